"""Who is named in an action line: by `@name`, "Ana:", "Ana to ...", "(Ana)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import category

from msgspec.structs import replace

from data.parsing.action_line.names_before_stop import names_before_stop
from data.parsing.action_line.new_names import article_end, capitals_end, may_be_new, new_name_end
from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.people_names import KnownNames
from data.record import Record
from data.text.clean import folded
from data.words import words_of
from data.words.known import is_everyday

_AT = re.compile(r"(?<![^\s(\[])@(?=[^\W_])")
_ADDRESS = re.compile(r"[^\s@,/&;]*\w@")
_ONE_WORD = re.compile(r"[^\s,;:!?()\[\]@/&+]+")
_NOT_ITS_END = re.compile(r"[\w@]|['’-]\w|['’](?=\s)|\.\w")
"""What, right behind a name, makes it part of a longer word or says whose something is."""

_COLON = re.compile(r"([^:@]{1,80}?)\s*:\s*(?=\S)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]@]+)[)\]][\s.,;!]*$")
_DASH_MARK = re.compile(r"\s+(?:[-=]>|[–—→-])\s*")

LONGEST_NAME = 80
"""Letters in which a name is looked for behind `@`."""


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


def parse_owners(line: str, known: KnownNames, labelled: bool) -> list[Owners]:
    """Those who are to do what a line says, in one place or at both its ends; nobody where nothing says it surely.

    `labelled`: whether "ACTION:" or the like stood before it, so that somebody may be named who is on no list. What
    has been understood of the line already is blank in it.
    """
    mentions = list(_mentions(line, known))
    if any(_is_choice(line, group) for group in mentions):
        return []
    if groups := [group for group in mentions if not _is_left_out(line, group, known)]:
        edges = [group for group in groups if group.at_edge] if groups == mentions else []
        return edges or [replace(groups[0], at_edge=groups == mentions and groups[0].at_edge)]
    for rule in (_before_colon, _will_do, _at_end):
        if found := rule(line, known, labelled):
            return [found]
    return []


def known_in(words: str, known: KnownNames) -> tuple[NamedOwner, ...]:
    """Those whom words name, where they are nothing but known names: "Ana and Ben"; else nobody."""
    words = words.strip(" ,;")
    if not words:
        return ()
    if name := _named(words, known):
        return (NamedOwner(words=words, known=name),)
    for joint in owner_patterns().parted.finditer(words):
        first = _named(words[: joint.start()], known)
        if first and (rest := known_in(words[joint.end() :], known)):
            return (NamedOwner(words=words[: joint.start()], known=first), *rest)
    return ()


def _named(words: str, known: KnownNames) -> str | None:
    """Whom words mean that stand without an `@`: "will" and "may" in small letters are words, and no first names."""
    name = known.meant(words)
    if name is None or name in (words, *known.groups) or not words.islower() or " " in words:
        return name
    return None if is_everyday(words) else name


def short_label_counts(line: str, known: KnownNames) -> bool:
    """Whether behind "AP:" somebody who is known is named to do it, so that it is a label."""
    match = owner_patterns().will_do.match(line)
    return match is not None and bool(known_in(match[1], known))


def _mentions(line: str, known: KnownNames) -> Iterator[Owners]:
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
        edge = not _has_words(before) or not (_has_words(behind) or owner_patterns().given_to.search(before))
        edge = edge and not (_has_words(behind) and with_more)
        yield Owners(named=tuple(named), start=at.start(), end=end, at_edge=edge)


def _joined(line: str, end: int, known: KnownNames) -> tuple[Sequence[NamedOwner], int] | None:
    """Who is named together with somebody whose name ends there, and where that ends."""
    if (joint := owner_patterns().joined.match(line, end)) and (more := _mention(line, joint.end() + 1, known)):
        return more
    also = owner_patterns().also.match(line, end)
    known_too = _known_at(line, also.end(), known) if also else None
    return ((known_too[0],), known_too[1]) if known_too and _named(known_too[0].words, known) else None


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
    if owner_patterns().whenever.search(before) and _has_words(line[group.end :]):
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
    if any(not _named(part, known) and not may_be_new(part, known) for part in parts):
        return ()
    return tuple(NamedOwner(words=part, known=_named(part, known)) for part in parts)


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


def _has_words(part: str) -> bool:
    return any(letter.isalnum() or letter == "@" for letter in part)


def blank(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """A line with spaces where something was understood already: all else stands where it stood."""
    for start, end in spans:
        line = line[:start] + " " * (end - start) + line[end:]
    return line
