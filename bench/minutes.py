"""What minutes of a thousand items cost in each format, and of five times as many; the escaper beside a parser."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from bench.out import measured, say
from data.edits import items
from data.minutes.compose import compose
from data.minutes.formats import FORMATS, Format, written
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper

ITEMS = 1_000
MORE = 5
"""How many times as many there are in the longer one."""
TIMES = 5
AIMS: dict[Format, int] = {"md": 100, "docx": 250}
"""Within how many milliseconds minutes should be composed and written."""
WORDS = (
    "There are places to sit every fifty metres along Park Lane, with backs and arms, for whoever tires",
    "[Ask](https://example.org/a_b?c=1&d=2) about R&D: *who* pays, `who` decides & what's 2 * 3 < 7 worth? #1",
)
"""What is said: every second time with much that Markdown could take for its own."""


def meeting_of(count: int, stamper: RealStamper) -> Meeting:
    """A meeting with so many items."""
    meeting = Meeting(details=Details(id=stamper.new_id(), title="A long one", made=stamper.now()))
    return items.add(meeting, stamper, "outcomes", [f"{WORDS[number % 2]} {number}" for number in range(count)])


def minutes() -> None:
    """Print every figure."""
    from markdown_it import MarkdownIt

    meeting = meeting_of(ITEMS, RealStamper())
    document = compose(meeting)
    composing = taken(lambda: compose(meeting))
    say(f"minutes of {ITEMS} items, composed: {composing * 1000:.1f} ms")
    times: dict[Format, float] = {form: taken(partial(written, document, form)) for form in FORMATS}
    for form, spent in times.items():
        aim = f" (aim at most {AIMS[form]})" if form in AIMS else ""
        say(f"minutes of {ITEMS} items as {form}, composed and written: {(composing + spent) * 1000:.1f} ms{aim}")
    longer_meeting = meeting_of(MORE * ITEMS, RealStamper())
    longer = compose(longer_meeting)
    name = f"composing {MORE * ITEMS} items, against {MORE} times the time of {ITEMS}"
    measured(name, taken(lambda: compose(longer_meeting)), MORE * composing, 1.5)
    for form in FORMATS:
        name = f"writing {MORE * ITEMS} items as {form}, against {MORE} times the time of {ITEMS}"
        spent = taken(partial(written, document, form))  # anew, beside the longer one: how fast a machine is changes
        measured(name, taken(partial(written, longer, form)), MORE * spent, 1.5)
    text = written(document, "md").decode()
    parser = MarkdownIt("commonmark")
    measured("writing Markdown, against markdown-it reading it", times["md"], taken(lambda: parser.parse(text)), 1.0)


def taken(work: Callable[[], object]) -> float:
    """The least of several times, in seconds of the processor, after a first that imports what is needed.

    Whatever else the machine does makes some of them longer, and none shorter.
    """
    work()
    spent: list[float] = []
    for _ in range(TIMES):
        begin = time.process_time()
        work()
        spent.append(time.process_time() - begin)
    return min(spent)
