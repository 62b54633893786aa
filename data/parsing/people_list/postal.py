"""Where somebody lives, in a list of people: it is no part of a name, and is never kept."""

from __future__ import annotations

import re
from bisect import bisect_left

from data.parsing.people_list.beside_names import is_group
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.postal_patterns import (
    POSTCODE,
    address_parts,
    boxes,
    house_numbers,
    is_date,
    is_of_people,
    leading_joint,
    postal_words,
    units,
    words_between,
)
from data.queries.names.keys import name_key
from data.queries.names.place_names import cities
from data.queries.names.word_lists import also_names
from data.text.clean import folded
from data.words.known import is_everyday

FARTHEST = 40
"""Characters behind a street in which people may be told of: "3 Park Street residents"."""

_BRACKET_BEHIND = re.compile(r"(?:\s*(?:\([^()\d]*\)|\[[^\[\]\d]*\]))+\s*$")


def without_postal(words: str, left: LeftOut) -> str:
    """Words without the postal addresses in them, which are counted. What stands in brackets behind one stays."""
    if "," not in words and not any(map(str.isdigit, words)):
        return words
    words = re.sub(r"\([^()]*\d[^()]*\)|\[[^\[\]]*\d[^\[\]]*\]", lambda found: _bracket_left(found, left), words)
    parts = re.split(r"(;)", words)
    return "".join(_without(part, left) for part in parts)


def is_postal(words: str) -> bool:
    """Whether words are nothing but an address: "12 Mill Lane", "HU1 2AB"."""
    left = LeftOut()
    return not re.search(r"\w", without_postal(words, left)) and bool(left.postal)


def _bracket_left(found: re.Match[str], left: LeftOut) -> str:
    """What stays of a bracket: nothing where only an address is in it, with words that lead to it."""
    inner = found[0][1:-1]
    starts = _starts(inner)
    if not starts:
        return found[0]
    led = inner[: starts[0]].rpartition(",")[2].strip()
    rest = without_postal(inner, left) if not led or not led.islower() else inner[: starts[0]].rpartition(",")[0]
    if led.islower():
        left.postal += 1
    return f"{found[0][0]}{rest}{found[0][-1]}" if re.search(r"\w", rest) else " "


def _without(words: str, left: LeftOut) -> str:
    """One stretch of words without its addresses. Each ends where the next name is; what may be one is asked about."""
    starts = _starts(words)
    if not starts:
        return words
    behind = _BRACKET_BEHIND.search(words)
    end = behind.start() if behind and behind.start() > starts[0] else len(words)
    head = words_between().sub("", words[: starts[0]]).strip(" ,–—-")
    left.postal += 1
    if not re.search(r"\w", head) and (name := _name_behind(words[starts[-1] : end])):
        return " ".join(filter(None, (name, words[end:].strip())))
    names = _Behind(words, starts, end, left, first=head.rpartition(",")[2].strip()).names()
    if not re.search(r"\w", head) and names:
        head = names.pop(0)
    return " ".join(filter(None, (head, *(f"; {name}" for name in names), words[end:].strip(" ,–—-"))))


class _Behind:
    """What stands behind the beginning of an address, part by part."""

    def __init__(self, words: str, starts: list[int], end: int, left: LeftOut, *, first: str) -> None:
        """`starts`: of the addresses in the words. `first`: the name before them."""
        self._words, self._starts, self._end, self._left = words, starts, end, left
        self._first = first
        self._inside = True
        """Whether a part still belongs to an address."""
        self._town = bool(POSTCODE.match(words, starts[0]))
        """Whether the town has been named, so that the next part is none."""

    def names(self) -> list[str]:
        """The names among the parts, with what is in brackets behind them."""
        found: list[str] = []
        parts = list(address_parts().finditer(self._words, self._starts[0], self._end))
        for part, following in zip(parts[1:], [*parts[2:], None], strict=False):
            if (name := self._name_in(part, following)) is not None:
                found.append(name)
        return found

    def _name_in(self, part: re.Match[str], following: re.Match[str] | None) -> str | None:
        """The name in a part; None: it belongs to an address."""
        at = bisect_left(self._starts, part.start())
        if at < len(self._starts) and self._starts[at] < part.end():
            return self._before_another(part, self._starts[at])
        said = leading_joint().sub("", part[0]).strip(" ,–—-")
        if not self._inside or not re.search(r"\w", said):
            return said or None
        bare = re.sub(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])", "", said).strip()
        if any(map(str.isdigit, bare)) or _is_street(bare):
            return None
        before_code = following is not None and POSTCODE.match(following[0].strip())
        if not self._town and (before_code or (len(bare.split()) == 1 and " " in self._first)):
            self._town = True
            if not (before_code or _is_no_name(bare)):
                self._left.towns.append(bare)
            return None
        small = bare.islower() and not self._first.islower()
        if small and all(map(is_everyday, folded(bare).split())):
            return None
        self._inside = False
        before_another = following is not None and bool(re.match(r"\s*\d", following[0])) and _may_be_next(bare)
        if not (before_another or (self._town and is_person(bare))):
            self._left.behind_address.append(bare)
        return said

    def _before_another(self, part: re.Match[str], start: int) -> str | None:
        """The name before another address in a part: "Ben Cole 14 Mill Lane"; None: the same goes on."""
        name = words_between().sub("", self._words[part.start() : start]).strip(" ,–—-")
        code = bool(POSTCODE.match(self._words, start))
        went_on, self._inside = self._inside, True
        if not re.search(r"\w", name) or (went_on and code):
            self._left.postal += not went_on
            self._town = code or (self._town and went_on)
            return None
        self._left.postal += 1
        self._town = code
        if went_on and not is_person(name):
            self._left.behind_address.append(name)
        return name


