"""The minutes of a second meeting: what was decided and done in it, what was promised before, and what came over."""

from __future__ import annotations

import msgspec

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.agreements import Counts
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult
from data.queries.conflicts import as_pair
from tests.data.minutes import three_meetings
from tests.data.minutes.first_page import first_page
from tests.data.second import came_over, later_pen


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
