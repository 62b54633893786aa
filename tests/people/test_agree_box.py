"""The agree box by keys in a real terminal: what must be seen of it, at the three sizes that people use."""

from __future__ import annotations

import string
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from data.words import say
from tests.people.chair import COPROD, Chair, only_file, start, tables_of
from tests.people.terminal import Terminal, plain_environment

SIZES = ((100, 30), (80, 24), (60, 20))
TWELVE = tuple(f"Person {number}" for number in range(1, 13))
WORDS = "Autistic people can find tips from others before they travel"
LONG_WORDS = " ".join(f"word{number}" for number in range(88))
LONG_CONCERN = " ".join(f"concern{number}" for number in range(32))

each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def environment(folder: Path, people: tuple[str, ...] = TWELVE) -> dict[str, str]:
    """A meeting with people, and nothing said."""
    env = plain_environment(str(folder))
    (folder / "people.txt").write_text("\n".join(people))
    subprocess.run(
        [*COPROD, "new", "Travel", "--people", str(folder / "people.txt"), "--no-open"],
        env=env, check=True, capture_output=True,
    )  # fmt: skip
    return env


@contextmanager
def at_outcomes(env: dict[str, str], size: tuple[int, int], *outcomes: str) -> Iterator[Chair]:
    """The outcomes of the meeting, with these added."""
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Travel")
        chair = Chair(terminal)
        chair.move_on(say("outcomes.question"))
        chair.add(*outcomes)
        terminal.settle()
        yield chair
        assert chair.leave() == 0


def in_box(terminal: Terminal) -> str:
    """All words in the box in one line, however they wrap."""
    return " ".join(word for word in terminal.text.split() if word not in "│▌")


def lit(terminal: Terminal) -> str:
    """The first line of the row that is lit; empty: none is."""
    line = next((line for line in terminal.lines if "│" in line and "▌" in line), "")
    return " ".join(line.strip(" │").lstrip("▌").split())


def title(terminal: Terminal) -> str:
    """The title of the step."""
    line = next((line for line in terminal.lines if line.rstrip().endswith("Esc   │") and "│" in line), "")
    return line.strip(" │").removesuffix("Esc").strip()


def records(env: dict[str, str], at: int = 0) -> list[dict[str, Any]]:
    """What was recorded of an outcome."""
    return list(tables_of(only_file(env))["outcomes"][at].get("agreements", []))


def open_box(chair: Chair, number: int = 1) -> None:
    """Put an item to the group."""
    chair.choose(number, "a")
    chair.terminal.wait_for(say("agreeing.titles.ask"))


@each_size
def test_not_agreed_by_voice_in_five_keys_and_the_footer_says_what_each_enter_does(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size, "Maps are free", WORDS) as chair:
        terminal = chair.terminal
        open_box(chair, 2)
        assert "Enter" not in in_box(terminal)
        terminal.press("v")
        assert "Enter record: agreed" in in_box(terminal)
        terminal.press("n")
        assert lit(terminal) == "N Not agreed"
        assert "Enter what is next?" in in_box(terminal)
        terminal.press("Enter")
        assert "Enter record: not agreed" in in_box(terminal)
        terminal.press("Enter")
        terminal.wait_for("Recorded: Not agreed, asked by voice.")
    assert [(one["state"], one["how"]) for one in records(env, 1)] == [("not_agreed", "voice")]
    assert records(env, 0) == []


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
        "w": "Change the words for it", "t": "Concerns", "s": "Concerns", "l": "Concerns", "e": "A concern",
        "x": "Concerns",
    }),
    "3 Is this what you mean?": (("h", "0", "Tab", "Tab", "Tab", "3", "Enter", "a", "Enter"), {"r": "recorded"}),
    "How we decide it": (("d",), {}),
}  # fmt: skip
"""Each step, the keys that lead there, and each letter that it draws, with the step or the row that it leads to."""


def go(terminal: Terminal, keys: tuple[str, ...]) -> None:
    """Press keys; what has several letters and is none is typed."""
    for key in keys:
        if len(key) > 1 and key not in ("Enter", "Tab", "Esc", "Space", "Down", "Up", "Left"):
            terminal.type(key)
        else:
            terminal.press(key)


