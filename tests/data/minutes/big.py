"""A day with 60 people and 187 items, as a large assembly leaves it. All of it is made up."""

from __future__ import annotations

from collections.abc import Iterator

from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.agreements import Agreement, Counts
from data.model.records.details import Details, Next, StageTime
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.rounds import Check
from data.model.records.stakeholders import Stakeholder

WHEN = "2026-10-21T10:14:05Z"

WISHES = (
    "Families wait no more than twelve weeks for a first appointment, whoever refers them",
    "People hear back within ten working days, in the form that they asked for",
    "Nobody is moved without being asked first, and having someone with them",
    "There is a quiet room in each place where people are seen",
)
AGREED = Agreement(
    id="agreed", when=WHEN, state="agreed", words="", how="hands", reasons=("it was promised in 2019",), not_asked=3,
    counts=Counts(agree=44, live_with=8, concern=2, passed=3),
)  # fmt: skip
FOR_NOW = Agreement(id="for now", when=WHEN, state="for_now", words="", how="voice", until="2027-01-20")
AGAINST = Agreement(
    id="against", when=WHEN, state="not_agreed", words="", how="hands", reasons=("there is no money for it",),
    counts=Counts(agree=20, against=30), next_step="the council brings figures",
)  # fmt: skip
IN_A_ROUND = Agreement(
    id="round", when=WHEN, state="agreed", words="", how="round", counts=Counts(agree=50, live_with=4), not_asked=6,
    method="consent",
)  # fmt: skip
RULES = Agreement(id="rules", when=WHEN, state="agreed", words="", how="hands", counts=Counts(agree=55), not_asked=5)


def big() -> Meeting:
    """The meeting."""
    people = [Person(id="ada", text="Ada Ash", shown="name", roles=("chair",))]
    people += [Person(id=f"p{number}", text=f"Zed Person{number}") for number in range(59)]
    return with_numbers(Meeting(
        details=Details(
            id="big", title="Northshire autism strategy: co-production assembly", date="2026-10-21", start="10:00",
            ended="15:50", place="Town hall, and on the call", stage="close", zone="Europe/London",
            stages={stage: StageTime(reached=WHEN) for stage in codes.STAGES},
            headings=dict.fromkeys(codes.HEADINGS, "talked_about"),
            next=Next(date="2026-11-18", start="10:00", place="Town hall", note="the drawings"),
        ),
        people=tuple(people),
        outcomes=tuple(_outcomes()),
        limits=tuple(LimitRow(id=f"l{at}", text=f"The budget line number {at}", kind="cannot" if at % 2 else "can")
                     for at in range(8)),
        stakeholders=tuple(
            Stakeholder(id=f"s{at}", text=f"Group of carers number {at}", touched="a_lot", say="a_little",
                        room="invited" if at % 2 else "in_the_room") for at in range(24)
        ),
        power=tuple(
            PowerRow(id=f"w{at}", text=f"Words about who is asked, number {at}", heading=codes.HEADINGS[at % 5],
                     kind="in_the_way" if at % 2 else "helps") for at in range(20)
        ),
        decisions=tuple(
            Decision(id=f"d{at}", text=text, level="decide_together", method="consent", state="agreed",
                     agreements=(IN_A_ROUND,), decides=Owner(words="this group"))
            for at, text in enumerate(("How the money is spent", "Who speaks for us", "What is printed"))
        ),
        ground_rules=tuple(
            GroundRule(id=f"r{at}", text=f"We listen to the end, rule {at}", state="agreed", agreements=(RULES,))
            for at in range(15)
        ),
        communication=tuple(
            Communication(id=f"c{at}", text=f"Neighbourhood number {at}", how="a letter", when="each month")
            for at in range(10)
        ),
        actions=tuple(_actions()),
        checks=tuple(Check(id=f"k{at}", text=f"I was heard, word {at}") for at in range(36)),
    ))  # fmt: skip


def _outcomes() -> Iterator[Outcome]:
    """Forty of them: ten agreed, ten for now, five not agreed, fifteen not put to the group yet."""
    for at in range(40):
        text = f"{WISHES[at % 4]} ({at + 1})"
        if at % 4 == 0:
            yield Outcome(id=f"o{at}", text=text, state="agreed", agreements=(AGREED,), measure="we ask 30 families")
        elif at % 4 == 1:
            yield Outcome(id=f"o{at}", text=text, state="for_now", agreements=(FOR_NOW,), until="2027-01-20")
        elif at % 8 == 2:
            yield Outcome(id=f"o{at}", text=text, state="not_agreed", agreements=(AGAINST,))
        else:
            yield Outcome(id=f"o{at}", text=text)


def _actions() -> Iterator[Action]:
    """Thirty-one: of the chair, of people who are not named, of nobody, and done."""
    for at in range(31):
        owner = Owner(person="ada") if at < 16 else Owner(person=f"p{at}") if at < 24 else None
        yield Action(
            id=f"a{at}", text=f"Action {at}: write to the group about what was said and what happens next",
            owner=owner, by=f"2026-11-{11 + at % 4}" if owner else None, state="done" if at > 27 else "open",
        )  # fmt: skip
