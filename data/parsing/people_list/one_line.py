"""Several people on one line: "Ana, Ben and Chris"."""

from __future__ import annotations

import re
from functools import cache

from data.parsing.people_list.addresses import is_address, without_addresses
from data.parsing.people_list.answers_behind_names import sure_answer_behind
from data.parsing.people_list.beside_names import is_group, is_work
from data.parsing.people_list.here_for import behind_names
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.person_line import is_name, is_said_beside, is_surname_first
from data.parsing.people_list.result import Doubt
from data.queries.names.word_lists import also_names, word_list
from data.record import Record
from data.text.clean import folded
from data.text.typed import typed
from data.words import say, words_of

MOST_WORDS = 4
"""A part of a line is one person's name up to so many words."""

_WRAPPED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|[\"“„][^\"“”„]*[\"”]|(?:(?<=[,;\s])|^)['‘][^<>]*?['’](?=\s*<)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>")
_HIDDEN = re.compile("[\ue000-\uf8ff]")
_ANY = re.compile(r"\s*[,;]\s*|\s+[&/+]\s+|(?<=\w)/(?=[^\W\d_])|\s*&\s+|\s+&\s*")
_PAIRS = re.compile(r"\s*;\s*|\s+[&/+]\s+|\s*&\s+|\s+&\s*|(?<=>)\s*,\s*")
"""What parts two people, too. A comma does so only behind an address: "Ruiz, Ana" is one person."""


def split_people(line: str, *, headed: bool = False) -> tuple[str, ...]:
    """The parts of a line, each the words of one person; one part, the line: it is no such list.

    `headed`: it stands behind a heading like "Present:", so that a comma parts two people, too.
    """
    hidden: list[str] = []
    if headed or re.search("[,;&]", line):
        line = re.sub(r"(?<=[^\W\d_]{3})\.$", "", line)

    def hide(found: re.Match[str]) -> str:
        hidden.append(found[0])
        return chr(0xE000 + len(hidden) - 1) if len(hidden) < 0x1900 else found[0]

    if _HIDDEN.search(line):
        return (line,)
    bare = behind_names().sub(hide, _WRAPPED.sub(hide, line))

    def shown(part: str) -> str:
        while _HIDDEN.search(part):  # a bracket stands in what is hidden, too: "here for parents (observer)"
            part = _HIDDEN.sub(lambda found: hidden[ord(found[0]) - 0xE000], part)
        return part.strip()

    pieces = [shown(part) for part in bare.split(";") if part.strip()]
    if len(pieces) > 1 and all(_is_addressee(piece) for piece in pieces):
        return tuple(pieces)
    for sign in (";", rf"(?<={_HIDDEN.pattern})\s*,"):
        pieces = [shown(part) for part in re.split(sign, bare) if part.strip()]
        if len(pieces) > 1 and all(is_surname_first(_without_mail(piece)) for piece in pieces):
            return tuple(pieces)
    *before, last = re.split(_ANY, bare)
    before = [half for piece in before for half in _couple_of_names(piece)]
    ends = _and().split(last)
    parts = [shown(part) for part in (*before, *ends) if part.strip(" ,;")]
    pairs = len(ends) > 1 or bool(_PAIRS.search(bare)) or _all_with_mail(parts)
    if len(parts) < (2 if headed or pairs else 3) or (before and not _PAIRS.search(bare) and _is_one_with_work(parts)):
        return (line,)
    return tuple(_named(parts, headed=headed)) or (line,)


def _is_one_with_work(parts: list[str]) -> bool:
    """Whether the parts between commas are one person, and nothing but what they do: "Ana Ruiz", "GP"."""
    first, *rest = parts
    return " " in first and not is_work(first) and all(is_work(part) or is_said_beside(part) for part in rest)


def _couple_of_names(piece: str) -> list[str]:
    """The halves of "C Low and D Poe", each the first and last name of somebody; of anything else the piece alone."""
    halves = _and().split(piece)
    whole = all(len(half.split()) > 1 and all(word[0].isupper() for word in half.split()) for half in halves)
    return halves if whole and not any(map(is_group, halves)) else [piece]


