"""Headings in a list of people, and what they say of whoever stands under them: "Present:", "Apologies:"."""

from __future__ import annotations

import re
from functools import cache

from data.parsing.people_list.result import Attendance
from data.parsing.people_list.word_kinds import roles
from data.record import Record
from data.text.clean import folded
from data.words import words_of

_HEAD = re.compile(r"(?P<head>[^:]{1,60}?)\s*(?:\(\s*\d+\s*\)\s*)?(?P<sign>:|\s[–—-]\s|$)\s*(?P<rest>.*)")


class HeadingMeaning(Record, frozen=True):
    """What a heading says of those under it."""

    said: Attendance | None = None
    """Whether they are here; None: it doesn't say."""
    deciding: bool = True
    """Whether they take part in decisions."""
    role: str = ""
    """Their role; empty: it names none."""


class ListHeading(Record, frozen=True):
    """A line that begins with a heading."""

    under: HeadingMeaning | None
    """What it says; None: it is none that is known."""
    rest: str
    """What stands behind it on the same line."""
    words: str
    """The heading itself."""


def heading_of(line: str) -> ListHeading | None:
    """The heading that a line begins with, or is; None: it has none.

    One that is known may also stand alone, or before a dash. Any other needs a colon.
    """
    bare = re.sub(r"^[*_`]+|[*_`]+(?=:|$)", "", line).replace(":**", ":").replace(":__", ":")
    found = _HEAD.fullmatch(bare)
    if (
        found is None or re.search(r"[<@]|^[\W\d_]*$|mailto$", found["head"]) or found["rest"].startswith("//")
    ):  # an address
        return None
    if not found["sign"].strip() and (without := _without_sign(bare)) is not None:
        return without
    words = folded(found["head"]).strip()
    under = _heads().get(words)
    if under is not None and (found["sign"] or not under.role):
        rest = re.sub(r"^\(?\d+\)?$", "", found["rest"].strip())  # "Attended: 12" counts those below
        rest = re.sub(rf"^(?:{'|'.join(words_of('people_list.heads.from'))})\s+", "", rest, flags=re.I)
        return ListHeading(under=under, rest=rest, words=found["head"].strip())
    if found["sign"].strip() == ":" and words in words_of("people_list.heads.besides"):
        return ListHeading(under=HeadingMeaning(), rest=found["rest"].strip(), words=found["head"].strip())
    if found["sign"].strip() == ":":
        return ListHeading(under=None, rest=found["rest"].strip(), words=found["head"].strip())
    return None


def begins_as_heading(line: str) -> bool:
    """Whether a line begins as no name does, and goes on in small letters: "Who sent a friend"."""
    first, *rest = line.split()
    return bool(rest) and folded(first) in words_of("people_list.heads.begin") and all(word.islower() for word in rest)


def begins_with_heading(line: str) -> bool:
    """Whether a line begins with a word that heads a list, and may be a name all the same: "Apologies Ana Ruiz"."""
    first, *rest = line.split()
    under = _heads().get(folded(first))
    return bool(rest) and under is not None and under.said is not None


def _without_sign(line: str) -> ListHeading | None:
    """A heading that names stand right behind, with no colon: "Apologies received from Ana and Ben"."""
    words = line.split()
    for count in range(len(words) - 1, 1, -1):
        head = " ".join(words[:count])
        under = _heads().get(folded(head)) if folded(words[count - 1]) in words_of("people_list.heads.from") else None
        if under is not None:
            return ListHeading(under=under, rest=" ".join(words[count:]), words=head)
    return None


def one_heading_a_line(text: str) -> str:
    """A list in which each known heading begins a line of its own: "Present: Ana, Ben. Apologies: Chris."."""

    def parted(found: re.Match[str]) -> str:
        return f"\n{found[0].strip()}" if folded(found["head"]) in _heads() else found[0]

    return re.sub(r"(?<=[.;])[^\S\n]+(?P<head>[^\W\d_][^:.;,\n]{1,40}):", parted, text)


@cache
def _heads() -> dict[str, HeadingMeaning]:
    found = {words: HeadingMeaning(role=role) for words, role in roles().items()}
    for name, under in (
        ("here", HeadingMeaning(said="here")), ("apologies", HeadingMeaning(said="apologies")),
        ("no", HeadingMeaning(said="said_no")), ("absent", HeadingMeaning(said="not_here")),
        ("expected", HeadingMeaning(said="to_confirm")), ("left", HeadingMeaning(said="left")),
        ("observers", HeadingMeaning(deciding=False)),
    ):  # fmt: skip
        found |= dict.fromkeys(map(folded, words_of(f"people_list.heads.{name}")), under)
    return found
