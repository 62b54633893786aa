"""What was taken on by people who are no longer on the list, so that somebody else is to take it on."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.fields import who_does
from data.model.records.meeting import Meeting
from data.model.stages import reference
from data.queries.responsibilities import ResponsibilityKind, of_nobody_now
from data.review.gap import About, Gap
from data.words import say

_ABOUT: dict[ResponsibilityKind, About] = {
    "actions": "actions", "stakeholders": "stakeholders", "decisions": "deciding", "communication": "plan",
    "asking": "agreeing", "chair": "people", "types": "people", "comments_to": "meeting",
}  # fmt: skip


def gone(meeting: Meeting) -> Iterator[Gap]:
    """One line for each: who did it was taken out, in this meeting or before it came over."""
    for one in of_nobody_now(meeting):
        told = "one_of_several" if one.shared else one.kind
        words = say(f"review.owner_gone.{told}", item=one.item, words=one.words)
        yield Gap(
            code=f"owner_gone.{one.kind}", words=words,
            stage=one.stage, about=_ABOUT[one.kind], key=one.key, field=one.field, whom=one.words,
        )  # fmt: skip
    for action in meeting.actions:
        if action.owner_gone and not who_does(action) and action.state != "done":
            words = say("review.owner_gone.actions", item=reference(action))
            yield Gap(
                code="owner_gone.actions", words=words, stage="close", about="actions", key=action.id, field="owner",
                whom=action.text,
            )  # fmt: skip
