"""The bar of stages: where the group is, where it has been, and where you are looking."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from data.model import codes
from data.words import say
from screens.literal import plain

APART = 2
"""Cells between two stages."""

MORE = "…"
"""Stands for stages that there is no room for, between two that are shown."""


class StageBar(Widget):
    """Shows the stages; a click looks at one."""

    DEFAULT_CSS = """
    StageBar {
        height: 1;
        padding: 0 2;
        background: $surface;
        color: $text-muted;
    }
    """

    class Picked(Message):
        """A stage was clicked."""

        def __init__(self, stage: codes.Stage) -> None:
            super().__init__()
            self.stage: codes.Stage = stage

    def __init__(self, names: Mapping[codes.Stage, str]) -> None:
        super().__init__()
        self._names = dict(names)
        self._stages: tuple[codes.Stage, ...] = tuple(self._names)
        self._group: codes.Stage = "arrive"
        self._looking: codes.Stage = "arrive"
        self._reached: frozenset[str] = frozenset()

    def show(
        self, stages: Sequence[codes.Stage], *, group: codes.Stage, looking: codes.Stage, reached: frozenset[str]
    ) -> None:  # fmt: skip
        """Show the stages, where the group is, where one looks, and which of them the group has been in."""
        self._stages = tuple(stages)
        self._group, self._looking, self._reached = group, looking, reached
        self.refresh()

    def render(self) -> Content:
        """The stages that fit; where the group is and where one looks are always among them."""
        pieces: list[Content] = []
        end = 0
        for start, stage, words in self._placed():
            gap = " " * (start - end)
            pieces += [plain(f" {MORE} " if len(gap) > APART else gap), self._drawn(stage, words)]
            end = start + cell_len(words)
        return Content("").join(pieces)

    def _drawn(self, stage: codes.Stage, words: str) -> Content:
        if stage == self._looking:
            return plain(words, "bold $background on $foreground")
        if stage == self._group:
            return plain(words, "bold $foreground")
        return plain(words, "$success" if stage in self._reached else "")

    def _label(self, stage: codes.Stage) -> str:
        number = self._stages.index(stage)
        name = self._names[stage]
        if 0 < number < len(self._stages) - 1:
            name = f"{number} {name}"
        if stage == self._group and stage != self._looking:
            name = say("frame.group_is_here", stage=name)
        elif self._done(stage) and stage != self._looking:
            name = f"✓ {self._names[stage]}"
        return f" {name} " if stage == self._looking else name

    def _done(self, stage: codes.Stage) -> bool:
        return stage in self._reached and self._stages.index(stage) < self._stages.index(self._group)

    def _placed(self) -> list[tuple[int, codes.Stage, str]]:
        """The stages that there is room for, each with the cell at which it starts."""
        places = [self._stages.index(self._looking), self._stages.index(self._group)]
        for at in sorted(range(len(self._stages)), key=lambda at: abs(at - places[0])):
            if at in places:
                continue
            if self._width([*places, at]) > self.content_size.width:
                break
            places.append(at)
        found: list[tuple[int, codes.Stage, str]] = []
        start, before = 0, None
        for at in sorted(set(places)):
            if before is not None:
                start += APART if at == before + 1 else APART + len(MORE)
            words = self._label(self._stages[at])
            found.append((start, self._stages[at], words))
            start += cell_len(words)
            before = at
        return found

    def _width(self, places: list[int]) -> int:
        """Cells that stages take, with what stands between them."""
        shown = sorted(set(places))
        between = sum(APART if after == at + 1 else APART + len(MORE) for at, after in itertools.pairwise(shown))
        return between + sum(cell_len(self._label(self._stages[at])) for at in shown)

    def on_click(self, event: Click) -> None:
        """Look at the stage that was clicked."""
        x = event.x - self.gutter.left
        for start, stage, words in self._placed():
            if start <= x < start + cell_len(words):
                event.stop()
                self.post_message(self.Picked(stage))
