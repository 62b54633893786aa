"""The bar of stages: where the group is, where it has been, and where you are looking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from data import codes
from data.words import say
from screens.plain import plain

APART = 2
"""Cells between two stages."""


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

    @dataclass
    class Picked(Message):
        """A stage was clicked."""

        stage: codes.Stage

    def __init__(self, names: Mapping[codes.Stage, str]) -> None:
        super().__init__()
        self._names = dict(names)
        self._group: codes.Stage = "arrive"
        self._looking: codes.Stage = "arrive"
        self._reached: frozenset[str] = frozenset()

    def show(self, *, group: codes.Stage, looking: codes.Stage, reached: frozenset[str]) -> None:
        """Show where the group is, where one looks, and which stages the group has been in."""
        self._group, self._looking, self._reached = group, looking, reached
        self.refresh()

    def render(self) -> Content:
        """The stages that fit, the one that is looked at always among them."""
        pieces: list[Content] = []
        at = 0
        for stage, words in self._fitting():
            pad = " " * (self._start(stage) - at)
            pieces += [Content(pad), self._drawn(stage, words)]
            at = self._start(stage) + cell_len(words)
        return Content("").join(pieces)

    def _drawn(self, stage: codes.Stage, words: str) -> Content:
        if stage == self._looking:
            return plain(words, "bold $background on $foreground")
        if stage == self._group:
            return plain(words, "bold $foreground")
        return plain(words, "$success" if stage in self._reached else "")

    def _label(self, stage: codes.Stage) -> str:
        number = codes.STAGES.index(stage)
        name = self._names[stage]
        if 0 < number < len(codes.STAGES) - 1:
            name = f"{number} {name}"
        if stage == self._group and stage != self._looking:
            name = say("frame.group_is_here", stage=name)
        elif self._done(stage) and stage != self._looking:
            name = f"✓ {self._names[stage]}"
        return f" {name} " if stage == self._looking else name

    def _done(self, stage: codes.Stage) -> bool:
        return codes.STAGES.index(stage) < codes.STAGES.index(self._group)

    def _fitting(self) -> list[tuple[codes.Stage, str]]:
        """The stages around the one that is looked at, as many as there is room for."""
        room = self.content_size.width
        labels = {stage: self._label(stage) for stage in codes.STAGES}
        first = last = codes.STAGES.index(self._looking)
        group = codes.STAGES.index(self._group)
        steps = sorted(range(len(codes.STAGES)), key=lambda at: (abs(at - first), abs(at - group)))
        for at in steps:
            low, high = min(first, at), max(last, at)
            width = sum(cell_len(labels[stage]) + APART for stage in codes.STAGES[low : high + 1]) - APART
            if width <= room:
                first, last = low, high
        return [(stage, labels[stage]) for stage in codes.STAGES[first : last + 1]]

    def _start(self, stage: codes.Stage) -> int:
        at = 0
        for other, words in self._fitting():
            if other == stage:
                return at
            at += cell_len(words) + APART
        return at

    def on_click(self, event: Click) -> None:
        """Look at the stage that was clicked."""
        x = event.x - self.gutter.left
        for stage, words in self._fitting():
            start = self._start(stage)
            if start <= x < start + cell_len(words):
                event.stop()
                self.post_message(self.Picked(stage))
