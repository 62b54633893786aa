"""An agenda: its topics, with minutes, what for and who brings each, what stands under them; nothing of it is lost."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items
from data.edits.item_lists import add_agenda, add_list
from data.model.patch import diff, revert
from data.model.records.meeting import Meeting
from data.parsing.agenda.agenda_items import items_of_agenda
from data.parsing.agenda.parse_agenda import is_prose, parse_agenda
from data.parsing.agenda.parsed_agenda import AgendaLine, AgendaTopic, ParsedAgenda
from data.parsing.agenda.told_agenda import told_in_short, told_topics
from data.queries.known_names import KnownNames
from data.queries.people_names import owner_words
from data.queries.topic_progress import not_decided, not_reached
from data.queries.topics import under_topic, without_topic
from tests.data.parsing.test_pasted_lists import DAY, as_text, meeting_of_lists
from tests.fixed import FixedStamper
from tests.rows import each_row

ROWS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("intake_agendas.toml").read_text("utf-8"))["agenda"]

PEOPLE = ("Ana Ruiz", "Ben Cole", "Chris Oyelaran")

KNOWN = KnownNames(people=PEOPLE, groups=(), presence=("here", "here", "here"))


def read(text: str) -> ParsedAgenda:
    return parse_agenda(as_text(text), KNOWN)


def shown(line: AgendaLine) -> str:
    return f"{'! ' if line.action else '> ' if line.under is not None else ''}{line.text}"


@each_row("row", ROWS)
def test_what_each_agenda_says(row: dict[str, Any]) -> None:
    agenda = read(row["text"])
    assert [said(topic) for topic in agenda.topics] == [*map(str.split, row["topics"])]
    assert {one.title: [*map(shown, one.lines)] for one in agenda.topics if one.lines} == row.get("under", {})
    assert [*map(shown, agenda.loose)] == row.get("loose", [])
    assert [*agenda.left_out] == row.get("left_out", [])
    assert not is_prose(agenda)


def said(topic: AgendaTopic) -> list[str]:
    """A topic as a row of the table has it, word by word."""
    return f"{topic.title} | {topic.minutes or ''} | {topic.what_for} | {topic.brings}".split()


WORDS = st.text(st.sampled_from("abcdeÄß 12:()[]-–|,.'#*>\t"), min_size=1, max_size=30)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=8))
def test_every_letter_is_somewhere_in_what_was_read(lines: list[str]) -> None:
    agenda = parse_agenda("\n".join(lines), KNOWN)
    there = " ".join([
        *(f"{topic.title} {topic.brings}" for topic in agenda.topics), *(line.text for line in agenda.lines),
        *agenda.left_out,
    ])  # fmt: skip
    letters = sorted(re.findall(r"[bceÄß]", "".join(lines)))  # an a or a d may be a mark: "a) ", or of "10 a.m."
    assert sorted(re.findall(r"[bceÄß]", there)) == letters


def test_whole_sentences_are_no_agenda() -> None:
    sentence = "We met last week and talked for a long time about the buses and who is paying for them"
    assert is_prose(read(f"{sentence}⏎{sentence} again"))
    assert not is_prose(read(f"{sentence}⏎Buses⏎Money"))
    assert not is_prose(read(f"{sentence} (10 min)"))


def test_it_is_told_in_short_and_topic_by_topic() -> None:
    agenda = read("Agenda⏎1. Buses (15 mins, to decide, Ana)⏎- full⏎- [ ] ring⏎2. Money")
    assert told_in_short(agenda, items_of_agenda(meeting_of_lists(), agenda, DAY)) == (
        "Agenda: 2 topics; 15 minutes planned; 2 things under them; 1 of these an action; left out: Agenda."
    )
    assert told_topics(agenda) == ["Buses (15 minutes, to decide, Ana)", "Money"]


# Taken in


def taken_in(text: str) -> Meeting:
    meeting = meeting_of_lists()
    new = items_of_agenda(meeting, read(text), DAY)
    return add_list(meeting, FixedStamper("2026-11-26T08:00:00+00:00", first=800), "topics", new.items)


def test_topics_their_lines_and_actions_are_taken_in_each_in_its_place() -> None:
    meeting = taken_in("above⏎## Buses (to decide, Ana)⏎- full⏎  - very⏎- [x] Ben: ring the firm by 4 Dec⏎## Money")
    buses, money = meeting.topics
    assert (buses.ref, buses.text, buses.what_for, money.text) == (1, "Buses", "decide", "Money")
    assert buses.brings is not None
    assert buses.brings.person == meeting.people[0].id
    full, very = under_topic(meeting, buses.id).lines
    assert (full.text, very.text, very.under) == ("full", "very", full.id)
    (action,) = under_topic(meeting, buses.id).actions
    assert (action.text, action.state, action.by) == ("ring the firm", "done", "2026-12-04")
    assert [line.text for line in without_topic(meeting).lines] == ["above"]


def test_nothing_of_an_agenda_was_talked_about_agreed_or_decided_by_that() -> None:
    meeting = taken_in("## Buses (to decide)⏎- full⏎- [ ] ring⏎## Money⏎Agreed: 400 for the fair")
    assert meeting.proposals == ()
    assert [topic.text for topic in not_reached(meeting)] == ["Buses", "Money"]
    assert not_decided(meeting) == []


LATER = FixedStamper("2026-11-26T09:00:00+00:00", first=900)


def again(meeting: Meeting, text: str) -> tuple[str, Meeting]:
    """What is told of an agenda in a meeting that has topics, and the meeting with it."""
    agenda = read(text)
    new = items_of_agenda(meeting, agenda, DAY)
    return told_in_short(agenda, new), add_agenda(meeting, LATER, "topics", new.items, new.filled)


def test_a_topic_that_is_there_already_keeps_what_was_said_of_it_and_that_is_told() -> None:
    meeting = taken_in("Buses (15 mins, to tell, Ana)⏎Money (10 mins)")
    told, after = again(meeting, "buses (20 mins, to tell, Ben)⏎The fair (5 mins)⏎Money")
    assert told == (
        "Agenda: 3 topics; 5 minutes planned; 2 topics are there already: buses, Money; "
        "kept there: buses (15 minutes, Ana Ruiz)."
    )
    assert after.topics[:2] == meeting.topics
    assert [(topic.text, topic.minutes) for topic in after.topics[2:]] == [("The fair", 5)]
    assert again(meeting, "Buses (15 mins, to tell, Ana)")[1] == meeting


def test_what_nobody_had_said_of_a_topic_that_is_there_is_filled_in_and_that_is_told() -> None:
    meeting = taken_in("Buses (to tell)⏎Money")
    told, after = again(meeting, "Buses (20 mins, to decide)⏎Money (Ben)⏎- how much⏎buses (30 mins, Ana)")
    assert told == (
        "Agenda: 3 topics; 1 thing under them; 3 topics are there already: Buses, Money, buses; "
        "filled in there: Buses (20 minutes, Ana), Money (Ben); kept there: Buses (20 minutes, to tell)."
    )
    buses, money = after.topics
    assert (buses.minutes, buses.what_for, owner_words(after, buses.brings)) == (20, "tell", "Ana Ruiz")
    assert (money.minutes, owner_words(after, money.brings)) == (None, "Ben Cole")
    assert [line.text for line in under_topic(after, money.id).lines] == ["how much"]
    assert revert(after, diff(meeting, after, "add_agenda", "")) == meeting


def test_of_a_new_topic_that_an_agenda_has_twice_all_is_taken_and_it_is_told_what_is_not() -> None:
    told, after = again(taken_in("Money"), "Buses (20 mins)⏎Buses (30 mins, to decide)⏎Bins (5 mins)⏎Bins (5 mins)")
    (_, buses, _) = after.topics
    assert (buses.minutes, buses.what_for) == (20, "decide")
    assert told.endswith("2 topics are there already: Buses, Bins; kept there: Buses (20 minutes).")


def test_what_somebody_says_of_a_topic_while_an_agenda_waits_is_not_written_over() -> None:
    meeting = taken_in("Buses")
    new = items_of_agenda(meeting, read("Buses (20 mins, to decide)"), DAY)
    meeting = items.change(meeting, LATER, "topics", meeting.topics[0].id, {"minutes": 45})
    (buses,) = add_agenda(meeting, LATER, "topics", new.items, new.filled).topics
    assert (buses.minutes, buses.what_for) == (45, "decide")


def test_what_comes_under_a_topic_that_is_there_was_not_said_about_it() -> None:
    _, after = again(taken_in("Buses"), "## Buses⏎- full⏎- [ ] ring")
    assert len(under_topic(after, after.topics[0].id).rows) == 2
    assert not_reached(after) == [*after.topics]
