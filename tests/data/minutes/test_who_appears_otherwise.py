"""Who had another name before, or is to appear in two ways until that is settled, is told by what tells less."""

from __future__ import annotations

import msgspec
import pytest

from data.model import codes
from data.model.records.agreements import Agreement
from data.model.records.people import Owner
from data.queries.conflicts import as_pair
from tests.data.minutes.named_everywhere import all_words, with_owner_everywhere, with_person_everywhere, with_zebedee


@pytest.mark.parametrize(
    ("here", "there"), [("name", ""), ("", "name"), ("name", "not_at_all"), ("not_at_all", "name"), ("role", "name")]
)
def test_until_two_ways_to_appear_are_settled_the_one_that_tells_less_counts(
    here: codes.Shown, there: codes.Shown
) -> None:
    meeting = with_zebedee(here)
    zebedee = msgspec.structs.replace(meeting.people[-1], unsettled=(as_pair(("shown",), (there,)),))
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zebedee))
    assert "zebedee" not in all_words(with_person_everywhere(meeting, zebedee)).casefold()


def test_two_wordings_of_a_role_are_both_left_out_until_they_are_settled() -> None:
    meeting = with_zebedee("role", "the baker of Park Lane")
    zebedee = msgspec.structs.replace(meeting.people[-1], unsettled=(as_pair(("shown_as",), ("a neighbour",)),))
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zebedee))
    said = all_words(with_person_everywhere(meeting, zebedee))
    assert "baker of Park Lane" not in said
    assert "a neighbour" not in said


def test_what_somebody_was_called_before_is_not_printed_where_it_stands_alone() -> None:
    meeting = with_zebedee("")
    outcome = msgspec.structs.replace(meeting.outcomes[0], text="Zebedee")
    zoe = msgspec.structs.replace(meeting.people[-1], text="Zoe", here_for="", roles=())
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zoe), outcomes=(outcome,))
    meeting = with_owner_everywhere(meeting, Owner(person="zeb", words="Zebedee Quill"))
    assert "zebedee" not in all_words(meeting).casefold()


@pytest.mark.parametrize("column", ["asks", "decided_by"])
def test_what_somebody_was_called_when_they_were_to_ask_others_is_not_printed_either(column: str) -> None:
    meeting = with_zebedee("")
    was = {column: Owner(person="zeb", words="Zebedee Quill")}
    asked = msgspec.structs.replace(
        Agreement(id="asked", when="", state="open", words="", to_ask=("ana",)), **was
    )  # fmt: skip
    outcome = msgspec.structs.replace(meeting.outcomes[0], text="Zebedee", state="open", agreements=(asked,))
    zoe = msgspec.structs.replace(meeting.people[-1], text="Zoe", here_for="", roles=())
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zoe), outcomes=(outcome,))
    assert "zebedee" not in all_words(meeting).casefold()
