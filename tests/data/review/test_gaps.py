"""What is left open is named exactly when it is so, and mending it takes the line away.

The conditions are written here once more, from what the group was promised, and not from the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from data.edits import items, meeting_details
from data.model.codes import Table
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.row import Row
from data.queries.progress import reached
from data.queries.schedule import planned_whole
from data.review.gap import Gap
from data.review.gaps import gaps
from tests.data.review.some_meetings import barely_begun, half_filled, meetings
from tests.fixed import FixedStamper

AGREEABLE: tuple[Table, ...] = ("outcomes", "decisions", "ground_rules", "communication", "proposals")


def named(meeting: Meeting) -> set[str]:
    return {gap.name for gap in gaps(meeting)}


def of(names: set[str], *codes: str) -> set[str]:
    return {name for name in names if name.partition(":")[0].partition(".")[0] in codes}


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


# Deciding, agreeing, actions, time


def about_the_rest(meeting: Meeting) -> Iterator[str]:
    agreed = [
        row.state in ("agreed", "for_now")
        for row in (*meeting.outcomes, *meeting.communication, *(r for r in meeting.ground_rules if not r.for_today))
    ]
    if any(agreed) and not meeting.decisions:
        yield "no_way:"
    no_method = [row.id for row in meeting.decisions if row.method == ""]
    nobody = [row.id for row in meeting.decisions if row.decides is None]
    yield from (f"no_method:{key}" for key in no_method[:1])
    yield from (f"nobody_decides:{key}" for key in nobody[:1])
    for table in AGREEABLE:
        for state in ("to_agree", "not_agreed", "open", "parked"):
            found = [row.id for row in meeting.rows(table) if getattr(row, "state", "") == state]
            yield from (f"{state}.{table}:{key}" for key in found[:1])
    left = [row for row in meeting.actions if row.state != "done"]
    invited = {group.id for group in meeting.stakeholders if group.asks}
    ownerless = [row for row in left if not (doing(row) or row.owner_gone or row.about in invited)]
    yield from (f"no_owner:{row.id}" for row in ownerless[:1])
    asked = [row for row in left if any(not owner.said_yes and not owner.person for owner in doing(row))]
    yield from (f"not_said_yes:{row.id}" for row in asked[:1])
    yield from (f"no_date:{row.id}" for row in [row for row in left if not row.by and not row.by_words][:1])
    if not meeting.people:
        yield "nobody:"
    elif meeting.details.chair is None and not any(row.roles for row in meeting.people):
        yield "no_chair:row:meeting"
    yield from (f"appear_unasked:{row.id}" for row in [row for row in meeting.people if row.shown == ""][:1])
    if meeting.details.next.date is None and not meeting.details.next.date_words:
        yield "no_next:row:next"
    unplaced = [row.id for row in meeting.stakeholders if "" in (row.touched, row.say)]
    yield from (f"unplaced:{key}" for key in unplaced[:1])
    yield from ["unsettled.meeting:row:meeting"] * bool(meeting.details.unsettled)
    yield from ["misfits:"] * bool(meeting.misfits)
    details, room = meeting.details, meeting.details.minutes
    if details.start and details.ends_by:
        minutes = {"10:00": 600, "12:00": 720, "23:30": 1410}
        room = (minutes[details.ends_by] - minutes[details.start]) % 1440
    if details.stage != "close" and room is not None and round(planned_whole(meeting)) > room:
        yield "too_long:"
    yield from about_last_time(meeting)
    yield from not_reached(meeting)
    yield from about_topics(meeting)
    yield from unknown_owners(meeting)
    yield from nobody_now(meeting)


def about_last_time(meeting: Meeting) -> Iterator[str]:
    to_confirm = [row for row in meeting.people if row.presence == "to_confirm"]
    yield from ["to_confirm:row:who_is_here"] * bool(to_confirm)
    came = [row for row in meeting.people if row.presence not in ("to_confirm", "later", "apologies")]
    if meeting.details.after and len(came) >= 2 and not [row for row in came if not row.came_before]:
        yield f"same_people:{meeting.people[0].id}"
    told = [row.id for row in meeting.actions if row.state == "done" and row.done_before and row.changed_before]
    unsaid = [
        row.id for row in meeting.actions
        if row.since and row.heading and row.what_changed == "" and row.id not in told
    ]  # fmt: skip
    yield from (f"what_changed:{key}" for key in unsaid[:1])


def not_reached(meeting: Meeting) -> Iterator[str]:
    written = {
        "outcomes": meeting.outcomes, "stakeholders": meeting.stakeholders,
        "power": [
            *meeting.power, *(row for row in meeting.actions if row.heading and (row.what_changed or not row.since))
        ],
        "ground_rules": [
            *meeting.decisions, *meeting.communication, *(row for row in meeting.ground_rules if not row.for_today)
        ],
    }  # fmt: skip
    told = [
        row.id
        for row in meeting.actions
        if row.since and row.state == "done" and row.done_before and row.changed_before
    ]
    for stage, rows in written.items():
        been = meeting.details.stages.get(stage)
        if not rows and meeting.details.stage != stage and not (been and been.reached):
            yield from [] if been and been.minutes == 0 else [f"not_reached.{stage}:"]
        elif stage == "power":
            under = {
                *meeting.details.headings,
                *("changes" if row.since else getattr(row, "heading", None) for row in rows if row.id not in told),
            }
            headings = ("involved", "interaction", "structures", "changes", "practice")
            yield from (f"heading:heading:{one}" for one in headings if one not in under)
            acted = {row.about for row in meeting.actions if row.heading}
            known = {row.id for row in meeting.power if row.kind != "helps"}
            loose = {row.heading for row in meeting.actions if row.about not in known and not row.since}
            barriers = [
                row
                for row in meeting.power
                if row.kind != "helps" and row.reach in ("", "change", "push") and row.heading not in loose
            ]
            yield from [f"nothing_planned:{row.id}" for row in barriers if row.id not in acted][:1]


def about_topics(meeting: Meeting) -> Iterator[str]:
    for topic in meeting.topics:
        times = meeting.details.stages.get(f"topic:{topic.id}")
        proposed = [row for row in meeting.proposals if row.topic == topic.id]
        acted = [row for row in meeting.actions if row.about == topic.id and (row.what_changed or not row.since)]
        said: list[Row] = [row for row in meeting.topic_lines if row.topic == topic.id]
        said += [row for row in proposed if not row.since]
        said += [row for row in acted if not (row.state == "done" and row.done_before)]
        here = meeting.details.stage == "topics" and meeting.details.topic == topic.id
        was_there = bool(here or said or (times and times.spent >= 60) or topic.state == "talked_about")
        decided = [row for row in proposed if row.state in ("agreed", "for_now")]
        decided += [row for row in proposed if not row.since and row.state == "not_agreed"]
        if topic.state != "next_time" and not was_there:
            yield f"topic_not_reached:{topic.id}"
        if topic.state != "next_time" and was_there and topic.what_for == "decide" and not decided:
            yield f"not_decided:{topic.id}"


def nobody_now(meeting: Meeting) -> Iterator[str]:
    for row in meeting.actions:
        if row.state != "done" and (any(one.person == "gone" for one in doing(row)) if doing(row) else row.owner_gone):
            yield f"owner_gone.actions:{row.id}"
    for group in meeting.stakeholders:
        if group.asks and group.asks.person and group.room not in ("in_the_room", "said_no"):
            yield f"owner_gone.stakeholders:{group.id}"
    yield from (f"owner_gone.decisions:{row.id}" for row in meeting.decisions if row.decides and row.decides.person)
    yield from (f"owner_gone.communication:{row.id}" for row in meeting.communication if row.does and row.does.person)


def doing(row: Action) -> list[Owner]:
    """Everybody who does an action."""
    return [owner for owner in (row.owner, *row.with_others) if owner is not None]


def unknown_owners(meeting: Meeting) -> Iterator[str]:
    anas = [row for row in meeting.people if row.text.split()[0] == "Ana"]
    here = [row for row in meeting.people if row.text.lower().split() == ["bus", "drivers"]]
    of_that_name = {"Ana": anas, "Bus drivers": here}
    known = {
        name: len(found) == 1 or (bool(found) and all(one.shown == "name" for one in found))
        for name, found in of_that_name.items()
    }
    known |= {"Bus drivers": known["Bus drivers"] or not here, "Zoë": False, "Kit": True, "the school": True}
    told: set[str] = set()
    for row in meeting.actions:
        for owner in doing(row):
            if not known[owner.words] and owner.words not in told:  # once for all that somebody does
                told.add(owner.words)
                yield f"owner_unknown:{row.id}"


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_everything_else_that_is_left_open_is_named_exactly_when_it_is_so(meeting: Meeting) -> None:
    others = {
        "lives_with_unasked", "lives_with_none", "all_paid", "costs_unasked", "costs_to_arrange", "no_answer",
        "invited_only", "nobody_asks", "to_invite_nobody", "missing_undated", "to_invite_undated", "missing", "unheard",
        "plan_nobody", "plan_no_how", "plan_no_answer",
    }  # fmt: skip
    rest = {name for name in named(meeting) if name.partition(":")[0].partition(".")[0] not in others}
    assert rest == set(about_the_rest(meeting))


# Mending


YES = Owner(words="whoever can", said_yes=True)
MENDS: dict[str, dict[str, Any]] = {
    "appear_unasked": {"shown": "name"}, "nobody_asks": {"asks": YES}, "missing_undated": {"by": "2026-11-02"},
    "missing": {"room": "in_the_room"}, "invited_only": {"room": "said_no"}, "no_answer": {"room": "in_the_room"},
    "to_invite_nobody": {"asks": YES}, "to_invite_undated": {"by_words": "soon"},
    "unplaced": {"touched": "some", "say": "some"}, "no_method": {"method": "vote"}, "nobody_decides": {"decides": YES},
    "plan_nobody": {"does": YES}, "plan_no_how": {"how": "by post"}, "plan_no_answer": {"answer": "ring us"},
    "no_owner": {"owner": YES}, "not_said_yes": {"owner": YES, "with_others": ()},
    "owner_unknown": {"owner": YES, "with_others": ()},
    "no_date": {"by": "2026-11-03"}, "lives_with_unasked": {"voices.lives_with": 2},
    "no_chair": {"chair": YES}, "lives_with_none": {"voices.lives_with": 2}, "all_paid": {"voices.unpaid": 2},
    "owner_gone.actions": {"owner": YES}, "owner_gone.stakeholders": {"asks": YES},
    "owner_gone.decisions": {"decides": YES}, "owner_gone.communication": {"does": YES},
    "no_next": {"next.date": "2026-11-18"}, "costs_unasked": {"costs": "arranged"},
    "costs_to_arrange": {"costs": "not_needed"},
}  # fmt: skip
"""What the form of a gap's item is filled in with, at the field that the gap leads to."""


