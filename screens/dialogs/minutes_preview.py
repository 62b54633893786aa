"""The minutes as they will be read."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.plain import plain
from screens.widgets.press import Press
from screens.widgets.read_page import ReadPage


class MinutesPreview(KeyedDialog[str]):
    """The minutes, drawn or as the text that is saved (R). It gives back `save`, `save_as` or the code of `more`."""

    DEFAULT_CSS = """
    MinutesPreview {
        background: $background;
    }
    MinutesPreview DialogBox {
        width: 100;
        height: 100%;
    }
    MinutesPreview #minutes-where {
        height: auto;
        margin-bottom: 1;
    }
    MinutesPreview ReadPage {
        height: 1fr;
    }
    MinutesPreview #minutes-buttons {
        height: 1;
        margin-top: 1;
    }
    MinutesPreview #minutes-more {
        height: 1;
    }
    MinutesPreview.-low #minutes-buttons, MinutesPreview.-low #minutes-where, MinutesPreview.-low #dialog-head {
        margin: 0;
    }
    """

    page = getters.query_one(ReadPage)
    turn = getters.query_one("#press-raw", Press)

    def __init__(self, text: str, where: str = "", more: tuple[str, str] | None = None) -> None:
        """`text`: the Markdown, people's words in it escaped; `where`: the path it would be saved under, as shown.

        `more`: something else that can be done with the minutes, its code and words.
        """
        super().__init__(say("dialogs.minutes.title"), say("dialogs.minutes.hint"))
        self._text = text
        self._where = where
        self._more = more
        self._at = 0

    def contents(self) -> ComposeResult:
        """Draw where they go, the minutes, and what can be done with them."""
        if self._where:
            yield Static(plain(say("dialogs.minutes.where", path=self._where)), id="minutes-where")
        yield ReadPage(self._text)
        with Horizontal(id="minutes-buttons"):
            yield Press("save", say("dialogs.minutes.save"), here=True)
            yield Press("save_as", say("dialogs.minutes.save_as"))
            yield Press("raw", say("dialogs.minutes.raw"))
        if self._more is not None:
            with Horizontal(id="minutes-more"):
                yield Press(*self._more)

    def pressed(self, event: Key) -> bool:
        """Scroll, go from button to button, press one."""
        page = self.page
        scrolls = {
            "up": page.scroll_up,
            "down": page.scroll_down,
            "pageup": page.scroll_page_up,
            "pagedown": page.scroll_page_down,
            "home": page.scroll_home,
            "end": page.scroll_end,
        }
        if event.key in scrolls:
            scrolls[event.key](animate=False)
        elif event.key in ("tab", "right"):
            self._go(1)
        elif event.key in ("shift+tab", "left"):
            self._go(-1)
        elif event.key == "enter":
            self._press(list(self.query(Press))[self._at].means)
        elif event.key.lower() == "r":
            self._press("raw")
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Do what was clicked."""
        self._press(event.name)

    def _go(self, step: int) -> None:
        presses = list(self.query(Press))
        self._at = (self._at + step) % len(presses)
        for place, press in enumerate(presses):
            press.set_class(place == self._at, "-here")

    def _press(self, name: str) -> None:
        if name != "raw":
            self.answer(name)
            return
        self.page.raw = not self.page.raw
        self.turn.say(say("dialogs.minutes.drawn") if self.page.raw else say("dialogs.minutes.raw"))
