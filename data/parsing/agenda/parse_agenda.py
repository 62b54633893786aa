"""An agenda, or earlier minutes, as topics with what stands under each: by one reader, whatever its lines look like."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from data.parsing.action_line.labels import labels_of
from data.parsing.agenda.agenda_table import topics_in_table
from data.parsing.agenda.parsed_agenda import AgendaLine, AgendaTopic, ParsedAgenda
from data.parsing.agenda.topic_line import ReadTopic, read_topic
from data.parsing.agenda.topic_times import DAY, MOST, time_before
from data.parsing.pasted_list.heading_lines import is_written_as_heading, plain_heading, without_underlines
from data.parsing.pasted_list.line_marks import LineMark, mark_of, sure_marks
from data.parsing.pasted_list.list_line import IN, ListLine, lines_in, says_anything, without_quotes
from data.queries.known_names import KnownNames
from data.text.clean import folded, one_line
from data.words import entries_of

BOLD = 7
"""What is written in bold, or underlined, is further in than any heading of Markdown."""

PROSE = 15
"""From so many words on a line is no title."""


class _Line(msgspec.Struct):
    """A line of an agenda while it is read."""

    words: str
    indent: int
    sign: str = ""
    """Its mark."""
    box: str = ""
    """Its box."""
    depth: int = 0
    """How far in it is as a heading: 2 for "## A", `BOLD` for other headings; 0: it is none."""
    below_actions: bool = False
    """Whether a heading above it, within its topic, says that these are actions."""

    @property
    def is_number(self) -> bool:
        """Whether it is numbered."""
        return self.sign[:1].isdigit()


class _Part(msgspec.Struct):
    """A topic with the lines under it; without one, what stands above the first."""

    topic: ReadTopic | None
    lines: list[_Line]


def parse_agenda(text: str, known: KnownNames, own_words: Collection[str] = ()) -> ParsedAgenda:
    """The topics of an agenda, and what stands under them. `text`: the lines as `pasted_lines` gives them.

    `own_words`: what else may stand above the whole and is no topic, folded.
    """
    plain = without_quotes(text)
    if (table := topics_in_table(plain)) is not None:
        topics = _with_minutes([row.topic for row in table.rows])
        found = [
            msgspec.structs.replace(topic, lines=tuple(AgendaLine(text=words) for words in row.notes))
            for topic, row in zip(topics, table.rows, strict=True)
        ]
        return ParsedAgenda(topics=tuple(found), left_out=table.left_out)
    lines = _lines(plain)
    left_out = [*_take_title(lines, own_words), *_take_parts(lines)]
    parts = [*_parts(lines, known)]
    loose = tuple(line for part in parts if part.topic is None for line in _under(part.lines))
    there = [part for part in parts if part.topic is not None]
    topics = _with_minutes([part.topic for part in there if part.topic is not None])
    return ParsedAgenda(
        topics=tuple(
            msgspec.structs.replace(topic, lines=tuple(_under(part.lines)))
            for topic, part in zip(topics, there, strict=True)
        ),
        loose=loose,
        left_out=tuple(left_out),
    )


def is_prose(agenda: ParsedAgenda) -> bool:
    """Whether this is no agenda but whole sentences: half of its topics are as long, and nothing is said of any."""
    said = any(topic.minutes or topic.what_for or topic.brings or topic.lines for topic in agenda.topics)
    long = sum(len(topic.title.split()) >= PROSE for topic in agenda.topics)
    return not said and 2 * long >= len(agenda.topics)


# The lines


def _lines(text: str) -> list[_Line]:
    """The lines that say anything, without their marks."""
    lines, _ = without_underlines(lines_in(text))
    # A time of day is no number of a list.
    found = [(line.indent, None if time_before(line.words) else mark_of(line.words)) for line in lines]
    return [*_read(lines, sure_marks(found))]


def _read(lines: Sequence[ListLine], marks: Mapping[int, LineMark]) -> Iterator[_Line]:
    for at, line in enumerate(lines):
        mark = marks.get(at)
        words, box = line.words[mark.end if mark else 0 :].strip(), ""
        if mark is not None and mark.kind == "box":
            box = mark.sign
        elif mark is not None and (behind := mark_of(words)) is not None and behind.kind == "box":
            words, box = words[behind.end :].strip(), behind.sign
        written = line.heading or is_written_as_heading(words)
        depth = (len(words) - len(words.lstrip("#")) or BOLD) if written else 0
        if says_anything(plain_heading(words)):
            yield _Line(one_line(plain_heading(words)), line.indent, mark.sign if mark else "", box, depth)


def _take_title(lines: list[_Line], own_words: Collection[str]) -> Iterator[str]:
    """Take out the first line where it only says what this is: "Agenda", or the one "# title" above several lines."""
    own = {*map(folded, entries_of("agenda")["own"].split("|")), *own_words}
    while len(lines) > 1:
        first = lines[0]
        is_title = first.depth == 1 and sum(line.depth == 1 for line in lines) == 1 and len(lines) > 2
        if not is_title and folded(first.words).rstrip(" :") not in own:
            return
        yield lines.pop(0).words.rstrip(" :")


def _take_parts(lines: list[_Line]) -> Iterator[str]:
    """Take out the headings within a topic that only say what stands below: "Notes", "Actions"."""
    said, actions = ({*map(folded, entries_of("agenda")[name].split("|"))} for name in ("own_said", "own_actions"))
    topic, below_actions = 0, False
    for line in [*lines]:
        name = folded(line.words).rstrip(" :")
        if topic and line.depth > topic and name in said | actions:
            below_actions = name in actions
            lines.remove(line)
            yield line.words.rstrip(" :")
        elif line.depth:
            topic, below_actions = line.depth, False
        line.below_actions = below_actions


# Which of them are topics


def _parts(lines: Sequence[_Line], known: KnownNames) -> Iterator[_Part]:
    """Each topic with the lines under it, after those that stand above the first."""
    here = _Part(None, [])
    for line, heads in zip(lines, _heads(lines), strict=True):
        if heads:
            if here.topic is not None or here.lines:
                yield here
            here = _Part(read_topic(line.words.rstrip(":") if not time_before(line.words) else line.words, known), [])
        else:
            here.lines.append(line)
    if here.topic is not None or here.lines:
        yield here


def _heads(lines: Sequence[_Line]) -> list[bool]:
    """Whether each line is a topic: headings are, where there are any; else what stands furthest out.

    There it is what ends in a colon, where the others are sentences; what has no mark, where the first line or one that
    ends in a colon has none and others have one; numbered lines, where others have bullets; else every line.
    """
    if any(line.depth for line in lines):
        return [bool(line.depth) for line in lines]
    others = [line.words for line in lines if not line.words.endswith(":")]
    if len(others) < len(lines) and 0 < len(others) <= 2 * sum(words.endswith((".", "!", "?")) for words in others):
        return [line.words.endswith(":") for line in lines]
    edge = min((line.indent for line in lines), default=0) + IN
    out = [line for line in lines if line.indent < edge]
    bare = [line for line in out if not (line.sign or line.box)]
    if len(bare) < len(out) and (out[:1] == bare[:1] or any(line.words.endswith(":") for line in bare)):
        return [line.indent < edge and not (line.sign or line.box) for line in lines]
    if out and out[0].is_number and not all(line.is_number for line in out):
        return [line.indent < edge and line.is_number and "." not in line.sign for line in lines]
    return [line.indent < edge and not (line.is_number and "." in line.sign.strip(".")) for line in lines]


def _under(lines: Sequence[_Line]) -> Iterator[AgendaLine]:
    """The lines under a topic: what stands further in than the one above is a part of it."""
    above: int | None = None
    for at, line in enumerate(lines):
        deeper = above is not None and line.indent >= lines[above].indent + IN
        above = above if deeper else at
        words = f"{line.box} {line.words}" if line.box else line.words
        action = bool(line.box or line.below_actions or labels_of(line.words).labels)
        yield AgendaLine(text=words, under=above if deeper else None, action=action)


def _with_minutes(topics: Sequence[ReadTopic]) -> list[AgendaTopic]:
    """The topics; one of which only its start is said takes until the next one starts."""
    for topic, after in pairwise(topics):
        if topic.minutes is None and topic.start is not None and after.start is not None:
            minutes = (after.start - topic.start) % DAY
            topic.minutes = minutes if 0 < minutes <= MOST else None
    return [topic.as_topic() for topic in topics]
