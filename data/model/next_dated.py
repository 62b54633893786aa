"""The instant of the last change of the next meeting: two calendar files of it are told apart by that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from data.model.instants import Instant, is_instant
from data.model.records.details import Next, undated


def next_dated(new: Next, known: Sequence[Next], now: Instant = "") -> Next:
    """The next meeting with the instant of its last change, which is what tells two calendar files of it apart.

    `known`: it as it was, in every copy that counts. Where it is as in the one that was changed last, nothing was
    changed. Else it was at this moment, and in any case a minute later than there: also where that is taken back, came
    from a computer whose clock is ahead, or (without `now`) is put together from two.
    """
    last = max(one.changed for one in known)
    as_it_was = {undated(one) for one in known if one.changed == last}
    if as_it_was != {undated(new)}:
        last = max(now, _a_minute_after(last))
    return msgspec.structs.replace(new, changed=last) if new.changed != last else new


def _a_minute_after(instant: Instant) -> Instant:
    if not instant:
        return ""
    later = (datetime.fromisoformat(instant).astimezone(UTC) + timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return later if is_instant(later) else instant
