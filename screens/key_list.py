"""Every key, and every letter of a menu, by where it works: what help and the guide's table show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from data.commands.command import Menu
from data.commands.item_commands import COMMANDS
from data.words import say
from screens.keys import Group, keys_of

MENUS_BEHIND: dict[Group, tuple[Menu, ...]] = {
    "line": ("item", "person", "action"),
    "appear": ("stakeholder", "barrier", "heading", "topic"),
}
"""The menus that are told of behind a group of keys."""


@dataclass(frozen=True)
class KeySection:
    """The keys that work in one place."""

    title: str
    """Where that is."""
    rows: tuple[tuple[str, str], ...]
    """Each key as it is written, and what it does."""


def sections() -> list[KeySection]:
    """Every place with its keys, in the order in which help tells of them."""
    found: list[KeySection] = []
    for group in get_args(Group):
        rows = tuple((key.shown, key.what) for key in keys_of(group))
        found.append(KeySection(say(f"keys.{group}.title"), rows))
        found += map(_menu, MENUS_BEHIND.get(group, ()))
    return found


def _menu(menu: Menu) -> KeySection:
    rows = tuple((command.letter, command.what_in_full) for command in COMMANDS if command.menu == menu)
    return KeySection(say(f"commands.menus.{menu}"), rows)
