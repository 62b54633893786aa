"""Dialogs with several fields, in which every key lands where it was typed, however fast it comes."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Event, Key, Paste
from textual.screen import ScreenResultType
from textual.widget import Widget
from textual.widgets import Button

from screens.dialogs.base import Dialog
from screens.widgets.key_queue import InOrder, TakesKeys
from screens.widgets.one_line import OneLine
from screens.widgets.options import Options


class FormButton(InOrder, Button, can_focus=True):
    """A button of one line. `code`: what it does; `reached`: by Tab, where no key of its own does the same."""

    ALLOW_SELECT = False

    def __init__(self, code: str, label: str, *, reached: bool = True) -> None:
        super().__init__(label, id=code.replace("_", "-"), compact=True)
        self.code = code
        self.can_focus = reached


class FieldsDialog(TakesKeys, Dialog[ScreenResultType]):
    """A dialog with several fields. It takes all keys from one queue, and does each to its end before the next."""

    DEFAULT_CSS = """
    FieldsDialog {
        background: $background;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    answered = False
    """Whether it has given its answer and is on its way out."""

    def pressed(self, event: Key) -> bool:
        """Do what a key asks of the dialog; False: it is for the field that the cursor is in."""
        raise NotImplementedError

    def chosen(self, code: str) -> None:
        """Do what a button is for."""
        raise NotImplementedError

    def answer(self, result: ScreenResultType | None) -> None:
        """Give an answer, once."""
        if not self.answered:
            self.answered = True
            self.dismiss(result)

    def move(self, step: int) -> None:
        """Go to the next field, or the one before."""
        if step > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Put the cursor into a field. Scrolling there is left to `show_focused`: at once, and never for a mouse."""
        came = widget is not self.focused and not from_app_focus
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)
        if came and isinstance(widget, OneLine) and widget is self.focused:
            widget.entered()  # at once: the next key may be on its way already
        if came and (hint := self.hint_for(widget)):
            self.set_hint(hint)

    def hint_for(self, widget: Widget | None) -> str:
        """The keys that work while the cursor is in a field; empty: those that work already."""
        return ""

    def show_focused(self) -> None:
        """Scroll to what the cursor is in, and in it to the cursor."""
        super().show_focused()
        if isinstance(self.focused, OneLine):
            self.focused.show_cursor()

    def take_in_order(self, event: Event) -> None:
        """Put a key or a paste behind those that came before it."""
        self._forward_event(event)

    async def on_key(self, event: Key) -> None:
        """Take a key: for the dialog, else for the field; what neither has a use for goes on."""
        focused = self.focused
        if self.answered:
            # Textual gives `app` a type that it imports only while checking, in a circle.
            self.app.post_message(Key(event.key, event.character))  # pyright: ignore[reportUnknownMemberType]
        elif event.key == "tab" and isinstance(focused, OneLine) and focused.take_offered():
            pass
        elif event.key in ("tab", "shift+tab"):
            self.move(1 if event.key == "tab" else -1)
        elif event.key == "enter" and isinstance(focused, FormButton):
            self.chosen(focused.code)
        elif self.pressed(event) or _typed_into(focused, event):
            pass
        elif (active := self.active_bindings.get(event.key)) and focused is not None and active.node is focused:
            await focused.run_action(active.binding.action)
        else:
            return
        event.stop()
        event.prevent_default()
        # Only after a key: a form that scrolls while a mouse button is down moves away from under the mouse.
        self.call_after_refresh(self.show_focused)

    def on_paste(self, event: Paste) -> None:
        """Paste into the field that the cursor is in."""
        event.stop()
        if isinstance(self.focused, OneLine) and not self.answered:
            self.focused.paste(event.text)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what a button is for when it is clicked."""
        event.stop()
        if isinstance(event.button, FormButton) and not self.answered:
            self.chosen(event.button.code)


def _typed_into(focused: Widget | None, event: Key) -> bool:
    """Whether the field that the cursor is in has taken a key as text."""
    return isinstance(focused, OneLine | Options) and focused.type_text(event.character)
