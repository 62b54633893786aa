"""One line of an agenda as a topic: its title, how long, what for, who brings it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from data.model import codes
from data.parsing.action_line.named_owners import known_in
from data.parsing.agenda.parsed_agenda import AgendaTopic
from data.parsing.agenda.topic_times import TopicTime, length_in, time_before, time_in
from data.queries.known_names import KnownNames
from data.text.clean import folded, one_line
from data.words import entries_of

_BRACKETS = re.compile(r"\s*(?:\(([^()\[\]]*)\)|\[([^()\[\]]*)\])[\s.:]*$")
_BEHIND = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|,\s+|:\s+")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2}")
_PARTS = re.compile(r"\s*[,;|]\s*|\s+[-–—]\s+|\s*[–—]\s*")


class ReadTopic(msgspec.Struct):
    """A topic while its line is read."""

    title: str
    start: int | None = None
    """When it begins, in minutes since midnight; None: nothing says so."""
    minutes: int | None = None
    what_for: codes.WhatFor = ""
    brings: str = ""

    def as_topic(self) -> AgendaTopic:
        """The topic, without what stands under it."""
        return AgendaTopic(title=self.title, minutes=self.minutes, what_for=self.what_for, brings=self.brings)


def read_topic(line: str, known: KnownNames) -> ReadTopic:
    """What a line says. What is not surely something else stays in the title."""
    cells = [one_line(cell) for cell in re.split(r"(?<!\\)\||\t", line)]
    topic = _of_cells(cells, known) if len([*filter(None, cells)]) > 1 else ReadTopic(one_line(line))
    if before := time_before(topic.title):
        time, topic.title = before
        _take_time(topic, time)
    _read_end(topic, known)
    return topic


def _of_cells(cells: Iterable[str], known: KnownNames) -> ReadTopic:
    """A line in parts: title, minutes, what for, who; times wherever they stand. More than these stays in the title."""
    topic, more = ReadTopic(""), list[str]()
    for cell in filter(None, cells):
        if (time := time_in(cell)) and topic.start is None and topic.minutes is None:
            _take_time(topic, time)
        elif topic.minutes is None and topic.title and length_in(cell, bare=True):
            topic.minutes = length_in(cell, bare=True)
        elif not topic.title:
            topic.title = cell
        elif not topic.what_for and what_for_in(cell):
            topic.what_for = what_for_in(cell)
        elif not topic.brings:
            topic.brings = cell
        else:
            more.append(cell)
    if not topic.title:
        topic.title, topic.brings = topic.brings, ""
    topic.title = " – ".join([topic.title, *more])
    return topic


def _take_time(topic: ReadTopic, time: TopicTime) -> None:
    topic.start = time.start if topic.start is None else topic.start
    topic.minutes = time.minutes if topic.minutes is None else topic.minutes


def _read_end(topic: ReadTopic, known: KnownNames) -> None:
    """Take off the end of the title what is in brackets, or behind a dash or a comma, as long as all of it is known."""
    while True:
        in_brackets = False
        found = _BRACKETS.search(topic.title)
        if found is None:
            found = next((one for one in reversed([*_BEHIND.finditer(topic.title)]) if one.start()), None)
            if found is None:
                return
            inside, before = topic.title[found.end() :], topic.title[: found.start()]
        else:
            inside, before = found[1] or found[2] or "", topic.title[: found.start()]
            in_brackets = True
        read = _parts_of(inside, topic, known, in_brackets=in_brackets) if before.strip() else None
        if read is None:
            return
        topic.minutes, topic.what_for, topic.brings = read
        topic.title = before.strip(" ,:–—-")


def _parts_of(
    words: str, topic: ReadTopic, known: KnownNames, *, in_brackets: bool
) -> tuple[int | None, codes.WhatFor, str] | None:
    """What words at the end of a title say besides what is known by now; None: any of them says something else.

    `in_brackets`: beside minutes, or what for, a name there is one also where nobody on the list has it.
    """
    minutes, what_for, brings = topic.minutes, topic.what_for, topic.brings
    parts = [*filter(None, _PARTS.split(words.strip()))]
    beside = in_brackets and any(length_in(part) or what_for_in(part) for part in parts)
    for part in parts:
        if (length := length_in(part)) and minutes is None:
            minutes = length
        elif (code := what_for_in(part)) and not what_for:
            what_for = code
        elif (known_in(part, known) or (beside and _NAME.fullmatch(part))) and not brings:
            brings = part
        else:
            return None
    return (minutes, what_for, brings) if words.strip() else None


def what_for_in(words: str) -> codes.WhatFor:
    """What a topic is brought up for, where words say just that; empty: they say something else."""
    return _what_for().get(folded(words).strip(" .?!"), "")


@cache
def _what_for() -> dict[str, codes.WhatFor]:
    found: dict[str, codes.WhatFor] = {}
    for code in ("tell", "talk", "decide"):
        label = entries_of("topics.fields.topics.what_for.codes")[code]
        said = entries_of("agenda.what_for")[code].split("|")
        found |= {folded(words): code for words in (label, *said)}
    return found
