"""What came of asking the group, in words: never more than was so."""

from __future__ import annotations

from collections.abc import Iterator

from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, Fingers
from data.model.records.ground_rules import Decision
from data.queries.agreed_text import changed_since, waits_to_be_settled
from data.queries.agreement import (
    COUNTS,
    FINGERS,
    WORRIED,
    answers_since,
    concerns_left,
    last_asked,
    number_not_asked,
    number_to_ask,
    objection_words,
)
from data.queries.allowed_results import recorded_all_the_same
from data.queries.results_by_method import NOT_HELD
from data.text.dates.format import show_date
from data.words import say


def agreement_words(one: Agreement, row: Agreeable | None = None) -> str:
    """One time that the group was asked: "Agreed by hands: 9 for, 1 concern, 2 to ask by 28 Oct 2026".

    `row`: its item, where `one` is told with what was answered since. What was recorded against the counts says so.
    """
    if one.state == "to_agree":
        return say("minutes.states.to_agree")
    record, doubt = record_words(one, row), recorded_all_the_same(one, row)
    return say("agree.all_the_same", record=record, doubt=doubt) if doubt else record


def counts_words(one: Agreement) -> str:
    """What was counted: "9 for, 1 concern"; empty: nothing was."""
    return ", ".join(_counted(one))


def record_words(one: Agreement, row: Agreeable | None = None) -> str:
    """The same without what speaks against it."""
    how: str = one.how or "alone"
    counted, left = list(_counted(one)), _unasked(one)
    if counted or (left and how == "alone"):
        return say(f"agree.record.{one.state}.counted.{how}", counts=", ".join([*counted, *left]))
    if how == "voice" and one.state in codes.AGREED and somebody_is_not_for_it(one, row):
        how = "voice_held"
    if left:
        return say(f"agree.record.{one.state}.{how}_and", counts=", ".join(left))
    return say(f"agree.record.{one.state}.{how}")


def asked_words(one: Agreement, row: Agreeable | None = None, *, unasked: bool = True) -> str:
    """How the group was asked, and what it said: "By hands: 9 for, 1 concern". Empty: it was not put to the group.

    `unasked`: with how many are in no count.
    """
    how: str = one.how or "alone"
    counted, left = list(_counted(one)), _unasked(one) if unasked else []
    if counted or (left and how == "alone"):
        return say(f"agree.asked.counted.{how}", counts=", ".join([*counted, *left]))
    if how == "alone":
        return ""
    if how == "voice" and (one.state not in codes.AGREED or somebody_is_not_for_it(one, row)):
        how = "voice_held"
    return say(f"agree.asked.{how}_and", counts=", ".join(left)) if left else say(f"agree.asked.{how}")


def unasked_words(one: Agreement) -> str:
    """How many are in no count: "3 to ask by 28 Oct 2026"; empty: nobody is."""
    return ", ".join(_unasked(one))


def somebody_is_not_for_it(one: Agreement, row: Agreeable | None) -> bool:
    """Whether a concern is held, or was said since, or more were counted, or against it, than nobody holds any more.

    Then nobody is told that no one spoke against.
    """
    since = answers_since(row, one) if row is not None else {}
    held = [each.became not in NOT_HELD for each in one.objections]
    shown = (one.fingers_again if one.fingers_again != Fingers() else one.fingers).worried
    return (
        any(held)
        or bool(WORRIED & since.keys())
        or (one.counts.concern or 0) + (one.counts.against or 0) + shown > len(held)
    )


def method_words(row: Agreeable, one: Agreement) -> list[str]:
    """The way of deciding that was used, and the first of two rounds of fist to five."""
    if not one.method:
        return []
    this_time = isinstance(row, Decision) and row.method not in ("", one.method)
    return list(filter(None, (way_to_decide(one, this_time=this_time), first_round_words(one))))


def way_to_decide(one: Agreement, *, this_time: bool = False) -> str:
    """The way of deciding that was used, under the label that an item of “who decides” has for it.

    `this_time`: that item itself says in which other way its topic is decided from now on.
    """
    label = say("agree.decided_this_time") if this_time else say("ground_rules.fields.decisions.method.label")
    return say("minutes.detail", label=label, value=say(f"ground_rules.fields.decisions.method.codes.{one.method}"))


