"""The parts of the minutes that follow the first page, in the order of the meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from data.minutes.attendance import who_was_here
from data.minutes.conflict_text import two_ways
from data.minutes.document import Block, HeadingBlock, ListItem, Run
from data.minutes.item_blocks import heading, item, line, list_block, paragraph, plain_item, removed, state_and_details
from data.minutes.item_tables import tabled
from data.model import codes
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.power import PowerRow
from data.model.records.rounds import Check
from data.model.stages import Listed, spec
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import is_answered, is_spoken_of
from data.queries.key_elements import key_elements
from data.queries.outline import PROMISED, sections_as_kept
from data.queries.progress import reached
from data.queries.rounds import as_told, at_check_out, beside_check_out, said_in
from data.text.dates.format import show_date
from data.words import say


def of_kinds(stage: codes.Stage) -> MinutesPart:
    """The part of a stage that is its kinds, one after the other, all but the first under a heading of their own."""

    def part(people: PrintedPeople, meeting: Meeting) -> list[Block]:
        first, *others = sections_as_kept(meeting, stage)
        found = _items(people, first.rows)
        for section in others:
            if section.rows:
                found += [heading(f"{stage}.minutes.headings.{section.name}", 3), *_items(people, section.rows)]
        tables: dict[codes.Table, None] = dict.fromkeys(kind.table for kind in spec(stage).kinds)
        return _part(meeting, stage, stage, [*found, *removed(meeting, *tables)])

    return part


def stakeholders(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """Who is involved, as plain facts."""
    found = tabled(people, "stakeholders", meeting.stakeholders)
    return _part(meeting, "stakeholders", "stakeholders", [*found, *removed(meeting, "stakeholders")])


def power(_: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What became of each heading of the power check list."""
    if not reached(meeting, "power"):
        return _part(meeting, "power", "power", [])
    items: list[ListItem] = []
    for code in codes.HEADINGS:
        state = meeting.details.headings.get(code) or ("talked_about" if is_spoken_of(meeting, code) else "none")
        items.append(line(say(f"power.headings.{code}"), [say(f"power.minutes.{state}")]))
    return _part(meeting, "power", "power", list_block(items))


