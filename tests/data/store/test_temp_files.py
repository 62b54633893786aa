"""What sync clients, editors and systems lay beside a meeting for a while is never opened, and is no meeting."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from data.errors import ArchiveProblem
from data.store.archive import Archive
from data.store.read import unparse
from tests.data.kept import Kept
from tests.fixed import fresh_meeting

TEMPORARY = (
    ".syncthing.{name}.tmp",
    "~syncthing~{name}.tmp",
    "{name}.part",
    "{name}.crdownload",
    ".~lock.{name}#",
    "._{name}",
    ".{name}",
    ".{name}.swp",
    "{name}~",
)
"""What it is called, beside a file of a name."""

WATCHED = """
import json, os, sys
from pathlib import Path
from threading import Event
opened = set()
sys.addaudithook(lambda event, given: opened.add(os.path.basename(str(given[0]))) if event == "open" else None)
from coprod_tui.commands.check import check_files
from data.store.archive import Archive
from data.store.read_as_opened import look
from data.session.open import open_session
from data.edits import items
from data.model.stamper import RealStamper
folder, state, path, copy = map(Path, sys.argv[1:])
archive, came = Archive(folder, state), Event()
listed = [one.title for one in archive.list()]
checked = check_files(archive, [])[0]
look(archive.find("Park"), state)
session = open_session(archive, path, RealStamper(), came.set, look_every=0.05)
session.apply(items.add, "outcomes", ["said here"])
while copy.exists():  # so it has looked at what lies beside, and brought in the copy
    came.wait(0.05)
    session.take_in()
assert session.leave(300)
print(json.dumps([listed, checked, sorted(opened)]))
"""
"""Lists, checks, shows, opens, saves and brings in a copy; says which files were opened meanwhile."""


def test_temporary_and_hidden_files_are_not_listed_and_never_opened(kept: Kept) -> None:
    name = kept.path.name
    for at, form in enumerate(TEMPORARY):
        raw = kept.path.read_bytes() if at % 2 else unparse(fresh_meeting("Another")).replace(b"7f3a", b"7f3b")
        kept.path.with_name(form.format(name=name)).write_bytes(raw)
    copy = kept.path.with_name("copy.json")
    copy.write_bytes(kept.path.read_bytes())
    folders = (kept.archive.folder, kept.archive.state_folder, kept.path, copy)
    said = subprocess.run(
        [sys.executable, "-c", WATCHED, *map(str, folders)], check=True, capture_output=True, text=True
    )
    listed, checked, opened = json.loads(said.stdout)
    assert listed == ["Park Lane crossing"]
    assert checked == ["2 files, all whole."]
    assert {name, "copy.json"} <= set(opened)
    assert not set(opened) & {form.format(name=name) for form in TEMPORARY}
    for form in TEMPORARY:
        assert kept.path.with_name(form.format(name=name)).exists()


@pytest.mark.parametrize("form", TEMPORARY)
def test_nor_are_they_found_by_their_name(tmp_path: Path, form: str) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    path = archive.create(fresh_meeting())
    name = form.format(name=path.name)
    path.with_name(name).write_bytes(path.read_bytes())
    with pytest.raises(ArchiveProblem):
        archive.find(name)
