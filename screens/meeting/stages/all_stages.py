"""Every stage as the group sees it. A stage is imported when it is first looked at: the first frame needs one."""

from __future__ import annotations

from collections.abc import Callable

from data.model import codes
from screens.meeting.stages.base import StageView


def _arrive() -> type[StageView]:
    from screens.meeting.stages.arrive import Arrive

    return Arrive


def _stakeholders() -> type[StageView]:
    from screens.meeting.stages.stakeholders import Stakeholders

    return Stakeholders


def _power() -> type[StageView]:
    from screens.meeting.stages.power import Power

    return Power


def _ground_rules() -> type[StageView]:
    from screens.meeting.stages.ground_rules import GroundRules

    return GroundRules


def _topics() -> type[StageView]:
    from screens.meeting.stages.topics import Topics

    return Topics


def _close() -> type[StageView]:
    from screens.meeting.stages.close import Close

    return Close


OWN: dict[codes.Stage, Callable[[], type[StageView]]] = {
    "arrive": _arrive,
    "stakeholders": _stakeholders,
    "power": _power,
    "ground_rules": _ground_rules,
    "topics": _topics,
    "close": _close,
}
"""The stages whose list is more than their kinds, one after the other, and what gives their view."""


def stage_view(code: codes.Stage) -> StageView:
    """The view of a stage."""
    return OWN[code]()(code) if code in OWN else StageView(code)
