"""What says one person in a list of people, before the name in it is read."""

from __future__ import annotations

from data.parsing.people_list.list_headings import HeadingMeaning
from data.record import Record


class PersonEntry(Record, frozen=True):
    """What says one person."""

    words: str
    """The words, with what stands beside the name: by and by in brackets, where it is read as it is there."""
    under: HeadingMeaning
    """What the heading above says."""
    typed: str = ""
    """The words as they were typed, by which is told what of them is left out."""
    here_for: str = ""
    """Who they are here for, where that stood behind a dash or a comma."""
    dashed: bool = False
    """Whether a role stood behind a dash, so that what stands there is in brackets by now."""
    asked: bool = False
    """Whether that is asked of all of the list already."""
