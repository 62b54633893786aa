"""Who does what, on the first page: by person, then by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.minutes.as_named import value_words
from data.minutes.conflict_text import fields_in_two_ways, two_ways, without_two_ways
from data.minutes.document import Block, ListItem, Run
from data.minutes.item_blocks import (
    PLACE,
    apart,
    filled,
    heading,
    joined,
    lead,
    list_block,
    paragraph,
    reference_runs,
    removed,
    with_full_stop,
)
from data.minutes.on_topic import topic_in_brackets
from data.minutes.view import MinutesView
from data.model.fields import fields_of, owners_of
from data.model.records.actions import Action
from data.model.records.people import Owner
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import to_do
from data.record import Record
from data.text.clean import folded
from data.text.dates.format import show_date
from data.words import say

_OWNER, _BY = (next(one for one in fields_of("actions") if one.name == name) for name in ("owner", "by"))


_LISTED, _GROUP, _UNNAMED, _NOBODY, _DONE = range(5)
"""Somebody on the list by name or role, a group, somebody who is not named, nobody yet; and what is done."""


class _Doer(Record, frozen=True):
    """Who does an action, as printed."""

    rank: int
    """Where they stand in the list: `_LISTED` to `_DONE`."""
    name: str
    """As printed, without whether they were asked."""
    asked: str = ""
    """That they were not asked yet, in brackets; empty: they said yes, or nobody is to be asked."""


def who_does_what(view: MinutesView) -> list[Block]:
    """The actions: who, by when, what."""
    actions = [*to_do(view.meeting.actions)]
    doers = {action.id: _doer(view.people, action) for action in actions}
    shown: list[Action] = []
    waiting: dict[str, list[Action]] = {"more_actions_below": [], "more_done_below": []}
    for action in actions:
        doer = doers[action.id]
        later = waiting["more_done_below" if doer.rank == _DONE else "more_actions_below"]
        (later if _waits(view, doer) else shown).append(action)
    to_ask = [doer for doer in doers.values() if doer.rank < _NOBODY]
    nobody_asked = len(to_ask) > 1 and all(doer.asked for doer in to_ask)
    found = paragraph([say("minutes.nobody_asked")] if nobody_asked else [])
    found += _list(view, doers, shown, asked=not nobody_asked)
    for key, rows in waiting.items():
        found += paragraph([filled(say(f"minutes.{key}", which=PLACE), reference_runs(rows))] if rows else [])
    found += removed(view.meeting, "actions")
    if not found:
        nothing = not view.standing_so("decided") and not view.alone
        found = [] if nothing else paragraph([say("minutes.nothing_yet.actions")])
    return [heading("minutes.headings.who_does_what"), *found] if found else []


def more_actions(view: MinutesView) -> list[Block]:
    """The actions for which the first page has no room."""
    if not view.shortened:
        return []
    doers = {action.id: _doer(view.people, action) for action in to_do(view.meeting.actions)}
    later = [one for one in to_do(view.meeting.actions) if _waits(view, doers[one.id])]
    found = _list(view, doers, later, asked=True)
    return [heading("minutes.headings.more_actions"), *found] if found else []


def _waits(view: MinutesView, doer: _Doer) -> bool:
    """Whether an action stands behind the first page, which has no room for it."""
    return (view.shortened > 1 and doer.rank in (_UNNAMED, _NOBODY)) or (view.shortened > 2 and doer.rank == _DONE)


def _list(view: MinutesView, doers: dict[str, _Doer], actions: Sequence[Action], *, asked: bool) -> list[Block]:
    """Actions by who does them. `asked`: whether each says that somebody was not asked yet."""
    lines: list[list[Action]] = []
    for action in sorted(actions, key=lambda one: _order(doers[one.id], one)):
        if lines and _stand_together(view, doers, lines[-1][-1], action):
            lines[-1].append(action)
        else:
            lines.append([action])
    return list_block(_line(view, doers[one[0].id], one, asked=asked) for one in lines)


def _order(doer: _Doer, action: Action) -> tuple[int, str, bool, str, int]:
    return (doer.rank, folded(doer.name), action.by is None, action.by or "", action.ref or 0)


def _stand_together(view: MinutesView, doers: dict[str, _Doer], one: Action, other: Action) -> bool:
    """Whether two actions of the same person, for the same day, that stand the same, are one line.

    Two people who are not named look alike.
    """
    doer = doers[one.id]
    who, other_who = ([view.people.key(owner) for owner in owners_of(each, _OWNER)] for each in (one, other))
    if who != other_who:  # two people may be called the same
        return False
    if doer.rank in (_UNNAMED, _DONE) or (doer, one.by, one.state) != (doers[other.id], other.by, other.state):
        return False
    return not any(_extras(view, each) or each.since for each in (one, other))


def _line(view: MinutesView, doer: _Doer, actions: Sequence[Action], *, asked: bool) -> ListItem:
    """What one person does by one day."""
    first = without_two_ways(view.people, "actions", actions[0])
    what = apart([_what(view, action) for action in actions], "; ")
    if first.state == "done":
        by = say("minutes.done_by", name=doer.name) if doer.name else ""
        runs = (Run(text=f"{say('minutes.done')} "), *what, Run(text=f" {by}" if by else ""))
    else:
        far = say(f"minutes.how_far.{first.state}") if first.state in ("doing", "stuck") else ""
        not_asked = Run(text=f" {doer.asked}" if asked and doer.asked else "")
        runs = (Run(text=doer.name, bold=True, user=True), not_asked, *_by(first), Run(text=f"{far}: "), *what)
    return ListItem(runs=_closed(runs, _extras(view, actions[0]) if len(actions) == 1 else []))


def _by(action: Action) -> tuple[Run, ...]:
    """By when it is to be done, where that is a day."""
    if not action.by:
        return ()
    return (Run(text=say("minutes.by_day", when=show_date(action.by))),)


def _closed(runs: Iterable[Run], extras: Sequence[str]) -> tuple[Run, ...]:
    """A line, with a full stop, and what is told behind it."""
    told = joined(*runs)
    text = "".join(run.text for run in told)
    dot = "" if with_full_stop(text) == text else "."
    return joined(*told, Run(text=dot), *extras)


def _what(view: MinutesView, action: Action) -> tuple[Run, ...]:
    """What is to be done, and in brackets under which topic of the group's own that was said."""
    words = Run(text=view.people.words(action.text, action.id), user=True)
    return (*lead(view.people, action), words, *topic_in_brackets(view, action))


