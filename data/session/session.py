"""The open meeting: every change goes through here, and is kept before it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import msgspec

from data.model.codes import Table
from data.model.patch import Change, diff
from data.model.records.meeting import Meeting
from data.model.records.tombstones import StruckPart
from data.model.row_patches import as_rows
from data.model.stamper import Stamper
from data.session.joining import Joining
from data.session.state import SessionState
from data.session.striking import Striking
from data.session.turns import Turns
from data.session.undo import MustAsk
from data.store.backend import Backend
from data.store.journal_records import BESIDE_UNDO, Exported, JournalDraft, JournalState, UndoStep
from data.store.lock import Holder
from data.store.redaction_log import stones_in
from data.store.save_status import NotKept, NotSaved, Saved, Saving, Status

if TYPE_CHECKING:
    from data.edits.named import Edit
    from data.queries.names.name_replacer import Chosen

__all__ = ["NotKept", "NotSaved", "Saved", "Saving", "Session", "Status"]

P = ParamSpec("P")


class Session:
    """One open meeting. Used from one thread; what is on disk follows by itself."""

    def __init__(
        self, meeting: Meeting, stamper: Stamper, backend: Backend | None = None, past: JournalState | None = None,
        read_only: str | None = None,
    ) -> None:  # fmt: skip
        """`backend` None: nothing is kept. `past`: what the journal says. `read_only`: why, for the chair."""
        self._state = SessionState(meeting, stamper, backend, past or JournalState(), read_only)
        self.striking = Striking(self._state)
        """What removes words for good."""
        self._joining = Joining(self._state, self.striking)
        self.turns = Turns(self._state)
        """Whose turn in a round it was, in this window."""
        self.shown_before = self._state.shown_before
        """What this window showed before others' words came in."""
        self.steps = self._state.steps
        """What undo and redo can do."""
        self.exports = self._state.exports
        """The files of minutes made here so far."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._state.meeting

    @property
    def read_only(self) -> str | None:
        """Why the meeting can only be read, for the chair; None: it can be changed."""
        return self._state.read_only

    @property
    def status(self) -> Status:
        """What is on disk against what is in memory."""
        if self._state.read_only is not None:
            return Saved(at=self._state.meeting.details.changed)
        return self._state.backend.status(self._state.meeting)

    @property
    def note(self) -> str | None:
        """What can't be kept besides the meeting itself, for the chair; None: all is."""
        return self._state.backend.trouble()

    # Changing

    def apply(self, edit: Edit[P], /, *args: P.args, **kwargs: P.kwargs) -> Change | None:
        """Make a change: `edit(meeting, stamper, *args, **kwargs)`. None: nothing changed. ReadOnly where none may."""
        self._state.may_change()
        self._joining.join()
        after = edit(self._state.meeting, self._state.stamper, *args, **kwargs)
        if self._state.meeting.spoken:
            from data.edits.name_answers import with_places_kept  # not before anything was said of names

            after = with_places_kept(after, self._state.meeting)
        when = self._state.stamper.now()
        change = diff(self._state.meeting, after, edit.name, when)
        if not change.rows:
            return None
        rows = as_rows(change)
        self._state.keep(self._state.entry("do", change, rows), after)
        if change.edit not in BESIDE_UNDO:
            self.steps.did(UndoStep(edit=change.edit, when=when, rows=rows))
        return change

    def undo(self, asked: MustAsk | None = None) -> Change | MustAsk | None:
        """Take the last change back: the change that was. None: there was nothing left of any.

        MustAsk: nothing was taken back yet. Given back as `asked` once somebody has said yes, it is.
        """
        kept = self._step(asked, back=True) if self.turns.are_last() else None  # goes with the last turn of all
        if isinstance(kept, MustAsk):
            return kept
        return self.turns.take_back() or self._step(asked, back=True) or kept

    def redo(self, asked: MustAsk | None = None) -> Change | MustAsk | None:
        """Do again what was taken back last: that change. None: there was nothing to do again. MustAsk as in `undo`."""
        return self._step(asked, back=False)

    def strike(
        self, table: Table, row_id: str, part: StruckPart | None = None, *, also: Sequence[tuple[Table, str]] = (),
        mend: bool = False, chosen: Chosen | None = None,
    ) -> tuple[str, ...] | None:  # fmt: skip
        """Remove a row for good, or a part of it, from the meeting and from all that is kept about it.

        `also`: the table and id of rows that go with it. `mend`: whether "[someone]" comes in the place of the names of
        people among them, wherever else they stand; `chosen`: but for these words. What is given back are the files of
        minutes made before, which may still hold it. None: there was nothing to strike. It can't be undone. CannotWrite
        where the journal can't be rewritten: nothing is struck then.
        """
        from data.store.strike.one_strike import all_struck  # not before something is struck: it costs the start

        self._state.may_change()
        self._joining.join()
        struck = all_struck(self._state.meeting, self._state.whole_past(), table, row_id, part, also)
        if not struck:
            return None
        self.striking.strike(struck, mend=mend, chosen=chosen)
        return self.striking.files()

    def strike_owner(
        self, name: str, *, also: Sequence[tuple[Table, str]] = (), mend: bool = False, chosen: Chosen | None = None
    ) -> tuple[str, ...]:  # fmt: skip
        """Leave nobody of a name on no list as the owner of anything. All else is as in `strike`."""
        from data.store.strike.one_strike import all_struck

        self._state.may_change()
        self._joining.join()
        meeting, past = self._state.meeting, self._state.whole_past()
        struck = tuple(one for row in also for one in all_struck(meeting, past, *row))
        self.striking.strike(struck, mend=mend, owner=name, chosen=chosen)
        return self.striking.files()

    def forget_drafts(self) -> None:
        """Leave nothing of unfinished words that were let go of. CannotWrite where the journal can't be rewritten."""
        self._state.may_change()
        self.striking.forget_drafts()

    def take_in(self) -> Change | None:
        """Join what was written to the meeting elsewhere meanwhile: what that changed here. None: nothing was.

        Worth calling whenever the status has changed. Every change joins it first: then that is told here once, too.
        """
        return self._joining.take_in()

    def placed_anew(self) -> tuple[Path, str] | None:
        """The file in which the meeting went on by itself, and why it left the old one; once. None: it did not.

        Without a why, the old one was a copy, and the new one is the meeting's own: nothing is to be said.
        """
        placed, self._joining.placed = self._joining.placed, None
        return placed

    def take_back_merge(self) -> Change | None:
        """Take back what came in from elsewhere last, field by field; undo brings it in again. None: there is none."""
        merged, self._state.merged = self._state.merged, None
        if merged is None:
            return None
        from data.edits.resolve_conflicts import took_back_merge  # not before it is asked for: it costs the start

        return self.apply(took_back_merge, merged)

    @property
    def can_take_back_merge(self) -> bool:
        """Whether something came in from elsewhere that can be taken back."""
        return self._state.merged is not None and bool(self._state.merged.rows)

    # Windows

    @property
    def asker(self) -> Holder | None:
        """Another window that asks for the meeting; None: none does."""
        return self._state.backend.asker()

    def hand_over(self, why: str, timeout: float = 4.0) -> bool:
        """Save, let go, and only read from now on: `why`, in words. False: something could not be saved."""
        if self._state.read_only is not None or not self.leave(timeout):
            return False
        self._state.read_only = why
        return True

    def follow(self, backend: Backend) -> None:
        """Follow what another window writes, once the meeting was handed over."""
        self._state.backend = backend

    # Besides the meeting

    @property
    def drafts(self) -> dict[str, str]:
        """Unfinished words by the key of where they stand."""
        return self._state.drafts.all

    @property
    def unkept(self) -> dict[str, str]:
        """Those that were typed while the meeting could only be read: they are on no disk."""
        return self._state.drafts.unkept

    def draft(self, key: str, value: str) -> None:
        """Keep unfinished words; empty ones are let go of. Where it can only be read, for as long as it is open."""
        state = self._state
        if state.drafts.get(key) == value:
            return
        if value and any(row_id in key for _, row_id in stones_in(state.meeting)):
            return  # nobody's words any more
        state.drafts.put(key, value, kept=state.read_only is None)
        if state.read_only is None:
            state.backend.line(JournalDraft(key=key, value=value))

    def exported(self, path: Path, digest: str = "") -> None:
        """Remember a file of minutes, so that a strike can name it. `digest`: the SHA-256 of what was written."""
        name = self.exports.wrote(path, digest)
        if name is not None:
            self._state.backend.line(Exported(path=name, digest=digest))

    def save_elsewhere(self, folder: Path) -> Path:
        """Write the meeting to a new file in another folder, and go on there. CannotWrite where that can't be."""
        return self._state.backend.elsewhere(folder, self._state.meeting)

    def leave(self, timeout: float = 5.0) -> bool:
        """Whether everything is on disk, waited for `timeout` seconds. False: the writer goes on trying."""
        if self.read_only is None:
            self.turns.keep(self)
        self._joining.join()
        if self._state.backend.leave(timeout):
            return True
        before, placed = self._state.meeting, self._joining.placed
        self._joining.join()
        went_on = self._state.meeting is not before or self._joining.placed is not placed
        return went_on and self._state.backend.leave(timeout)

    # Inside

    def _step(self, asked: MustAsk | None, *, back: bool) -> Change | MustAsk | None:
        self._state.may_change()
        self._joining.join()
        found = self.steps.next(self._state.meeting, back=back)
        if found is None:
            return None
        if found.asks and (asked is None or asked.change != found.change):
            return MustAsk(change=found.change, behind=found.step.behind)
        self.steps.went(found, back=back)
        after, rows = self.steps.taken(self._state.meeting, found, self._state.stamper, back=back)
        done = msgspec.structs.replace(found.change, when=self._state.stamper.now())
        self._state.keep(self._state.entry("undo" if back else "redo", done, rows, found.skipped), after)
        return found.change
