"""A list of people as it is pasted at Arrive, and what is seen of it."""

from __future__ import annotations

from tests.idle import until
from tests.screens.opened import Open

LIST = (
    "Attendees\n"
    "- Ana Ruiz (they/them) <ana@example.org>\n"
    "- Ben Cole (Tenants group)\n"
    "- Claire Cann (CC)\n"
    "- Ruiz, Dana\n"
    "Apologies: Chris Oyelaran\n"
    "Observers: Eve Low\n"
    "We hope that everybody can hear us well.\n"
)

NAMES = ["Ana Ruiz", "Ben Cole", "Claire Cann (CC)", "Ruiz, Dana", "Chris Oyelaran", "Eve Low"]


def people(open_: Open) -> list[str]:
    """The names on the list of people."""
    return [person.text for person in open_.meeting.people]


async def sees(open_: Open, *words: str) -> None:
    """Wait until words are drawn: a dialog is there before it is."""
    await until(open_.pilot, lambda: all(one in open_.shown() for one in words))
