"""Before minutes go out: each group of the check finds what it is for, and nothing else."""

from __future__ import annotations

import msgspec
import pytest

from data.edits.name_answers import say_of_names
from data.minutes.chat import stage_text
from data.minutes.name_check import answers_about, before_out, looked_at
from data.model import codes
from data.model.records.actions import Action
from data.model.records.people import Owner, Person
from data.model.records.rounds import Check, Round
from data.model.records.stakeholders import Stakeholder
from tests.data.minutes.outcomes_and_rows import meeting
from tests.data.minutes.park_lane import park_lane
from tests.fixed import FixedStamper


def test_an_empty_meeting_has_nothing_to_look_at_but_the_last_lines() -> None:
    check = before_out(meeting())
    assert (check.named, check.owners, check.may_be, check.reached, check.away) == ((), (), (), (), ())
    assert check.appear.lines == (
        "Appear by name: 0. By role: 0. Not named: 0.",
        "Check-in words: none. Check-out words: none.",
    )


def test_it_is_new_until_somebody_looked_and_new_again_with_another_number() -> None:
    held = meeting("A crossing")
    assert before_out(held).is_new
    held = say_of_names(held, FixedStamper(), looked_at(before_out(held), held))
    assert not before_out(held).is_new
    assert looked_at(before_out(held), held) == ()
    held = msgspec.structs.replace(held, outcomes=meeting("Ring 020 7946 0958").outcomes)
    assert before_out(held).is_new
    held = say_of_names(held, FixedStamper("2026-10-22T09:00:00+00:00"), looked_at(before_out(held), held))
    assert not before_out(held).is_new


def test_every_group_with_one_case() -> None:
    held = meeting(
        "Novak is ill",
        "Dr Patel listens",
        "Join at https://call.example/1",
        people=(
            Person(id="novak", text="Petra Novak"),
            Person(id="bea", text="Bea Holt", shown="role", shown_as="a cook"),
        ),
        actions=(Action(id="a", text="Ring", owner=Owner(words="Zebedee Quince")),),
    )
    check = before_out(held)
    assert [(one.item, one.found, one.brackets) for one in check.named] == [
        ("O1", "Novak", ("someone here",)),
    ]
    assert [one.words for one in check.owners] == ["Zebedee Quince"]
    assert [one.word for one in check.may_be] == ["Patel"]
    assert [(one.place.item, one.words) for one in check.reached] == [
        ("O3", "Join at https://call.example/1"),
    ]
    assert [one.words for one in check.away] == ["“a cook”: only 1 person has this role."]


@pytest.mark.parametrize(
    ("words", "is_shown", "is_printed"),
    [
        ("Zebedee Quince", True, False),
        ("Kieran", True, False),
        ("Zebedee from the council", True, True),
        ("Everyone here, with Zebedee", True, True),
        ("the bus drivers", False, True),
        ("all of us", False, True),
        ("Bus Drivers", False, True),
        ("Ida", False, True),
        ("Tom", False, False),
        ("ana@example.org", False, False),
    ],
)
def test_whoever_does_something_with_a_capital_and_is_on_no_list_is_shown(
    words: str, is_shown: bool, is_printed: bool
) -> None:
    held = meeting(
        people=(Person(id="ida", text="Ida Voss", shown="name"), Person(id="tom", text="Tom Bell")),
        stakeholders=(Stakeholder(id="s", text="Bus drivers"),),
        actions=(Action(id="a", text="Ring", owner=Owner(words=words)), Action(id="b", text="Ask")),
    )
    owners = before_out(held).owners
    assert [one.words for one in owners] == ([words] if is_shown else [])
    if is_shown:
        assert owners[0].is_printed == is_printed
        assert [place.item for place in owners[0].places] == ["A1"]
        left = say_of_names(held, FixedStamper(), answers_about(owners, "keep", held))
        assert before_out(left).owners == ()


def test_a_link_that_opens_a_call_comes_first() -> None:
    held = meeting("www.a.example", "020 7946 0958", "https://call.example/j/1?pwd=abc", "https://a.example/?token=1")
    assert [one.place.order[1] for one in before_out(held).reached] == [3, 4, 1, 2]


