"""The agree box by keys in a real terminal: what must be seen of it, at the three sizes that people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.words import say
from tests.people.agreeing_chair import (
    LONG_CONCERN,
    LONG_WORDS,
    WORDS,
    at_outcomes,
    each_size,
    environment,
    go,
    in_box,
    lit,
    open_box,
    records,
    title,
)
from tests.people.chair import run
from tests.people.terminal import Terminal


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
        printed = run(env, "minutes", "last", "--format", form, check=False)
        if printed.returncode == 0:
            flat = " ".join(printed.stdout.split())
            assert "ecorded as agreed all the same: nobody is for it, and 3 are against" in flat, form
    shown = run(env, "show", "last").stdout
    assert "nobody is for it, and 3 are against" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("way", "counts", "fits", "size"),
    [
        ("vote", ("3", "Tab", "5"), "N Not agreed", (100, 30)), ("vote", ("4", "Tab", "4"), "O Open", (80, 24)),
        ("consent", ("5", "Tab", "1"), "O Open", (60, 20)),
        ("fist_to_five", ("2", *["Tab"] * 5, "5", "Enter"), "", (60, 20)),
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
        go(terminal, ("v", "c", "they travel together", "Enter", "s", "Enter", "Esc", "a", "Enter"))
        assert lit(terminal) == ""
        assert "“No one spoke against” would not be true. H counts hands" in in_box(terminal)
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


def gone_through(terminal: Terminal, rows: int) -> str:
    """All words of a line that has grown, as ↑ and then ↓ show them."""
    seen = [in_box(terminal)]
    for key in (*["Up"] * rows, *["Down"] * rows):
        terminal.press(key)
        seen.append(in_box(terminal))
    return " ".join(seen)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20)])
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
            (("Enter",), [*words, *concern]), (("s", "Enter"), [*words, *concern]), (("Esc",), [*words, *concern]),
            (("n", "Enter"), [*words, *concern]), (("Esc", "Left"), words),
        ):  # fmt: skip
            go(terminal, keys)
            seen = [word.strip("“”") for word in whole(terminal).split()]
            if keys == (LONG_CONCERN,):  # the line grows to six rows, and scrolls with the cursor
                seen += gone_through(terminal, 6).split()
            assert [word for word in wanted if word not in seen] == [], title(terminal)
        go(terminal, ("Enter", "e"))
        field = gone_through(terminal, 14)
        assert [word for word in words if word not in field.split()] == []
        terminal.press("Esc", "Esc", "Esc", "Esc")
