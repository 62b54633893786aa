"""The agree box records just what the group did, whatever was pressed before."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from data.edits import agreeing, meeting_details
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model import codes
from data.model.records.agreements import Counts
from screens.dialogs.agree import flow
from screens.dialogs.agree.draft import from_draft, words_left
from screens.dialogs.agree.recorded import people_here, said_here
from tests.fixed import FixedStamper
from tests.screens.dialogs.agree_host import SIX, decided_by, led_to, met, proposed, put, recorded, says, taken_out

# Not put to the group


@pytest.mark.parametrize(
    "keys", [("o",), ("h", "escape", "o"), ("v", "escape", "o"), ("h", "enter", "escape", "escape", "o")], ids="".join
)
def test_what_was_held_the_last_time_does_not_make_a_group_asked_and_is_there_again_the_next(
    keys: tuple[str, ...],
) -> None:
    asked = put(met(), state="not_agreed", how="hands", objections=(("Too loud", "stands"),))
    proposal = proposed(asked)
    asking = led_to(proposal, *keys)
    assert says(asking, proposal) == "Not put to the group."
    given = recorded(led_to(proposal, "enter", after=asking), proposal)
    assert (given.state, given.how, given.objections) == ("open", None, ())
    left = agreeing.agree(asked, FixedStamper(), "outcomes", proposal.ids, given)
    assert "asked by" not in write(compose(left)).split("crossing")[1]
    again = led_to(proposed(left), "v")
    assert [(one.words, one.became) for one in again.concerns] == [("Too loud", "stands")]


def test_what_is_said_of_a_concern_in_the_box_is_kept_though_it_is_left_open_then() -> None:
    asked = put(met(), state="not_agreed", how="hands", objections=(("Too loud", "stands"), ("Too far", "stands")))
    proposal = proposed(asked)
    asking = led_to(proposal, "v", "c", "1", "enter", "t", "enter", "escape", "escape", "o", "enter")
    given = recorded(asking, proposal)
    assert given.how == "voice"
    left = agreeing.agree(asked, FixedStamper(), "outcomes", proposal.ids, given)
    assert [one.words for one in proposed(left).still_held] == ["Too far"]


def test_two_who_are_not_sure_why_are_still_two_after_it_was_parked() -> None:
    asked = put(met(), state="not_agreed", how="hands", objections=(("Not sure", ""), ("Not sure", "")))
    parked = agreeing.park(asked, FixedStamper(), "outcomes", asked.outcomes[0].id)
    assert [one.words for one in proposed(parked).still_held] == ["Not sure", "Not sure"]


@pytest.mark.parametrize("how", ["v", "h"])
def test_words_that_were_changed_and_not_asked_about_again_are_left_open_as_not_put_to_the_group(how: str) -> None:
    proposal = proposed(met())
    asking = led_to(proposal, how, *(["4", "enter"] if how == "h" else []), "c", "'Too loud", "enter", "w", "enter")
    asking = led_to(proposal, "'A quiet crossing", "enter", "escape", "o", after=asking)
    assert "Not put to the group." in says(asking, proposal)
    given = recorded(led_to(proposal, "enter", after=asking), proposal)
    assert (given.how, given.objections) == (None, (("Too loud", "worked_in"),))


def test_what_somebody_said_before_it_was_left_open_makes_it_asked() -> None:
    proposal = proposed(met())
    asking = led_to(proposal, "v", "c", "'Too loud", "enter", "escape", "escape", "escape", "o", "enter")
    given = recorded(asking, proposal)
    assert (given.how, given.objections) == ("voice", (("Too loud", ""),))


# Several together


def test_of_several_what_is_taken_in_after_the_count_is_asked_about_and_counted() -> None:
    proposal = proposed(met("A crossing", "A bridge", "A path"), marks=("O3", "O4", "O5"))
    asking = led_to(proposal, "5", "h", "6", "enter", "escape", "escape")
    out = led_to(proposal, "4", after=asking)
    assert out.counts == {"agree": "6"}, "those that are left were asked about"
    taken_in = led_to(proposal, "5", after=asking)
    assert taken_in.left_out == ()
    assert "Before: 6 for. Ask again." in says(taken_in, proposal)
    assert recorded(led_to(proposal, "h", "enter", "a", "enter", after=taken_in), proposal).counts == Counts()


# Doubts are looked at when it is recorded


@pytest.mark.parametrize(("letter", "state"), [("f", "for_now"), ("n", "not_agreed")])
def test_somebody_taken_out_while_the_day_is_asked_makes_it_be_looked_at_again(letter: str, state: codes.State) -> None:
    meeting = met()
    keys = ("h", "5", "tab", "tab", "tab", "1", "enter", letter, "enter")
    asking = led_to(proposed(meeting), *keys)
    assert asking.step == "until"
    proposal = proposed(taken_out(meeting))
    assert "enter" in {key for one in flow.step_of(asking, proposal).commands() for key in one.keys}
    foot = {code: words for _, words, code in flow.step_of(asking, proposal).foot()}
    assert foot["enter"] == "look at it again first"
    once = led_to(proposal, "enter", after=asking)
    assert (once.end, once.step) == ("", "doubt")
    assert "There are 6 answers from 5 people." in says(once, proposal)
    assert led_to(proposal, "enter", after=once).step == "result"
    meant = led_to(proposal, "r", "enter", after=once)
    assert recorded(meant, proposal).state == state


def test_what_was_meant_of_some_counts_and_people_is_meant_of_no_others() -> None:
    meeting = met()
    asking = led_to(proposed(meeting), "h", "0", "tab", "tab", "tab", "3", "enter", "f", "enter", "r")
    assert (asking.step, asking.sure) == ("until", True)
    assert led_to(proposed(meeting), "enter", after=asking).end == "record"
    fewer = proposed(taken_out(meeting))
    assert led_to(fewer, "enter", after=asking).step == "doubt"
    seen = led_to(proposed(meeting), "escape", "a", "enter", after=asking)
    assert seen.step == "doubt"
    first = led_to(fewer, "r", after=seen)
    assert (first.end, first.said) == ("", "This has changed. Look at it once more.")
    assert led_to(fewer, "r", after=first).end == "record"


def test_nothing_at_all_is_recorded_without_an_outcome() -> None:
    proposal = proposed(met())
    broken = replace(led_to(proposal, "h", "6", "enter", "o", "enter"), state=None)
    asking = led_to(proposal, "enter", after=broken)
    assert (asking.end, asking.step) == ("", "result")


def test_by_consensus_nobody_for_it_is_not_agreed_for_now_by_enter_alone() -> None:
    proposal = proposed(decided_by("consensus", people=SIX), "decisions")
    for counts in (("0", "tab", "tab", "3"), ("1", "tab", "tab", "5")):
        asking = led_to(proposal, "h", *counts, "enter")
        for letter in ("a", "f"):
            assert led_to(proposal, letter, "enter", after=asking).step == "doubt"
        assert led_to(proposal, "enter", "enter", after=asking).state != "for_now"


# How many take part in decisions


def test_how_many_are_here_is_one_change_with_the_agreement() -> None:
    meeting = met()
    proposal = proposed(meeting)
    asking = led_to(proposal, "h", "3", "0", "enter", "a", "enter", "h", "enter")
    here = said_here(asking, proposal)
    after = agreeing.agree(meeting, FixedStamper(), "outcomes", proposal.ids, recorded(asking, proposal), here=here)
    assert (after.details.deciding_count, after.outcomes[0].agreements[0].people) == (30, 30)


def test_how_many_the_group_says_elsewhere_goes_before_what_was_said_in_the_box() -> None:
    meeting = met()
    asking = led_to(proposed(meeting), "h", "3", "0", "enter", "a", "enter", "h")
    counted = proposed(meeting_details.change_meeting(meeting, FixedStamper(), {"deciding_count": 25}))
    assert (said_here(asking, counted), people_here(asking, counted)) == (None, 25)
    assert led_to(counted, "enter", after=asking).end == ""


@pytest.mark.parametrize("line", ["c", "y"])
def test_what_was_typed_and_left_with_esc_is_not_recorded_and_waits_in_its_line(line: str) -> None:
    proposal = proposed(met())
    asking = led_to(proposal, "v", line, "'Too loud", "escape")
    assert "Typed, but not added, so not recorded: Too loud" in says(asking, proposal)
    given = recorded(led_to(proposal, "enter", after=asking), proposal)
    assert (given.objections, given.reasons) == ((), ())
    again = from_draft(words_left(asking), proposal)
    assert again.words("concern" if line == "c" else "reason") == "Too loud"
