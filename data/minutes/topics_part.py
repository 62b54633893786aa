"""The group's own topics: who brought each and what for, what was said, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from data.minutes.as_named import value_words
from data.minutes.conflict_text import row_two_ways, without_two_ways
from data.minutes.document import Block, HeadingBlock, Run
from data.minutes.item_blocks import (
    PLACE,
    Sentence,
    filled,
    heading,
    lead,
    line_item,
    list_block,
    listed,
    paragraph,
    reference_runs,
    removed,
)
from data.minutes.on_topic import several_named
from data.minutes.view import MinutesView
from data.model.fields import fields_of
from data.model.records.actions import Action
from data.model.records.details import StageTime, time_key
from data.model.records.row import Row
from data.model.records.topics import Topic, TopicProposal
from data.queries.nesting import wholes_among
from data.queries.topic_progress import is_undecided, left_for_next_time, not_decided, not_reached, stands, talked_about
from data.queries.topics import UnderTopic, with_what_is_under, without_topic
from data.words import say

_BRINGS = next(field for field in fields_of("topics") if field.name == "brings")


def topics(view: MinutesView) -> list[Block]:
    """Each topic with what stands under it, then what stands under none."""
    found = list[Block]()
    for topic, under in with_what_is_under(view.meeting):
        if told := [*paragraph(_about(view, topic, under)), *_under(view, under)]:
            title = Run(text=view.people.words(topic.text, topic.id), user=True)
            found += [HeadingBlock(level=3, runs=(*lead(view.people, topic), title)), *told]
    if rest := _under(view, without_topic(view.meeting)):
        found += [heading("topics.minutes.headings.without", 3), *rest]
    found += removed(view.meeting, "topics", "topic_lines", "proposals")
    return [heading("topics.minutes.headings.topics"), *found] if found else []


def topics_in_short(view: MinutesView) -> list[Block]:
    """The topics that were talked about, by name, where no part tells of them."""
    return paragraph(several_named(view, "topics.minutes.short", talked_about(view.meeting))) if view.short else []


def topics_left(view: MinutesView) -> Iterator[Sentence]:
    """For the first page: what was to be decided and was not; what was left for next time; what was not reached."""
    if view.meeting.topics:
        sure = [one for one in not_decided(view.meeting) if without_two_ways(view.people, "topics", one).what_for]
        yield from several_named(view, "topics.minutes.not_decided", sure)
        yield from several_named(view, "topics.minutes.next_time", left_for_next_time(view.meeting))
        yield from several_named(view, "topics.minutes.not_reached", not_reached(view.meeting))


def _about(view: MinutesView, topic: Topic, under: UnderTopic) -> Iterator[Sentence]:
    """Who brought a topic, what for, its time, and what became of it where that is said nowhere else."""
    known = without_two_ways(view.people, "topics", topic)
    if name := value_words(view.people, _BRINGS, known):
        yield say("topics.minutes.brings", name=name)
    if known.what_for:
        yield say(f"topics.minutes.what_for.{known.what_for}")
    if time := _time(view, known):
        yield time
    became = stands(view.meeting, topic, under)
    if became in ("next_time", "not_reached"):
        if view.alone:
            yield say(f"topics.minutes.became.{became}")
    elif not under.rows:
        yield say("topics.minutes.became.nothing_written")
    if view.alone and is_undecided(view.meeting, known, under):
        yield say("topics.minutes.became.not_decided")
    yield from row_two_ways(view.people, topic)


def _time(view: MinutesView, topic: Topic) -> str:
    """The minutes planned and used, as far as they are known."""
    details = view.meeting.details
    is_over = (details.stage, details.topic) != ("topics", topic.id)
    used = round(details.stages.get(time_key(topic.id), StageTime()).spent / 60) if is_over else 0
    if topic.minutes and used:
        return say("topics.minutes.planned_and_used", planned=topic.minutes, count=used)
    if topic.minutes:
        return say("topics.minutes.planned", count=topic.minutes)
    return say("topics.minutes.used", count=used) if used else ""


def _under(view: MinutesView, under: UnderTopic) -> list[Block]:
    """What was said, then what was proposed, and who does what: by its number where the first page has the words."""
    people = view.people
    parts = wholes_among(under.lines)
    found = list_block(
        replace(line_item(people, line, *row_two_ways(people, line)), within=line.id in parts) for line in under.lines
    )
    here = [row for row in under.proposals if not view.is_on_first_page(row)]
    found += listed(people, [(row, _record_of(view, row)) for row in here])
    found += listed(people, [(row, ()) for row in under.actions], bold=False) if view.alone else []
    return found + paragraph(_by_number(view, under.proposals, () if view.alone else under.actions))


def _record_of(view: MinutesView, row: TopicProposal) -> list[Sentence]:
    """How a proposal stands."""
    record = view.record(row)
    return [*record.apart, *record.beside, *record.own, *row_two_ways(view.people, row)]


def _by_number(view: MinutesView, proposals: Sequence[TopicProposal], actions: Sequence[Action]) -> Iterator[Sentence]:
    above = [row for row in proposals if view.is_on_first_page(row)]
    kinds: tuple[tuple[str, Iterable[Row]], ...] = (
        ("decided", (row for row in above if view.is_decided(row))),
        ("open", (row for row in above if not view.is_decided(row))),
        ("actions", actions),
    )
    for name, rows in kinds:
        if which := reference_runs(rows):
            yield filled(say(f"topics.minutes.by_number.{name}", which=PLACE), which)
