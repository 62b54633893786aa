"""Every command that the pages tell of does what it should: each is typed as it stands there."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from shutil import copyfile

import click
import pytest

from coprod_tui.cli import coprod
from data.edits.versions import finalise
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from data.words import say
from tests.data.kept import PATIENCE, Watch
from tests.data.minutes.readers import needs
from tests.data.minutes.three_meetings import finished
from tests.docs.pages import ROOT, blocks
from tests.docs.told_commands import PYTHON, of_coprod, of_others, of_tools, told, words_of
from tests.fixed import FixedStamper
from tests.people.chair import COPROD
from tests.people.forked import run
from tests.people.new_user import commands_of_the_readme
from tests.people.terminal import Terminal, plain_environment

IN_A_WINDOW = ("", "example", "new", "notes", "open", "delete", "--theme", "--archive")
"""How commands begin that need a terminal; `new` does without it where it is to open nothing."""

OF_THE_PROJECT = tuple(
    f"make {target}" for target in ("run", "test", "test-slow", "check", "bench", "soak", "house", "pictures")
)
"""What the Makefile does. CI runs `make check`, and with it the two tests."""

OF_OTHERS = frozenset({"apt install python3-venv", "python3 --version", "tmux attach"})
"""What other programs do, and no test of ours can."""


class Home:
    """A home with a finished meeting in it, of which there are minutes, and a copy; and a list of people."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.env = {**plain_environment(str(root)), "XDG_DOCUMENTS_DIR": str(root)}
        archive = Archive(root / "data" / "coprod" / "meetings", root / "state" / "coprod")
        meeting = finalise(finished(), FixedStamper())
        self.id = meeting.details.id
        self.path = archive.create(meeting)
        archive.remember(self.path)
        watch = Watch()
        session = open_session(archive, self.path, RealStamper(), watch)
        session.leave(PATIENCE)
        (root / "people.txt").write_text("Mo Field\nIvy Chen\n", encoding="utf-8")
        (root / "agenda.txt").write_text("Buses | 20 | decide | Ivy\nMoney\n", encoding="utf-8")

    def words(self, arguments: str) -> list[str]:
        """What the program gets, with paths from here; the whole id where nothing is asked before it is deleted."""
        own = {name: str(self.root / name) for name in ("people.txt", "agenda.txt")}
        own |= {"last": self.id} if is_deleted_by(arguments) else {}
        return [own.get(word, word) for word in words_of(arguments)]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def needs_a_window(arguments: str) -> bool:
    begins = arguments.partition(" ")[0]
    return begins in IN_A_WINDOW and "--no-open" not in arguments and not is_deleted_by(arguments)


def is_deleted_by(arguments: str) -> bool:
    return arguments.startswith("delete") and "--yes" in arguments


@pytest.mark.parametrize("arguments", [one for one in of_coprod() if not needs_a_window(one)])
def test_a_command_that_prints_does_so_and_says_that_all_is_well(home: Home, arguments: str) -> None:
    whole = {name: home.env.get(name) for name in os.environ.keys() | home.env.keys()}
    done = run(home.words(arguments), home.root, env=whole, before=lambda: os.chdir(home.root))
    assert (done.status, done.err.decode()) == (0, done.err.decode()), done
    assert home.path.exists() is not is_deleted_by(arguments)
    if "--output" in arguments:
        assert (home.root / arguments.rpartition(" ")[2]).stat().st_size > 0
    else:
        assert done.out


@pytest.mark.parametrize("arguments", [one for one in of_coprod() if needs_a_window(one)])
def test_a_command_that_opens_a_window_opens_one_that_can_be_left(home: Home, arguments: str) -> None:
    with Terminal([*COPROD, *home.words(arguments)], home.env, columns=100, rows=30) as terminal:
        if arguments.startswith("delete"):
            terminal.wait_for("type its title")
            assert terminal.interrupt() != 0
            assert home.path.exists()
            return
        if "--agenda" in arguments:
            terminal.wait_for(say("agenda.told.ask"))
            terminal.press("Enter")
        terminal.wait_for("F1 help" if not arguments.startswith("notes") else "My notes, not for sharing")
        terminal.settle()
        terminal.press("Esc")
        terminal.send("\x11")
        assert terminal.wait_end() == 0


def test_commands_that_are_not_ours_are_known_and_those_that_install_are_run_by_a_script() -> None:
    settings = frozenset(one for one in of_others() if one.startswith("set "))
    tools = frozenset(f"{PYTHON} {one}" for one in of_tools())
    known = frozenset((*OF_THE_PROJECT, *commands_of_the_readme())) | OF_OTHERS | settings | tools
    assert of_others() - known == set()


@pytest.mark.parametrize("arguments", of_tools())
def test_a_tool_of_the_project_writes_its_page_as_it_is_and_others_are_there(arguments: str, tmp_path: Path) -> None:
    start, module, *rest = arguments.split()
    assert start == "-m"
    if not rest:  # takes minutes, or needs a network
        assert callable(import_module(module).main)
        return
    pages = {ROOT / one: tmp_path / Path(one).name for one in rest if one.endswith(".md")}
    for page, copy in pages.items():
        copyfile(page, copy)
    typed = [str(pages.get(ROOT / one, one)) for one in rest]
    done = subprocess.run([sys.executable, "-m", module, *typed], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert pages or done.stdout
    assert [page.name for page, copy in pages.items() if page.read_bytes() != copy.read_bytes()] == []


@pytest.mark.parametrize("command", OF_THE_PROJECT)
def test_make_knows_what_the_pages_have_it_make(command: str) -> None:
    needs("make")
    done = subprocess.run([*command.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_tmux_takes_the_settings_that_the_pages_name(tmp_path: Path) -> None:
    needs("tmux")
    lines = [one for one in of_others() if one.startswith("set ")]
    assert len(lines) > 2
    (tmp_path / "tmux.conf").write_text("\n".join(lines), encoding="utf-8")
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    started = [*tmux, "new-session", "-d", "cat", ";", "source-file", str(tmp_path / "tmux.conf"), ";", "kill-server"]
    done = subprocess.run(started, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_that_has_a_shell_complete_commands_does_so(shell: str) -> None:
    lines = [line.strip() for block in blocks("docs/commands.md") for line in block.splitlines()]
    (line,) = (one for one in lines if f"{shell}_source" in one)
    assert line in (
        f'eval "$(_COPROD_COMPLETE={shell}_source coprod)"',
        f"_COPROD_COMPLETE={shell}_source coprod | source",
    )
    if shell != "bash":  # the page says that only this one was tried
        return
    needs(shell)
    env = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}
    script = f"{line}; COMP_WORDS=(coprod o); COMP_CWORD=1; _coprod_completion coprod; echo ${{COMPREPLY[@]}}"
    done = subprocess.run([shell, "-c", script], env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("open\n", "")


def test_the_page_of_commands_tells_of_every_command_and_every_option() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    commands = {one.split()[1] for one in told("docs/commands.md") if one.startswith("coprod ")}
    above = click.Context(coprod)
    ours = {name: coprod.get_command(above, name) for name in coprod.list_commands(above)}
    assert ours.keys() <= commands
    options = {
        name
        for command in (coprod, *filter(None, ours.values()))
        for one in command.params
        if isinstance(one, click.Option)
        for name in one.opts
        if name.startswith("--")
    }
    assert {name for name in options if name not in page} == set()
