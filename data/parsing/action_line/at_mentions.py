"""Who is named in an action line by `@name`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import category

from data.parsing.action_line.named_owners import NamedOwner, Owners, name_meant
from data.parsing.action_line.names_before_stop import names_before_stop
from data.parsing.action_line.new_names import article_end, capitals_end, new_name_end
from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.known_names import KnownNames
from data.text.clean import folded

_AT = re.compile(r"(?<![^\s(\[])@(?=[^\W_])")
_ADDRESS = re.compile(r"[^\s@,/&;]*\w@")
_ONE_WORD = re.compile(r"[^\s,;:!?()\[\]@/&+]+")
_NOT_ITS_END = re.compile(r"[\w@]|['’-]\w|['’](?=\s)|\.\w")
"""What, right behind a name, makes it part of a longer word or says whose something is."""

LONGEST_NAME = 80
"""Letters in which a name is looked for behind `@`."""


def at_mentions(line: str, known: KnownNames) -> Iterator[Owners]:
    """The groups of `@name` in a line, those that are joined as one."""
    done = 0
    for at in _AT.finditer(line):
        if at.start() < done or (first := _mention(line, at.end(), known)) is None:
            continue
        named, end = list(first[0]), first[1]
        while (more := _joined(line, end, known)) is not None:
            named += more[0]
            end = more[1]
        done = end
        before, behind = line[: at.start()], line[end:]
        for word in owner_patterns().please:
            behind = behind.replace(word, "")
        with_more = owner_patterns().with_more.match(behind)  # "@gus and the team, clean the hall"
        edge = not has_words(before) or not (has_words(behind) or owner_patterns().given_to.search(before))
        edge = edge and not (has_words(behind) and with_more)
        yield Owners(named=tuple(named), start=at.start(), end=end, at_edge=edge)


def _joined(line: str, end: int, known: KnownNames) -> tuple[Sequence[NamedOwner], int] | None:
    """Who is named together with somebody whose name ends there, and where that ends."""
    if (joint := owner_patterns().joined.match(line, end)) and (more := _mention(line, joint.end() + 1, known)):
        return more
    also = owner_patterns().also.match(line, end)
    known_too = _known_at(line, also.end(), known) if also else None
    return ((known_too[0],), known_too[1]) if known_too and name_meant(known_too[0].words, known) else None


def _mention(line: str, start: int, known: KnownNames) -> tuple[Sequence[NamedOwner], int] | None:
    """Who is meant by what stands behind an `@`, and where it ends: one, or several up to a comma or a colon."""
    if _ADDRESS.match(line, start) or _is_of_somebody(line, start, known):
        return None
    found, spans = _known_at(line, start, known), names_before_stop(line, start, known)
    if spans and (found is None or spans[-1][1] > found[1]):
        names = [line[slice(*span)] for span in spans]
        return [NamedOwner(words=name, known=_meant_with_article(name, known)) for name in names], spans[-1][1]
    if found is not None:
        return (found[0],), found[1]
    behind = article_end(line, start)
    return _unknown_at(line, start, known) if behind is None else _body_at(line, start, behind, known)


def _meant_with_article(name: str, known: KnownNames) -> str | None:
    """The name on the lists that a name means; "the Tenants group" is on them as "Tenants group"."""
    behind = article_end(name, 0)
    return known.meant(name) or (known.meant(name[behind:]) if behind else None)


def _body_at(line: str, start: int, behind: int, known: KnownNames) -> tuple[Sequence[NamedOwner], int] | None:
    """A body that is named behind an article, by words with capitals: "the Peake Group"; never "the" alone."""
    if (found := _known_at(line, behind, known)) is not None:
        return (found[0],), found[1]
    end = capitals_end(line, behind)
    return ((NamedOwner(words=line[start:end]),), end) if end > behind else None


def _unknown_at(line: str, start: int, known: KnownNames) -> tuple[Sequence[NamedOwner], int] | None:
    """Somebody on no list who is named right there: a word, and what else with a capital is surely of the name."""
    says = owner_patterns()
    word = _ONE_WORD.match(line, start)
    if word is None:
        return None
    name = word[0].rstrip(".…'’\"”-")
    behind = line[start + len(name) : start + len(name) + 2]
    if not name or folded(name) in says.everyone or says.is_whose.search(name) or re.match(r"['’](?:\s|$)", behind):
        return None
    end = new_name_end(line, start, start + len(name), known)
    return None if says.whose.match(line, end) else ((NamedOwner(words=line[start:end]),), end)


def _known_at(line: str, start: int, known: KnownNames) -> tuple[NamedOwner, int] | None:
    """The longest known name that stands right there."""
    for end in range(min(len(line), start + LONGEST_NAME), start, -1):
        if not (category(line[end - 1])[0] in "LNM" or line[end - 1] in ")]") or _NOT_ITS_END.match(line, end):
            continue
        words = line[start:end]
        if name := known.meant(words):
            return NamedOwner(words=words, known=name), end
    return None


def _is_of_somebody(line: str, start: int, known: KnownNames) -> bool:
    """Whether what stands there is somebody's: "Ana Ruiz's mum" is neither Ana Ruiz nor Ana."""
    ends = (one.start() + start for one in owner_patterns().whose.finditer(line[start : start + LONGEST_NAME]))
    return any(known.meant(line[start:end]) for end in ends)


def has_words(part: str) -> bool:
    """Whether a part of a line holds more than marks."""
    return any(letter.isalnum() or letter == "@" for letter in part)
