"""The agree box in a real terminal: each letter that is drawn, and each step after the program was killed."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from data.words import say
from tests.people.agreeing_chair import (
    WORDS,
    at_outcomes,
    environment,
    go,
    in_box,
    lit,
    open_again,
    open_box,
    title,
)
from tests.people.chair import Chair, start
from tests.people.terminal import Terminal

EACH_STEP: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "1 Ask": ((), {
        "v": "3 What came of it?", "h": "2 How many?", "r": "2 How many?", "c": "2 How many?", "d": "How we decide it",
        "e": "Change the words", "o": "3 What came of it?", "p": "3 What came of it?",
    }),
    "2 How many?": (("h",), {}),
    "3 What came of it?": (("v",), {
        "a": "A Agreed", "f": "F Agreed for now", "n": "N Not agreed", "o": "O Open", "p": "P Parked", "c": "Concerns",
        "y": "Why", "s": "Next step", "t": "Who is still to ask?", "e": "Change the words",
    }),
    "A concern": (("v", "c", "Far", "Enter"), {
        "w": "W Work it into", "t": "T Talked through", "s": "S It still stands", "l": "L Take it up later",
        "e": "E Change these words", "x": "X Take it out",
    }),
    "3 Is this what you mean?": (("h", "0", "Tab", "Tab", "Tab", "3", "Enter", "a", "Enter"), {"r": "recorded"}),
    "How we decide it": (("d",), {}),
}  # fmt: skip
"""Each step, the keys that lead there, and each letter that it draws, with the step or the row that it leads to."""

LONG = ("3 What came of it?", "A concern", "How we decide it")
"""Steps of many letters: these take long."""


@pytest.mark.parametrize(
    ("name", "size"),
    [
        *((name, (80, 24)) for name in EACH_STEP if name not in LONG),
        *(pytest.param(name, (80, 24), marks=pytest.mark.slow) for name in LONG),
        *(pytest.param("3 What came of it?", size, marks=pytest.mark.slow) for size in ((60, 20), (100, 30))),
    ],
)
def test_every_letter_that_is_drawn_does_what_it_says_and_no_other_does_anything(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    keys, letters = EACH_STEP[name]
    env = environment(tmp_path)
    with at_outcomes(env, size, WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        go(terminal, keys)
        assert title(terminal) == name
        still = terminal.text
        others = [letter for letter in string.ascii_lowercase if letter not in letters]
        terminal.type("".join(others))
        left_alone = terminal.text.replace(say("agreeing.numbers_only"), "").split()
        if name == "A concern":  # somebody types the next one
            assert "".join(others) in in_box(terminal)
            assert title(terminal) == "Concerns"
        else:
            assert [word for word in left_alone if word not in still.split()] == [], (name, others)
            assert title(terminal) == name
        for letter, leads_to in letters.items():
            terminal.press(*["Esc"] * 5)
            terminal.wait_for(lambda: "│" not in terminal.lines[6] or say("outcomes.question") in terminal.text)
            open_again(chair)
            go(terminal, keys)
            assert title(terminal) == name
            terminal.press(letter)
            if leads_to == "recorded":
                terminal.wait_for("Recorded: Agreed by hands: 0 for, 3 against")
                break
            assert leads_to in (title(terminal), lit(terminal).split("  ")[0]) or lit(terminal).startswith(leads_to), (
                letter, terminal.text,
            )  # fmt: skip


KILLED: dict[str, tuple[tuple[str, ...], str]] = {
    "ways": (("d",), "How we decide it"),
    "counts": (("h", "9", "Tab", "1"), "2 How many?"),
    "result": (("h", "9", "Enter"), "3 What came of it?"),
    "until": (("v", "f", "Enter", "in spring"), "3 What came of it?"),
    "doubt": (("h", "0", "Tab", "Tab", "Tab", "3", "Enter", "a", "Enter"), "3 Is this what you mean?"),
    "concerns": (("v", "c", "too far"), "Concerns"),
    "concern": (("v", "c", "too far", "Enter"), "A concern"),
    "reasons": (("v", "y", "legs", "Enter", "sun"), "Why"),
    "next step": (("v", "s", "measure"), "Next step"),
    "to ask": (("v", "t", "Space"), "Who is still to ask?"),
    "words": (("v", "e", " by train"), "Change the words"),
}
"""Keys that lead to a step with something said in it, and its title."""


@pytest.mark.parametrize("name", list(KILLED))
def test_killed_in_a_step_the_box_opens_there_again_with_all_of_it(tmp_path: Path, name: str) -> None:
    keys, wanted = KILLED[name]
    env = environment(tmp_path)
    with start(env, "open", "last", columns=100, rows=30) as terminal:
        terminal.wait_for("Travel")
        chair = Chair(terminal)
        chair.move_on(say("outcomes.question"))
        chair.add(WORDS)
        open_box(chair)
        go(terminal, keys)
        assert title(terminal) == wanted
        before = in_box(terminal)
        state = Path(env["XDG_STATE_HOME"]) / "coprod"
        step = name.replace(" ", "_").encode()
        terminal.wait_for(
            lambda: any(b'step\\\\":\\\\"' + step in path.read_bytes() or b'"step\\":\\"' + step in path.read_bytes()
                        for kind in ("*.json", "*.jsonl") for path in state.rglob(kind))
        )  # fmt: skip
        Terminal.settle(terminal, 0.5)
        terminal.kill()
    with start(env, "open", "last", columns=100, rows=30) as terminal:
        terminal.wait_for(WORDS)
        chair = Chair(terminal)
        chair.open_item(1)
        terminal.press("a")
        assert title(terminal) == wanted
        text = in_box(terminal)
        assert say("agreeing.start_afresh") in text
        typed = [key for key in keys if len(key) > 1 and key not in ("Enter", "Tab", "Space")]
        assert [words for words in typed if words.strip() not in text] == []
        assert [word for word in before.split() if word not in text.split() and word not in "▏]▌│╭╰"] == []
        terminal.press("Esc", "Esc", "Esc", "Esc", "Esc")
        assert chair.leave() == 0
