"""What edits do to a meeting, and that undo gives it back."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits import actions, agreeing, items, rounds, strike, versions
from data.model import patch
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting, Misfit
from data.model.records.outcomes import Outcome
from data.model.records.tables import TABLES
from data.queries.asking_result import AskingResult
from tests.data.edits.every_edit import every_edit
from tests.data.forty import FORTY
from tests.fixed import FixedStamper, fresh_meeting


def _bare(meeting: Meeting) -> Any:
    """A meeting without what undo leaves alone."""
    raw = msgspec.to_builtins(msgspec.structs.replace(meeting, log=()))
    raw["details"] = {name: one for name, one in raw["details"].items() if name not in patch.UNTOUCHED}
    for table in TABLES:
        for row in raw.get(table, ()):
            row.pop("changed", None)
    return raw


def test_forty_changes_cover_every_edit_but_strike() -> None:
    of = ("actions", "agreeing", "items", "stakeholders", "meeting_details", "versions")
    assert {edit.name for edit, _, _ in FORTY} == {edit.name for module, edit in every_edit() if module in of}
    assert len(FORTY) == 40


def test_taking_back_forty_changes_and_doing_them_again_gives_the_same_meetings() -> None:
    stamper = FixedStamper()
    values = [fresh_meeting()]
    changes: list[patch.Change] = []
    for edit, arguments, more in FORTY:
        after = edit(values[-1], stamper, *arguments(values[-1]), **more)
        change = patch.diff(values[-1], after, edit.name, stamper.now())
        assert change.rows, f"{edit.name} changed nothing"
        changes.append(change)
        values.append(after)
    meeting = values[-1]
    for change, before in zip(reversed(changes), reversed(values[:-1]), strict=True):
        meeting = patch.revert(meeting, change)
        assert _bare(meeting) == _bare(before)
    for change, after in zip(changes, values[1:], strict=True):
        meeting = patch.apply(meeting, change)
        assert _bare(meeting) == _bare(after)


def test_taking_back_an_older_change_keeps_what_was_said_since() -> None:
    stamper = FixedStamper()
    first = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    row = first.outcomes[0].id
    second = items.change(first, stamper, "outcomes", row, {"for_whom": "everyone"})
    change = patch.diff(first, second, "change", stamper.now())
    third = items.change(second, stamper, "outcomes", row, {"why": "legs get tired"})
    back = patch.revert(third, change)
    assert (back.outcomes[0].for_whom, back.outcomes[0].why) == ("", "legs get tired")


def test_changing_agreed_words_asks_for_agreement_again_and_keeps_the_earlier_wording() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    row = meeting.outcomes[0].id
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row], AskingResult(state="agreed", how="voice"))
    meeting = items.change(meeting, stamper, "outcomes", row, {"text": "Places to sit, with backs"})
    outcome = meeting.outcomes[0]
    assert (outcome.state, [old.words for old in outcome.wordings]) == ("to_agree", ["Places to sit"])
    assert outcome.agreements[0].words == "Places to sit"


def test_a_next_step_put_right_changes_nothing_else_of_what_came_of_asking() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    row = meeting.outcomes[0].id
    for step in ("ask in spring", "ask Ana"):
        lost = AskingResult(state="not_agreed", how="hands", counts=Counts(against=4), next_step=step)
        meeting = agreeing.agree(meeting, stamper, "outcomes", [row], lost)
    right = items.change(meeting, stamper, "outcomes", row, {"next_step": " ask  Ben "})
    first, last = meeting.outcomes[0].agreements
    assert right.outcomes[0].agreements == (first, msgspec.structs.replace(last, next_step="ask Ben"))
    assert right.outcomes[0].state == "not_agreed"


def test_people_in_no_count_are_recorded_as_not_asked_and_never_as_agreeing() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana", "Ben", "Cleo", "Dee"])
    meeting = items.change(meeting, stamper, "people", meeting.people[3].id, {"deciding": False})
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit"])
    answer = AskingResult(state="agreed", how="hands", counts=Counts(agree=1))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    assert meeting.outcomes[0].agreements[0].not_asked == 2


def test_an_item_made_something_else_and_back_has_every_field_again() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"], for_whom="everyone", by="2026-12-01")
    meeting = items.convert(meeting, stamper, "outcomes", meeting.outcomes[0].id, "actions")
    assert (meeting.actions[0].text, meeting.actions[0].by) == ("Places to sit", "2026-12-01")
    meeting = items.convert(meeting, stamper, "actions", meeting.actions[0].id, "outcomes")
    outcome = meeting.outcomes[0]
    assert (outcome.for_whom, outcome.by, outcome.extra) == ("everyone", "2026-12-01", {})


@pytest.mark.parametrize("line", ["", "   ", "\t", "\x07"])
def test_blank_lines_add_nothing(line: str) -> None:
    meeting = fresh_meeting()
    assert items.add(meeting, FixedStamper(), "outcomes", [line]) == meeting


def test_a_move_changes_one_row_only() -> None:
    stamper = FixedStamper()
    before = items.add(fresh_meeting(), stamper, "outcomes", ["one", "two", "three", "four"])
    ids = [row.id for row in before.outcomes]
    after = items.move(before, stamper, "outcomes", ids[3], before=ids[0], after=ids[1])
    assert [row.text for row in after.outcomes] == ["one", "four", "two", "three"]
    assert len(patch.diff(before, after, "move", stamper.now()).rows) == 1


def test_striking_leaves_no_word_and_a_tombstone() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "power", ["My doctor said no"], heading="involved")
    first = meeting.power[0].id
    meeting = items.convert(meeting, stamper, "power", first, "actions")
    meeting = strike.strike(meeting, stamper, "actions", meeting.actions[0].id)
    assert b"doctor" not in msgspec.json.encode(meeting)
    assert [stone.struck for stone in meeting.removed] == [True, True]


def test_striking_a_person_takes_their_name_out_of_every_owner_field() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Rosa Lind"])
    meeting = actions.add_action(meeting, stamper, ["Ring the council @Rosa Lind by 3 Nov"])
    assert meeting.actions[0].owner is not None
    meeting = strike.strike(meeting, stamper, "people", meeting.people[0].id)
    assert b"Rosa" not in msgspec.json.encode(meeting)


def test_an_item_keeps_its_words_when_the_form_gives_none() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    meeting = items.change(meeting, stamper, "outcomes", meeting.outcomes[0].id, {"text": " ", "why": "tired"})
    outcome = meeting.outcomes[0]
    assert isinstance(outcome, Outcome)
    assert (outcome.text, outcome.why) == ("Places to sit", "tired")


def test_striking_a_person_leaves_nothing_of_them_in_what_was_made_something_else() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Rosa Lind", "Ana Silva"])
    rosa, ana = (person.id for person in meeting.people)
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit"])
    answer = AskingResult(
        state="open", how="hands", counts=Counts(agree=1), to_ask=(rosa, ana), asks=("Rosa Lind", True),
        decided_by="Rosa Lind",
    )  # fmt: skip
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    row = meeting.outcomes[0]
    for person in (rosa, ana):
        meeting = agreeing.asked_since(meeting, stamper, "outcomes", row.id, row.agreements[0].id, person, "agree")
    meeting = items.convert(meeting, stamper, "outcomes", row.id, "limits")
    left = strike.strike(meeting, stamper, "people", rosa)
    raw = msgspec.json.encode(left)
    assert b"Rosa" not in raw
    assert raw.count(rosa.encode()) == 1, "its tombstone"
    back = items.convert(left, stamper, "limits", left.limits[0].id, "outcomes").outcomes[0]
    assert back.agreements[0].to_ask == (ana,)
    assert [one.who for one in back.asked_since] == [ana]
    assert len(back.answered_since) == 2


def test_striking_a_person_leaves_nothing_of_them_in_rounds_versions_and_what_a_newer_program_wrote() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Rosa Lind", "Ana Silva"])
    rosa, ana = (person.id for person in meeting.people)
    meeting = rounds.begin_round(meeting, stamper, "", "How are you?")
    for person in (rosa, ana):
        meeting = rounds.take_turns(meeting, stamper, meeting.rounds[0].id, {person: "done"})
    meeting = versions.finalise(meeting, stamper)
    owner = {"person": rosa, "words": "Rosa Lind"}
    (round_,) = meeting.rounds
    meeting = msgspec.structs.replace(
        meeting,
        rounds=(msgspec.structs.replace(round_, extra={"opens": owner, "person": rosa, "hue": "red"}),),
        extra={"votes": [{"id": "v", "by": owner}, {"id": "w", "of": [owner, "all"]}]},
        misfits=(Misfit(table="outcomes", row={"id": "x", "text": "Seats", "asks": owner}, why="asks"),),
    )
    left = strike.strike(meeting, stamper, "people", rosa)
    raw = msgspec.json.encode(left)
    assert b"Rosa" not in raw
    assert list(left.rounds[0].turns) == [ana]
    assert left.rounds[0].extra == {"opens": None, "hue": "red"}
    assert left.extra == {"votes": [{"id": "v", "by": None}, {"id": "w", "of": ["all"]}]}
    assert left.misfits[0].row == {"id": "x", "text": "Seats", "asks": None}
    assert raw.count(rosa.encode()) == 2, "its tombstone, and the hole in the version"
