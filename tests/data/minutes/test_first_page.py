"""The first page answers by itself: what was decided and how, who does what by when, what is open or not reached."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.conflict_text import TOLD_ALL_THE_SAME
from data.minutes.markdown import write
from data.model.codes import is_table
from data.model.fields import FIELDS, Field, records_of, value
from data.model.numbering import with_numbers
from data.model.records.agreements import Agreeable, Counts
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.queries.agreement import AskingResult
from data.queries.conflicts import STATE, as_pair, held, units, with_pair
from data.queries.field_text import stated_label
from tests.data.minutes import three_meetings
from tests.data.minutes.park_lane import everything, park_lane
from tests.data.second import came_over, later_pen
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

GOLDEN = Path(__file__).parent / "golden"


def first_page(meeting: Meeting) -> str:
    """What stands before the first part."""
    text = write(compose(meeting))
    for heading in ("Who was here", "More about the outcomes"):
        text = text.partition(f"\n## {heading}\n")[0]
    return text


@pytest.mark.parametrize("name", three_meetings.GOLDEN)
def test_the_minutes_read_as_the_golden_file(name: str) -> None:
    """Read it as someone who wasn't there, then write it anew: `python -m tests.data.minutes.three_meetings`."""
    assert write(compose(three_meetings.GOLDEN[name]())) == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_the_first_page_of_a_half_done_meeting_answers_by_itself() -> None:
    page = first_page(three_meetings.half_done())
    assert "To change or remove anything, tell Amina Yusuf by Wednesday 28 Oct 2026." in page
    assert (
        "### Outcomes\n\n- O1 **Children can cross on their own**. By hands: 2 for, 1 not asked. Why: two near" in page
    )
    assert "- **a bus driver** (not asked yet), by 3 Nov 2026: A1 Ask the school who can join us.\n" in page
    assert "- **Nobody yet**: A2 Count the cars.\n" in page
    assert "- O2 **The lights stay green longer**. Open: 2 to ask by 28 Oct 2026. In the chat: 1 for.\n" in page
    assert page.endswith("\n\nNot reached: Power. Of the ground rules only those for today.\n")


def test_the_first_page_of_an_untouched_meeting_says_that_there_is_nothing_yet() -> None:
    page = first_page(three_meetings.untouched())
    assert "\n\nNothing was decided, and nobody has taken on anything yet.\n\n## Still open\n" in page
    assert page.endswith("\n\nNot reached: Outcomes, Stakeholders, Power, Ground rules.\n")


def test_power_headings_that_were_not_reached_are_named_where_power_was() -> None:
    page = first_page(park_lane())
    assert "Under Power: Social interaction; What changes" in page
    assert "Who is involved" not in page
    assert "Working within" not in page


def test_what_was_not_put_to_the_group_is_named_by_its_numbers() -> None:
    page = first_page(with_numbers(park_lane()))
    assert "People feel safe after dark" not in page
    assert "Not put to the group yet, printed below: O5, R2, C1. " in page


@pytest.mark.parametrize(("count", "in_full"), [(5, True), (6, False)])
def test_few_things_that_were_not_put_to_the_group_have_their_words_there_where_nothing_else_is_open(
    count: int, in_full: bool
) -> None:
    words = [f"Wish number {number}" for number in range(1, count + 1)]
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", words)
    text = write(compose(meeting))
    assert ("Not put to the group yet: O1 Wish number 1; O2 Wish number 2; " in text) == in_full
    assert ("## More about the outcomes" in text) != in_full
    assert all(text.count(one) == 1 for one in words)
    agreed = agreeing.agree(meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], AskingResult(state="open"))
    assert "Not put to the group yet, printed below: O2" in write(compose(agreed))


def test_what_was_agreed_in_other_words_is_on_the_first_page_with_both() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Slow cars"])
    row = meeting.outcomes[0].id
    meeting = agreeing.agree(
        meeting, stamper, "outcomes", [row], AskingResult(state="agreed", how="hands", counts=Counts(agree=3))
    )
    meeting = items.change(meeting, stamper, "outcomes", row, {"text": "Slower cars"})
    assert ("- O1 **Slower cars**. Reworded, so to agree again. Before: “Slow cars”, by hands: 3 for.\n") in first_page(
        meeting
    )


def test_something_open_until_words_keeps_the_words() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana", "Ben"])
    meeting = items.add(meeting, stamper, "outcomes", ["Slow cars"])
    answer = AskingResult(state="open", how="hands", counts=Counts(agree=1), until_words="when Ben is back")
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    assert "Open: 1 not asked. By hands: 1 for. Open until: when Ben is back." in first_page(meeting)


# What was written in two ways


