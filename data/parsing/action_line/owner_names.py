"""Several names in one line of words: "Ana Ruiz, Ben Cole and the Insight Group"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from data.queries.known_names import KnownNames
from data.text.clean import folded
from data.text.typed import typed

Span = tuple[int, int]
"""Where a name begins in the line, and where it ends."""


def split_names(line: str, known: KnownNames, held: Sequence[str] = ()) -> tuple[Span, ...]:
    """Where each of the names stands in a line; a name that is known, or `held` by now, may have a comma in it.

    A comma always parts. "And", "with" and & part only beside somebody who is known, or in a line that has commas:
    "Smith and Sons" may be one.
    """
    whole = {folded(name) for name in (*known.people, *known.groups, *held)} - {""}
    pieces = list(_pieces(line, whole))
    in_list = any(re.search("[,;]", joint) for *_, joint in pieces[:-1])
    spans: list[Span] = []
    for start, end, _ in pieces:
        before = line[slice(*spans[-1])] if spans else ""
        near = (line[start:end], before)
        if not spans or in_list or any(known.meant(name) or folded(name) in whole for name in near):
            spans.append((start, end))
        else:
            spans[-1] = (spans[-1][0], end)
    return tuple((start, end) for start, end in spans if line[start:end].strip())


def names_in(line: str, known: KnownNames, held: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of a line, each as it was typed."""
    return tuple(line[start:end].strip() for start, end in split_names(line, known, held))


def offered_in(line: str, known: KnownNames, held: Sequence[str] = ()) -> tuple[int, str] | None:
    """The name that the end of a line begins, and where that is; None: none."""
    spans = split_names(line, known, held)
    for start, _ in spans:
        name = known.offered(line[start:])
        if name and (start == spans[-1][0] or folded(name).startswith(folded(line[start:]))):
            return start, name
    return None


def _pieces(line: str, whole: set[str]) -> Iterator[tuple[int, int, str]]:
    """Every piece of a line between two joints, and the joint behind it; whole names stay whole."""
    at = len(line) - len(line.lstrip(" ,;&+"))
    while at < len(line):
        joints = [joint for joint in _joint().finditer(line, at) if joint.start() > at]
        ends = [(len(line.rstrip()), len(line)), *((joint.start(), joint.end()) for joint in reversed(joints))]
        end, after = next((one for one in ends if folded(line[at : one[0]]) in whole), ends[-1])
        yield at, end, line[end:after]
        at = after


@cache
def _joint() -> re.Pattern[str]:
    """What stands between two names."""
    words = f"(?:{typed('joints.and')}|{typed('joints.with')})"
    return re.compile(rf"\s*[,;]\s*(?:{words}(?:\s+|$))?|\s+{words}(?:\s+|$)|\s*[&+]\s*", re.IGNORECASE)
