"""What was read in an agenda, before any of it is taken in."""

from __future__ import annotations

from data.model import codes
from data.record import Record


class AgendaLine(Record, frozen=True):
    """A line that stands under a topic."""

    text: str
    """Its words."""
    under: int | None = None
    """Where the line stands among those of its topic that it is a part of; None: it stands by itself."""
    action: bool = False
    """Whether it is labelled or boxed as an action."""


class AgendaTopic(Record, frozen=True):
    """A topic of an agenda."""

    title: str
    """Its words."""
    minutes: int | None = None
    """Planned minutes; None: the agenda doesn't say."""
    what_for: codes.WhatFor = ""
    """What it is brought up for."""
    brings: str = ""
    """Who brings it, as it was typed; empty: the agenda doesn't say."""
    lines: tuple[AgendaLine, ...] = ()
    """What stands under it."""


class ParsedAgenda(Record, frozen=True):
    """What an agenda says. Nothing of it is in the meeting yet."""

    topics: tuple[AgendaTopic, ...]
    """The topics, in their order."""
    loose: tuple[AgendaLine, ...] = ()
    """What stands above the first topic."""
    left_out: tuple[str, ...] = ()
    """Lines that are left out: what stands over the whole, or over the columns of a table."""

    @property
    def lines(self) -> tuple[AgendaLine, ...]:
        """Everything that stands under a topic, or under none."""
        return (*self.loose, *(line for topic in self.topics for line in topic.lines))
