"""One thing that is left open in a meeting: in words, and where it is mended."""

from __future__ import annotations

from typing import Literal, get_args

from data.model import codes
from data.record import Record

About = Literal["agreeing", "actions", "deciding", "topics", "stakeholders", "power", "plan", "people", "meeting"]
"""What a gap is about. Gaps are read by it: first what the group can still settle together before it parts."""

ABOUT: tuple[About, ...] = get_args(About)


class Gap(Record, frozen=True):
    """One thing that is left open."""

    code: str
    """Which kind of gap: the end of its words' key, `review.<code>`."""
    words: str
    """What is open, as a whole sentence."""
    stage: codes.Stage
    """Where it is mended."""
    about: About
    """What it is about."""
    key: str = ""
    """The item or row there, as the list names it; empty: the stage as a whole."""
    field: str = ""
    """The field of it that is to be filled in, by its name in the registry; empty: none by itself."""
    line: str = ""
    """The kind of line that mends it; empty: none, or whatever the stage's line adds."""
    adds: str = ""
    """The words of a line of the communication plan that mends it; empty: it is not mended by one."""
    whom: str = ""
    """The group, person or heading that the words name; empty: they name none."""
    opens: Literal["", "clock"] = ""
    """A dialog in which it is mended; empty: none."""

    @property
    def name(self) -> str:
        """What it is known by among the gaps of a meeting, as long as it is there."""
        return f"{self.code}:{self.key}"
