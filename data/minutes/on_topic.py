"""Of what stands under a topic of the group's own: which topic that is, wherever it is told."""

from __future__ import annotations

from collections.abc import Iterable

from data.minutes.document import Run
from data.minutes.item_blocks import PLACE, Sentence, apart, filled, reference_runs
from data.minutes.view import MinutesView
from data.model.records.row import Row
from data.model.records.topics import Topic
from data.queries.topics import topic_over
from data.words import say


def on_topic(view: MinutesView, row: Row) -> list[Sentence]:
    """The topic of a proposal, as a sentence: "On T1"; nothing where it has none."""
    which = _reference_of_topic(view, row)
    return [filled(say("topics.minutes.on", what=PLACE), which)] if which else []


def topic_in_brackets(view: MinutesView, row: Row) -> tuple[Run, ...]:
    """The topic of an action, behind its words: " (T1)"; nothing where it has none."""
    which = _reference_of_topic(view, row)
    return (Run(text=" "), *filled(say("topics.minutes.in_brackets", what=PLACE), which)) if which else ()


def _reference_of_topic(view: MinutesView, row: Row) -> tuple[Run, ...]:
    topic = topic_over(view.meeting, row)
    return reference_runs([topic]) if topic is not None else ()


def _named(view: MinutesView, topic: Topic) -> tuple[Run, ...]:
    """A topic by its reference and title."""
    title = Run(text=view.people.words(topic.text, topic.id), user=True)
    return apart([reference_runs([topic]), (title,)], " ")


def several_named(view: MinutesView, key: str, topics: Iterable[Topic]) -> list[Sentence]:
    """A sentence that names topics; nothing where there are none. `key`: of its words."""
    what = apart([_named(view, topic) for topic in topics], "; ")
    return [filled(say(key, what=PLACE), what)] if what else []
