"""Undo and redo: said in words that are never the group's, shown where they happened, and asked about first."""

from __future__ import annotations

from typing import Literal

from data.model.codes import Table, is_table
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.queries.item_places import stage_of
from data.queries.outline import rows_in_order
from data.session.undo import MustAsk
from data.words import say
from screens.meeting.context import Host


class UndoActions:
    """Goes back over the changes, and forth again."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def undo(self) -> None:
        """Take the last change back."""
        self._step(None, redone=False)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(None, redone=True)

    def take_back(self, change: Change) -> bool:
        """Take just this change back; nothing is asked or told. False: it is not the last, or undo would ask first."""
        steps = self._host.session.steps.undo
        if not steps or (steps[-1].edit, steps[-1].when) != (change.edit, change.when):
            return False
        done = isinstance(self._host.session.undo(), Change)
        self._host.redraw()
        return done

    def _step(self, asked: MustAsk | None, *, redone: bool) -> None:
        """`asked`: what somebody has said yes to."""
        host = self._host
        if host.session.read_only:
            host.tell(say("told.read_only"))
            return
        before = host.session.meeting
        change = (host.session.redo if redone else host.session.undo)(asked)
        if change is None:
            host.tell(say("told.nothing_to_redo" if redone else "told.nothing_to_undo"))
        elif isinstance(change, MustAsk):
            self._ask(change, redone=redone)
        else:
            self._show(change, before, stays=asked is not None)
            host.tell(_said(f"told.{'redone' if redone else 'undone'}", change, host.session.meeting, before))

    def _ask(self, waits: MustAsk, *, redone: bool) -> None:
        """Ask whether it is meant. The stage that is looked at stays."""
        from screens.dialogs.confirm_undo import UndoQuestion  # not before it is asked: it costs the start

        meeting = self._host.session.meeting
        name: Literal["undo", "redo"] = "redo" if redone else "undo"
        behind = say(f"undo.behind.{waits.behind}") if waits.behind else ""
        if name == "undo" and waits.change.edit == "finalise":
            behind = f"{behind} {say('undo.numbered')}".strip()
        question = UndoQuestion(name, _said(f"undo.{name}", waits.change, meeting, meeting), behind)
        self._host.ask(question, lambda sure: self._step(waits, redone=redone) if sure else None)

    def _show(self, change: Change, before: Meeting, *, stays: bool) -> None:
        """Look where a change happened: at the first row of it that is there now. `stays`: at no other stage.

        What the list that is looked at has is shown there, also where its home is another stage.
        """
        host = self._host
        meeting = host.session.meeting
        rows: list[tuple[Table, str]] = [(row.table, row.id) for row in change.rows if is_table(row.table)]
        if not rows:
            moved = change.edit in ("move_to", "take_up") and not stays
            host.show_stage(meeting.details.stage if moved else host.looking)
            return
        there = [place for place in rows if meeting.row(*place) is not None]
        held = meeting if there else before
        listed = {(one.table, one.row.id) for one in rows_in_order(held, host.looking)}
        here = [place for place in there or rows if place in listed]
        table, row_id = (here or there or rows)[0]
        stage = host.looking if here else stage_of(held, table, row_id)
        if stays and stage != host.looking:
            host.show_stage(host.looking)
        elif table == "versions":
            host.show_stage(stage, "row:minutes")
        else:
            host.show_stage(stage, row_id if there else None)


def _said(key: str, change: Change, now: Meeting, before: Meeting) -> str:
    """What a change did, and where. What makes the minutes final names no other place than the minutes."""
    from data.session.undo_words import undo_words  # not before there is a change: it costs the start

    place, what = undo_words(change, now, before)
    asks = key.startswith("undo.")
    if not place or (asks and change.edit in ("finalise", "open_again")):
        return say(f"{key}_plain", what=what)
    return say(key, place=place, what=what)
