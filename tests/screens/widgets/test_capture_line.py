"""The line: what is typed is text, and nothing typed is lost."""

from __future__ import annotations

import pytest
from textual import on
from textual.events import Paste
from textual.widgets import Input

from screens.widgets.capture_line import CaptureLine
from screens.widgets.line_input import LineInput
from tests.screens.widgets.host import Host


class Line(Host):
    """A capture line, and what it says."""

    def __init__(self) -> None:
        self.line = CaptureLine()
        super().__init__(self.line)
        self.heard: list[object] = []

    def on_mount(self) -> None:
        """The cursor is in the line."""
        self.query_one(Input).focus()

    @on(CaptureLine.Submitted)
    @on(CaptureLine.Opened)
    @on(LineInput.Moved)
    @on(LineInput.KindTurned)
    @on(LineInput.StageTurned)
    def _hear(self, message: object) -> None:
        self.heard.append(message)

    @property
    def lines(self) -> list[str]:
        """Every line that was to be added."""
        return [line for one in self.heard if isinstance(one, CaptureLine.Submitted) for line in one.lines]


async def test_words_and_enter_add_the_words_and_clear_the_line() -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press(*"Cars", "enter")
        assert (app.lines, app.line.text) == (["Cars"], "")


@pytest.mark.parametrize(
    ("pasted", "added"),
    [
        ("one\ntwo\nthree", ["one", "two", "three"]),
        ("one\r\n\r\n  \r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo\u2028three\x85four", ["one", "two", "three", "four"]),
        ("- one\n  - two", ["- one", "- two"]),
        ("a\t1\nb\t2", ["a – 1", "b – 2"]),
    ],
)
async def test_a_paste_of_several_lines_adds_one_item_a_line(pasted: str, added: list[str]) -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste(pasted))
        await pilot.pause()
        await pilot.press("enter")
        assert app.lines == added


async def test_a_paste_goes_in_at_the_cursor_between_what_was_typed() -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press(*"ab", "left")
        app.query_one(Input).post_message(Paste("X\nY"))
        await pilot.pause()
        await pilot.press("enter")
        assert app.lines == ["aX", "Yb"]


async def test_the_line_says_how_many_enter_adds_and_keeps_what_was_pasted_as_it_came() -> None:
    pasted = "\n".join(f"  - item\t{number}" for number in range(40))
    app = Line()
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste(pasted))
        await pilot.pause()
        assert any("Enter adds 40" in line for line in app.drawn())
        assert app.line.pasted.text == pasted


async def test_what_is_read_in_a_paste_stands_above_the_line_with_the_first_items() -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste("Outcomes\n- one\n- two"))
        await pilot.pause()
        app.line.show_read("2 outcomes; marks left out.", 2, ("one", "two"))
        await pilot.pause()
        drawn = [line.strip(" │") for line in app.drawn() if line.strip(" │╭╮╰╯─")]
        assert drawn == ["2 outcomes; marks left out.", "one", "two", "Enter adds 2"]
        await pilot.press("enter")
        assert [line.strip(" │") for line in app.drawn() if line.strip(" │╭╮╰╯─")] == []


async def test_backspace_at_the_start_takes_the_waiting_lines_back() -> None:
    app = Line()
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste("one\ntwo\tb\n\n"))
        await pilot.pause()
        await pilot.press("backspace")
        assert (app.line.pending, app.line.text) == (("one",), "two – b")
        await pilot.press("home", "backspace", "enter")
        assert app.lines == ["onetwo – b"]


async def test_enter_on_an_empty_line_opens_and_adds_nothing() -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press("space", "enter", "enter")
        assert app.lines == []
        assert sum(isinstance(one, CaptureLine.Opened) for one in app.heard) == 2


async def test_arrows_choose_and_what_is_typed_stays() -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press("a", "up", "down", "pageup", "pagedown", "tab", "shift+tab", "left", "right")
        steps = [getattr(one, "step", None) for one in app.heard]
        assert (steps, app.line.text) == ([-1, 1, -1, 1, 1, -1], "a")


async def test_left_and_right_look_at_other_stages_only_on_an_empty_line() -> None:
    app = Line()
    async with app.run_test() as pilot:
        await pilot.press("right", "left")
        assert [one.step for one in app.heard if isinstance(one, LineInput.StageTurned)] == [1, -1]


async def test_ten_thousand_characters_and_every_script_arrive_as_typed() -> None:
    words = "é 👋🏽 مرحبا [red]x[/] [/ [@click=app.quit] " + "x" * 10_000
    app = Line()
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste(words))
        await pilot.pause()
        await pilot.press("enter")
        assert app.lines == [words]
