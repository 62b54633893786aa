"""How an item came to stand where it stands, in sentences: what the group said, until when, why, what is next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from data.minutes.agreement_text import (
    agreed_before,
    agreement_words,
    asked_otherwise,
    asked_words,
    first_round_words,
    since_words,
    somebody_is_not_for_it,
    unasked_words,
    way_to_decide,
)
from data.minutes.as_named import value_words
from data.minutes.item_blocks import first_small
from data.model import codes
from data.model.fields import fields_of
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.ground_rules import Decision
from data.model.records.people import Owner
from data.model.records.tables import table_of
from data.queries.agreed_text import as_it_was_read, changed_since
from data.queries.agreement import (
    concerns_left,
    heard_words,
    last_asked,
    number_to_ask,
    objection_words,
    reason_words,
    reasons_said,
)
from data.queries.allowed_results import recorded_all_the_same
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import asked_today
from data.queries.field_text import stated_label
from data.record import Record
from data.text.dates.format import show_date
from data.words import say


class RecordSentences(Record, frozen=True):
    """What is told of an item that the group was asked about, or that stands somewhere without being asked."""

    whole: str
    """Where it stands, and how it was asked: "Agreed by hands: 9 for"."""
    apart: tuple[str, ...]
    """Both, each as a sentence: "Not agreed", "By round: 1 for, 4 against"."""
    decided: tuple[str, ...]
    """Both, where a heading says that it was decided: "For now, until 18 Nov 2026", "By hands: 9 for"."""
    in_short: tuple[str, ...] = ()
    """What is never left out: until when it is so; that its counts speak against it; that not everyone was for it."""
    beside: tuple[str, ...] = ()
    """What else belongs to the record: what speaks against it, the way of deciding, who decided."""
    own: tuple[str, ...] = ()
    """What was said of this item: answers since, concerns, reasons, what is next."""
    alike: bool = True
    """Whether others may stand under one record with it: what was agreed in other words has one of its own."""


def record_sentences(people: PrintedPeople, row: Agreeable) -> RecordSentences:
    """How an item came to stand where it stands."""
    if (earlier := agreed_before(row)) is not None:
        return _agreed_before(people, row, earlier)
    when = show_date(row.until) if row.until else people.words(row.until_words, row.id)
    last = last_asked(row)
    if last is None or row.state == "to_agree":  # what was said of it when it was asked about is over
        stands, behind = _stands(row, when, "")
        return RecordSentences(
            whole=stands, apart=(stands,), decided=(stands,), beside=tuple(behind), in_short=tuple(behind)
        )
    left = unasked_words(last) if row.state == "open" else ""
    stands, behind = _stands(row, "" if left and last.until else when, left)
    asked = asked_words(last, row, unasked=row.state != "open")
    whole = say(f"minutes.together.{row.state}", state=stands, asked=first_small(asked)) if asked else stands
    agreed = row.state in codes.AGREED
    whole = say("minutes.already", record=first_small(whole)) if agreed and not asked_today(row) else whole
    until = _until(row, when)
    decided = [until, asked] if agreed and asked else [whole]
    heard = heard_words(row, lambda words: people.words(words, row.id))
    doubt = recorded_all_the_same(last, row)
    worry = say("minutes.short.not_everyone") if agreed and somebody_is_not_for_it(last, row) else ""
    beside = [heard, doubt, *behind, *_way(row, last), *_by_whom(people, last)]
    return RecordSentences(
        whole=whole,
        apart=(whole,) if agreed or not asked else (stands, asked),
        decided=tuple(filter(None, decided)),
        in_short=tuple(filter(None, [until, heard, doubt, worry, *behind])),
        beside=tuple(filter(None, beside)),
        own=tuple(filter(None, _own(people, row, last))),
        alike=asked_otherwise(row) is None,
    )


def _until(row: Agreeable, when: str) -> str:
    """That something is agreed for now, and until when, where a heading says that it was decided; else nothing."""
    if row.state != "for_now":
        return ""
    return say(f"minutes.for_now.{_kind_of_until(row)}", when=when)


def _kind_of_until(row: Agreeable) -> str:
    return "day" if row.until else "words" if row.until_words else "open"


def _stands(row: Agreeable, when: str, left: str) -> tuple[str, list[str]]:
    """Where an item stands, and what follows it as a sentence of its own. `left`: how many are still to be asked."""
    if row.state == "to_agree":
        return say(f"minutes.states.{'to_agree_again' if row.agreements else 'not_put'}"), []
    if row.state == "open" and left:
        return say("minutes.open_to_ask", left=left), [say("agree.until.open", when=when)] if when else []
    if row.state in ("for_now", "open"):
        return say(f"minutes.until.{row.state}.{_kind_of_until(row)}", when=when), []
    behind = [say(f"agree.until.{row.state}", when=when)] if when and row.state in codes.DATED else []
    return say(f"minutes.states.{row.state}"), behind


def _way(row: Agreeable, one: Agreement) -> Iterator[str]:
    """The way of deciding that was used, where the item doesn't say it, and the first of two rounds."""
    if one.method:
        as_told = row.state in codes.AGREED or one.method == "wait"  # to wait is what was done, not a way still to go
        said = say(f"agree.decided.{one.method}") if as_told else way_to_decide(one)
        if not isinstance(row, Decision) or not row.method:
            yield said
        elif row.method != one.method:  # the item says in which way its topic is decided from now on
            yield say("minutes.this_time", words=first_small(said))
    yield first_round_words(one)


