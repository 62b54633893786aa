"""While a meeting is open, its file becomes another meeting's, or a newer program's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.model.records.details import FORMAT
from data.model.records.meeting import Meeting
from data.model.rows import to_tables
from data.model.stamper import RealStamper
from data.session.read_along import open_to_read
from data.session.session import Session
from data.store.archive import put_new
from data.store.file import MeetingFile, TakenOver
from data.store.listing import list_meetings
from data.store.read import parse, unparse
from data.store.tinydb_storage import MeetingStorage
from tests.data.filled import as_file
from tests.data.kept import PATIENCE, Kept, texts
from tests.fixed import FixedStamper, fresh_meeting


def _another() -> Meeting:
    """A meeting of other people about something else."""
    meeting = items.add(fresh_meeting("Housing panel"), FixedStamper(), "people", ["Somebody Else"])
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, id="b" * 32))


def _another_file() -> bytes:
    return unparse(_another())


def _newer_file() -> bytes:
    """The same meeting, as a newer program keeps it."""
    tables = to_tables(fresh_meeting("Park Lane, newer"))
    tables["meeting"][0]["format"] = FORMAT + 1
    return as_file(tables)


OTHERS = {"another meeting": _another_file, "a newer program's": _newer_file}


@pytest.fixture(params=OTHERS)
def theirs(request: pytest.FixtureRequest) -> bytes:
    return OTHERS[request.param]()


def _put(path: Path, raw: bytes) -> None:
    """As a sync client does it."""
    beside = path.with_name("coming")
    beside.write_bytes(raw)
    beside.replace(path)


def _taken_in(kept: Kept, session: Session) -> Path:
    """Wait until the meeting has gone on elsewhere, as the screen does: where."""
    found: list[Path] = []

    def placed() -> bool:
        session.take_in()
        if (one := session.placed_anew()) is not None:
            found.append(one[0])
        return bool(found)

    kept.watch.until(placed)
    return found[0]


def test_another_file_in_its_place_is_neither_merged_nor_written_and_ours_goes_on_beside_it(
    kept: Kept, theirs: bytes
) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Ours"])
        kept.watch.saved(session)
        _put(kept.path, theirs)
        place = _taken_in(kept, session)
        assert session.meeting.details.title == "Park Lane crossing"
        assert texts(session.meeting, "people") == []
        session.apply(items.add, "outcomes", ["Ours, later"])
    assert kept.path.read_bytes() == theirs
    assert place.parent == kept.path.parent
    assert texts(parse(place.read_bytes(), place)) == ["Ours", "Ours, later"]


def test_what_is_typed_in_the_same_moment_is_kept_beside_it_too(kept: Kept, theirs: bytes) -> None:
    with kept.open() as session:
        _put(kept.path, theirs)
        session.apply(items.add, "outcomes", ["Ours"])
        assert session.leave(PATIENCE)
    assert kept.path.read_bytes() == theirs
    others = [path for path in kept.path.parent.glob("*.json") if path != kept.path]
    assert [texts(parse(path.read_bytes(), path)) for path in others] == [["Ours"]]


def test_a_file_that_comes_in_the_moment_of_a_save_stays(tmp_path: Path, theirs: bytes) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(unparse(fresh_meeting()))

    class Late(MeetingStorage):
        """Somebody writes between our look and our write."""

        come = False

        def put(self, raw: bytes) -> bytes | None:
            if not self.come:
                self.come = True
                path.write_bytes(theirs)
            return super().put(raw)

    file = MeetingFile(path, path.read_bytes(), fresh_meeting(), storage=Late)
    with pytest.raises(TakenOver):
        file.save(items.add(fresh_meeting(), FixedStamper(), "outcomes", ["Ours"]))
    assert path.read_bytes() == theirs
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(TakenOver):
        file.save(items.add(fresh_meeting(), FixedStamper(), "outcomes", ["Ours"]))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no second process in this way")
def test_one_that_comes_in_the_moment_of_a_save_is_there_after_a_crash(kept: Kept, theirs: bytes) -> None:
    class Killed(MeetingStorage):
        """Killed after somebody wrote between our look and our write, and before theirs is back."""

        puts = 0

        def put(self, raw: bytes) -> bytes | None:
            self.puts += 1
            if self.puts == 1:
                kept.path.write_bytes(theirs)
            elif self.puts == 2:
                os._exit(9)
            return super().put(raw)

    child = os.fork()
    if not child:
        file = MeetingFile(kept.path, kept.path.read_bytes(), fresh_meeting(), storage=Killed)
        file.save(items.add(fresh_meeting(), FixedStamper(), "outcomes", ["Ours"]))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert theirs in [path.read_bytes() for path in kept.archive.folder.glob("[!.]*.json")]


def test_the_file_in_which_it_goes_on_is_never_set_aside_as_a_copy(kept: Kept) -> None:
    with kept.open() as session:
        backend: Any = session._state.backend  # pyright: ignore[reportPrivateUsage]
        watch = backend._watch
        watch._looking.stop()
        _put(kept.path, _another_file())
        watch._writer.look()
        kept.watch.until(lambda: watch._writer.taken_over is not None)
        place = put_new(kept.archive.folder, session.meeting)
        watch._look_beside()  # as it does where it looks just before it hears of the new file
        place.unlink()
        session.take_in()
        (new, _) = session.placed_anew() or (None, None)
        assert new == place
        session.take_in()
        assert session.leave(PATIENCE)
    assert place.exists()


def test_both_meetings_are_listed_afterwards(kept: Kept) -> None:
    with kept.open() as session:
        _put(kept.path, _another_file())
        _taken_in(kept, session)
    titles = {one.title for one in list_meetings(kept.archive.folder, kept.archive.state_folder)}
    assert titles == {"Park Lane crossing", "Housing panel"}


def test_a_window_that_reads_along_shows_no_other_meeting(kept: Kept) -> None:
    session = open_to_read(kept.archive, kept.path, RealStamper(), kept.watch, "read only")
    follower: Any = session._state.backend  # pyright: ignore[reportPrivateUsage]
    try:
        _put(kept.path, _another_file())
        follower._look()
        session.take_in()
        assert session.meeting.details.title == "Park Lane crossing"
    finally:
        session.leave()


def test_what_a_newer_program_wrote_beside_it_is_not_brought_in(kept: Kept) -> None:
    (kept.path.parent / "copy.json").write_bytes(_newer_file())
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Ours"])
        kept.watch.saved(session)
        session.take_in()
        assert session.meeting.details.title == "Park Lane crossing"
    assert (kept.path.parent / "copy.json").read_bytes() == _newer_file()