@each_size
@pytest.mark.parametrize("name", list(EACH_STEP))
def test_every_letter_that_is_drawn_does_what_it_says_and_no_other_does_anything(
    tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    keys, letters = EACH_STEP[name]
    env = environment(tmp_path)
    with at_outcomes(env, size, WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        go(terminal, keys)
        assert title(terminal) == name
        still = terminal.text
        for letter in string.ascii_lowercase:
            if letter not in letters:
                terminal.press(letter)
                left_alone = terminal.text.replace(say("agreeing.numbers_only"), "").split()
                assert [word for word in left_alone if word not in still.split()] == [], (name, letter)
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


def open_again(chair: Chair) -> None:
    """Open the box afresh, whatever was left in it."""
    terminal = chair.terminal
    open_box(chair)
    if say("agreeing.start_afresh") in terminal.text:
        terminal.press("Down")
        assert lit(terminal) == say("agreeing.start_afresh")
        terminal.press("Enter")


@each_size
def test_what_contradicts_the_counts_is_recorded_only_through_r_and_every_form_says_so(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size, WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        go(terminal, ("h", "0", "Tab", "Tab", "Tab", "3", "Enter"))
        assert lit(terminal).startswith("N Not agreed")
        go(terminal, ("a", "Enter"))
        assert "You are about to record: Agreed by hands: 0 for, 3 against" in in_box(terminal)
        assert "Nobody is for it, and 3 are against." in in_box(terminal)
        assert lit(terminal) == "Go back"
        terminal.press("Enter")
        assert lit(terminal).startswith("N Not agreed")
        go(terminal, ("a", "Enter", "Enter"))
        assert lit(terminal).startswith("N Not agreed")
        go(terminal, ("a", "Enter", "r"))
        terminal.wait_for("Recorded: Agreed by hands: 0 for, 3 against")
    assert [(one["state"], one["counts"]["agree"], one["counts"]["against"]) for one in records(env)] == [
        ("agreed", 0, 3)
    ]
    for form in ("md", "html", "chat", "text"):
        printed = subprocess.run(
            [*COPROD, "minutes", "last", "--format", form], env=env, capture_output=True, text=True
        )
        if printed.returncode == 0:
            flat = " ".join(printed.stdout.split())
            assert "ecorded as agreed all the same: nobody is for it, and 3 are against" in flat, form
    shown = subprocess.run([*COPROD, "show", "last"], env=env, check=True, capture_output=True, text=True).stdout
    assert "nobody is for it, and 3 are against" in " ".join(shown.split())


@each_size
@pytest.mark.parametrize(
    ("way", "counts", "fits"),
    [
        ("vote", ("3", "Tab", "5"), "N Not agreed"), ("vote", ("4", "Tab", "4"), "O Open"),
        ("consent", ("5", "Tab", "1"), "O Open"), ("fist_to_five", ("2", *["Tab"] * 5, "5", "Enter"), ""),
    ],
)  # fmt: skip
def test_a_lost_vote_a_tie_an_objection_and_one_round_of_fists_are_never_agreed_by_enter(
    tmp_path: Path, size: tuple[int, int], way: str, counts: tuple[str, ...], fits: str
) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size, WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        terminal.press("d")
        name = say(f"ground_rules.methods.{way}.name")
        while not lit(terminal).startswith(name):
            terminal.press("Down")
        go(terminal, ("Enter", "h", *counts, "Enter"))
        assert lit(terminal).startswith(fits)
        assert bool(lit(terminal)) == bool(fits)
        go(terminal, ("a", "Enter", "Enter", "a", "Enter", "Esc"))
        assert lit(terminal).startswith(fits)
        terminal.press("Esc", "Esc", "Esc", "Esc")
    assert records(env) == []


@each_size
def test_by_voice_a_concern_that_stands_is_not_agreed_and_h_keeps_it(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size, WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        go(terminal, ("v", "c", "they travel together", "Enter", "s", "Esc", "a", "Enter"))
        assert lit(terminal) == ""
        assert "“No one spoke against” would not be so. H counts hands" in in_box(terminal)
        go(terminal, ("h", "9", "Enter"))
        assert "they travel together" in in_box(terminal)
        go(terminal, ("a", "Enter"))
        terminal.wait_for("Recorded: Agreed by hands: 9 for")
    (one,) = records(env)
    assert [(said["words"], said["became"]) for said in one["objections"]] == [("they travel together", "stands")]


def whole(terminal: Terminal) -> str:
    """All words of a step, from the first on, as PageUp and PageDown show them."""
    for _ in range(6):
        terminal.press("PageUp")
    pages = [in_box(terminal)]
    for _ in range(8):
        terminal.press("PageDown")
        pages.append(in_box(terminal))
        if pages[-1] == pages[-2]:
            break
    return " ".join(pages)


@each_size
def test_long_words_and_a_long_concern_are_whole_in_every_step_and_in_the_field(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path)
    words, concern = LONG_WORDS.split(), LONG_CONCERN.split()
    with at_outcomes(env, size, LONG_WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        for keys, wanted in (
            ((), words), (("h", "1"), words), (("Enter", "c"), words), ((LONG_CONCERN,), [*words, *concern]),
            (("Enter",), [*words, *concern]), (("s",), [*words, *concern]), (("Esc",), [*words, *concern]),
            (("n", "Enter"), [*words, *concern]), (("Esc", "Left"), words),
        ):  # fmt: skip
            go(terminal, keys)
            seen = whole(terminal).split()
            assert [word for word in wanted if word not in seen] == [], title(terminal)
        go(terminal, ("Enter", "e"))
        field = in_box(terminal)
        for _ in range(14):
            terminal.press("Up")
            field += in_box(terminal)
        assert [word for word in words if word not in field] == []
        terminal.press("Esc", "Esc", "Esc", "Esc")


COUNTED = {
    "by voice": (("a", "v", "Enter"), 3, "Agreed by voice, no one spoke against"),
    "by hands": (("a", "h", "9", "Space", "2", "Space", "1", "Enter", "Enter"), 9,
                 "Agreed by hands: 9 for, 2 can live with it, 1 concern"),
    "not agreed": (("a", "v", "n", "Enter", "Enter"), 5, "Not agreed, asked by voice"),
    "left open": (("a", "o", "Enter"), 3, "Open"),
    "several": (("b", "v", "Enter"), 3, "Agreed by voice, no one spoke against"),
}  # fmt: skip
"""Keys from an item's menu, how many there are, and what they record."""


@pytest.mark.parametrize("name", list(COUNTED))
def test_it_takes_no_more_keys_than_this(tmp_path: Path, name: str) -> None:
    keys, most, told = COUNTED[name]
    assert len(keys) <= most
    env = environment(tmp_path)
    with at_outcomes(env, (80, 24), WORDS, "Maps are free") as chair:
        chair.open_item(1)
        chair.terminal.press(*keys)
        chair.terminal.wait_for(lambda: told in in_box(chair.terminal) and "Recorded" in chair.terminal.text)
    assert len(records(env)) == 1


def test_a_vote_takes_seven_keys_once_the_topic_is_decided_so_and_a_recount_keeps_the_way(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, (80, 24), WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        terminal.press("d")
        while not lit(terminal).startswith("Vote"):
            terminal.press("Down")
        go(terminal, ("Enter", "h", "3", "Tab", "2", "Enter", "Enter"))
        terminal.wait_for("Recorded: Agreed by hands: 3 for, 2 against")
        chair.choose(1, "e")
        terminal.type(" by train")
        terminal.press("Enter")
        terminal.wait_for("to agree again")
        chair.open_item(1)
        terminal.press("a")
        assert "How we decide it: vote, as last time" in in_box(terminal)
        terminal.press("h")
        assert "For [ ▏]" in in_box(terminal)
        assert "Can live with it" not in in_box(terminal)
        go(terminal, ("7", "Space", "4", "Enter", "Enter"))  # with A and H: seven
        terminal.wait_for("Recorded: Agreed by hands: 7 for, 4 against")
    assert [one["method"] for one in records(env)] == ["vote", "vote"]


def test_a_concern_worked_in_takes_fourteen_keys_and_words_and_has_the_new_counts_only(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, (100, 30), WORDS) as chair:
        terminal = chair.terminal
        chair.open_item(1)
        terminal.press("a", "h", "8", "Space", "Space", "1", "Enter", "c")
        terminal.type("Not everybody travels alone")
        terminal.press("Enter", "w")
        terminal.type(", and so can those with them")
        terminal.press("Enter", "9", "Enter")
        assert "This will be recorded: Agreed by hands: 9 for" in in_box(terminal)
        assert "concern," not in in_box(terminal).partition("This will be recorded")[2]
        terminal.press("Enter")
        terminal.wait_for("Recorded: Agreed by hands: 9 for")
    printed = subprocess.run([*COPROD, "minutes", "last"], env=env, check=True, capture_output=True, text=True).stdout
    assert f"{WORDS}, and so can those with them" in printed
    assert "Not everybody travels alone" in printed
    assert "8 for" not in printed


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
