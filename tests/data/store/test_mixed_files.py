"""A file with a meeting and other things in it is named and left, whether the meeting goes or words are struck."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.commands.delete import as_text, what_was_done
from data.errors import path_shown
from tests.data.kept import Kept
from tests.data.store.copies_by_hand import WORDS, delete, found, struck, with_words


@pytest.fixture
def said(kept: Kept) -> Kept:
    """A meeting in which something was said."""
    return with_words(kept)


def mixed(kept: Kept, name: str) -> Path:
    """A file of the chair's own that holds the meeting, and other things."""
    path = kept.archive.folder / "sub" / name
    path.parent.mkdir()
    raw = kept.path.read_bytes()
    if name.startswith("link"):
        outside = kept.root / "my own copy"
        outside.write_bytes(raw)
        path.symlink_to(outside)
    elif name == "thesis-data.json":
        path.write_bytes(raw.rstrip()[:-1] + b', "my own thesis": "three years of work"}')
    elif name == "thesis.json":
        path.write_bytes(raw.rstrip()[:-1] + b', "my own thesis": {"chapter": {"1": "three years of work"}}}')
    elif name == "first.json":
        path.write_bytes(b'{"my own thesis": "three years of work", ' + raw.lstrip()[1:])
    elif name in BEFORE:
        path.write_bytes(BEFORE[name] + raw)
    else:
        path.write_bytes(raw + b"\n\nMy own notes, three hours of work\n")
    return path


BEFORE = {
    "line.json": b"Kept by the sync service on 21 Oct 2026\n",
    "mail.eml": b'From: "Ana" <ana@example.org>\nSubject: the "meeting" file, with its "id"\n\nHere it is: {look}\n\n',
    "quote.txt": b'"',
    "marked.txt": b"\xef\xbb\xbf// a note\r\n",
}
"""What stands before the meeting in a file, by the file's name."""

MIXED = ("my notes.txt", "mail.json", "thesis-data.json", "thesis.json", "first.json", "link.json", "link.bak", *BEFORE)
"""What they may be called. A link leads to a file outside of the archive."""


@pytest.mark.parametrize("name", MIXED)
def test_a_file_with_other_things_in_it_is_named_and_left_when_its_meeting_is_deleted(said: Kept, name: str) -> None:
    path = mixed(said, name)
    before = path.read_bytes()
    assert (found(said).files, found(said).mixed) == ((said.path,), (path,))
    assert f"{path_shown(path)}" in as_text(found(said))
    assert f"{path_shown(path)}" in what_was_done(found(said), notes=True, exports=False)
    delete(said)
    assert path.read_bytes() == before
    assert not said.path.exists()


@pytest.mark.parametrize("name", MIXED)
def test_a_file_with_other_things_in_it_is_named_and_left_until_the_chair_has_seen_to_it(said: Kept, name: str) -> None:
    path = mixed(said, name)
    before = path.read_bytes()
    struck(said, "sub")
    assert path.read_bytes() == before
    path.resolve().write_bytes(before.replace(WORDS.encode(), b"").replace(struck_id(before), b""))
    with said.open() as session:
        said.watch.saved(session)
        assert session.note is None


def struck_id(raw: bytes) -> bytes:
    """The id of the row with the words, in a file."""
    return raw[: raw.index(WORDS.encode())].rpartition(b'"id": "')[2][:32]
