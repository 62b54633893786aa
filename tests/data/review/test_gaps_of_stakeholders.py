"""Who is missing, and who does not hear of it by the plan, is named exactly when it is so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from data.edits import items
from data.model.records.meeting import Meeting
from data.queries.progress import reached
from data.review.gaps import gaps
from tests.data.review.gap_names import doing, named, of
from tests.data.review.some_meetings import barely_begun, meetings
from tests.fixed import FixedStamper

# Who is missing


def about_voices(meeting: Meeting) -> Iterator[str]:
    held, costs = meeting.details.voices, meeting.details.costs
    if held.lives_with is None:
        yield "lives_with_unasked:row:voices"
    if held.lives_with == 0:
        yield "lives_with_none:row:voices"
    if held.unpaid == 0:
        yield "all_paid:row:voices"
    if costs == "to_arrange":
        yield "costs_to_arrange:row:meeting"
    if costs == "" and held.unpaid in (1, 3):
        yield "costs_unasked:row:meeting"


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_missing_voices_and_costs_are_named_exactly_when_they_are_so(meeting: Meeting) -> None:
    codes = ("lives_with_unasked", "lives_with_none", "all_paid", "costs_unasked", "costs_to_arrange")
    assert of(named(meeting), *codes) == set(about_voices(meeting))


def about_groups(meeting: Meeting) -> Iterator[str]:
    for row in meeting.stakeholders:
        actions = [one for one in meeting.actions if one.about == row.id]
        somebody = row.asks is not None or any(doing(one) for one in actions)
        day = bool(row.by or row.by_words or any(one.by or one.by_words for one in actions))
        little_say = row.touched == "a_lot" and row.say in ("", "some", "a_little")
        late = meeting.details.date == "2026-10-21" and row.by in ("2026-10-01", "2026-10-07")
        match row.room:
            case "in_the_room" | "said_no":
                continue
            case "invited":
                code = "no_answer" if late else "invited_only" if little_say else None
            case _:
                to_invite = row.room == "to_invite"
                if not somebody:
                    code = "nobody_asks" if little_say else "to_invite_nobody" if to_invite else None
                elif not day:
                    code = "missing_undated" if little_say else "to_invite_undated"
                else:
                    code = "missing" if little_say else None
        if code:
            yield f"{code}:{row.id}"


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_who_is_missing_is_named_exactly_when_it_is_so(meeting: Meeting) -> None:
    codes = ("no_answer", "invited_only", "nobody_asks", "to_invite_nobody", "missing_undated", "to_invite_undated")
    assert of(named(meeting), *codes, "missing") == set(about_groups(meeting))


@pytest.mark.parametrize(("by", "late"), [("2026-10-07", True), ("2026-10-08", False), ("2026-11-02", False)])
def test_an_answer_is_missed_two_weeks_after_the_day_of_asking(by: str, late: bool) -> None:
    stamper = FixedStamper()
    meeting = items.add(barely_begun(), stamper, "stakeholders", ["Shops"], room="invited", by=by)
    assert bool(of(named(meeting), "no_answer")) == late


# The plan


def about_the_plan(meeting: Meeting) -> Iterator[str]:
    lines = [" ".join(line.text.lower().split()).replace("straße", "strasse") for line in meeting.communication]
    if reached(meeting, "ground_rules") and not {"everyone", "everyone, and ben", "all"} & set(lines):
        for row in meeting.stakeholders:
            name = " ".join(row.text.lower().split()).replace("straße", "strasse")
            if not any(name == line or (name in line and "work" not in line) for line in lines):
                yield f"unheard:{row.id}"
    plan = [line for line in meeting.communication if line.state in ("to_agree", "agreed", "for_now", "open")]
    for code, open_ in (
        ("plan_nobody", [line for line in plan if line.does is None]),
        ("plan_no_how", [line for line in plan if line.how == ""]),
        ("plan_no_answer", [line for line in plan if line.answer == ""]),
    ):
        if open_:
            yield f"{code}:{open_[0].id}"


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_what_the_plan_leaves_open_is_named_exactly_when_it_is_so(meeting: Meeting) -> None:
    found = of(named(meeting), "unheard", "plan_nobody", "plan_no_how", "plan_no_answer")
    assert found == set(about_the_plan(meeting))


@settings(max_examples=40, deadline=None)
@given(meetings())
def test_who_is_touched_a_lot_comes_first_among_those_whom_the_plan_does_not_name(meeting: Meeting) -> None:
    rows = {row.id: row for row in meeting.stakeholders}
    touched = [rows[gap.key].touched for gap in gaps(meeting) if gap.code == "unheard"]
    assert touched == sorted(touched, key=("a_lot", "some", "a_little", "").index)


@pytest.mark.parametrize(
    ("line", "unheard"),
    [("Shops", False), ("The SHOPS  and the school", False), ("Workshops", True), ("shops'", False), ("Shopsx", True),
     ("Everyone", False), ("everyone and Ben", False), ("All groups.", False), ("Everyone who came", True),
     ("Small shop owners", True), ("Allotments", True)],
)  # fmt: skip
def test_a_line_of_the_plan_names_a_group_by_its_whole_name_or_by_everyone(line: str, unheard: bool) -> None:
    stamper = FixedStamper()
    meeting = items.add(barely_begun(), stamper, "stakeholders", ["Shops"])
    meeting = items.add(meeting, stamper, "communication", [line])
    assert bool(of(named(meeting), "unheard")) == unheard
