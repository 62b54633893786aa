"""Pasted lists in a real terminal: what is told before Enter is what is kept, and a crash before it loses no line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.data.parsing.test_pasted_lists import ROWS, TOPICS, as_text
from tests.people.chair import Chair, kept, only_file, start, tables_of
from tests.people.terminal import Terminal, plain_environment

SOME = [
    "- A⏎B⏎- C",
    "1. A⏎1.1 B⏎1.2. C⏎2. D",
    "Buses⇥12⇥500⏎Trams⇥3⇥250",
    "## Buses⏎- A⏎## Money⏎- B",
    "| Outcome | For whom | How we will know |⏎|:---|---|---|⏎| A \\| B | children | we count |⏎| C | | |",
]
"""A handful of the table's rows, all of them at Outcomes."""

PICKED = [row for row in ROWS if "at" not in row and "way" not in row and row["pasted"] in SOME]


def at_outcomes(terminal: Terminal) -> Chair:
    """Go to the line that adds outcomes."""
    terminal.wait_for("Who is here?")
    chair = Chair(terminal)
    chair.move_on("What are we trying to achieve?")
    return chair


@pytest.mark.parametrize("row", PICKED, ids=[row["pasted"] for row in PICKED])
def test_what_is_told_of_a_pasted_list_is_what_is_kept(tmp_path: Path, row: dict[str, Any]) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Lists", columns=100, rows=30) as terminal:
        chair = at_outcomes(terminal)
        terminal.paste(as_text(row["pasted"]))
        terminal.wait_for(row["told"])
        terminal.press("Enter")
        terminal.wait_for(f"O{len(row['rows'])}  ")
        assert chair.leave() == 0
    rows = tables_of(only_file(env))["outcomes"]
    assert [one["text"] for one in rows] == row["rows"]
    words = {one["id"]: one["text"] for one in rows}
    assert {one["text"]: words[one["under"]] for one in rows if one["under"]} == row.get("under", {})


def test_tab_makes_topics_of_headings_and_one_undo_takes_all_of_them_back(tmp_path: Path) -> None:
    row = next(one for one in TOPICS if one["pasted"] == "## Buses⏎- A⏎## Money⏎- B")
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Lists", columns=100, rows=30) as terminal:
        chair = at_outcomes(terminal)
        terminal.paste(as_text(row["pasted"]))
        terminal.wait_for("Tab: as topics with their lines.")
        terminal.press("Tab")
        terminal.wait_for(row["told"])
        terminal.press("Enter")
        terminal.wait_for("5 Topics")
        terminal.press("Ctrl+Z")
        terminal.wait_for("This is where we talk about what is on our own list")
        terminal.press("Ctrl+Y")
        terminal.wait_for("T2  Money")
        assert chair.leave() == 0
    tables = tables_of(only_file(env))
    buses, money = tables["topics"]
    assert [one["topic"] for one in tables["topic_lines"]] == [buses["id"], money["id"]]
    assert not tables.get("outcomes")


def test_the_lines_of_a_paste_are_there_again_as_they_came_after_a_crash_before_enter(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    pasted = "Wishes:\n- A bench\n  - by the school\n- Tea\t2"
    with start(env, "new", "Lists", columns=100, rows=30) as terminal:
        at_outcomes(terminal)
        terminal.paste(pasted)
        terminal.wait_for("3 outcomes, one of them under another")
        terminal.wait_for(lambda: kept(tmp_path, "by the school"))
        terminal.kill()
    with start(env, "open", "last", columns=100, rows=30) as terminal:
        terminal.wait_for("3 outcomes, one of them under another; marks left out; 1 heading left out: Wishes.")
        terminal.press("Esc")
        terminal.wait_for("Kept as pasted.")
        terminal.press("Enter")
        terminal.wait_for("O4  ")
        assert Chair(terminal).leave() == 0
    words = [one["text"] for one in tables_of(only_file(env))["outcomes"]]
    assert words == ["Wishes:", "- A bench", "- by the school", "- Tea – 2"]
