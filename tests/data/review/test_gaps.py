"""What is left open of deciding, agreeing, actions, topics and time is named exactly when it is so; all kinds of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.queries.schedule import planned_whole
from data.review.gaps import gaps
from tests.data.review.gap_names import doing, named
from tests.data.review.some_meetings import barely_begun, half_filled, meetings

AGREEABLE: tuple[Table, ...] = ("outcomes", "decisions", "ground_rules", "communication", "proposals")


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


@pytest.mark.parametrize("meeting", [half_filled(), barely_begun()], ids=["half_filled", "barely_begun"])
def test_no_two_gaps_go_by_one_name(meeting: Meeting) -> None:
    names = [gap.name for gap in gaps(meeting)]
    assert len(names) == len(set(names))


def test_the_two_meetings_have_every_kind_of_gap_between_them() -> None:
    from tests.data.words.word_files import KEYS

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
