"""What somebody is called by, where they appear by role: typed, or taken from what stands on the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.words import say
from screens.dialogs.prompt import AskLine


class AskRole(AskLine):
    """One line. ↓ or Tab writes the first of what is offered, then the next one."""

    def __init__(
        self, name: str, offered: Sequence[str], *, value: str, on_draft: Callable[[str], object] | None = None
    ) -> None:
        """`name`: whose role it is. `offered`: words of the list, which stand under the line."""
        self._offered = tuple(offered)
        told = say("arrive.appear.offered", words=" · ".join(offered)) if offered else ""
        super().__init__(
            say("arrive.appear.role", name=name), understood=lambda _: told, may_be_empty=True, value=value,
            placeholder=say("arrive.fields.people.shown_as.hint"), note=told, on_draft=on_draft,
        )  # fmt: skip

    def act(self, key: str) -> None:
        """Write what is offered by an arrow; give the words by Enter."""
        if key in ("up", "down"):
            self.move(1 if key == "down" else -1)
        else:
            super().act(key)

    def move(self, step: int) -> None:
        """Write the next of what is offered, or the one before."""
        if self._offered:
            at = self._offered.index(self.field.value) + step if self.field.value in self._offered else min(step, 0)
            self.field.put(self._offered[at % len(self._offered)])
