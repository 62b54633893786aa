"""A small meeting from start to end, made up for these tests. Nobody in it is real."""

from __future__ import annotations

import msgspec

from data.model.records.actions import Action
from data.model.records.agreements import Agreement, Counts
from data.model.records.details import Consents, Details, Next, StageTime, Voices
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.rounds import Check, Round
from data.model.records.stakeholders import Stakeholder
from data.model.records.tombstones import Removed
from data.model.records.topics import Topic, TopicLine, TopicProposal

WHEN = "2026-10-21T10:14:05Z"

PEOPLE = (
    Person(id="ana", text="Ana Silva", shown="name", roles=("chair", "tea maker"), here_for="Park Lane Parents"),
    Person(id="ben", text="Ben Okri", shown="not_at_all", roles=("note_taker",), here_for="the bus garage"),
    Person(id="cleo", text="Cleo Marsh", here_for="night shift"),
    Person(id="dee", text="Dee Lund", shown="role", shown_as="a parent", roles=("keyboard",), here_for="Year 4"),
    Person(id="eli", text="Eli Fox", shown="role"),
    Person(id="fay", text="Fay Moss", shown="name", presence="apologies", here_for="Ben Okri"),
    Person(id="gus", text="Gus Hale", presence="apologies"),
    Person(id="ida", text="Ida Voss", shown="name", deciding=False, presence="left"),
)


def owner(person: str | None = None, words: str = "", *, said_yes: bool = True) -> Owner:
    return Owner(person=person, words=words, said_yes=said_yes)


def voice(words: str) -> tuple[Agreement, ...]:
    return (Agreement(id=f"asked {words}", when=WHEN, state="agreed", words=words, how="voice"),)


def park_lane() -> Meeting:
    hands = Agreement(
        id="h", when=WHEN, state="agreed", words="", how="hands", counts=Counts(agree=9, live_with=1, concern=1),
        not_asked=2, until="2026-10-28", reasons=("not outside the pharmacy, wheelchairs need the width",),
    )  # fmt: skip
    against = Agreement(
        id="n", when=WHEN, state="not_agreed", words="", how="chat", counts=Counts(agree=4, against=5, passed=1),
        reasons=("not sure why yet",), next_step="Ask the depot what it would cost",
    )  # fmt: skip
    open_ = Agreement(id="o", when=WHEN, state="open", words="", to_ask=("cleo", "ben"), until="2026-10-28")
    parked = Agreement(id="p", when=WHEN, state="parked", words="", until_words="when the school can join us")
    for_now = Agreement(id="f", when=WHEN, state="for_now", words="", how="round", until="2026-12-03")
    return Meeting(
        details=Details(
            id="m",
            title="Park Lane crossing: first meeting",
            date="2026-10-21",
            start="10:00",
            zone="Europe/London",
            place="Library, upstairs",
            chair=owner("ana"),
            types=owner("dee"),
            stage="close",
            stages={stage: StageTime(reached=WHEN) for stage in ("outcomes", "power", "ground_rules", "close")},
            voices=Voices(lives_with=4, works_in=3, pays=1, asked="hands"),
            consents=Consents(recording="not_agreed", notes_to="everyone who was here", keep="until the work is done"),
            access="to_arrange",
            headings={"involved": "talked_about", "structures": "not_today"},
            next=Next(date="2026-11-18", start="10:00", place="Park Lane School", note="The first drawing"),
        ),
        people=PEOPLE,
        outcomes=(
            Outcome(
                id="o1", text="Children can cross Park Lane on their own", state="agreed",
                agreements=voice("Children can cross Park Lane on their own"), for_whom="children under 11", kind="do",
                measure="we count on a Monday, before and after", by="2027-06-01", why="two near misses this year",
            ),
            Outcome(id="o2", text="There are places to sit every 50 metres", state="agreed", agreements=(hands,)),
            Outcome(id="o3", text="Fewer cars in the morning", state="parked", agreements=(parked,),
                    until_words="when the school can join us"),
            Outcome(id="o4", text="The buses stop at the gate", state="not_agreed", agreements=(against,)),
            Outcome(id="o5", text="People feel safe after dark", kind="feel"),
        ),
        limits=(
            LimitRow(id="l1", text="The colour of the benches"),
            LimitRow(id="l2", text="The bus timetable", kind="cannot", why="it is set by the county until 2028"),
        ),
        power=(
            PowerRow(id="w1", text="We meet in the library, not the town hall", heading="involved"),
            PowerRow(id="w2", text="Meetings in work hours", heading="involved", kind="in_the_way"),
        ),
        decisions=(
            Decision(
                id="d1", text="Where the benches go", state="for_now", agreements=(for_now,), until="2026-12-03",
                level="decide_together", method="consent", decides=owner(words="everyone here"),
                stuck="We ask the access group", look_again="2026-12-03",
            ),
        ),
        ground_rules=(
            GroundRule(id="r1", text="One person speaks at a time. Leave a short gap after.", state="agreed",
                       agreements=voice("One person speaks at a time. Leave a short gap after."), for_today=True,
                       whose="all"),
            GroundRule(id="r2", text="You can pass, take a break, or leave", for_today=True),
            GroundRule(id="r3", text="Ask before you record", state="open", agreements=(open_,), until="2026-10-28"),
        ),
        communication=(
            Communication(id="c1", text="Night bus drivers", what="The drawing", how="Notice board at the depot",
                          when="before it goes to the council", does=owner("ben"), answer="A box beside it"),
        ),
        actions=(
            Action(id="a1", text="Ask the school who can join us", owner=owner("ana"), by="2026-11-03"),
            Action(id="a2", text="Put the drawing up at the depot", owner=owner("ben", said_yes=False),
                   by_words="before Whitsun", heading="involved", help="a key to the board"),
            Action(id="a3", text="Count the cars on a Monday", state="done"),
        ),
        checks=(Check(id="k1", text="I was heard"), Check(id="k2", text="More tea next time!")),
        removed=(
            Removed(id="x1", table="power", when=WHEN, struck=True),
            Removed(id="x2", table="outcomes", when=WHEN),
        ),
    )  # fmt: skip


