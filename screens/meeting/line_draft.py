"""What is half typed in the line: kept while it is typed, and put back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from screens.meeting.screen_context import ScreenContext
    from screens.widgets.debounce import Debounce


class LineDraft:
    """Keeps what stands in the line, for the next time the meeting is opened: each kind of line has its own."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self._soon: Debounce | None = None

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

    def let_go(self) -> None:
        """It was said in full: nothing is half typed any more."""
        self._draft.let_go()
