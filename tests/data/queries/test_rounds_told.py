"""Whether the words of a round go into the minutes: nothing that stays out is ever printed, whatever becomes of it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.commands.show import meeting_as_text
from data.edits import items, strike
from data.edits.rounds import say_in_round, turn_told
from data.edits.versions import finalise
from data.minutes.compose import compose, minutes_status
from data.minutes.formats import written
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.rounds import Round
from data.queries.rounds import where_words_go
from data.session.session import Session
from data.store.merge import merge
from tests.data.queries.rounds_with_words import KINDS, begun, printed, say_word, turned
from tests.data.retraced import undone
from tests.fixed import FixedStamper


@pytest.mark.parametrize("kind", KINDS)
def test_check_in_words_stay_out_and_all_others_go_in_unless_the_group_says_otherwise(kind: codes.RoundKind) -> None:
    meeting, stamper = begun(kind)
    assert ("a bit anxious" in printed(say_word(meeting, stamper, "a bit anxious"))) is KINDS[kind]
    other = say_word(turned(meeting, stamper), stamper, "a bit anxious")
    assert ("a bit anxious" in printed(other)) is not KINDS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_once_somebody_has_spoken_words_can_be_kept_out_but_not_let_in(kind: codes.RoundKind) -> None:
    meeting, stamper = begun(kind, "a bit anxious")
    after = turned(meeting, stamper)
    assert "a bit anxious" not in printed(after)
    assert turned(after, stamper) is after


def test_a_round_without_words_can_be_changed_back_and_forth() -> None:
    meeting, stamper = begun("check_in")
    for wanted in (True, False, True):
        meeting = turned(meeting, stamper)
        assert meeting.rounds[0].told is wanted


def test_minutes_that_were_final_have_changed_once_words_are_kept_out_and_no_version_has_them_any_more() -> None:
    meeting, stamper = begun("add", "a bit anxious")
    meeting = finalise(meeting, stamper)
    assert "a bit anxious" in printed(meeting)
    after = turned(meeting, stamper)
    assert minutes_status(after).state == "changed"
    assert "a bit anxious" not in printed(after)


def test_words_that_stay_out_leave_final_minutes_final() -> None:
    meeting, stamper = begun("check_in", "a bit anxious")
    meeting = say_word(finalise(meeting, stamper), stamper, "tired")
    assert minutes_status(meeting).state == "final"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gone", [items.take_out, strike.strike])
def test_words_keep_what_was_said_of_them_when_their_round_is_gone(kind: codes.RoundKind, gone: Any) -> None:
    meeting, stamper = begun(kind, "a bit anxious")
    meeting = gone(meeting, stamper, "rounds", meeting.rounds[0].id)
    assert ("a bit anxious" in printed(meeting)) is KINDS[kind]


def test_words_that_stay_out_are_never_made_something_that_is_printed() -> None:
    meeting, stamper = begun("check_in", "a bit anxious")
    assert items.convert(meeting, stamper, "checks", meeting.checks[0].id, "actions") is meeting
    other, stamper = begun("add", "ask the school")
    assert items.convert(other, stamper, "checks", other.checks[0].id, "actions").actions


def test_of_words_that_are_kept_out_it_is_said_how_many_stay_in_as_something_else() -> None:
    meeting, stamper = begun("add", "ask the school", "ask the bus company", "tired")
    for kind in ("actions", "outcomes"):
        meeting = items.convert(meeting, stamper, "checks", meeting.checks[0].id, kind)
    assert where_words_go(meeting, meeting.rounds[0]) == "These words go into the minutes, without names."
    after = turned(meeting, stamper)
    said = "These words stay out of the minutes. 2 lines that were made something else stay in them."
    assert where_words_go(after, after.rounds[0]) == said
    assert said in meeting_as_text(after)
    assert "ask the school" in printed(after)
    assert "tired" not in printed(after)


def test_nobody_is_asked_about_a_name_in_words_that_stay_out() -> None:
    assert not named_in_text(begun("check_in", "Ben made me laugh")[0])
    assert named_in_text(begun("add", "Ben made me laugh")[0])


def test_the_chairs_own_record_has_the_words_and_says_that_they_stay_out() -> None:
    shown = meeting_as_text(begun("check_in", "a bit anxious")[0])
    assert "How is it?\n     These words stay out of the minutes." in shown
    assert "a bit anxious\n     Stays out of the minutes" in shown
    assert "out of the minutes" not in meeting_as_text(begun("add", "a bit anxious")[0])


@settings(deadline=None)
@given(st.permutations(["Über", "apple", "“Zebra”", "Apfel", "éclair", "banana"]))
def test_the_order_of_the_round_can_not_be_read_back(words: list[str]) -> None:
    text = written(compose(begun("check_out", *words)[0]), "md").decode()
    said = [line[2:] for line in text.splitlines() if line.startswith("- ") and line[2:] in words]
    assert said == ["Apfel", "apple", "banana", "éclair", "Über", "“Zebra”"]


def older(meeting: Meeting) -> Meeting:
    """The same as an earlier version of the program left it: nothing says where words go, check-out names no round."""
    out = {one.id for one in meeting.rounds if one.kind == "check_out"}
    checks = tuple(
        msgspec.structs.replace(one, told=None, round=None if one.round in out else one.round) for one in meeting.checks
    )
    rounds = tuple(msgspec.structs.replace(one, told=None) for one in meeting.rounds)
    return msgspec.structs.replace(meeting, rounds=rounds, checks=checks)


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_meeting_held_before_check_ins_are_not_printed_and_the_rest_is(kind: codes.RoundKind) -> None:
    meeting, stamper = begun(kind, "a bit anxious")
    was = older(finalise(meeting, stamper))
    assert ("a bit anxious" in printed(was)) is KINDS[kind]
    assert minutes_status(was).state == "final"


def test_an_older_check_out_takes_its_words_along_when_they_are_kept_out() -> None:
    meeting, stamper = begun("check_out")
    meeting = say_word(items.add(meeting, stamper, "checks", ["typed before"]), stamper, "a bit anxious")
    before = msgspec.structs.replace(meeting.checks[0], made="2026-10-21T08:00:00Z")
    meeting = older(msgspec.structs.replace(meeting, checks=(before, meeting.checks[1])))
    after = turned(meeting, stamper)
    assert "a bit anxious" not in printed(after)
    assert "typed before" in printed(after)


def test_check_out_words_that_are_typed_without_a_round_go_in() -> None:
    meeting, stamper = begun("check_out", "a bit anxious")
    meeting = items.add(turned(meeting, stamper), stamper, "checks", ["hopeful"])
    assert "hopeful" in printed(meeting)
    assert "a bit anxious" not in printed(meeting)


def copies(kind: codes.RoundKind, *words: str) -> tuple[Meeting, FixedStamper, FixedStamper]:
    meeting, _ = begun(kind, *words)
    return meeting, FixedStamper("2026-10-21T10:00:00+00:00"), _OtherPen("2026-10-21T10:30:00+00:00")


class _OtherPen(FixedStamper):
    """A stamper whose ids are no one else's."""

    def new_id(self) -> str:
        return f"f{super().new_id()[1:]}"


