"""What stands behind a comma or a dash in a list of people: a first name, a role, or whom somebody is here for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.attendance_words import (
    answer_beside,
    answer_of,
    begins_as_answer,
    is_answer,
    is_sign,
)
from data.parsing.people_list.beside_names import NEVER_KEPT, aside_of, names_somebody, says_how
from data.parsing.people_list.left_out import LeftOut, quoted
from data.parsing.people_list.list_headings import HeadingMeaning
from data.parsing.people_list.person_line import (
    is_name,
    is_said_beside,
    is_surname_first,
    turned_round,
    without_brackets,
)
from data.parsing.people_list.result import Doubt
from data.queries.names.keys import name_key
from data.queries.names.word_lists import is_everyday_key, word_list
from data.record import Record
from data.text.clean import folded
from data.text.typed import typed
from data.words import say, words_of

MOST_TURNED = 4
"""Words from which on "Ruiz, Ana" may be two people."""

_BEHIND_MAIL = re.compile(r"(.*<[^<>]*@[^<>]*>)\s*,?\s*(.+)")
"""How many come with somebody: "Ana Ruiz +1"."""

LONGEST = 300
"""Letters of what says one person: in longer lines nothing is looked for behind a name."""

_DASH = re.compile(r"(.+?)\s+[-–—]\s+(.+)")
_SAID = re.compile(r"([^,;:]*?[^\W\d_][^,;:]*?)(?:\s+[-–—]\s+|\s*:\s+)(.+)")
"""A name, and what is said behind a dash or a colon."""

_COMMA = re.compile(r"([^,()\[\]]*\s[^,()\[\]]*),\s*(.+)")
_ANSWER = r"(?P<name>.*[^\W_].*?)(?:\s*(?P<colon>:)\s*|\s+)"


class PersonEntry(Record, frozen=True):
    """What says one person."""

    words: str
    """The words, with what stands beside the name."""
    under: HeadingMeaning
    """What the heading above says."""
    here_for: str = ""
    """Who they are here for, where that stood behind a dash or a comma."""
    asked: bool = False
    """Whether that is asked of all of the list already."""


def with_commas(items: list[PersonEntry], doubts: list[Doubt]) -> list[PersonEntry]:
    """The items where "Ruiz, Ana" is turned round if every line is like it, and asked about where it stands alone."""
    bare = [without_addresses(without_brackets(item.words), LeftOut()) for item in items]
    halves = [[half.strip() for half in words.split(",")] for words in bare]
    turns = [is_surname_first(words) and not is_said_beside(words.partition(",")[2].strip()) for words in bare]
    every = bool(items) and all(len(one) == 2 and all(one) for one in halves)
    if every and all(turns) and any(len(half.split()) == 1 for one in halves for half in one):
        doubts.append(Doubt(say("people_list.doubts.every_surname_first", typed=bare[0], read=turned_round(bare[0]))))
        return [_turned(item) for item in items]
    if every and len(items) > 1 and not any(turns):
        if all(answer_of(behind) for _, behind in halves):
            return [_told_presence(item) for item in items]
        roles = (is_said_beside(behind) and not says_how(behind) for _, behind in halves)
        if not any(roles) and not any(_is_letters_behind(behind) for _, behind in halves):
            unsure = [(name, behind) for name, behind in halves if aside_of(behind, name) not in NEVER_KEPT]
            if unsure:
                doubts.append(Doubt(say("people_list.doubts.here_for", name=unsure[0][0], words=unsure[0][1])))
            return [_apart(item, ",") for item in items]
    asked = zip(bare, turns, halves, strict=True)
    doubts += surnames_first([words for words, turn, parts in asked if turn and len(parts) == 2])
    return [_without_rest(_role_in_brackets(item, *item.words.partition(",")[::2]), doubts) for item in items]


def surnames_first(names: Sequence[str]) -> list[Doubt]:
    """What is asked of names with a comma that stand among others without: none, or one question."""
    if len(names) > 1:
        return [Doubt(say("people_list.doubts.surnames_first", words=quoted(names)))]
    asked = ("surname_first" if len(one.split()) < MOST_TURNED else "one_name" for one in names)
    return [
        Doubt(say(f"people_list.doubts.{key}", typed=one, read=turned_round(one)))
        for key, one in zip(asked, names, strict=True)
    ]


def beside_a_dash(items: list[PersonEntry]) -> list[PersonEntry]:
    """The items with what stands behind a dash as what they are here for, where most have it."""
    dashes = [_DASH.fullmatch(item.words) for item in items]
    most = sum(dash is not None for dash in dashes) * 2 > len(items) > 1
    found: list[PersonEntry] = []
    for item, dash in zip(items, dashes, strict=True):
        apart = item if dash is None else _role_in_brackets(item, dash[1], dash[2])
        if dash is not None and apart == item and most:
            apart = msgspec.structs.replace(item, words=dash[1], here_for=dash[2])
        found.append(apart)
    return found


def _role_in_brackets(item: PersonEntry, name: str, behind: str) -> PersonEntry:
    """An item whose name has a role, or pronouns, behind it, with those in brackets."""
    behind = behind.strip()
    if name.count("(") > name.count(")"):
        return item
    said = is_said_beside(behind) or ("," not in behind and (names_somebody(behind) or any(map(str.isdigit, behind))))
    said = said or (bool(behind) and len(name.split()) > 1 and "," not in behind and aside_of(behind, name) == "left")
    return msgspec.structs.replace(item, words=f"{name.strip()} ({behind.strip()})") if said else item


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


def without_answer(words: str) -> str:
    """Words of one person without what is an answer, or begins as one, behind a dash or a comma."""
    found = _matched(_DASH, words) or _matched(_COMMA, words)
    if found is not None and (is_answer(found[2]) or begins_as_answer(found[2])):
        return found[1]
    sure = sure_answer_behind(words)
    return sure["name"] if sure is not None else words


def each_answered(words: str) -> tuple[str, ...]:
    """The parts of a line where each is a name with an answer behind it: "Ana - yes, Ben - no"; none: it is none."""
    parts = tuple(part.strip() for part in re.split("[,;]", words) if part.strip()) if len(words) <= LONGEST else ()
    return parts if len(parts) > 1 and all(map(is_said_of_one, parts)) else ()


def _without_rest(item: PersonEntry, doubts: list[Doubt]) -> PersonEntry:
    """An item of a name and several parts behind it that are no other names, without those: that is asked."""
    name, *rest = [part.strip() for part in without_brackets(item.words).split(",") if part.strip()] or [""]
    if len(rest) < 2 or len(name.split()) < 2 or not is_name(name):  # fmt: skip
        return item
    doubts.append(
        Doubt(say("people_list.doubts.behind", name=name, words=without_addresses(", ".join(rest), LeftOut())))
    )
    return msgspec.structs.replace(item, words=item.words.partition(",")[0])


def _turned(item: PersonEntry) -> PersonEntry:
    """An item like "Ruiz, Ana (chair)" as "Ana Ruiz (chair)"."""
    found = re.match(r"([^,]*),\s*([^,(\[<]*[^,(\[<\s])\s*(.*)", item.words)
    return item if found is None else msgspec.structs.replace(item, words=f"{found[2]} {found[1].strip()} {found[3]}")


def _apart(item: PersonEntry, sign: str) -> PersonEntry:
    name, _, behind = item.words.partition(sign)
    return msgspec.structs.replace(item, words=name.strip(), here_for=behind.strip(), asked=True)


def _told_presence(item: PersonEntry) -> PersonEntry:
    """An item like "Ana Ruiz, apologies", where whether they are here stands behind the name."""
    name, _, behind = item.words.partition(",")
    return _told(item, name, behind)


def _told(item: PersonEntry, name: str, behind: str) -> PersonEntry:
    """An item with what stands behind the name as whether they are here."""
    answer = answer_beside(behind) or answer_of(behind)
    under = item.under
    if answer is not None and answer_of(answer.rest) is None and answer.rest:
        name = f"{name.strip()} ({answer.rest})"
    if answer is not None:
        under = msgspec.structs.replace(under, said=answer.said)
    return msgspec.structs.replace(item, words=name.strip(), under=under)


def beside_a_word(items: list[PersonEntry]) -> list[PersonEntry]:
    """The items with the name of somebody else in brackets: "Ben Cole with Dana Poe"."""
    return [msgspec.structs.replace(item, words=_with_brackets(item.words)) for item in items]


def _with_brackets(words: str) -> str:
    """Words with brackets around what names somebody else behind a name."""
    for blank in re.finditer(r"(?<=[^\s(,;])\s+(?=[^\s(,;]+\s)", words.partition("(")[0][:LONGEST]):
        behind = words[blank.end() :]
        if _begins_as_beside(behind) and names_somebody(behind):
            return f"{words[: blank.start()]} ({behind})"
    return words


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


def _begins_as_beside(words: str) -> bool:
    first, second, *_ = [*folded(words).split(), ""]
    is_kin = first in word_list("kin") or first in words_of("people_list.brackets.kin")
    return first in words_of("people_list.brackets.joined") or (is_kin and second in words_of("typed.joints.of"))


def _with_sure_answer(item: PersonEntry) -> PersonEntry:
    """An item with the answer behind a dash or an address, which is no part of a name."""
    found = _matched(_DASH, item.words) or _matched(_BEHIND_MAIL, item.words) or _matched(_COMMA, item.words)
    if found is None or (found.re is _COMMA and answer_of(found[2])):
        return item
    if is_answer(found[2]):
        return _told(item, found[1], found[2])
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
            told.append(_told(item, one["name"], one["answer"]))
            continue
        if _may_be_answered(item.words, one):
            doubts.append(Doubt(say("people_list.doubts.one_name", typed=without_addresses(item.words, LeftOut()))))
        told.append(item)
    return told


def _is_letters_behind(words: str) -> bool:
    """Whether words are what is written behind a name: "OBE", "PhD"."""
    return all(name_key(word) in word_list("letters_behind") for word in words.split())


@cache
def _count() -> re.Pattern[str]:
    """How many come with somebody: "Ana + 2", "Ana plus 1"."""
    return re.compile(rf"(.*[^\W\d_].*?)\s+(?:\+\s*|x\s?|{typed('joints.plus')}\s+)(\d{{1,2}})")