def with_stakeholders() -> tuple[Stakeholder, ...]:
    """Stakeholders for the meeting, which has not got to them."""
    return (
        Stakeholder(id="s1", text="Night bus drivers", touched="a_lot", say="a_little", room="to_invite",
                    asks=owner("cleo", said_yes=False), by="2026-11-03", would_help="A meeting after the late shift"),
        Stakeholder(id="s2", text="Park Lane shops"),
    )  # fmt: skip


def everything() -> Meeting:
    """The meeting, with stakeholders, and topics of the group's own."""
    return with_topics(with_round(msgspec.structs.replace(park_lane(), stakeholders=with_stakeholders())))


def with_topics(meeting: Meeting) -> Meeting:
    """The meeting with topics of the group's own, and something under one of them."""
    buses = Topic(id="t1", text="Buses on Sundays", minutes=20, brings=owner("ana"), what_for="decide")
    return msgspec.structs.replace(
        meeting,
        topics=(buses, Topic(id="t2", text="Who waters the trees", what_for="talk", state="next_time")),
        topic_lines=(TopicLine(id="l1", text="The last one is full", topic="t1"),),
        proposals=(
            TopicProposal(id="y1", text="We ask for one more bus", topic="t1", state="agreed",
                     agreements=voice("We ask for one more bus")),
            TopicProposal(id="y2", text="We write to the paper", topic="t1"),
        ),
    )  # fmt: skip


def longer() -> Meeting:
    """The same, with more said at the end than one message of a chat holds."""
    meeting = everything()
    more = tuple(Check(id=f"more{at}", text=f"{at} more things that we did not get to today") for at in range(40))
    return msgspec.structs.replace(meeting, checks=(*meeting.checks, *more))


def with_round(meeting: Meeting) -> Meeting:
    """The meeting with a round in which something was said."""
    asked = Round(id="r1", text="Is there anything to add?", kind="add", turns={"p1": "done", "phone": "done"})
    said = Check(id="k9", text="The bus is late", round="r1")
    return msgspec.structs.replace(meeting, rounds=(asked,), checks=(*meeting.checks, said))
