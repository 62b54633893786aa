"""Answers behind a name in a list of people, that somebody is here or not: behind a blank, a colon or a dash."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.attendance_words import answer_beside, answer_of, begins_as_answer, is_answer, is_sign
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.person_entry import PersonEntry
from data.parsing.people_list.person_line import is_name, is_said_beside, without_brackets
from data.parsing.people_list.result import Doubt
from data.queries.names.keys import name_key
from data.queries.names.word_lists import is_everyday_key
from data.text.clean import folded
from data.text.typed import typed
from data.words import say, words_of

_BEHIND_MAIL = re.compile(r"(.*<[^<>]*@[^<>]*>)\s*,?\s*(.+)")
"""An address, and what stands behind it."""

LONGEST = 300
"""Letters of what says one person: in longer lines nothing is looked for behind a name."""

DASH = re.compile(r"(.+?)\s+[-–—]\s+(.+)")
"""Two parts with a dash between them."""

_SAID = re.compile(r"([^,;:]*?[^\W\d_][^,;:]*?)(?:\s+[-–—]\s+|\s*:\s+)(.+)")
"""A name, and what is said behind a dash or a colon."""

_COMMA = re.compile(r"([^,()\[\]]*\s[^,()\[\]]*),\s*(.+)")

_ANSWER = r"(?P<name>.*[^\W_].*?)(?:\s*(?P<colon>:)\s*|\s+)"


def said_apart(words: str) -> str:
    """A line of one name with what is said behind a colon, "Ana Ruiz: yes", behind a dash.

    What begins as an answer and is none goes into brackets: "Ana Ruiz: no problem" for "Ana Ruiz (no problem)".
    """
    if (found := _name_and_said(words)) is None:
        return words
    name, said = found
    if is_answer(said) or not begins_as_answer(said):
        return f"{name} - {said}"
    return f"{name} ({re.sub('[][()]', ' ', said).strip()})"


def is_said_of_one(words: str) -> bool:
    """Whether a line is one name and, behind a colon or a dash, an answer or a role."""
    return _name_and_said(words) is not None


def _name_and_said(words: str) -> tuple[str, str] | None:
    found = _matched(_SAID, words)
    if found is None or found[1].count("(") != found[1].count(")"):
        return None
    return (found[1], found[2]) if is_name(without_brackets(found[1])) and is_said_beside(found[2]) else None


def each_answered(words: str) -> tuple[str, ...]:
    """The parts of a line where each is a name with an answer behind it: "Ana - yes, Ben - no"; none: it is none."""
    parts = tuple(part.strip() for part in re.split("[,;]", words) if part.strip()) if len(words) <= LONGEST else ()
    return parts if len(parts) > 1 and all(map(is_said_of_one, parts)) else ()


def with_presence(item: PersonEntry, name: str, behind: str) -> PersonEntry:
    """An item with what stands behind the name as whether they are here."""
    answer = answer_beside(behind) or answer_of(behind)
    under = item.under
    if answer is not None and answer_of(answer.rest) is None and answer.rest:
        name = f"{name.strip()} ({answer.rest})"
    if answer is not None:
        under = msgspec.structs.replace(under, said=answer.said)
    return msgspec.structs.replace(item, words=name.strip(), under=under)


def _with_count_in_brackets(item: PersonEntry) -> PersonEntry:
    found = _matched(_count(), item.words)
    return item if found is None else msgspec.structs.replace(item, words=f"{found[1]} ({found[2]})")


def _answer_behind(words: str) -> re.Match[str] | None:
    """The name and the answer behind it, of up to four words, the most of them first."""
    for more in (3, 2, 1, 0):
        found = _matched(_ANSWER + rf"(?P<answer>\S+(?: \S+){{{more}}})", words)
        if found is not None and answer_of(found["answer"]):
            return found
    return None


def _with_sure_answer(item: PersonEntry) -> PersonEntry:
    """An item with the answer behind a dash or an address, which is no part of a name."""
    found = _matched(DASH, item.words) or _matched(_BEHIND_MAIL, item.words) or _matched(_COMMA, item.words)
    if found is None or (found.re is _COMMA and answer_of(found[2])):
        return item
    if is_answer(found[2]):
        return with_presence(item, found[1], found[2])
    if begins_as_answer(found[2]):
        return msgspec.structs.replace(item, words=f"{found[1]} ({found[2]})")
    return item


def _matched(pattern: re.Pattern[str] | str, words: str) -> re.Match[str] | None:
    """What a pattern finds in all of the words of one person; None: nothing, or they are too many for a person."""
    return re.fullmatch(pattern, words) if len(words) <= LONGEST else None


def sure_answer_behind(words: str) -> re.Match[str] | None:
    """A name and an answer behind it that is surely no surname, whatever others in the list have: "Ben apologies"."""
    found = _answer_behind(words)
    if found is None or found["name"].endswith(",") or not is_name(found["name"]):
        return None
    said = folded(found["answer"]).strip(" .!?,")
    small = any(word.islower() and is_everyday_key(name_key(word)) for word in found["name"].split())
    return None if small or (" " not in said and said not in words_of("people_list.statuses.sure")) else found


def _may_be_answered(words: str, found: re.Match[str] | None) -> bool:
    """Whether the last word of a name may be an answer, too: "Kim No". A letter is an initial: "Ana N"."""
    if found is None or found["colon"] or found["name"].endswith(","):
        return False
    return len(found["answer"].strip(" .!?,")) > 1 and is_name(words)


def with_answers(items: list[PersonEntry], doubts: list[Doubt]) -> list[PersonEntry]:
    """The items whose names have an answer behind them: "Ana Ruiz ✓", and where most have one "Ana Ruiz: yes".

    With nothing between, every name has to have one, "Ana Ruiz yes", or it is surely no surname. Any other is asked.
    """
    items = [_with_sure_answer(_with_count_in_brackets(item)) for item in items]
    answered = [_answer_behind(item.words) for item in items]
    blank = sum(one is not None and not one["colon"] and not is_sign(one["answer"]) for one in answered)
    count = sum(one is not None for one in answered)
    every = count > 1 and (count == len(items) or (not blank and count * 2 > len(items)))
    told: list[PersonEntry] = []
    for item, one in zip(items, answered, strict=True):
        if one and (every or is_sign(one["answer"]) or sure_answer_behind(item.words)):
            told.append(with_presence(item, one["name"], one["answer"]))
            continue
        if _may_be_answered(item.words, one):
            doubts.append(Doubt(say("people_list.doubts.one_name", typed=without_addresses(item.words, LeftOut()))))
        told.append(item)
    return told


@cache
def _count() -> re.Pattern[str]:
    """How many come with somebody: "Ana + 2", "Ana plus 1"."""
    return re.compile(rf"(.*[^\W\d_].*?)\s+(?:\+\s*|x\s?|{typed('joints.plus')}\s+)(\d{{1,2}})")
