"""Each thing is said in the minutes, and said once: in the first page and the parts together, whatever the meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.document import Document, HeadingBlock, ListBlock, text_of
from data.minutes.markdown import write
from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.power import PowerRow
from data.model.records.tables import AGREEABLE_TABLES
from data.model.records.topics import Topic
from data.model.stages import LETTERS
from data.queries.carry_over import to_do
from data.words import say
from tests.data.minutes import three_meetings
from tests.data.minutes.big import big
from tests.data.minutes.ordinary import ordinary
from tests.data.queries.any_answer import ANSWERS
from tests.data.review.some_meetings import meetings
from tests.fixed import FixedStamper

PARTS: dict[codes.Stage, tuple[str, ...]] = {
    "outcomes": ("More about the outcomes",), "stakeholders": ("Stakeholders",), "power": ("Power",),
    "ground_rules": ("Who decides and how", "Communication plan"),
}  # fmt: skip
"""The parts that say that a stage was reached. Of the ground rules those for today may stand there, too."""

ASKED = re.compile(r"\b(?:By (?:voice|hands|round)|In the chat)\b[^.]*\.")


@st.composite
def asked_about(draw: st.DrawFn) -> Meeting:
    """A meeting in any state, each item in words of its own, about some of which the group was asked."""
    meeting, stamper = with_numbers(draw(meetings())), FixedStamper()
    for table in LETTERS:
        rows = tuple(
            msgspec.structs.replace(row, text=f"Words of {table} {at} here")
            for at, row in enumerate(meeting.rows(table))
        )
        meeting = msgspec.structs.replace(meeting, **{table: rows})
    for table in AGREEABLE_TABLES:
        for row in meeting.rows(table):
            if draw(st.booleans()):
                state = draw(st.sampled_from(["agreed", "for_now", "not_agreed", "open", "parked"]))
                answer = msgspec.structs.replace(draw(ANSWERS), state=state)
                meeting = agreeing.agree(meeting, stamper, table, [row.id], answer)
                if draw(st.integers(0, 3)) == 0:
                    meeting = items.change(meeting, stamper, table, row.id, {"text": f"{row.text} anew"})
    return meeting


def lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield from map(text_of, block.items) if isinstance(block, ListBlock) else (text_of(block),)


def every_item_is_said_and_comes_again_only_with_something_more(meeting: Meeting, document: Document) -> None:
    said = list(lines(document))
    for table in LETTERS:
        if table == "actions":
            continue
        for row in meeting.rows(table):
            words = rf"{re.escape(row.text)}\b(?! anew)"
            found = [line for line in said if re.search(words, line) and f"“{row.text}”" not in line]
            if isinstance(row, PowerRow) and row.heading not in codes.HEADINGS:
                continue
            assert 1 <= len(found) <= 2, (table, row.text, found)
            if len(found) == 2 and not isinstance(row, Topic):  # named where it was left, and over what was said of it
                assert isinstance(row, Agreeable)
                assert not re.search(rf"{words}\.?$", found[1]), found


def every_action_of_this_meeting_is_said_once(meeting: Meeting, document: Document) -> None:
    said = "\n".join(lines(document))
    for action in to_do(meeting.actions):
        assert len(re.findall(rf"{re.escape(action.text)}\b", said)) == 1, action


def not_reached_is_said_once_and_never_of_what_is_printed(document: Document) -> None:
    said = "\n".join(lines(document))
    assert said.count("Not reached") <= 1
    headings = {text_of(block) for block in document.blocks if isinstance(block, HeadingBlock)}
    found = re.search(r"Not reached: ([^.]*)\.", said)
    left = found[1].split(", ") if found else []
    for stage, parts in PARTS.items():
        assert not (say(f"{stage}.name") in left and headings.intersection(parts))


def in_one_list_no_two_items_say_the_same_of_how_they_were_asked(document: Document) -> None:
    for block in document.blocks:
        if isinstance(block, ListBlock):
            asked = [found[0] for item in block.items if (found := ASKED.search(text_of(item)))]
            told = [text_of(item).partition(". ")[2] for item in block.items if ASKED.search(text_of(item))]
            assert len(set(asked)) == len(asked) or len(set(told)) == len(told), told


@settings(max_examples=120, deadline=None)
@given(asked_about())
def test_each_thing_is_said_and_said_once_whatever_the_meeting(meeting: Meeting) -> None:
    document = compose(meeting)  # once for all that is looked at in it: to make such a meeting takes long
    every_item_is_said_and_comes_again_only_with_something_more(meeting, document)
    every_action_of_this_meeting_is_said_once(meeting, document)
    not_reached_is_said_once_and_never_of_what_is_printed(document)
    in_one_list_no_two_items_say_the_same_of_how_they_were_asked(document)


MEETINGS = (
    three_meetings.barely_used, three_meetings.half_done, three_meetings.finished, three_meetings.final,
    three_meetings.after_it, ordinary, big,
)  # fmt: skip


def test_the_minutes_of_an_ordinary_meeting_have_900_words_at_most_and_their_first_page_350() -> None:
    meeting = ordinary()
    assert len(meeting.people) == 12
    assert sum(len(meeting.rows(table)) for table in LETTERS) == 40
    text = write(compose(meeting))
    assert words(text) <= 900
    assert words(text.partition("\n## Who was here\n")[0]) <= 350


@pytest.mark.parametrize("made", MEETINGS)
def test_minutes_have_at_most_twice_the_people_s_own_words(made: Callable[[], Meeting]) -> None:
    assert words(write(compose(made()))) <= 2 * own_words(made()) + 60


def words(text: str) -> int:
    """How many words and numbers a text has, without its marks of Markdown."""
    return len(re.findall(r"[\w’'-]+", text))


def own_words(meeting: Meeting) -> int:
    """How many of them people said, or typed: titles, names, items, and what is told of them."""
    return sum(words(one) for one in _texts(msgspec.to_builtins(meeting)))


def _texts(held: Any) -> Iterator[str]:
    if isinstance(held, dict):
        inside = cast("dict[str, Any]", held)
        for name, inner in inside.items():
            if not isinstance(inner, str):
                yield from _texts(inner)
            elif name in OWN:
                yield inner
    elif isinstance(held, (list, tuple)):
        several = cast("list[Any]", held)
        for one in several:
            yield from [one] if isinstance(one, str) else _texts(one)


OWN = frozenset({
    "title", "place", "text", "words", "note", "why", "for_whom", "measure", "by_words", "until_words", "next_step",
    "stuck", "if_broken", "what", "how", "when", "answer", "would_help", "help", "here_for", "shown_as", "keep",
    "notes_to", "what_changed", "changed_before", "look_again_words", "date_words",
})  # fmt: skip
"""Columns that people fill with words."""


def test_the_first_page_of_a_big_meeting_is_short_enough() -> None:
    first = write(compose(big())).partition("\n## Who was here\n")[0]
    assert words(first) < 1_300
