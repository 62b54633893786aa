"""What came of asking the group, in words: never more than was so."""

from __future__ import annotations

from collections.abc import Iterator

from data.dates import show_date
from data.meeting import Agreeable, Agreement
from data.minutes.people import People
from data.words import say

COUNTS = ("agree", "live_with", "concern", "against", "passed")
"""The counts in the order in which a record names them."""


def agreement_words(one: Agreement) -> str:
    """One time that the group was asked: "Agreed by hands: 9 for, 1 concern, 2 to ask by 28 Oct 2026"."""
    if one.state == "to_agree":
        return say("minutes.states.to_agree")
    how = one.how or "alone"
    counted, unasked = list(_counted(one)), _unasked(one)
    if how == "voice" and unasked and not counted:
        return say(f"agree.record.{one.state}.voice_and", counts=", ".join(unasked))
    if counted or unasked:
        return say(f"agree.record.{one.state}.counted.{how}", counts=", ".join([*counted, *unasked]))
    return say(f"agree.record.{one.state}.{how}")


def last_asked(row: Agreeable) -> Agreement | None:
    """The time that the group was asked from which an item stands where it stands; None: it stands there by itself."""
    return next((one for one in reversed(row.agreements) if one.state == row.state), None)


def agreed_before(row: Agreeable) -> Agreement | None:
    """What the group agreed to in other words, of something that is to be agreed again; None: nothing like that."""
    last = row.agreements[-1] if row.agreements else None
    if last is None or row.state != "to_agree" or last.state not in ("agreed", "for_now"):
        return None
    return last if last.words and last.words != row.text else None


def record_of(people: People, row: Agreeable) -> list[str]:
    """How an item came to stand where it stands: what the group said, until when, why, what is next."""
    last = last_asked(row)
    when = show_date(row.until) if row.until else people.words(row.until_words)
    until = say(f"agree.until.{row.state}", when=when) if when and row.state in ("for_now", "open", "parked") else ""
    if (earlier := agreed_before(row)) is not None:
        before = say("minutes.agreed_before", words=people.words(earlier.words))
        return [say("minutes.states.reworded"), before, agreement_words(earlier)]
    if last is None:
        return [until] if until and row.state == "open" else list(filter(None, (state_words(row), until)))
    told = [agreement_words(last)]
    if until and row.state == "open":
        if last.how is None and not _unasked(last):
            told = []
        elif _unasked(last) and last.until:
            until = ""
    told.append(until)
    told.extend(say("minutes.said", words=people.words(reason)) for reason in last.reasons)
    if last.next_step:
        told.append(say("minutes.next_step", words=people.words(last.next_step)))
    return list(filter(None, told))


def state_words(row: Agreeable) -> str:
    """Where an item stands."""
    again = row.state == "to_agree" and row.agreements
    return say("minutes.states.to_agree_again" if again else f"minutes.states.{row.state}")


def _counted(one: Agreement) -> Iterator[str]:
    for name in COUNTS:
        number: int | None = getattr(one.counts, name)
        if number is not None:
            yield say(f"agree.counts.{name}", count=number)


def _unasked(one: Agreement) -> list[str]:
    """Those in no count: everyone who decides and was not counted, or else those who are ticked to be asked."""
    number = one.not_asked if one.counts.total else len(one.to_ask)
    if not number:
        return []
    if one.until and one.state in ("agreed", "open"):
        return [say("agree.counts.to_ask", count=number, when=show_date(one.until))]
    return [say("agree.counts.not_asked", count=number)]
