"""The communication plan held against the stakeholders: whom no line names, and what a line does not say yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from data.model.records.ground_rules import Communication
from data.model.records.meeting import Meeting
from data.model.stages import reference
from data.queries.progress import reached
from data.review.gap import Gap
from data.text.clean import folded
from data.words import say, words_of

LEFT = ("not_agreed", "parked")
"""Where a line stands that is no part of the plan for now. Whom it names it names all the same."""

_FIRST = ("a_lot", "some", "a_little", "")
"""How much it affects a group's lives: who is affected a lot comes first."""


def unheard(meeting: Meeting) -> Iterator[Gap]:
    """Groups that no line of the plan names as those who need to know. Nothing is said before there is a plan."""
    if not meeting.stakeholders or not reached(meeting, "ground_rules"):
        return
    named = [folded(line.text) for line in meeting.communication]
    if any(_is_everyone(words) for words in named):
        return
    all_named = "\n".join(["", *named, ""])
    for row in sorted(meeting.stakeholders, key=lambda row: _FIRST.index(row.touched)):
        name = folded(row.text)
        if not _names(all_named, name):
            words = say("ground_rules.review.unheard", group=row.text)
            yield Gap(
                code="unheard", words=words, stage="ground_rules", about="plan", key=row.id,
                line="communication", adds=row.text, whom=row.text,
            )  # fmt: skip


def lines(meeting: Meeting) -> Iterator[Gap]:
    """Lines of the plan that nobody does, that don't say how, or to which nobody can answer."""
    plan = [line for line in meeting.communication if line.state not in LEFT]
    checks: tuple[tuple[str, str, Callable[[Communication], bool]], ...] = (
        ("plan_nobody", "does", lambda line: line.does is None),
        ("plan_no_how", "how", lambda line: not line.how),
        ("plan_no_answer", "answer", lambda line: not line.answer),
    )
    for code, field, open_ in checks:
        found: Sequence[Communication] = [line for line in plan if open_(line)]
        if found:
            words = say(f"ground_rules.review.{code}", count=len(found), item=reference(found[0]), who=found[0].text)
            yield Gap(
                code=code, words=words, stage="ground_rules", about="plan", key=found[0].id, field=field
            )  # fmt: skip


def _names(words: str, name: str) -> bool:
    """Whether words name somebody by the whole name. `words` begin and end with a break."""
    at = words.find(name)
    while at > 0:
        before, after = words[at - 1], words[at + len(name)]
        if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
            return True
        at = words.find(name, at + 1)
    return False


def _is_everyone(words: str) -> bool:
    """Whether a line of the plan is for everyone, whoever else it names."""
    parts = re.split(rf"[,;&+/]|\b{say('ground_rules.review.and')}\b", words)
    return any(part.strip(" .!") in words_of("ground_rules.review.everyone") for part in parts)