def _by_whom(people: PrintedPeople, one: Agreement) -> Iterator[str]:
    if one.decided_by is not None:
        yield say("agree.decided_by", name=people.owner(one.decided_by))
    if one.asks is not None and number_to_ask(one):
        yield say("agree.who_asks", name=people.asked(one.asks))


def _own(people: PrintedPeople, row: Agreeable, one: Agreement) -> Iterator[str]:
    if asked_otherwise(row) is not None:
        yield from _before(people, row, one, "minutes.asked_before")
    yield since_words(row, one)
    worded = [objection_words(row, one, each, people.words(each.words, row.id)) for each in concerns_left(one)]
    yield from _each_once(worded)
    yield from _each_once([reason_words(one, people.words(reason, row.id)) for reason in reasons_said(one)])
    if one.next_step:
        yield say("minutes.next_step", words=people.words(one.next_step, row.id))


def _agreed_before(people: PrintedPeople, row: Agreeable, one: Agreement) -> RecordSentences:
    """Of something that the group agreed to as it was before: what that was, and how it was asked."""
    changed = changed_since(row, one)
    stands = say(f"minutes.states.{'reworded' if 'text' in changed else 'changed'}")
    asked, doubt = asked_words(one, row), recorded_all_the_same(one, row)
    if "text" in changed:
        words = people.words(as_it_was_read(row, one).text, row.id)
        key = f"minutes.agreed_before.{one.state}{'' if asked else '_alone'}"
        told = [say(key, words=words, asked=first_small(asked)), doubt, *_before(people, row, one, "")]
    else:
        told = [*_before(people, row, one, ""), agreement_words(one, row)]
    own = tuple(filter(None, told))
    return RecordSentences(whole=stands, apart=(stands,), decided=(stands,), own=own, alike=False)


def _before(people: PrintedPeople, row: Agreeable, one: Agreement, key: str) -> Iterator[str]:
    """What was read out then, field by field, where it is something else now.

    `key`: how the item's words are told; empty: they are told already.
    """
    was, changed = as_it_was_read(row, one), changed_since(row, one)
    if key and "text" in changed:
        yield say(key, words=people.words(was.text, row.id))
    for field in fields_of(table_of(row)):
        if field.name in changed and field.name != "text":
            held: Any = getattr(was, field.name)
            told = people.owner(held) if isinstance(held, Owner) else value_words(people, field, was)
            label = stated_label(field.key)
            yield say("minutes.detail_before", label=label, value=told or say("minutes.nothing_before"))


def _each_once(told: Sequence[str]) -> Iterator[str]:
    """Concerns, each once; what several people said in the same words says how often it was said."""
    for words, count in Counter(told).items():
        yield say("agree.times", count=count, words=words) if count > 1 else words
