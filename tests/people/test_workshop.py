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

from data.text.clean import clean
from tests.conftest import needs
from tests.people import workshop
from tests.people.chair import Chair, start
from tests.people.held import Held, Rows, held_once
from tests.people.workshop_stages import arrive, begin, close, ground_rules, lines_of, outcomes, power, stakeholders

GOLDEN = Path(__file__).parent / "golden" / "wireframing-workshop-2020.md"


def _hold(env: dict[str, str]) -> None:
    with start(env, columns=100, rows=30) as terminal:
        chair = Chair(terminal)
        for part in (begin, arrive, outcomes, stakeholders, power, ground_rules, close):
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
