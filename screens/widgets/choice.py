"""One of several options, all in view, the chosen one in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from screens.widgets.options import Option, Options


class Choice(Options):
    """One of several: ← → or its first letters change it, a click picks. It may start with none chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]

    chosen: reactive[str | None] = reactive(None)
    """The code of the chosen option; None: none is."""

    @dataclass
    class Changed(Message):
        """Another option was chosen."""

        choice: Choice
        code: str

    def __init__(
        self,
        options: Sequence[Option],
        chosen: str | None = None,
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(options, id=id, classes=classes)
        self.set_reactive(Choice.chosen, chosen)

    def shown(self, option: Option) -> str:
        """The words, in brackets where they are chosen."""
        words = f"{option.letter} {option.words}" if option.letter else option.words
        return f"[{words}]" if option.code == self.chosen else f" {words} "

    def classes_of(self, option: Option) -> list[str]:
        """The chosen one stands out, more so while the cursor is here."""
        return ["options--chosen", "options--here"] if option.code == self.chosen else []

    def picked(self, option: Option) -> None:
        """Choose it."""
        if option.code != self.chosen:
            self.chosen = option.code
            self.post_message(self.Changed(self, option.code))

    def words_typed(self, matching: Sequence[Option], *, further: bool) -> None:
        """Choose it; of several that a single letter begins, the one after the chosen one."""
        codes = [option.code for option in matching]
        if further and self.chosen in codes:
            return
        after = codes.index(self.chosen) + 1 if self.chosen in codes else 0
        self.picked(matching[after % len(matching)])

    def action_turn(self, step: int) -> None:
        """Choose the next one, or the one before."""
        self.forget_typed()
        codes = [option.code for option in self.options]
        before_first = -1 if step > 0 else 0
        at = codes.index(self.chosen) if self.chosen in codes else before_first
        self.picked(self.options[(at + step) % len(codes)])
