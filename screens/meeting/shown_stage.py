"""Which stage is looked at, how, and what its line adds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from data.model import codes
from data.model.stages import Kind
from screens.meeting.stages.base import Look, StageView


class ShownStage:
    """The stage on the screen. The group may be in another one."""

    def __init__(self, stages: Sequence[StageView], looking: codes.Stage, look: Look) -> None:
        self.stages = tuple(stages)
        self.looking: codes.Stage = looking
        self.look = look
        self._kinds: dict[codes.Stage, Kind] = {stage.code: stage.kinds[0] for stage in stages}

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        return next(stage for stage in self.stages if stage.code == self.looking)

    @property
    def kind(self) -> Kind:
        """What the line adds in it."""
        return self._kinds[self.looking]

    def switch(self, code: codes.Stage, line: str = "") -> None:
        """Look at a stage. `line`: the kind of line that it turns to; empty: it stays what it was."""
        self.looking = code
        kinds = self.stage.kinds
        self._kinds[code] = next((kind for kind in kinds if kind.code == line), self._kinds[code])

    def turn(self, step: int) -> None:
        """Turn the line to the next kind (1), or the one before (-1)."""
        kinds = self.stage.kinds
        self._kinds[self.looking] = kinds[(kinds.index(self.kind) + step) % len(kinds)]

    def at(self, here: datetime) -> None:
        """It is a certain time now, where the meeting is."""
        self.look = replace(self.look, today=here.date(), time=f"{here:%H:%M}")


def stage_beside(code: codes.Stage, step: int) -> codes.Stage | None:
    """The next stage (1), or the one before (-1); None: there is none."""
    at = codes.STAGES.index(code) + step
    return codes.STAGES[at] if 0 <= at < len(codes.STAGES) else None