OTHERS: dict[str, Any] = {
    "words": "quite unlike the rest", "when": ("2031-02-03", ""), "day": "2031-02-03", "time": "23:59", "number": 77,
    "owner": Owner(words="Park Lane shops", said_yes=True),
    "owners": (None, (Owner(words="Park Lane shops", said_yes=True),)),
    "roles": ("quite unlike the rest",),
}  # fmt: skip
SAID = {
    "words": "quite unlike the rest", "when": "3 Feb 2031", "day": "3 Feb 2031", "time": "23:59", "number": "77",
    "owner": "Park Lane shops", "owners": "Park Lane shops", "roles": "quite unlike the rest",
}  # fmt: skip

BOTH = re.compile(r" ?Not settled yet\. [^“]*: “[^”]*”, or “[^”]*”\.")

TOLD = [
    field
    for field in FIELDS
    if field.minutes != "never" and field.table != "versions" and field.name not in ("shown", "shown_as")
]


def in_two_ways(field: Field) -> tuple[Meeting, Meeting, str]:
    """A meeting in which a field waits to be settled, the same as the other copy has it, and how what it says is told.

    The first holds what it held before.
    """
    from data.words import say

    meeting = everything()
    row: Any
    ((table, row), *_) = records_of(meeting, field)
    now = value(row, field.name)
    if field.kind == "choice":
        other: Any = next(code for code in reversed(field.codes) if code != now)
        said = say(f"{field.key}.codes.{other}")
    elif field.kind == "yes_no":
        other, said = not now, "Yes" if not now else "No"
    else:
        other, said = OTHERS[field.kind], SAID[field.kind]
    (unit,) = [unit for unit in units(table) if unit[0] == field.name]
    pair = as_pair(unit, (other, None) if field.day else other if len(unit) > 1 else (other,))
    here = msgspec.structs.replace(row, unsettled=(pair,))
    there = msgspec.structs.replace(with_pair(table, row, pair), unsettled=(as_pair(unit, held(row, unit)),))
    return with_first(meeting, field, here), with_first(meeting, field, there), said


def with_first(meeting: Meeting, field: Field, row: Any) -> Meeting:
    """The meeting with another first row of the field's table, or other details."""
    if is_table(field.table):
        return msgspec.structs.replace(meeting, **{field.table: (row, *meeting.rows(field.table)[1:])})
    return msgspec.structs.replace(meeting, details=row)


@each_row("field", TOLD)
def test_a_field_that_was_written_in_two_ways_shows_both(field: Field) -> None:
    meeting, _, said = in_two_ways(field)
    label = stated_label(field.key)
    lines = [line for line in write(compose(meeting)).split("\n") if f"Not settled yet. {label}: “" in line]
    assert lines
    assert all(f"or “{said}”" in line for line in lines)


@each_row("field", [field for field in TOLD if field.name not in TOLD_ALL_THE_SAME])
def test_while_two_ways_wait_neither_is_told_as_what_is_so(field: Field) -> None:
    here, there, _ = in_two_ways(field)
    one, other = (BOTH.sub("", write(compose(meeting))) for meeting in (here, there))
    assert one == other, "but for both in one place, the minutes say the same whichever copy they are made from"


def test_while_two_copies_differ_in_who_does_something_nobody_is_named_as_the_one() -> None:
    (field,) = [field for field in TOLD if (field.table, field.name) == ("actions", "owner")]
    page = first_page(in_two_ways(field)[0])
    assert (
        "- **Not settled who**, by 3 Nov 2026: Ask the school who can join us. Not settled yet. Who does it: “" in page
    )


def test_what_the_group_agreed_to_is_not_called_decided_while_two_ways_wait() -> None:
    meeting = everything()
    parked = as_pair(STATE, ("parked", "2026-12-01", ""))
    other = as_pair(("text",), ("Everybody can cross",))
    for pair, said in (
        (parked, "Where it stands: “Agreed by voice, no one spoke against”, or “Parked. Come back to it: 1 Dec 2026”."),
        (other, "Outcome: “Children can cross Park Lane on their own”, or “Everybody can cross”."),
    ):
        row = msgspec.structs.replace(meeting.outcomes[0], unsettled=(pair,))
        page = first_page(msgspec.structs.replace(meeting, outcomes=(row, *meeting.outcomes[1:])))
        decided, _, left = page.partition("\n## Still open\n")
        assert "Children can cross" not in decided
        assert f"Not settled yet. {said}" in left


def test_two_ways_that_read_the_same_are_not_told() -> None:
    meeting = everything()
    row: Agreeable = meeting.outcomes[1]
    row = msgspec.structs.replace(row, unsettled=(as_pair(STATE, held(row, STATE)),))
    assert isinstance(row, Outcome)
    assert "Not settled" not in write(compose(msgspec.structs.replace(meeting, outcomes=(row,))))


