"""A second meeting by keyboard, in a real terminal: what came over, what changed; the first one stays as it was."""

from __future__ import annotations

import re
from pathlib import Path

from data.example.example_meeting import example_meeting
from data.model.stamper import RealStamper
from data.store.archive import Archive
from tests.people.chair import Chair, run, start, tables_of
from tests.people.terminal import plain_environment

CHANGED = ("Two neighbours came", "Fewer people ask", "nothing yet", "it hangs in the library", "we swapped twice")


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, but which meeting was last."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("last-"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_each_promise_is_asked_what_changed_and_the_first_meeting_stays_as_it_was(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    state = tmp_path / "state" / "coprod"
    first = Archive(tmp_path / "data" / "coprod" / "meetings", state).create(example_meeting(RealStamper()))
    with start(env, "open", "last") as terminal:  # so that it has a journal, copies and a lock
        terminal.wait_for("Book the library")
        Chair(terminal).add("Ring the school")
        terminal.wait_for("Ring the school")
        assert Chair(terminal).leave() == 0
    before, kept = first.read_bytes(), everything_in(state)
    with start(env, "new", "The drawings", "--after", "last", rows=50) as terminal:
        chair = Chair(terminal)
        terminal.wait_for("7 people are still to confirm")
        chair.open_row("Last time")
        terminal.wait_for("You said")
        terminal.press("Esc")
        chair.open_row("Tick who is here")
        terminal.press("Space", "Down", "Space", "Enter")
        terminal.wait_for("5 people are still to confirm")
        for question in ("trying to achieve", "Who is involved, and", "Who holds power"):
            chair.move_on(question)
        for number, words in enumerate(CHANGED, 1):
            chair.choose(f"a{number}", "S")
            terminal.wait_for("How far it is")
            chair.fill(words, ("Right", 3) if number == 3 else None, "the clerk's number" if number == 3 else None)
            terminal.wait_for(f"What changed: {words}")
        assert "stuck" in terminal.text
        assert chair.leave() == 0
    assert first.read_bytes() == before
    now = everything_in(state)
    assert {name: now.get(name) for name in kept} == kept
    (second,) = (path for path in first.parent.iterdir() if path != first)
    tables = tables_of(second)
    assert tables["meeting"][0]["after"] == tables_of(first)["meeting"][0]["id"]
    promised = [row for row in tables["actions"] if row["heading"]]
    assert [row["what_changed"] for row in promised] == list(CHANGED)
    assert promised[2]["state"] == "stuck"
    held = tables_of(first)["meeting"][0]["date"]
    old = {row["id"] for rows in tables_of(first).values() for row in rows if "id" in row}
    for table in ("people", "outcomes", "stakeholders", "limits", "decisions", "ground_rules", "communication"):
        assert tables[table]
        assert all(row["from"] in old and row["since"] == held for row in tables[table]), table
    assert [row["presence"] for row in tables["people"]].count("here") == 2
    assert {row["shown"] for row in tables["people"]} == {""}
    minutes = run(env, "minutes", "last", "--names-in-text", "keep").stdout
    for words in CHANGED:
        assert f"What changed: {words}." in minutes
    assert re.search(r", stuck: A\d+ .*\. Help needed: the clerk's number\.", minutes)
    assert "Ring the school" in minutes
