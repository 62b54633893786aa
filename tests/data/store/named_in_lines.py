"""Somebody who is named in many lines of a meeting, and where the name still is once they are struck."""

from __future__ import annotations

from data.edits import actions, agreeing, items, meeting_details
from data.edits.versions import finalise
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult
from data.store.journal_records import JournalState
from data.store.strike.one_strike import strike
from tests.fixed import FixedStamper, fresh_meeting

NAME = "José Quillfeather"

FORMS = ("José", "Jose", "Quillfeather", "JOSÉ", "Jos\\u00e9", "quillfeather")
"""How the name may stand in bytes."""


def spoken() -> Meeting:
    """A meeting in which somebody is named in every sort of place, who is on the list, and others are not."""
    stamper = FixedStamper("2026-10-21T09:00:00Z")
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", NAME], deciding=True)
    meeting = items.add(meeting, stamper, "outcomes", ["Jose wants a crossing", "a bench by the shop", "shade"])
    first, second = (row.id for row in meeting.outcomes[:2])
    meeting = items.change(meeting, stamper, "outcomes", first, {"why": "Mr Quillfeather fell there"})
    meeting = items.change(meeting, stamper, "outcomes", second, {"text": "a bench"})
    answer = AskingResult(
        state="agreed", how="hands", counts=Counts(agree=2), reasons=("José’s knee",),
        objections=(("Quillfeather is ill", "stands"),), next_step="ask JOSÉ",
    )  # fmt: skip
    meeting = agreeing.agree(meeting, stamper, "outcomes", [first], answer)
    meeting = items.change(meeting, stamper, "outcomes", second, {"text": "a bench for Jose Quillfeather"})
    meeting = items.change(meeting, stamper, "outcomes", second, {"text": "a bench"})
    meeting = actions.add_action(meeting, stamper, ["Ring his sister @José", "Bring Quillfeather's papers @Ana"])
    meeting = meeting_details.change_meeting(meeting, stamper, {"place": "at José’s"})
    return finalise(meeting, stamper, Owner(words="Jose"))


def who(meeting: Meeting) -> str:
    return next(person.id for person in meeting.people if person.text == NAME)


def struck(meeting: Meeting, *, mend: bool = True) -> Meeting:
    rows = (("people", who(meeting)),)
    return strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=mend).meeting


def named(raw: bytes | str) -> list[str]:
    text = raw if isinstance(raw, str) else raw.decode(errors="replace")
    return [form for form in FORMS if form in text]