def mended(meeting: Meeting, gap: Gap) -> Meeting | None:
    """The meeting once somebody did what a gap's line leads to; None: it is mended in another way."""
    stamper = FixedStamper("2026-10-21T10:00:00+00:00")
    if gap.adds:
        return items.add(meeting, stamper, "communication", [gap.adds])
    if gap.code not in MENDS:
        return None
    values = MENDS[gap.code]
    assert gap.field in {name.removesuffix("_words") for name in values}
    if gap.key.startswith("row:"):
        return meeting_details.change_meeting(meeting, stamper, values)
    table, _ = next(one for one in meeting.all_rows() if one[1].id == gap.key)
    return items.change(meeting, stamper, table, gap.key, values)


@settings(max_examples=70, deadline=None)
@given(meetings())
def test_mending_a_gap_takes_its_line_away(meeting: Meeting) -> None:
    for gap in gaps(meeting):
        after = mended(meeting, gap)
        if after is not None:
            assert gap.name not in named(after), gap


@pytest.mark.parametrize("meeting", [half_filled(), barely_begun()], ids=["half_filled", "barely_begun"])
def test_no_two_gaps_go_by_one_name(meeting: Meeting) -> None:
    names = [gap.name for gap in gaps(meeting)]
    assert len(names) == len(set(names))


def test_the_two_meetings_have_every_kind_of_gap_between_them() -> None:
    from tests.data.words.test_words import KEYS

    kinds = {
        re.sub(r"^(\w+\.)?review\.", "", key).removesuffix(".one").removesuffix(".other").removesuffix(".length")
        .removesuffix(".between")
        for key in KEYS if re.match(r"(\w+\.)?review\.", key)
    }  # fmt: skip
    kinds -= {
        *(kind for kind in kinds if kind.startswith("unsaid.")),
        "more",
        "and",
        "everyone",
        *(kind for kind in kinds if kind.startswith("about.")),
    }
    found = {gap.code.partition(".")[0] for meeting in (half_filled(), barely_begun()) for gap in gaps(meeting)}
    assert {kind.partition(".")[0] for kind in kinds} - {"unsettled_details", "unsettled_in"} == found
