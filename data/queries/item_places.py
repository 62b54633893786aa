"""Where each item of a meeting stands: at which stage, in which place of its list, and what it is called."""

from __future__ import annotations

from functools import cached_property

from data.model import codes
from data.model.fields import FIELDS, FieldTable, FormGroup
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.rounds import Check, Round
from data.model.stages import LETTERS, home, reference, stage_of_words
from data.queries.carry_over import is_promise
from data.queries.outline import rows_in_order
from data.words import say

AT_CLOSE: frozenset[FormGroup] = frozenset({"next", "comments", "ended"})
"""The groups of the meeting's own fields that are filled in at Close; all others are at Arrive."""

COLUMNS_AT_CLOSE = ("read_back", "key_elements_in_minutes")
"""The meeting's own columns that stand on no form, and are filled in at Close."""


class ItemPlaces:
    """Where each item of a meeting stands, and what it is called: worked out once, for whoever asks of many."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    @cached_property
    def _listed(self) -> dict[codes.Stage, dict[str, tuple[int, str]]]:
        """The place of each item in the list of a stage, from 1, and what stands beside it, by its id."""
        return {
            stage: {one.row.id: (at, one.mark) for at, one in enumerate(rows_in_order(self._meeting, stage), 1)}
            for stage in codes.STAGES
        }

    def is_listed(self, stage: codes.Stage, row_id: str) -> bool:
        """Whether a row is an item of the list of a stage."""
        return row_id in self._listed[stage]

    def order(self, stage: codes.Stage, row_id: str) -> tuple[int, int]:
        """Sorts what stands in several stages: by stage, then down its list; what is no item of it stands first."""
        at, _ = self._listed[stage].get(row_id, (0, ""))
        return codes.STAGES.index(stage), at

    def name(self, table: FieldTable, row_id: str) -> str:
        """What an item is called: "O3", "Person 2". What nobody refers to by a number is called by its stage."""
        row = None if table == "meeting" else self._meeting.row(table, row_id)
        if referred := reference(row):
            return referred
        stage = stage_of(self._meeting, table, row_id)
        _, number = self._listed[stage].get(row_id, (0, ""))
        if number and table not in LETTERS and table != "meeting":
            return say(f"{stage_of_words(table)}.place.{table}", number=number)
        return say(f"{stage}.name")


def stage_of(meeting: Meeting, table: FieldTable, row_id: str) -> codes.Stage:
    """The stage in which a row is shown: what we will do, under Power or its topic; a check-in round, at Arrive."""
    if table == "meeting":
        return "arrive"
    row = meeting.row(table, row_id)
    if isinstance(row, Action) and _is_under_power(meeting, row):
        return "power"
    if isinstance(row, Action) and row.about and any(topic.id == row.about for topic in meeting.topics):
        return "topics"
    of_round = meeting.row("rounds", row.round) if isinstance(row, Check) and row.round else row
    if isinstance(of_round, Round) and of_round.kind == "check_in":
        return "arrive"
    return home(table)


def group_of_details(name: str) -> FormGroup:
    """The form on which a field of the meeting itself stands; empty: its own, or none."""
    for field in FIELDS:
        if (field.table, field.name) == ("meeting", name):
            return field.group
    return ""


def stage_of_details(name: str) -> codes.Stage:
    """The stage at which a field or a column of the meeting itself is filled in."""
    return "close" if group_of_details(name) in AT_CLOSE or name in COLUMNS_AT_CLOSE else "arrive"


def _is_under_power(meeting: Meeting, action: Action) -> bool:
    """Whether an action stands under a heading of Power: one of last time that was done and told of does no longer."""
    if action.heading is None:
        return False
    from data.queries.barriers import about_barriers, action_ids

    return action.since is None or is_promise(action) or action.id in action_ids(about_barriers(meeting))


def marks(meeting: Meeting, stage: codes.Stage) -> dict[str, str]:
    """What stands beside each item in the list of a stage, by its id: "O3"; the number of somebody on the list."""
    return {one.row.id: one.mark for one in rows_in_order(meeting, stage)}
