"""The stages of a meeting, once. A stage or a table that is missing here is an error to the type checker."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from msgspec import field

from data.model.codes import STAGES, PerStage, PerTable, Stage, Table
from data.model.records.meeting import Meeting
from data.model.records.row import Referenced, Row
from data.model.records.tables import table_of
from data.record import Record


class Kind(Record, frozen=True):
    """One kind of item that a stage's line can add."""

    code: str
    """Its name: words are `kinds.<code>` and `lines.<code>` in the file of its stage."""
    table: Table
    """The table that its rows stand in."""
    columns: dict[str, Any] = field(default_factory=dict[str, Any])
    """What every row of this kind holds, besides its words."""

    @property
    def draft(self) -> str:
        """The key under which the line's unfinished words are kept."""
        return f"line:{self.code}"

    def has(self, row: Any) -> bool:
        """Whether a row of its table is of this kind."""
        return all(getattr(row, name) == value for name, value in self.columns.items())

    def rows(self, meeting: Meeting) -> list[Any]:
        """The rows of this kind, in their order."""
        return [row for row in meeting.rows(self.table) if self.has(row)]


class StageSpec(Record, frozen=True):
    """What a stage is made of."""

    kinds: tuple[Kind, ...]
    """What its line can add; the first is what it opens with. `by_kind` (outline.py) shows them in this order."""
    minutes: int
    """Its share of a meeting of 120 minutes."""
    begun_by: tuple[Table, ...] = ()
    """A row written in one of these says that the group got there; empty: nothing does."""
    break_after: bool = False
    """Whether the break stands behind it."""
    optional: bool = False
    """Whether a meeting has it only once something is in it."""


SPECS: PerStage[StageSpec] = {
    "arrive": StageSpec(
        kinds=(
            Kind(code="person", table="people"),
            Kind(code="for_today", table="ground_rules", columns={"for_today": True}),
        ),
        minutes=15,
    ),
    "outcomes": StageSpec(
        kinds=(
            Kind(code="outcome", table="outcomes"),
            Kind(code="can", table="limits", columns={"kind": "can"}),
            Kind(code="cannot", table="limits", columns={"kind": "cannot"}),
        ),
        begun_by=("outcomes", "limits"),
        minutes=20,
    ),
    "stakeholders": StageSpec(
        kinds=(Kind(code="stakeholder", table="stakeholders"),),
        begun_by=("stakeholders",),
        minutes=20,
        break_after=True,
    ),
    "power": StageSpec(
        kinds=(
            Kind(code="helps", table="power", columns={"kind": "helps"}),
            Kind(code="in_the_way", table="power", columns={"kind": "in_the_way"}),
            Kind(code="we_will", table="actions"),
        ),
        begun_by=("power",),
        minutes=20,
    ),
    "ground_rules": StageSpec(
        kinds=(
            Kind(code="decision", table="decisions"),
            Kind(code="ground_rule", table="ground_rules"),
            Kind(code="communication", table="communication"),
        ),
        begun_by=("decisions", "ground_rules", "communication"),
        minutes=30,
    ),
    "topics": StageSpec(
        kinds=(
            Kind(code="note", table="topic_lines"),
            Kind(code="proposal", table="proposals"),
            Kind(code="topic_action", table="actions"),
            Kind(code="topic", table="topics"),
        ),
        begun_by=("topic_lines", "proposals"),
        minutes=0,
        optional=True,
    ),
    "close": StageSpec(
        kinds=(Kind(code="action", table="actions"), Kind(code="check_out", table="checks")),
        begun_by=("checks",),
        minutes=5,
    ),
}

HOMES: PerTable[Stage] = {
    "people": "arrive",
    "outcomes": "outcomes",
    "limits": "outcomes",
    "stakeholders": "stakeholders",
    "power": "power",
    "decisions": "ground_rules",
    "ground_rules": "ground_rules",
    "communication": "ground_rules",
    "topics": "topics",
    "topic_lines": "topics",
    "proposals": "topics",
    "actions": "close",
    "rounds": "close",
    "checks": "close",
    "versions": "close",
}
"""The stage that shows each table."""

LETTERS: dict[Table, str] = {
    "outcomes": "O",
    "limits": "L",
    "stakeholders": "S",
    "power": "P",
    "decisions": "D",
    "ground_rules": "R",
    "communication": "C",
    "topics": "T",
    "proposals": "M",
    "actions": "A",
}
"""What stands before the number that people refer to an item by, in every language: they write it in e-mails, and type
it. Nobody on the list has one, and nothing that was said in a round: it would tell in which order people spoke."""


def reference(item: object) -> str | None:
    """What people refer to an item by: "O3". None: it has no number, as people and what was said in rounds."""
    return f"{LETTERS[table_of(item)]}{item.ref}" if isinstance(item, Referenced) and item.ref is not None else None


def referred_words(item: Row) -> str:
    """The words of an item, behind what people refer to it by: "O3  Places to sit"."""
    return "  ".join(filter(None, (reference(item), item.text)))


def spec(stage: Stage) -> StageSpec:
    """What a stage is made of."""
    return SPECS[stage]


def home(table: Table) -> Stage:
    """The stage that shows a table."""
    return HOMES[table]


def in_order() -> tuple[tuple[Stage, StageSpec], ...]:
    """Every stage in the order of the meeting."""
    return tuple((stage, SPECS[stage]) for stage in STAGES)


IN_EVERY_MEETING: tuple[Stage, ...] = tuple(stage for stage, made_of in in_order() if not made_of.optional)
"""The stages that every meeting has, in their order."""


def stages_of(meeting: Meeting) -> tuple[Stage, ...]:
    """The stages that a meeting has, in their order: an optional one if something is in it, or the group is there."""
    return tuple(stage for stage in STAGES if stage in IN_EVERY_MEETING or _has(meeting, stage))


def _has(meeting: Meeting, stage: Stage) -> bool:
    if stage == meeting.details.stage:
        return True
    return any(meeting.rows(kind.table) for kind in spec(stage).kinds if home(kind.table) == stage)


def stage_of_words(name: str) -> Stage:
    """The stage in whose file the words of a table stand, or those of what a line can add: `outcomes`, `can`."""
    return _stages_of_words()[name]


@cache
def _stages_of_words() -> dict[str, Stage]:
    kinds: dict[str, Stage] = {kind.code: stage for stage, made_of in in_order() for kind in made_of.kinds}
    return {**kinds, **cast("dict[str, Stage]", HOMES)}
