"""Every key, once: the bindings, the key line, help, the list of everything and the guide's table come from here.

The letters of the menus of items stand with what they do, in `data/commands`.

What a key does is said by `say("keys.<group>.<name>.what")`, shortly on the key line by `...short`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from msgspec import Struct
from textual.binding import Binding

from data.words import say

Group = Literal[
    "line",
    "presence",
    "appear",
    "placing",
    "placing_room",
    "asking",
    "counting",
    "result",
    "doubt",
    "names",
    "concern",
    "to_ask",
    "said_yes",
    "wordings",
    "strike_person",
    "principles",
    "meeting",
    "undo",
    "always",
    "form",
    "home",
]
"""Where a key works. `meeting`: anywhere, no dialog open. `always`: even over a dialog."""


class Key(Struct, frozen=True):
    """One key, or several that do the same."""

    group: Group
    """Where it works."""
    name: str
    """What it does: the action's name, `action_<name>` on the screen that has it."""
    keys: tuple[str, ...]
    """Textual's names of the keys; empty: it is no binding (a letter of a dialog, what the capture line does)."""
    written: str
    """The names of the keys, as they are written in every language."""
    letter: str = ""
    """The letter of a dialog's choice, upper case."""
    in_words: bool = False
    """Whether these names alone don't say it: `say("keys.<group>.<name>.keys")` does."""

    @property
    def says(self) -> str:
        """Where its words are."""
        return f"keys.{self.group}.{self.name}"

    @property
    def shown(self) -> str:
        """How it is written for people."""
        return say(f"{self.says}.keys", keys=self.written) if self.in_words else self.written

    @property
    def what(self) -> str:
        """What it does, in full, for help and the list of everything."""
        return say(f"{self.says}.what")


def _line(name: str, written: str, *, in_words: bool = False) -> Key:
    return Key("line", name, (), written, in_words=in_words)


def _letter(group: Group, name: str, letter: str) -> Key:
    return Key(group, name, (), letter, letter)


