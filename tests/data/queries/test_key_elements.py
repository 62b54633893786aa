"""The key elements of success tell one count of what the minutes tell, too."""

from __future__ import annotations

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model import codes
from data.model.records.ground_rules import GroundRule
from data.model.records.meeting import Meeting
from data.queries.key_elements import key_elements
from tests.fixed import fresh_meeting


def rules(*states: codes.State) -> Meeting:
    """A meeting with a rule for each state, all but the first for today."""
    meeting = fresh_meeting()
    found = tuple(
        GroundRule(id=f"r{at}", order=f"a{at}", ref=at + 1, text=f"rule {at}", state=state, for_today=bool(at))
        for at, state in enumerate(states)
    )
    details = msgspec.structs.replace(meeting.details, key_elements_in_minutes=True)
    return msgspec.structs.replace(meeting, details=details, ground_rules=found)


@pytest.mark.parametrize(
    ("states", "facts"),
    [
        (["agreed", "agreed", "agreed"], "3 agreed"),
        (["to_agree", "agreed", "to_agree"], "1 agreed, 1 to agree"),
        (["agreed", "to_agree"], "1 agreed"),
    ],
)
def test_rules_for_today_that_were_agreed_count_as_they_do_on_the_first_page(
    states: list[codes.State], facts: str
) -> None:
    meeting = rules(*states)
    assert next(one.facts for one in key_elements(meeting) if one.element == "ground_rules") == facts
    agreed = states.count("agreed")
    assert f"{agreed} ground rule" in write(compose(meeting))
