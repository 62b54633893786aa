"""What is imported before a chair sees the meeting: nothing comes along that the first frame can do without."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from data.edits import items, meeting_details
from data.store.archive import Archive
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

OURS = ("coprod_tui", "screens", "data")

MOST = {"our own": 141, "libraries'": 34, "Python's": 13}
"""How many modules are imported by then besides those of a bare app with one input. Lower these where you can."""

COUNTING = """
import sys
from pathlib import Path
from textual.app import App

def first_frame(app):
    names = sorted(sys.modules)
    drawn = "".join(strip.text for strip in app.screen._compositor.render_strips())
    if mark in drawn:
        Path(where).write_text("\\n".join(names), encoding="utf-8")
        app.exit()

_, program, mark, where, *arguments = sys.argv
App.post_display_hook = first_frame
sys.argv = [program, *arguments]
if program == "coprod":
    from coprod_tui.__main__ import main
    main()
else:
    from bench.bare import Bare
    Bare().run()
"""
"""Writes down what was imported when a mark has been drawn, and leaves."""


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., set[str]]:
    """Gives what a program has imported once a mark has been drawn in a real terminal."""

    def run(program: str, mark: str, *arguments: str) -> set[str]:
        where = tmp_path / f"{program}.txt"
        command = [sys.executable, "-c", COUNTING, program, mark, str(where), *arguments]
        with Terminal(command, plain_environment(str(tmp_path)), columns=100, rows=30) as terminal:
            assert terminal.wait_end() == 0
        return set(where.read_text(encoding="utf-8").split("\n"))

    return run


def test_nothing_is_imported_that_the_first_frame_can_do_without(
    tmp_path: Path, loaded: Callable[..., set[str]], record_property: Callable[[str, object], None]
) -> None:
    archive = Archive(tmp_path / "data" / "coprod" / "meetings", tmp_path / "state" / "coprod")
    meeting = meeting_details.move_to(fresh_meeting(), FixedStamper(), "outcomes")
    archive.remember(archive.create(items.add(meeting, FixedStamper(first=100), "outcomes", ["Places to sit"])))
    bare = loaded("bare", "ready")
    above = {name for name in loaded("coprod", "Places to sit", "open", "last") - bare if name[0] != "_"}
    found = Counter(map(whose, above))
    record_property("modules at the first frame of a bare app", len(bare))
    for who, count in found.items():
        record_property(f"modules at the first frame besides those: {who}", count)
    assert {who: max(count, found[who]) for who, count in MOST.items()} == MOST, "\n".join(by_package(above))


def whose(module: str) -> str:
    """Who made a module. Python's that begin with `_` are not counted: which there are differs by its version."""
    top = module.partition(".")[0]
    return "our own" if top in OURS else "Python's" if top in sys.stdlib_module_names else "libraries'"


def by_package(modules: Collection[str]) -> list[str]:
    """Each package with how many of its modules these are, and which."""
    tops: dict[str, list[str]] = {}
    for module in sorted(modules):
        tops.setdefault(module.partition(".")[0], []).append(module)
    return [
        f"{len(held):4} {top}: {' '.join(held)}" for top, held in sorted(tops.items(), key=lambda one: -len(one[1]))
    ]
