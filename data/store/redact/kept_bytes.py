"""What is to be kept of a file of a meeting, without all that is known to be struck."""

from __future__ import annotations

from pathlib import Path

from data.store.redaction_log import stones_here


def without_struck_rows(raw: bytes, state: Path, meeting_id: str) -> bytes | None:
    """What is to be kept of a file of the meeting: the same bytes, without all that is known to be struck.

    None: it can't be read, and holds something of it.
    """
    stones = stones_here(state, meeting_id)
    if not stones:
        return raw
    from data.store.redact.raw_bytes import cleaned_bytes

    return cleaned_bytes(raw, stones)
