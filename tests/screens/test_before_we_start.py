"""Access, recordings and notes: two keys from Arrive, a calm line each, and nothing of what one person needs."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.fields import fields_of
from data.model.records.details import Consents
from data.model.records.meeting import Meeting
from screens.meeting.stages.arrive import Arrive
from screens.meeting.stages.base import ViewState
from tests.fixed import fresh_meeting
from tests.screens.opened import NOW, opened


def with_details(**details: object) -> Meeting:
    meeting = fresh_meeting()
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, **details))


def lines(meeting: Meeting) -> list[str]:
    entries = Arrive("arrive").entries(meeting, ViewState(today=NOW.date()))
    return [one.text for entry in entries if entry.key == "row:start" for one in entry.details]


def test_the_next_question_to_read_out_is_said() -> None:
    assert lines(fresh_meeting()) == ["Can we do anything so that you can take part fully?"]


def test_what_is_known_is_said_and_the_next_question_under_it() -> None:
    held = Consents(recording="not_agreed", call_chat="agreed", keep="two years")
    known, question = lines(with_details(access="to_arrange", costs="arranged", consents=held))
    between = "\xa0· "
    facts = (
        "Access: to arrange",
        "Costs: arranged",
        "Recording: not agreed",
        "Keep the chat: agreed",
        "Kept: two years",
    )
    assert known == between.join(facts)
    assert question == "May an AI tool take notes?"


def test_once_all_is_known_nothing_is_asked() -> None:
    held = Consents(recording="agreed", ai_notes="agreed", call_chat="agreed", notes_to="all", keep="a year")
    (known,) = lines(with_details(access="met", costs="not_needed", consents=held))
    assert known.endswith("Minutes go to: all\xa0· Kept: a year")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_two_keys_lead_there_and_the_answers_are_kept_and_printed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size=size) as open_:
        await open_.press("down", "enter")
        await open_.press(
            "right",
            "tab",
            "right",
            "tab",
            "right",
            "right",
            "tab",
            "tab",
            "right",
            "tab",
            *"Ana",
            "tab",
            *"May",
            "enter",
        )
        details = open_.meeting.details
        assert (details.access, details.costs) == ("asked", "arranged")
        assert details.consents == Consents(recording="not_agreed", call_chat="agreed", notes_to="Ana", keep="May")
        minutes = write(compose(open_.meeting))
    for words in (
        "People were asked what they need to take part.",
        "Recording: not agreed",
        "Keeping the call's chat: agreed",
    ):
        assert words in minutes
    assert "AI" not in minutes


async def test_the_form_says_where_the_needs_of_one_person_go(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("down", "enter")
        assert "coprod notes" in "\n".join(open_.drawn())


def test_the_form_of_the_meeting_still_has_every_detail() -> None:
    start = fields_of("meeting", "start")
    assert [field.name for field in start] == [
        "access", "costs", "consents.recording", "consents.ai_notes", "consents.call_chat", "consents.notes_to",
        "consents.keep",
    ]  # fmt: skip
    assert set(start) < set(fields_of("meeting"))
