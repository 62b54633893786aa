"""Who is touched by it, and who has a say."""

from data.model import codes
from data.model.instants import Day
from data.model.records.people import Owner
from data.model.records.row import Referenced


class Stakeholder(Referenced, frozen=True):
    """A group or organisation; a person only in their public role."""

    touched: codes.Amount = ""
    """How much it affects their lives."""
    say: codes.Amount = ""
    """How much say they have now."""
    room: codes.Room = ""
    """In the room, invited, to invite, said no."""
    asks: Owner | None = None
    """Who asks them; None: nobody yet."""
    by: Day | None = None
    """ISO date by when they are asked."""
    by_words: str = ""
    """By when, where it is no date."""
    would_help: str = ""
    """What would help them join."""
