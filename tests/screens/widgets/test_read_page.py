from __future__ import annotations

import pytest

from screens.widgets.read_page import ReadPage, page_parts, text_parts
from tests.screens.widgets.host import Host

TEXT = """# Park Lane

Draft, 21 Oct 2026

## Decided

- **Seats** every 50 metres, \\*not\\* `[red]x[/]` and <https://example.org>
- Fewer cars &amp; buses

1. first
2. second
"""


def read(text: str) -> list[tuple[str, bool, str]]:
    return [(part.words.plain, part.heading, part.lead) for part in page_parts(text)]


def test_headings_lines_and_items_are_read_as_people_will_read_them() -> None:
    assert read(TEXT) == [
        ("Park Lane", True, ""),
        ("Draft, 21 Oct 2026", False, ""),
        ("Decided", True, ""),
        ("Seats every 50 metres, *not* [red]x[/] and https://example.org", False, "• "),
        ("Fewer cars & buses", False, "• "),
        ("first", False, "1. "),
        ("second", False, "2. "),
    ]


@pytest.mark.parametrize(
    "text", ["", "---\n", "> quoted\n", "    code\n", "<b>raw</b>\n", "- \n", "![seat](seat.png)\n"]
)
def test_any_markdown_can_be_shown(text: str) -> None:
    for words, _, _ in read(text):
        assert words == "" or words in text


async def test_items_are_set_in_under_their_mark_and_stand_together() -> None:
    page = ReadPage(page_parts("## Decided\n\n- " + "word " * 20 + "\n- next\n"))
    async with Host(page).run_test(size=(40, 12)) as pilot:
        assert isinstance(pilot.app, Host)
        lines = [line.rstrip() for line in pilot.app.drawn()]
        assert lines[:2] == ["Decided", ""]
        assert lines[2].startswith("• word")
        assert lines[3].startswith("  word")
        assert lines[5] == "• next"


async def test_every_word_shows_in_a_narrow_window_and_after_zooming() -> None:
    words = [f"word{n}" for n in range(40)]
    page = ReadPage(page_parts("- " + " ".join(words) + "\n"))
    async with Host(page).run_test(size=(80, 24)) as pilot:
        assert isinstance(pilot.app, Host)
        for size in ((80, 24), (30, 24), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            drawn = " ".join(pilot.app.drawn()).split()
            assert [word for word in drawn if word.startswith("word")] == words


async def test_the_text_itself_shows_every_mark() -> None:
    page = ReadPage(page_parts(TEXT))
    async with Host(page).run_test(size=(80, 24)) as pilot:
        assert isinstance(pilot.app, Host)
        page.show(text_parts(TEXT))
        await pilot.pause()
        drawn = "\n".join(line.rstrip() for line in pilot.app.drawn())
        assert TEXT.rstrip() in drawn
