"""What stands behind a comma or a dash in a list of people: a first name, a role, or whom somebody is here for."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.answers_behind_names import DASH, LONGEST, with_presence
from data.parsing.people_list.attendance_words import answer_of
from data.parsing.people_list.beside_names import NEVER_KEPT, aside_of, is_job, names_somebody, says_how
from data.parsing.people_list.here_for import behind_names
from data.parsing.people_list.left_out import LeftOut, quoted
from data.parsing.people_list.line_kinds import is_hardly_a_name
from data.parsing.people_list.person_entry import PersonEntry
from data.parsing.people_list.person_line import (
    has_role,
    is_name,
    is_said_beside,
    is_surname_first,
    turned_round,
    without_brackets,
)
from data.parsing.people_list.result import Doubt
from data.queries.names.keys import name_key
from data.queries.names.word_lists import word_list
from data.text.clean import folded
from data.words import say, words_of

MOST_TURNED = 4
"""Words from which on "Ruiz, Ana" may be two people."""

_LAST_BRACKET = re.compile(r"(.*\S)\s*([(\[]([^][()]*)[)\]])")
"""Words, and the bracket that ends them."""


def with_commas(items: list[PersonEntry], doubts: list[Doubt]) -> list[PersonEntry]:
    """The items where "Ruiz, Ana" is turned round if every line is like it, and asked about where it stands alone."""
    bare = [without_addresses(without_brackets(item.words), LeftOut()) for item in items]
    halves = [[half.strip() for half in words.split(",")] for words in bare]
    turns = [is_surname_first(words) and not _is_no_name(words.partition(",")[2].strip()) for words in bare]
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
            return [_apart(item, asked=True) for item in items]
    asked = zip(bare, turns, halves, strict=True)
    doubts += surnames_first([words for words, turn, parts in asked if turn and len(parts) == 2])
    return [_without_rest(_without_small_letters(item), doubts) for item in items]


def surnames_first(names: Sequence[str]) -> list[Doubt]:
    """What is asked of names with a comma that stand among others without: none, or one question."""
    if len(names) > 1:
        return [Doubt(say("people_list.doubts.surnames_first", words=quoted(names)))]
    asked = ("surname_first" if len(one.split()) < MOST_TURNED else "one_name" for one in names)
    return [
        Doubt(say(f"people_list.doubts.{key}", typed=one, read=turned_round(one)))
        for key, one in zip(asked, names, strict=True)
    ]


def roles_behind_a_dash(items: list[PersonEntry]) -> list[PersonEntry]:
    """The items with brackets around what has a role behind a dash: there it is read."""
    found: list[PersonEntry] = []
    for item in items:
        dash = DASH.fullmatch(item.words) if len(item.words) <= LONGEST else None
        if dash is not None and is_name(without_brackets(dash[1])) and has_role(dash[2]):
            item = msgspec.structs.replace(item, words=f"{dash[1]} ({dash[2]})", dashed=True)
        found.append(item)
    return found


def beside_a_dash(items: list[PersonEntry], doubts: list[Doubt]) -> list[PersonEntry]:
    """The items with what stands behind a dash as what they are here for, where most have it; else it is asked."""
    dashes = [DASH.fullmatch(item.words) for item in items]
    dashed = sum(dash is not None or item.dashed for item, dash in zip(items, dashes, strict=True))
    most = dashed * 2 > len(items) > 1
    found: list[PersonEntry] = []
    for item, dash in zip(items, dashes, strict=True):
        apart = item if dash is None else _role_in_brackets(item, dash[1], dash[2], dash=True)
        if dash is not None and apart == item and most:
            apart = msgspec.structs.replace(item, words=dash[1], here_for=dash[2])
        bare = without_addresses(without_brackets(apart.words), LeftOut())
        if is_hardly_a_name(apart.words) or (apart.words == item.words and dash and DASH.fullmatch(bare)):
            doubts.append(Doubt(say("people_list.doubts.one_name", typed=bare)))
        found.append(apart)
    return found


def _role_in_brackets(item: PersonEntry, name: str, behind: str, *, dash: bool = False) -> PersonEntry:
    """An item whose name has a role, pronouns, or what is never kept behind it, with those in brackets."""
    name, behind = name.strip(), behind.strip()
    if name.count("(") > name.count(")"):
        return item
    said = is_said_beside(behind) or ("," not in behind and (names_somebody(behind) or any(map(str.isdigit, behind))))
    said = said or (bool(behind) and (dash or " " in name) and "," not in behind and aside_of(behind, name) == "left")
    return msgspec.structs.replace(item, words=f"{name} ({behind})") if said else item


def _without_small_letters(item: PersonEntry) -> PersonEntry:
    """An item whose name has what is no other name behind a comma, as behind a dash: "Ana Ruiz, carer"."""
    name, _, behind = item.words.partition(",")
    apart = _role_in_brackets(item, name, behind)
    small = behind.islower() and not name.islower() and "(" not in name and not is_surname_first(item.words)
    return _apart(item) if small and apart == item else apart


def _without_rest(item: PersonEntry, doubts: list[Doubt]) -> PersonEntry:
    """An item of a name and several parts behind it that are no other names, without those: that is asked."""
    name, *rest = [part.strip() for part in without_brackets(item.words).split(",") if part.strip()] or [""]
    if len(rest) < 2 or len(name.split()) < 2 or not is_name(name):  # fmt: skip
        return item
    told = say("people_list.doubts.behind", name=name, words=without_addresses(", ".join(rest), LeftOut()))
    doubts.append(Doubt(told, left=True))
    return msgspec.structs.replace(item, words=item.words.partition(",")[0])


def _turned(item: PersonEntry) -> PersonEntry:
    """An item like "Ruiz, Ana (chair)" as "Ana Ruiz (chair)"."""
    found = re.match(r"([^,]*),\s*([^,(\[<]*[^,(\[<\s])\s*(.*)", item.words)
    return item if found is None else msgspec.structs.replace(item, words=f"{found[2]} {found[1].strip()} {found[3]}")


def _apart(item: PersonEntry, *, asked: bool = False) -> PersonEntry:
    name, _, behind = item.words.partition(",")
    return msgspec.structs.replace(item, words=name.strip(), here_for=behind.strip(), asked=asked)


def _told_presence(item: PersonEntry) -> PersonEntry:
    """An item like "Ana Ruiz, apologies", where whether they are here stands behind the name."""
    name, _, behind = item.words.partition(",")
    return with_presence(item, name, behind)


def beside_a_word(items: list[PersonEntry]) -> list[PersonEntry]:
    """The items with brackets around whom somebody is here for, or somebody else: "Ben Cole with Dana Poe"."""
    return [msgspec.structs.replace(item, words=_with_brackets(_here_for_in_brackets(item.words))) for item in items]


def _here_for_in_brackets(words: str) -> str:
    """What says one person, with brackets around whom they are here for, behind the name: there it is read.

    What stands in brackets behind that stays in its own, where it says something of the person, or is left out.
    """
    found = behind_names().search(words) if len(words) <= LONGEST else None
    name = words[: found.start()] if found else ""
    if found is None or not re.search(r"[^\W\d_]", name) or name.count("(") > name.count(")"):
        return words
    said, beside = found["said"], ""
    while last := _LAST_BRACKET.fullmatch(said):
        inside = last[3].strip()
        if inside and not is_said_beside(inside) and aside_of(inside, name) not in NEVER_KEPT:
            break
        said, beside = last[1], f" {last[2]}{beside}"
    said = re.sub(r"[][()]", " ", said).strip()
    return f"{name} ({said}){beside}{words[found.end() :]}"


def _with_brackets(words: str) -> str:
    """Words with brackets around what names somebody else behind a name."""
    for blank in re.finditer(r"(?<=[^\s(,;])\s+(?=[^\s(,;]+\s)", words.partition("(")[0][:LONGEST]):
        behind = words[blank.end() :]
        if _begins_as_beside(behind) and names_somebody(behind):
            return f"{words[: blank.start()]} ({behind})"
    return words


def _begins_as_beside(words: str) -> bool:
    first, second, *_ = [*folded(words).split(), ""]
    is_kin = first in word_list("kin") or first in words_of("people_list.brackets.kin")
    return first in words_of("people_list.brackets.joined") or (is_kin and second in words_of("typed.joints.of"))


def _is_no_name(words: str) -> bool:
    """Whether words behind a comma are no first name."""
    return is_said_beside(words) or is_job(words)


def _is_letters_behind(words: str) -> bool:
    """Whether words are what is written behind a name: "OBE", "PhD"."""
    return all(name_key(word) in word_list("letters_behind") for word in words.split())
