"""A question about a list that may be longer than the window: the answers stand above it, so that they always show."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.screen import ScreenResultType

from data.words import say
from screens.dialogs.confirm import AskWhich


class AskAboutList(AskWhich[ScreenResultType]):
    """A question with a few answers, and below them what it is about. It gives back what the chosen answer means."""

    DEFAULT_CSS = """
    AskAboutList DialogBox {
        width: 92;
    }
    AskAboutList #ask-buttons {
        margin-bottom: 1;
    }
    """

    def __init__(
        self, question: str, lines: Sequence[str], answers: Sequence[tuple[ScreenResultType, str]]
    ) -> None:  # fmt: skip
        super().__init__(question, lines, answers)
        self.hint = say("dialogs.ask.hint_list")

    def contents(self) -> ComposeResult:
        """Draw the answers, and the list below them."""
        yield self.buttons()
        yield from self.shown_lines()
