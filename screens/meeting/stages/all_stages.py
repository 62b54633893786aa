"""Every stage as the group sees it, in the order of the meeting."""

from __future__ import annotations

from data.model import codes
from screens.meeting.stages.arrive import Arrive
from screens.meeting.stages.base import StageView
from screens.meeting.stages.close import Close
from screens.meeting.stages.ground_rules import GroundRules
from screens.meeting.stages.power import Power
from screens.meeting.stages.stakeholders import Stakeholders

OWN: dict[codes.Stage, type[StageView]] = {
    "arrive": Arrive,
    "stakeholders": Stakeholders,
    "power": Power,
    "ground_rules": GroundRules,
    "close": Close,
}
"""The stages whose list is more than their kinds, one after the other."""


def stage_views() -> tuple[StageView, ...]:
    """One view for each stage."""
    return tuple(OWN.get(code, StageView)(code) for code in codes.STAGES)
