"""One line to type in, for forms: nothing typed is lost to a paste of several lines, and Ctrl+Z takes back typing."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets.input import Selection

from screens.widgets.key_queue import WordsLine
from screens.widgets.typed_input import TypedInput

DIGITS = "[0-9]{0,5}"
"""What a field for a number takes."""


MOST_ROWS = 6
"""Rows that a field for words grows to; then it scrolls."""


class OneLine(WordsLine, TypedInput, can_focus=True):
    """One line of words. What is pasted into it is joined by spaces; Ctrl+Z takes back what was typed, word by word.

    A number is selected when the cursor comes to it: what is typed stands in its place.
    """

    class Refused(Message):
        """Something was typed that has no place here."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "take_back", show=False)]

    DEFAULT_CSS = """
    OneLine {
        height: 1;
        padding: 0 1;
        border: none;
        background: $panel;
        color: $foreground;
    }
    OneLine:focus {
        border: none;
        background: $panel;
        background-tint: $foreground 0%;
    }
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        digits: bool = False,
        selects: bool = False,
        reads_lists: bool = False,
        suggester: Suggester | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        self.reads_lists = reads_lists
        self._past: list[str] = []
        self._in_word = False
        self._taking_back = False
        self._selects = digits or selects
        self.most_rows = 1 if digits else MOST_ROWS
        super().__init__(
            value,
            placeholder=placeholder,
            restrict=DIGITS if digits else None,
            suggester=suggester,
            select_on_focus=False,
            id=id,
            classes=classes,
        )
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Start with nothing to take back."""
        self._past.clear()

    def watch_value(self, before: str, now: str) -> None:
        """Remember what stood here before each word, each paste and each deletion."""
        if self._taking_back:
            return
        letter = len(now) == len(before) + 1 and not now.endswith(" ")
        if not (letter and self._in_word):
            self._past.append(before)
        self._in_word = letter

    def entered(self) -> None:
        """The cursor came here: a number, or what is only offered, is selected: what is typed stands in its place."""
        if self._selects:
            self.selection = Selection(0, len(self.value))

    def show_cursor(self) -> None:
        """Scroll to the cursor: long words that came to be shown only now stand at their beginning."""
        self.scroll_to_region(Region(self._cursor_offset, 0, width=1, height=1), force=True, animate=False)

    @property
    def words(self) -> str:
        """What stands in it."""
        return self.value

    @property
    def can_take_back(self) -> bool:
        """Whether anything was typed, pasted or deleted that can be taken back."""
        return bool(self._past)

    def put(self, words: str) -> None:
        """Have other words stand here, with the cursor behind them."""
        self.value = words
        self.cursor_position = len(words)

    def write(self, text: str) -> None:
        """Write at the cursor, or over what is selected."""
        self.replace(text, *self.selection)

    def write_instead(self, last: int, text: str) -> None:
        """Write in the place of the last letters before the cursor."""
        self.replace(text, self.cursor_position - last, self.cursor_position)

    def action_delete_left(self) -> None:
        """Delete to the left. Of a number that is selected because the cursor came to it, the last digit goes."""
        if self._selects and self.value and self.selected_text == self.value:
            self.cursor_position = len(self.value)
        super().action_delete_left()

    def take_offered(self) -> bool:
        """Take what is offered behind the words. False: nothing is."""
        return False

    def restricted(self) -> None:
        """Ring no bell in a meeting: a letter typed where a number goes just doesn't appear."""
        self.post_message(self.Refused())

    def action_take_back(self) -> None:
        """Take back the last word that was typed, or the last paste or deletion."""
        if self._past:
            self._taking_back = True
            self.value = self._past.pop()
            self._taking_back = False
            self._in_word = False
            self.cursor_position = len(self.value)
