"""Putting items to the group: one, several together, or parked for later; with what was half typed there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.commands.answers import ComeBack
from data.commands.item_commands import park
from data.edits import agreeing
from data.model.codes import Table
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.words import say
from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from screens.dialogs.agree.dialog import Agreed
    from screens.meeting.context import Host


class AgreeAction:
    """Asks what came of it, and records just that."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def agree(self, table: Table, row: Row) -> None:
        """Put one item to the group."""
        self._open(table, (row.id,), (), f"agree:{row.id}")

    def several(self, table: Table, row: Row) -> None:
        """Put together to the group what stands with an item and wasn't put to it yet, where it is more than one."""
        rows = {one.id: one for one in self._host.session.meeting.rows(table)}
        open_ = [
            (entry.key, entry.mark)
            for entry in self._host.neighbours(row.id, parts=True)
            if isinstance(found := rows.get(entry.key), Agreeable) and found.state == "to_agree"
        ]
        if not open_:
            self._host.tell(say("told.nothing_to_agree"))
            return
        ids, marks = zip(*open_, strict=True)
        key = f"agree several:{self._host.stage.code}:{table}"
        if len(ids) == 1 and not UnfinishedWords(self._host, key).words:  # nothing is together: it is like any other
            marks, key = (), f"agree:{ids[0]}"
        self._open(table, ids, marks, key)

    def _open(self, table: Table, ids: tuple[str, ...], marks: tuple[str, ...], key: str) -> None:
        """Open the agree box, with what stood in it before, and record what comes of it."""
        from screens.dialogs.agree.dialog import AgreeBox
        from screens.dialogs.agree.proposal import Proposal

        draft = UnfinishedWords(self._host, key)

        def now() -> Proposal:
            return Proposal(self._host.session.meeting, table, ids, self._host.view.today, marks)

        def unsaid(words: str) -> None:
            from screens.meeting.actions.strike import StrikeAction

            StrikeAction(self._host).words(table, ids, words)

        box = AgreeBox(now, draft=draft.words, on_draft=draft.keep_words, on_unsaid=unsaid)

        def given(agreed: Agreed) -> None:
            if self._record(table, agreed, box.seen, draft):
                return
            if now().is_there:
                self._open(table, ids, marks, key)
            else:
                self._host.tell(say("agreeing.gone"))

        self._host.ask(box, given)

    def _record(self, table: Table, agreed: Agreed, seen: Meeting, draft: UnfinishedWords) -> bool:
        """Record what came of it, and say so as it was recorded.

        `seen`: the meeting that the group was asked in. False: something else came in with the last key, so that it is
        to be asked again.
        """
        from data.minutes.agreement_text import agreement_words

        change = self._host.apply(
            agreeing.agree, table, agreed.row_ids, agreed.answer, values=agreed.values, here=agreed.here, seen=seen
        )
        if not change:
            return self._host.session.read_only is not None
        draft.keep_words(agreed.half_typed)
        row = self._host.session.meeting.row(table, agreed.row_ids[0])
        if isinstance(row, Agreeable) and row.agreements:
            words, count = agreement_words(row.agreements[-1], row), len(agreed.row_ids)
            self._host.tell(say("told.recorded", words=words) if count == 1 else
                            say("told.recorded_each", count=count, words=words))  # fmt: skip
        return True

    def park(self, row: Row) -> None:
        """Park an item until a day, or until something that words say."""
        from data.text.dates.format import base_day, day_to_show
        from data.text.dates.parse import read_when
        from screens.dialogs.prompt import AskLine

        assert isinstance(row, Agreeable)
        today = self._host.view.today
        draft = UnfinishedWords(self._host, f"park:{row.id}")

        base = base_day(self._host.session.meeting.details.date, today)

        def parked(words: str) -> None:
            found = read_when(words, base, today)
            park(self._host, row, ComeBack(until=found.iso, until_words=found.words))

        dialog = AskLine(
            say("fields.asks.until.label"),
            understood=lambda words: read_when(words, base, today).note, may_be_empty=True, value=draft.words,
            placeholder=say("agreeing.ask_hint.parked", **day_to_show(today)),
            on_draft=draft.keep_words,
        )  # fmt: skip
        self._host.ask(dialog, parked, draft)
