"""Whether a meeting's file is whole, and putting a copy back where it is damaged, or went wrong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem, CannotWrite, cannot_write, path_shown, why_unread
from data.model.codes import Table
from data.model.misfits import field_called, misfit_words
from data.model.next_dated import next_dated
from data.model.numbering import claims_of, with_numbers
from data.model.records.log import Logged
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.rows import is_newer, unfit_columns
from data.model.stages import stage_of_words
from data.model.stamper import Stamper
from data.record import Record
from data.store.atomic import make_folder, write_bytes
from data.store.backups import Backups, remember_place
from data.store.conflict_copies import copies_beside
from data.store.deletion_log import ask_first
from data.store.good_copies import GoodCopy, good_copies, id_of, told_apart, with_journal
from data.store.journal import Journal, journal_path, read_journal
from data.store.journal_records import Checkpoint, JournalState, behind_all
from data.store.lock import Hold, InUse, this_window
from data.store.logs import LOG_LENGTH, joined_log, made_by
from data.store.place_kinds import Folders
from data.store.quarantine import Quarantine
from data.store.read import read_meeting, unparse
from data.store.redact.raw_bytes import without_rows
from data.store.redact.redact_copies import struck_as
from data.store.regular_files import is_regular, read_regular
from data.store.replay import logged, unknown_to
from data.store.strike.scrub_kept import scrub_kept
from data.store.strike.unfinished import finish, left_to_strike
from data.words import say


class CheckedFile(Record, frozen=True):
    """What is to be said about one file."""

    path: Path
    """The file."""
    title: str
    """What the meeting is called; of a file that never was one, its name."""
    problems: tuple[str, ...]
    """What is wrong, for the chair; empty: it is whole."""
    good: int
    """How many copies can be put back, as they are listed. Of a whole file they are not counted."""
    newest: str
    """UTC instant of the newest of them; empty: there is none."""


def check_file(path: Path, state: Path) -> CheckedFile:
    """Whether a file is whole, and what can be put back if it is not. Nothing is changed, and no row is quoted."""
    problems: list[str] = []
    title, meeting_id = path.name, None
    try:
        _, meeting = read_meeting(path)
    except ArchiveProblem as problem:
        problems.append(str(problem).partition("\n")[0])
        meeting_id = id_of(path, state)
    else:
        title, meeting_id = meeting.details.title or title, meeting.details.id
        if is_newer(meeting):
            problems.append(say("archive.newer"))
        problems += unreadable(meeting)
    goods = list(told_apart(good_copies(state, meeting_id))) if problems and meeting_id else []
    if goods and title == path.name:
        title = goods[0].meeting.details.title
    newest = goods[0].when if goods else ""
    return CheckedFile(path=path, title=title, problems=tuple(problems), good=len(goods), newest=newest)


def unreadable(meeting: Meeting) -> list[str]:
    """What of a meeting's file can't be read, a line each; no row is quoted, for it may name somebody."""
    columns = [say("check.column", column=field_called("meeting", name)) for name in unfit_columns(meeting)]
    return columns + [misfit_words(one, quoted=False) for one in meeting.misfits]


def restore_copy(path: Path, state: Path, good: GoodCopy, stamper: Stamper) -> Path | None:
    """Put a copy back where a meeting's file is. Where what it replaces was set aside; None: there was nothing.

    Whatever it replaces is kept: the file, and changes that only its journal had. Words that were struck stay struck.
    CannotWrite where that can't be, InUse where another window has the meeting, WasDeleted where it was deleted here;
    then nothing is changed.
    """
    ask_first(state, good.meeting.details.id, path)
    hold = Hold(state, good.meeting.details.id, this_window(stamper.now(), stamper.new_id()))
    holder = hold.take()
    if holder is not None:
        raise InUse(holder)
    try:
        return _restored(path.resolve(), state, good, stamper)  # a link stays one
    finally:
        hold.release()


def _restored(path: Path, state: Path, good: GoodCopy, stamper: Stamper) -> Path | None:
    meeting_id = good.meeting.details.id
    known = [one.meeting for one in good_copies(state, meeting_id)]
    if (file := _in_file(path)) is not None:
        known.insert(0, file)
    beside = [copy for _, copy in copies_beside(path, meeting_id).found]
    meeting = good.meeting
    for other in known:
        meeting = msgspec.structs.replace(meeting, log=joined_log(meeting.log, other.log))
    if known:  # the file, else the newest copy: clocks that were put back make no other one newer
        meeting = _as_they_chose(meeting, with_journal(known[0], state))
    past = _past_of(journal_path(state, meeting_id))
    done = [logged(entry) for entry in unknown_to(meeting, past.entries)]
    meeting = msgspec.structs.replace(meeting, log=joined_log(meeting.log, done))
    return put_in_place(path, state, meeting, "restored", stamper, known=[*known, *beside])


def _as_they_chose(meeting: Meeting, newest: Meeting) -> Meeting:
    """An earlier meeting in which everyone appears as they chose last: what they said since is not put back."""
    chose = {person.id: person for person in newest.people}
    people = tuple(
        msgspec.structs.replace(one, shown=last.shown, shown_as=last.shown_as) if (last := chose.get(one.id)) else one
        for one in meeting.people
    )
    return msgspec.structs.replace(meeting, people=people)


def put_in_place(
    path: Path, state: Path, meeting: Meeting, edit: str, stamper: Stamper, *, undo: bool = False,
    known: Sequence[Meeting] = (),
) -> Path | None:  # fmt: skip
    """Write a meeting where its file is; where what it replaces was set aside, None: there was nothing.

    What is struck in any value that is `known` is struck in it, and gone from all that is kept; numbers that items have
    in one are not given again. `edit`: what the log calls it. `undo`: whether what could be taken back before still
    can. CannotWrite where that can't be; nothing is changed then.
    """
    meeting_id, now = meeting.details.id, stamper.now()
    journal = journal_path(state, meeting_id)
    gone = left_to_strike(state, _in_file(path), [meeting, *known], all_of_it=True)
    try:
        if gone is not None:
            finish(state, meeting_id, read_journal(journal), gone, Journal(journal))
            scrub_kept(Folders(state=state, folder=path.parent, path=path), meeting_id, gone, journal)
            meeting = struck_as(meeting, gone)
    except OSError as problem:
        raise cannot_write(path, problem) from problem
    meeting = with_numbers(meeting, [claim for one in known for claim in claims_of(one)])
    past = _past_of(journal)
    coming = next_dated(meeting.details.next, [one.details.next for one in (meeting, *known)], now)
    details = msgspec.structs.replace(meeting.details, revision=stamper.new_id(), changed=now, next=coming)
    log = (*meeting.log, Logged(when=now, edit=edit, by=made_by(details.revision)))[-LOG_LENGTH:]
    meeting = msgspec.structs.replace(meeting, details=details, log=log)
    quarantine = Quarantine(state, meeting_id)
    kept: Path | None = None
    try:
        if past.entries:
            quarantine.keep(journal, read_regular(journal))
        if is_regular(path):
            try:
                raw = read_regular(path)
                clean = raw if gone is None else without_rows(raw, gone)
                kept = None if clean is None else quarantine.keep(path, clean)
            except OSError:  # not ours to read, or larger than what is read
                kept = quarantine.take(path)
        elif os.path.lexists(path):
            kept = quarantine.take(path)
        raw = unparse(meeting)
        make_folder(path.parent)  # it may have been removed with the file
        write_bytes(path, raw)
        Backups(state, meeting_id).keep(raw, meeting, path)
    except OSError as problem:
        raise cannot_write(path, problem) from problem
    remember_place(state, path, meeting_id)
    was = past.kept
    left = _all_behind(was) if undo else Checkpoint(drafts=was.drafts, exports=was.exports, digests=was.digests)
    Journal(journal).rewrite(JournalState(kept=msgspec.structs.replace(left, base=details.revision)))
    return kept


def _in_file(path: Path) -> Meeting | None:
    try:
        return read_meeting(path)[1]
    except ArchiveProblem:
        return None


def _past_of(journal: Path) -> JournalState:
    """What a journal says, before it is written anew. CannotWrite where that is not known."""
    try:
        return read_journal(journal)
    except OSError as problem:
        raise CannotWrite(say("archive.cannot_read", path=path_shown(journal), why=why_unread(problem))) from problem


def _all_behind(was: Checkpoint) -> Checkpoint:
    """What is kept, with undo and redo behind what was put back."""
    undo, redo = (tuple(behind_all(steps, "restored")) for steps in (was.undo, was.redo))
    return msgspec.structs.replace(was, undo=undo, redo=redo)


def contents(meeting: Meeting) -> str:
    """What a meeting holds, in words: how many of each kind."""
    counts: list[tuple[Table, int]] = [(table, len(meeting.rows(table))) for table in ROW_TABLES]
    parts = [say("check.count", count=count, kind=_kind(table, count)) for table, count in counts if count]
    return ", ".join(parts) or say("check.nothing")


def _kind(table: Table, count: int) -> str:
    return say(f"{stage_of_words(table)}.kinds.{table}", count=count)
