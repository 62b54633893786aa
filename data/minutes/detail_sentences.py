"""What is known of an item besides its words, in sentences: labels only where a sentence can't be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from data.minutes.as_named import value_words
from data.minutes.conflict_text import fields_in_two_ways, two_ways
from data.minutes.item_blocks import first_large
from data.model.codes import Table
from data.model.fields import Field, fields_of, value
from data.model.records.row import Row
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.queries.field_text import stated_label
from data.words import say


def details(people: PrintedPeople, table: Table, row: Row, *, without: str = "") -> Iterator[str]:
    """All that is known of an item but its words, and but for what waits to be settled between two copies.

    `without`: what is told elsewhere, by its name in `_MADE`.
    """
    made = [field.name for field in fields_of(table) if field.minutes == "detail"]
    waiting = fields_in_two_ways(people, table, row)
    for name in _IN_ORDER.get(table, made):
        if name == without:
            continue
        if waiting.isdisjoint(parts := _MADE_OF.get((table, name), (name,))):
            told = [detail(people, table, name, row)]
        else:
            told = [_labelled(people, table, part, row) for part in parts if part not in waiting]
        yield from filter(None, told)


def all_known(people: PrintedPeople, table: Table, row: Row) -> list[str]:
    """All that is known of an item but its words, and what waits to be settled between two copies."""
    return [*details(people, table, row), *two_ways(people, table, row)]


def detail(people: PrintedPeople, table: Table, name: str, row: Any) -> str:
    """One of them, as a sentence; empty: nothing is known. `name`: of a field, or of a sentence made of several."""
    if (make := _MADE.get((table, name))) is not None:
        return make(people, row)
    field = _field(table, name)
    told, stage = value_words(people, field, row), field.key.partition(".")[0]
    if not told:
        return ""
    if field.kind == "choice":
        return say(f"{stage}.minutes.details.{table}.{name}.{value(row, name)}")
    words = "_words" if field.kind == "when" and not value(row, name) else ""
    return say(f"{stage}.minutes.details.{table}.{name}{words}", value=told)


def in_a_cell(people: PrintedPeople, table: Table, name: str, row: Any) -> str:
    """What stands in the cell of a table under a column; empty: nothing is known."""
    waiting = fields_in_two_ways(people, table, row)
    if (table, name) == ("stakeholders", "asked_by"):
        asks, by = ("" if one in waiting else value_words(people, _field(table, one), row) for one in ("asks", "by"))
        return say("stakeholders.minutes.details.asks_in_a_cell", name=asks, when=by) if asks and by else asks or by
    if name in waiting:
        return ""
    field = _field(table, name)
    told = value_words(people, field, row)
    return first_large(told) if field.kind == "choice" else told


def _labelled(people: PrintedPeople, table: Table, name: str, row: Any) -> str:
    """A field behind what it is called, where the rest of its sentence waits to be settled; empty: nothing is known."""
    field = _field(table, name)
    told = value_words(people, field, row)
    return say("minutes.detail", label=stated_label(field.key), value=told) if told else ""


def _field(table: Table, name: str) -> Field:
    return next(one for one in fields_of(table) if one.name == name)


def _placed(_: PrintedPeople, row: Any) -> str:
    """How much a stakeholder is touched, and how much say they have: "Touched a lot, a little say"."""
    if not (row.touched or row.say):
        return say("stakeholders.minutes.details.not_placed")
    touched = say(f"stakeholders.minutes.details.touched.{row.touched or 'none'}")
    has_say = say(f"stakeholders.minutes.details.say.{row.say or 'none'}")
    return say("stakeholders.minutes.details.placed", touched=touched, say=has_say)


def _asked_by(people: PrintedPeople, row: Any) -> str:
    """Who asks a stakeholder, and by when."""
    name, when = (value_words(people, _field("stakeholders", one), row) for one in ("asks", "by"))
    if not (name or when):
        return ""
    key = "asks" if not when else "asks_by" if row.by else "asks_by_words"
    person = people.who(row.asks) if row.asks is not None else None
    by_role = person is not None and shown_as(person) == "role"
    if by_role or (row.asks is not None and people.is_unnamed(row.asks)):
        name = first_large(name)  # else it stands as it was typed
    name = name or say("stakeholders.minutes.details.nobody_asks")
    return say(f"stakeholders.minutes.details.{key}", name=name, when=when)


def _how_decided(people: PrintedPeople, row: Any) -> str:
    """How much say people have in a topic, and in which way it is decided: "Decide together, by consent"."""
    told = value_words(people, _field("decisions", "level"), row)
    method = say(f"ground_rules.minutes.details.method.{row.method}") if row.method else ""
    if told and method:
        return say("ground_rules.minutes.details.how_decided", level=told, method=method)
    return told or first_large(method)


_IN_ORDER: dict[Table, tuple[str, ...]] = {
    "stakeholders": ("room", "placed", "asked_by", "would_help"),
    "decisions": ("how_decided", "decides", "stuck", "look_again"),
}
"""The tables whose sentences are not just their fields, one after the other."""

_MADE: dict[tuple[Table, str], Callable[[PrintedPeople, Any], str]] = {
    ("stakeholders", "placed"): _placed,
    ("stakeholders", "asked_by"): _asked_by,
    ("decisions", "how_decided"): _how_decided,
}
"""Sentences that are made of several fields."""

_MADE_OF: dict[tuple[Table, str], tuple[str, ...]] = {
    ("stakeholders", "placed"): ("touched", "say"),
    ("stakeholders", "asked_by"): ("asks", "by"),
    ("decisions", "how_decided"): ("level", "method"),
}
"""The fields that they are made of."""
