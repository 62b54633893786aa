"""Words that say who does something and name somebody who was not asked are not printed, however that is written."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items
from data.minutes.compose import compose
from data.model import codes
from data.model.records.people import Owner, Person
from tests.data.minutes.formats import in_every_format
from tests.data.minutes.owner_everywhere import PEOPLE, each_format, meeting_with
from tests.fixed import FixedStamper
from tests.rows import each_row

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
