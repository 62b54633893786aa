"""A screen of cells, drawn as pyte draws it, several times as fast where a program writes what most of them do."""

from __future__ import annotations

import re
from functools import lru_cache

import pyte
from pyte.modes import DECSCNM, IRM
from pyte.screens import Char
from wcwidth import wcwidth

width = lru_cache(maxsize=4096)(wcwidth)
"""In how many cells a letter stands."""

PLAIN = re.compile(r"\x1b\[([0-9]*(?:;[0-9]*)*)([A-Za-z@`])")
"""A sequence that has numbers only: where to go on, which colour, what to wipe."""

LARGEST = 9999
"""No number of a sequence is larger."""


class StyledCells(dict[str, Char]):
    """Cells of one look, by the letter that stands in each."""

    def __init__(self, look: Char) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, letter: str) -> Char:
        self[letter] = cell = self._look._replace(data=letter)
        return cell


class QuickScreen(pyte.Screen):
    """A screen that makes a look, and a cell of that look, once."""

    def __init__(self, columns: int, rows: int) -> None:
        self._letters: dict[Char, StyledCells] = {}
        self._looks: dict[tuple[Char, bool, tuple[int, ...]], Char] = {}
        super().__init__(columns, rows)

    @property
    def display(self) -> list[str]:
        """The screen as it is drawn, a string a row."""
        columns = range(self.columns)
        rows = ["".join([self.buffer[y][x].data for x in columns]) for y in range(self.lines)]
        return rows if all(map(_is_narrow, rows)) else super().display

    def draw(self, data: str) -> None:
        """Draw words where the cursor is."""
        x, y = self.cursor.x, self.cursor.y
        if x + len(data) > self.columns or self.charset or IRM in self.mode or not _is_narrow(data):
            super().draw(data)
            return
        look = self.cursor.attrs
        letters = self._letters.get(look)
        if letters is None:
            letters = self._letters[look] = StyledCells(look)
        row = self.buffer[y]
        for at, letter in enumerate(data, x):
            row[at] = letters[letter]
        self.cursor.x = x + len(data)
        self.dirty.add(y)

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Draw in this look from here on."""
        change = (self.cursor.attrs, DECSCNM in self.mode, attrs)
        look = self._looks.get(change)
        if look is None:
            super().select_graphic_rendition(*attrs)
            self._looks[change] = self.cursor.attrs
        else:
            self.cursor.attrs = look


def _is_narrow(words: str) -> bool:
    """Whether each letter has a cell of its own."""
    return (words.isascii() and words.isprintable()) or all(width(letter) == 1 for letter in words)


class QuickStream(pyte.ByteStream):
    """What a program writes, read a sequence at a time where pyte would read a letter at a time."""

    def __init__(self, screen: pyte.Screen) -> None:
        super().__init__(screen)
        self._called = {letter: getattr(screen, name) for letter, name in self.csi.items()}
        self._debug = screen.debug
        self._words = screen.draw

    def feed(self, data: bytes) -> None:  # type: ignore[override]  # as in pyte, whose own takes text
        """Draw what was written."""
        text = self.utf8_decoder.decode(data)
        at, end = 0, len(text)
        while at < end:
            if self._taking_plain_text:
                if found := PLAIN.match(text, at):
                    numbers = [min(int(one or 0), LARGEST) for one in found[1].split(";")]
                    self._called.get(found[2], self._debug)(*numbers)
                    at = found.end()
                    continue
                if found := self._text_pattern.match(text, at):
                    self._words(found[0])
                    at = found.end()
                    continue
            self._taking_plain_text = self._send_to_parser(text[at])
            at += 1
