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


NOT_PLACED = "not_placed"
"""The group of stakeholders of which nobody has said yet how much it touches them, or how much say they have."""

GROUPS = ("more_room", "lead_together", "bring_on_board", "keep_told", NOT_PLACED)
"""The groups of stakeholders, by what to do next, in the order in which they stand."""


def group_of(row: Stakeholder) -> str:
    """What to do next about a stakeholder."""
    if not (row.touched and row.say):
        return NOT_PLACED
    if row.touched == "a_lot":
        return "lead_together" if row.say == "a_lot" else "more_room"
    return "bring_on_board" if row.say == "a_lot" else "keep_told"
