"""Any of several options, all in view, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from screens.widgets.options import Option, Options


class Checkboxes(Options):
    """Any of several: ← → or its first letters go to one, Space ticks it, a click too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "go(-1)", show=False),
        Binding("right", "go(1)", show=False),
        Binding("space", "tick", show=False),
    ]

    ticked: reactive[frozenset[str]] = reactive(frozenset[str]())
    """The codes of what is ticked."""

    here: reactive[int] = reactive(0)
    """Which one Space ticks."""

    @dataclass
    class Changed(Message):
        """Something was ticked, or no longer is."""

        ticks: Checkboxes

    def __init__(
        self,
        options: Sequence[Option],
        ticked: Iterable[str] = (),
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(options, id=id, classes=classes)
        self.set_reactive(Checkboxes.ticked, frozenset(ticked))

    @property
    def codes(self) -> tuple[str, ...]:
        """What is ticked, in the order in which it stands."""
        return tuple(option.code for option in self.options if option.code in self.ticked)

    def shown(self, option: Option) -> str:
        """The words behind their box."""
        return f"[{'x' if option.code in self.ticked else ' '}] {option.words}"

    def classes_of(self, option: Option) -> list[str]:
        """What is ticked stands out, and where Space would tick."""
        here = option == self.options[self.here]
        return ["options--chosen"] * (option.code in self.ticked) + ["options--here"] * here

    def picked(self, option: Option) -> None:
        """Tick it, or take the tick away."""
        self.here = self.options.index(option)
        self.ticked ^= {option.code}
        self.post_message(self.Changed(self))

    def type_text(self, character: str | None) -> bool:
        """Go to what the words begin. Space is no part of them: it ticks."""
        return character != " " and super().type_text(character)

    def words_typed(self, matching: Sequence[Option], *, further: bool) -> None:
        """Go to it; of several that a single letter begins, to the next one."""
        places = [self.options.index(option) for option in matching]
        if not (further and self.here in places):
            self.here = next((place for place in places if place > self.here), places[0])

    def action_go(self, step: int) -> None:
        """Go to the next one, or the one before."""
        self.forget_typed()
        if self.options:
            self.here = (self.here + step) % len(self.options)

    def action_tick(self) -> None:
        """Tick where the cursor is, or take the tick away."""
        self.forget_typed()
        if self.options:
            self.picked(self.options[self.here])
