"""Whatever is typed, pasted or sent: the app goes on, keeps the words as text, and draws nothing but them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from data.text.clean import clean
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.terminal import Terminal, plain_environment

LONG = "The crossing is too wide and the lights are too short. " * 182
"""A little more than 10,000 characters."""


@dataclass
class Room:
    """A meeting at its outcomes, in a terminal."""

    terminal: Terminal
    chair: Chair
    env: dict[str, str]

    def kept(self) -> list[str]:
        """Leave, and read the words of the outcomes as plain TinyDB has them."""
        assert self.chair.leave() == 0
        return [row["text"] for row in tables_of(only_file(self.env)).get("outcomes", [])]

    def still_works(self) -> None:
        """The app takes one more line; all that was sent before it has been taken then."""
        self.terminal.press("Enter")  # whatever still stands in the line
        self.chair.add("still here")
        self.terminal.wait_for(lambda: bool(re.search(r"\d+ +still here", self.terminal.text)))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Hostile", columns=100, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        chair = Chair(terminal)
        chair.move_on("What are we trying to achieve?")
        yield Room(terminal, chair, env)


HOSTILE = (
    "Wave 👋🏽 and 👩🏿‍🦽 and 👨‍👩‍👧‍👦 and 🏳️‍🌈 at us",
    "שלום means مرحبا here",
    "Cafe\u0301 with q\u0308 and Z\u0361alg\u0334\u0315o\u0323",
    "[red]x[/]",
    "[/",
    "[@click=app.quit]x[/]",
    "a \\[b] $x {y} %z",
    "**bold** <b>b</b> &amp; `code`",
    "你好，世界 ｗｉｄｅ",
    "1. May",
)
"""Words that something would take for more than words: markup, an escape, a mark of a list, letters of two widths."""


def test_words_are_words_typed_or_pasted(room: Room) -> None:
    for words in HOSTILE:
        room.chair.add(words)
        room.terminal.paste(f"pasted {words}")
        room.terminal.press("Enter")
    room.still_works()
    each = [[clean(words), clean(f"pasted {words}")] for words in HOSTILE]
    assert room.kept() == [*chain.from_iterable(each), "still here"]


def test_ten_thousand_characters_are_one_item(room: Room) -> None:
    room.terminal.paste(LONG)
    room.still_works()
    assert room.kept() == [clean(LONG), "still here"]


@pytest.mark.slow
def test_ten_thousand_characters_typed_in_one_burst_are_one_item(room: Room) -> None:
    room.terminal.send(LONG)
    room.terminal.wait_for(lambda: "short." in room.terminal.text)
    room.still_works()
    assert room.kept() == [clean(LONG), "still here"]


def test_escape_sequences_of_a_paste_never_reach_the_terminal(room: Room) -> None:
    before = len(room.terminal.drawn)
    hostile = "wipe\x1b[2Jit \x1b]0;owned\x07 \x1b[31mred\x1b[0m \x1bPq\x1b\\ \x9b2J end"
    room.terminal.paste(hostile)
    room.still_works()
    drawn = bytes(room.terminal.drawn[before:])
    for sequence in (b"\x1b[2J", b"\x1b]0;owned", b"\x1bPq", b"\x9b2J it", b"\x07"):
        assert sequence not in drawn, sequence
    (words, last) = room.kept()
    assert (words, last) == (clean(hostile), "still here")
    assert "wipe[2Jit" in words


def test_controls_and_turned_directions_leave_no_trace(room: Room) -> None:
    hostile = "a\u202eb\u2066c\u200f d\x00e\x01f\x7fg\ufeffh\x85i\u2028j"
    room.terminal.paste(hostile)
    room.terminal.settle()
    room.still_works()
    kept = room.kept()
    assert kept[-1] == "still here"
    for line in kept:
        assert line == clean(line)
    assert "".join(kept[:-1]).replace(" ", "") == "abcdefghij"


@pytest.mark.parametrize("paste", [False, True], ids=["alone", "inside a paste"])
def test_a_byte_that_is_no_letter_does_no_harm(room: Room, paste: bool) -> None:
    around = (b"\x1b[200~", b"\x1b[201~") if paste else (b"", b"")
    room.terminal.send(around[0] + b"left \xff right" + around[1])
    room.terminal.wait_for("right")
    room.still_works()
    (words, last) = room.kept()
    assert last == "still here"
    assert words.startswith("left")
    assert words.endswith("right")


def test_lines_sent_in_one_burst_are_items_even_a_number_or_a_question_mark(room: Room) -> None:
    room.chair.add("one", "two", "three", "four")
    room.terminal.send("first line\r3\r?\rCan we sit?\rlast line\r")
    room.terminal.wait_for(lambda: bool(re.search(r"\d+ +last line", room.terminal.text)))
    assert "Esc" not in room.terminal.text, "a menu or help has opened"
    room.still_works()
    assert room.kept() == [
        "one", "two", "three", "four", "first line", "3", "?", "Can we sit?", "last line", "still here",
    ]  # fmt: skip


def test_lines_sent_in_one_burst_with_line_feeds_are_items_too(room: Room) -> None:
    room.terminal.send("first line\n2\n?\nfourth\nlast line\n")
    room.terminal.wait_for(lambda: bool(re.search(r"\d+ +last line", room.terminal.text)))
    room.still_works()
    assert room.kept() == ["first line", "2", "?", "fourth", "last line", "still here"]


def test_sixty_keys_at_once_are_taken_in_their_order(room: Room) -> None:
    lines = [f"line {letter}" for letter in "abcdefgh"]
    keys = "\r".join(lines) + "\r"
    assert len(keys) > 55
    room.terminal.send(keys + "tail")
    room.terminal.wait_for("tail")
    room.still_works()
    assert room.kept() == [*lines, "tail", "still here"]


@pytest.mark.parametrize("mixed", ["\x1b[A\x1b[Bup and down\x1b[D\x1b[D!\r", "x\x7f\x7fback\x1b[H>\x1b[F<\r"])
def test_keys_that_move_keep_their_order_in_a_burst(room: Room, mixed: str) -> None:
    room.terminal.send(mixed)
    room.terminal.wait_for(lambda: bool(re.search(r"\d+ +(up and|>back<)", room.terminal.text)))
    room.still_works()
    assert room.kept() == ["up and do!wn" if "down" in mixed else ">back<", "still here"]


def test_empty_and_blank_lines_add_nothing(room: Room) -> None:
    room.terminal.press("Enter", "Enter")
    room.chair.add("   ", "\u00a0\u2003")
    room.terminal.paste(" \n\n\t\n")
    room.terminal.press("Enter")
    room.terminal.paste("")
    room.terminal.press("Enter")
    room.still_works()
    assert room.kept() == ["still here"]


def test_a_paste_of_several_lines_leaves_its_blank_lines_and_marks_out(room: Room) -> None:
    room.chair.paste("- one\r\n\r\n-  two\r\n   \r\n- three\x1b[1m\r\n", "Enter adds 3")
    room.still_works()
    assert room.kept() == ["one", "two", "three[1m", "still here"]


def test_names_that_are_markup_are_names(room: Room) -> None:
    room.terminal.press("Ctrl+O")
    room.terminal.wait_for("Who is here?")
    room.chair.add("[bold]Ana[/bold]", "[/]", "Ben [@click=app.quit]Okri[/]")
    room.chair.choose(2, "e")
    room.terminal.wait_for("Save")
    room.terminal.press("Esc")
    assert room.chair.leave() == 0
    names = [row["text"] for row in tables_of(only_file(room.env))["people"]]
    assert names == ["[bold]Ana[/bold]", "[/]", "Ben [@click=app.quit]Okri[/]"]


def test_a_window_made_small_and_large_while_typing_loses_nothing(room: Room) -> None:
    for columns, rows in ((60, 20), (200, 60), (20, 5), (100, 30)):
        room.terminal.send(f"at {columns} ")
        room.terminal.resize(columns, rows)
    room.still_works()
    assert room.kept() == ["at 60 at 200 at 20 at 100", "still here"]


def test_moving_on_in_a_burst_comes_behind_what_was_typed_before_it(room: Room) -> None:
    room.terminal.send("an outcome\r\x0ea stakeholder\r")
    room.terminal.wait_for("Who is involved, and who is missing?")
    room.terminal.wait_for("a stakeholder")
    assert room.chair.leave() == 0
    tables = tables_of(only_file(room.env))
    assert [row["text"] for row in tables["outcomes"]] == ["an outcome"]
    assert [row["text"] for row in tables["stakeholders"]] == ["a stakeholder"]


def test_a_tab_in_a_paste_that_comes_as_keys_is_text_and_the_line_adds_what_it_did(room: Room) -> None:
    room.terminal.send("an outcome\tThe width\rMore\r\tNot this\r")
    room.terminal.wait_for("3 outcomes, one of them under another.")
    room.terminal.press("Enter")
    room.terminal.wait_for(lambda: bool(re.search(r"\d +Not this", room.terminal.text)))
    assert room.chair.leave() == 0
    tables = tables_of(only_file(room.env))
    assert [row["text"] for row in tables["outcomes"]] == ["an outcome – The width", "More", "Not this"]
    assert tables.get("limits", []) == []
