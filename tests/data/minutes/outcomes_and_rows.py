"""A meeting with these outcomes, and with these rows in its other tables."""

from __future__ import annotations

from typing import Any

import msgspec

from data.model.numbering import with_numbers
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from tests.fixed import fresh_meeting


def meeting(*outcomes: str, **tables: Any) -> Meeting:
    rows = tuple(Outcome(id=f"o{at}", text=words, order=f"a{at}") for at, words in enumerate(outcomes))
    return with_numbers(msgspec.structs.replace(fresh_meeting(), **{"outcomes": rows} | tables))
