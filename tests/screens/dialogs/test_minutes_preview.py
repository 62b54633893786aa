"""The minutes before they are saved: as they will be read in each format, saved from there, in large print."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run, TableBlock
from data.minutes.formats import Format
from screens.dialogs.minutes_preview import MinutesPreview
from tests.screens.dialogs.host import SIZES, Host, click, given, host, shown


def said(words: str, *, bold: bool = False) -> ListItem:
    return ListItem(runs=(Run(text=words, bold=bold),))


LINK = said("Seats every 50 metres, https://example.org *kept*", bold=True)

MINUTES = Document(
    blocks=(
        HeadingBlock(level=1, runs=(Run(text="Park Lane"),)),
        ParagraphBlock(runs=(Run(text="Draft", bold=True), Run(text=" · 21 Oct 2026"))),
        HeadingBlock(level=2, runs=(Run(text="Decided"),)),
        ListBlock(items=(LINK,)),
        TableBlock(
            items=(said("Shops. Affected: a lot."),),
            header=(said("Who"), said("Affected")),
            rows=((said("Shops"), said("a lot")),),
        ),
    ),
    language="en-GB",
)


def preview(
    document: Document = MINUTES, asked: Callable[[Format, bool], None] = lambda _form, _large: None
) -> MinutesPreview:
    return MinutesPreview(document, lambda form, large: f"~/Documents/park-lane{'-large' * large}.{form}", asked)


@pytest.mark.parametrize("size", SIZES)
async def test_minutes_are_drawn_as_they_will_be_read(size: tuple[int, int]) -> None:
    async with host(preview, size) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        read = shown(pilot)
        assert "~/Documents/park-lane.md" in read
        assert "Seats every 50 metres" in read
        assert "**" not in read
        assert "*kept*" in read
        for words in ("Save", "Save as...", "Esc", "[R As it reads]", "M Markdown", "H HTML", "W Word", "C Chat"):
            assert words in read


SHOWS = {
    "m": ("**Seats every 50 metres", "~/Documents/park-lane.md"),
    "h": ("A web page, with the headings", "~/Documents/park-lane.html"),
    "w": ("Title       Park Lane", "~/Documents/park-lane.docx"),
    "c": ("Piece 1 of 1, ", "~/Documents/park-lane.chat"),
}
"""What each letter shows, and where it would be saved."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", [*SHOWS, *map(str.upper, SHOWS)])
async def test_a_letter_shows_the_minutes_in_that_format_and_r_as_they_read(key: str, size: tuple[int, int]) -> None:
    words, place = SHOWS[key.lower()]
    async with host(preview, size) as pilot:
        await pilot.press("ctrl+a", key)
        read = shown(pilot)
        assert place in read
        for _ in range(300):
            if words in read:
                break
            await pilot.press("down")
            read = shown(pilot)
        assert words in read
        assert f"[{key.upper()} " in read
        await pilot.press("r")
        assert words not in shown(pilot)
        assert "[R As it reads]" in shown(pilot)


async def test_a_view_can_be_clicked_or_gone_to() -> None:
    async with host(preview) as pilot:
        await pilot.press("ctrl+a")
        await click(pilot, "H HTML")
        await pilot.pause()
        assert "A web page, with" in shown(pilot)
        assert "Park Lane" in shown(pilot)
        await pilot.press("tab", "tab", "tab", "tab", "tab", "enter")
        assert "# Park Lane" in shown(pilot)


async def test_for_word_it_shows_what_the_file_will_hold() -> None:
    async with host(preview, (100, 30)) as pilot:
        await pilot.press("ctrl+a", "w")
        read = shown(pilot)
        for words in (
            "Title       Park Lane",
            "Heading 1   Decided",
            "List item   Seats every",
            "Table       one row of 2",
            "First row   Who | Affected",
            "Row         Shops | a lot",
        ):
            assert words in read


async def test_for_the_chat_it_shows_the_pieces_and_how_long_they_are() -> None:
    long = Document(blocks=(ListBlock(items=tuple(said(f"{number} {'x' * 1000}") for number in range(4))),))
    async with host(lambda: preview(long), (100, 30)) as pilot:
        await pilot.press("ctrl+a", "c")
        assert "Piece 1 of 2, 3,014 characters" in shown(pilot)
        await pilot.press("end")
        assert "Piece 2 of 2, 1,004 characters" in shown(pilot)


async def test_the_minutes_can_be_saved_by_key_and_by_click_in_the_format_that_is_shown() -> None:
    asked: list[tuple[Format, bool]] = []
    async with host(lambda: preview(asked=lambda form, large: asked.append((form, large)))) as pilot:
        await pilot.press("ctrl+a", "enter")
        await pilot.press("ctrl+a", "w", "enter")
        await pilot.press("ctrl+a", "c", "tab", "enter")
        await pilot.press("h")
        await click(pilot, "Save as...")
        await pilot.pause()
        assert given(pilot) == [("save", "md", False), ("save", "docx", False)]
        assert asked == [("chat", False), ("html", False)]
        assert isinstance(pilot.app.screen, MinutesPreview), "it stays where another place is asked for"


async def test_large_print_can_be_chosen_by_key_by_click_and_by_going_there_where_size_is_of_the_format() -> None:
    asked: list[tuple[Format, bool]] = []
    async with host(lambda: preview(asked=lambda form, large: asked.append((form, large)))) as pilot:
        await pilot.press("ctrl+a", "l")
        assert "Large print" not in shown(pilot)
        await pilot.press("w", "l")
        assert "[L Large print]" in shown(pilot)
        assert "~/Documents/park-lane-large.docx" in shown(pilot)
        await pilot.press("end")
        assert "List item   Shops. Affected: a lot." in shown(pilot)
        assert "Row " not in shown(pilot)
        await pilot.press("enter")
        await pilot.press("ctrl+a", "h")
        await click(pilot, "L Large print")
        await click(pilot, "Save as...")
        await pilot.press("tab", "tab", "tab", "enter")
        assert "[L Large print]" not in shown(pilot)
        await click(pilot, "L Large print")
        await pilot.press("c", "enter")
        assert given(pilot) == [("save", "docx", True), ("save", "chat", False)]
        assert asked == [("html", True)]


async def test_a_web_page_is_shown_as_it_reads_and_nothing_of_how_it_is_made() -> None:
    async with host(preview, (100, 30)) as pilot:
        await pilot.press("ctrl+a", "h")
        await pilot.pause()
        assert "<" not in shown(pilot)
        assert "{" not in shown(pilot)
        assert "Seats every" in shown(pilot)


async def test_a_link_in_the_minutes_opens_nothing() -> None:
    async with host(preview) as pilot:
        await pilot.press("ctrl+a")
        await pilot.pause()
        await click(pilot, "https://example.org")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MinutesPreview)
        assert isinstance(pilot.app, Host)
        assert pilot.app.opened == []


async def test_a_page_of_minutes_scrolls() -> None:
    long = Document(blocks=(ListBlock(items=tuple(said(f"Line {number}") for number in range(80))),))
    async with host(lambda: preview(long), (60, 20)) as pilot:
        await pilot.press("ctrl+a", "end")
        await pilot.pause()
        assert "Line 79" in shown(pilot)
