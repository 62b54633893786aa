"""The dialog in which a person is struck: what is drawn of it, and the sizes at which it is tried."""

from __future__ import annotations

from tests.screens.opened import Open

SIZES = [(100, 30), (80, 24), (60, 20)]


def drawn(open_: Open) -> str:
    return " ".join("".join(" " if letter in "│▌╰╯▆" else letter for letter in " ".join(open_.drawn())).split())