def is_person(words: str) -> bool:
    """Whether words are surely a name where an address has ended: two or more with capitals, and none of every day."""
    return (
        _may_be_next(words) and not is_group(words) and not any(is_everyday(key) for key in folded(words).split())
    )  # fmt: skip


def _is_no_name(words: str) -> bool:
    """Whether a word is surely nobody's name: a city that is known, or a word of every day: "Hull"."""
    key = name_key(words)
    return (key,) in cities() or (is_everyday(key) and key not in also_names())


def _is_street(words: str) -> bool:
    """Whether words are a place to live in without a number: "Mill Court", not "Ben Court"."""
    said = folded(words).split()
    return len(said) > 1 and said[-1] in postal_words("streets") and all(map(is_everyday, said[:-1]))


def _name_behind(words: str) -> str:
    """The name that stands behind an address and a dash or colon: "12 Mill Lane - Ana Ruiz"; empty: none does."""
    sign = next((sign for sign in (": ", " - ", " – ", " — ", "\t") if sign in words), ":")
    _, sign, name = words.rpartition(sign)
    if not sign or any(map(str.isdigit, name)) or not re.search(r"[^\W\d_]", name):
        return ""
    return name.strip()


def _starts(words: str) -> list[int]:
    """Where addresses start: at a flat, a house number before a street, a box, a postcode."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda found: "\ue000" * len(found[0]), words)
    found = {
        one.start()
        for pattern in (house_numbers(), units(), boxes())
        for one in pattern.finditer(bare)
        if not is_of_people(bare[one.end() : one.end() + FARTHEST].partition(",")[0])
    }
    code = POSTCODE.search(bare)
    if code is not None:
        number = re.search(r"(?<![\w.])\d{1,4}[a-z]?,?\s+[^\W\d_]", bare[: code.start()], re.IGNORECASE)
        found |= {code.start(), *([number.start()] if number else ())}
    for piece in re.finditer(
        r"(?<=[,–—])\s*(\d{1,4}[a-z]?\s+[^\W\d_][^,–—;]*)|(?<=\s-)\s+(\d{1,4}[a-z]?\s+[^\W\d_][^,;]*)", bare
    ):
        said = piece[1] or piece[2]
        if not (is_group(said) or is_date(said) or is_of_people(said)) and any(
            word[0].isupper() for word in said.split()
        ):
            found.add(piece.start(1 if piece[1] else 2))
    return _from_the_first(bare, sorted(found))


def _from_the_first(words: str, found: list[int]) -> list[int]:
    """The starts, with a part before the first that belongs to the address: "Rose Cottage, 12 Mill Lane"."""
    before = words[: found[0]] if found else words
    parts = list(re.finditer(r"[^,]+", before))
    for at, part in enumerate(parts):
        said = folded(part[0]).split()
        named = " ".join(said[-2:]) in postal_words("sure") or (said and said[-1] in postal_words("sure"))
        if at and named and len(said) > 1 and not is_group(part[0]):
            return sorted({part.start() + len(part[0]) - len(part[0].lstrip()), *found})
    numbers = [start for start in found if not POSTCODE.match(words, start)]
    if found and not numbers and len(parts) > 1 and parts[0][0].strip():  # "Ana Ruiz, Hull, HU1 2AB"
        last = next((part for part in reversed(parts) if part[0].strip()), parts[-1])
        town = last is not parts[0] and (len(last[0].split()) == 1 or (last is parts[1] and not is_person(last[0])))
        return sorted({last.start() + 1, *found}) if town else found
    return found


def _may_be_next(words: str) -> bool:
    """Whether words between two addresses are the next name: two or more with capitals, and no place to live."""
    said = words.split()
    return (
        len(said) > 1 and all(word[0].isupper() for word in said) and not any(map(str.isdigit, words))
        and folded(said[-1]) not in postal_words("streets")
    )  # fmt: skip
