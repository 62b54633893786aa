"""A second meeting on screen: an entry is chosen by its first words, and all that shows is read."""

from __future__ import annotations

from tests.screens.opened import Open


async def choose(open_: Open, words: str) -> None:
    """Choose the entry that begins with these words."""
    entry = next(one for one in open_.screen.items.entries if one.words.startswith(words))
    open_.screen.items.choose(entry.key)
    await open_.pilot.pause()


def text(open_: Open) -> str:
    """What shows, its lines joined."""
    return " ".join(" ".join(open_.drawn()).replace("▌", " ").replace("│", " ").split())
