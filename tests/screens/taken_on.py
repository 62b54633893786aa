"""A meeting in which somebody has an action, how they are taken out of it, and what Close says then."""

from __future__ import annotations

from data.edits import actions, items, meeting_details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from tests.data.second import SecondStamper
from tests.fixed import fresh_meeting
from tests.screens.opened import Open

GONE = "A1: whoever was to do it is no longer on the list. Who will do it?"


def meeting(*words: str, people: tuple[str, ...] = ("Ana Ruiz", "Ben Cole")) -> Meeting:
    """Ana chairs; Ben has an action; all may be named."""
    stamper = SecondStamper("a")
    made = items.add(fresh_meeting(), stamper, "people", people, shown="name")
    made = actions.add_action(made, stamper, words or ["Book the hall @ben by 4 Dec"])
    chair = Owner(person=made.people[0].id, words="Ana", said_yes=True)
    return meeting_details.change_meeting(made, stamper, {"chair": chair})


async def take_out(open_: Open, number: str) -> None:
    open_.screen.show_stage("arrive")
    await open_.press(number, "enter", "t")


def text(open_: Open) -> str:
    return " ".join(" ".join(open_.drawn()).replace("▌", " ").replace("│", " ").split())


def drawn_at_close(open_: Open) -> list[str]:
    open_.screen.show_stage("close")
    entries = open_.screen.context.stage.whole(open_.meeting, open_.screen.context.view)
    return [
        " ".join(filter(None, (entry.words, entry.beside, *(detail.text for detail in entry.details))))
        for entry in entries
    ]
