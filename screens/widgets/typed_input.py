"""One rule for what keys write: whatever a paste would keep, wherever one can type."""

from __future__ import annotations

from textual.events import Key
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from data.text.clean import typed_text


class TypedInput(Input):
    """An input of one line in which any character can be typed that is one: every kind of space, joiners, flags."""

    virtual_size = Reactive(Size(0, 0))  # the stock one lays out the whole screen on every key

    def take_typed(self, event: Key) -> bool:
        """Write what a key types, over what is selected. False: the key is no text, so it is for something else."""
        return self.type_text(event.character)

    def type_text(self, character: str | None) -> bool:
        """Write what a character is as text, over what is selected. False: it is none."""
        text = typed_text(character, self.value[: min(self.selection)])
        if text:
            self.replace(text, *self.selection)
        return bool(text)

    async def _on_key(self, event: Key) -> None:
        if self.take_typed(event):
            event.stop()
            event.prevent_default()
