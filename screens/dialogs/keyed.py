"""Dialogs in which no key is ever lost or out of turn, however soon after opening it comes."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import ScreenResultType
from textual.widget import Widget

from screens.dialogs.base import Dialog
from screens.dialogs.form.dialog import FieldsDialog
from screens.widgets.one_line import OneLine


def scrolled(page: Widget, key: str) -> bool:
    """Whether a key scrolls a page, and has done so."""
    scrolls = {
        "up": page.scroll_up,
        "down": page.scroll_down,
        "pageup": page.scroll_page_up,
        "pagedown": page.scroll_page_down,
        "home": page.scroll_home,
        "end": page.scroll_end,
    }
    if key in scrolls:
        scrolls[key](animate=False)
    return key in scrolls


class KeyedDialog(Dialog[ScreenResultType]):
    """A dialog that takes every key itself, in the order typed.

    Nothing in it has the focus: so the keys that come before it is drawn wait in its own queue, in front of later ones.
    Keys that come after the one that answered it go on to what is shown then.
    """

    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    answered = False
    """Whether it has given its answer and is on its way out."""

    def on_key(self, event: Key) -> None:
        """Take a key; what the dialog has no use for may still scroll it."""
        if self.answered:
            event.stop()
            # Textual gives `app` a type that it imports only while checking, in a circle.
            self.app.post_message(Key(event.key, event.character))  # pyright: ignore[reportUnknownMemberType]
        elif event.key == "escape":
            event.stop()
            self.action_close()
        elif self.pressed(event):
            event.stop()
            event.prevent_default()

    def pressed(self, event: Key) -> bool:
        """Do what a key asks for; False: it means nothing here."""
        raise NotImplementedError

    def answer(self, result: ScreenResultType | None) -> None:
        """Give an answer, once."""
        if not self.answered:
            self.answered = True
            self.dismiss(result)

    def action_close(self) -> None:
        """Close without an answer."""
        self.answer(None)


class FieldDialog(FieldsDialog[ScreenResultType]):
    """A dialog with one line to type in. Its keys and what is typed are taken in turn."""

    DEFAULT_CSS = """
    FieldDialog {
        background: $background 0%;
    }
    """

    TAKES = frozenset({"enter", "up", "down", "pageup", "pagedown"})
    """Keys that are for the dialog and not for the line."""

    def __init__(
        self, title: str, hint: str = "", value: str = "", placeholder: str = "", *, selects: bool = False,
        reads_lists: bool = False,
    ) -> None:  # fmt: skip
        """`selects`: whether what stands in the line at first is selected when the cursor comes to it.

        `reads_lists`: whether a list that is pasted into it is read.
        """
        super().__init__(title, hint)
        self.field = OneLine(value, placeholder=placeholder, selects=selects, reads_lists=reads_lists)

    def pressed(self, event: Key) -> bool:
        """Do what a key asks of the dialog."""
        if event.key == "escape":
            self.action_close()
        elif event.key in ("up", "down") and self.field.goes(-1 if event.key == "up" else 1):
            pass
        elif event.key in self.TAKES:
            self.act(event.key)
        else:
            return False
        return True

    def act(self, key: str) -> None:
        """Do what one of the dialog's keys asks for."""
        raise NotImplementedError

    def chosen(self, code: str) -> None:
        """Do what a button is for: there is none that takes the focus."""

    def action_close(self) -> None:
        """Close without an answer."""
        self.answer(None)
