"""Making the minutes final, and opening them again."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_changed, with_new
from data.model.order import after_all
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.versions import Version
from data.model.stamper import Stamper
from data.queries.versions import latest, next_number, rows_now
from data.text.clean import clean


@named("finalise")
def finalise(meeting: Meeting, stamper: Stamper, checker: Owner | None = None) -> Meeting:
    """Make the minutes final, as they read now. Minutes that are final have to be opened again first."""
    last = latest(meeting)
    if last is not None and last.opened is None:
        return meeting
    now = stamper.now()
    version = Version(
        id=stamper.new_id(), made=now, changed=now, order=after_all(meeting.versions)[0],
        number=next_number(meeting), checker=checker, rows=rows_now(meeting),
    )  # fmt: skip
    return with_new(meeting, "versions", [version])


@named("open_again")
def open_again(meeting: Meeting, stamper: Stamper, reason: str) -> Meeting:
    """Open final minutes again, for a reason: they are the draft of the next version.

    The day for comments holds for that, too, unless it is past: then nobody is told to answer by it.
    """
    last, reason = latest(meeting), clean(reason)
    if last is None or last.opened is not None or not reason:
        return meeting
    now, until = stamper.now(), meeting.details.comments_until
    today = datetime.fromisoformat(now).astimezone(ZoneInfo(meeting.details.zone)).date().isoformat()
    if until is not None and until < today:
        meeting = msgspec.structs.replace(
            meeting, details=msgspec.structs.replace(meeting.details, comments_until=None)
        )
    return with_changed(meeting, stamper, "versions", last.id, {"text": reason, "opened": now})
