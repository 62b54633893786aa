"""What was agreed that nobody said how to decide: no way of deciding at all, or a topic that lacks how or who."""

from __future__ import annotations

from collections.abc import Iterator

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import GroundRule
from data.model.records.meeting import Meeting
from data.model.stages import reference
from data.review.gap import Gap
from data.words import say


def deciding(meeting: Meeting) -> Iterator[Gap]:
    """Things that were agreed with no way of deciding written down; topics without a method, or nobody who decides."""
    if not meeting.decisions and any(map(_agreed, _to_decide(meeting))):
        yield Gap(
            code="no_way", words=say("ground_rules.review.no_way"), stage="ground_rules", about="deciding",
            line="decision",
        )  # fmt: skip
    for code, field, found in (
        ("no_method", "method", [row for row in meeting.decisions if not row.method]),
        ("nobody_decides", "decides", [row for row in meeting.decisions if row.decides is None]),
    ):
        if found:
            words = say(f"ground_rules.review.{code}", count=len(found), item=reference(found[0]))
            yield Gap(
                code=code, words=words, stage="ground_rules", about="deciding", key=found[0].id, field=field
            )  # fmt: skip


def _to_decide(meeting: Meeting) -> Iterator[Agreeable]:
    """What a group decides about; the rules that it starts today's meeting with come before it says how."""
    for table in ("outcomes", "ground_rules", "communication"):
        for row in meeting.rows(table):
            if isinstance(row, Agreeable) and not (isinstance(row, GroundRule) and row.for_today):
                yield row


def _agreed(row: Agreeable) -> bool:
    return row.state in codes.AGREED
