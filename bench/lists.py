"""What a long paste costs before it is on the screen: read, told, and its first items worked out."""

from __future__ import annotations

import time
from datetime import date

from bench.out import say
from data.edits import items
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stages import in_order
from data.model.stamper import RealStamper
from screens.meeting.actions.pasted_list import PastedList

LINES = 800
TODAY = date(2026, 11, 26)
PASTED = {
    "outcome": "- [ ] Ana can cross Park Lane at number {}",
    "action": "- [ ] Ana: ring the school at number {} by 4 Dec",
    "topic": "## Number {0}\n- said of number {0}\n- [ ] Ana: ring number {0} by 4 Dec\n  - on Sundays",
}
"""A line of the paste by what the line adds; of topics, the lines of one."""


def lists() -> None:
    """Print the processor time of each paste."""
    meeting = Meeting(details=Details(id=RealStamper().new_id(), title="A long paste", date=TODAY.isoformat()))
    meeting = items.add(meeting, RealStamper(), "people", ["Ana Ruiz", "Ben Cole", "Chris Oyelaran"])
    kinds = {kind.code: kind for _, made_of in in_order() for kind in made_of.kinds}
    for code, line in PASTED.items():
        count = LINES // len(line.split("\n"))
        text = "\n".join(line.format(number) for number in range(count))
        PastedList(meeting, TODAY, kinds[code], "- one\n- two", 0)
        begin = time.process_time()
        pasted = PastedList(meeting, TODAY, kinds[code], text, 0)
        shown = len(pasted.told) > 0 and len(pasted.shown) > 0
        spent = time.process_time() - begin
        say(f"a paste of {LINES} lines, {code}: {spent * 1000:.0f} ms of processor until it can be shown (aim 300)")
        if not shown:
            raise ValueError(f"nothing is told of it: {code}")
