"""What is done after a kill, and what then has to hold: nothing is struck and lost, nothing is half struck."""

from __future__ import annotations

from collections.abc import Callable

from coprod_tui.commands.check import local, put_back
from data.model.records.meeting import Meeting
from data.store.read_as_opened import look
from tests.data.kept import Kept, everything_kept
from tests.data.kills.operations import delete, oldest
from tests.data.kills.rooms import HALF_TYPED, MEASURE, SECRETS, WAITS, WORDS_OF, Room, secret_row, stands, strike


def _open(room: Room) -> None:
    with room.kept.open() as session:
        assert session.leave(WAITS)


def _restore_last(room: Room) -> None:
    put_back(room.kept.archive, str(room.path), "last")


def _restore_older(room: Room) -> None:
    put_back(room.kept.archive, str(room.path), local(oldest(room)))


def _damage(room: Room) -> None:
    raw = room.path.read_bytes()
    room.path.write_bytes(raw[: len(raw) * 2 // 3])
    put_back(room.kept.archive, str(room.path), "last")


DELETE_AGAIN = "delete again"

ENDINGS: dict[str, Callable[[Room], None]] = {
    "open": _open,
    "restore last": _restore_last,
    "restore older": _restore_older,
    "damage and restore": _damage,
}
"""By what they are called: what is done after a kill."""


def endings_of(deed: str) -> tuple[str, ...]:
    """What is done after a kill in that deed."""
    return (DELETE_AGAIN,) if deed == "delete" else tuple(ENDINGS)


def deleted_again(room: Room, others: frozenset[str]) -> str:
    """Delete once more after a kill: `deleted`. AssertionError where something of the meeting is left then."""
    last = room.path.exists()
    assert last or not room.found((*SECRETS, *others)), "its file was gone before the rest of it"
    delete(room)
    found = room.found((*SECRETS, *others, "park-lane", HALF_TYPED))
    assert not found, f"words of a meeting that was deleted are left: {found}"
    return "deleted"


def judged(room: Room, ending: str, others: frozenset[str], fewest: frozenset[str], what: str) -> str:
    """Do that after a kill: `stands`, `struck` or `deleted`, whatever became of `what` was to be struck.

    AssertionError where it is none of these.

    `others`: the words of all other lines; `fewest`: those of the oldest copy, which are all that it can bring back.
    """
    if ending == DELETE_AGAIN:
        return deleted_again(room, others)
    in_state = everything_kept(room.state)
    ENDINGS[ending](room)
    meeting = room.look()
    has = {row.text for _, row in meeting.all_rows()}
    aside = everything_kept(room.state / "aside")  # where what is not in a copy that was put back is
    has |= {words for words in others if words.encode() in aside}
    needed = fewest if "older" in ending else others
    if ending.startswith("damage"):  # what was in the damaged file alone was lost to the damage
        needed = frozenset(words for words in needed if words.encode() in in_state)
    lost = needed - has
    assert not lost, f"lost: {sorted(lost)}"
    there = stands(meeting, what)
    if not there:
        assert what == "owner" or any(stone.struck for stone in meeting.removed), "it is gone, and was not struck"
        _no_secrets(room, what)
    with room.kept.open() as session:
        assert "older" in ending or HALF_TYPED in session.drafts.values(), "unfinished words are lost"
        assert session.leave(WAITS)
    if not there:
        _no_secrets(room, what)
        return "struck"
    assert "older" in ending or what != "line" or _whole(meeting), "the line stands, and lost something"
    struck_again(room, what)
    _no_secrets(room, what)
    return "stands"


def _whole(meeting: Meeting) -> bool:
    """Whether the line has all that was said of it."""
    outcome = next(one for one in meeting.outcomes if one.id == secret_row(meeting))
    words = [each.words for asked in outcome.agreements for each in asked.objections]
    return outcome.measure == MEASURE and words == [SECRETS[2]]


def struck_again(room: Room, what: str) -> None:
    """Strike it wherever it stands: in the meeting, and in the one that follows it."""
    for path in sorted(room.kept.archive.folder.glob("*.json")):
        if path.exists() and stands(look(path, room.state), what):  # what lies beside a meeting is set aside meanwhile
            strike(Kept(room.root, path=path), what=what)


def _no_secrets(room: Room, what: str) -> None:
    found = room.found(WORDS_OF[what])
    assert not found, f"struck words ({', '.join(WORDS_OF[what])}) are left: {found}"
