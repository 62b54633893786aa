"""What several people do together: each is asked, merged, struck and carried over, and nobody is lost or doubled."""

from __future__ import annotations

import re

import msgspec
import pytest

from coprod_tui.commands.show import meeting_as_text
from data.edits import items, people, strike
from data.edits.actions import add_action
from data.edits.carry_over import carry_on
from data.minutes.compose import compose
from data.model import codes
from data.model.fields import who_does
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.conflicts import all_unsettled
from data.review.gaps import gaps
from data.store.merge import merge
from tests.data.edits.done_together import ANA, BEN, PEN, SIAN, done_by, together
from tests.data.minutes.formats import in_every_format, words_in_every_format
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def test_everybody_stands_in_every_form_of_the_minutes_and_who_did_not_say_yes_is_to_be_asked() -> None:
    meeting = together(ANA, BEN)
    for name, text in words_in_every_format(compose(meeting)).items():
        assert "Ana Ruiz, with Ben Cole (not asked yet), by 3 Nov 2026: Draft the letter." in text, name
    assert "Who does it: Ana Ruiz, said yes, with Ben Cole" in meeting_as_text(meeting)


@pytest.mark.parametrize("hidden", ["ana", "ben", "sian"])
def test_whoever_of_them_chose_not_to_be_named_is_named_in_no_form(hidden: str) -> None:
    meeting = together(ANA, BEN, SIAN)
    ways: dict[str, codes.Shown] = {hidden: "not_at_all"}
    on_list = [msgspec.structs.replace(one, shown=ways.get(one.id, "name")) for one in meeting.people]
    meeting = msgspec.structs.replace(meeting, people=tuple(on_list))
    names = {"ana": ("Ana", "Ruiz"), "ben": ("Ben", "Cole"), "sian": ("Sian", "Siân", "Evans")}
    for form, text in in_every_format(compose(meeting)).items():
        assert not any(re.search(rf"\b{name}\b", text) for name in names[hidden]), form
        assert "someone not named here" in text, form


def test_a_typed_line_with_two_names_is_done_by_both() -> None:
    meeting = add_action(msgspec.structs.replace(together(ANA), actions=()), PEN, ["@Ana, @ben draft the letter"])
    assert done_by(meeting) == ["ana", "ben"]


def test_whoever_is_struck_is_gone_and_the_others_still_do_it() -> None:
    meeting = together(ANA, BEN, SIAN)
    assert done_by(strike.strike(meeting, PEN, "people", "ben")) == ["ana", "sian"]
    first = strike.strike(meeting, PEN, "people", "ana")
    assert done_by(first) == ["ben", "sian"]
    assert b"Ana" not in msgspec.json.encode(first)
    assert done_by(strike.strike(together(ANA), PEN, "people", "ana")) == []


def test_whoever_is_struck_is_gone_from_what_another_copy_says_too() -> None:
    meeting = together(ANA)
    with_ben = items.change(
        meeting, FixedStamper("2026-10-21T11:00:00+00:00"), "actions", "act", {"with_others": (BEN,)}
    )
    with_sian = items.change(
        meeting, FixedStamper("2026-10-21T12:00:00+00:00"), "actions", "act", {"with_others": (SIAN,)}
    )
    joined = merge(meeting, with_ben, with_sian)
    for person, name in (("ben", b"Ben"), ("sian", b"Sian")):
        assert name not in msgspec.json.encode(strike.strike(joined, PEN, "people", person).actions)


def test_who_does_it_and_with_whom_is_settled_as_one_thing() -> None:
    meeting = together(ANA)
    one = items.change(meeting, FixedStamper("2026-10-21T11:00:00+00:00"), "actions", "act", {"owner": BEN})
    other = items.change(meeting, FixedStamper("2026-10-21T12:00:00+00:00"), "actions", "act", {"with_others": (SIAN,)})
    ((_, row, pair),) = all_unsettled(merge(meeting, one, other))
    assert pair.field == "owner"
    assert set(pair.values) == {"owner", "with_others"}
    assert {row.owner.person, pair.values["owner"]["person"]} == {"ana", "ben"}


