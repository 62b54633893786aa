"""One step of the agree box, as it is drawn: all that can be done in it, once.

Letters, the footer and what a click does are all made from the same commands, so that a letter that is drawn works, one
that isn't drawn does nothing, and the footer says what happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.keys import Group, key_for
from screens.widgets.entries import chosen_after

Then = Callable[[], Asking]
"""What is said in the box once something was done."""


@dataclass(frozen=True)
class StepCommand:
    """Something that can be done now."""

    code: str
    """What it is called, for a click."""
    then: Then
    """What comes of it."""
    keys: tuple[str, ...] = ()
    """Textual's names of its keys."""
    shown: str = ""
    """How its key is written for people; empty: it has none."""
    words: str = ""
    """What it is called."""
    foot: str = ""
    """What the footer says that it does; empty: it doesn't stand there."""


@dataclass(frozen=True)
class StepRow(StepCommand):
    """Something that can be done now, as a row of the list."""

    more: str = ""
    """What stands beside it."""
    enter: Then | None = None
    """What Enter does while it is lit; None: the same as its letter."""
    enter_foot: str = ""
    """What the footer says that Enter does then."""
    can_be_lit: bool = True
    """Whether ↑ ↓ stop at it; False: it is only there to be read."""
    apart: bool = False
    """Whether there is room above it."""
    strong: bool = False
    """Whether it is what the group is asked about."""


@dataclass(frozen=True)
class Cell:
    """A number to be counted."""

    code: str
    """What is counted."""
    label: str
    """What it is called."""
    digits: str
    """What stands in it."""


@dataclass(frozen=True)
class StepLine:
    """A line of words to type in."""

    name: str
    """What it is called where it is kept."""
    label: str = ""
    """What stands before it."""
    hint: str = ""
    """What stands in it while it is empty."""
    names: bool = False
    """Whether it is the name of somebody: those on the lists are offered."""


@dataclass(frozen=True)
class Step:
    """One question, and all that can be answered."""

    title: str
    """What it is called."""
    read_out: tuple[tuple[str, str], ...] = ()
    """What the group is asked about: the label and the words of each field."""
    says: tuple[str, ...] = ()
    """What stands above the list."""
    rows: tuple[StepRow, ...] = ()
    """The list."""
    lit: str = ""
    """The code of the row that is lit; empty: none is."""
    cells: tuple[Cell, ...] = ()
    """The line of numbers."""
    line: StepLine | None = None
    """The line of words."""
    form: bool = False
    """Whether the fields of the item stand here."""
    under: tuple[str, ...] = ()
    """What stands under all that."""
    bar: tuple[StepCommand, ...] = ()
    """What else can be done, in a line."""
    keys: tuple[StepCommand, ...] = ()
    """What has a key and no letter."""
    text: Callable[[str], Asking | None] = field(default=lambda _: None)
    """What comes of a character that is none of the keys; None: nothing."""
    typed_on: Callable[[str], Asking] | None = None
    """What comes of every character, where somebody may be typing on behind a line of words; None: nobody is."""

    def commands(self) -> Iterator[StepCommand]:
        """Everything that can be done now."""
        yield from self.keys
        yield from self.bar
        yield from self.rows

    def command(self, key: str) -> StepCommand | None:
        """What a key does; None: nothing."""
        return next((one for one in self.commands() if key in one.keys), None)

    def coded(self, code: str) -> StepCommand | None:
        """What a click on something does; None: nothing."""
        return next((one for one in self.commands() if one.code == code), None)

    def foot(self) -> list[tuple[str, str, str]]:
        """The footer: each key as it is written, what it does, and the code of a click. Same words stand once."""
        parts: list[tuple[str, str, str]] = []
        for one in (*self.rows, *self.bar, *self.keys):
            if not one.foot:
                continue
            if parts and parts[-1][1] == one.foot:
                parts[-1] = (f"{parts[-1][0]} {one.shown}", one.foot, "")
            else:
                parts.append((one.shown, one.foot, one.code))
        return parts


def lettered(group: Group, name: str) -> tuple[tuple[str, ...], str]:
    """The key of a letter of the box, and how it is written."""
    letter = key_for(group, name).letter
    return (letter.casefold(),), letter


def listed(
    asking: Asking, rows: Sequence[StepRow], fits: str = "", *, choose: str = "", below: bool = False
) -> tuple[str, list[StepCommand]]:
    """The row that is lit, and the commands of ↑ ↓ and Enter in a list.

    `fits`: the row that is lit where nobody lit one; `choose`: what is said on Enter while none is; `below`: whether
    numbers or a line stand under the list, where ↓ goes from its last row.
    """
    open_rows = [row for row in rows if row.can_be_lit]
    codes = [row.code for row in open_rows]
    lit = asking.lit if asking.lit in codes else fits if fits in codes else ""

    def light(step: int) -> Asking:
        return replace(asking, letters="", lit=chosen_after(codes, lit, step, "off" if below else "round") or "")

    keys: list[StepCommand] = []
    here = next((row for row in open_rows if row.code == lit), None)
    if here is not None:
        foot = here.enter_foot or here.words
        keys.append(StepCommand("enter", here.enter or here.then, ("enter",), say("agreeing.keys.enter"), foot=foot))
    elif choose:
        keys.append(StepCommand("enter", lambda: replace(asking, said=choose), ("enter",)))
    if codes:
        keys.append(StepCommand("up", lambda: light(-1), ("up",)))
        keys.append(StepCommand("down", lambda: light(1), ("down",)))
    return lit, keys


def by_letter(
    asking: Asking, rows: Sequence[StepRow], line: StepName, name: str, fits: str
) -> tuple[str, list[StepCommand], Callable[[str], Asking]]:
    """The same where the question came by itself behind a line of words, in which somebody may be typing on.

    A letter only lights its row. With another one behind it, or where no row has it, it is the beginning of words:
    nothing is answered, and all of it stands in a line. `line`: the step of that line; `name`: what it is called.
    """

    def row_of(letters: str) -> str:
        return next((row.code for row in rows if row.keys == (letters.casefold(),)), "")

    def typed_on(text: str) -> Asking:
        letters = asking.letters + text
        if row_of(letters):
            return replace(asking, letters=letters, lit="")
        now = asking.to(line, about=None)
        return now.with_words(name, now.words(name) + letters)

    lit, keys = listed(asking, rows, row_of(asking.letters) or fits)
    keys.append(choosing(say("agreeing.foot.light")))
    if asking.letters:
        keys.append(StepCommand("unlight", lambda: replace(asking, letters="", lit=""), ("backspace",)))
    return lit, keys, typed_on


def choosing(words: str) -> StepCommand:
    """Only the footer's words for ↑ ↓: the keys themselves have their commands."""
    return StepCommand("", lambda: Asking(step="ask"), (), say("agreeing.keys.up_down"), foot=words)
