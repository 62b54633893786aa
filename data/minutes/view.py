"""What a part of the minutes is made from."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import cached_property

from data.minutes.document import Block
from data.minutes.record_sentences import RecordSentences, record_sentences
from data.minutes.standing import Standing, standing
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.tables import AGREEABLE_TABLES
from data.queries.attribution.printed_people import PrintedPeople

DECIDED_IN_FULL: tuple[codes.Table, ...] = ("outcomes", "decisions", "proposals")
"""The tables of which the first page says what was decided. The others are lists that people use as a whole: they
stand once, in their part."""

FEW = 5
"""So many things that were not put to the group have their words on the first page, where nothing else is open."""


class MinutesView:
    """A meeting as its minutes tell it, with how much of it stands on the first page."""

    def __init__(
        self, people: PrintedPeople, meeting: Meeting, *, alone: bool = False, short: bool = False
    ) -> None:  # fmt: skip
        """`alone`: a stage by itself, without a first page. `short`: the first page by itself, in short."""
        self.people = people
        self.meeting = meeting
        self.alone = alone
        self.short = short
        self.shortened = 0
        """How much of the first page is said in fewer lines, 0 to 3."""
        self._records: dict[str, RecordSentences] = {}

    def shorter(self, shortened: int) -> MinutesView:
        """The same with a first page in fewer lines; what was worked out already stays so."""
        view = copy(self)
        view.shortened = shortened
        return view

    def record(self, row: Agreeable) -> RecordSentences:
        """How an item came to stand where it stands: worked out once, as the first page and a part may tell it."""
        if row.id not in self._records:
            self._records[row.id] = record_sentences(self.people, row)
        return self._records[row.id]

    @cached_property
    def agreeable(self) -> list[tuple[codes.Table, Agreeable, Standing]]:
        """Everything that the group can agree to, kind by kind, with where it stands."""
        return [
            (table, row, standing(row))
            for table in AGREEABLE_TABLES
            for row in self.meeting.rows(table)
            if isinstance(row, Agreeable)
        ]

    def standing_so(self, *standings: Standing, table: codes.Table | None = None) -> list[Agreeable]:
        """What stands in one of these places; of one table, or of all."""
        return [row for of, row, where in self.agreeable if where in standings and table in (None, of)]

    @cached_property
    def waiting_in_full(self) -> bool:
        """Whether what was not put to the group has its words on the first page: little, and nothing else is open."""
        waiting = self.standing_so("not_put")
        return not self.alone and 0 < len(waiting) <= FEW and not self.standing_so("left", "not_asked_again")

    @cached_property
    def _standings(self) -> dict[str, tuple[codes.Table, Standing]]:
        return {row.id: (table, where) for table, row, where in self.agreeable}

    def is_decided(self, row: Agreeable) -> bool:
        """Whether the group agreed to something in this meeting."""
        return self._standings[row.id][1] == "decided"

    def is_not_put(self, row: Agreeable) -> bool:
        """Whether something was not put to the group yet."""
        return self._standings[row.id][1] == "not_put"

    def is_on_first_page(self, row: Agreeable) -> bool:
        """Whether the words of an item stand on the first page, with how it stands."""
        if self.alone:
            return False
        table, where = self._standings[row.id]
        if where == "not_put":
            return self.waiting_in_full
        return where == "left" or (where == "decided" and table in DECIDED_IN_FULL)


MinutesPart = Callable[[MinutesView], "list[Block]"]
"""Makes one part of the minutes; no blocks where there is nothing to say."""
