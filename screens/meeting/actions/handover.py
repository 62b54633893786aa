"""Roles on the way: when a stage ends, one calm row asks who types next; and a rule of thumb is said, once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.model import codes
from data.model.records.meeting import Meeting
from data.words import say
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from screens.meeting.context import Host


class RolesAction:
    """Knows after which stages it has asked. Nothing moves on, and nobody types, by itself."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._asked: set[codes.Stage] = set()
        self._asks_in: codes.Stage | None = None
        self._thumb_said = False

    @property
    def _meeting(self) -> Meeting:
        return self._host.session.meeting

    def stage_ended(self, ended: codes.Stage) -> None:
        """Ask in the stage where the group is now who types next: once after each, and not where somebody stays."""
        from data.queries.roles import may_type_next  # not before the group moves: it costs the start

        if ended not in self._asked and not self._meeting.details.types_stays and may_type_next(self._meeting):
            self._asked.add(ended)
            self._asks_in = self._meeting.details.stage

    def changed(self, before: Meeting) -> None:
        """Something was done: the row goes by itself. With the second of two roles the rule of thumb is said."""
        from data.queries.roles import chair_and_note_taker

        self._asks_in = None
        if not self._thumb_said and chair_and_note_taker(self._meeting) and not chair_and_note_taker(before):
            self._thumb_said = True
            self._host.tell(say("handing_over.thumb"))

    def rows(self) -> list[Entry]:
        """The row that asks, on top of the list; nothing where there is nothing to ask."""
        if self._asks_in is None or not self._asks_in == self._host.looking == self._meeting.details.stage:
            return []
        from data.queries.roles import types_now

        now = types_now(self._meeting)
        words = say("handing_over.asks", name=now.text) if now else say("handing_over.asks_anyone")
        row = Entry(key="row:types", kind="row", words=words, status=say("handing_over.how"), tone="muted")
        return [row, Entry(key="gap:types", kind="gap")]


def choose_who_types(host: Host) -> None:
    """Choose who types next, or that it stays as it is."""
    from data.queries.roles import may_type_next, types_now
    from screens.dialogs.picker import Pick, PickRow

    meeting = host.session.meeting
    now = types_now(meeting)
    rows: list[PickRow] = [
        (one.id, one.text, say("handing_over.has_typed") if "keyboard" in one.roles else "")
        for one in may_type_next(meeting)
    ]
    stays = say("handing_over.stays", name=now.text) if now else say("handing_over.not_asked")
    host.ask(Pick(say("handing_over.title"), [*rows, ("", stays, "")]), partial(_chosen, host))


def _chosen(host: Host, person_id: str) -> None:
    from data.edits import roles
    from data.queries.roles import types_now

    if not person_id:
        host.apply(roles.typing_stays)
        host.tell(say("handing_over.stayed"))
    elif host.apply(roles.hand_over, person_id) is not None and (now := types_now(host.session.meeting)):
        host.tell(say("handing_over.done", name=now.text))