@pytest.mark.parametrize("name", ["minutes", "ends_by"])
def test_what_no_minutes_tell_is_not_told_in_two_ways_either(name: str) -> None:
    details = msgspec.structs.replace(park_lane().details, unsettled=(as_pair((name,), (77,)),))
    assert "Not settled" not in write(compose(msgspec.structs.replace(park_lane(), details=details)))


def test_of_a_second_meeting_the_first_page_tells_what_was_decided_and_done_in_it() -> None:
    page = first_page(three_meetings.after_it())
    decided = page.partition("## Decided")[2].partition("\n## ")[0]
    assert "There are places to sit" in decided
    assert "Children can cross" not in decided, "it was agreed last time"
    assert "- **Jo Hart**, by 28 Oct 2026, under way: A6 (from 21 Oct 2026) Book the library for 18 November.\n" in page
    assert "Agreed at an earlier meeting, and not asked about again today: R3, R4." in page


def test_what_two_copies_say_of_two_people_nobody_has_promised_yet() -> None:
    meeting = three_meetings.after_it()
    pair = as_pair(("owner", "with_others"), (Owner(words="Kofi"), ()))
    actions = [msgspec.structs.replace(one, unsettled=(pair,)) if one.ref == 3 else one for one in meeting.actions]
    assert "- A3 Noted on 21 Oct 2026." in write(compose(msgspec.structs.replace(meeting, actions=tuple(actions))))


def test_what_was_promised_comes_back_under_the_fourth_heading_with_what_changed() -> None:
    text = write(compose(three_meetings.after_it()))
    power = text.partition("## Power")[2].partition("\n## ")[0]
    fourth = power.partition("### What changes do people make because of co-production?")[2]
    assert "- A3 Promised on 21 Oct 2026. What changed: Nothing yet.\n" in fourth
    assert "- A5 Noted on 21 Oct 2026. What changed: not said today.\n" in fourth
    assert "- A2 Promised on 21 Oct 2026: Say the long name, every time. What changed: Fewer people" in fourth
    assert text.count("Ask to speak at the March meeting") == 1


def test_whoever_is_to_be_confirmed_is_not_said_to_have_been_here() -> None:
    text = write(compose(three_meetings.after_it()))
    here = text.partition("## Who was here")[2].partition("\n## ")[0]
    assert "· 1 person not named here. Whether 3 more people were here was not noted." in here


def test_what_came_over_says_what_the_group_did_with_it_today_and_what_is_agreed_from_before() -> None:
    meeting, stamper = came_over(), later_pen()
    first, second, _, _, _, bridge, *_ = sorted(meeting.outcomes, key=lambda row: row.ref or 0)
    meeting = items.change(meeting, stamper, "outcomes", second.id, {"text": "Bus drivers are asked first"})
    by_voice = AskingResult(state="agreed", how="voice")
    meeting = agreeing.agree_several(meeting, stamper, "outcomes", [first.id, second.id], by_voice)
    against = AskingResult(state="not_agreed", how="hands", counts=Counts(agree=0, against=3))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [bridge.id], against)
    rules = [row.id for row in meeting.ground_rules if row.text.startswith(("One person", "Anyone"))]
    meeting = agreeing.agree_several(meeting, stamper, "ground_rules", rules, by_voice)
    text = write(compose(meeting))
    agreed = "All of these came up at the meeting of 21 Oct 2026, and were agreed today."
    assert f"{agreed}\n\n- O1 Children can cross" in text
    assert "- O2 Bus drivers are asked first" in text
    assert "- O6 **A bridge instead of lights**. Not agreed. By hands: 0 for, 3 against." in text
    rules_part = text.partition("\n## Ground rules\n")[2].partition("\n## ")[0]
    heading = "### Agreed by voice, no one spoke against"
    assert f"{heading}\n\n{agreed}\n" in rules_part
    for part, ends in (("Who decides and how", "Already agreed by round: 4 for, 1 can live with it."),
                       ("Communication plan", "Already agreed by voice, no one spoke against.")):  # fmt: skip
        told = text.partition(f"\n## {part}\n")[2].partition("\n## ")[0]
        assert "All of these are from the meeting of 21 Oct 2026, as they stand today." in told
        assert ends in told


def test_a_stakeholder_that_came_over_is_told_as_it_stands_today() -> None:
    meeting = came_over()
    drivers = next(row for row in meeting.stakeholders if row.text == "Night bus drivers")
    meeting = items.change(meeting, later_pen(), "stakeholders", drivers.id, {"room": "invited"})
    part = write(compose(meeting)).partition("\n## Stakeholders\n")[2].partition("\n## ")[0]
    assert "- S2 **Night bus drivers**. Invited." in part
    assert "All of these are from the meeting of 21 Oct 2026, as they stand today." in part