def _extras(view: MinutesView, action: Action) -> list[str]:
    """What follows a line. Of what is done it is neither told by when nor what help it needed."""
    told, people = list[str](), view.people
    known = without_two_ways(people, "actions", action)
    if known.state != "done" and not known.by and known.by_words:
        told.append(say("minutes.by_words", when=value_words(people, _BY, known)))
    if known.state != "done" and known.help and not view.short:
        told.append(say("minutes.help_needed", words=people.words(known.help, action.id)))
    return [*told, *two_ways(people, "actions", action)]


def _doer(people: PrintedPeople, action: Action) -> _Doer:
    waits = "owner" in fields_in_two_ways(people, "actions", action)
    action = without_two_ways(people, "actions", action)
    owners = owners_of(action, _OWNER)
    told = value_words(people, _OWNER, action)
    if action.state == "done":
        return _Doer(rank=_DONE, name=told)
    if not owners:
        return _Doer(rank=_NOBODY, name=say("minutes.two_ways.owner" if waits else "minutes.nothing_yet.owner"))
    named = [owner for owner in owners if not people.is_unnamed(owner)]
    rank = _UNNAMED if not named else _LISTED if any(_is_listed(people, owner) for owner in named) else _GROUP
    if len(owners) == 1 and not owners[0].said_yes:
        return _Doer(rank=rank, name=people.owner(owners[0]), asked=say("minutes.not_asked_yet"))
    return _Doer(rank=rank, name=told)


def _is_listed(people: PrintedPeople, owner: Owner) -> bool:
    return people.who(owner) is not None
