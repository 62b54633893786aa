"""Striking for good: an item, or a single concern or reason of one, once whoever chairs is sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.archive.problems import ArchiveProblem
from data.inviting import invitations
from data.meeting import Meeting, Person, Row, StruckPart
from data.struck_parts import part_of, parts_in
from data.words import say
from screens.dialogs.ask import Ask

if TYPE_CHECKING:
    from screens.deeds import Host


class Striking:
    """Asks first, and strikes what was asked about."""

    def __init__(self, host: Host) -> None:
        self._host = host

    @property
    def _meeting(self) -> Meeting:
        return self._host.session.meeting

    def row(self, table: str, row: Row) -> None:
        """Strike an item. Of a person, other lines that name them are told of, and may be mended."""
        if isinstance(row, Person):
            self._person(row)
            return
        lines = [row.text, say("told.strike_what")]
        if row.id in invitations(self._meeting):
            lines.append(say("inviting.struck_too"))
        self._ask(say("told.strike_title"), lines, table, row)

    def _person(self, person: Person) -> None:
        from data.archive.struck_names import mending_of
        from data.lines_naming import lines_naming
        from screens.dialogs.strike_person import StrikePerson

        naming = lines_naming(self._meeting, mending_of(self._meeting, (("people", person.id),)), {person.id})
        if not naming:
            lines = [person.text, say("striking.what"), say("striking.no_others")]
            self._ask(say("striking.title"), lines, "people", person)
            return

        def chosen(choice: str) -> None:
            too = [(line.table, line.row) for line in naming if choice == "these_too" and line.can_be_struck]
            self._host.strike("people", person.id, also=too, mend=choice != "leave")

        self._host.ask(StrikePerson(person.text, naming), chosen)

    def part(self, table: str, row: Row, key: str) -> None:
        """Strike a concern, answer or reason of an item, by its id in `struck_parts`."""
        words = next((said for part, said in parts_in(row) if part.id == key), None)
        if words is not None:
            lines = [words, say("told.strike_part_what")]
            self._ask(say("told.strike_part_title"), lines, table, row, part_of(key))

    def words(self, table: str, row_ids: tuple[str, ...], words: str) -> None:
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
                lines = [words, say("told.strike_part_before"), say("told.strike_part_what")]
                self._ask(say("told.strike_part_title"), lines, table, row, part)
                return

    def _ask(self, title: str, lines: list[str], table: str, row: Row, part: StruckPart | None = None) -> None:
        def struck(sure: bool) -> None:
            if sure:
                self._host.strike(table, row.id, part)

        self._host.ask(Ask(title, lines, yes=say("told.strike_yes"), no=say("told.strike_no")), struck)
