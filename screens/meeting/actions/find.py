"""Finding words among everything that the meeting holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.model import codes
from data.words import say
from screens.meeting.context import Host
from screens.meeting.stages.base import StageView, every_item

if TYPE_CHECKING:
    from screens.dialogs.picker import PickRow


def find(host: Host, stages: Sequence[StageView]) -> None:
    """Find words among everything that the meeting holds, and go there."""
    from screens.dialogs.find import Find

    rows: list[PickRow] = []
    places: dict[str, tuple[codes.Stage, str]] = {}
    for stage, entry in every_item(stages, host.session.meeting, host.view):
        places[entry.key] = (stage, entry.key)
        more = " ".join(detail.text for detail in entry.details)
        rows.append((entry.key, f"{entry.mark}  {entry.words}", say(f"{stage}.name"), more))
    host.ask(Find(rows), lambda key: host.show_stage(*places[key]), reads=True)
