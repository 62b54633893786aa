"""A whole meeting by keyboard alone, in a real terminal of 80 × 24: every field of every form, kept and printed."""

from __future__ import annotations

import pytest

from data.words import say
from tests.people.chair import Chair, start
from tests.people.held import Held, held_once
from tests.people.whole_meeting import (  # the tests of what was held are the same for whoever held it
    HEADINGS,
    OUTCOMES,
    test_actions_and_last_words_are_kept_with_every_field,
    test_ground_rules_and_plan_are_kept_with_every_field,
    test_outcomes_are_kept_as_they_were_agreed,
    test_people_are_kept_with_every_field,
    test_power_has_all_three_kinds_under_every_heading,
    test_show_gives_the_whole_meeting_as_data,
    test_stakeholders_are_kept_where_they_were_placed,
    test_the_meeting_itself_is_kept_with_every_field,
    test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it,
)

__all__ = [
    "test_actions_and_last_words_are_kept_with_every_field",
    "test_ground_rules_and_plan_are_kept_with_every_field",
    "test_outcomes_are_kept_as_they_were_agreed",
    "test_people_are_kept_with_every_field",
    "test_power_has_all_three_kinds_under_every_heading",
    "test_show_gives_the_whole_meeting_as_data",
    "test_stakeholders_are_kept_where_they_were_placed",
    "test_the_meeting_itself_is_kept_with_every_field",
    "test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it",
]


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
        None, None, "10:00", None, "11.45am", "The library", "a safe way to school", "Ana Silva", "Ben Okri", None,
        ("Right", 3), ("Right", 2), ("Right", 1), ("Right", 2), ("Right", 1), "everyone who came", "two years",
    )  # fmt: skip
    chair.open_row("Voices in the room")
    chair.fill("4", "3", "2", "5", ("Right", 1))


def _outcomes(chair: Chair) -> None:
    chair.move_on("What are we trying to achieve?")
    chair.add(*OUTCOMES)
    chair.choose(1, "e")
    chair.fill(None, "children under ten", ("Right", 1), "we count them in May", "1 Dec", "they walk to school")
    chair.choose(1, "a")
    chair.terminal.press("v", "Enter")
    chair.choose(2, "a")
    chair.terminal.press("h", "1", "Enter", "c")
    chair.terminal.type("not outside the pharmacy")
    chair.terminal.press("Enter", "Enter", "Esc", "Enter")
    chair.choose(6, "p")
    chair.terminal.type("when the school can join us")
    chair.terminal.press("Enter")
    chair.choose(7, "a")
    chair.terminal.press("r", "Enter", "n", "Enter")
    chair.terminal.type("ask what it would cost")
    chair.terminal.press("Enter")
    chair.choose(3, "b")
    chair.terminal.press("h", "Enter", "a", "Enter")
    chair.turn("Can change")
    chair.add("Where the benches go")
    chair.turn("Can't change")
    chair.add("The bus timetable")
    chair.choose("l2", "e")
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
    chair.terminal.press("c", "Enter", "f", "Enter")
    chair.terminal.type("1 Mar 2027")
    chair.terminal.press("Enter")
    chair.turn("Ground rule")
    chair.add("Say it when it hurts")
    chair.choose("r2", "e")
    chair.fill(None, ("Right", 1), "we stop and talk", ("y", 1))
    chair.choose("r2", "a")
    chair.terminal.press("o")
    chair.terminal.type("28 Oct 2026")
    chair.terminal.press("Enter")
    chair.open_row("Suggestions")
    chair.terminal.press("Space", "Down", "Space", "Enter")
    chair.turn("Communication")
    chair.add("Bus drivers on nights")
    chair.terminal.wait_for("Bus drivers on nights")
    chair.choose("c1", "e")
    chair.fill(None, "what we agreed", "a letter", "within a week", "Ben Okri", ("y", 1), "ring the chair")


def _close(chair: Chair) -> None:
    chair.move_on(say("close.question"))
    chair.add("Book the library @Ana Silva by 3 Nov 2026")
    chair.terminal.wait_for("Book the library")
    number = next(line.strip(" ▌").split(" ")[0] for line in chair.terminal.lines if "Book the library" in line)
    chair.choose(number, "e")
    chair.fill(None, None, ("y", 1), None, ("Right", 1), "someone with a key")
    chair.turn("Check-out")
    chair.add("Hopeful")
    chair.open_row("Next meeting")
    chair.fill("18 Nov 2026", "10:00", "The library again", "the drawings")


def _hold(env: dict[str, str]) -> None:
    with start(env, "new", "Park Lane crossing", "--date", "2026-10-21") as terminal:
        terminal.wait_for("Who is here?")
        chair = Chair(terminal)
        for part in (_arrive, _outcomes, _stakeholders, _power, _ground_rules, _close):
            part(chair)
        assert chair.leave() == 0


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return held_once(tmp_path_factory, "by keyboard", _hold)
