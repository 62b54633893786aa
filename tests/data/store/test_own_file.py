"""A meeting keeps the name of its own file, whichever of its files is opened, newest, or comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.model.file_names import as_we_name, own_first
from data.session.open import open_session
from data.store.conflict_copies import own_file
from data.store.read_as_opened import look
from tests.data.kept import PATIENCE, Kept, texts
from tests.data.store.conflict_copies import NAMES, conflict
from tests.fixed import FixedStamper, fresh_meeting

COPIES = (*NAMES[:3], "Copy of {stem}.json", "{stem}-LAPTOP.json", "{stem} 2.json", "{stem} - Copy.json")
"""What sync clients and people call a copy."""

OWN = (None, "Park Lane.json")
"""What the meeting's own file is called: as we name it, or as somebody has renamed it."""


def renamed(kept: Kept, own: str | None) -> None:
    if own is not None:
        kept.path = kept.path.rename(kept.path.with_name(own))


def whole(kept: Kept) -> None:
    """There is one file, under its own name, with all that was said."""
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]
    meeting = look(kept.path, kept.archive.state_folder)
    assert {"from the start", "said here", "said there"} < set(texts(meeting))


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("name", COPIES)
def test_the_own_file_is_listed_and_opened_though_a_copy_of_it_was_changed_last(
    kept: Kept, name: str, own: str | None
) -> None:
    renamed(kept, own)
    copy = conflict(kept, name)
    older = copy.read_bytes()
    with kept.open() as session:  # changed here last, so that the other way round the copy is
        session.apply(items.add, "outcomes", ["said here last"])
    newer = kept.path.read_bytes()
    for in_own, in_copy in ((older, newer), (newer, older)):
        kept.path.write_bytes(in_own)
        copy.write_bytes(in_copy)
        assert [one.path for one in kept.archive.list()] == [kept.path]
        assert own_file(copy) == kept.path
        assert own_file(kept.path) == kept.path


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("name", COPIES)
def test_a_meeting_that_is_open_from_a_copy_goes_on_in_its_own_file_once_that_is_there(
    kept: Kept, name: str, own: str | None
) -> None:
    renamed(kept, own)
    copy = conflict(kept, name)
    waiting = kept.path.rename(kept.root / "not yet here.json")
    session = open_session(kept.archive, copy, FixedStamper(first=900), kept.watch, retry_after=0.05, look_every=0.05)
    try:
        session.apply(items.add, "outcomes", ["said meanwhile"])
        kept.watch.saved(session)
        waiting.rename(kept.path)
        gone_on: list[tuple[Path, str]] = []

        def alone() -> bool:
            session.take_in()
            placed = session.placed_anew()
            gone_on.extend([placed] if placed is not None else [])
            return not copy.exists()

        kept.watch.until(alone)
        kept.watch.saved(session)
        assert gone_on == [(kept.path, "")]
    finally:
        session.leave(PATIENCE)
    whole(kept)
    assert "said meanwhile" in texts(look(kept.path, kept.archive.state_folder))


def test_a_file_that_is_alone_is_its_meeting_whatever_it_is_called(kept: Kept) -> None:
    for name in ("any name.json", "x.sync-conflict-1.json"):
        kept.path = kept.path.rename(kept.path.with_name(name))
        assert own_file(kept.path) == kept.path
        assert [one.path for one in kept.archive.list()] == [kept.path]
    kept.path.with_name("a.json").write_bytes(b"{}")
    assert own_file(kept.path.with_name("nothing.json")) == kept.path.with_name("nothing.json")


@pytest.mark.parametrize("name", COPIES)
def test_no_copy_is_called_as_we_name_a_file(kept: Kept, name: str) -> None:
    own, meeting_id = kept.path.name, fresh_meeting().details.id
    copy = name.format(stem=kept.path.stem)
    for known in (meeting_id, ""):
        assert as_we_name(own, known)
        assert not as_we_name(copy, known)
    assert own_first(own, meeting_id) < own_first(copy, meeting_id)