@pytest.mark.parametrize("known", [True, False])
def test_what_one_copy_keeps_out_stays_out_of_both(known: bool) -> None:
    base, stamper, other = copies("add", "a bit anxious")
    here, there = turned(base, stamper), say_word(base, other, "tired")
    for one, two in ((here, there), (there, here)):
        joined = merge(base if known else None, one, two)
        assert not joined.rounds[0].told
        assert not any(words in printed(joined) for words in ("a bit anxious", "tired"))


def test_words_that_were_said_to_stay_out_do_so_where_the_other_copy_let_its_own_in() -> None:
    base, stamper, other = copies("check_in")
    here, there = say_word(turned(base, stamper), stamper, "hopeful"), say_word(base, other, "a bit anxious")
    joined = printed(merge(base, here, there))
    assert "hopeful" in joined
    assert "a bit anxious" not in joined


@settings(deadline=None)
@given(st.lists(st.sampled_from(["speak", "turn", "undo", "redo", "take_out"]), max_size=12), st.sampled_from([*KINDS]))
def test_words_that_were_said_to_stay_out_are_printed_after_no_row_of_steps(
    row: list[str], kind: codes.RoundKind
) -> None:
    stamper = FixedStamper()
    session = Session(begun(kind)[0], stamper)
    out: set[str] = set()
    for place, step in enumerate(row):
        rounds = session.meeting.rounds
        if step == "undo" and session.meeting.rounds:
            undone(session)
        elif step == "redo":
            session.redo()
        elif rounds and step == "speak":
            words = f"word{place}word"
            session.apply(say_in_round, rounds[0].id, words)
            out |= set() if _goes_in(rounds[0]) else {words}
        elif rounds and step == "turn":
            session.apply(turn_told, rounds[0].id)
        elif rounds:
            session.apply(items.take_out, "rounds", rounds[0].id)
        assert not [words for words in out if words in printed(session.meeting)]


def _goes_in(one: Round) -> bool:
    """Whether the box says that the words go in."""
    return bool(one.told)
