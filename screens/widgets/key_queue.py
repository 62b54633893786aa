"""Fields that leave every key to the screen, so that keys are taken in the order in which they were typed.

Textual gives a key to the field that has the focus when the key arrives, and a field may be busy: of "Maria", Tab, "3"
in one burst the 3 can land in the first field, and of a word and Enter the Enter can come first. Where the screen
takes all keys from one queue and does each to its end, neither happens, however fast they come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Event, Key, Paste

from data.text.clean import clean_typed

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    Widget = object


class TakesKeys:
    """A screen that takes every key itself."""

    def take_in_order(self, event: Event) -> None:
        """Put a key or a paste behind those that came before it."""
        raise NotImplementedError


class InOrder(Widget):
    """A field that leaves its keys to a screen that takes them; on any other screen it takes them itself."""

    def _forward_event(self, event: Event) -> None:
        screen = self.screen
        if isinstance(event, Key | Paste) and isinstance(screen, TakesKeys):
            screen.take_in_order(event)
        else:
            super()._forward_event(event)


def in_one_line(pasted: str) -> str:
    """What was pasted, its lines joined into one."""
    return clean_typed(pasted.replace("\r\n", "\n").strip("\r\n"))


def list_in_one_line(pasted: str) -> str:
    """What was pasted as words, where a list is read in it."""
    from data.parsing.pasted_list.joined_list import joined_list  # not before a list is pasted: it costs the start

    return joined_list(pasted)


class WordsLine(InOrder):
    """A field of words in one line: a paste of several lines is joined into one."""

    reads_lists = False
    """Whether a list is read in what is pasted: its marks go, and "; " parts what its lines say."""

    _as_read = ""
    """All that stood in it once a list was read."""

    @property
    def words(self) -> str:
        """What stands in it."""
        raise NotImplementedError

    def put(self, words: str) -> None:
        """Have other words stand here, with the cursor behind them."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Write at the cursor, or over what is selected."""
        raise NotImplementedError

    def write_instead(self, last: int, text: str) -> None:
        """Write in the place of the last letters before the cursor, so that they can be brought back by themselves."""
        raise NotImplementedError

    @property
    def is_read(self) -> bool:
        """Whether a list was read in what was pasted last, and nothing was changed since."""
        return bool(self._as_read) and self.words == self._as_read

    def paste(self, text: str) -> None:
        """Write what was pasted, joined into one line. Of a list first as it came: that is what undo brings back."""
        plain = in_one_line(text)
        self.write(plain)
        if self.reads_lists and (read := list_in_one_line(text)) != plain:
            self.write_instead(len(plain), read)
            self._as_read = self.words if len(text.strip().splitlines()) > 1 else ""

    def on_paste(self, event: Paste) -> None:
        """Join what is pasted into one line."""
        event.prevent_default()
        event.stop()
        self.paste(event.text)
