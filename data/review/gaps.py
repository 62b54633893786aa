"""What is left open in a meeting, in words, and where it is mended. It asks; it never scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.model import codes
from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import home, reference
from data.queries.barriers import nothing_planned
from data.queries.carry_over import is_answered, promises
from data.queries.invitations import who_asks
from data.queries.item_places import ItemPlaces
from data.queries.people_names import is_gone, person_named
from data.queries.progress import headings_left, is_planned, not_got_to, reached
from data.review.gap import ABOUT, Gap
from data.text.clean import folded
from data.words import say


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Everything that is left open, by what it is about, in the order of `ABOUT`."""
    from data.review import (  # not before Close asks: it costs the start
        communication,
        decisions,
        people,
        people_gone,
        stakeholders,
        time,
        topics,
    )

    looks: tuple[Callable[[Meeting], Iterator[Gap]], ...] = (
        people.people, people.voices, people.costs, stakeholders.missing, stakeholders.unplaced, _unsettled, _to_agree,
        decisions.deciding, _power, _promises, communication.unheard, communication.lines, people_gone.gone, _actions,
        _unnamed, topics.undecided, _not_reached, topics.missed, time.hours, _next_meeting, _misfits,
    )  # fmt: skip
    return tuple(sorted((gap for look in looks for gap in look(meeting)), key=lambda gap: ABOUT.index(gap.about)))


def gap_named(meeting: Meeting, name: str) -> Gap | None:
    """A gap by its name; None: it is mended."""
    return next((gap for gap in gaps(meeting) if gap.name == name), None)


def _not_reached(meeting: Meeting) -> Iterator[Gap]:
    for stage in not_got_to(meeting):
        if is_planned(meeting, stage):
            yield Gap(
                code=f"not_reached.{stage}", words=say(f"{stage}.review.not_reached"), stage=stage, about="meeting"
            )


def _to_agree(meeting: Meeting) -> Iterator[Gap]:
    for table in AGREEABLE_TABLES:
        rows = [row for row in meeting.rows(table) if isinstance(row, Agreeable)]
        for state in ("to_agree", "not_agreed", "open", "parked"):
            found = [row for row in rows if row.state == state]
            if found:
                words = say(f"{home(table)}.review.{state}.{table}", count=len(found), item=reference(found[0]))
                yield Gap(code=f"{state}.{table}", words=words, stage=home(table), about="agreeing", key=found[0].id)


def _unsettled(meeting: Meeting) -> Iterator[Gap]:
    for table in codes.TABLES:
        waiting = [row for row in meeting.rows(table) if row.unsettled]
        if waiting:
            count = sum(len(row.unsettled) for row in waiting)
            words = say("review.unsettled", count=count)
            if len(waiting) == 1 and table != "versions":
                words = say("review.unsettled_in", count=count, item=ItemPlaces(meeting).name(table, waiting[0].id))
            key = "row:minutes" if table == "versions" else waiting[0].id
            yield Gap(code=f"unsettled.{table}", words=words, stage=home(table), about="agreeing", key=key)
    if meeting.details.unsettled:
        words = say("review.unsettled_details", count=len(meeting.details.unsettled))
        yield Gap(code="unsettled.meeting", words=words, stage="arrive", about="agreeing", key="row:meeting")


def _misfits(meeting: Meeting) -> Iterator[Gap]:
    if meeting.misfits:
        words = say("review.misfits", count=len(meeting.misfits))
        yield Gap(code="misfits", words=words, stage="close", about="meeting")


def _power(meeting: Meeting) -> Iterator[Gap]:
    if not reached(meeting, "power"):
        return
    for heading in headings_left(meeting):
        name = say(f"power.headings.{heading}")
        words = say("power.review.heading", heading=name)
        yield Gap(code="heading", words=words, stage="power", about="power", key=f"heading:{heading}", whom=name)
    if barriers := nothing_planned(meeting):
        words = say("power.review.nothing_planned", count=len(barriers), item=reference(barriers[0]))
        yield Gap(code="nothing_planned", words=words, stage="power", about="power", key=barriers[0].id)


def _promises(meeting: Meeting) -> Iterator[Gap]:
    waiting = [one for one in promises(meeting) if not is_answered(one)]
    if waiting:
        words = say("power.review.what_changed", count=len(waiting), item=reference(waiting[0]))
        yield Gap(code="what_changed", words=words, stage="power", about="power", key=waiting[0].id)


def _actions(meeting: Meeting) -> Iterator[Gap]:
    waiting = [action for action in meeting.actions if action.state != "done"]
    checks: tuple[tuple[str, str, Callable[[Action], bool]], ...] = (
        ("no_owner", "owner", lambda one: not (who_does(one) or one.owner_gone or who_asks(meeting, one))),
        ("not_said_yes", "owner", lambda one: any(_is_to_say_yes(meeting, owner) for owner in who_does(one))),
        ("no_date", "by", lambda one: not (one.by or one.by_words)),
    )
    for code, field, open_ in checks:
        found = list(filter(open_, waiting))
        if found:
            words = say(f"close.review.{code}", count=len(found), item=reference(found[0]))
            yield Gap(code=code, words=words, stage="close", about="actions", key=found[0].id, field=field)


def _is_to_say_yes(meeting: Meeting, owner: Owner) -> bool:
    return not owner.said_yes and not is_gone(meeting, owner)


def _unnamed(meeting: Meeting) -> Iterator[Gap]:
    """Owners that are on no list, and that the minutes won't name for that: each name once, for all that it does."""
    unknown: dict[str, tuple[Action, Owner]] = {}
    for action in meeting.actions:
        for owner in who_does(action):
            if not owner.person and not person_named(meeting, owner.words):
                unknown.setdefault(folded(owner.words), (action, owner))
    if not unknown:
        return
    from data.queries.attribution.printed_people import PrintedPeople  # not before it is needed: it costs the start

    people = PrintedPeople(meeting)
    for action, owner in unknown.values():
        if people.is_unnamed(owner):
            words = say("close.review.owner_unknown", name=owner.words)
            yield Gap(
                code="owner_unknown", words=words, stage="close", about="actions", key=action.id, field="owner",
                whom=owner.words,
            )  # fmt: skip


def _next_meeting(meeting: Meeting) -> Iterator[Gap]:
    if not (meeting.details.next.date or meeting.details.next.date_words):
        yield Gap(
            code="no_next", words=say("close.review.no_next"), stage="close", about="meeting", key="row:next",
            field="next.date",
        )  # fmt: skip
