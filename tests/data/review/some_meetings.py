"""Meetings of every kind for the tests of what is left open: half filled, with what people forget."""

from __future__ import annotations

from typing import Any, get_args

import msgspec
from hypothesis import strategies as st

from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.details import Next, StageTime, Voices
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.meeting import Meeting, Misfit
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.row import Unsettled
from data.model.records.stakeholders import Stakeholder
from data.model.records.topics import Topic, TopicLine, TopicProposal
from tests.fixed import fresh_meeting

OWNERS = (None, Owner(words="Ana"), Owner(words="Ana", said_yes=True), Owner(words="Bus drivers"), Owner(words="Zoë"),
          Owner(person="gone", words="Kit"))  # fmt: skip
WITH = ((), (), (Owner(words="Ana"),), (Owner(words="Zoë", said_yes=True), Owner(words="the school")))
NAMES = ("Bus drivers", "BUS  Drivers", "Shops", "Workshops", "Shops and bus drivers", "everyone", "Everyone, and Ben",
         "Everyone who came", "Straße", "All", "Ana (a+b)")  # fmt: skip
TIMES = (None, "10:00", "12:00", "23:30")
COUNTS = (None, 0, 1, 3)


def _any(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _rows(record: Any, table: str, /, **columns: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Rows of a table, each with an id of its own."""
    drawn = st.lists(st.fixed_dictionaries({"text": st.sampled_from(NAMES), **columns}), max_size=3)
    return drawn.map(
        lambda held: tuple(record(id=f"{table}{at}", order=f"a{at}", **one) for at, one in enumerate(held))
    )


STAKEHOLDERS = _rows(
    Stakeholder, "s", touched=_any(codes.Amount), say=_any(codes.Amount), room=_any(codes.Room),
    asks=st.sampled_from(OWNERS), by=st.sampled_from([None, "2026-10-01", "2026-10-07", "2026-10-08", "2026-11-01"]),
    by_words=st.sampled_from(["", "soon"]),
)  # fmt: skip
PLAN = _rows(
    Communication, "c", how=st.sampled_from(["", "by post"]), does=st.sampled_from(OWNERS[:3]),
    answer=st.sampled_from(["", "ring us"]), state=_any(codes.State),
)  # fmt: skip
ACTIONS = _rows(
    Action, "a", owner=st.sampled_from(OWNERS), with_others=st.sampled_from(WITH),
    by=st.sampled_from([None, "2026-11-03"]),
    by_words=st.sampled_from(["", "soon"]), state=_any(codes.ActionState),
    heading=st.sampled_from([None, *codes.HEADINGS]),
    about=st.sampled_from([None, "s0", "s1", "w0", "w1", "t0", "t1", "gone"]),
    since=st.sampled_from([None, "2026-09-21"]), what_changed=st.sampled_from(["", "They said yes"]),
    changed_before=st.sampled_from(["", "Nothing yet"]), done_before=st.booleans(),
    owner_gone=st.booleans(),
)  # fmt: skip


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """A meeting in any state."""
    number = st.sampled_from(COUNTS)
    stages = draw(st.dictionaries(st.sampled_from([*codes.STAGES, "break", "topic:t0", "topic:t1"]), st.builds(
        StageTime, reached=st.sampled_from([None, "2026-10-21T09:00:00Z"]), minutes=st.sampled_from([None, 0, 15, 90]),
        spent=st.sampled_from([0, 59, 60]), next_time=st.booleans(),
    )))  # fmt: skip
    details = msgspec.structs.replace(
        fresh_meeting().details,
        start=draw(st.sampled_from(TIMES)), ends_by=draw(st.sampled_from(TIMES)),
        date=draw(st.sampled_from([None, "2026-10-21"])), after=draw(st.sampled_from([None, "before"])),
        minutes=draw(st.sampled_from([None, 60, 120])), stage=draw(_any(codes.Stage)), stages=stages,
        voices=Voices(lives_with=draw(number), works_in=draw(number), unpaid=draw(number)),
        costs=draw(_any(codes.Costs)), chair=draw(st.sampled_from(OWNERS[:2])),
        next=Next(date=draw(st.sampled_from([None, "2026-11-18"])), date_words=draw(st.sampled_from(["", "in May"]))),
        topic=draw(st.sampled_from(["", "t0", "gone"])),
        headings=draw(st.dictionaries(_any(codes.Heading), _any(codes.HeadingState))),
        unsettled=draw(st.sampled_from([(), (Unsettled(id="u", field="place", values={"place": "x"}),)])),
    )  # fmt: skip
    return Meeting(
        details=details,
        people=draw(_rows(
            Person, "p", shown=_any(codes.Shown), presence=_any(codes.Presence), came_before=st.booleans(),
            roles=st.sampled_from([(), (), ("chair",)]),
        )),
        outcomes=draw(_rows(Outcome, "o", state=_any(codes.State))),
        stakeholders=draw(STAKEHOLDERS),
        power=draw(_rows(
            PowerRow, "w", heading=_any(codes.Heading), kind=_any(codes.PowerKind), reach=_any(codes.Reach)
        )),
        decisions=draw(_rows(
            Decision, "d", state=_any(codes.State), method=_any(codes.Method), decides=st.sampled_from(OWNERS[:3])
        )),
        ground_rules=draw(_rows(GroundRule, "g", state=_any(codes.State), for_today=st.booleans())),
        communication=draw(PLAN),
        topics=draw(_rows(Topic, "t", what_for=_any(codes.WhatFor), state=_any(codes.TopicState))),
        topic_lines=draw(_rows(TopicLine, "l", topic=st.sampled_from(["t0", "t1", "gone"]))),
        proposals=draw(_rows(
            TopicProposal, "m", topic=st.sampled_from(["t0", "t1", "gone"]), state=_any(codes.State),
            since=st.sampled_from([None, "2026-09-21"]),
        )),
        actions=draw(ACTIONS),
        misfits=draw(st.sampled_from([(), (Misfit(table="people", row={}, why=""),)])),
    )  # fmt: skip


def half_filled() -> Meeting:
    """A meeting in which much is left open: every kind of gap that can be there together with the others."""
    details = msgspec.structs.replace(
        fresh_meeting().details, stage="ground_rules", minutes=120, ends_by="11:45", costs="to_arrange",
        voices=Voices(lives_with=0, unpaid=0), headings={"changes": "not_today"}, after="before",
        stages={"outcomes": StageTime(reached="2026-10-21T09:10:00Z"),
                "power": StageTime(reached="2026-10-21T09:20:00Z", minutes=60)},
        unsettled=(Unsettled(id="u", field="place", values={"place": "the hall"}),),
    )  # fmt: skip
    agree = {"to_agree": "Fewer cars", "not_agreed": "A bridge", "open": "Lights", "parked": "A tunnel"}
    pair = Unsettled(id="v", field="measure", values={"measure": "we count"})
    meeting = Meeting(
        details=details,
        people=(
            Person(id="p0", text="Ana", shown="name", came_before=True), Person(id="p1", text="Ben", came_before=True),
            Person(id="p2", text="Col", shown="name", presence="to_confirm"),
        ),
        power=(PowerRow(id="w0", text="Papers come late", heading="interaction", kind="in_the_way"),),
        outcomes=(
            Outcome(id="oagreed", text="Places to sit", state="agreed", unsettled=(pair,)),
            *(Outcome(id=f"o{state}", text=words, state=state) for state, words in agree.items()),  # type: ignore[arg-type]
        ),
        stakeholders=(
            Stakeholder(id="s0", text="Night bus drivers", touched="a_lot", say="a_little", room="to_invite"),
            Stakeholder(id="s1", text="Shops", touched="a_lot", say="some", asks=Owner(words="Ana")),
            Stakeholder(id="s2", text="School", touched="a_lot", say="some", asks=Owner(words="Ana"), by="2026-11-02"),
            Stakeholder(id="s3", text="The mosque", touched="a_lot", say="some", room="invited"),
            Stakeholder(id="s4", text="The church", touched="some", say="some", room="invited", by="2026-10-01"),
            Stakeholder(id="s5", text="The press", touched="a_little", say="some", room="to_invite"),
            Stakeholder(id="s6", text="The council", touched="some", say="a_lot", asks=Owner(words="Ana")),
            Stakeholder(id="s7", text="People who don't read English", room="in_the_room"),
        ),
        decisions=(Decision(id="d0", text="Where it goes", state="agreed"),),
        ground_rules=(GroundRule(id="g0", text="One at a time"),),
        communication=(Communication(id="c0", text="School"),),
        topics=(
            Topic(id="t0", text="Money", what_for="decide", state="talked_about"), Topic(id="t1", text="Website"),
        ),
        proposals=tuple(
            TopicProposal(id=f"m{state}", text=words, state=state, topic="t0")  # type: ignore[arg-type]
            for state, words in agree.items() if state != "not_agreed"
        ),
        actions=(
            Action(id="a0", text="Ring them"),
            Action(id="a1", text="Write to them", owner=Owner(person="p0", words="Ana"), by="2026-11-03"),
            Action(id="a3", text="Ask the boss", owner=Owner(person="p0", words="Ana", said_yes=True), by="2026-11-03",
                   heading="involved", since="2026-09-21"),
            Action(id="a4", text="Paint it", owner=Owner(person="gone", words="Kit"), by="2026-11-03"),
            Action(id="a2", text="Draw it", owner=Owner(words="Zoë", said_yes=True), by="2026-11-03"),
        ),
        misfits=(Misfit(table="people", row={}, why="not a person"),),
    )  # fmt: skip
    return with_numbers(meeting)


def barely_begun() -> Meeting:
    """A meeting in which nearly nothing was asked: the gaps that the half-filled one can't have."""
    meeting = fresh_meeting()
    details = msgspec.structs.replace(meeting.details, voices=Voices(unpaid=3))
    agreed = Outcome(id="o0", text="Places to sit", state="agreed")
    return with_numbers(msgspec.structs.replace(meeting, details=details, outcomes=(agreed,)))
