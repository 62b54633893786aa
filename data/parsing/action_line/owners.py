"""Who is to do what an action line says: by `@name`, "Ana:", "Ana to ...", "(Ana)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from data.parsing.action_line.at_mentions import at_mentions, has_words
from data.parsing.action_line.named_owners import NamedOwner, Owners, known_in, name_meant
from data.parsing.action_line.new_names import may_be_new
from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.known_names import KnownNames
from data.text.clean import folded
from data.words import words_of

_COLON = re.compile(r"([^:@]{1,80}?)\s*:\s*(?=\S)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]@]+)[)\]][\s.,;!]*$")
_DASH_MARK = re.compile(r"\s+(?:[-=]>|[–—→-])\s*")


def parse_owners(line: str, known: KnownNames, labelled: bool) -> list[Owners]:
    """Those who are to do what a line says, in one place or at both its ends; nobody where nothing says it surely.

    `labelled`: whether "ACTION:" or the like stood before it, so that somebody may be named who is on no list. What
    has been understood of the line already is blank in it.
    """
    mentions = list(at_mentions(line, known))
    if any(_is_choice(line, group) for group in mentions):
        return []
    if groups := [group for group in mentions if not _is_left_out(line, group, known)]:
        edges = [group for group in groups if group.at_edge] if groups == mentions else []
        return edges or [replace(groups[0], at_edge=groups == mentions and groups[0].at_edge)]
    for rule in (_before_colon, _will_do, _at_end):
        if found := rule(line, known, labelled):
            return [found]
    return []


def short_label_counts(line: str, known: KnownNames) -> bool:
    """Whether behind "AP:" somebody who is known is named to do it, so that it is a label."""
    match = owner_patterns().will_do.match(line)
    return match is not None and bool(known_in(match[1], known))


def _is_choice(line: str, group: Owners) -> bool:
    """Whether a group is one side of an "or": then it is nobody."""
    behind = owner_patterns().or_behind.match(line, group.end)
    before = owner_patterns().or_before.search(line[: group.start])
    return before is not None or behind is not None


def _is_left_out(line: str, group: Owners, known: KnownNames) -> bool:
    """Whether a group is whom a line leaves out: "everyone but @ana", "not Ana and @ben", "@ana can't"."""
    before = line[: group.start]
    for word in owner_patterns().except_.finditer(before):
        between = owner_patterns().and_before.sub("", before[word.end() :])
        if not between or known_in(between, known):
            return True
    if owner_patterns().whenever.search(before) and has_words(line[group.end :]):
        return True
    return bool(owner_patterns().not_done_to.search(before) or owner_patterns().does_not.match(line, group.end))


def _before_colon(line: str, known: KnownNames, labelled: bool) -> Owners | None:
    indent = _indent(line)
    match = _COLON.match(line, indent)
    named = known_in(match[1], known) if match else ()
    return Owners(named=named, start=indent, end=match.end(), at_edge=True) if match and named else None


def _will_do(line: str, known: KnownNames, labelled: bool) -> Owners | None:
    """Those of "Ana to ring", "Ana and Ben will ring"; behind a label somebody unknown, too: "Dana to ring"."""
    indent = _indent(line)
    match = owner_patterns().will_do.match(line, indent)
    if match is None:
        return None
    named = known_in(match[1], known)
    does = line[match.end()].islower()  # "Dana to ring", and not "Monday to Friday"
    if not does and owner_patterns().day.match(line, match.end()):
        return None
    if not named and labelled and does and owner_patterns().to.search(match[0]):
        named = _new_names(match[1], known)
    return Owners(named=named, start=indent, end=match.end(), at_edge=True) if named else None


def _new_names(words: str, known: KnownNames) -> tuple[NamedOwner, ...]:
    """Names of one to three words with capitals, on a list or not: "Dana", "Maria de Souza and Ben"; else nobody."""
    parts = [part.strip() for part in owner_patterns().parted.split(words)]
    if folded(words) in words_of("reading.no_names"):
        return ()
    if any(not name_meant(part, known) and not may_be_new(part, known) for part in parts):
        return ()
    return tuple(NamedOwner(words=part, known=name_meant(part, known)) for part in parts)


def _at_end(line: str, known: KnownNames, labelled: bool) -> Owners | None:
    """Those of "(Ana)", "[Ana and Ben]", "– Ana", "→ Ana" at the end, where it is nothing but known names."""
    if (match := _BRACKETS.search(line)) and (named := known_in(match[1], known)):
        return Owners(named=named, start=match.start(), end=match.end(1) + 1, at_edge=True)
    for dash in reversed(list(_DASH_MARK.finditer(line))):
        if named := known_in(line[dash.end() :].rstrip(" .!"), known):
            end = len(line.rstrip(" .!"))
            return Owners(named=named, start=dash.start(), end=end, at_edge=True)
    return None


def _indent(line: str) -> int:
    """Where the words of a line begin, behind what was understood before them."""
    return len(line) - len(line.lstrip(" ,;:"))


def blank(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """A line with spaces where something was understood already: all else stands where it stood."""
    for start, end in spans:
        line = line[:start] + " " * (end - start) + line[end:]
    return line
