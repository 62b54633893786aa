"""What the screen of a meeting asks the program for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from data.minutes.formats import Format


class MinutesWanted(Message):
    """The minutes are to be saved. `where`: a path as typed; None: where they go by themselves."""

    def __init__(self, where: str | None, form: Format, *, large: bool = False) -> None:
        """`large`: in large print."""
        super().__init__()
        self.where = where
        self.form: Format = form
        self.large = large


class CopyWanted(Message):
    """The minutes are to be copied, in a format. `short`: their first page in short."""

    def __init__(self, form: Format, *, short: bool = False) -> None:
        super().__init__()
        self.form: Format = form
        self.short = short


class TextWanted(Message):
    """A text is to be copied, or saved under a name that begins with `stem`."""

    def __init__(self, text: str, stem: str, *, save: bool) -> None:
        super().__init__()
        self.text = text
        self.stem = stem
        self.save = save


class CalendarWanted(Message):
    """The next meeting is to be saved as a file for calendars."""


class Struck(Message):
    """A line was struck, a concern of one, or somebody's name in lines: later meetings may have these, too."""

    def __init__(self, *ids: str) -> None:
        super().__init__()
        self.ids = frozenset(ids)
