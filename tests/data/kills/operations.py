"""What can be done next with a meeting with which much was done, by what it is called."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from coprod_tui.commands.check import local, put_back
from data.edits import items, versions
from data.edits.carry_over import carry_on
from data.model.records.people import Owner
from data.store.deletion.delete import delete_meeting
from data.store.good_copies import good_copies
from data.store.place_kinds import Folders
from data.store.read_as_opened import look_back
from tests.data.kills.rooms import SECRETS, WAITS, WORDS_OF, Room, secret_row, strike
from tests.data.second import blank
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting


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
