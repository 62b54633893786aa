"""Asking one after the other by keys in a real terminal: names in the minutes, a round, placing; and how many keys.

`pytest -s` prints the numbers of keys.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.words import say
from tests.people.agreeing_chair import SIZES, each_size, environment
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.counted import CountedKeys
from tests.people.terminal import Terminal, plain_environment

EIGHT = ("Ana Silva", "Ben Okri", "Cem Aydin", "Dora Lind", "Eli Roth", "Fay Wu", "Gwen Hall", "Hal Moss")
GROUPS = ("Autistic adults", "People who travel", "Bus companies", "Schools", "Council", "Front-line staff", "Shops")
LETTERS = ("as", "ls", "al", "sa", "la", "ns", "as")
PLACED = [
    ("a_lot", "some"), ("a_little", "some"), ("a_lot", "a_little"), ("some", "a_lot"), ("a_little", "a_lot"),
    ("", "some"), ("a_lot", "some"),
]  # fmt: skip


def flat(terminal: Terminal) -> str:
    """All words on the screen in one line, however they wrap."""
    return " ".join(word for word in terminal.text.split() if word not in "│▌")


def told(terminal: Terminal) -> str:
    """What is said in passing."""
    lines = (re.search(r".▌ +(.*)", line) for line in terminal.lines)
    return " ".join(match[1].strip() for match in lines if match is not None and match[1].strip())


def test_eight_people_and_how_they_appear_take_at_most_22_keys(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, columns=80, rows=24) as terminal:
        terminal.wait_for("Type a title")
        terminal.type("Travel")
        terminal.press("Enter")
        terminal.wait_for(say("arrive.question"))
        hand = CountedKeys(terminal)
        for name in EIGHT:
            hand.type(name)
            hand.press("Enter")
        hand.press("1", "Enter", "i", *"nunununu")
        terminal.wait_for(lambda: "How should the minutes name" not in terminal.text)
        assert hand.are_at_most(22, "eight people and how they appear")
        assert Chair(terminal).leave() == 0
    people = tables_of(only_file(env))["people"]
    assert [one["shown"] for one in people] == ["name", "not_at_all"] * 4


def test_seven_groups_are_placed_in_at_most_17_keys(tmp_path: Path) -> None:
    env = environment(tmp_path, ("Ana",))
    with start(env, "open", "last", columns=80, rows=24) as terminal:
        chair = Chair(terminal)
        terminal.wait_for("Travel")
        chair.move_on(say("outcomes.question"))
        chair.move_on(say("stakeholders.question"))
        chair.add(*GROUPS)
        hand = CountedKeys(terminal)
        hand.press("Ctrl+P")  # from anywhere; from the top of the list it is one ↓
        hand.type("place them")
        hand.press("Enter")
        terminal.wait_for("1 of 7")
        for letters in LETTERS:
            hand.press(*letters)
        terminal.wait_for("has no place yet")
        hand.press("Esc")
        assert hand.are_at_most(17, "seven groups placed")
        assert chair.leave() == 0
    assert [(one["touched"], one["say"]) for one in tables_of(only_file(env))["stakeholders"]] == PLACED


@each_size
def test_fourteen_letters_place_seven_groups_and_left_takes_one_answer_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path, ("Ana",))
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        chair = Chair(terminal)
        terminal.wait_for("Travel")
        chair.move_on(say("outcomes.question"))
        chair.move_on(say("stakeholders.question"))
        chair.add(*GROUPS)
        chair.open_row(say("stakeholders.rows.place"))
        for at, letters in enumerate(LETTERS, 1):
            assert f"{at} of 7" in terminal.text
            assert GROUPS[at - 1] in terminal.text
            terminal.press(*letters)
        terminal.wait_for("has no place yet")
        terminal.press("Left")
        assert "7 of 7" in terminal.text
        assert "affects them a lot · not placed" in flat(terminal) or size[0] < 72
        terminal.press("a", "Esc")
        if size[1] > 20:
            assert "one not placed" in flat(terminal)
        terminal.press("Ctrl+Z")
        assert told(terminal) == "Undone: S7, how much say they have now."
        assert chair.leave() == 0
    kept = [(one["touched"], one["say"]) for one in tables_of(only_file(env))["stakeholders"]]
    assert kept == [*PLACED[:-1], ("a_lot", "")]


def rows_of_round(terminal: Terminal) -> list[str]:
    """Everybody in the box with the lines they stand on, without where they stand in the round."""
    found: list[str] = []
    for at, line in enumerate(terminal.lines):
        for name in EIGHT:
            if match := re.search(rf"│ .*?(\d) +{name}", line):
                found.append(f"{at} {match[1]} {name}")
    return found


def frame(terminal: Terminal) -> tuple[int, int]:
    """The first and the last line of the box."""
    tops = [at for at, line in enumerate(terminal.lines) if "╭" in line]
    bottoms = [at for at, line in enumerate(terminal.lines) if "╰" in line]
    return tops[0], bottoms[-1]


@each_size
def test_in_a_round_of_eight_no_row_moves_and_no_number_changes(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, EIGHT)
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Travel")
        terminal.press("Ctrl+R", "i")
        terminal.wait_for("8 have not had a turn yet")
        before, box = rows_of_round(terminal), frame(terminal)
        assert len(before) == 8
        for keys, notes in (
            (("Enter", "Enter"), ("done",)), (("Enter", "Tab"), ("done", "done")),
            (("Enter", "Shift+Tab"), ("done", "done", "comes back")),
            (("6", "Enter", "Enter"), ("done", "done", "comes back", "not yet", "not yet", "done")),
        ):  # fmt: skip
            terminal.press(*keys[:-1])
            terminal.wait_for("Come back")
            assert frame(terminal) == box
            terminal.press(keys[-1])
            terminal.wait_for("Who would like to")
            assert rows_of_round(terminal) == before
            assert frame(terminal) == box
            for name, note in zip(EIGHT, notes, strict=False):
                assert re.search(rf"{name} .*{note}", terminal.text)
        assert re.search(r"▌ 4 +Dora", terminal.text)
        terminal.press("Up", "Up")  # past those who are done: what is the last row
        assert not re.search(r"▌ [126] ", terminal.text)
        terminal.press("Down", "Down", "Down", "Down")
        assert re.search(r"▌ 7 +Gwen", terminal.text)
        terminal.press("1", "Enter")
        assert re.search(r"│ +Gwen Hall +", terminal.text)
        assert "Come back" in terminal.text
        terminal.press("Esc", "Esc")
        assert Chair(terminal).leave() == 0
    assert set(tables_of(only_file(env))["rounds"][0]["turns"].values()) == {"done", "later"}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_whoever_is_put_off_is_named_when_the_naming_box_ends(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, EIGHT)
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Travel")
        terminal.press("1", "Enter", "i", *"nununu")
        assert "How should the minutes name Gwen Hall?" in flat(terminal)
        assert not [line for line in terminal.lines if re.search(r"│ +▌", line)], "nothing is lit"
        terminal.press("Enter", "l")
        assert "How should the minutes name Hal Moss?" in flat(terminal)
        terminal.press("n")
        terminal.wait_for(lambda: told(terminal) == "One is still to be asked how the minutes name them: Gwen Hall.")
        assert "How should the minutes name" not in flat(terminal)
        assert Chair(terminal).leave() == 0
    shown = [one["shown"] for one in tables_of(only_file(env))["people"]]
    assert shown == [*["name", "not_at_all"] * 3, "", "name"]
