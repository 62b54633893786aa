"""A meeting of a group that talks about topics of its own: two were taken up, one is left for next time. Made up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.edits import actions, agreeing, items, meeting_details, topics
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.queries.people_names import owner_from
from tests.fixed import FixedStamper, fresh_meeting


def with_five_topics() -> Meeting:
    """The meeting before the group came together: its people and its agenda."""
    meeting, stamper = fresh_meeting(), FixedStamper()
    meeting = items.add(meeting, stamper, "people", ["Ana Ruiz", "Ben Cole", "Chris Oyelaran"])
    for person in meeting.people[:2]:
        meeting = items.change(meeting, stamper, "people", person.id, {"shown": "name"})
    titles = ["Buses on Sundays", "Money", "Website", "Bins", "The fair"]
    meeting = items.add(meeting, stamper, "topics", titles)
    buses, money, *_ = (topic.id for topic in meeting.topics)
    brought: dict[str, Any] = {"minutes": 20, "what_for": "decide", "brings": owner_from(meeting, "Ana Ruiz")}
    meeting = items.change(meeting, stamper, "topics", buses, brought)
    return items.change(meeting, stamper, "topics", money, {"minutes": 10, "what_for": "tell"})


def talked_about_two() -> Meeting:
    """The meeting at its end."""
    meeting, stamper = with_five_topics(), FixedStamper("2026-10-21T09:30:00+00:00", first=500)
    buses, money, website, *_ = (topic.id for topic in meeting.topics)

    def do(edit: Callable[..., Meeting], *args: Any, **more: Any) -> None:
        nonlocal meeting
        meeting = edit(meeting, stamper, *args, **more)

    do(topics.take_up, buses)
    do(items.add, "topic_lines", ["The last one is full", "Nobody drives after six"], topic=buses)
    do(items.add, "proposals", ["We ask for one more bus", "We write to the paper"], topic=buses)
    asked = AskingResult(state="agreed", how="hands", counts=Counts(agree=3))
    do(agreeing.agree, "proposals", [meeting.proposals[0].id], asked)
    do(actions.add_action, ["Ring the firm @Ana by 30 Oct"], about=buses)
    do(topics.take_up, money)
    do(items.add, "topic_lines", ["There is 400 left"], topic=money)
    do(topics.say_of_topic, website, "next_time")
    do(meeting_details.move_to, "close")
    return meeting


def titles(found: Any) -> list[str]:
    """What topics are called."""
    return [topic.text for topic in found]


def later(minute: int) -> FixedStamper:
    """A stamper at so many minutes past ten, which gives ids of its own."""
    return FixedStamper(f"2026-10-21T10:{minute:02}:00+00:00", first=1000 + 10 * minute)
