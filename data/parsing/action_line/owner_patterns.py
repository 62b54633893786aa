"""The patterns by which an action line says who does it: "@ana and @ben", "Ana to ring", "everyone but @ana"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from data.text.dates.calendar import month_pattern, weekday_pattern
from data.text.typed import any_case, typed
from data.words import words_of


class OwnerPatterns(NamedTuple):
    """What is looked for in a line, all in one: made when the first line is read."""

    everyone: frozenset[str]
    """Behind an `@`: nobody of their own."""
    please: tuple[str, ...]
    joined: re.Pattern[str]
    """Between two who are named by `@`."""
    also: re.Pattern[str]
    """Before somebody else who is named without one."""
    with_more: re.Pattern[str]
    """Behind a name: more of them follow."""
    or_behind: re.Pattern[str]
    or_before: re.Pattern[str]
    parted: re.Pattern[str]
    """Between two names."""
    parted_or_with: re.Pattern[str]
    """The same, or "with"."""
    and_before: re.Pattern[str]
    """What joins names to a word before them, at the end."""
    given_to: re.Pattern[str]
    """Words that need the name behind them: "send it to @ana", "thank @ana"."""
    except_: re.Pattern[str]
    """Behind it stands who is not meant: "everyone except @ana"."""
    whenever: re.Pattern[str]
    """Behind it stands who does something else, where that is said: "if @ana is ill", but not "asked before @ana"."""
    not_done_to: re.Pattern[str]
    """Behind it stands who something is not done to: "don't ask @ana"."""
    does_not: re.Pattern[str]
    """What says, right behind a name, that somebody does not do something."""
    article: re.Pattern[str]
    """Before what a body is called, and nobody by itself: "the", and what goes on behind it."""
    whose: re.Pattern[str]
    """Behind a name: whose something is."""
    is_whose: re.Pattern[str]
    """The same at the end of a word."""
    will_do: re.Pattern[str]
    to: re.Pattern[str]
    """At the end of what `will_do` finds: "to", and not "will"."""
    day: re.Pattern[str]
    in_bodies: frozenset[str]
    """Words in what bodies are called that have no capital."""
    particles: frozenset[str]
    """Words in names that have no capital."""
    next_name: re.Pattern[str]
    """A word behind a name that may be of it, with "de" or "van" before it."""


@cache
def owner_patterns() -> OwnerPatterns:
    """The patterns in the words of the language."""
    and_, or_, to = typed("joints.and"), typed("joints.or"), typed("owners.to")
    whose, does_not, not_short = (typed(f"owners.{name}") for name in ("whose", "does_not", "not_short"))
    return OwnerPatterns(
        everyone=frozenset(words_of("typed.owners.everyone")),
        please=words_of("typed.owners.please"),
        joined=any_case(rf"\s*(?:,\s*{and_}\s|[,/&+]|\b{and_}\s)?\s*(?=@)"),
        also=any_case(rf"\s*(?:[/&+]|\b{and_}\s)\s*(?=\w)"),
        with_more=any_case(rf"\s*(?:,\s*)?(?:{and_}\b|[/&+])"),
        or_behind=any_case(rf"\s*(?:/\s*|,\s*)?\b{or_}\b"),
        or_before=any_case(rf"\b{or_}\s*$"),
        parted=any_case(rf"\s*,\s*{and_}\s+|\s+{and_}\s+|\s*[,/&+]\s*"),
        parted_or_with=any_case(rf"\s*,\s*(?:{and_}\s+)?@?|\s+(?:{and_}|{typed('joints.with')})\s+@?|\s*[/&+]\s*@?"),
        and_before=any_case(rf"(?:\b{and_}|[\s,/&+])+$"),
        given_to=any_case(rf"\b{typed('owners.given_to')}\s*$"),
        except_=any_case(rf"\b{typed('owners.except')}\s+"),
        whenever=any_case(rf"\b{typed('owners.whenever')}\s*$"),
        not_done_to=any_case(rf"(?:\b{typed('owners.not_done_to')}|{not_short})\s+\w+\s+$"),
        does_not=any_case(rf"\s+(?:{typed('owners.does')}\s+)?{does_not}\b(?!\s*@)|\s+{typed('owners.can_not')}\b"),
        article=any_case(rf"({'|'.join(words_of('guard.articles'))})(?:\s+(?=\S)|(?!\w))"),
        whose=re.compile(rf"{whose}(?!\w)|(?<={typed('owners.whose_behind')})['’](?!\w)"),
        is_whose=re.compile(rf"{whose}$"),
        will_do=any_case(rf"(.{{1,80}}?)\s+(?:{to}|{typed('owners.will')})\s+(?!{typed('owners.not_to_do')}\b)(?=\S)"),
        to=any_case(rf"\b{to}\s+$"),
        day=any_case(rf"(?:{month_pattern()}|{weekday_pattern()})(?!\w)"),
        in_bodies=frozenset(words_of("typed.owners.in_bodies")),
        particles=frozenset(words_of("typed.owners.particles")),
        next_name=re.compile(rf" (?:{typed('owners.particles')} )*([^\W\d_](?:[’'-]?[^\W\d_])*)(?!\w)"),
    )
