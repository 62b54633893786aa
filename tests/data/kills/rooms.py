"""A home in which much was done with one meeting, and what can be done with it next, without a screen."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

from coprod_tui.commands.check import local, put_back
from data.edits import actions, agreeing, items, meeting_details, versions
from data.edits.carry_over import carry_on
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.stamper import RealStamper
from data.model.stamper import Stamper as AnyStamper
from data.queries.agreement import AskingResult
from data.queries.every_owner import all_owners
from data.session.open import hold_of
from data.store.atomic import write_draft
from data.store.deletion.delete import delete_meeting
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.places import Folders
from data.store.repair import good_copies
from data.store.replay import look, look_back
from tests.data.kept import Kept
from tests.data.second import blank
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting

SECRETS = ("quince words", "medlar words", "sloe words")
"""What the struck line says, what it said earlier, and a concern about it."""

PERSON = "Perpetua Thrale"
"""Somebody on the list who is named in what others said, too."""

OWNER = "Kwabena"
"""An owner on no list, named likewise."""

WORDS_OF = {"line": SECRETS, "person": tuple(PERSON.split()), "owner": (OWNER,)}
"""What is struck: all the words that go with it."""

MEASURE = "counted at noon"
"""What was said of that line last, while it stood."""

HALF_TYPED = "half of a thought"
"""Unfinished words that have nothing to do with it."""

WAITS = 30.0
"""Seconds after which something hangs."""


class Room:
    """One home, and the meeting in it."""

    def __init__(self, root: Path) -> None:
        """`root`: a folder that `build` or `copy` filled, or is to fill."""
        self.root = root
        self.kept = Kept(root, path=root / "meetings" / "2026-10-21-park-lane-crossing-7f3a.json")

    @property
    def path(self) -> Path:
        """The meeting's file."""
        return self.kept.path

    @property
    def state(self) -> Path:
        """The state folder."""
        return self.kept.archive.state_folder

    def look(self) -> Meeting:
        """The meeting as opening it would show it."""
        return look(self.path, self.state)

    def found(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Every file that has some of these words in its bytes or its name, and which."""
        words = list(words)
        found: dict[str, list[str]] = {}
        for path in self.root.rglob("*"):
            raw = str(path.relative_to(self.root)).encode() + (path.read_bytes() if path.is_file() else b"")
            if here := [one for one in words if one.encode() in raw]:
                found[str(path.relative_to(self.root))] = here
        return found


def secret_row(meeting: Meeting) -> str:
    """The id of the line that is to be struck, in this meeting or the one that follows it; empty: it is not there."""
    return next((row.id for row in meeting.outcomes if row.text == SECRETS[0]), "")


def stands(meeting: Meeting, what: str) -> bool:
    """Whether the line, the person or the owner is there yet, in this meeting or the one that follows it."""
    if what == "line":
        return bool(secret_row(meeting))
    if what == "person":
        return any(person.text == PERSON for person in meeting.people)
    return any(owner.words == OWNER for owner in all_owners(meeting))


def strike(kept: Kept, stamper: AnyStamper | None = None, what: str = "line") -> None:
    """Strike it, with its names in other lines, and leave."""
    with kept.open(stamper) as session:
        if what == "line":
            session.strike("outcomes", secret_row(session.meeting))
        elif what == "person":
            person = next(person.id for person in session.meeting.people if person.text == PERSON)
            session.strike("people", person, mend=True)
        else:
            session.strike_owner(OWNER, mend=True)
        assert session.leave(WAITS)


def build(root: Path) -> None:
    """Fill a folder: a meeting with copies, versions, what was set aside, undo, drafts, and programs that died."""
    kept = Kept(root, fresh_meeting())
    with kept.open(Stamper("a", "2026-10-21T09:00:00+00:00")) as session:
        session.apply(items.add, "people", ["Amina Yusuf", "Jo", PERSON])
        session.apply(items.add, "outcomes", ["shade", SECRETS[1], "a crossing"])
        session.apply(items.add, "limits", ["Perpetua fell there", f"{OWNER} counted cars"], kind="can")
        session.apply(actions.add_action, [f"Ring the council @{OWNER}", f"Ring Perpetua @{PERSON}"])
        assert session.leave(WAITS)
    with kept.open(Stamper("b", "2026-10-21T09:20:00+00:00")) as session:
        row = next(row.id for row in session.meeting.outcomes if row.text == SECRETS[1])
        answer = AskingResult(state="open", how="hands", method="consent", objections=((SECRETS[2], "stands"),))
        session.apply(agreeing.agree, "outcomes", [row], answer)
        session.apply(items.change, "outcomes", row, {"text": SECRETS[0]})
        session.apply(versions.finalise, Owner(words="Amina"))
        session.apply(versions.open_again, "a word was missing")
        session.apply(meeting_details.change_meeting, {"place": "The library"})
        assert session.leave(WAITS)
    raw = kept.path.read_bytes()
    beside = kept.path.with_name("conflict.json")
    beside.write_bytes(raw)
    with kept.open(Stamper("c", "2026-10-21T09:40:00+00:00")) as session:
        kept.watch.until(lambda: session.take_in() is None and not beside.exists())
        assert session.leave(WAITS)
    kept.path.write_bytes(raw[: len(raw) // 2])
    put_back(kept.archive, str(kept.path), "last")
    _died_sharing(kept)
    _died_writing(kept)
    half_started = NewMeetingDraft(kept.archive.state_folder, fresh_meeting().details.id)
    half_started.keep({"title": "The drawings", "place": SECRETS[0]})
    _died_alone(kept)


def _in_another(what: Callable[[], None]) -> None:
    """Do something in another program, which is killed at its end."""
    number = os.fork()
    if number == 0:
        try:
            what()
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    _, status = os.waitpid(number, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL


def _died_sharing(kept: Kept) -> None:
    hold = hold_of(kept.archive, fresh_meeting().details.id, RealStamper())
    assert hold.take() is None

    def share() -> None:
        with kept.open(Stamper("d", "2026-10-21T10:00:00+00:00"), shared=True) as session:
            session.apply(items.change, "outcomes", secret_row(session.meeting), {"for_whom": "everybody"})
            session.draft("line:outcomes", f"{SECRETS[0]} again")
            session.draft("line:limits", f"Perpetua and {OWNER} say")
            kept.watch.saved(session)
            os.kill(os.getpid(), signal.SIGKILL)

    _in_another(share)
    hold.release()


def _died_writing(kept: Kept) -> None:
    def write() -> None:
        raw = kept.path.read_bytes()
        for path in (
            kept.path.with_name("2026-11-18-the-drawings-bbbb.json"),
            kept.archive.state_folder / "journals" / f"{fresh_meeting().details.id}.jsonl",
            kept.archive.state_folder / "copies" / fresh_meeting().details.id / "20261021T090000Z-0.json",
        ):
            write_draft(path, raw)

    _in_another(write)


def _died_alone(kept: Kept) -> None:
    """What was said last, of the line that is to be struck too, is in the journal alone."""
    raw = kept.path.read_bytes()

    def say() -> None:
        with kept.open(Stamper("e", "2026-10-21T10:20:00+00:00")) as session:
            session.draft("line:power", HALF_TYPED)
            session.apply(items.add, "outcomes", ["said last"])
            session.apply(items.change, "outcomes", secret_row(session.meeting), {"measure": MEASURE})
            os.kill(os.getpid(), signal.SIGKILL)

    _in_another(say)
    kept.path.write_bytes(raw)


# What is done


def _stamper() -> Stamper:
    return Stamper("f", "2026-10-21T11:00:00+00:00")


def _strike(room: Room) -> None:
    strike(room.kept, _stamper())


def _strike_person(room: Room) -> None:
    strike(room.kept, _stamper(), "person")


def _strike_owner(room: Room) -> None:
    strike(room.kept, _stamper(), "owner")


def _open(room: Room) -> None:
    with room.kept.open(_stamper()) as session:
        assert session.leave(WAITS)


def _restore_last(room: Room) -> None:
    put_back(room.kept.archive, str(room.path), "last")


def _restore_older(room: Room) -> None:
    put_back(room.kept.archive, str(room.path), local(oldest(room)))


def lines(room: Room) -> tuple[list[str], list[str]]:
    """The words of all lines but the one that is struck: now, and in the oldest copy."""
    first = list(good_copies(room.state, fresh_meeting().details.id))[-1].meeting
    gone = [one for words in WORDS_OF.values() for one in words]
    now, then = (
        [row.text for _, row in one.all_rows() if not any(word in row.text for word in gone)]
        for one in (room.look(), first)
    )
    return now, then


def oldest(room: Room) -> str:
    """The instant of the oldest copy."""
    return list(good_copies(room.state, fresh_meeting().details.id))[-1].when


def _merge(room: Room) -> None:
    beside = room.path.with_name("conflict.json")
    with room.kept.open(_stamper()) as session:

        def came() -> bool:
            session.take_in()
            return not beside.exists()

        room.kept.watch.until(came)
        assert session.leave(WAITS)


def _finalise(room: Room) -> None:
    with room.kept.open(_stamper()) as session:
        session.apply(versions.finalise, Owner(words="Amina"))
        assert session.leave(WAITS)


def _new_after(room: Room) -> None:
    before = look_back(room.path, room.state)
    room.kept.archive.create(carry_on(before, blank(), _stamper()))


def delete(room: Room) -> None:
    """Delete the meeting for good."""
    where = Folders(state=room.state, folder=room.kept.archive.folder, path=room.path)
    assert delete_meeting(where, fresh_meeting().details.id, "2026-12-03", _stamper()) == []


DEEDS: dict[str, Callable[[Room], None]] = {
    "strike": _strike,
    "strike a person": _strike_person,
    "strike an owner on no list": _strike_owner,
    "open after a strike that was killed": _open,
    "restore last, after that": _restore_last,
    "restore older, after that": _restore_older,
    "upgrade, after that": _open,
    "merge with a strike": _merge,
    "finalise": _finalise,
    "new --after": _new_after,
    "restore last": _restore_last,
    "delete": delete,
}
"""By what they are called: what is done in a room that `prepared` has made ready for it."""


def struck_by(deed: str) -> str:
    """What a deed strikes; of one that strikes nothing, what is looked for."""
    return "person" if deed.endswith("person") else "owner" if "owner" in deed else "line"


def is_after_a_strike(deed: str) -> bool:
    """Whether something is done after a strike that was killed once it was decided."""
    return deed.endswith(("after a strike that was killed", "after that"))


def strike_first(room: Room) -> None:
    """That strike."""
    strike(room.kept, Stamper("g", "2026-10-21T10:40:00+00:00"))


def prepare(room: Room, deed: str) -> None:
    """Make a built room ready for something; where a strike is to be killed first, it was."""
    if is_after_a_strike(deed):
        assert not secret_row(room.look())
        assert room.found(SECRETS)
    if deed.startswith("upgrade"):
        raw = room.path.read_bytes()
        assert b'"format": 1' in raw
        room.path.write_bytes(raw.replace(b'"format": 1', b'"format": 0'))
    if deed.startswith("merge"):
        _struck_elsewhere(room)


def _struck_elsewhere(room: Room) -> None:
    """Another computer struck the line and went on; a sync client brought that, and laid an older file beside it."""
    there = Room(room.root.with_name(f"{room.root.name}-there"))
    shutil.copytree(room.root / "meetings", there.root / "meetings")
    strike(there.kept, Stamper("h", "2026-10-21T10:40:00+00:00"))
    with there.kept.open(Stamper("i", "2026-10-21T10:50:00+00:00")) as session:
        session.apply(items.add, "outcomes", ["said there"])
        assert session.leave(WAITS)
    room.path.with_name("conflict.json").write_bytes(room.path.read_bytes())
    room.path.write_bytes(there.path.read_bytes())
    shutil.rmtree(there.root)
