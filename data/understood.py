"""What an action line says by itself: who does it, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from data.dates import read_date
from data.meeting import Record

_BY = re.compile(r"(?<!\S)\(?by\s+", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"[.,;:!?)]*$")
_AT = re.compile(r"(?<![^\s(])@(?=[^\W_])")
_ONE_NAME = re.compile(r"[^\s,;:!?()@]*[^\s,;:!?()@.](?!@)")

LONGEST_DATE = 6
"""The most words that a date is looked for in: "the 3rd of November, 2026" has five."""


class Understood(Record, frozen=True):
    """What was read in an action line."""

    text: str
    """The words that are left when what was understood is taken out."""
    owner_words: str | None = None
    """The name behind `@`, as it was typed; None: there was none."""
    by: str | None = None
    """ISO date; None: there was none that could be read."""


def understand_action(words: str, people_names: Sequence[str], today: date) -> Understood:
    """What `@name` and `by 3 Nov` in an action line mean.

    `@` is followed by a name of `people_names`, the longest that fits, or else by one word; the first one counts. The
    last `by` with a date behind it counts. All that was not understood stays in the words: "by Whitsun", a second
    name, `a@b.org`. A line that is nothing but a name and a date keeps all its words, and nothing is read in it.
    """
    owner = _owner(words, people_names)
    day = _day(words, today)
    found = [span for span, _ in filter(None, (owner, day))]
    text = _without(words, found)
    if not text:
        return Understood(text=words)
    return Understood(text=text, owner_words=owner[1] if owner else None, by=day[1] if day else None)


def _owner(words: str, people_names: Sequence[str]) -> tuple[tuple[int, int], str] | None:
    for at in _AT.finditer(words):
        known = (_known(name, words, at.end()) for name in people_names)
        longest = max((match for match in known if match), key=lambda match: match.end(), default=None)
        match = longest or _ONE_NAME.match(words, at.end())
        if match and not match[0].endswith(("'s", "’s")):
            return (at.start(), match.end()), match[0]
    return None


def _known(name: str, words: str, start: int) -> re.Match[str] | None:
    """A known name right there in the words, not as the beginning of a longer word."""
    parts = [re.escape(part) for part in name.split()]
    return re.compile(r"\s+".join(parts) + r"(?![\w@]|['’-]\w)", re.IGNORECASE).match(words, start) if parts else None


def _day(words: str, today: date) -> tuple[tuple[int, int], str] | None:
    for by in reversed(list(_BY.finditer(words))):
        ends = [word.end() for word in _WORD.finditer(words, by.end())][:LONGEST_DATE]
        for end in reversed(ends):
            said = _LAST_WORD.sub("", words[by.end() : end])
            day = read_date(said, today)
            if day:
                start = by.start() + by[0].startswith("(")
                return (start, by.end() + len(said)), day.isoformat()
    return None


def _without(words: str, spans: list[tuple[int, int]]) -> str:
    """The words without these parts, nor the brackets, spaces and commas that were there only for them."""
    for start, end in sorted(spans, reverse=True):
        before, after = words[:start].rstrip(), words[end:].lstrip()
        if not before or before[-1] == "(" or (before[-1] in ",;:" and after[:1] in (",", ";", ":")):
            after = after.lstrip(",;: ")
        if not after or after[0] == ")":
            before = before.rstrip(",;: ")
        if before.endswith("(") and after.startswith(")"):
            before, after = before[:-1].rstrip(), after[1:].lstrip()
        space = " " if before and after and after[0] not in ",.;:!?)" and before[-1] != "(" else ""
        words = f"{before}{space}{after}"
    return words.strip()
