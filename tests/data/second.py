"""A second meeting, made after the example, as a group goes through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.edits import actions, agreeing, items, last_meeting, meeting_details
from data.edits.carry_over import carry_on
from data.example.example_meeting import example_meeting
from data.model.codes import Table
from data.model.records.agreements import Counts
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper

DAY = "2026-11-18"


def blank(day: str | None = DAY) -> Meeting:
    """The next meeting, before anything came over."""
    made = f"{day or DAY}T08:00:00Z"
    return Meeting(
        details=Details(
            id="b" * 32,
            title="Park Lane crossing, the drawings",
            date=day,
            start="10:00",
            place="The library",
            zone="Europe/London",
            minutes=120,
            made=made,
            changed=made,
        )
    )


class SecondStamper(FixedStamper):
    """Gives ids that the example doesn't have."""

    def __init__(self, letter: str = "b", hour: int = 8) -> None:
        super().__init__(f"{DAY}T{hour:02}:00:00+00:00")
        self._letter = letter

    def new_id(self) -> str:
        """The next id."""
        return f"{self._letter}{super().new_id()[1:]}"


def later_pen() -> SecondStamper:
    """The hand of whoever writes in the second meeting."""
    return SecondStamper("c", 10)


def came_over() -> Meeting:
    """The meeting after the example, before anything is said in it."""
    return carry_on(example_meeting(FixedStamper()), blank(), SecondStamper())


def second() -> Meeting:
    """The meeting after the example, as it was left: power was talked about, the rest of the plan was not reached."""
    meeting, stamper = came_over(), later_pen()

    def do(edit: Callable[..., Meeting], *args: Any, **more: Any) -> None:
        nonlocal meeting
        meeting = edit(meeting, stamper, *args, **more)

    def row(table: Table, words: str) -> str:
        return next(one.id for one in meeting.rows(table) if one.text.startswith(words))

    do(last_meeting.are_here, [row("people", name) for name in ("Amina", "Jo", "Sam", "Priya")])
    do(items.change, "people", row("people", "Amina"), {"shown": "name", "roles": ("note_checker",)})
    do(items.change, "people", row("people", "Jo"), {"shown": "name", "roles": ("chair",)})
    do(items.change, "people", row("people", "Sam"), {"shown": "role", "shown_as": "a bus driver"})
    rules = [row("ground_rules", words) for words in ("One person", "Anyone")]
    do(agreeing.agree_several, "ground_rules", rules, AskingResult(state="agreed", how="voice"))
    do(meeting_details.move_to, "outcomes")
    seats = AskingResult(state="agreed", how="hands", counts=Counts(agree=3, live_with=1))
    do(agreeing.agree, "outcomes", [row("outcomes", "There are places")], seats)
    do(items.add, "outcomes", ["The drawing hangs in the library before it is sent"])
    do(meeting_details.move_to, "power")
    two = row("actions", "Ask two people")
    do(last_meeting.say_what_changed, two, {"what_changed": "Two neighbours came today", "state": "done"})
    speak = {"what_changed": "Nothing yet", "state": "stuck", "help": "someone who knows the clerk"}
    do(last_meeting.say_what_changed, row("actions", "Ask to speak"), speak)
    do(
        last_meeting.say_what_changed,
        row("actions", "Say the long"),
        {"what_changed": "Fewer people ask what it means"},
    )
    do(actions.add_action, ["Ask the clerk for ten minutes @Amina Yusuf by 2 Dec"], "structures")
    do(items.change, "actions", row("actions", "Send"), {"state": "doing"})
    return meeting
