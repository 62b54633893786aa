"""What is understood of an action while it is typed, said before Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.queries.known_names import KnownNames, known_names
from data.queries.people_names import join_with_and, owner_words
from data.text.dates.format import base_day, show_due, show_due_words
from data.words import say

if TYPE_CHECKING:
    from data.parsing.action_line.parse_action import ParsedAction


def action_understood(meeting: Meeting, today: date, words: str) -> str:
    """Who, by when and how far, and why something was not understood, in words; empty: there is nothing to say."""
    found = _found(meeting, today, words)
    left_out = [say("reading.left_out", label=one) for one in found.labels]
    told = [*_who_and_when(meeting, found, today), *left_out, *_how_far(found), *found.notes]
    if found.something:
        told.append(say("reading.escape"))
    return " ".join(told)


def noted(meeting: Meeting, today: date, lines: Sequence[str], *, as_typed: bool) -> str:
    """What is told once lines were added as actions: of one, who does it, by when and how far it is.

    `meeting`: as it was when they were typed; `as_typed`: nothing was read in them.
    """
    if len(lines) != 1:
        return say("told.noted_lines", count=len(lines))
    found = None if as_typed else _found(meeting, today, lines[0])
    what = "" if found is None else " ".join((*_who_and_when(meeting, found, today), *_how_far(found)))
    return say("told.noted_of", what=what) if what else say("told.noted")


def action_told(meeting: Meeting, today: date, action: Action) -> str:
    """Who is to do an action, by when, and how far it is, in words; empty: it says none of that."""
    names = [owner_words(meeting, owner) for owner in who_does(action)]
    when = _who_when(meeting, names, action.by, action.by_words, today)
    return " ".join([*when, *([say(f"reading.state.{action.state}")] if action.state != "open" else [])])


def is_read(meeting: Meeting, today: date, words: str) -> bool:
    """Whether anything is read in a line, which can then be left as it was typed."""
    return _found(meeting, today, words).something


def _found(meeting: Meeting, today: date, words: str) -> ParsedAction:
    return _understood(words, known_names(meeting), base_day(meeting.details.date, today))


@lru_cache(maxsize=16)
def _understood(words: str, known: KnownNames, base: date) -> ParsedAction:
    """What is understood of a line: asked for several times on each key."""
    from data.parsing.action_line.parse_action import (
        parse_action,  # not before somebody types an action: it costs the start
    )

    return parse_action(words, known, base)


def _how_far(found: ParsedAction) -> list[str]:
    return [say(f"reading.state.{found.state}")] if found.state else []


def _who_and_when(meeting: Meeting, found: ParsedAction, today: date) -> list[str]:
    names = [one.known or one.words for one in found.owners]
    return _who_when(meeting, names, found.by, found.by_words, today)


def _who_when(meeting: Meeting, names: Sequence[str], by: str | None, by_words: str, today: date) -> list[str]:
    """One sentence: who is to be asked, and by when."""
    who = "" if not names else "asked" if len(names) == 1 else "asked_with"
    when = "by" if by else "when" if by_words else ""
    key = "_".join(filter(None, (who, when)))
    if not key:
        return []
    day = show_due(date.fromisoformat(by), today) if by else ""
    words = show_due_words(by_words, meeting.details.next.date)
    return [say(f"reading.{key}", name="".join(names[:1]), others=join_with_and(names[1:]), day=day, words=words)]
