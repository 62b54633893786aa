"""The minutes as they will be read, and as each format has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.minutes.document import Document
from data.minutes.formats import LARGE, Format
from data.words import say
from screens.dialogs.keyed import KeyedDialog, scrolled
from screens.dialogs.minutes_views import VIEWS, view_parts
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.read_page import ReadPage


class MinutesChoice(NamedTuple):
    """What is to be done with the minutes."""

    what: str
    """`save`, `copy`, or the code of something else."""
    form: Format
    """The format that is shown."""
    large: bool = False
    """Whether in large print."""


class MinutesPreview(KeyedDialog[MinutesChoice]):
    """The minutes, in one of several views, and what can be done with them."""

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
    MinutesPreview #minutes-views {
        height: 1;
        margin-bottom: 1;
    }
    MinutesPreview #minutes-views Press {
        padding: 0;
        margin: 0;
        background: $background;
    }
    MinutesPreview #minutes-views Press.-here {
        background: $foreground;
    }
    MinutesPreview #minutes-buttons {
        height: 1;
        margin-top: 1;
    }
    MinutesPreview #minutes-more {
        height: 1;
    }
    MinutesPreview #press-large {
        padding: 0;
        background: $background;
    }
    MinutesPreview #press-large.-here {
        background: $foreground;
    }
    MinutesPreview.-low #minutes-buttons, MinutesPreview.-low #minutes-where, MinutesPreview.-low #minutes-views,
    MinutesPreview.-low #dialog-head {
        margin: 0;
    }
    """

    page = getters.query_one(ReadPage)
    place = getters.query_one("#minutes-where", Static)

    def __init__(
        self, document: Document, where: Callable[[Format, bool], str],
        save_as: Callable[[Format, bool], None],
        more: tuple[str, str] | None = None,
    ) -> None:  # fmt: skip
        """`where`: gives the path that a format, or its large print, would be saved under, as shown.

        `save_as`: asks for another, over this.

        `more`: something else that can be done with the minutes, its code and words. Their first letter is its key.
        """
        super().__init__(say("dialogs.minutes.title"), say("dialogs.minutes.hint"))
        self._document = document
        self._where = where
        self._save_as = save_as
        self._more = more
        self._view = "read"
        self._large = False
        self._at = 0

    def contents(self) -> ComposeResult:
        """Draw where they go, the views, the minutes, and what can be done with them."""
        yield Static(plain(self._path()), id="minutes-where")
        with Horizontal(id="minutes-views"):
            for view in VIEWS:
                yield Press(view, self._called(view))
        yield ReadPage(view_parts(self._view, self._document))
        with Horizontal(id="minutes-buttons"):
            yield Press("save", say("dialogs.minutes.save"), here=True)
            yield Press("save_as", say("dialogs.minutes.save_as"))
            yield Press("copy", say("dialogs.minutes.copy"))
            large = Press("large", self._large_called())
            large.display = self.form in LARGE
            yield large
        if self._more is not None:
            with Horizontal(id="minutes-more"):
                yield Press(*self._more)

    def pressed(self, event: Key) -> bool:
        """Scroll, go from button to button, press one."""
        letters = {say(f"dialogs.minutes.views.{view}")[0].lower(): view for view in VIEWS}
        if self.form in LARGE:
            letters[say("dialogs.minutes.large")[0].lower()] = "large"
        if self._more is not None:
            code, words = self._more
            letters[words[0].lower()] = code
        if scrolled(self.page, event.key):
            pass
        elif event.key in ("tab", "right"):
            self._go(1)
        elif event.key in ("shift+tab", "left"):
            self._go(-1)
        elif event.key == "enter":
            self._press(self._presses()[self._at].means)
        elif event.key.lower() in letters:
            self._press(letters[event.key.lower()])
        return True

    @property
    def form(self) -> Format:
        """The format of what is shown: what a copy takes."""
        return VIEWS[self._view]

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Do what was clicked."""
        self._press(event.name)

    def _presses(self) -> list[Press]:
        """The buttons in the order in which → goes through them: those that save, the views, what else can be done."""
        saves, more = (self.query(f"#minutes-{name} > Press").results(Press) for name in ("buttons", "more"))
        return [one for one in (*saves, *self._view_presses(), *more) if one.display]

    def _view_presses(self) -> Iterable[Press]:
        return self.query("#minutes-views > Press").results(Press)

    def _go(self, step: int) -> None:
        presses = self._presses()
        self._at = (self._at + step) % len(presses)
        for press in self.query(Press):
            press.set_class(press is presses[self._at], "-here")

    def _press(self, name: str) -> None:
        if name == "save_as":
            self._save_as(self.form, self.large)
        elif name == "large":
            self._large = not self._large
            self.query_one("#press-large", Press).say(self._large_called())
            self._show(self._view)
        elif name in VIEWS:
            self._show(name)
        else:
            self.answer(MinutesChoice(name, self.form, self.large))

    def _show(self, view: str) -> None:
        here = self._presses()[self._at]
        self._view = view
        self.page.show(view_parts(view, self._document, large=self.large))
        self.place.update(plain(self._path()))
        for press in self._view_presses():
            press.say(self._called(press.means))
        self.query_one("#press-large").display = self.form in LARGE
        presses = self._presses()
        self._at = presses.index(here) if here in presses else 0
        self._go(0)

    @property
    def large(self) -> bool:
        """Whether it is shown in large print."""
        return self._large and self.form in LARGE

    def _path(self) -> str:
        return say("dialogs.minutes.where", path=self._where(self.form, self.large))

    def _large_called(self) -> str:
        return _chosen(say("dialogs.minutes.large"), is_so=self._large)

    def _called(self, view: str) -> str:
        return _chosen(say(f"dialogs.minutes.views.{view}"), is_so=view == self._view)


def _chosen(words: str, *, is_so: bool) -> str:
    """What a button says, in brackets where it is so."""
    return f"[{words}]" if is_so else f" {words} "
