"""Times that the group was asked about an item: what was answered, then and since, and who is still to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, AnsweredSince, Counts, Fingers, Objection
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.tables import AGREEABLE_TABLES
from data.queries.people_names import may_be_asked
from data.record import Record  # fmt: skip
from data.text.dates.format import show_date
from data.words import say

OF_THEIR_OWN: frozenset[codes.Method] = frozenset({"consent", "fist_to_five", "vote"})
"""The ways of deciding that have words of their own for what is asked, and for who is worried."""

WORRIED = frozenset[codes.Reply]({"concern", "against", "zero", "one", "two"})
"""Answers after which the worry is asked for."""

FINGERS: tuple[codes.Reply, ...] = ("zero", "one", "two", "three", "four", "five")
"""How many fingers, from a fist up."""

COUNTS: tuple[codes.Reply, ...] = ("agree", "live_with", "concern", "against", "passed")
"""The counts in the order in which a group is asked for them, and a record names them."""


class ToAsk(Record, frozen=True):
    """Something that the group was asked about, and some are still to be asked."""

    table: codes.Table
    """The table of the item."""
    row: Agreeable
    """The item."""
    asked: Agreement
    """The time that the group was asked, with what came of it since."""
    people: tuple[Person, ...]
    """Who is still to be asked; where nobody is ticked, everyone who may be. Empty: all have been, or none is known."""
    ticked: bool
    """Whether it is known by name who is still to be asked, or was."""


def people_counted(method: codes.Method, counts: Counts, fingers: Fingers, again: Fingers) -> int | None:
    """How many people were counted, in a second round where there was one; None: nobody was counted at all."""
    held = (again if again != Fingers() else fingers) if method == "fist_to_five" else counts
    return None if held in (Fingers(), Counts()) else held.total


def number_not_asked(one: Agreement) -> int:
    """How many are in no count: all who decide and were not counted, or else those who are ticked to be asked."""
    if people_counted(one.method, one.counts, one.fingers, one.fingers_again) is None:
        return len(one.to_ask)
    return one.not_asked


def number_to_ask(one: Agreement) -> int:
    """How many are still to be asked: those in no count, or those who are ticked, where these are more; and who is
    ticked and was away, so that they are none of those who were not counted.
    """  # noqa: D205  (one sentence)
    if people_counted(one.method, one.counts, one.fingers, one.fingers_again) is None:
        return len(one.to_ask)
    away = len(set(one.to_ask) & set(one.away))
    return max(one.not_asked, len(one.to_ask) - away) + away


def so_far(row: Agreeable, one: Agreement) -> Agreement:
    """One time that the group was asked, without those who were asked since, and with their worries.

    Their answers are not put into its counts: they were not given when the group was asked.
    """
    asked = {since.who for since in row.asked_since if since.of == one.id}
    worries = [Objection(id=since.id, words=since.words) for since in _answers(row, one) if since.words]
    if not asked and not worries:
        return one
    return replace(
        one,
        to_ask=tuple(who for who in one.to_ask if who not in asked),
        not_asked=max(0, one.not_asked - len(asked - set(one.away))),
        objections=(*one.objections, *worries),
    )


def concerns_left(one: Agreement) -> tuple[Objection, ...]:
    """The concerns of one time that the group was asked, without those that were struck: these only count."""
    return tuple(each for each in one.objections if each.words)


def reasons_said(one: Agreement) -> tuple[str, ...]:
    """The reasons, without those that were struck."""
    return tuple(filter(None, one.reasons))


def answers_since(row: Agreeable, one: Agreement) -> dict[codes.Reply, int]:
    """How many answered how after the group was asked, in the order in which a record names them."""
    found = Counter(since.reply for since in _answers(row, one))
    return {reply: found[reply] for reply in (*COUNTS, *reversed(FINGERS)) if found[reply]}


def _answers(row: Agreeable, one: Agreement) -> list[AnsweredSince]:
    return [since for since in row.answered_since if since.of == one.id]


def reason_words(one: Agreement, words: str) -> str:
    """A reason for what came of asking. `words`: its words, as they may be shown.

    It is called one only where what was said against it stands apart: older files have both in one.
    """
    counted = (one.fingers_again if one.fingers_again != Fingers() else one.fingers).worried
    against = (one.counts.concern or 0) + (one.counts.against or 0) + counted
    is_why = one.state in codes.AGREED and (bool(one.objections) or not against)
    return say(f"agree.reason.{'why' if is_why else 'said'}", words=words)


def objection_words(row: Agreeable, asked: Agreement, one: Objection, words: str) -> str:
    """A concern, objection or worry from a time that the group was asked, and what became of it.

    `words`: its words, as they may be shown. Whoever was against lost a vote only where it was won, and only in it.
    """
    kind = asked.method if asked.method in OF_THEIR_OWN else "any"
    came_later = any(since.id == one.id for since in row.answered_since)
    against = asked.counts.against or 0
    won = asked.state in codes.AGREED and (asked.counts.agree or 0) > against > 0
    if kind == "vote" and (came_later or not won):
        kind = "any"
    if kind == "fist_to_five" and not (came_later or asked.fingers.worried or asked.fingers_again.worried):
        kind = "any"
    told = say(f"agree.objections.{kind}.{one.became or 'none'}", words=words)
    return told.replace(f"{words}”.", f"{words}”", 1) if words.endswith((".", "!", "?", "…")) else told


def last_asked(row: Agreeable) -> Agreement | None:
    """The time that the group was asked from which an item stands where it stands; None: it stands there by itself."""
    found = row.came_of_it
    if found is None:
        return None
    if row.state in codes.DATED:  # a day may have been put right since
        found = replace(found, until=row.until, until_words=row.until_words)
    return so_far(row, found)


def heard_words(row: Agreeable, shown: Callable[[str], str] = str) -> str:
    """That the group agreed to something for now, and heard another day than stands there by now; empty: it heard that.

    `shown`: gives words as they may be shown.
    """
    heard = row.came_of_it
    now = (row.until, row.until_words)
    if row.state != "for_now" or heard is None or (heard.until, heard.until_words) == now:
        return ""
    when = show_date(heard.until) if heard.until else shown(heard.until_words)
    return say(f"agree.heard.{'day' if heard.until else 'words' if when else 'none'}", when=when)


def until_said(row: Agreeable) -> list[str]:
    """Until when an item stands as it does, and what the group heard of that; nothing where there is no day."""
    when = show_date(row.until) if row.until else row.until_words
    told = say(f"agree.until.{row.state}", when=when) if when and row.state in codes.DATED else ""
    return list(filter(None, (told, heard_words(row))))


def still_to_ask(meeting: Meeting) -> Iterator[ToAsk]:
    """What is open, or agreed, with people still to be asked: also where some are in no count, and nobody said who."""
    known = {person.id: person for person in meeting.people}
    for table in AGREEABLE_TABLES:
        for row in meeting.rows(table):
            if not isinstance(row, Agreeable) or row.state not in ("open", "agreed", "for_now"):
                continue
            last = last_asked(row)
            if last is None or not (last.to_ask or last.not_asked or row.state == "open"):
                continue
            ticked = any(one.to_ask for one in row.agreements if one.id == last.id)
            asked = {since.who for since in row.asked_since if since.of == last.id}
            people = tuple(known[who] for who in last.to_ask if who in known)
            if not people and last.not_asked:
                ticked = False
            if not ticked:
                people = tuple(person for person in may_be_asked(meeting) if person.id not in asked)
            yield ToAsk(table=table, row=row, asked=last, people=people, ticked=ticked)
