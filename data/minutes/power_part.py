"""What helps, what gets in the way and what the group will do, under each heading of the power check list."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.conflict_text import two_ways, without_two_ways
from data.minutes.document import Block, HeadingBlock, ListItem, Run
from data.minutes.item_blocks import (
    PLACE,
    Sentence,
    apart,
    filled,
    heading,
    joined,
    lead,
    line,
    list_block,
    paragraph,
    reference_runs,
    removed,
)
from data.minutes.view import MinutesView
from data.model import codes
from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.power import PowerRow
from data.model.records.row import Row
from data.queries.carry_over import is_answered, to_do
from data.queries.outline import PROMISED, Listed, sections_as_kept
from data.text.dates.format import show_date
from data.words import say

OURS: codes.Heading = "practice"
"""The heading that is not Farr's."""


def power(view: MinutesView) -> list[Block]:
    """What was said under each heading. What the group will do about something that gets in the way stands with it."""
    found: list[Block] = []
    printed: list[codes.Heading] = []
    listed_here = sections_as_kept(view.meeting, "power")
    for code in codes.HEADINGS:
        here = (section for section in listed_here if section.heading == code)
        if said := [_said(view, section.name, one) for section in here for one in section.rows]:
            more = view.meeting.details.headings.get(code) == "not_today"
            found.append(HeadingBlock(level=3, runs=(Run(text=say(f"power.headings.{code}")),)))
            found += [*paragraph([say("power.minutes.more_another_day")] if more else []), *list_block(said)]
            printed.append(code)
    bare = [*_bare(view, printed)]
    found += [*paragraph(bare), *removed(view.meeting, "power")]
    if bare or any(code != OURS for code in printed):
        found += paragraph([say("power.minutes.sources")])
    return [heading("power.minutes.headings.power"), *found] if found else []


def headings_told(meeting: Meeting) -> list[codes.Heading]:
    """The headings under which something is printed."""
    listed_here = sections_as_kept(meeting, "power")
    return [code for code in codes.HEADINGS if any(one.rows for one in listed_here if one.heading == code)]


def _bare(view: MinutesView, printed: list[codes.Heading]) -> Iterator[str]:
    """The headings under which nothing was written, by what became of them."""
    for state in ("talked_about", "not_today"):
        left = [
            code for code in codes.HEADINGS if code not in printed and view.meeting.details.headings.get(code) == state
        ]
        if left:
            yield say(f"power.minutes.{state}", headings="; ".join(say(f"power.headings.{code}") for code in left))


def _said(view: MinutesView, name: str, one: Listed) -> ListItem:
    """An item of a section of Power."""
    if name == PROMISED:
        return _promise(view, one.row)
    if name == "we_will":
        return ListItem(runs=_we_will(view, [one.row]))
    return _helps_or_not(view, name, one.row, [each.row for each in one.under])


def _helps_or_not(view: MinutesView, name: str, row: PowerRow, about: list[Row]) -> ListItem:
    told: list[Sentence] = [say(f"power.minutes.reach.{row.reach}")] if row.reach and row.kind == "in_the_way" else []
    told += two_ways(view.people, "power", row)
    told += [_we_will(view, about)] if about else []
    words = say(f"power.minutes.{name}", words=view.people.words(row.text, row.id))
    return ListItem(runs=(*lead(view.people, row), *line(words, told, bold=False)))


def _we_will(view: MinutesView, actions: list[Row]) -> tuple[Run, ...]:
    """What the group will do: by its number, as its words stand on the first page; with them where there is none."""
    what = reference_runs(actions)
    if view.alone or not what:
        words = [(*lead(view.people, row), Run(text=view.people.words(row.text, row.id), user=True)) for row in actions]
        what = joined(*apart(words, "; "))
    return filled(say("power.minutes.we_will", what=PLACE), what)


def _promise(view: MinutesView, row: Action) -> ListItem:
    """What was promised in an earlier meeting, what has changed, and how far it is."""
    people = view.people
    said, earlier = people.words(row.what_changed, row.id), people.words(row.changed_before, row.id)
    told = [say("power.minutes.changed", words=said) if is_answered(row) else say("power.minutes.changed_unsaid")]
    if earlier:
        told.append(say("power.minutes.changed_before", words=earlier))
    on_first_page = not view.alone and any(one.id == row.id for one in to_do([row]))
    if not on_first_page:
        told.append(say(f"power.minutes.promise.{row.state}"))
        if row.help and row.state == "stuck":
            told.append(say("minutes.help_needed", words=people.words(row.help, row.id)))
    yes = any(one.said_yes for one in who_does(without_two_ways(people, "actions", row)))
    when, key = show_date(row.since or ""), "promised" if yes else "noted"
    if on_first_page:
        words = say(f"power.minutes.{key}", when=when)
        return ListItem(runs=(*lead(people, row, since=False), *line(words, told, bold=False)))
    words = say(f"power.minutes.{key}_words", when=when, words=people.words(row.text, row.id))
    told += two_ways(people, "actions", row)
    return ListItem(runs=(*lead(people, row, since=False), *line(words, told, bold=False)))
