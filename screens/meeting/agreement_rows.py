"""What stands under an item about the last time that the group was asked about it."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.records.agreements import Agreeable, Agreement
from data.queries.agreement import (
    concerns_left,
    last_asked,
    number_to_ask,
    objection_words,
    reason_words,
    reasons_said,
    so_far,
)
from data.queries.allowed_results import recorded_all_the_same
from data.words import say


def last_asked_details(row: Agreeable) -> Iterator[str]:
    """The lines under an item: concerns, why it is open, what comes next, who is still to be asked."""
    if row.state != "to_agree":
        if (last := last_asked(row)) is not None:
            yield from _asked(row, last)
    elif row.agreements and row.since is not None:
        from data.minutes.agreement_text import agreement_words  # only where something came over

        last = so_far(row, row.agreements[-1])
        yield say("lists.agreed_then", words=agreement_words(last, row))
        yield from _asked(row, last)


def _asked(row: Agreeable, last: Agreement) -> Iterator[str]:
    if row.state != "to_agree" and (doubt := recorded_all_the_same(last, row)):
        yield doubt
    for one in concerns_left(last):
        yield objection_words(row, last, one, one.words)
    for reason in reasons_said(last):
        yield reason_words(last, reason)
    if last.next_step:
        yield say("lists.next_step", words=last.next_step)
    if left := number_to_ask(last):
        yield say("lists.not_asked", count=left)
