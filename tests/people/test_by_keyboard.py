"""A whole meeting by keyboard alone, in a real terminal of 80 × 24: every field of every form, kept and printed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from data import codes
from data.words import say
from tests.people.chair import COPROD, Chair, only_file, start, tables_of
from tests.people.terminal import plain_environment

Rows = dict[str, list[dict[str, Any]]]

HEADINGS = {code: say(f"power.headings.{code}") for code in codes.HEADINGS}


def _arrive(chair: Chair) -> None:
    chair.add("Ana Silva", "Ben Okri", "Cleo Marsh", "Dee Lund")
    chair.choose(1, "e")
    chair.fill(None, ("Right", 1), "a parent", "Park Lane Parents", None, ("Space", 1), "tea maker", None)
    chair.choose(2, "e")
    chair.fill(None, ("Right", 3))
    chair.choose(4, "e")
    chair.fill(None, ("Right", 2), "an interpreter", "Ana", ("Right", 1), None, None, ("n", 1))
    chair.turn("For today")
    chair.add("One person speaks at a time")
    chair.open_row("This meeting")
    chair.fill(
        None, None, "10:00", None, "11.45am", "The library", "Ana Silva", "Ben Okri", ("Right", 3),
        ("Right", 1), ("Right", 2), ("Right", 1), "everyone who came", "two years",
    )  # fmt: skip
    chair.open_row("Voices in the room")
    chair.fill("4", "3", "2", "5", ("Right", 1))


def _outcomes(chair: Chair) -> None:
    chair.move_on("What are we trying to achieve?")
    chair.add(
        "Children can cross on their own", "There are places to sit", "Bus drivers are heard",
        "The lights stay green longer", "The kerb is low", "Fewer cars in the morning", "A new bridge",
    )  # fmt: skip
    chair.choose(1, "e")
    chair.fill(None, "children under ten", ("Right", 1), "we count them in May", "1 Dec", "they walk to school")
    chair.choose(1, "a")
    chair.terminal.press("v", "Enter")
    chair.choose(2, "a")
    chair.terminal.press("h", "Tab", "1", "Tab", "Tab", "Tab", "Tab", "Tab")
    chair.terminal.type("not outside the pharmacy")
    chair.terminal.press("Enter", "Tab")
    while "▌ How was it asked" not in chair.terminal.text:
        chair.terminal.press("Shift+Tab")
    chair.terminal.press("Enter")
    chair.choose(6, "p")
    chair.terminal.type("when the school can join us")
    chair.terminal.press("Enter")
    chair.choose(7, "a")
    chair.terminal.press("r", "n")
    chair.terminal.type("ask what it would cost")
    chair.terminal.press("Enter")
    chair.choose(3, "b")
    chair.terminal.press("h", "Enter")
    chair.turn("Can change")
    chair.add("Where the benches go")
    chair.turn("Can't change")
    chair.add("The bus timetable")
    chair.choose(9, "e")
    chair.fill(None, None, "the region fixed it")


def _stakeholders(chair: Chair) -> None:
    chair.move_on("Who is involved, and who is missing?")
    chair.add("Night bus drivers", "Park Lane shops", "Council highways team")
    chair.choose(1, "l")
    chair.terminal.press("s", "s", "r", "Esc")
    chair.choose(1, "e")
    chair.fill(None, None, None, None, "Ana Silva", ("y", 1), "before Whitsun", "a meeting after the late shift")
    chair.choose(3, "e")
    chair.fill(None, ("Right", 2), ("Right", 1), ("Right", 2))


def _power(chair: Chair) -> None:
    chair.move_on(say("power.question"))
    for number, heading in enumerate(HEADINGS.values()):
        chair.under(heading)
        chair.turn("What helps")
        chair.add(f"helps {number}")
        chair.turn("What gets in the way")
        chair.add(f"in the way {number}")
        chair.turn("What we will do")
        chair.add(f"we will {number}")
    for heading, letter in ((HEADINGS["involved"], "d"), (HEADINGS["interaction"], "n")):
        chair.open_row(heading)
        chair.terminal.press(letter)


def _ground_rules(chair: Chair) -> None:
    chair.move_on(say("ground_rules.question"))
    chair.add("The plan")
    chair.choose(1, "e")
    chair.fill(None, ("Right", 4), ("Right", 1), "Council highways team", "we ask the mayor", "1 Feb 2027")
    chair.choose(1, "a")
    chair.terminal.press("c", "f")
    chair.terminal.type("1 Mar 2027")
    chair.terminal.press("Enter")
    chair.turn("Ground rule")
    chair.add("Say it when it hurts")
    chair.choose(3, "e")
    chair.fill(None, ("Right", 1), "we stop and talk", ("y", 1))
    chair.choose(3, "a")
    chair.terminal.press("o")
    chair.terminal.type("28 Oct 2026")
    chair.terminal.press("Enter")
    chair.open_row("Suggestions")
    chair.terminal.press("Space", "Down", "Space", "Enter")
    chair.turn("Communication")
    chair.add("Bus drivers on nights")
    number = max(
        int(line.strip(" ▌").split(" ")[0]) for line in chair.terminal.lines if "Bus drivers on nights" in line
    )
    chair.choose(number, "e")
    chair.fill(None, "what we agreed", "a letter", "within a week", "Ben Okri", ("y", 1), "ring the chair")


def _close(chair: Chair) -> None:
    chair.move_on(say("close.question"))
    chair.add("Book the library @Ana Silva by 3 Nov 2026")
    number = next(int(line.strip(" ▌").split(" ")[0]) for line in chair.terminal.lines if "Book the library" in line)
    chair.choose(number, "e")
    chair.fill(None, None, ("y", 1), None, ("Right", 1), "someone with a key")
    chair.turn("Check-out")
    chair.add("Hopeful")
    chair.open_row("Next meeting")
    chair.fill("18 Nov 2026", "10:00", "The library again", "the drawings")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], Rows, str]:
    """The meeting as it was kept, its environment, and its minutes."""
    home = tmp_path_factory.mktemp("home")
    env = plain_environment(str(home))
    with start(env, "new", "Park Lane crossing", "--date", "2026-10-21") as terminal:
        terminal.wait_for("Who is here?")
        chair = Chair(terminal)
        for part in (_arrive, _outcomes, _stakeholders, _power, _ground_rules, _close):
            part(chair)
        assert chair.leave() == 0
    rows = tables_of(only_file(env))
    minutes = subprocess.run([*COPROD, "minutes", "last"], env=env, check=True, capture_output=True, text=True)
    return env, rows, minutes.stdout


def _row(rows: Rows, table: str, text: str) -> dict[str, Any]:
    (found,) = (row for row in rows[table] if row["text"] == text)
    return found


def test_people_are_kept_with_every_field(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    ana = _row(rows, "people", "Ana Silva")
    assert (ana["shown"], ana["shown_as"], ana["here_for"]) == ("name", "a parent", "Park Lane Parents")
    assert ana["roles"] == ["chair", "tea maker"]
    assert _row(rows, "people", "Ben Okri")["shown"] == "not_at_all"
    assert _row(rows, "people", "Cleo Marsh")["shown"] == ""
    dee = _row(rows, "people", "Dee Lund")
    assert (dee["shown"], dee["presence"], dee["deciding"]) == ("role", "later", False)


def test_the_meeting_itself_is_kept_with_every_field(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    (meeting,) = rows["meeting"]
    assert (meeting["title"], meeting["date"], meeting["start"]) == ("Park Lane crossing", "2026-10-21", "10:00")
    assert (meeting["ends_by"], meeting["place"], meeting["minutes"]) == ("11:45", "The library", 90)
    ids = {row["text"]: row["id"] for row in rows["people"]}
    assert (meeting["chair"]["person"], meeting["types"]["person"]) == (ids["Ana Silva"], ids["Ben Okri"])
    assert meeting["access"] == "to_arrange"
    consents = meeting["consents"]
    assert (consents["recording"], consents["ai_notes"], consents["call_chat"]) == ("agreed", "not_agreed", "agreed")
    assert (consents["notes_to"], consents["keep"]) == ("everyone who came", "two years")
    voices = meeting["voices"]
    assert (voices["lives_with"], voices["works_in"], voices["pays"], voices["unpaid"]) == (4, 3, 2, 5)
    assert voices["asked"] == "hands"
    assert meeting["next"] == meeting["next"] | {
        "date": "2026-11-18", "start": "10:00", "place": "The library again", "note": "the drawings",
    }  # fmt: skip
    assert meeting["stage"] == "close"


def test_outcomes_are_kept_as_they_were_agreed(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    first = _row(rows, "outcomes", "Children can cross on their own")
    assert (first["for_whom"], first["kind"], first["measure"]) == ("children under ten", "do", "we count them in May")
    assert (first["by"], first["why"], first["state"]) == ("2026-12-01", "they walk to school", "agreed")
    assert [one["how"] for one in first["agreements"]] == ["voice"]
    seats = _row(rows, "outcomes", "There are places to sit")
    (asked,) = seats["agreements"]
    assert (seats["state"], asked["how"], asked["counts"]["agree"], asked["not_asked"]) == ("agreed", "hands", 1, 2)
    assert asked["reasons"] == ["not outside the pharmacy"]
    together = ("Bus drivers are heard", "The lights stay green longer", "The kerb is low")
    for words in together:
        row = _row(rows, "outcomes", words)
        assert (row["state"], [one["how"] for one in row["agreements"]]) == ("agreed", ["hands"])
    parked = _row(rows, "outcomes", "Fewer cars in the morning")
    assert (parked["state"], parked["until_words"]) == ("parked", "when the school can join us")
    bridge = _row(rows, "outcomes", "A new bridge")
    assert (bridge["state"], bridge["agreements"][0]["next_step"]) == ("not_agreed", "ask what it would cost")
    assert _row(rows, "limits", "Where the benches go")["kind"] == "can"
    fixed = _row(rows, "limits", "The bus timetable")
    assert (fixed["kind"], fixed["why"]) == ("cannot", "the region fixed it")


def test_stakeholders_are_kept_where_they_were_placed(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    drivers = _row(rows, "stakeholders", "Night bus drivers")
    assert (drivers["touched"], drivers["say"], drivers["room"]) == ("a_lot", "some", "in_the_room")
    assert (drivers["asks"]["words"], drivers["asks"]["said_yes"]) == ("Ana Silva", True)
    assert (drivers["by_words"], drivers["would_help"]) == ("before Whitsun", "a meeting after the late shift")
    council = _row(rows, "stakeholders", "Council highways team")
    assert (council["touched"], council["say"], council["room"]) == ("some", "a_lot", "invited")


def test_power_has_all_three_kinds_under_every_heading(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    for number, heading in enumerate(codes.HEADINGS):
        assert (_row(rows, "power", f"helps {number}")["heading"], _row(rows, "power", f"helps {number}")["kind"]) == (
            heading, "helps",
        )  # fmt: skip
        assert _row(rows, "power", f"in the way {number}")["kind"] == "in_the_way"
        assert _row(rows, "power", f"in the way {number}")["heading"] == heading
        assert _row(rows, "actions", f"we will {number}")["heading"] == heading
    assert rows["meeting"][0]["headings"] == {"involved": "talked_about", "interaction": "not_today"}


def test_ground_rules_and_plan_are_kept_with_every_field(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    plan = _row(rows, "decisions", "The plan")
    assert (plan["level"], plan["method"], plan["stuck"]) == ("decide_together", "consent", "we ask the mayor")
    assert (plan["decides"]["words"], plan["look_again"]) == ("Council highways team", "2027-02-01")
    assert (plan["state"], plan["until"]) == ("for_now", "2027-03-01")
    rule = _row(rows, "ground_rules", "Say it when it hurts")
    assert (rule["whose"], rule["if_broken"], rule["for_today"]) == ("each", "we stop and talk", True)
    assert (rule["state"], rule["until"]) == ("open", "2026-10-28")
    assert len(rows["ground_rules"]) == 4
    line = _row(rows, "communication", "Bus drivers on nights")
    assert (line["what"], line["how"], line["when"]) == ("what we agreed", "a letter", "within a week")
    assert (line["does"]["words"], line["does"]["said_yes"], line["answer"]) == ("Ben Okri", True, "ring the chair")


def test_actions_and_last_words_are_kept_with_every_field(held: tuple[Any, Rows, str]) -> None:
    _, rows, _ = held
    action = _row(rows, "actions", "Book the library")
    assert (action["owner"]["words"], action["owner"]["said_yes"]) == ("Ana Silva", True)
    assert (action["by"], action["state"], action["help"]) == ("2026-11-03", "doing", "someone with a key")
    assert [row["text"] for row in rows["checks"]] == ["Hopeful"]


def test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it(held: tuple[Any, Rows, str]) -> None:
    _, _, minutes = held
    for words in (
        "Park Lane crossing", "21 Oct 2026", "The library", "Children can cross on their own", "children under ten",
        "we count them in May", "1 Dec 2026", "they walk to school", "There are places to sit",
        "not outside the pharmacy", "when the school can join us", "ask what it would cost", "Where the benches go",
        "the region fixed it", "Night bus drivers", "before Whitsun", "a meeting after the late shift", "helps 4",
        "in the way 0", "we will 2", "The plan", "we ask the mayor", "1 Feb 2027", "1 Mar 2027",
        "Say it when it hurts", "we stop and talk", "Bus drivers on nights", "what we agreed", "a letter",
        "within a week", "ring the chair", "Book the library", "3 Nov 2026", "someone with a key", "Hopeful",
        "18 Nov 2026", "The library again", "the drawings", "Ana Silva", "Park Lane Parents", "an interpreter",
        *HEADINGS.values(),
    ):  # fmt: skip
        assert words in minutes, words
    for hidden in ("Ben", "Okri", "Cleo", "Marsh", "Dee", "Lund"):
        assert hidden not in minutes, hidden


def test_show_gives_the_whole_meeting_as_data(held: tuple[Any, Rows, str]) -> None:
    env, rows, _ = held
    shown = subprocess.run([*COPROD, "show", "last", "--json"], env=env, check=True, capture_output=True, text=True)
    tables = json.loads(shown.stdout)
    for name in ("people", "outcomes", "power", "actions"):
        assert [row["id"] for row in tables[name]] == [row["id"] for row in rows[name]]
    assert Path(only_file(env)).stat().st_mode & 0o777 == 0o600
