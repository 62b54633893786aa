"""What `coprod minutes --output` wrote is named by a strike, and is written whatever happens to the list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import pytest

from coprod_tui.minutes_file import NotWritten, noted
from data.errors import path_shown
from data.example.example_meeting import example_meeting
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.store.export_log import Export, exported, exports_path, remember_export
from tests.data.kept import PATIENCE
from tests.fixed import FixedStamper
from tests.people.chair import COPROD
from tests.people.program import HANG

DIES = """
import os, sys
from pathlib import Path
from coprod_tui.minutes_file import put_listed, put_whole
import data.store.atomic
data.store.atomic.replace_file = lambda *_: os._exit(9)
path, root, raw = Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4].encode()
if sys.argv[1] == "True":
    from data.store.archive import Archive
    state = root / ".local" / "state" / "coprod"
    put_listed(path, raw, state, Archive(root / "meetings", state).list()[0].id)
put_whole(path, raw)
"""
"""Dies while it writes minutes, before their file has its name."""

HOME = {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}


def written(root: Path, output: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run `coprod minutes --output` as somebody with a home of their own."""
    given = [*COPROD, "minutes", "last", "--archive", str(root / "meetings"), "--output", str(output), *more]
    env = {name: value for name, value in os.environ.items() if name not in HOME} | {"HOME": str(root)}
    return subprocess.run(
        given, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=HANG, env=env, cwd=root
    )  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "meetings", state(tmp_path))
    archive.create(example_meeting(FixedStamper()))
    return tmp_path


def state(root: Path) -> Path:
    return root / ".local" / "state" / "coprod"


def the_id(root: Path) -> str:
    return Archive(root / "meetings", state(root)).list()[0].id


def test_a_strike_names_every_file_that_was_written_and_what_it_held_is_known(root: Path) -> None:
    assert written(root, root / "a.md").returncode == 0
    assert written(root, Path("b.docx")).returncode == 0
    assert written(root, root / "a.md", "--format", "html").returncode == 0
    digest = sha256((root / "a.md").read_bytes()).hexdigest()
    assert exported(state(root), the_id(root))[-1] == Export(path=str(root / "a.md"), digest=digest)
    archive = Archive(root / "meetings", state(root))
    session = open_session(archive, archive.find("last"), RealStamper(), lambda: None)
    try:
        session.exported(root / "from the app.md")
        paths = session.strike("outcomes", session.meeting.outcomes[0].id)
    finally:
        session.leave(PATIENCE)
    assert paths == tuple(map(path_shown, (root / "from the app.md", root / "b.docx", root / "a.md")))


@pytest.mark.parametrize("by_command", [True, False])
def test_minutes_that_were_half_made_when_their_program_died_go_with_a_strike(root: Path, by_command: bool) -> None:
    archive, path = Archive(root / "meetings", state(root)), root / "docs" / "a.md"
    path.parent.mkdir()
    (root / "link.md").symlink_to(path)
    at = root / "link.md" if by_command else path
    session = open_session(archive, archive.find("last"), RealStamper(), lambda: None)
    row = session.meeting.outcomes[0]
    died = subprocess.run([sys.executable, "-c", DIES, str(by_command), str(at), str(root), row.text], check=False)
    assert died.returncode == 9
    try:
        if not by_command:
            with pytest.raises(NotWritten), noted(session, path, b""):
                raise NotWritten
        assert row.text.encode() in b"".join(one.read_bytes() for one in path.parent.iterdir())
        session.strike("outcomes", row.id)
    finally:
        session.leave(PATIENCE)
    assert not list(path.parent.iterdir())


def test_what_is_only_printed_is_in_no_list(root: Path) -> None:
    given = [*COPROD, "minutes", "last", "--archive", str(root / "meetings")]
    env = {name: value for name, value in os.environ.items() if name not in HOME} | {"HOME": str(root)}
    subprocess.run(given, capture_output=True, stdin=subprocess.DEVNULL, timeout=HANG, env=env, check=True)
    assert written(root, Path("/dev/null")).returncode == 0
    assert not (state(root) / "exports").exists()


def test_the_minutes_are_written_where_no_list_can_be(root: Path) -> None:
    usual = written(root, root / "b.md").stderr  # what is looked at before minutes go out
    rmtree(state(root) / "exports")
    (state(root) / "exports").write_text("a file stands where the folder should be")
    done = written(root, root / "a.md")
    assert (done.returncode, done.stderr) == (0, usual)
    assert (root / "a.md").exists()


def test_a_line_that_was_cut_off_costs_itself_alone(tmp_path: Path) -> None:
    remember_export(tmp_path, "m1", tmp_path / "one.md", "1")
    path = exports_path(tmp_path, "m1")
    path.write_bytes(path.read_bytes() + b'{"path": "/half')
    remember_export(tmp_path, "m1", tmp_path / "two.md", "2")
    assert [Path(one.path).name for one in exported(tmp_path, "m1")] == ["one.md", "two.md"]
    assert [set(json.loads(line)) for line in path.read_bytes().splitlines()[::2]] == [{"path", "sha256"}] * 2


def test_twenty_that_write_at_once_are_all_in_the_list(tmp_path: Path) -> None:
    def remember(at: int) -> None:
        remember_export(tmp_path, "m1", tmp_path / f"{at}.md", str(at))

    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(remember, range(20)))
    assert len(exported(tmp_path, "m1")) == 20


def test_the_list_is_only_its_owners_to_read(tmp_path: Path) -> None:
    remember_export(tmp_path, "m1", tmp_path / "one.md", "1")
    assert exports_path(tmp_path, "m1").stat().st_mode & 0o077 == 0
