"""Somebody is struck, and lines that name them stay as they are: the minutes name them no more than before."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from data.edits import items, meeting_details
from data.edits.carry_over import carry_on
from data.edits.name_answers import say_of_names
from data.minutes.compose import compose
from data.minutes.file_name import minutes_stem
from data.minutes.left_in_brackets import ids_of_owner, left_in_brackets
from data.minutes.markdown import write
from data.minutes.name_check import answers_about, before_out
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.name_answers import WORD, AboutWords
from data.queries.next_meeting import planned_after
from data.session.session import Session
from data.session.undo import MustAsk
from data.store.journal_records import JournalState
from data.store.merge import merge
from data.store.strike.one_strike import strike
from tests.data.second import SecondStamper, blank
from tests.fixed import FixedStamper, fresh_meeting

STAMPER = FixedStamper("2026-10-21T09:00:00Z")

NAMES = ["Mavis Oyelaran", "Grace Bank", "Mark Hope", "Rose", "Silva, Ana", "Claire Cann (CC)", "王小明"]


def held(name: str, shown: codes.Shown = "not_at_all") -> Meeting:
    first, last = name.split(" ")[0].strip(","), name.split(" ")[-1].strip("()")
    meeting = items.add(fresh_meeting(), STAMPER, "people", [name, "Idris Bell"])
    meeting = items.change(meeting, STAMPER, "people", meeting.people[0].id, {"shown": shown})
    lines = [f"it was {first} who fell", f"{first} said yes", f"Mr {last} is ill", f"ask {name} now", "shade"]
    meeting = items.add(meeting, STAMPER, "outcomes", lines)
    return meeting_details.change_meeting(meeting, STAMPER, {"title": f"{name}’s talk", "place": f"at {first}’s"})


def struck(meeting: Meeting) -> Meeting:
    person = meeting.people[0].id
    meeting = say_of_names(meeting, STAMPER, left_in_brackets(meeting, {person}))
    rows = (("people", person),)
    return strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=False).meeting


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_what_was_in_brackets_or_not_answered_names_nobody_afterwards(name: str, asked: bool) -> None:
    meeting = held(name)
    lines = named_in_text(meeting)
    if asked:
        answers = answers_about(before_out(meeting).open, "brackets", meeting)
        meeting = say_of_names(meeting, STAMPER, answers)
    after = struck(meeting)
    assert [row.text for row in after.outcomes] == [row.text for row in meeting.outcomes]
    people = PrintedPeople(after)
    for line in lines:
        told = people.words(line.words, line.row)
        assert "[someone]" in told
        assert not any(hit.words in told for hit in line.hits)
    assert minutes_stem(after).startswith("2026-10-21-someone")
    assert people.title() == "[someone]’s talk" or name.endswith(")")


def test_a_title_that_is_nothing_but_their_name_is_not_printed() -> None:
    meeting = meeting_details.change_meeting(held("Mavis Oyelaran"), STAMPER, {"title": "Mavis Oyelaran"})
    after = struck(meeting)
    assert "Mavis" not in PrintedPeople(after).title()
    assert "mavis" not in minutes_stem(after)


def test_what_was_to_be_kept_stays_printed_as_it_is() -> None:
    meeting = held("Mavis Oyelaran")
    meeting = say_of_names(meeting, STAMPER, answers_about(before_out(meeting).open, "keep", meeting))
    assert "Mavis said yes" in write(compose(struck(meeting)))


def test_who_is_named_in_the_minutes_stays_named_in_lines_that_are_left() -> None:
    assert "Mavis said yes" in write(compose(struck(held("Mavis Oyelaran", "name"))))


def test_the_same_words_that_are_said_in_another_line_later_are_not_touched() -> None:
    after = struck(held("Mark Hope"))
    after = items.add(after, STAMPER, "outcomes", ["we hope so"])
    assert "we hope so" in write(compose(after))


def test_of_an_owner_on_no_list_the_same() -> None:
    meeting = items.add(fresh_meeting(), STAMPER, "outcomes", ["Zubaida said yes"])
    meeting = items.add(meeting, STAMPER, "actions", ["ring"])
    meeting = items.change(meeting, STAMPER, "actions", meeting.actions[0].id, {"owner": Owner(words="Zubaida")})
    answers = left_in_brackets(meeting, ids_of_owner("Zubaida"))
    meeting = say_of_names(meeting, STAMPER, answers)
    entry = strike(meeting, JournalState(), (), "2026-10-21T12:00:00Z", "struck", mend=False, owner="Zubaida")
    assert "Zubaida" not in write(compose(entry.meeting))


def test_who_somebody_is_here_with_names_them_no_more_than_before() -> None:
    meeting = held("Mavis Oyelaran")
    idris = {"shown": "name", "here_for": "for Mavis"}
    meeting = items.change(meeting, STAMPER, "people", meeting.people[1].id, idris)
    assert "Mavis" not in write(compose(struck(meeting)))


def test_only_lines_that_stay_as_they_are_are_remembered() -> None:
    meeting = held("Mavis Oyelaran")
    answers = left_in_brackets(meeting, {meeting.people[0].id}, {"Mavis said yes"})
    assert {one.words for one in answers} == {"Mavis said yes"}


def session_of(*lines: str) -> Session:
    """A meeting in which somebody was struck whose name stays in lines, and nobody knows any more that it is one."""
    meeting = items.add(fresh_meeting(), STAMPER, "people", ["Will Hope", "Idris Bell"])
    meeting = items.change(meeting, STAMPER, "people", meeting.people[0].id, {"shown": "not_at_all"})
    meeting = items.add(meeting, STAMPER, "outcomes", lines)
    return Session(struck(meeting), FixedStamper("2026-10-21T13:00:00Z", first=900))


def printed(meeting: Meeting) -> list[str]:
    """The outcomes as the minutes print them."""
    return [PrintedPeople(meeting).words(row.text, row.id) for row in meeting.outcomes]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("So Will Hope fell, and he will ask", "So [someone] fell, and he will ask"),
        ("we saw Will Hope", "we saw [someone]"),
        ("Will Hope told Will Hope", "[someone] told [someone]"),
        ("will it rain?", "will it rain?"),
        ("WILL HOPE fell", "[someone] fell"),
        ("Willa Hope is new", "Willa Hope is new"),
    ],
)
def test_where_words_are_changed_by_hand_a_bracket_is_gone_only_with_the_name(words: str, told: str) -> None:
    session = session_of("Will Hope fell")
    assert printed(session.meeting) == ["[someone] fell"]
    session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": words})
    assert printed(session.meeting) == [told]
    session.undo()
    assert printed(session.meeting) == ["[someone] fell"]
    session.redo()
    assert printed(session.meeting) == [told]


def test_a_bracket_goes_along_into_other_kinds_of_items_and_into_the_next_meeting() -> None:
    session = session_of("ask Will Hope now")
    after = carry_on(session.meeting, blank(), SecondStamper())
    assert printed(after) == ["ask [someone] now"]
    assert "Hope" not in write(compose(after))
    session.apply(items.convert, "outcomes", session.meeting.outcomes[0].id, "actions")
    assert "Hope" not in write(compose(session.meeting))
    assert "ask [someone] now" in write(compose(session.meeting))


@pytest.mark.parametrize("purpose", ["", "Mavis’s flat", "Hear Mark"])
def test_what_the_next_meeting_is_for_has_its_brackets_once_that_meeting_is_held(purpose: str) -> None:
    meeting = items.add(fresh_meeting(), STAMPER, "people", ["Mavis Oyelaran", "Mark Hope"])
    values = {"purpose": purpose, "next.note": "Hear Mavis and Rosamund again", "next.date": "2026-11-18"}
    meeting = struck(meeting_details.change_meeting(meeting, STAMPER, values))
    word = AboutWords(row="", field=WORD, words="Rosamund", answer="brackets")
    meeting = say_of_names(meeting, STAMPER, [word])
    coming = planned_after(meeting, date(2026, 10, 22))
    details = msgspec.structs.replace(blank().details, purpose=coming["purpose"])
    after = carry_on(meeting, msgspec.structs.replace(blank(), details=details), SecondStamper())
    assert "For: Hear [someone] and [someone] again." in write(compose(after))


def test_a_bracket_goes_along_into_another_field_of_the_line() -> None:
    session = session_of("Will Hope fell")
    line = session.meeting.outcomes[0].id
    session.apply(items.change, "outcomes", line, {"text": "Fewer falls", "measure": "ask Will Hope if it helps"})
    assert "Hope" not in write(compose(session.meeting))
    assert "ask [someone] if it helps" in write(compose(session.meeting))
    session.apply(items.change, "outcomes", line, {"measure": "", "why": "for Will Hope"})
    assert "Hope" not in write(compose(session.meeting))


def test_words_that_undo_brings_back_have_their_brackets() -> None:
    session = Session(held("Mavis Oyelaran"), FixedStamper("2026-10-21T11:00:00Z", first=900))
    fell, said, ill, *_ = (row.id for row in session.meeting.outcomes)
    session.apply(items.change, "outcomes", fell, {"text": "she fell"})
    session.apply(items.take_out, "outcomes", said)
    session.apply(items.convert, "outcomes", ill, "actions")
    person = session.meeting.people[0].id
    steps = session.striking.steps()
    session.apply(say_of_names, left_in_brackets(session.meeting, {person}, steps=steps))
    session.striking.strike((("people", person),))
    while (done := session.undo()) is not None:
        if isinstance(done, MustAsk):
            session.undo(done)
    assert {row.id for row in session.meeting.outcomes} >= {fell, said, ill}
    assert printed(session.meeting)[:3] == ["it was [someone] who fell", "[someone] said yes", "[someone] is ill"]


def test_changing_other_words_or_another_field_says_nothing_new() -> None:
    session = session_of("Will Hope fell", "shade")
    kept = session.meeting.spoken
    session.apply(items.change, "outcomes", session.meeting.outcomes[1].id, {"text": "Shade for Will Hope"})
    session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"measure": "none falls"})
    assert session.meeting.spoken == kept


def test_words_that_another_copy_has_changed_have_their_brackets_once_both_came_together() -> None:
    meeting = items.add(held("Will Hope"), STAMPER, "outcomes", ["ask Will Hope now"])
    line = meeting.outcomes[-1].id
    there = items.change(meeting, FixedStamper(first=800), "outcomes", line, {"text": "ask Will Hope, not Will Hopes"})
    here = struck(meeting)
    both, same = merge(meeting, here, there), merge(meeting, there, here)
    assert both == same
    assert printed(both)[-1] == "ask [someone], not Will Hopes"
    assert merge(here, both, here).spoken == merge(there, both, there).spoken == both.spoken
