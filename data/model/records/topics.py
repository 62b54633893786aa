"""The group's own topics, what was said about each, and what is proposed."""

from data.model import codes
from data.model.instants import Minutes
from data.model.records.agreements import Agreeable
from data.model.records.people import Owner
from data.model.records.row import Referenced, Row


class Topic(Referenced, frozen=True):
    """A topic of the group's own. `text` is its title."""

    minutes: Minutes | None = None
    """Planned minutes; None: nobody has said."""
    brings: Owner | None = None
    """Who brings it; None: nobody has said."""
    what_for: codes.WhatFor = ""
    """What it is brought up for."""
    state: codes.TopicState = ""
    """What the group said became of it."""


class TopicLine(Row, frozen=True):
    """Something that was said about a topic, without a name."""

    topic: str = ""
    """The id of the topic."""
    under: str | None = None
    """The id of the line that it stands under; None: of none."""


class TopicProposal(Agreeable, frozen=True):
    """Something that the group is asked to agree to about a topic."""

    topic: str = ""
    """The id of the topic."""
