"""What was mistyped beside an answer of the group is put right in the item's form; the answer stays as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items
from data.minutes.compose import compose, compose_short
from data.minutes.markdown import write
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from screens.dialogs.form.form import EditForm
from screens.dialogs.form.row import FieldRow
from screens.meeting.actions.read_back import lines_to_read_back
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import choose


def came_out(state: codes.State, **more: Any) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    answer = AskingResult(state=state, how="hands", counts=Counts(agree=3, against=4), reasons=("Too dear",), **more)
    return agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)


@pytest.mark.parametrize(
    ("state", "before", "typed", "minutes"),
    [
        ("not_agreed", {"next_step": "ask Bne"}, "ask Ben", "Next step: ask Ben"),
        ("agreed", {"next_step": "ask Bne"}, "ask Ben", "Next step: ask Ben"),
        ("for_now", {"until": "2026-11-03"}, "4 Nov", "For now, until 4 Nov 2026."),
        ("open", {"until": "2026-11-03"}, "4 Nov", "4 Nov 2026"),
        ("parked", {"until_words": "when Ban is back"}, "when Ben is back", "when Ben is back"),
    ],
)
async def test_a_next_step_or_a_day_is_put_right_in_the_form_and_by_one_key_as_it_was(
    tmp_path: Path, state: codes.State, before: dict[str, Any], typed: str, minutes: str
) -> None:
    meeting = came_out(state, **before)
    name = "next_step" if "next_step" in before else "until"
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "outcomes", "Places")
        await open_.press("enter", "e")
        form = open_.pilot.app.screen
        assert isinstance(form, EditForm)
        next(row for row in form.query(FieldRow) if row.field.name == name).go()
        await open_.press("end", *["backspace"] * 20)
        await open_.type(typed)
        await open_.press("enter")
        (was,), (row,) = meeting.outcomes, open_.meeting.outcomes
        assert minutes in write(compose(open_.meeting))
        assert [replace(one, next_step="") for one in row.agreements] == [
            replace(one, next_step="") for one in was.agreements
        ]
        assert (row.state, row.text, row.wordings) == (was.state, was.text, was.wordings)
        await open_.press("ctrl+z")
        called = {"for_now": "until when it is agreed", "open": "until when it is open"}
        field = "next step" if name == "next_step" else called.get(state, "when to come back to it")
        assert open_.told[-1] == f"Undone: O1, {field}."
        assert replace(open_.meeting.outcomes[0], changed="") == replace(was, changed="")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ({"until": "2026-11-03"}, "The group agreed until 3 Nov 2026. The day was changed afterwards"),
        (
            {"until_words": "when Ben is back"},
            "The group agreed until: when Ben is back. This was changed afterwards",
        ),
        ({}, "The group agreed without a day. The day was added afterwards"),
    ],
)
async def test_a_day_that_the_group_did_not_hear_is_told_as_changed_afterwards_wherever_it_stands(
    tmp_path: Path, before: dict[str, Any], told: str
) -> None:  # fmt: skip
    async with opened(tmp_path, came_out("for_now", **before)) as open_:
        assert told not in write(compose(open_.meeting))
        await choose(open_, "outcomes", "Places")
        await open_.press("enter", "e")
        form = open_.pilot.app.screen
        assert isinstance(form, EditForm)
        next(row for row in form.query(FieldRow) if row.field.name == "until").go()
        drawn = " ".join("".join(open_.drawn()).replace("│", " ").replace("▌", " ").split())
        assert "The group agreed until" in drawn
        assert "the minutes say that it was changed afterwards." in drawn
        await open_.press("end", *["backspace"] * 20)
        await open_.type("4 Nov")
        await open_.press("enter")
        meeting = open_.meeting
        assert any(told in line for line in open_.drawn())
        assert f"For now, until 4 Nov 2026. By hands: 3 for, 4 against. {told}." in write(compose(meeting))
        for words in (write(compose_short(meeting)), meeting_as_text(meeting), str(lines_to_read_back(meeting))):
            assert told in words
            assert "4 Nov 2026" in words
        await open_.press("ctrl+z")
        assert told not in write(compose(open_.meeting))