def helps_and_barriers(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What helps, what gets in the way and what the group will do, under each heading.

    What it will do about something that gets in the way stands in one item with it.
    """
    found: list[Block] = []
    listed_here = sections_as_kept(meeting, "power")
    for code in codes.HEADINGS:
        here = (section for section in listed_here if section.heading == code)
        if said := [_said_of_power(people, section.name, one) for section in here for one in section.rows]:
            title = HeadingBlock(level=3, runs=(Run(text=say(f"power.headings.{code}")),))
            found += [title, *list_block(said)]
    return _part(meeting, "power", "helps_and_barriers", [*found, *removed(meeting, "power")])


def _said_of_power(people: PrintedPeople, name: str, one: Listed) -> ListItem:
    """An item of a section of Power, with what the group will do about it."""
    row = one.row
    if name == PROMISED:
        return _promise(people, row)
    words = say(f"power.minutes.{name}", words=people.words(row.text, row.id))
    if name == "we_will":
        return plain_item(words)
    under = (say("power.minutes.we_will", words=people.words(each.row.text, each.row.id)) for each in one.under)
    return plain_item(words, *_reach(row), *two_ways(people, "power", row), *under)


def _reach(row: PowerRow) -> list[str]:
    """Whether the group can change what gets in the way, where that was said."""
    return [say(f"power.minutes.reach.{row.reach}")] if row.reach and row.kind == "in_the_way" else []


def _promise(people: PrintedPeople, row: Action) -> ListItem:
    """What was promised in an earlier meeting, what has changed, and how far it is."""
    said, earlier = people.words(row.what_changed, row.id), people.words(row.changed_before, row.id)
    told = [say("power.minutes.changed", words=said) if is_answered(row) else say("power.minutes.changed_unsaid")]
    if earlier:
        told.append(say("power.minutes.changed_before", words=earlier))
    told.append(say(f"power.minutes.promise.{row.state}"))
    if row.help and row.state == "stuck":
        told.append(
            say("minutes.detail", label=say("close.fields.actions.help.label"), value=people.words(row.help, row.id))
        )
    words = say("power.minutes.promised", when=show_date(row.since or ""), words=people.words(row.text, row.id))
    return plain_item(words, *told, *two_ways(people, "actions", row))


def ground_rules(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """The ground rules for communication and behaviour, those for today among them."""
    _, rules, _ = sections_as_kept(meeting, "ground_rules")
    found = _items(people, rules.rows)
    return _part(meeting, "ground_rules", "ground_rules", [*found, *removed(meeting, "ground_rules")])


def for_today(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """The rules that the group starts with; in the minutes they stand among the ground rules."""
    _, today = sections_as_kept(meeting, "arrive")
    found = list_block(plain_item(people.words(one.row.text, one.row.id)) for one in today.rows)
    return [heading("arrive.minutes.headings.today"), *found] if found else []


def decisions(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """Who decides about what, and how."""
    topics, *_ = sections_as_kept(meeting, "ground_rules")
    found = _items(people, topics.rows)
    return _part(meeting, "ground_rules", "decisions", [*found, *removed(meeting, "decisions")])


def communication(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """Who hears what, how and when."""
    found = tabled(people, "communication", meeting.communication)
    return _part(meeting, "ground_rules", "communication", [*found, *removed(meeting, "communication")])


def checks(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What was said at check-out, without names."""
    said = as_told(meeting, at_check_out(meeting))
    return _part(meeting, "close", "checks", [*_said(people, said), *removed(meeting, "checks")])


def _said(people: PrintedPeople, said: Sequence[Check]) -> list[Block]:
    """What was said in a round, without names."""
    return list_block(plain_item(people.words(row.text, row.id), *two_ways(people, "checks", row)) for row in said)


def rounds(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What was said in rounds but the check-out, without names; nothing of who spoke."""
    found: list[Block] = []
    for one in beside_check_out(meeting):
        if said := as_told(meeting, said_in(meeting, one)):
            found.append(HeadingBlock(level=3, runs=(Run(text=people.words(one.text, one.id), user=True),)))
            found += paragraph(two_ways(people, "rounds", one))
            found += _said(people, said)
    return [heading("close.minutes.headings.rounds"), *found] if found else []


def next_meeting(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """When and where the group meets next, and what for."""
    coming = meeting.details.next
    when = show_date(coming.date) if coming.date else people.words(coming.date_words, meeting.details.id)
    told = [
        " · ".join(part for part in (when, coming.start or "", people.words(coming.place, meeting.details.id)) if part)
    ]
    if coming.note:
        label = say("fields.meeting.next_note.label")
        told.append(say("minutes.detail", label=label, value=people.words(coming.note, meeting.details.id)))
    found = paragraph(filter(None, told))
    return [heading("close.minutes.headings.next"), *found] if found else []


def elements_of_success(_: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What the meeting has for each key element of success, where the group wants it told."""
    if not meeting.details.key_elements_in_minutes:
        return []
    told = [line(one.words, [one.facts]) for one in key_elements(meeting)]
    return [heading("principles.have.row"), *list_block(told), *paragraph([say("principles.slides")])]


def sources(_: PrintedPeople, meeting: Meeting) -> list[Block]:
    """Whose words the headings are."""
    return (
        [heading("minutes.headings.sources"), *paragraph([say("power.sources")])] if reached(meeting, "power") else []
    )


MinutesPart = Callable[[PrintedPeople, Meeting], list[Block]]
"""Makes one part of the minutes; no blocks where there is nothing to say."""


def _items(people: PrintedPeople, rows: Iterable[Listed]) -> list[Block]:
    return list_block(item(people, one.row, state_and_details(people, one.table, one.row)) for one in rows)


def _part(meeting: Meeting, stage: codes.Stage, name: str, found: list[Block]) -> list[Block]:
    """A part with its heading. That the group never got there is said where it is empty, or all in it came over."""
    if not reached(meeting, stage) and (not found or meeting.details.after):
        found = [*paragraph([say("minutes.not_reached")]), *found]
    return [heading(f"{stage}.minutes.headings.{name}"), *found] if found else []


_OWN: dict[codes.Stage, tuple[MinutesPart, ...]] = {
    "arrive": (who_was_here,),
    "stakeholders": (stakeholders,),
    "power": (power, helps_and_barriers),
    "ground_rules": (ground_rules, decisions, communication),
    "close": (rounds, checks, next_meeting, elements_of_success),
}
"""The stages whose parts are not just their kinds, one after the other."""


def parts_of(stage: codes.Stage) -> tuple[MinutesPart, ...]:
    """The parts that the minutes have of a stage, in their order."""
    return _OWN.get(stage) or (of_kinds(stage),)


IN_ORDER: tuple[MinutesPart, ...] = (*(part for stage in codes.STAGES for part in parts_of(stage)), sources)
"""Every part behind the first page."""
