"""Deleting in the app, by keys: it is chosen, its dialog is waited for, and gone on from."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.coprod_tui.app_opened import archive as archive  # a fixture
from tests.coprod_tui.app_opened import until_shown
from tests.screens.dialogs.host import burst, shown

DELETE = ("ctrl+p", *"delete this", "enter")
"""The keys that choose “Delete this meeting...” from the list of everything."""


def words_of(pilot: Pilot[None]) -> str:
    """What the screen shows, without its lines."""
    return " ".join(shown(pilot).replace("▌", " ").split())


async def asked(pilot: Pilot[None], question: str) -> None:
    """Wait until a dialog asks this."""
    await until_shown(pilot, question)
    await pilot.pause()


async def go_on(pilot: Pilot[None]) -> None:
    """From the list of what goes, go on."""
    await asked(pilot, "Delete this meeting?")
    await burst(pilot, "right", "right", "enter")
