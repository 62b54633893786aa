"""What is left open in a meeting, in words, and where it is mended. It asks; it never scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data import codes
from data.carried import is_answered, is_of_today, is_spoken_of, promises
from data.meeting import Agreeable, Meeting, Owner, Record
from data.names import person_named
from data.words import say

HOMES: dict[str, codes.Stage] = {
    "meeting": "arrive",
    "people": "arrive",
    "outcomes": "outcomes",
    "limits": "outcomes",
    "stakeholders": "stakeholders",
    "power": "power",
    "decisions": "ground_rules",
    "ground_rules": "ground_rules",
    "communication": "ground_rules",
    "actions": "close",
    "rounds": "close",
    "checks": "close",
    "versions": "close",
}
"""The stage that shows each table."""

AGREED_HERE = ("outcomes", "decisions", "ground_rules", "communication")
"""The tables whose rows can be agreed to."""


class Gap(Record, frozen=True):
    """One thing that is left open."""

    code: str
    """Which kind of gap: the end of its words' key, `review.<code>`."""
    words: str
    """What is open, as a whole sentence."""
    stage: codes.Stage
    """Where it is mended."""
    key: str = ""
    """The item or row there, as the list names it; empty: the stage as a whole."""


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Everything that is left open, in the order of the meeting."""
    return tuple(gap for look in _LOOKS for gap in look(meeting))


def reached(meeting: Meeting, stage: codes.Stage) -> bool:
    """Whether the group was ever in a stage, or anything is written in it that did not just come over."""
    been = meeting.details.stages.get(stage)
    if stage == "arrive" or stage == meeting.details.stage or (been is not None and been.reached):
        return True
    tables = {
        "outcomes": ("outcomes", "limits"),
        "stakeholders": ("stakeholders",),
        "power": ("power",),
        "ground_rules": ("decisions", "ground_rules", "communication"),
        "close": ("checks",),
    }[stage]
    written = any(
        not getattr(row, "for_today", False) and is_of_today(row) for table in tables for row in meeting.rows(table)
    )
    return written or (stage == "power" and any(one.heading and is_of_today(one) for one in meeting.actions))


def headings_left(meeting: Meeting) -> list[codes.Heading]:
    """The power headings that the group did not get to: nothing is said under them, nor that it is not for today."""
    return [one for one in codes.HEADINGS if one not in meeting.details.headings and not is_spoken_of(meeting, one)]


def _not_reached(meeting: Meeting) -> Iterator[Gap]:
    for stage in codes.STAGES[1:-1]:
        if not reached(meeting, stage):
            yield Gap(code="not_reached", words=say(f"review.not_reached.{stage}"), stage=stage)


def _people(meeting: Meeting) -> Iterator[Gap]:
    if not meeting.people:
        yield Gap(code="nobody", words=say("review.nobody"), stage="arrive")
    unconfirmed = [person for person in meeting.people if person.presence == "to_confirm"]
    if unconfirmed:
        words = say("review.to_confirm", count=len(unconfirmed))
        yield Gap(code="to_confirm", words=words, stage="arrive", key="row:who_is_here")
    if meeting.details.after and _are_the_same(meeting):
        yield Gap(code="same_people", words=say("review.same_people"), stage="arrive", key=meeting.people[0].id)
    unasked = [person for person in meeting.people if not person.shown]
    if unasked:
        words = say("review.appear_unasked", count=len(unasked))
        yield Gap(code="appear_unasked", words=words, stage="arrive", key=unasked[0].id)


def _are_the_same(meeting: Meeting) -> bool:
    from data.last_time import same_people  # not where there was no last time

    return same_people(meeting)


def _to_agree(meeting: Meeting) -> Iterator[Gap]:
    for table in AGREED_HERE:
        rows = [row for row in meeting.rows(table) if isinstance(row, Agreeable)]
        for state in ("to_agree", "not_agreed", "open", "parked"):
            found = [row for row in rows if row.state == state]
            if found:
                words = say(f"review.{state}.{table}", count=len(found))
                yield Gap(code=f"{state}.{table}", words=words, stage=HOMES[table], key=found[0].id)


def _unsettled(meeting: Meeting) -> Iterator[Gap]:
    for table, stage in HOMES.items():
        if table == "meeting":
            continue
        waiting = [row for row in meeting.rows(table) if row.unsettled]
        if waiting:
            words = say("review.unsettled", count=sum(len(row.unsettled) for row in waiting))
            key = "row:minutes" if table == "versions" else waiting[0].id
            yield Gap(code=f"unsettled.{table}", words=words, stage=stage, key=key)
    if meeting.details.unsettled:
        words = say("review.unsettled_details", count=len(meeting.details.unsettled))
        yield Gap(code="unsettled.meeting", words=words, stage=HOMES["meeting"], key="row:meeting")


def _misfits(meeting: Meeting) -> Iterator[Gap]:
    if meeting.misfits:
        yield Gap(code="misfits", words=say("review.misfits", count=len(meeting.misfits)), stage="close")


def _stakeholders(meeting: Meeting) -> Iterator[Gap]:
    unplaced = [row for row in meeting.stakeholders if not (row.touched and row.say)]
    if unplaced:
        words = say("review.unplaced", count=len(unplaced))
        yield Gap(code="unplaced", words=words, stage="stakeholders", key=unplaced[0].id)
    for row in meeting.stakeholders:
        if row.touched == "a_lot" and row.say != "a_lot" and row.room not in ("in_the_room", "said_no"):
            code = "nobody_asks" if row.asks is None else "missing"
            words = say(f"review.{code}", group=row.text)
            yield Gap(code=code, words=words, stage="stakeholders", key=row.id)


def _power(meeting: Meeting) -> Iterator[Gap]:
    if not reached(meeting, "power"):
        return
    for heading in headings_left(meeting):
        words = say("review.heading", heading=say(f"power.headings.{heading}"))
        yield Gap(code="heading", words=words, stage="power", key=f"heading:{heading}")


def _promises(meeting: Meeting) -> Iterator[Gap]:
    waiting = [one for one in promises(meeting) if not is_answered(one)]
    if waiting:
        words = say("review.what_changed", count=len(waiting))
        yield Gap(code="what_changed", words=words, stage="power", key=waiting[0].id)


def _decisions(meeting: Meeting) -> Iterator[Gap]:
    unsaid = [row for row in meeting.decisions if not row.method]
    if unsaid:
        words = say("review.no_method", count=len(unsaid))
        yield Gap(code="no_method", words=words, stage="ground_rules", key=unsaid[0].id)


def _actions(meeting: Meeting) -> Iterator[Gap]:
    waiting = [action for action in meeting.actions if action.state != "done"]
    checks: tuple[tuple[str, Callable[[Owner | None, bool], bool]], ...] = (
        ("no_owner", lambda owner, _: owner is None),
        ("not_said_yes", lambda owner, _: owner is not None and not owner.said_yes),
        ("no_date", lambda _, dated: not dated),
    )
    for code, open_ in checks:
        found = [action for action in waiting if open_(action.owner, bool(action.by or action.by_words))]
        if found:
            words = say(f"review.{code}", count=len(found))
            yield Gap(code=code, words=words, stage="close", key=found[0].id)


def _unnamed(meeting: Meeting) -> Iterator[Gap]:
    groups = {row.text.casefold() for row in meeting.stakeholders}
    for action in meeting.actions:
        owner = action.owner
        if owner is None or owner.person or person_named(meeting, owner.words):
            continue
        if owner.words.casefold() not in groups:
            words = say("review.owner_unknown", name=owner.words)
            yield Gap(code="owner_unknown", words=words, stage="close", key=action.id)


def _next_meeting(meeting: Meeting) -> Iterator[Gap]:
    if not (meeting.details.next.date or meeting.details.next.date_words):
        yield Gap(code="no_next", words=say("review.no_next"), stage="close", key="row:next")


_LOOKS: tuple[Callable[[Meeting], Iterator[Gap]], ...] = (
    _unsettled, _misfits, _people, _not_reached, _to_agree, _stakeholders, _power, _promises, _decisions, _actions,
    _unnamed, _next_meeting,
)  # fmt: skip