def first_round_words(one: Agreement) -> str:
    """What was shown in the first of two rounds of fist to five; empty: there were no two."""
    if one.method != "fist_to_five" or Fingers() in (one.fingers, one.fingers_again):
        return ""
    return say("agree.first_round", counts=", ".join(_shown(one.fingers)))


def since_words(row: Agreeable, one: Agreement) -> str:
    """What people answered who were asked after the group was; empty: nobody has.

    Two copies of a meeting may both have asked one person. Whose an answer is isn't kept, so that neither can go.
    """
    found = answers_since(row, one)
    told = ", ".join(reply_words(one.method, reply, count) for reply, count in found.items())
    people = sum(since.of == one.id for since in row.asked_since)
    return say("agree.since_twice" if sum(found.values()) > people else "agree.since", counts=told) if told else ""


def what_came_of_it(row: Agreeable, one: Agreement) -> list[str]:
    """One time that the group was asked, what was answered since, and the concerns: as they were said, unnamed.

    `one`: as `so_far` and `last_asked` give it.
    """
    concerns = [objection_words(row, one, each, each.words) for each in concerns_left(one)]
    return [words for words in (agreement_words(one, row), since_words(row, one), *concerns) if words]


def reply_words(method: codes.Method, reply: codes.Reply, count: int) -> str:
    """How many answered so."""
    if reply in FINGERS:
        return say(f"agree.fingers.{reply}", count=count)
    if method == "consent" and reply in ("agree", "against"):
        return say(f"agree.consent_counts.{reply}", count=count)
    return say(f"agree.counts.{reply}", count=count)


def agreed_before(row: Agreeable) -> Agreement | None:
    """What the group agreed to as it was before, of something that is to be agreed again; None: nothing like that."""
    last = row.agreements[-1] if row.agreements else None
    if last is None or row.state != "to_agree" or last.state not in codes.AGREED:
        return None
    return last if changed_since(row, last) else None


def asked_otherwise(row: Agreeable) -> Agreement | None:
    """The time that the group was asked from which an item stands where it stands, as something else than it is now.

    None: it stands as it was asked, or waits to be settled between two copies, where both are told.
    """
    last = last_asked(row)
    asked = last is not None and last.how is not None and not waits_to_be_settled(row)
    return last if asked and last is not None and changed_since(row, last) else None


def state_words(row: Agreeable) -> str:
    """Where an item stands; of what was recorded against its counts, that too."""
    again = row.state == "to_agree" and row.agreements
    stands = say("minutes.states.to_agree_again" if again else f"minutes.states.{row.state}")
    last = last_asked(row)
    doubt = recorded_all_the_same(last, row) if last is not None else ""
    return say("agree.all_the_same", record=stands, doubt=doubt) if doubt else stands


def _counted(one: Agreement) -> Iterator[str]:
    """The counts: of those that are 0 only that nobody is for it, or all where there is nothing else to tell."""
    if one.method == "fist_to_five":
        yield from _shown(one.fingers_again if one.fingers_again != Fingers() else one.fingers)
        return
    made: list[tuple[codes.Reply, int]] = []
    for reply in COUNTS:
        number: int | None = getattr(one.counts, reply)
        if number is not None:
            made.append((reply, number))
    told: list[tuple[codes.Reply, int]] = [(reply, number) for reply, number in made if number or reply == "agree"]
    if not told and one.how != "voice":
        told = made
    yield from (reply_words(one.method, reply, number) for reply, number in told)


def _shown(fingers: Fingers) -> Iterator[str]:
    """How many showed what; empty: they were not counted."""
    for reply in reversed(FINGERS):
        number: int | None = getattr(fingers, reply)
        if number:
            yield reply_words("fist_to_five", reply, number)
    if fingers != Fingers() and not fingers.total:
        yield say("agree.fingers.none")


def _unasked(one: Agreement) -> list[str]:
    """Those in no count: everyone who decides and was not counted, or else those who are ticked to be asked."""
    number, left = number_not_asked(one), number_to_ask(one)
    when = one.ask_by or (one.until if one.state in ("agreed", "open") else None)
    if left and when:
        return [say("agree.counts.to_ask", count=left, when=show_date(when))]
    if left > number:
        return [say("asking.left", count=left)]
    return [say("agree.counts.not_asked", count=number)] if number else []
