"""What was agreed about notes: a name in it is asked about and bracketed, as elsewhere."""

from __future__ import annotations

import msgspec
import pytest

from data.edits.name_answers import say_of_names
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.minutes.name_check import answers_about, before_out
from data.model.records.details import Consents, Keeping
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from tests.fixed import FixedStamper, fresh_meeting

STAMPER = FixedStamper("2026-10-21T09:00:00Z")
KARIM = Person(id="karim", text="Karim Osei")


def held(where: str) -> Meeting:
    meeting = fresh_meeting()
    details = meeting.details
    words = "Everyone here, and Karim"
    if where == "keeping":
        details = msgspec.structs.replace(details, keeping={"before": Keeping(date="2026-10-01", longer=words)})
    else:
        consents = Consents(notes_to=words) if where == "notes_to" else Consents(keep=words)
        details = msgspec.structs.replace(details, consents=consents)
    return msgspec.structs.replace(meeting, details=details, people=(KARIM,))


@pytest.mark.parametrize("where", ["notes_to", "keep", "keeping"])
def test_a_name_that_is_not_to_be_printed_is_asked_about_and_the_line_stays_with_brackets(where: str) -> None:
    meeting = held(where)
    (found,) = before_out(meeting).open
    assert found.words == "Everyone here, and Karim"
    after = say_of_names(meeting, STAMPER, answers_about([found], "brackets", meeting))
    told = write(compose(after)).lower()
    assert "everyone here, and [someone here]" in told or "everyone here, and \\[someone here\\]" in told
    assert "karim" not in told
