"""Who does something is printed as the group said it, and nobody is named who was not asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version
from data.minutes.item_blocks import first_large
from data.model import codes
from data.model.codes import is_table
from data.model.fields import FIELDS, with_values
from data.model.records.actions import Action
from data.model.records.agreements import Agreement
from data.model.records.details import Details
from data.model.records.ground_rules import Communication, Decision
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.stakeholders import Stakeholder
from data.queries.people_names import owner_from
from tests.data.minutes.formats import FORMATS, in_every_format, searched, words_in_every_format
from tests.fixed import FixedStamper
from tests.rows import each_row

SOMEONE = "someone not named here"

PEOPLE = (
    Person(id="ana", order="a0", text="Ana Ruiz", shown="name"),
    Person(id="ben", order="a1", text="Ben Cole", shown="not_at_all"),
    Person(id="sian", order="a2", text="Siân Llewelyn", shown=""),
    Person(id="rob", order="a3", text="Rob Dunn", shown="role", shown_as="a bus driver"),
)

TYPED = {
    # someone on the list: as they chose
    "Ana Ruiz": "Ana Ruiz", "ana": "Ana Ruiz", "Ben Cole": SOMEONE, "siân": SOMEONE, "Rob": "a bus driver",
    # the name of someone who is not to be named, anywhere in the words
    "everyone here, with Ben": SOMEONE, "Ana and Ben": SOMEONE, "the Cole family": SOMEONE,
    "our friend Mr Cole": SOMEONE, "Sian from the school": SOMEONE, "whoever sits by Rob": SOMEONE,
    "the parents of sian llewelyn": SOMEONE,
    # a group of the map, everyone, a role in use, people who may be named
    "Insight Group": "Insight Group", "insight group": "insight group", "all of us": "all of us", "Us": "Us",
    "A bus driver": "A bus driver", "Ana Ruiz & Insight Group": "Ana Ruiz & Insight Group",
    "Insight Group 2": "Insight Group 2", "Zebedee 2": SOMEONE,
    # more than a name
    "Everyone here, with the Insight Group": "Everyone here, with the Insight Group",
    "everyone here, with the Autistica team": "everyone here, with the Autistica team",
    "Zebedee from the council": "Zebedee from the council", "the Board": "the Board",
    "allotment gardeners": "allotment gardeners", "half of us": "half of us", "staff on Ward 7": "staff on Ward 7",
    # names, however they are put
    "Zebedee Quince": SOMEONE, "Dr Patel": SOMEONE, "Kieran": SOMEONE, "Kieran, Autistica": SOMEONE,
    "zebedee quince": SOMEONE, "kieran": SOMEONE, "volunteers": SOMEONE, "Zebedee de la Cruz": SOMEONE,
    "Jan van der Berg": SOMEONE, "Ali bin Hassan": SOMEONE, "Max von Trapp": SOMEONE, "Zebedee and Kwame": SOMEONE,
    "zebedee and kwame": SOMEONE, "Zebedee with Kwame": SOMEONE, "Zebedee (she/her)": SOMEONE, "dr patel": SOMEONE,
    "Zebedee (chair)": SOMEONE, "rob and sue": SOMEONE, "ZEBEDEE QUINCE": SOMEONE, "山田太郎": SOMEONE,
    "zebedee@example.org": SOMEONE, "the desk, zebedee@example.org": SOMEONE, "www.zebedee.org for all": SOMEONE,
    "@zebedee": SOMEONE,
}  # fmt: skip
"""What is typed as an owner, and what is printed of it."""

NO_LIST = {
    "Everyone here, with the Insight Group": "Everyone here, with the Insight Group", "everyone": "everyone",
    "Zebedee from the council": "Zebedee from the council", "Insight Group": SOMEONE, "Kieran": SOMEONE, "Ana": SOMEONE,
}  # fmt: skip
"""The same where nobody and no group is on any list."""


def meeting_with(owner: Owner, people: tuple[Person, ...] = PEOPLE, *, groups: bool = True) -> Meeting:
    """A meeting with this owner in every field that has one."""
    agreed = Agreement(
        id="asked", when="2026-10-21T10:00:00Z", state="agreed", words="A crossing", how="hands", method="outside",
        decided_by=owner, not_asked=2, to_ask=("ana",), asks=owner, ask_by="2026-11-04",
    )  # fmt: skip
    meeting = Meeting(
        details=Details(id="m", title="Park Lane", date="2026-10-21"), people=people,
        stakeholders=(Stakeholder(id="s", text="Insight Group" if groups else "Tenants", room="to_invite"),),
        outcomes=(Outcome(id="o", text="A crossing", state="agreed", agreements=(agreed,)),),
        decisions=(Decision(id="d", text="Where it goes"),),
        communication=(Communication(id="c", text="People who live here"),), actions=(Action(id="a", text="Ring up"),),
    )  # fmt: skip
    for field in FIELDS:
        if field.kind == "owner" and field.table == "meeting":
            meeting = msgspec.structs.replace(meeting, details=with_values(meeting.details, {field.name: owner}))
        elif field.kind in ("owner", "owners") and field.table != "versions" and is_table(field.table):
            rows = tuple(with_values(row, {field.name: owner}) for row in meeting.rows(field.table))
            meeting = msgspec.structs.replace(meeting, **{field.table: rows})
    return meeting


def each_format(meeting: Meeting, checker: Owner | None = None) -> Iterator[tuple[str, str]]:
    """The minutes as each writer writes them: the draft, and a final version."""
    yield from in_every_format(compose(meeting)).items()
    final = finalise(meeting, FixedStamper(), checker)
    yield from in_every_format(compose_version(final, final.versions[-1])).items()


def times(said: str, words: str) -> int:
    """How often words stand there, also where they begin a sentence."""
    return sum(said.count(one) for one in {words, first_large(words)})


@each_row("form", sorted(FORMATS))
@each_row("typed", TYPED)
def test_every_owner_is_printed_as_the_table_says(typed: str, form: str) -> None:
    owner = owner_from(meeting_with(Owner()), typed, said_yes=True)
    assert owner is not None
    meeting = meeting_with(owner)
    meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, comments_to=None))
    said = searched(FORMATS[form].write(compose(meeting)))
    if TYPED[typed] == SOMEONE:
        assert typed.casefold() not in said.replace("Ana Ruiz", "").casefold()
    assert times(said, TYPED[typed]) >= 6  # who does it, decides, decided, asks about it and to come, and in the plan
    assert (SOMEONE in said) == (TYPED[typed] == SOMEONE)


@pytest.mark.parametrize("typed", NO_LIST)
def test_without_a_list_every_owner_is_printed_as_the_table_says_too(typed: str) -> None:
    owner = Owner(words=typed, said_yes=True)
    for form, said in in_every_format(compose(meeting_with(owner, (), groups=False))).items():
        assert times(said, NO_LIST[typed]) >= 6, form
        assert (SOMEONE in said) == (NO_LIST[typed] == SOMEONE), form


def test_who_decides_is_printed_as_it_was_typed() -> None:
    meeting = meeting_with(Owner(words="everyone here, with the Insight Group"), groups=False)
    assert (
        "**Where it goes**. Who: everyone here, with the Insight Group."
        in in_every_format(compose(meeting))["markdown"]
    )


def test_an_owner_whose_person_was_taken_out_is_not_named_nor_taken_for_somebody_of_that_name() -> None:
    meeting = meeting_with(Owner(person="zeb", words="Ana", said_yes=True))
    for form, said in each_format(meeting, Owner(person="zeb", words="Ana")):
        assert SOMEONE in said, form
        assert "Ana" not in said.replace("Ana Ruiz", ""), form


def test_somebody_who_is_gone_is_not_said_to_be_asked() -> None:
    said = in_every_format(compose(meeting_with(Owner(person="zeb", words="Zeb"))))["markdown"]
    assert "to be asked" not in said


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


HIDDEN = ("Rose Hill", "Will Young", "Grace", "Bev Ann Okri", "Lars Sørensen", "Dr Łucja Żak")

NAMES_THEM = (
    "rose from the library",
    "everyone here, and rose from the library",
    "the team / rose",
    "the team & will",
    "will with everyone here",
    "grace at reception",
    "us with (grace from the desk)",
    "BevOkri with everyone",
    "everyone with bevokri",
    "the desk, Bev_Okri",
    "bev.ann.okri at the desk",
    "RoseHill and the tenants",
    "Sorensen with everyone",
    "the SORENSEN family",
    "lars-sorensen and us",
    "the Zak family",
    "lucja at the desk",
)
"""Words that say who does something, and name somebody who was not asked."""

NAMES_NOBODY = (
    "the rose growers",
    "everyone who will be there",
    "Ana Ruiz with the rose growers",
    "the people on the hill",
    "those with the grace to wait",
    "young people from the estate",
)


@each_row("typed", [*NAMES_THEM, *NAMES_NOBODY])
def test_a_name_in_small_letters_run_together_or_without_its_accents_is_hidden_and_a_word_is_not(typed: str) -> None:
    people = (PEOPLE[0], *(Person(id=name, order=name, text=name) for name in HIDDEN))
    said = in_every_format(compose(meeting_with(Owner(words=typed, said_yes=True), people)))["markdown"]
    assert (typed.casefold() in said.casefold()) == (typed in NAMES_NOBODY)


def test_a_first_name_that_two_share_is_hidden_while_one_of_them_was_not_asked() -> None:
    people = (Person(id="a", text="Rose Dale", shown="name"), Person(id="b", text="Rose Hill"))
    meeting = meeting_with(Owner(words="rose from the library"), people)
    assert "rose from" not in in_every_format(compose(meeting))["markdown"]


def test_somebody_taken_out_is_named_in_small_letters_no_more_than_before() -> None:
    people = (PEOPLE[0], Person(id="rose", text="Rose Hill", shown="name"))
    meeting = meeting_with(Owner(words="rose from the library"), people)
    meeting = items.add(meeting, FixedStamper(), "actions", ["ring"], owner=Owner(person="rose", words="Rose Hill"))
    meeting = items.take_out(meeting, FixedStamper(), "people", "rose")
    meeting = items.add(meeting, FixedStamper(), "actions", ["ask"], owner=Owner(words="rose from the shop"))
    assert "rose from" not in in_every_format(compose(meeting))["markdown"]


NAMES = ("Zebedee", "Quince", "Kwame", "Álvarez", "O'Brien", "Rose", "Will", "Dunmore")
ROUND = ("{}", "{} and the team", "everyone with {}", "the {} family", "our neighbour {}", "{}'s friends", "dr {}",
         "Park Lane and {}", "@{}", "{}, by email", "{} from the council", "people like {} or us")  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(
    hidden=st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=3, unique=True),
    shown=st.sampled_from(("", "not_at_all", "role")), words=st.sampled_from(ROUND), part=st.integers(0, 2),
    how=st.sampled_from((str, str.lower, str.upper)), gone=st.booleans(), by_id=st.booleans(), after=st.booleans(),
)  # fmt: skip
def test_no_field_for_people_ever_names_somebody_who_is_not_to_be_named(
    hidden: list[tuple[str, str]], shown: codes.Shown, words: str, part: int, how: Any, gone: bool, by_id: bool,
    after: bool,
) -> None:  # fmt: skip
    people = tuple(
        Person(id=f"h{at}", order=f"b{at}", text=" ".join(two), shown=shown) for at, two in enumerate(hidden)
    )
    name = (" ".join(hidden[0]), *hidden[0])[part]
    if how is str.lower and name in ("Rose", "Will"):
        name = " ".join(hidden[0])  # alone it is a word
    owner = Owner(person="h0" if by_id else None, words=words.format(how(name)))
    meeting = meeting_with(owner, (PEOPLE[0], *people))
    if after:
        meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, after="before"))
    if gone:
        meeting = items.take_out(meeting, FixedStamper(), "people", "h0")
    for form, said in each_format(meeting, None if gone else owner):
        assert how(name).casefold() not in said.replace("there will be", "").casefold(), (form, owner)


@pytest.mark.parametrize(("said_yes", "told"), [(False, f"{SOMEONE} (not asked yet)"), (True, SOMEONE)])
def test_of_somebody_taken_out_it_is_still_said_whether_they_said_yes(said_yes: bool, told: str) -> None:
    owner = Owner(words="Ana Ruiz", person="ana", said_yes=said_yes)
    meeting = Meeting(
        details=Details(id="1", title="T"), people=PEOPLE, actions=(Action(id="a", text="Dig", owner=owner),)
    )
    meeting = items.take_out(meeting, FixedStamper(), "people", "ana")
    for form, words in words_in_every_format(compose(meeting)).items():
        assert f"{told}: Dig." in words, form
        assert "Ana" not in words, form
    assert ("not asked yet" in in_every_format(compose(meeting))["markdown"]) is not said_yes
