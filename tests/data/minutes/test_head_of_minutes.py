"""What heads the minutes: the chair, from when till when, and whom to tell of a change."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits.versions import finalise
from data.minutes.compose import compose
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from tests.data.minutes.formats import in_every_format, words_in_every_format
from tests.data.minutes.owner_everywhere import PEOPLE, meeting_with
from tests.fixed import FixedStamper


@pytest.mark.parametrize(
    ("chair", "roles", "name"),
    [
        (Owner(person="ana", words="Ana"), {}, "Ana Ruiz"),
        (Owner(words="ana"), {}, "Ana Ruiz"),
        (None, {"ana": ("chair",)}, "Ana Ruiz"),
        (Owner(person="ben", words="Ben"), {}, ""),
        (Owner(person="ben", words="Ben"), {"ana": ("chair",)}, ""),
        (Owner(words="Zebedee Quince"), {}, ""),
        (Owner(words="each of us in turn"), {}, "each of us in turn"),
        (Owner(person="rob", words="Rob"), {}, ""),
        (None, {"ben": ("chair",)}, ""),
    ],
)
def test_the_chair_stands_at_the_top_where_they_may_be_named(
    chair: Owner | None, roles: dict[str, tuple[str, ...]], name: str
) -> None:
    people = tuple(msgspec.structs.replace(one, roles=roles.get(one.id, ())) for one in PEOPLE)
    details = Details(id="m", title="Park Lane", date="2026-10-21", start="10:00", ended="11:55", chair=chair)
    for form, said in words_in_every_format(compose(Meeting(details=details, people=people))).items():
        assert (f"Wednesday 21 Oct 2026, 10:00 to 11:55 · Chair: {name}" in said) == bool(name), form
        assert ("Chair:" in said) == bool(name), form
        assert f"tell {name or 'whoever sent you these minutes'}." in said, form


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"date": "2026-10-21", "start": "10:00"}, "Wednesday 21 Oct 2026, from 10:00"),
        ({"date": "2026-10-21", "start": "10:00", "ends_by": "12:00"}, "Wednesday 21 Oct 2026, from 10:00"),
        ({"date": "2026-10-21", "ended": "11:55"}, "Wednesday 21 Oct 2026, until 11:55"),
        ({"start": "10:00", "ended": "11:55"}, "10:00 to 11:55"),
        ({"date": "2026-10-21"}, "Wednesday 21 Oct 2026"),
        ({"date": "soon"}, "soon"),
    ],
)  # fmt: skip
def test_when_it_ended_is_never_the_planned_end(held: dict[str, Any], said: str) -> None:
    first = in_every_format(compose(Meeting(details=Details(id="m", title="T", **held))))["markdown"].split("\n\n")[1]
    assert first == f"**Draft minutes** · {said}"


def test_whoever_only_checked_the_notes_is_not_told_to_be_asked_for_changes() -> None:
    people = (*PEOPLE, Person(id="bev", order="b", text="Bev", shown="name", roles=("note_checker",)))
    meeting = meeting_with(Owner(words="us"), people)
    nobody = msgspec.structs.replace(meeting.details, chair=None, comments_to=None)
    meeting = finalise(
        msgspec.structs.replace(meeting, details=nobody), FixedStamper(), Owner(person="bev", words="Bev")
    )
    for form, said in in_every_format(compose(meeting)).items():
        assert "tell whoever sent you these minutes: there will be a new version. Checked by Bev." in said, form
