"""Minutes are a draft, then final; opened again with a reason; and an earlier version reads as it was."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits import meeting_details, roles
from data.edits.strike import strike
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.people import Owner
from data.model.records.versions import Version
from data.queries.versions import history, version_label
from tests.data.minutes.final_minutes import CHANGES, draft, final, stamper, top, version
from tests.data.minutes.formats import in_every_format
from tests.fixed import FixedStamper
from tests.rows import each_row


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
