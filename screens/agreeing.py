"""Putting items to the group: one, several together, or parked for later; with what was half typed there before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data import codes
from data.asking import methods_chosen, so_far
from data.edits import agreeing
from data.meeting import Agreeable, Decision, Row
from data.names import deciding
from data.words import say
from screens.drafts import Draft
from screens.forms import names_in

if TYPE_CHECKING:
    from screens.deeds import Host
    from screens.dialogs.agree import Agreed


class Agreeing:
    """Asks what came of it, and records just that."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def agree(self, table: str, row: Row) -> None:
        """Put one item to the group."""
        from screens.dialogs.agree import AgreeDialog

        meeting = self._host.session.meeting
        draft = Draft(self._host, f"agree:{row.id}")
        dialog = AgreeDialog(
            row.text, deciding=deciding(meeting), today=self._host.look.today, names=names_in(meeting),
            method=_own_method([row]), methods=methods_chosen(meeting),
            reworded=isinstance(row, Agreeable) and bool(row.wordings), standing=_held(row),
            draft=draft.fields, on_draft=draft.keep_fields,
        )  # fmt: skip

        def agreed(result: Agreed) -> None:
            self._host.apply(agreeing.agree, table, (row.id,), result.answer, result.words)

        self._host.ask(dialog, agreed, draft)

    def several(self, table: str, row: Row) -> None:
        """Put together to the group what stands with an item and wasn't put to it yet."""
        from screens.dialogs.agree import AgreeDialog

        meeting = self._host.session.meeting
        rows = {one.id: one for one in meeting.rows(table)}
        open_ = [
            (entry.key, entry.number or 0, entry.words)
            for entry in self._host.neighbours(row.id)
            if isinstance(found := rows.get(entry.key), Agreeable) and found.state == "to_agree"
        ]
        if not open_:
            self._host.tell(say("told.nothing_to_agree"))
            return
        draft = Draft(self._host, f"agree several:{self._host.stage.code}:{table}")
        dialog = AgreeDialog(
            "", items=open_, deciding=deciding(meeting), today=self._host.look.today, names=names_in(meeting),
            method=_own_method([rows[key] for key, _, _ in open_]), methods=methods_chosen(meeting),
            draft=draft.fields, on_draft=draft.keep_fields,
        )  # fmt: skip

        def agreed(result: Agreed) -> None:
            if result.row_ids:
                self._host.apply(agreeing.agree_several, table, result.row_ids, result.answer)

        self._host.ask(dialog, agreed, draft)

    def park(self, table: str, row: Row) -> None:
        """Park an item until a day, or until something that words say."""
        from data.dates import base_day, day_to_show, read_when
        from screens.dialogs.line import AskLine

        today = self._host.look.today
        draft = Draft(self._host, f"park:{row.id}")

        base = base_day(self._host.session.meeting.details.date, today)

        def parked(words: str) -> None:
            found = read_when(words, base, today)
            self._host.apply(agreeing.park, table, row.id, found.iso, found.words)

        dialog = AskLine(
            say("told.park_when"), understood=lambda words: read_when(words, base, today).note, may_be_empty=True,
            value=draft.words, placeholder=say("agreeing.ask_hint.parked", **day_to_show(today)),
            on_draft=draft.keep_words,
        )  # fmt: skip
        self._host.ask(dialog, parked, draft)


def _own_method(rows: Sequence[Row]) -> codes.Method:
    """The way of deciding that the group chose for these very topics; empty: none, or not the same one for all."""
    ways: set[codes.Method] = {row.method if isinstance(row, Decision) else "" for row in rows}
    return ways.pop() if len(ways) == 1 else ""


def _held(row: Row) -> list[tuple[str, codes.Became]]:
    """The concerns that somebody still held when the group was asked last, or has had since."""
    if not isinstance(row, Agreeable) or not row.agreements:
        return []
    last = so_far(row, row.agreements[-1])
    return [(one.words, one.became) for one in last.objections if one.became not in ("worked_in", "settled")]
