"""Lines that wrap and grow with what is typed: no word is broken without need, and the cursor goes through the rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.events import Paste

from screens.widgets.growing_line import GrowingLine
from screens.widgets.one_line import MOST_ROWS, OneLine
from screens.widgets.wrapping import cells, row_of, row_starts

WORDS = st.text(st.sampled_from("ab c  é漢字-\u00a0👍"), max_size=80)


def rows_of(words: str, width: int) -> list[str]:
    starts = row_starts(words, width)
    return [words[start:end] for start, end in zip(starts, (*starts[1:], len(words)), strict=True)]


@given(WORDS, st.integers(4, 30))
def test_every_letter_stands_in_one_row_that_it_fits(words: str, width: int) -> None:
    rows = rows_of(words, width)
    assert "".join(rows) == words
    assert all(cells(row.rstrip(" ")) <= width - 1 and cells(row) <= width for row in rows)
    assert cells(rows[-1]) <= width - 1, "there is room for the cursor"


@given(WORDS, st.integers(4, 30))
def test_a_word_is_broken_only_where_it_is_longer_than_a_row(words: str, width: int) -> None:
    for start in row_starts(words, width)[1:]:
        if start < len(words) and " " not in words[start - 1 : start + 1]:
            first = words.rfind(" ", 0, start) + 1
            word = words[first:].split(" ")[0]
            assert cells(word) > width - 1


@given(WORDS, st.integers(4, 30), st.integers(0, 80))
def test_every_place_is_in_the_row_that_begins_before_it(words: str, width: int, at: int) -> None:
    at = min(at, len(words))
    starts = row_starts(words, width)
    row = row_of(starts, at)
    assert starts[row] <= at
    assert row + 1 == len(starts) or at < starts[row + 1]


class Lines(App[None]):
    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        yield OneLine(self._words)

    @property
    def line(self) -> OneLine:
        return self.query_one(OneLine)


async def test_it_is_as_high_as_its_words_up_to_six_rows_and_begins_in_view() -> None:
    app = Lines("word " * 8)
    async with app.run_test(size=(24, 10)) as pilot:
        app.line.focus()
        await pilot.pause()
        assert app.line.size.height == 2
        await pilot.press(*"more and more")
        assert app.line.size.height == 3
        await pilot.press("ctrl+u")
        assert app.line.size.height == 1
    long = Lines("first " + "word " * 80)
    async with long.run_test(size=(24, 10)) as pilot:
        long.line.focus()
        await pilot.pause()
        assert long.line.size.height == MOST_ROWS
        assert "first" in long.line.render_line(0).text
        await pilot.press("end")
        assert "first" not in long.line.render_line(0).text


async def test_up_and_down_go_through_its_rows_and_no_further() -> None:
    app = Lines("one two three four five six seven")
    async with app.run_test(size=(14, 10)) as pilot:
        app.line.focus()
        await pilot.press("home")
        seen = [app.line.cursor_position]
        while app.line.goes(1):
            seen.append(app.line.cursor_position)
        assert len(seen) == app.line.size.height == len(row_starts(app.line.value, app.line.content_size.width))
        assert seen == sorted(set(seen))
        assert not app.line.goes(1)


async def test_a_click_puts_the_cursor_into_the_row_that_was_clicked() -> None:
    app = Lines("one two three four five six seven")
    async with app.run_test(size=(14, 10)) as pilot:
        await pilot.click(offset=(1, 2))
        assert app.line.cursor_position == row_starts(app.line.value, app.line.content_size.width)[2]


class Words(App[None]):
    def compose(self) -> ComposeResult:
        yield GrowingLine("Buy")


async def test_a_list_is_read_where_words_grow_too_and_each_step_can_be_taken_back() -> None:
    async with Words().run_test() as pilot:
        line = pilot.app.query_one(GrowingLine)
        line.focus()
        line.post_message(Paste(" - A\n- B"))
        await pilot.pause()
        assert (line.words, line.is_read) == ("BuyA; B", True)
        await pilot.press("ctrl+z")
        assert (line.words, line.is_read) == ("Buy - A - B", False)
        await pilot.press("ctrl+z")
        assert line.words == "Buy"


async def test_ctrl_u_and_ctrl_k_delete_all_before_and_behind_the_cursor_however_many_rows_that_is() -> None:
    async with Words().run_test(size=(40, 20)) as pilot:
        line, words = pilot.app.query_one(GrowingLine), "Nobody hears bad news for the first time on a screen " * 4
        line.focus()
        for back, key, left in (
            (3, "ctrl+u", "en "),
            (0, "ctrl+u", ""),
            (150, "ctrl+k", words[:-150]),
            (0, "ctrl+k", words),
        ):
            line.put(words)
            line.move_cursor((0, len(words) - back))
            await pilot.press(key)
            assert line.words == left
