"""What is read in the line of a meeting: an action, people, or a list that was pasted. It is told before Enter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from data.model.records.meeting import Meeting
from data.model.stages import Kind
from data.text.clean import clean
from data.words import say
from screens.widgets.capture_line import CaptureLine
from screens.widgets.line_input import WaitingText

if TYPE_CHECKING:
    from screens.meeting.actions.pasted_list import PastedList


def told_below(meeting: Meeting, today: date, kind: Kind, line: CaptureLine) -> str:
    """What is read in an action, or in a list of people, in words; empty: nothing is, or it is told above the line."""
    if kind.table == "people":
        from screens.meeting.actions import people_list  # not in stages where nobody is added: it costs the start

        return (
            people_list.said_as_typed(line.lines)
            if line.as_typed
            else people_list.people_understood(meeting, line.pasted.whole)
        )
    words = clean(line.text)
    if kind.table != "actions" or not words:
        return ""
    if line.as_typed:
        return "" if line.pending else say("reading.as_typed")
    from screens.meeting.actions.line_preview import action_understood

    return action_understood(meeting, today, words)


def told_above(line: CaptureLine, kind: Kind, pasted: PastedList | None) -> tuple[str, int, tuple[str, ...]]:
    """What is told of a list that waits, how many items it is, and the first of them; empty: nothing is to be told."""
    if pasted is None:
        told = say("pasted.told.as_pasted") if line.pending and line.as_typed and kind.table != "people" else ""
        return told, 0, ()
    return pasted.told, pasted.counted(line.pasted.typed), pasted.shown if pasted.told else ()


def is_anything_read(meeting: Meeting, today: date, kind: Kind, line: CaptureLine) -> bool:
    """Whether anything is read in the line besides words, so that it can be left as it was typed."""
    if kind.table == "actions":
        from screens.meeting.actions.line_preview import is_read

        return any(is_read(meeting, today, words) for words in line.lines)
    if kind.table == "people":
        from screens.meeting.actions.people_list import read

        return read(meeting, line.pasted.whole) is not None
    return False


def list_in(
    meeting: Meeting, today: date, kind: Kind, pasted: WaitingText, before: PastedList | None
) -> PastedList | None:  # fmt: skip
    """The list in what was pasted; None: it is none, one of people, or it is to stay as it was pasted.

    `before`: the one that was read before, which it may be still.
    """
    if not pasted.text or kind.table == "people" or pasted.as_typed:
        return None
    from screens.meeting.actions.pasted_list import PastedList  # not before a list is pasted: it costs the start

    how = (meeting, today, kind, pasted.text, pasted.way)
    return before if before is not None and before.is_of(*how) else PastedList(*how)
