"""A meeting whose minutes are a draft or final, each change of it, and what its minutes and versions say."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from data.edits import agreeing, items, meeting_details, power, roles
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult
from data.queries.barriers import is_barrier
from data.queries.versions import history
from tests.data.minutes.park_lane import park_lane, with_stakeholders
from tests.fixed import FixedStamper


def stamper() -> FixedStamper:
    return FixedStamper("2026-10-23T09:00:00+00:00")


def draft() -> Meeting:
    return msgspec.structs.replace(park_lane(), stakeholders=with_stakeholders())


def final(checker: Owner | None = None) -> Meeting:
    return finalise(draft(), stamper(), checker)


def top(meeting: Meeting) -> str:
    """The state, and what follows it, up to the next meeting, or what was decided."""
    under = write(compose(meeting)).partition("\n\n")[2]
    return under.partition("\n\n## ")[0].partition("\n\n**Next meeting:**")[0]


def version(meeting: Meeting, at: int = 0) -> str:
    return write(compose_version(meeting, history(meeting)[at]))


CHANGES: dict[str, Callable[[Meeting], Meeting]] = {
    "words": lambda m: items.change(m, stamper(), "outcomes", "o1", {"text": "Everyone can cross"}),
    "a new line": lambda m: items.add(m, stamper(), "checks", ["One more"]),
    "taken out": lambda m: items.take_out(m, stamper(), "actions", "a3"),
    "agreed": lambda m: agreeing.agree(m, stamper(), "outcomes", ["o5"], AskingResult(state="agreed", how="voice")),
    "moved": lambda m: items.move(m, stamper(), "outcomes", "o1", before=None, after=None),
    "the title": lambda m: meeting_details.change_meeting(m, stamper(), {"title": "Park Lane"}),
    "the place": lambda m: meeting_details.change_meeting(m, stamper(), {"place": "Town hall"}),
    "a power heading": lambda m: meeting_details.talk_about(m, stamper(), "structures", "talked_about"),
    "a barrier": lambda m: power.cycle_reach(m, stamper(), next(row.id for row in m.power if is_barrier(row))),
    "who types": lambda m: roles.hand_over(m, stamper(), "ana"),
    "what comes next": lambda m: meeting_details.change_meeting(m, stamper(), {"next.note": "The second drawing"}),
}
