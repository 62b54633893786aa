"""What is half typed in the line: kept while it is typed, and put back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from data.model.records.meeting import Meeting
    from data.model.stages import Kind
    from screens.meeting.screen_context import ScreenContext
    from screens.widgets.debounce import Debounce


class _Cleared(NamedTuple):
    """What the line was cleared of, and when."""

    pending: tuple[str, ...]
    """The lines that waited."""
    text: str
    """What stood in the line itself."""
    as_typed: bool
    """Whether nothing was to be read in it."""
    kind: Kind
    """What the line added."""
    meeting: Meeting
    """The meeting, as it was."""


class LineDraft:
    """Keeps what stands in the line, for the next time the meeting is opened: each kind of line has its own."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self._soon: Debounce | None = None
        self._cleared: _Cleared | None = None

    @property
    def _draft(self) -> UnfinishedWords:
        return UnfinishedWords(self._context, self._context.shown.kind.draft)

    def typed(self) -> None:
        """Something was typed: keep it once it is quiet, or has waited for long."""
        from screens.widgets.debounce import Debounce  # not before the first key

        self._soon = self._soon or Debounce(self._context.screen, self.keep)
        self._soon.touch()

    def keep(self) -> None:
        """Keep what stands in the line now."""
        if self._soon is not None:
            self._soon.stop()
        line, draft = self._context.line, self._draft
        keep = draft.keep_as_typed if line.as_typed else draft.keep_words
        words = "\n".join((*line.pending, line.text))
        if self._context.shown.kind.table == "people":
            from screens.meeting.actions.people_list import lines_without_addresses  # only there: it costs the start

            words = "\n".join(lines_without_addresses(words.split("\n")))
        keep(words)

    def restore(self) -> None:
        """Put back into the line what was kept."""
        draft = self._draft
        first, *more = draft.words.split("\n")
        pending, text = ((first, *more), "") if more else ((), first)
        self._context.line.restore(pending, text, as_typed=draft.as_typed)

    def clear(self) -> None:
        """Take all that stands in the line out of it, also what waits there. `bring_back` puts it back."""
        line, context = self._context.line, self._context
        if line.pending or line.text:
            self._cleared = _Cleared(
                line.pending, line.text, line.as_typed, context.shown.kind, context.session.meeting
            )
            line.restore((), "")

    def bring_back(self) -> bool:
        """Put back what the line was cleared of last. False: it wasn't, or something else was typed or done since."""
        was, self._cleared = self._cleared, None
        line, context = self._context.line, self._context
        if was is None or line.pending or line.text:
            return False
        if was.kind is not context.shown.kind or was.meeting is not context.session.meeting:
            return False
        line.restore(was.pending, was.text, as_typed=was.as_typed)
        return True

    def let_go(self) -> None:
        """It was said in full: nothing is half typed any more."""
        self._draft.let_go()
