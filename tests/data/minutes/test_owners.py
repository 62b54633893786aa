"""Who does something is printed as the group said it, and nobody is named who was not asked."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.minutes.compose import compose
from data.minutes.item_blocks import first_large
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.people_names import owner_from
from tests.data.minutes.formats import FORMATS, in_every_format, searched, words_in_every_format
from tests.data.minutes.owner_everywhere import PEOPLE, SOMEONE, each_format, meeting_with
from tests.fixed import FixedStamper
from tests.rows import each_row

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
