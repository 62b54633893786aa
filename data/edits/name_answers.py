"""What the chair says about words that name somebody: nothing in the group's own words changes by it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from data.edits.named import named
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.name_answers import AboutWords, NameAnswers, kept


@named("say_of_names")
def say_of_names(meeting: Meeting, stamper: Stamper, answers: Sequence[AboutWords]) -> Meeting:
    """Keep answers about words that name somebody, or may."""
    now = stamper.now()
    before = NameAnswers(meeting.spoken)
    new = tuple(kept(stamper.new_id(), one, now, before) for one in answers)
    return msgspec.structs.replace(meeting, spoken=(*meeting.spoken, *new)) if new else meeting
