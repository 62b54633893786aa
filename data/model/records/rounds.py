"""Rounds in which everyone may speak, and what was said in them."""

import msgspec

from data.model import codes
from data.model.records.row import Row


class Round(Row, frozen=True):
    """A round in which everyone may speak. `text` is the question."""

    kind: codes.RoundKind = ""
    """Which round: a code, empty for any other question."""
    turns: dict[str, codes.Turn] = msgspec.field(default={})
    """Who had their turn, by the id of a person, `phone` or `chat`. What anybody said stands in `checks`, unnamed.

    Turns are written several at once, or where nobody spoke: one alone would be whoever said the words before it. What
    is half typed is kept without whose it is. Earlier versions wrote each turn with its words, in journal and copies.
    """
    told: bool | None = None
    """Whether its words go into the minutes, as is said before anybody speaks; None: begun before that was said."""


class Check(Row, frozen=True):
    """Something said at check-out or in another round, without a name."""

    round: str | None = None
    """The id of the round that it was said in; None: in none, so it is told as check-out."""
    told: bool | None = None
    """What was said before: that it goes into the minutes, or (False) that it stays out; None: neither was said."""
