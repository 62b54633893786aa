"""While a meeting is open, something that is no file is put in its file's place, or its archive is removed."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from coprod_tui.commands.check import put_back
from data.edits import items
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.session.session import NotSaved
from data.store.read import parse
from tests.data.kept import PATIENCE, Kept, texts


def put_in_place(path: Path, kind: str) -> None:
    """Put what is no meeting in the place of a file, so that there is something at any time: else it is saved again."""
    beside = path.with_name("beside")
    if kind == "folder":  # which can't be put over a file
        while not path.is_dir():
            path.unlink(missing_ok=True)
            with suppress(FileExistsError):
                path.mkdir()
        return
    if kind == "pipe":
        os.mkfifo(beside)
    elif kind == "device":
        beside.symlink_to("/dev/zero")
    else:
        beside.write_bytes(b"{")
        os.truncate(beside, 257 * 1024 * 1024)
    beside.replace(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "large"])
def test_what_is_no_file_in_its_place_is_said_and_the_meeting_waits_for_a_place(kept: Kept, kind: str) -> None:
    with kept.open() as session:
        put_in_place(kept.path, kind)
        session.apply(items.add, "outcomes", ["Ours"])
        kept.watch.until(lambda: isinstance(session.status, NotSaved))
        assert not session.leave(1.0)
        place = session.save_elsewhere(kept.root / "elsewhere")
        assert session.leave(PATIENCE)
    assert texts(parse(place.read_bytes(), place)) == ["Ours"]


def test_a_meeting_whose_archive_was_removed_is_whole_after_what_is_said_on_leaving(kept: Kept) -> None:
    session = open_session(kept.archive, kept.path, RealStamper(), kept.watch, retry_after=3600, look_every=3600)
    session.apply(items.add, "outcomes", ["Before"])
    kept.watch.saved(session)
    shutil.rmtree(kept.archive.folder)
    session.apply(items.add, "outcomes", ["After"])
    kept.watch.until(lambda: isinstance(session.status, NotSaved))
    assert not session.leave(0.5)
    backend: Any = session._state.backend  # pyright: ignore[reportPrivateUsage]
    backend._hold.release()  # as the system does it
    (one,) = kept.archive.without_file()
    assert one.id == session.meeting.details.id
    put_back(kept.archive, one.id[:8], "last")
    assert texts(parse(kept.path.read_bytes(), kept.path)) == ["Before", "After"]
    assert session.leave(PATIENCE)
