"""Striking for good: an item, or a single concern or reason of one, once whoever chairs is sure."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any

from data.errors import ArchiveProblem
from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.model.records.tombstones import StruckPart
from data.model.stages import reference
from data.model.struck_parts import part_of, parts_in
from data.queries.carry_over import came_from
from data.queries.invitations import invitations
from data.queries.unlisted_owners import names_on_no_list
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.confirm import Ask, AskWhich
from screens.meeting.actions.strike_named import strike_named
from screens.meeting.messages import Struck

if TYPE_CHECKING:
    from screens.meeting.context import Host


LEAVE, THE_LINE = -2, -1
"""What is struck of a line: nothing, or all of it. From 0 on: which of its owners' names."""


class StrikeAction:
    """Asks first, and strikes what was asked about."""

    def __init__(self, host: Host) -> None:
        self._host = host

    @property
    def _meeting(self) -> Meeting:
        return self._host.session.meeting

    def row(self, table: Table, row: Row) -> None:
        """Strike an item. Of a person, other lines that name them are told of, and may be mended.

        Of what somebody does who is on no list, only their name may be struck, in the same way.
        """
        if isinstance(row, Person):
            self._person(row)
            return
        lines = [row.text, say("told.strike_what")]
        if row.id in invitations(self._meeting):
            lines.append(say("stakeholders.inviting.struck_too"))
        names = names_on_no_list(self._meeting, table, row)
        if not names:
            self._ask(say("told.strike_title"), lines, table, row)
            return
        only = [(at, say("striking.only_name", name=name)) for at, name in enumerate(names)]
        answers = [(LEAVE, say("told.strike_no")), (THE_LINE, say("told.strike_yes")), *only]

        def answered(answer: int) -> None:
            if answer == THE_LINE:
                self._row(table, row)
            elif answer != LEAVE:
                self._owner(names[answer])

        self._host.ask(AskWhich(say("told.strike_title"), lines, answers), answered)

    def _person(self, person: Person) -> None:
        from data.store.redact.struck_names import mending_of

        rows = (("people", person.id),)
        mending = mending_of(self._meeting, rows, self._host.session.striking.steps())

        def strike(left: Callable[[], str], **more: Any) -> None:
            self._row("people", person, left=left, **more)

        strike_named(self._host, person.text, mending, strike, {person.id}, say("striking.what"))

    def _owner(self, name: str) -> None:
        from data.store.redact.struck_names import mending_of

        theirs = tuple(
            row.id for table, row in self._meeting.all_rows() if name in names_on_no_list(self._meeting, table, row)
        )

        def strike(left: Callable[[], str], **more: Any) -> None:
            self._do(partial(self._host.session.strike_owner, name, **more), theirs, left=left)

        mending = mending_of(self._meeting, (), self._host.session.striking.steps(), [name])
        strike_named(self._host, name, mending, strike, set(), say("striking.what_owner"))

    def part(self, table: Table, row: Row, key: str) -> None:
        """Strike a concern, answer or reason of an item, by its id in `struck_parts`."""
        words = next((said for part, said in parts_in(row) if part.id == key), None)
        part = part_of(key)
        if words is not None and part is not None:
            self._part(table, row, part, [words])

    def _part(self, table: Table, row: Row, part: StruckPart, lines: list[str]) -> None:
        """Ask whether a part is struck. What was said of several lines at once goes from all of them: that is told."""
        from data.store.redact.struck_with_part import struck_with_part

        steps = self._host.session.striking.steps()
        ids = {one for _, one in struck_with_part(self._meeting, table, row.id, part, steps)}
        others = [
            reference(other) or other.text
            for _, other in self._meeting.all_rows()
            if other.id != row.id and any(one.id in ids for one, _ in parts_in(other))
        ]
        if others:
            lines.append(say("told.strike_part_also", count=len(others), which=", ".join(others)))
        lines.append(say("told.strike_part_what"))
        self._ask(say("told.strike_part_title"), lines, table, row, part, ids)

    def words(self, table: Table, row_ids: tuple[str, ...], words: str) -> None:
        """Leave nothing of words that were taken out of what is about to be recorded.

        Where they were recorded before, whoever chairs says whether they are struck there too.
        """
        try:
            self._host.session.forget_drafts()
        except ArchiveProblem as problem:
            self._host.tell(str(problem))
            return
        for row_id in row_ids:
            row = self._meeting.row(table, row_id)
            part = next((part for part, said in parts_in(row) if said == words), None) if row else None
            if row is not None and part is not None:
                self._part(table, row, part, [words, say("told.strike_part_before")])
                return

    def _ask(
        self, title: str, lines: list[str], table: Table, row: Row, part: StruckPart | None = None,
        ids: Collection[str] = (),
    ) -> None:  # fmt: skip
        def struck(sure: bool) -> None:
            if sure:
                self._row(table, row, part, ids)

        self._host.ask(Ask(title, lines, yes=say("told.strike_yes"), no=say("told.strike_no")), struck)

    def _row(
        self, table: Table, row: Row, part: StruckPart | None = None, ids: Collection[str] = (), *,
        left: Callable[[], str] = str, **more: Any,
    ) -> None:  # fmt: skip
        """Strike an item, or a part: `ids`, of all parts that go. `left`: what is said of lines that name them."""
        strike = partial(self._host.session.strike, table, row.id, part, **more)
        self._do(strike, ids or (row.id,), came_from(row), left)

    def _do(
        self, strike: Callable[[], tuple[str, ...] | None], ids: Collection[str] = (), came: str = "",
        left: Callable[[], str] = str,
    ) -> None:  # fmt: skip
        """Strike, draw what is left, and say where it may still stand: in files saved before, in an earlier meeting.

        `ids`: the lines, or the part of one, that later meetings may have, too. That it is struck is said once it is on
        the disk.
        """
        try:
            saved = strike()
        except ArchiveProblem as problem:
            self._host.tell(str(problem))
            return
        self._host.redraw()
        if ids and saved is not None:
            self._host.post_message(Struck(*ids))
        if saved is None:
            self._host.tell(say("told.struck_nothing"))
            return
        lines = left()
        struck = say("told.struck_but_saved" if saved else "told.struck")
        self._host.strikes.struck(lines or struck)
        told = [say("told.struck_saved", paths="\n".join(saved))] if saved else []
        if came:
            told.append(say("told.struck_before", when=show_date(came)))
        if told:  # It stays until it was read: what was saved before is for people to act on.
            read = AskWhich(say("told.struck_title"), told, [(True, say("told.struck_read"))])
            self._host.ask(read, lambda _: None)
