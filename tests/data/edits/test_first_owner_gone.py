"""Where the first of several who do something is gone, the next one does it, and nobody else is asked for."""

from __future__ import annotations

from typing import Any

import msgspec

from coprod_tui.commands.show import meeting_as_text
from data.edits import items, people
from data.edits.carry_over import carry_on
from data.minutes.compose import compose
from data.model.fields import who_does
from data.model.records.meeting import Meeting
from data.review.gaps import gaps
from tests.data.edits.done_together import ANA, BEN, PEN, SIAN, together
from tests.data.minutes.formats import words_in_every_format
from tests.fixed import FixedStamper, fresh_meeting


def without_first(**columns: Any) -> Meeting:
    """What two do together, of which an older program, which knows one owner alone, has emptied that one."""
    meeting = together(ANA, BEN, SIAN)
    action = msgspec.structs.replace(meeting.actions[0], owner=None, **columns)
    return msgspec.structs.replace(meeting, actions=(action,))


def test_where_an_older_program_took_the_first_away_the_next_one_does_it() -> None:
    meeting = without_first()
    for text in words_in_every_format(compose(meeting)).values():
        assert "Ben Cole (not asked yet), with Siân Evans, by 3 Nov 2026: Draft the letter." in text
    assert "Who does it: Ben Cole, with Siân Evans, said yes" in meeting_as_text(meeting)
    said = {gap.code for gap in gaps(meeting)}
    assert "not_said_yes" in said
    assert "no_owner" not in said
    yes = people.say_yes(meeting, PEN, "act", 0, True)
    assert [(owner.words, owner.said_yes) for owner in who_does(yes.actions[0])] == [("Ben", True), ("Sian", True)]
    outcome = items.convert(meeting, PEN, "actions", "act", "outcomes")
    back = items.convert(outcome, PEN, "outcomes", outcome.outcomes[0].id, "actions")
    assert who_does(back.actions[0]) == (BEN, SIAN)


def test_nobody_is_asked_for_in_place_of_one_who_is_gone_where_others_do_it() -> None:
    meeting = without_first(owner_gone=True)
    assert not [gap for gap in gaps(meeting) if gap.code.startswith("owner_gone")]
    assert not items.change(meeting, PEN, "actions", "act", {"help": "a lift"}).actions[0].owner_gone


def test_where_all_of_the_others_are_gone_too_the_next_meeting_asks_who_will() -> None:
    meeting = without_first()
    for person in ("ben", "sian"):
        meeting = items.take_out(meeting, PEN, "people", person)
    new = carry_on(meeting, msgspec.structs.replace(fresh_meeting(), people=()), FixedStamper())
    assert [gap.code for gap in gaps(new) if gap.code in ("owner_gone.actions", "no_owner")] == ["owner_gone.actions"]
