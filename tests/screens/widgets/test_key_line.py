"""The last line: keys that help, each of them whole."""

from __future__ import annotations

import pytest
from textual import on

from screens.widgets.key_line import KeyLine, ShownKey
from tests.screens.widgets.host import Host

KEYS = (
    ShownKey("Enter", "add"),
    ShownKey("↑ ↓", "choose"),
    ShownKey("Ctrl+N", "next stage", "screen.next_stage"),
    ShownKey("Ctrl+P", "everything", "app.everything"),
    ShownKey("F1", "help", "app.help"),
)


class Keys(Host):
    """A line of keys, and what was pressed on it."""

    def __init__(self) -> None:
        self.line = KeyLine()
        super().__init__(self.line)
        self.pressed: list[str] = []

    def on_mount(self) -> None:
        """Show the keys."""
        self.line.keys = KEYS

    @on(KeyLine.Pressed)
    def _press(self, event: KeyLine.Pressed) -> None:
        self.pressed.append(event.action)


@pytest.mark.parametrize("width", range(20, 100, 8))
async def test_every_key_that_shows_is_whole(width: int) -> None:
    app = Keys()
    async with app.run_test(size=(width, 3)):
        shown = app.drawn()[0].split("   ")
        words = [part.strip() for part in shown if part.strip()]
        assert set(words) <= {f"{key.key} {key.what}" for key in KEYS}
        assert words[0] == "Enter add"


async def test_a_click_on_a_key_does_what_it_does_and_one_beside_it_nothing() -> None:
    app = Keys()
    async with app.run_test(size=(100, 3)) as pilot:
        line = app.drawn()[0]
        for words in ("Ctrl+N", "everything", "F1", "add"):
            await pilot.click(KeyLine, offset=(line.index(words), 0))
        await pilot.click(KeyLine, offset=(line.index("Ctrl+N") - 2, 0))
        assert app.pressed == ["screen.next_stage", "app.everything", "app.help"]


async def test_what_matters_least_goes_first_where_there_is_no_room() -> None:
    app = Keys()
    async with app.run_test(size=(34, 3)) as pilot:
        app.line.keys = [
            ShownKey(key.key, key.what, key.action, rank) for rank, key in zip((0, 4, 3, 1, 2), KEYS, strict=True)
        ]
        await pilot.pause()
        assert app.drawn()[0].split() == ["Enter", "add", "Ctrl+P", "everything"]
