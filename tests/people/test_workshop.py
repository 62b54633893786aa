"""A workshop that was really held, chaired again by keyboard at 100 × 30, from the first screen to its minutes.

What is typed and pasted is from "Wireframing workshop | 27 March 2020", Autistica/Turing Citizen Science community,
under CC BY 4.0 (see `workshop.py`). The minutes are held against `golden/wireframing-workshop-2020.md`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from data.model.stages import spec
from data.parsing.pasted_list.parse_list import parse_list
from data.text.clean import clean, pasted_lines
from data.words import say
from tests.conftest import needs
from tests.people import workshop
from tests.people.chair import Chair, start
from tests.people.held import Held, Rows, held_once

GOLDEN = Path(__file__).parent / "golden" / "wireframing-workshop-2020.md"

HELPS, LIMITS, WILL_DO = "What helps", "What gets in the way", "What we will do"


def lines_of(pasted: str) -> list[str]:
    """What a paste becomes: an item a line, without list marks."""
    return [row.text for row in parse_list("\n".join(pasted_lines(pasted)), spec("outcomes").kinds[0]).rows]


def _enter(chair: Chair, pasted: str) -> None:
    """Paste some lines and add them; wait until the last of them is in the list."""
    lines = lines_of(pasted)
    if len(lines) == 1:
        chair.terminal.paste(pasted)
        chair.terminal.press("Enter")
    else:
        chair.paste(pasted, say("frame.enter_adds", count=len(lines)))


def _start(chair: Chair) -> None:
    terminal = chair.terminal
    terminal.wait_for(say("home.start"))
    terminal.press("Enter")
    terminal.wait_for("Esc close")
    terminal.type(workshop.TITLE)
    terminal.press("Tab", "Ctrl+U")
    terminal.type("27 Mar 2020")
    terminal.press("Enter")
    terminal.wait_for("Who is here?")


def _arrive(chair: Chair) -> None:
    chair.add(*workshop.HOSTS, *workshop.GROUPS)
    for number, steps in ((1, 0), (2, 2)):
        chair.choose(number, "e")
        chair.terminal.press("Tab", "Right", "Tab", "Tab", "Tab", "Tab", *["Right"] * steps, "Space", "Enter", "Enter")
    for number, group in enumerate(workshop.GROUPS, 3):
        chair.choose(number, "e")
        chair.fill(None, ("Right", 2), f"{group}, in a room of its own")


def _outcomes(chair: Chair) -> None:
    chair.move_on(say("outcomes.question"))
    _enter(chair, workshop.AIMS)
    chair.choose(3, "b")
    chair.terminal.press("v", "Enter")
    chair.turn("Can change")
    _enter(chair, workshop.CAN_CHANGE)
    chair.turn("Can't change")
    _enter(chair, workshop.CANNOT_CHANGE)


def _stakeholders(chair: Chair) -> None:
    chair.move_on(say("stakeholders.question"))
    for pasted in (workshop.MISSING, workshop.ALSO_MISSING, workshop.ON_BOARD):
        _enter(chair, pasted)
    chair.choose(2, "l")
    chair.terminal.press("r", "r", "r", "Esc")
    number = _number(chair, "legal requirements", "Chris has asked")
    chair.choose(number, "s")
    chair.terminal.press("Esc")


def _power(chair: Chair) -> None:
    chair.move_on(say("power.question"))
    heading = say("power.headings.interaction")
    chair.under(heading)
    chair.turn(HELPS)
    _enter(chair, workshop.HELPED)
    _enter(chair, workshop.HELPED_TOO)
    chair.turn(LIMITS)
    _enter(chair, workshop.LIMITED)
    chair.under(say("power.headings.structures"))
    chair.turn(HELPS)
    _enter(chair, workshop.STRUCTURES_HELP)
    chair.turn(LIMITS)
    _enter(chair, workshop.STRUCTURES_LIMIT)
    chair.under(say("power.headings.practice"))
    chair.turn(HELPS)
    _enter(chair, workshop.PRACTICE_HELPS)
    chair.turn(LIMITS)
    _enter(chair, workshop.PRACTICE_LIMITS)
    chair.turn(WILL_DO)
    _enter(chair, workshop.WILL_DO)


def _ground_rules(chair: Chair) -> None:
    chair.move_on(say("ground_rules.question"))
    chair.add(workshop.DECISION)
    chair.turn("Ground rule")
    _enter(chair, workshop.GUIDELINES)
    chair.turn("Communication")
    _enter(chair, workshop.TELL)


def _close(chair: Chair) -> None:
    chair.move_on(say("close.question"))
    _enter(chair, workshop.ACTIONS)
    chair.turn("Check-out")
    _enter(chair, workshop.LAST_WORDS)
    chair.terminal.press("Ctrl+S")
    chair.terminal.wait_for("Before these minutes go out")
    chair.terminal.press("Enter")
    chair.terminal.wait_for("Minutes saved")


def _number(chair: Chair, *starts: str) -> str:
    """What the item whose words start so is referred to by, as it is drawn."""
    for line in chair.terminal.lines:
        found = re.match(r"[▌ ]\s*([A-Z]?\d+)\s+(.*)", line)
        if found and found[2].startswith(starts):
            return found[1]
    raise AssertionError(f"no item {starts!r}\n{chair.terminal.text}")


def _hold(env: dict[str, str]) -> None:
    with start(env, columns=100, rows=30) as terminal:
        chair = Chair(terminal)
        for part in (_start, _arrive, _outcomes, _stakeholders, _power, _ground_rules, _close):
            part(chair)
        assert chair.leave() == 0


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return held_once(tmp_path_factory, "workshop", _hold)


def _texts(rows: Rows, table: str, **columns: str | None) -> list[str]:
    return [
        row["text"] for row in rows[table] if all(row[name] == value for name, value in columns.items())
    ]  # fmt: skip


def test_every_line_is_kept_as_it_was_pasted(held: Held) -> None:
    _, rows, _ = held
    for table, columns, pasted in (
        ("outcomes", {}, [workshop.AIMS]),
        ("limits", {"kind": "can"}, [workshop.CAN_CHANGE]),
        ("limits", {"kind": "cannot"}, [workshop.CANNOT_CHANGE]),
        ("stakeholders", {}, [workshop.MISSING, workshop.ALSO_MISSING, workshop.ON_BOARD]),
        ("power", {"heading": "interaction", "kind": "helps"}, [workshop.HELPED, workshop.HELPED_TOO]),
        ("power", {"heading": "interaction", "kind": "in_the_way"}, [workshop.LIMITED]),
        ("power", {"heading": "structures", "kind": "helps"}, [workshop.STRUCTURES_HELP]),
        ("power", {"heading": "structures", "kind": "in_the_way"}, [workshop.STRUCTURES_LIMIT]),
        ("power", {"heading": "practice", "kind": "helps"}, [workshop.PRACTICE_HELPS]),
        ("power", {"heading": "practice", "kind": "in_the_way"}, [workshop.PRACTICE_LIMITS]),
        ("ground_rules", {}, [workshop.GUIDELINES]),
        ("decisions", {}, [workshop.DECISION]),
        ("communication", {}, [workshop.TELL]),
        ("actions", {"heading": None}, [workshop.ACTIONS]),
        ("checks", {}, [workshop.LAST_WORDS]),
    ):  # fmt: skip
        assert _texts(rows, table, **columns) == [line for words in pasted for line in lines_of(words)], (
            table,
            columns,
        )
    for kept in rows.values():
        for row in kept:
            assert row.get("text", "") == clean(row.get("text", ""))


def test_who_was_there_and_what_was_agreed_is_kept(held: Held) -> None:
    _, rows, _ = held
    people = rows["people"]
    assert [(one["text"], one["shown"]) for one in people] == [
        *((name, "name") for name in workshop.HOSTS), *((name, "role") for name in workshop.GROUPS),
    ]  # fmt: skip
    assert [one["roles"] for one in people[:2]] == [["chair"], ["note_taker"]]
    assert rows["meeting"][0]["title"] == workshop.TITLE
    assert rows["meeting"][0]["date"] == "2020-03-27"
    assert {row["state"] for row in rows["outcomes"]} == {"agreed"}
    (promised,) = (row for row in rows["actions"] if row["heading"])
    assert (promised["heading"], promised["owner"]["words"]) == ("practice", "Georgia")
    assert (promised["by"], promised["by_words"]) == (None, "3 Apr 2020"), "no day to do it by, years later"


def test_minutes_read_as_the_golden_file(held: Held) -> None:
    _, _, minutes = held
    assert minutes == GOLDEN.read_text(encoding="utf-8")


def test_minutes_saved_by_ctrl_s_are_those_printed(held: Held) -> None:
    env, _, minutes = held
    (saved,) = Path(env["HOME"]).glob("*-minutes-draft.md")
    assert saved.read_text(encoding="utf-8") == minutes


@needs("cmark-gfm")
def test_minutes_are_markdown_with_one_list_item_an_item(held: Held) -> None:
    _, rows, minutes = held
    reader = shutil.which("cmark-gfm") or ""
    html = subprocess.run(
        [reader, "--extension", "table", "--extension", "autolink", "--extension", "strikethrough"],
        input=minutes, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    said = re.findall(r"<li>(.*?)</li>", html, re.DOTALL)
    for table in (
        "outcomes", "limits", "stakeholders", "power", "ground_rules", "decisions", "communication", "actions",
        "checks",
    ):  # fmt: skip
        for row in rows[table]:
            words = escape(row["text"], quote=False)
            assert sum(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", one) is not None for one in said) >= 1, words
    assert "<table" not in html
    for table in ("outcomes", "stakeholders", "power", "ground_rules", "actions", "checks"):
        for row in rows[table]:
            assert escape(row["text"], quote=False) in html
