"""Asking one after the other by keys in a real terminal: names in the minutes, a round, placing."""

from __future__ import annotations

import re
from pathlib import Path

from data.words import say
from tests.people.agreeing_chair import each_size, environment
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.key_counts import EIGHT, GROUPS, LETTERS, PLACED
from tests.people.terminal import Terminal


@each_size
def test_fourteen_letters_place_seven_groups_and_left_takes_one_answer_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path, ("Ana",))
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        chair = Chair(terminal)
        terminal.wait_for(say("arrive.question"))
        chair.move_on(say("outcomes.question"))
        chair.move_on(say("stakeholders.question"))
        chair.add(*GROUPS)
        chair.open_row(say("stakeholders.rows.place"))
        for at, letters in enumerate(LETTERS, 1):
            assert say("stakeholders.placing.of", at=at, count=7) in terminal.text
            assert GROUPS[at - 1] in terminal.text
            terminal.press(*letters)
        terminal.wait_for(say("stakeholders.placing.not_known", count=1))
        terminal.press("Left")
        assert say("stakeholders.placing.of", at=7, count=7) in terminal.text
        so_far = (say("stakeholders.placing.affects.a_lot"), say("stakeholders.placing.not_placed"))
        assert " · ".join(so_far) in terminal.words or size[0] < 72
        terminal.press("a", "Esc")
        if size[1] > 20:
            assert say("stakeholders.placing.left", count=1) in terminal.words
        terminal.press("Ctrl+Z")
        assert terminal.told.startswith(say("told.undone", place="S7", what="").rstrip("."))
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


def to_come(count: int) -> str:
    """How many have not had a turn yet: the first sentence of the title, which stands in one line at every size."""
    return say("rounds.to_come", count=count).partition(".")[0]


@each_size
def test_in_a_round_of_eight_no_row_moves_and_no_number_changes(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, EIGHT)
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(say("arrive.question"))
        terminal.press("Ctrl+R", "i")
        terminal.wait_for(to_come(8))
        before, box = rows_of_round(terminal), frame(terminal)
        assert len(before) == 8
        for keys, left, notes in (
            (("Enter", "Enter"), 7, ("done",)), (("Enter", "Tab"), 6, ("done", "done")),
            (("Enter", "Shift+Tab"), 6, ("done", "done", "comes_back")),
            (("6", "Enter", "Enter"), 5, ("done", "done", "comes_back", "not_yet", "not_yet", "done")),
        ):  # fmt: skip
            terminal.press(*keys[:-1])
            terminal.wait_for(say("rounds.back"))
            assert frame(terminal) == box
            terminal.press(keys[-1])
            terminal.wait_for(to_come(left))
            assert rows_of_round(terminal) == before
            assert frame(terminal) == box
            for name, note in zip(EIGHT, notes, strict=False):
                assert re.search(rf"{name} .*{say(f'rounds.{note}')}", terminal.text)
        assert re.search(r"▌ 4 +Dora", terminal.text)
        terminal.press("Up", "Up")  # past those who are done: what is the last row
        assert not re.search(r"▌ [126] ", terminal.text)
        terminal.press("Down", "Down", "Down", "Down")
        assert re.search(r"▌ 7 +Gwen", terminal.text)
        terminal.press("1", "Enter")  # she had her turn: nobody else gets one in her place
        assert say("rounds.choose_first") in terminal.words
        terminal.press("7", "Enter")
        assert re.search(r"│ +Gwen Hall +", terminal.text)
        assert say("rounds.back") in terminal.text
        terminal.press("Esc", "Esc")
        assert Chair(terminal).leave() == 0
    assert set(tables_of(only_file(env))["rounds"][0]["turns"].values()) == {"done", "later"}


@each_size
def test_whoever_is_put_off_is_named_when_the_naming_box_ends(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, EIGHT)
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(say("arrive.question"))
        terminal.press("1", "Enter", "i", *"nununu")
        assert say("arrive.appear.title", name="Gwen Hall") in terminal.words
        assert not [line for line in terminal.lines if re.search(r"│ +▌", line)], "nothing is lit"
        terminal.press("Enter", "l")
        assert say("arrive.appear.title", name="Hal Moss") in terminal.words
        terminal.press("n")
        terminal.wait_for(lambda: terminal.told == say("arrive.appear.left", count=1, names="Gwen Hall"))
        assert say("arrive.appear.title", name="Hal Moss") not in terminal.words
        assert Chair(terminal).leave() == 0
    shown = [one["shown"] for one in tables_of(only_file(env))["people"]]
    assert shown == [*["name", "not_at_all"] * 3, "", "name"]
