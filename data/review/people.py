"""Who is in the room: nobody written down, nobody who chairs, people not asked, and whose voice nobody has heard of."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.records.meeting import Meeting
from data.queries.roles import somebody_chairs
from data.review.gap import Gap
from data.words import say


def people(meeting: Meeting) -> Iterator[Gap]:
    """People who are not written down, nobody who chairs, or people who were not asked how they appear."""
    if not meeting.people:
        yield Gap(code="nobody", words=say("arrive.review.nobody"), stage="arrive", about="people", line="person")
    elif not somebody_chairs(meeting):
        words = say("arrive.review.no_chair")
        yield Gap(code="no_chair", words=words, stage="arrive", about="people", key="row:meeting", field="chair")
    unconfirmed = [person for person in meeting.people if person.presence == "to_confirm"]
    if unconfirmed:
        words = say("arrive.review.to_confirm", count=len(unconfirmed))
        yield Gap(code="to_confirm", words=words, stage="arrive", about="people", key="row:who_is_here")
    if meeting.details.after and _are_the_same(meeting):
        yield Gap(
            code="same_people", words=say("arrive.review.same_people"), stage="arrive", about="people",
            key=meeting.people[0].id, line="person",
        )  # fmt: skip
    unasked = [person for person in meeting.people if not person.shown]
    if unasked:
        words = say("arrive.review.appear_unasked", count=len(unasked))
        yield Gap(
            code="appear_unasked", words=words, stage="arrive", about="people", key=unasked[0].id, field="shown"
        )  # fmt: skip


def _are_the_same(meeting: Meeting) -> bool:
    from data.queries.last_meeting import same_people  # not where there was no last time

    return same_people(meeting)


def voices(meeting: Meeting) -> Iterator[Gap]:
    """Whose voice is missing: who lives with it, who is not paid to be here."""
    held = meeting.details.voices
    if held.lives_with is None:
        yield _voice("lives_with_unasked", "voices.lives_with")
    elif held.lives_with == 0:
        yield _voice("lives_with_none", "voices.lives_with")
    if held.unpaid == 0:
        yield _voice("all_paid", "voices.unpaid")


def costs(meeting: Meeting) -> Iterator[Gap]:
    """What it costs people to take part, and nothing is arranged for it."""
    details = meeting.details
    unpaid = details.voices.unpaid or 0
    code = ""
    if details.costs == "to_arrange":
        code = "costs_to_arrange"
    elif unpaid and not details.costs:
        code = "costs_unasked"
    if code:
        words = say(f"arrive.review.{code}", count=unpaid)
        yield Gap(code=code, words=words, stage="arrive", about="people", key="row:meeting", field="costs")


def _voice(code: str, field: str) -> Gap:
    return Gap(
        code=code, words=say(f"arrive.review.{code}"), stage="arrive", about="people", key="row:voices", field=field
    )  # fmt: skip
