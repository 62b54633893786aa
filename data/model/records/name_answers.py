"""What was said about words that name somebody."""

from typing import Any

import msgspec

from data.model import codes
from data.record import Record


class Spoken(Record, frozen=True):
    """What was said about words that name somebody, or may: so that nobody is asked twice. It holds no words."""

    id: str
    """Identity, uuid4 hex; the hash is keyed by it."""
    row: str
    """The id of the row that the words stand in, or of the meeting itself."""
    field: str
    """The field that they stand in; `word` for one word that may be a name, in its row; `3-8` for what stands from one
    place to another in them; empty: the check itself.
    """
    hash: str
    """The first 16 bytes of BLAKE2b of the words, keyed by the id, in hex. Other words there are asked about anew."""
    answer: codes.AboutName
    """What was said. Of two answers about the same people there, of which neither stands in the place of the other,
    the one that names fewer counts.
    """
    when: str = ""
    """UTC instant."""
    people: tuple[str, ...] = ()
    """Ids of the people whom the words may name, `@` for any on no list: of nobody else there is anything said.

    It goes with any of them, and with its row, when they are struck.
    """
    instead: tuple[str, ...] = ()
    """Ids of earlier answers about the same words, in whose place it stands for the same people."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know."""
