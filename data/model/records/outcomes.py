"""What the group wants to be different, and what can change."""

from data.model import codes
from data.model.instants import Day
from data.model.records.agreements import Agreeable
from data.model.records.row import Referenced


class Outcome(Agreeable, frozen=True):
    """Something the group wants to be different."""

    for_whom: str = ""
    """For whom."""
    kind: codes.DoFeel = ""
    """Something people will do, or something they will feel."""
    measure: str = ""
    """How the group will know."""
    by: Day | None = None
    """ISO date by when."""
    by_words: str = ""
    """By when, where it is no date."""
    why: str = ""
    """Why it matters."""


class LimitRow(Referenced, frozen=True):
    """Something that can change, or can't."""

    kind: codes.Limit = "can"
    """Which of the two."""
    why: str = ""
    """Why, and who fixed it."""
