"""A meeting's file, damaged in every way: it is named, what is kept can be put back, and nothing else changes it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.coprod_tui.home_folder import Home
from tests.coprod_tui.home_folder import home as home  # a fixture
from tests.people.chair import COPROD, Chair, only_file, start, tables_of
from tests.people.terminal import plain_environment


def _cut(at: float) -> Callable[[Path], object]:
    def cut(path: Path) -> None:
        raw = path.read_bytes()
        path.write_bytes(raw[: int(at) if at in (0, 1) else int(len(raw) * at) if at < 1 else len(raw) - 2])

    return cut


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "something.txt").write_text("somebody's")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut at 0": _cut(0),
    "cut at 1": _cut(1),
    "cut in half": _cut(0.5),
    "cut before the end": _cut(2),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "Latin-1": lambda path: path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1")),
    "another JSON": lambda path: path.write_text('{"name": "something else"}'),
    "a list": lambda path: path.write_text("[1, 2]"),
    "a folder": _folder,
    "not to be read": lambda path: path.chmod(0),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_named_and_put_back_and_kept(home: Home, how: str) -> None:
    whole = home.run("check")
    assert (whole.returncode, whole.stdout) == (0, "One file, and it is whole.\n")
    DAMAGE[how](home.path)
    before = _seen(home.path)
    checked = home.run("check")
    assert checked.returncode == 1
    assert "Park Lane" in checked.stdout
    assert f"coprod restore {home.path.stem}" in checked.stdout
    listed = home.run("list")
    if how != "Latin-1":  # the list reads no more of a file than the meeting's own row, which is whole there
        assert "A copy can be put back" in listed.stdout
    shown = home.run("show", home.path.name)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert 1 <= len(shown.stderr.splitlines()) <= 2
    assert f"coprod restore {home.path.stem}" in shown.stderr
    copies = home.run("restore", home.path.name)
    assert "2 people" in copies.stdout
    assert _seen(home.path) == before, "only restoring changes it"
    done = home.run("restore", home.path.name, "--to", "last")
    assert done.returncode == 0, done.stderr
    assert "is kept" in done.stdout
    assert home.run("check").returncode == 0
    assert [row["text"] for row in tables_of(home.path)["people"]] == ["Ana Silva", "Zoë Ångström"]
    kept = [path for path in (home.root / "state" / "coprod" / "aside").rglob("*") if path.is_file()]
    assert len(kept) == 1
    if before is not None:
        assert kept[0].read_bytes() == before


def test_minutes_of_a_damaged_file_say_what_puts_it_back(home: Home) -> None:
    _cut(0.5)(home.path)
    done = home.run("minutes", home.path.name)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 2)
    assert f"can be put back: coprod restore {home.path.stem}" in done.stderr


def _seen(path: Path) -> bytes | None:
    if path.is_dir():
        return b"somebody's" if (path / "something.txt").read_text() == "somebody's" else None
    mode = path.stat().st_mode
    path.chmod(0o600)
    try:
        return path.read_bytes()
    finally:
        path.chmod(mode)


def test_a_field_that_does_not_fit_is_named_and_kept(home: Home) -> None:
    tables = json.loads(home.path.read_text(encoding="utf-8"))
    tables["people"]["1"]["roles"] = "chair"
    tables["meeting"]["1"]["minutes"] = "ninety"
    home.path.write_text(json.dumps(tables), encoding="utf-8")
    checked = home.run("check", "park lane")
    assert checked.returncode == 1
    assert f"person, with the id {tables['people']['1']['id'][:8]}." in checked.stdout
    assert not re.search("Ana|Silva", checked.stdout + checked.stderr), "it names nobody"
    assert "What is under “Roles today” is not what coprod keeps there." in checked.stdout
    assert "What is under “Planned minutes” of the meeting itself can't be read here." in checked.stdout
    assert "Zoë Ångström" in home.run("show", "park lane").stdout


@pytest.mark.parametrize(
    ("table", "column", "value", "says"),
    [
        ("people", "text", 4, "What is under “Name” is not"),
        ("people", "deciding", "yes", "can't be read here"),
        ("people", "id", None, "What is under “id” is not"),
        ("people", "id", ..., "There is no “id” in it."),
        ("people", "changed", "soon", "The column changed holds no time as coprod writes it: soon."),
        ("people", "extra_owner", [{"person": 4}], ""),
        ("log", "when", 4, "when something was changed"),
        ("removed", "table", 4, "that something was taken out"),
    ],
)
def test_a_damaged_line_is_told_in_words_of_the_meeting(
    home: Home, table: str, column: str, value: Any, says: str
) -> None:
    tables = json.loads(home.path.read_text(encoding="utf-8"))
    rows = tables.setdefault(table, {})
    row = rows.setdefault(next(iter(rows), "1"), {"id": "e" * 32, "when": "2026-10-21T09:00:00Z", "table": "people"})
    row[column] = value
    if value is ...:
        del row[column]
    home.path.write_text(json.dumps(tables), encoding="utf-8")
    for command in ("check", "show"):
        said = home.run(command, "park lane").stdout
        assert says in said
        assert not [word for word in ("Expected", "`", "$", "Object", "str,") if word in said]


@pytest.mark.parametrize("how", ["cut at 0", "another JSON", "a folder"])
def test_opening_a_damaged_meeting_offers_its_copies(tmp_path: Path, how: str) -> None:
    env = plain_environment(str(tmp_path))
    subprocess.run([*COPROD, "new", "Park Lane", "--no-open"], env=env, check=True, capture_output=True)
    path = only_file(env)
    DAMAGE[how](path)
    before = _seen(path)
    with start(env, "open", "last") as terminal:
        terminal.wait_for("what should be put back?")
        terminal.press("Esc")
        terminal.press("Ctrl+Q")
        assert terminal.wait_end() == 0
    assert _seen(path) == before
    with start(env, "open", "last") as terminal:
        terminal.wait_for("what should be put back?")
        terminal.send("\r")
        terminal.wait_for("As it was at")
        terminal.wait_for("Who is here?")
        terminal.press("Ctrl+Q")
        assert terminal.wait_end() == 0
    assert tables_of(path)["meeting"][0]["title"] == "Park Lane"


def test_opening_a_meeting_with_a_row_that_can_t_be_read_offers_it_from_a_copy(home: Home) -> None:
    tables = json.loads(home.path.read_text(encoding="utf-8"))
    tables["people"]["1"]["roles"] = "chair"
    home.path.write_text(json.dumps(tables), encoding="utf-8")
    bad = home.path.read_bytes()
    with start(home.env, "open", "last") as terminal:
        terminal.wait_for("One line of this meeting's file can't be read")
        terminal.wait_for("“Ana Silva”")
        terminal.press("Esc")
        assert "Zoë Ångström" in terminal.text
        assert Chair(terminal).leave() == 0
    assert home.path.read_bytes() == bad, "closing the question changes nothing"
    with start(home.env, "open", "last") as terminal:
        terminal.wait_for("“Ana Silva”")
        terminal.press("Right", "Enter")
        terminal.wait_for("The file as it was is kept")
        Chair(terminal).add("Ben Okri")
        terminal.wait_for("Ben Okri")
        assert Chair(terminal).leave() == 0
    assert [row["text"] for row in tables_of(home.path)["people"]] == ["Ana Silva", "Zoë Ångström", "Ben Okri"]
    assert home.run("check").returncode == 0
    assert bad in [path.read_bytes() for path in (home.root / "state" / "coprod" / "aside").rglob("*.json")]
