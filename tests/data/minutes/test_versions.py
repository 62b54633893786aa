"""Minutes are a draft, then final; opened again with a reason; and an earlier version reads as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from data.edits import agreeing, items, meeting_details, power, roles
from data.edits.items import strike
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.versions import Version
from data.queries.agreement import AskingResult
from data.queries.barriers import is_barrier
from data.queries.versions import history, version_label
from tests.data.minutes.formats import in_every_format
from tests.data.minutes.park_lane import park_lane, with_stakeholders
from tests.fixed import FixedStamper
from tests.rows import each_row


def stamper() -> FixedStamper:
    return FixedStamper("2026-10-23T09:00:00+00:00")


def draft() -> Meeting:
    return msgspec.structs.replace(park_lane(), stakeholders=with_stakeholders())


def final(checker: Owner | None = None) -> Meeting:
    return finalise(draft(), stamper(), checker)


def top(meeting: Meeting) -> str:
    """The state, and what follows it, up to the next meeting, or what was decided."""
    under = write(compose(meeting)).partition("\n\n")[2]
    return under.partition("\n\n## ")[0].partition("\n\n**Next meeting:**")[0]


def version(meeting: Meeting, at: int = 0) -> str:
    return write(compose_version(meeting, history(meeting)[at]))


def test_a_draft_says_until_when_and_through_whom_it_can_be_changed() -> None:
    where = "Wednesday 21 Oct 2026, from 10:00 · Library, upstairs · Chair: Ana Silva"
    assert top(draft()) == f"**Draft minutes** · {where}\n\nTo change or remove anything, tell Ana Silva."
    until = meeting_details.change_meeting(draft(), stamper(), {"comments_until": "2026-10-28"})
    assert top(until).endswith("\n\nTo change or remove anything, tell Ana Silva by Wednesday 28 Oct 2026.")


@each_row(
    ("told", "name"),
    [
        (Owner(person="ida", words="Ida"), "Ida Voss"),
        (Owner(words="fay"), "Fay Moss"),
        (Owner(words="Park Lane shops"), "Park Lane shops"),
        (Owner(person="ben", words="Ben Okri"), "Ana Silva"),
        (Owner(person="dee", words="Dee Lund"), "Ana Silva"),
        (Owner(words="Quentin"), "Ana Silva"),
        (Owner(words="Ida, in person or by phone"), "Ida, in person or by phone"),
        (Owner(words="the desk"), "the desk"),
        (Owner(words="01632 960 001"), "01632 960 001"),
        (Owner(words="Ida or Dee"), "Ana Silva"),
        (Owner(words="the desk, ask for Ben"), "Ana Silva"),
        (Owner(words="Nadia, by email"), "Nadia, by email"),
        (Owner(words="nadia@example.org"), "nadia@example.org"),
        (Owner(words="Mr Okri, by email"), "Ana Silva"),
        (Owner(words="ben.okri@example.org"), "Ana Silva"),
        (Owner(words="reception"), "reception"),
        (Owner(person="gone", words="Nadia, by email"), "Ana Silva"),
        (None, "Ana Silva"),
    ],
)
def test_whom_people_tell_is_named_only_if_they_may_be(told: Owner | None, name: str) -> None:
    meeting = meeting_details.change_meeting(draft(), stamper(), {"comments_to": told})
    assert top(meeting).endswith(f"\n\nTo change or remove anything, tell {name}.")


def test_nobody_may_be_named_and_whoever_sent_them_is_told() -> None:
    meeting = draft()
    people = tuple(msgspec.structs.replace(person, shown="") for person in meeting.people)
    meeting = msgspec.structs.replace(meeting, people=people)
    assert top(meeting).endswith("\n\nTo change or remove anything, tell whoever sent you these minutes.")


def test_final_minutes_say_so_with_their_day_and_who_checked() -> None:
    meeting = final(Owner(words="Fay", said_yes=True))
    assert top(meeting) == (
        "**Minutes, final, version 1, of 23 Oct 2026** · Wednesday 21 Oct 2026, from 10:00 · Library, upstairs"
        " · Chair: Ana Silva\n\n"
        "To change or remove anything, tell Ana Silva: there will be a new version. Checked by Fay Moss."
    )
    assert top(final()).endswith("there will be a new version. No second person has checked them.")
    for hidden in (Owner(person="ben", words="Ben Okri"), Owner(words="Quentin"), Owner(words="Ben's mother")):
        assert "Checked by someone not named here." in top(final(hidden))
    assert "Checked by the parish clerk." in top(final(Owner(words="the parish clerk")))


def test_final_minutes_are_made_once() -> None:
    meeting = final()
    assert finalise(meeting, stamper()) is meeting
    assert open_again(draft(), stamper(), "why not") == draft()
    assert open_again(meeting, stamper(), "  ") is meeting


CHANGES: dict[str, Callable[[Meeting], Meeting]] = {
    "words": lambda m: items.change(m, stamper(), "outcomes", "o1", {"text": "Everyone can cross"}),
    "a new line": lambda m: items.add(m, stamper(), "checks", ["One more"]),
    "taken out": lambda m: items.take_out(m, stamper(), "actions", "a3"),
    "agreed": lambda m: agreeing.agree(m, stamper(), "outcomes", ["o5"], AskingResult(state="agreed", how="voice")),
    "moved": lambda m: items.move(m, stamper(), "outcomes", "o1", before=None, after=None),
    "the title": lambda m: meeting_details.change_meeting(m, stamper(), {"title": "Park Lane"}),
    "the place": lambda m: meeting_details.change_meeting(m, stamper(), {"place": "Town hall"}),
    "a power heading": lambda m: meeting_details.talk_about(m, stamper(), "structures", "talked_about"),
    "a barrier": lambda m: power.cycle_reach(m, stamper(), next(row.id for row in m.power if is_barrier(row))),
    "who types": lambda m: roles.hand_over(m, stamper(), "ana"),
    "what comes next": lambda m: meeting_details.change_meeting(m, stamper(), {"next.note": "The second drawing"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changed_minutes_never_claim_to_be_the_version(name: str) -> None:
    meeting = CHANGES[name](final())
    said = top(meeting)
    assert said.startswith("**Changed since version 1** · ")
    assert (
        "These minutes are not final: they were changed since version 1, which was made final on 23 Oct 2026." in said
    )
    assert "inal, version" not in "\n".join(in_every_format(compose(meeting)).values())
    assert version(meeting) == write(compose(final()))


def test_what_no_minutes_say_changes_no_version() -> None:
    meeting = meeting_details.change_meeting(final(), stamper(), {"minutes": 60, "ends_by": "13:00"})
    meeting = roles.typing_stays(meeting_details.move_to(meeting, stamper(), "outcomes"), stamper())
    assert top(meeting) == top(final())


def test_opened_again_they_are_the_draft_of_the_next_version_with_the_reason() -> None:
    meeting = meeting_details.change_meeting(final(), stamper(), {"comments_until": "2026-10-28"})
    meeting = open_again(meeting, stamper(), "the date of the count was wrong")
    assert top(meeting) == (
        "**Draft minutes of version 2** · Wednesday 21 Oct 2026, from 10:00 · Library, upstairs · Chair: Ana Silva\n\n"
        "To change or remove anything, tell Ana Silva by Wednesday 28 Oct 2026. "
        "Opened again: the date of the count was wrong."
    )
    meeting = CHANGES["words"](meeting)
    assert top(meeting).startswith("**Draft minutes of version 2**")
    meeting = finalise(meeting, stamper())
    assert top(meeting).startswith("**Minutes, final, version 2, of 23 Oct 2026** · ")
    assert "Version 1 was opened again: the date of the count was wrong." in top(meeting)
    assert version(meeting) == write(compose(final()))
    assert version(meeting, 1) == write(compose(meeting))


@pytest.mark.parametrize(("until", "told"), [("2026-10-23", " by Friday 23 Oct 2026."), ("2026-10-22", ".")])
def test_opened_again_the_day_for_comments_holds_unless_it_is_past(until: str, told: str) -> None:
    meeting = meeting_details.change_meeting(final(), stamper(), {"comments_until": until})
    meeting = open_again(meeting, stamper(), "the date of the count was wrong")
    assert f"To change or remove anything, tell Ana Silva{told} Opened again" in top(meeting)


# What reaches an earlier version


@pytest.mark.parametrize("shown", ["", "not_at_all", "role"])
def test_who_is_not_named_any_more_is_named_in_no_version(shown: codes.Shown) -> None:
    meeting = final(Owner(person="ana", words="Ana Silva"))
    assert "Ana Silva" in version(meeting)
    meeting = items.change(meeting, stamper(), "people", "ana", {"shown": shown})
    for text in (*in_every_format(compose_version(meeting, meeting.versions[0])).values(), write(compose(meeting))):
        assert "Ana" not in text
    assert top(meeting).startswith("**Minutes, final, version 1, of 23 Oct 2026** · "), (
        "how somebody appears is no change of the minutes"
    )


def test_who_may_be_named_now_is_named_in_an_earlier_version() -> None:
    meeting = items.change(final(), stamper(), "people", "ben", {"shown": "name"})
    assert "- **Ben Okri** (not asked yet): Put the drawing up at the depot." in version(meeting)


def test_who_goes_by_another_name_now_goes_by_it_in_every_version() -> None:
    meeting = items.change(final(), stamper(), "people", "ana", {"text": "Robin Silva"})
    assert "Ana" not in version(meeting)
    assert "- **Robin Silva**, by 3 Nov 2026: Ask the school who can join us." in version(meeting)
    hidden = items.change(meeting, stamper(), "people", "ana", {"shown": ""})
    spoken = msgspec.structs.replace(draft().checks[0], text="Thank you Ana")
    was = finalise(msgspec.structs.replace(draft(), checks=(spoken,)), stamper())
    now = with_numbers(msgspec.structs.replace(was, people=hidden.people))
    assert [one.line for one in named_in_text(now, now.versions[0])] == ["Close, line 1: “Thank you Ana”"]


def test_whoever_was_taken_out_is_not_named_in_an_earlier_version() -> None:
    meeting = items.take_out(final(), stamper(), "people", "ida")
    assert "Ida" not in version(meeting)
    assert " · 3 people not named here. Apologies: " in version(meeting)


def test_a_name_in_the_words_of_an_earlier_version_is_told_for_whoever_came_since() -> None:
    meeting = finalise(items.add(draft(), stamper(), "checks", ["Thank you Zebedee"]), stamper())
    meeting = items.add(meeting, stamper(), "people", ["Zebedee Quill"])
    assert [one.words for one in named_in_text(meeting, meeting.versions[0])] == ["Thank you Zebedee"]


def test_the_reason_for_opening_again_may_name_somebody() -> None:
    meeting = open_again(final(), stamper(), "Ben found a mistake")
    (one,) = named_in_text(meeting)
    assert one.line == "Close, Why they were opened again: “Ben found a mistake”"
    assert one.entry == "row:minutes"
    second = finalise(meeting, stamper())
    assert [one.words for one in named_in_text(second)] == ["Ben found a mistake"]
    assert named_in_text(second, history(second)[0]) == ()


@pytest.mark.parametrize(
    ("table", "row", "gone"),
    [
        ("outcomes", "o1", "Children can cross"), ("actions", "a1", "Ask the school"), ("checks", "k1", "I was heard"),
        ("power", "w1", "not the town hall"), ("people", "ana", "Ana"),
        ("stakeholders", "s1", "Night bus drivers**. To invite"),
        ("decisions", "d1", "Where the benches go"), ("communication", "c1", "The drawing. How"),
    ],
)  # fmt: skip
def test_a_struck_line_is_in_no_version(table: codes.Table, row: str, gone: str) -> None:
    meeting = final(Owner(person="ana", words="Ana Silva"))
    assert gone in version(meeting)
    lines = version(meeting).count("deleted on request")
    meeting = strike(meeting, stamper(), table, row)
    assert gone not in version(meeting)
    assert version(meeting).count("deleted on request") + version(meeting).count("lines were deleted") > lines
    assert top(meeting).startswith("**Minutes, final, version 1, of 23 Oct 2026** · "), (
        "a version without what was struck is still that version"
    )
    assert gone not in msgspec.json.encode(meeting).decode()


def test_what_was_struck_before_still_says_so_and_what_was_struck_after_it_was_added_does_not() -> None:
    meeting = items.add(final(), stamper(), "checks", ["rude"])
    meeting = strike(meeting, stamper(), "checks", meeting.checks[-1].id)
    assert version(meeting) == write(compose(final()))
    assert top(meeting).startswith("**Changed since version 1**")


# Two versions of one number, and a version that can't be read


def test_two_copies_that_each_made_a_version_keep_both_apart() -> None:
    one = final()
    other = finalise(CHANGES["words"](draft()), FixedStamper("2026-10-24T09:00:00+00:00"))
    theirs = msgspec.structs.replace(other.versions[0], id="theirs")
    both = msgspec.structs.replace(other, versions=(theirs, *one.versions))
    assert [version_label(both, version) for version in history(both)] == ["1a", "1b"]
    assert top(both).startswith("**Minutes, final, version 1b, of 24 Oct 2026** · ")
    assert "Children can cross Park Lane on their own" in version(both)
    assert "Everyone can cross" in version(both, 1)
    again = open_again(both, stamper(), "to join both")
    assert top(again).startswith("**Draft minutes of version 2**")


def test_a_version_of_which_nothing_was_kept_is_no_version_that_the_minutes_claim_to_be() -> None:
    bare = Version(id="v", made="2026-10-23T09:00:00Z", number=3)
    meeting = msgspec.structs.replace(draft(), versions=(bare,))
    assert top(meeting).startswith("**Changed since version 3**")
    assert version(meeting).startswith("# Park Lane crossing: first meeting\n")


BADLY: list[dict[str, tuple[dict[str, Any], ...]]] = [
    {"meeting": ({},)},
    {"outcomes": ({"id": 5}, {})},
    {"what": ({"is": "it"},)},
    {"people": ({"struck": True},)},
]


@pytest.mark.parametrize("rows", BADLY)
def test_a_version_that_something_else_wrote_badly_can_be_read(rows: dict[str, tuple[dict[str, Any], ...]]) -> None:
    bad = Version(id="v", made="yesterday", rows=rows)
    meeting = msgspec.structs.replace(draft(), versions=(bad,))
    assert top(meeting).startswith("**Changed since version 1**")
    assert version(meeting).startswith("# ")
    strike(meeting, stamper(), "outcomes", "o1")