def test_what_is_said_of_the_meeting_itself_is_looked_for_where_it_was_typed() -> None:
    held = meeting(people=(Person(id="tom", text="Tom Bell"),))
    coming = msgspec.structs.replace(held.details.next, place="Ring 020 7946 0000")
    details = msgspec.structs.replace(
        held.details, comments_to=Owner(words="Nadia on 020 7946 0958"), next=coming, place="Ring 020 7946 0111"
    )
    found = before_out(msgspec.structs.replace(held, details=details)).reached
    assert [(one.place.item, one.place.entry) for one in found] == [
        ("Arrive", "row:meeting"),
        ("Close", "row:next"),
        ("Close", "row:comments"),
    ]


def test_an_address_that_is_not_printed_is_not_shown() -> None:
    held = meeting(
        people=(Person(id="tom", text="Tom Bell", here_for="020 7946 0958"),),
        actions=(Action(id="a", text="Ring", owner=Owner(words="@ana@example.org")),),
    )
    assert before_out(held).reached == ()


def test_how_many_appear_how_and_what_was_said_in_rounds() -> None:
    people = before_out(park_lane()).appear.lines[0]
    assert people == "Appear by name: 3. By role: 2. Not named: 3, of whom 2 were not asked."
    rounds = (
        Round(id="in", text="How are you?", kind="check_in", told=True),
        Round(id="out", text="?", kind="check_out"),
    )
    checks = (
        Check(id="a", text="fine", round="in"),
        Check(id="b", text="good", round="out"),
        Check(id="c", text="bye"),
    )
    assert before_out(meeting(rounds=rounds, checks=checks)).appear.lines[1] == (
        "Check-in words: 1, without a name. Check-out words: 2, without names."
    )
    kept_out = (msgspec.structs.replace(rounds[0], told=None), rounds[1])
    told = before_out(meeting(rounds=kept_out, checks=checks)).appear.lines[1]
    assert told == "Check-in words: left out. Check-out words: 2, without names."


def test_a_final_version_is_looked_at_with_its_own_words() -> None:
    from data.edits import items
    from data.edits.versions import finalise

    held = finalise(meeting("Ring 020 7946 0958"), FixedStamper(), None)
    held = items.change(held, FixedStamper(), "outcomes", "o0", {"text": "Nobody rings"})
    assert before_out(held).reached == ()
    assert len(before_out(held, held.versions[0]).reached) == 1


def test_of_one_stage_only_who_is_named_in_it_is_looked_at() -> None:
    held = meeting(
        "Tom said 020 7946 0958",
        people=(Person(id="tom", text="Tom Bell"),),
        checks=(Check(id="c", text="Thank you Tom"),),
    )
    check = before_out(held, stage="close")
    assert [one.words for one in check.named] == ["Thank you Tom"]
    assert (check.reached, check.owners, check.may_be, check.away) == ((), (), (), ())


def test_of_one_stage_a_line_with_a_word_in_brackets_is_looked_at_all_the_same() -> None:
    held = meeting("Tom and Kwame lost their home", people=(Person(id="tom", text="Tom Bell"),))
    held = say_of_names(held, FixedStamper(), answers_about(before_out(held).may_be, "brackets", held))
    assert "Tom and [someone] lost their home" in stage_text(held, "outcomes")
    assert [one.words for one in before_out(held, stage="outcomes").named] == ["Tom and Kwame lost their home"]


def test_of_one_stage_what_stands_there_of_another_is_looked_at() -> None:
    tom = Person(id="tom", text="Tom Bell")
    held = meeting(people=(tom,), actions=(Action(id="a", text="Ring Tom and Kwame", heading="practice"),))
    held = say_of_names(held, FixedStamper(), answers_about(before_out(held).may_be, "brackets", held))
    stages: list[codes.Stage] = [stage for stage in codes.STAGES if "Ring Tom" in stage_text(held, stage)]
    assert stages
    for stage in stages:
        assert [one.words for one in before_out(held, stage=stage).named] == ["Ring Tom and Kwame"], stage