def test_in_the_next_meeting_they_are_its_people_and_keep_their_yes() -> None:
    new = carry_on(together(ANA, BEN, SIAN), msgspec.structs.replace(fresh_meeting(), people=()), FixedStamper())
    names = {person.id: person.text for person in new.people}
    (action,) = new.actions
    assert [(names[owner.person or ""], owner.said_yes) for owner in who_does(action)] == [
        ("Ana Ruiz", True), ("Ben Cole", False), ("Siân Evans", True),
    ]  # fmt: skip


def test_in_the_next_meeting_who_was_taken_out_does_nothing_and_the_others_do() -> None:
    left = items.take_out(together(ANA, BEN), PEN, "people", "ana")
    new = carry_on(left, msgspec.structs.replace(fresh_meeting(), people=()), FixedStamper())
    assert [owner.words for owner in who_does(new.actions[0])] == ["Ben"]
    assert b"Ana Ruiz" not in msgspec.json.encode(new.actions)


def test_it_is_left_open_until_each_of_them_said_yes() -> None:
    def asked(meeting: Meeting) -> bool:
        return "not_said_yes" in {gap.code for gap in gaps(meeting)}

    meeting = together(ANA, BEN)
    assert asked(meeting)
    meeting = people.say_yes(meeting, PEN, "act", 1, True)
    assert [owner.said_yes for owner in who_does(meeting.actions[0])] == [True, True]
    assert not asked(meeting)


def test_a_name_on_no_list_is_told_of_each_of_them() -> None:
    meeting = together(ANA, Owner(words="Dana"))
    assert [gap.whom for gap in gaps(meeting) if gap.code == "owner_unknown"] == ["Dana"]


def test_made_something_else_and_back_it_is_done_by_the_same() -> None:
    meeting = together(ANA, BEN)
    outcome = items.convert(meeting, PEN, "actions", "act", "outcomes")
    back = items.convert(outcome, PEN, "outcomes", outcome.outcomes[0].id, "actions")
    assert who_does(back.actions[0]) == (ANA, BEN)


BEV, ZED = Owner(words="Bev Okri"), Owner(words="Zed Quill", said_yes=True)
"""Two who are on no list."""

GONE = Owner(person="gone", words="Kay")
"""Somebody who is no longer on the list."""


@each_row(
    ("owners", "told"),
    [
        ((BEV,), "someone not named here (not asked yet)"),
        ((BEV, Owner(words="bev okri")), "someone not named here (not asked yet)"),
        ((BEV, Owner(words="Kay")), "2 people not named here (not asked yet)"),
        ((ZED, Owner(words="Kay", said_yes=True)), "2 people not named here"),
        ((BEV, ZED), "2 people not named here (one of them not asked yet)"),
        ((BEV, ZED, Owner(words="Kay")), "3 people not named here (2 of them not asked yet)"),
        ((ANA, BEV), "Ana Ruiz, with someone not named here (not asked yet)"),
        ((ANA, BEV, ZED), "Ana Ruiz, with 2 people not named here (one of them not asked yet)"),
        ((ANA, ZED, BEN), "Ana Ruiz, with someone not named here and Ben Cole (not asked yet)"),
        ((ANA, BEN, SIAN), "Ana Ruiz, with Ben Cole (not asked yet) and Siân Evans"),
        ((ANA, GONE, BEV), "Ana Ruiz, with 2 people not named here (not asked yet)"),
        ((GONE, ZED), "2 people not named here (one of them not asked yet)"),
    ],
)  # fmt: skip
def test_those_who_are_not_named_stand_there_once_counted_and_the_last_stands_behind_an_and(
    owners: tuple[Owner, ...], told: str
) -> None:
    for form, text in words_in_every_format(compose(together(*owners))).items():
        assert f"{told}, by 3 Nov 2026: Draft the letter." in text, form


def test_in_the_next_meeting_those_who_said_yes_stand_there_once_too() -> None:
    meeting = together(ANA, SIAN)
    meeting = msgspec.structs.replace(
        meeting, details=msgspec.structs.replace(meeting.details, after="before"),
        people=tuple(msgspec.structs.replace(one, shown="") for one in meeting.people),
    )  # fmt: skip
    for text in words_in_every_format(compose(meeting)).values():
        assert "2 people not named here, who said yes, by 3 Nov 2026: Draft the letter." in text


def test_on_the_screen_and_in_the_record_three_are_listed_as_under_the_line() -> None:
    assert "Who does it: Ana Ruiz, said yes, with Ben Cole and Siân Evans, said yes" in meeting_as_text(
        together(ANA, BEN, SIAN)
    )
