"""Every stage as the group sees it, in the order of the meeting."""

from __future__ import annotations

from data import codes
from screens.arrive import Arrive
from screens.close import Close
from screens.ground_rules import GroundRules
from screens.power import Power
from screens.stages import StageView
from screens.stakeholders import Stakeholders

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
