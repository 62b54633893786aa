"""A count of one, a single voice or a role of one person may give somebody away, and is shown before minutes go out."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.minutes.name_check import before_out
from data.model import codes
from data.model.records.agreements import Agreement, AnsweredSince, Counts, Fingers, Objection
from data.model.records.details import Voices
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from tests.data.minutes.outcomes_and_rows import meeting


def counted(**columns: Any) -> Meeting:
    asked = Agreement(id="g", when="2026-10-21T10:00:00Z", state="agreed", words="A crossing", how="hands", **columns)
    return meeting(outcomes=(Outcome(id="o", text="A crossing", state="agreed", agreements=(asked,)),))


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"counts": Counts(agree=9, concern=1), "reasons": ("it is dark",)}, ["1 concern, and what was said."]),
        (
            {"counts": Counts(agree=9, against=1), "objections": (Objection(id="x", words="it is dark"),)},
            ["1 against, and what was said."],
        ),
        ({"counts": Counts(agree=9, concern=1)}, []),
        ({"counts": Counts(agree=9, concern=2), "reasons": ("it is dark",)}, []),
        (
            {"method": "fist_to_five", "fingers": Fingers(one=1, five=8), "reasons": ("it is dark",)},
            ["1 showed one finger, and what was said."],
        ),
    ],
)
def test_one_person_who_answered_so_and_what_was_said_may_give_them_away(
    columns: dict[str, Any], told: list[str]
) -> None:
    away = before_out(counted(**columns)).away
    assert len(away) == len(told)
    if told and "finger" not in told[0]:
        assert [one.words for one in away] == told
    assert all(one.place.item == "O1" for one in away)


def test_one_person_who_answered_so_since_may_be_given_away_with_no_reason_at_all() -> None:
    held = counted(counts=Counts(agree=9))
    replies: tuple[codes.Reply, ...] = ("against", "agree", "agree")
    since = tuple(AnsweredSince(id=f"s{at}", of="g", reply=reply) for at, reply in enumerate(replies))
    (outcome,) = held.outcomes
    held = msgspec.structs.replace(held, outcomes=(msgspec.structs.replace(outcome, answered_since=since),))
    assert [one.words for one in before_out(held).away] == ["1 against, of who was asked since then."]


def test_a_single_voice_in_the_room_may_give_somebody_away_and_two_do_not() -> None:
    held = meeting()
    details = msgspec.structs.replace(held.details, voices=Voices(pays=1, lives_with=2))
    (away,) = before_out(msgspec.structs.replace(held, details=details)).away
    assert away.words.startswith("Voices in the room: 1 ")


def test_a_role_that_two_people_have_gives_nobody_away() -> None:
    two = tuple(
        Person(id=name, text=name, shown="role", shown_as=role) for name, role in (("x", "A cook"), ("y", "a cook"))
    )
    assert before_out(meeting(people=two)).away == ()