def _named(parts: list[str], *, headed: bool) -> list[str]:
    """The parts where each is the name of one person; none: they are no list. "And others" are nobody."""
    nobody = len(parts) > 1 and not _others().isdisjoint(folded(parts[-1]).split()[-1:])
    if nobody and sure_answer_behind(parts[-1]) is None:
        parts = parts[:-1]
    names = [_without_mail(part) for part in parts]
    whole = all(" " in name and not is_said_beside(name) for name in names if name)
    capitals = any(name[:1].isupper() for name in names)
    for part, name in zip(parts, names, strict=True):
        if not name and is_address(part):
            continue
        bare = re.split(r"\s[-–—]\s", _BRACKETS.sub(" ", name))[0].strip(' "“”„')
        if re.match(rf"(?:{typed('joints.plus')}\s+)?\d+(?:\s|-)", bare) and (
            bare.islower() or whole or headed
        ):  # "3 members of the public": told as no name
            continue
        words = folded(bare).replace(".", "").split()
        if not is_name(bare) or all(word in _titles() for word in words) or len(words) > MOST_WORDS or is_group(bare):
            return []
        if capitals and bare[0].islower() and not any(word[0].isupper() for word in bare.split()):
            return []
    return parts


def _is_addressee(piece: str) -> bool:
    """Whether a piece between semicolons is whom a letter goes to: an address, a name, or "Ruiz, Ana <address>"."""
    name = _without_mail(piece)
    return name != piece and (name.count(",") == 0 or (piece.rstrip().endswith(">") and is_surname_first(name)))


def _all_with_mail(parts: list[str]) -> bool:
    """Whether every part is a name and an address, or an address alone where another has a name."""
    names = [_without_mail(part) for part in parts]
    mailed = len(parts) > 1 and all(name != part for name, part in zip(names, parts, strict=True))
    return mailed and (all(names) or any(map(is_name_with_mail, parts)))


def has_bare_address(line: str) -> bool:
    """Whether one of the cells of a line is nothing but an address, so that the line is about one person.

    Where another is a name with its address behind it, the line is whom a letter goes to.
    """
    cells = [cell for cell in re.split(r"\s*[,;\t]\s*", line) if cell]
    return len(cells) > 1 and any(map(is_address, cells)) and not any(map(is_name_with_mail, cells))


def is_name_with_mail(cell: str) -> bool:
    """Whether a cell is a name and an address in brackets: "Ana Ruiz <ana@example.org>"."""
    found = re.search(r"([^<>,;]*[^\W\d_][^<>,;]*)<([^<>]*)>", cell)
    return found is not None and is_address(found[2]) and not is_address(found[1])


class Couple(Record, frozen=True):
    """Two people whose name stands once: "Mr and Mrs Novak"."""

    typed: str
    """As it stood."""
    first: str
    """The one whose name does not stand there: "Mr Novak"."""
    second: str
    """The other: "Mrs Novak"."""


def couples_in(line: str) -> tuple[str, list[Couple]]:
    """The couples in a line, and the line with only the second of each, so that it is parted like any other."""
    found = [
        Couple(typed=one[0], first=f"{one[1]} {one[3]}", second=f"{one[2]} {one[3]}")
        for one in _couple().finditer(line)
    ]
    return _couple().sub(r"\2 \3", line), found


def asked_of(couple: Couple) -> Doubt:
    """The question whether a couple are two people."""
    return Doubt(say("people_list.doubts.two_people", typed=couple.typed, read=f"{couple.first}, {couple.second}"))


@cache
def _couple() -> re.Pattern[str]:
    and_ = typed("joints.and")
    titles = "|".join(map(re.escape, sorted((_titles() | word_list("titles")) - also_names())))
    title = rf"(?:{titles})\.?"
    return re.compile(
        rf"(?<!\w)({title})\s*(?:&|\+|/|\b{and_}\b)\s*({title})\s+([^\s,;&+/(<\[](?:(?!\s+{and_}\s)[^,;&+/(<\[])*[^\s,;&+/(<\[])",
        re.IGNORECASE,
    )


def _without_mail(part: str) -> str:
    return without_addresses(behind_names().sub("", part), LeftOut())


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(folded, words_of("minutes.people.titles")))


@cache
def _others() -> frozenset[str]:
    return frozenset(map(folded, words_of("people_list.groups.others")))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"[,;]?\s+{typed('joints.and')}\s+", re.IGNORECASE)
