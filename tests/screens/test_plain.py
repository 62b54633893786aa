"""The one door to the screen: whatever a person's words hold, they are drawn as words and do nothing."""

from __future__ import annotations

import pytest
from textual.content import Content
from textual.widgets import Static

from screens.literal import plain
from tests.screens.widgets.host import Host

MARKUP = [
    "[red]x[/]",
    "[/",
    "x [/ y",
    "[@click=app.quit]x[/]",
    "[ ] todo [x] done",
    "a[0] [1]",
    "[link=https://e.x]x[/]",
    "\\",
]


@pytest.mark.parametrize("words", MARKUP)
async def test_markup_is_drawn_as_it_was_typed_and_presses_nothing(words: str) -> None:
    app = Host(Static(plain(words)))
    async with app.run_test(size=(40, 3)):
        assert app.drawn()[0].rstrip() == words
        assert "@click" not in app.screen.get_style_at(0, 0).meta


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("a\x1b]52;c;aGk=\x07b", "a]52;c;aGk=b"),
        ("a\x9b31mb\x00\x7f\r", "a31mb"),
        ("a\u202eb\u2066c\u2069\u200e\u061c\ufeff", "abc"),
        ("a\ud800b", "a\ufffdb"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U0001f469\u200d\U0001f9bd", "\U0001f469\u200d\U0001f9bd"),
    ],
)
def test_nothing_in_words_moves_colours_or_turns_the_terminal(words: str, drawn: str) -> None:
    assert plain(words) == Content(drawn)


def test_a_style_is_ours_and_covers_all_the_words() -> None:
    content = plain("[red]x[/]", "bold")
    assert content.plain == "[red]x[/]"
    assert [(span.start, span.end, str(span.style)) for span in content.spans] == [(0, 9, "bold")]
