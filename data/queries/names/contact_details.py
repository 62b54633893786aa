"""What in people's words leads to somebody: links, e-mail addresses, telephone numbers."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

ContactKind = Literal["link", "mail", "phone"]

_MAIL = r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = r"(?:https?://|www\.)[^\s<>\"“”]+"
_PHONE = r"(?<![\w.,/-])(?:\+|\()?\d(?:[ ().\-/]{0,2}\d){6,14}(?![\w-]|[.,]\d)"
_FOUND = re.compile(rf"(?P<link>{_LINK})|(?P<mail>{_MAIL})|(?P<phone>{_PHONE})", re.I)

_TAG = re.compile(r"(?<![\w.@#])[@#]\w(?:[\w.-]*\w)?")
"""A name with a sign before it: "@dale_w", "#rose"."""

_OPENS = re.compile(r"[?&#](?:pwd|passcode|password|key)=|token|@", re.I)
"""What a link has that may open a call or a file by itself."""

_DATE = re.compile(r"(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2\d{4})(?!\d)")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?:\D{1,3}(?:1[5-9]|20)\d\d)+")


class ContactDetail(NamedTuple):
    """A way to reach somebody."""

    start: int
    """Where it begins in the words."""
    end: int
    """Where it ends."""
    kind: ContactKind
    """What it is."""
    opens: bool
    """Whether it is a link that may open a call or a file by itself."""


def tags(words: str) -> tuple[tuple[int, int], ...]:
    """Where names with a sign before them begin and end, and all that hangs on them: "@dale_w", "#rose"."""
    return tuple(one.span() for one in _TAG.finditer(words)) if "@" in words or "#" in words else ()


def contact_details(words: str) -> tuple[ContactDetail, ...]:
    """Every way to reach somebody that stands in words, in their order."""
    found: list[ContactDetail] = []
    for one in _FOUND.finditer(words):
        kind: ContactKind = "link" if one["link"] else "mail" if one["mail"] else "phone"
        said = one[0].rstrip(".,;:!?)")
        if kind == "phone" and not _is_a_number_to_ring(said):
            continue
        found.append(
            ContactDetail(one.start(), one.start() + len(said), kind, kind == "link" and bool(_OPENS.search(said)))
        )
    return tuple(found)


def _is_a_number_to_ring(said: str) -> bool:
    """Whether it is neither days nor years nor a row of small numbers."""
    if _YEARS.fullmatch(said) or _DATE.match(said):
        return False
    return said.startswith(("+", "0", "(")) or bool(re.search(r"\d{3}", said))
