"""What the commands for items are answered with, a record each: what was typed or chosen for the fields it asks for."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from data.commands.command import Answers
from data.model import codes
from data.model.fields import Field

UNTIL = Field(table="asks", name="until", kind="when", mark="free", minutes="never")
"""When something that is parked comes back."""

UNTIL_BY: dict[codes.State, Field] = {
    "parked": UNTIL, "open": replace(UNTIL, said_as="open_until"), "for_now": replace(UNTIL, said_as="agreed_until"),
}  # fmt: skip
"""The same of what stands elsewhere, by where: until when it is open, or agreed for now."""

NEXT_STEP = Field(table="asks", name="next_step", kind="words", mark="free", minutes="never")
"""What happens next with something that was put to the group."""


class Appears(Answers, frozen=True):
    """How the minutes name somebody."""

    shown: codes.Shown
    """As they said it."""
    shown_as: str | None = None
    """Their own words for their role; None: they stay what they were."""


class IsHere(Answers, frozen=True):
    """Whether somebody is here."""

    presence: codes.Presence
    """As it is now."""


class Promise(Answers, frozen=True):
    """What the group will do about a barrier."""

    text: str
    """The line, in which who, when and how far are understood."""
    as_typed: bool = False
    """Whether the line is words and nothing else."""
    today: date | None = None
    """The local day; None: by the meeting's clock."""


class ComeBack(Answers, frozen=True):
    """When something that is parked comes back."""

    until: str | None = None
    """ISO date."""
    until_words: str = ""
    """The same, where it is no date."""


class SaidYes(Answers, frozen=True):
    """Whether one of those who do something together said yes."""

    at: int = 0
    """Which of them, from 0."""
    yes: bool | None = None
    """None: the other of yes and not yet."""


class Becomes(Answers, frozen=True):
    """What an item is made into."""

    kind: str
    """A code of `TARGETS`."""
    heading: codes.Heading = codes.HEADINGS[0]
    """The power heading that it comes under, where it has none and needs one."""
    topic: str = ""
    """The id of the topic that it comes under, where it has none and may have one."""
