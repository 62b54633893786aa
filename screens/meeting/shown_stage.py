"""Which stage is looked at, how, and what its line adds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stages import Kind, stages_of
from screens.meeting.stages.base import FoldedPart, StageView, ViewState


class ShownStage:
    """The stage on the screen. The group may be in another one."""

    def __init__(self, stage_view: Callable[[codes.Stage], StageView], looking: codes.Stage, view: ViewState) -> None:
        """`stage_view`: gives the view of a stage. Each is asked for once, when it is first looked at."""
        self._stage_view = stage_view
        self._views: dict[codes.Stage, StageView] = {}
        self.looking: codes.Stage = looking
        self.view = view
        self._kinds: dict[codes.Stage, Kind] = {}

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        return self._stage(self.looking)

    @property
    def stages(self) -> tuple[StageView, ...]:
        """Every stage, in the order of the meeting."""
        return tuple(map(self._stage, codes.STAGES))

    def in_bar(self, meeting: Meeting) -> tuple[codes.Stage, ...]:
        """The stages that a meeting has, and the one that is looked at, in their order."""
        there = stages_of(meeting)
        return tuple(stage for stage in codes.STAGES if stage in there or stage == self.looking)

    def beside(self, meeting: Meeting, code: codes.Stage, step: int) -> codes.Stage | None:
        """The next stage (1), or the one before (-1); None: there is none."""
        stages = self.in_bar(meeting)
        at = stages.index(code) + step
        return stages[at] if 0 <= at < len(stages) else None

    def _stage(self, code: codes.Stage) -> StageView:
        if code not in self._views:
            self._views[code] = self._stage_view(code)
        return self._views[code]

    @property
    def kind(self) -> Kind:
        """What the line adds in it."""
        return self._kinds.get(self.looking, self.stage.kinds[0])

    def switch(self, code: codes.Stage, line: str = "") -> None:
        """Look at a stage. `line`: the kind of line that it turns to; empty: it stays what it was."""
        self.looking = code
        kinds = self.stage.kinds
        self._adds(next((kind for kind in kinds if kind.code == line), self.kind))

    @property
    def next_kind(self) -> Kind | None:
        """What the line turns to; None: it adds nothing else."""
        return self._beside(1) if len(self.stage.kinds) > 1 else None

    def turn(self, step: int) -> None:
        """Turn the line to the next kind (1), or the one before (-1)."""
        self._adds(self._beside(step))

    def _adds(self, kind: Kind) -> None:
        self._kinds[self.looking] = kind
        self.view = replace(self.view, line=kind.code)

    def _beside(self, step: int) -> Kind:
        kinds = self.stage.kinds
        return kinds[(kinds.index(self.kind) + step) % len(kinds)]

    def turn_part(self, part: FoldedPart) -> None:
        """Unfold a part of the list, or fold it."""
        self.view = replace(self.view, unfolded=self.view.unfolded ^ {part})

    def unfold_for(self, meeting: Meeting, key: str) -> bool:
        """Unfold what an entry is folded into; False: it is not folded."""
        part = self.stage.part_of(meeting, key)
        if part is None or part in self.view.unfolded:
            return False
        self.turn_part(part)
        return True

    def at(self, here: datetime) -> None:
        """It is a certain time now, where the meeting is."""
        self.view = replace(self.view, today=here.date(), time=f"{here:%H:%M}")