KEYS: tuple[Key, ...] = (
    _line("add", "Enter"),
    _line("choose", "↑ ↓"),
    _line("open", "Enter", in_words=True),
    _line("number", "Enter", in_words=True),
    _line("turn", "Tab, Shift+Tab"),
    _line("look", "PageDown, PageUp"),
    _line("look_arrows", "→ ←", in_words=True),
    _line("as_typed", "Esc"),
    _line("clear_line", "Ctrl+U"),
    _line("ask_help", "?, Enter"),
    _letter("presence", "here", "H"),
    _letter("presence", "later", "J"),
    _letter("presence", "apologies", "A"),
    _letter("presence", "left", "G"),
    _letter("presence", "to_confirm", "C"),
    _letter("appear", "by_name", "N"),
    _letter("appear", "by_role", "R"),
    _letter("appear", "not_at_all", "U"),
    _letter("appear", "later", "L"),
    _letter("placing", "a_lot", "A"),
    _letter("placing", "some", "S"),
    _letter("placing", "a_little", "L"),
    _letter("placing", "not_known", "N"),
    Key("placing", "skip", ("right",), "→"),
    Key("placing", "back", ("left",), "←"),
    Key("placing", "choose", ("up", "down"), "↑ ↓"),
    Key("placing", "go_on", ("enter",), "Enter"),
    Key("placing", "close", ("escape",), "Esc"),
    _letter("placing_room", "in_the_room", "I"),
    _letter("placing_room", "invited", "V"),
    _letter("placing_room", "to_invite", "T"),
    _letter("placing_room", "said_no", "S"),
    _letter("asking", "voice", "V"),
    _letter("asking", "hands", "H"),
    _letter("asking", "round", "R"),
    _letter("asking", "chat", "C"),
    _letter("asking", "way", "D"),
    _letter("asking", "words", "E"),
    _letter("asking", "open", "O"),
    _letter("asking", "parked", "P"),
    Key("asking", "take_out", (), "Space", in_words=True),
    Key("asking", "close", (), "Esc"),
    Key("counting", "number", (), "0–9"),
    Key("counting", "next", (), "Space, Tab"),
    Key("counting", "previous", (), "Shift+Tab"),
    Key("counting", "go_on", (), "Enter"),
    Key("counting", "back", (), "Esc"),
    _letter("result", "agreed", "A"),
    _letter("result", "for_now", "F"),
    _letter("result", "not_agreed", "N"),
    _letter("result", "open", "O"),
    _letter("result", "parked", "P"),
    Key("result", "light", (), "↑ ↓"),
    Key("result", "record", (), "Enter"),
    Key("result", "counts", (), "←"),
    _letter("result", "concerns", "C"),
    _letter("result", "reasons", "Y"),
    _letter("result", "next_step", "S"),
    _letter("result", "to_ask", "T"),
    _letter("result", "decided_by", "B"),
    _letter("result", "words", "E"),
    _letter("result", "hands", "H"),
    _letter("result", "way", "D"),
    Key("result", "back", (), "Esc"),
    _letter("concern", "worked_in", "W"),
    _letter("concern", "settled", "T"),
    _letter("concern", "stands", "S"),
    _letter("concern", "later", "L"),
    _letter("concern", "edit", "E"),
    _letter("concern", "take_out", "X"),
    _letter("to_ask", "yes", "Y"),
    _letter("to_ask", "no", "N"),
    _letter("said_yes", "yes", "Y"),
    _letter("said_yes", "no", "N"),
    Key("wordings", "choose", ("up", "down"), "↑ ↓"),
    Key("wordings", "strike", ("x", "X"), "X", "X"),
    _letter("strike_person", "someone", "S"),
    _letter("strike_person", "these_too", "T"),
    _letter("strike_person", "leave", "L"),
    _letter("doubt", "record", "R"),
    _letter("doubt", "count_all", "H"),
    Key("names", "go_on", (), "Enter"),
    _letter("names", "mend", "E"),
    _letter("names", "keep", "K"),
    _letter("names", "not_a_person", "N"),
    Key("names", "word", (), "← →"),
    _letter("names", "brackets", "B"),
    _letter("names", "group", "G"),
    _letter("names", "person", "P"),
    Key("names", "close", (), "Esc"),
    Key("principles", "part", (), "← →"),
    _letter("principles", "helps", "H"),
    _letter("principles", "in_the_way", "G"),
    _letter("principles", "round", "R"),
    Key("principles", "undo", ("ctrl+z",), "Ctrl+Z"),
    Key("form", "save", ("enter",), "Enter"),
    Key("form", "next_field", ("tab", "shift+tab"), "Tab, Shift+Tab"),
    Key("form", "turn", ("left", "right"), "← →"),
    Key("form", "close", ("escape",), "Esc"),
    Key("home", "find", (), "", in_words=True),
    Key("home", "choose", (), "↑ ↓"),
    Key("home", "open", ("enter",), "Enter"),
    Key("home", "next_one", ("ctrl+n",), "Ctrl+N"),
    Key("home", "back", ("escape",), "Esc"),
    Key("meeting", "next_stage", ("ctrl+n",), "Ctrl+N"),
    Key("meeting", "previous_stage", ("ctrl+o",), "Ctrl+O"),
    Key("meeting", "note_action", ("ctrl+g",), "Ctrl+G"),
    Key("meeting", "round", ("ctrl+r",), "Ctrl+R"),
    Key("meeting", "clock", ("ctrl+t",), "Ctrl+T"),
    Key("meeting", "find", ("ctrl+f",), "Ctrl+F"),
    Key("meeting", "undo", ("ctrl+z",), "Ctrl+Z"),
    Key("meeting", "redo", ("ctrl+y",), "Ctrl+Y"),
    Key("undo", "leave", ("enter",), "Enter"),
    _letter("undo", "do_it", "U"),
    Key("always", "copy", ("ctrl+c",), "Ctrl+C"),
    Key("always", "save_minutes", ("ctrl+s",), "Ctrl+S"),
    Key("always", "cover", ("ctrl+l",), "Ctrl+L"),
    Key("always", "everything", ("ctrl+p",), "Ctrl+P"),
    Key("always", "help", ("f1",), "F1"),
    Key("always", "leave", ("ctrl+q",), "Ctrl+Q"),
)


@cache
def keys_of(group: Group) -> tuple[Key, ...]:
    """The keys that work somewhere, in the order in which help lists them."""
    return tuple(key for key in KEYS if key.group == group)


@cache
def key_for(group: Group, name: str) -> Key:
    """One key by what it does."""
    return next(key for key in keys_of(group) if key.name == name)


def bindings(group: Group, names: Iterable[str] | None = None, *, priority: bool = True) -> list[Binding]:
    """Textual's bindings of a group, all of it or some by name.

    `priority`: ahead of what any field would do with the keys, and of the keys that still wait in it.
    """
    chosen = [key for key in keys_of(group) if key.keys and (names is None or key.name in set(names))]
    return [
        Binding(",".join(key.keys), key.name, key.name, show=False, priority=priority, id=f"{group}.{key.name}")
        for key in chosen
    ]
