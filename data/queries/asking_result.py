"""What came of asking the group, before it is recorded."""

from __future__ import annotations

from data.model import codes
from data.model.records.agreements import Counts, Fingers
from data.record import Record  # fmt: skip


class AskingResult(Record, frozen=True):
    """What came of asking the group."""

    state: codes.State
    """What came of it."""
    how: codes.How | None = None
    """How it was asked; None: it was not put to the group."""
    method: codes.Method = ""
    """The way of deciding; empty: nobody has said."""
    counts: Counts = Counts()
    """How many answered how."""
    fingers: Fingers = Fingers()
    """In fist to five: what people showed."""
    fingers_again: Fingers = Fingers()
    """In fist to five: what they showed in a second, final round."""
    objections: tuple[tuple[str, codes.Became], ...] = ()
    """Concerns, objections or worries, each with what became of it; without names."""
    decided_by: str = ""
    """Who decided, as typed, where it was not the group."""
    to_ask: tuple[str, ...] = ()
    """Ids of people to follow up with."""
    asks: tuple[str, bool] = ("", False)
    """Who asks them, as typed, and whether they said yes."""
    ask_by: str | None = None
    """ISO date by when, where it is not open until then."""
    reasons: tuple[str, ...] = ()
    """Why: lines without names."""
    next_step: str = ""
    """What happens next."""
    until: str | None = None
    """ISO date: look again on, open until, or come back when."""
    until_words: str = ""
    """The same, where it is no date."""
