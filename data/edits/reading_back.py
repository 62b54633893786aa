"""Reading back what was agreed, and who does what."""

from __future__ import annotations

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_details
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper


@named("read_back")
def was_read_back(meeting: Meeting, stamper: Stamper) -> Meeting:
    """What was agreed, and who does what, has been read back, all of it."""
    return with_details(meeting, stamper, msgspec.structs.replace(meeting.details, read_back=stamper.now()))
