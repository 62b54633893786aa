"""Those whom words of an action line name together: who is on the lists, and who is not."""

from __future__ import annotations

from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.known_names import KnownNames
from data.record import Record
from data.words.known import is_everyday


class NamedOwner(Record, frozen=True):
    """Somebody who is named in a line."""

    words: str
    """The name as it was typed."""
    known: str | None = None
    """The same on the list of people, or of stakeholders; None: it is on neither."""


class Owners(Record, frozen=True):
    """Those who are named together at one place of a line."""

    named: tuple[NamedOwner, ...]
    """Who, in the order in which they are named."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    at_edge: bool
    """Whether it says only who: at the edge of the line, so that the rest reads without it."""


def known_in(words: str, known: KnownNames) -> tuple[NamedOwner, ...]:
    """Those whom words name, where they are nothing but known names: "Ana and Ben"; else nobody."""
    words = words.strip(" ,;")
    if not words:
        return ()
    if name := name_meant(words, known):
        return (NamedOwner(words=words, known=name),)
    for joint in owner_patterns().parted.finditer(words):
        first = name_meant(words[: joint.start()], known)
        if first and (rest := known_in(words[joint.end() :], known)):
            return (NamedOwner(words=words[: joint.start()], known=first), *rest)
    return ()


def name_meant(words: str, known: KnownNames) -> str | None:
    """Whom words mean that stand without an `@`: "will" and "may" in small letters are words, and no first names."""
    name = known.meant(words)
    if name is None or name in (words, *known.groups) or not words.islower() or " " in words:
        return name
    return None if is_everyday(words) else name
