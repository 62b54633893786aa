"""Whose names are looked for in a meeting: people, what they were called, and whoever does something."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.stakeholders import Stakeholder
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.attribution.shown_as import shown_as
from data.queries.names_looked_for import guard_of
from data.queries.people_names import owner_from
from tests.fixed import FixedStamper


def person(name: str, shown: codes.Shown = "", **columns: object) -> Person:
    return msgspec.structs.replace(Person(id=name, order=name, text=name, shown=shown), **columns)


def meeting_of(*people: Person, lines: tuple[str, ...] = (), owners: tuple[str, ...] = ()) -> Meeting:
    meeting = Meeting(
        details=Details(id="m"), people=people, stakeholders=(Stakeholder(id="s", text="Insight Group"),),
        outcomes=tuple(Outcome(id=f"o{at}", order=f"a{at}", text=line) for at, line in enumerate(lines)),
    )  # fmt: skip
    actions = tuple(
        Action(id=f"a{at}", order=f"a{at}", text="Ring", owner=owner_from(meeting, words))
        for at, words in enumerate(owners)
    )
    return msgspec.structs.replace(meeting, actions=actions)


def told(meeting: Meeting) -> list[str]:
    return [one.words for one in named_in_text(meeting)]


@pytest.mark.parametrize(
    ("owner", "line"),
    [
        ("Kofi", "Kofi rang"), ("@Kofi", "Kofi’s mum came"), ("Kofi Mensah", "Mr Mensah is ill"),
        ("kofi", "we asked Kofi"), ("Kofi and Ama", "Ama came"), ("Kofi, Insight Group", "Kofi rang"),
        ("Rose Bank", "Rose said so"), ("Dr Patel", "Patel listens"), ("Zebedee (chair)", "Zebedee rang"),
    ],
)  # fmt: skip
def test_an_owner_on_no_list_is_looked_for_in_other_lines(owner: str, line: str) -> None:
    meeting = meeting_of(person("Ana"), lines=(line, "A crossing"), owners=(owner,))
    assert told(meeting) == [line]
    assert {hit.kind for hit in PrintedPeople(meeting).hits(line)} == {"owner"}
    assert told(meeting_of(person("Ana"), lines=(line,))) == []


@pytest.mark.parametrize(
    ("owner", "line"),
    [
        ("Insight Group", "The Insight Group said so"), ("everyone here", "everyone came"), ("us", "Us too"),
        ("Parks Department", "The Parks Department said no"), ("the Board", "The Board met"),
        ("volunteers", "Volunteers said so"), ("School", "we asked School"),
        ("the desk, 01234 567890", "The desk rang"),
        ("Tenants Association", "Tenants said no"), ("staff on Ward 7", "Ward 7 is full"),
        ("reception@example.org", "Reception rang"),
    ],
)  # fmt: skip
def test_a_group_a_body_or_more_than_a_name_is_nobody_s_name(owner: str, line: str) -> None:
    assert told(meeting_of(person("Ana"), lines=(line,), owners=(owner,))) == []


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Kofi Adeyemi", "The Adeyemi family"), ("Priya Patel", "Dr Patel's surgery"),
        ("Petra Novak", "Novak Street residents"), ("Petra Novak", "Novak"),
        ("Muldoon Fenwick", "Union rep Fenwick"), ("Muldoon Fenwick", "Group of Mrs Fenwick"),
        ("Rosalind Peake", "Peake Consulting Ltd"),
    ],
)  # fmt: skip
def test_what_a_group_is_called_hides_a_surname_nowhere_unless_it_is_a_place(name: str, group: str) -> None:
    surname = name.split()[1]
    lines = (f"{surname} owes rent", f"it was {surname} who fell", f"we asked {surname}", f"Mr {surname} came")
    theirs = (f"we asked {group.lower()}", f"{group} said no")
    meeting = meeting_of(person(name), lines=(*lines, *theirs))
    meeting = msgspec.structs.replace(meeting, stakeholders=(Stakeholder(id="s", text=group),))
    only_name = group == surname  # then it stands as they chose
    expected = {*lines, *(() if "Street" in group else theirs), *(() if "Street" in group or only_name else (group,))}
    assert set(told(meeting)) == expected


def test_somebody_whose_group_is_called_after_them_may_be_a_name_in_other_lines() -> None:
    meeting = msgspec.structs.replace(meeting_of(), stakeholders=(Stakeholder(id="s", text="Kwame's family"),))
    assert [one.words for one in PrintedPeople(meeting).may_be_names(["we asked Kwame about it"])] == ["Kwame"]


def test_an_owner_who_is_on_the_list_is_only_looked_for_as_they_chose() -> None:
    meeting = meeting_of(person("Ana Ruiz", "name"), lines=("Ana said so",), owners=("Ana",))
    assert told(meeting) == []


def test_what_an_owner_on_the_list_was_typed_as_is_looked_for_too() -> None:
    action = Action(id="a", text="Ring", owner=Owner(person="Robin", words="Zebedee Quill"))
    meeting = meeting_of(person("Robin"), lines=("Zebedee said so", "Quill’s shop"))
    meeting = msgspec.structs.replace(meeting, actions=(action,))
    assert told(meeting) == ["Zebedee said so", "Quill’s shop"]


def test_an_owner_whose_person_was_taken_out_before_marks_were_kept_is_looked_for() -> None:
    action = Action(id="a", text="Ring", owner=Owner(person="gone", words="Zebedee Quill"))
    meeting = msgspec.structs.replace(meeting_of(lines=("Zebedee said so",)), actions=(action,))
    assert told(meeting) == ["Zebedee said so"]
    assert {hit.kind for hit in PrintedPeople(meeting).hits("Zebedee said so")} == {"gone"}


def test_a_name_that_two_people_share_is_asked_about_and_the_whole_name_is_not() -> None:
    meeting = meeting_of(person("Ana Ruiz", "name"), person("Ana Silva"), lines=("Ana said so", "Ana Ruiz said so"))
    (one,) = named_in_text(meeting)
    (hit,) = PrintedPeople(meeting).hits(one.words)
    assert one.words == "Ana said so"
    assert (hit.people, hit.also) == (frozenset({"Ana Silva"}), frozenset({"Ana Ruiz"}))


@pytest.mark.parametrize(
    ("shown", "hidden"),
    [
        ("Sarah James", "James Hill"), ("Ana Grace", "Grace Page"), ("Kim Lee", "Lee Marsh"), ("Lee, Kim", "Lee Marsh"),
        ("Sarah James (chair)", "James Hill"), ("James Okri", "Sarah James"),
    ],
)  # fmt: skip
def test_whoever_may_be_named_is_left_though_a_surname_is_somebody_else_s_first_name(shown: str, hidden: str) -> None:
    line = f"{' '.join(reversed(shown.split(', '))).removesuffix(' (chair)')} will ring"
    meeting = meeting_of(person(shown, "name"), person(hidden), lines=(line, f"{hidden} will ring"))
    assert told(meeting) == [f"{hidden} will ring"]
    assert PrintedPeople(meeting).person(meeting.people[0]) == shown


def test_a_whole_name_that_is_somebody_else_s_too_or_part_of_one_is_asked_about() -> None:
    lines = ("Ana Grace came", "Ana Grace Silva came", "we told James Sarah came")
    people = (
        person("Ana Grace", "name"),
        person("Sarah James", "name"),
        person("Ana Grace Silva"),
        person("James Hill"),
    )
    assert told(meeting_of(*people, lines=lines)) == list(lines)


def test_the_surname_of_somebody_who_may_be_named_does_not_hide_a_relative() -> None:
    meeting = meeting_of(
        person("Ana Silva", "name"), person("Marek Silva"), lines=("Mr Silva is ill", "Ana Silva came")
    )
    assert told(meeting) == ["Mr Silva is ill"]


def test_after_t_it_is_asked_about_the_same_person() -> None:
    """T makes somebody appear otherwise: whoever was named by name is not to be named any more."""
    meeting = meeting_of(person("Ana Ruiz", "name"), lines=("Ruiz said so",))
    assert told(meeting) == []
    meeting = items.change(meeting, FixedStamper(), "people", "Ana Ruiz", {"shown": "not_at_all"})
    assert told(meeting) == ["Ruiz said so"]


@pytest.mark.parametrize("words", ["José", "jose", "Mr Álvarez", "JOSE ALVAREZ", "Alvarez", "Dr. Alvarez"])
def test_a_line_that_is_nothing_but_a_name_stands_as_that_person_chose(words: str) -> None:
    people = PrintedPeople(meeting_of(person("José Álvarez", "role", shown_as="a parent")))
    assert people.words(words) == "a parent"
    assert people.words(f"{words} said so") == f"{words} said so"


@pytest.mark.parametrize("words", ["Hope", "hope", "HOPE", "Young"])
def test_a_line_that_is_an_everyday_word_stays_and_is_asked_about_where_it_may_be_a_name(
    words: str,
) -> None:
    meeting = meeting_of(person("Hope Young", "not_at_all"), lines=(words,))
    assert PrintedPeople(meeting).words(words) == words
    assert told(meeting) == ([words] if words == "Hope" else [])


def test_the_guard_is_made_anew_only_when_people_owners_or_groups_change() -> None:
    meeting = meeting_of(person("Ana"), lines=("one",))
    guard = guard_of(meeting, lambda one: shown_as(one) != "name")
    more = items.add(meeting, FixedStamper(), "outcomes", ["two"])
    assert guard_of(more, lambda one: shown_as(one) != "name") is guard
    other = items.add(more, FixedStamper(), "people", ["Kofi"])
    assert guard_of(other, lambda one: shown_as(one) != "name") is not guard


def test_words_that_may_be_names_are_told_beside_the_lists() -> None:
    people = PrintedPeople(meeting_of(person("Ana"), person("Kofi", "name")))
    told = people.may_be_names(["Ana and Kofi said so", "Dr Patel listens", "my son Kwame"])
    assert [one.words for one in told] == ["Patel", "Kwame"]
