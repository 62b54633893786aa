"""Lists of people at Arrive: what was pasted or typed is read, shown, and taken in only then."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from data.edits import items
from data.errors import ArchiveProblem
from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.text.clean import clean, folded
from data.text.typed import typed
from data.words import say
from screens.meeting.context import Host
from screens.widgets.line_input import WaitingText

if TYPE_CHECKING:
    from data.parsing.people_list.result import MatchedPerson, MeetingPerson, NewPerson, ParsedPeople

Answered: TypeAlias = Callable[[Sequence[str] | None], object]
"""Gets the ids of those who were put on the list, once that is answered; None: the words were left as they were."""

SHOWN = 6
"""So many names are shown under the line; of more, how many there are."""


def people_understood(meeting: Meeting, words: str) -> str:
    """Whom what stands in the line names, in words; empty: it is a name like any other."""
    taken = read(meeting, words)
    if taken is None:
        return ""
    from data.parsing.people_list.messages import told_besides, told_name

    if not taken.rows and not taken.already:
        return say("people_list.told.nothing")
    names = [told_name(row) for row in taken.rows]
    if len(names) > SHOWN:
        names = [say("people_list.left.more", words=", ".join(names[:SHOWN]), count=len(names) - SHOWN)]
    told = [say("people_list.told.people", count=len(taken.rows), names=", ".join(names))] if names else []
    return " ".join([*told, *told_besides(taken), say("people_list.told.escape")])


def read(meeting: Meeting, words: str) -> ParsedPeople | None:
    """Whom words name, as they came; None: it is just one name, of somebody new, or it is no list at all."""
    words = words.strip("\n")
    if not (_may_be_a_list().search(words) or _is_listed(meeting, words)):
        return None
    from data.parsing.people_list.parse_people import people_and_groups

    return _read(words, *people_and_groups(meeting))


def _is_listed(meeting: Meeting, words: str) -> bool:
    """Whether somebody of this name is on the list: it is told, so that nobody stands there twice by mistake."""
    name = folded(words)
    return any(folded(person.text) == name for person in meeting.people)


@lru_cache(maxsize=16)
def _read(words: str, listed: tuple[MeetingPerson, ...], groups: tuple[str, ...]) -> ParsedPeople | None:
    """What is read in words: asked for several times on each key."""
    from data.parsing.people_list.parse_people import (
        parse_typed_people,  # not before somebody types more than a name: it costs the start
    )

    return parse_typed_people(words, listed, groups)


def lines_without_addresses(lines: Sequence[str]) -> list[str]:
    """Lines as they are kept, while they wait or as they were typed: no address or phone number is on any disk."""
    if not any(map(_may_hold_address().search, lines)):
        return list(lines)
    from data.parsing.people_list.addresses import as_kept

    return [as_kept(line) for line in lines]


def said_as_typed(lines: Sequence[str]) -> str:
    """What is said of lines that stay as they were typed: an address in them does not."""
    kept = lines_without_addresses(lines) == list(lines)
    return say("reading.as_typed" if kept else "people_list.told.as_typed")


class PeopleListAction:
    """Asks before a list of several lines is taken in, and takes lists in."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def offer_paste(self, text: str, then: Answered) -> str:
        """Show what was pasted, with the names as ticks: why it is no list at all, in words; empty: it may be one.

        `then`: as in `offer`.
        """
        from data.parsing.people_list.parse_people import parse_people, people_and_groups
        from data.parsing.people_list.source import NotAList, source_of

        try:
            source = source_of(text.encode("utf-8", "replace"))
            taken = parse_people(source, *people_and_groups(self._host.session.meeting))
        except NotAList as problem:
            return str(problem)
        if taken.rows or taken.already:
            self.offer(taken, then)
        else:
            self._host.tell(say("people_list.told.no_names"))
            then(None)
        return ""

    def offer(self, taken: ParsedPeople, then: Answered = lambda _: None, *, from_file: bool = False) -> None:
        """Show a list that was read, with the names as ticks. `then`: gets who was put on the list."""
        from data.edits.people import presence_on
        from screens.dialogs.people_list import PeopleList

        presence = presence_on(self._host.session.meeting, self._host.view.today)
        dialog = PeopleList(taken, presence, from_file=from_file)

        def answered(keys: tuple[str, ...] | None) -> None:
            change = self.add(*dialog.picked(keys), presence) if keys else None
            then(None if keys is None else change.added if change else ())
            if keys is not None:
                self._forget_words()

        self._host.ask_or_not(dialog, answered)

    def _forget_words(self) -> None:
        """Leave nothing of whoever was not ticked, or of what was left out, among unfinished words on the disk."""
        try:
            self._host.session.forget_drafts()
        except ArchiveProblem as problem:
            self._host.tell(str(problem))

    def add(
        self, rows: Sequence[NewPerson], already: Sequence[MatchedPerson], presence: codes.Presence
    ) -> Change | None:
        """Put people on the list, and say of others whether they are here, in one step that one undo takes back.

        `presence`: what whoever is here becomes, as it was shown.
        """
        from data.edits.people import add_people

        return self._host.apply(add_people, rows, presence, already)

    def add_lines(self, lines: Sequence[str], pasted: WaitingText) -> tuple[Change | None, bool]:
        """Put people on the list who were typed, a line each where nothing else is read in them.

        `pasted`: the same as it came. What is given besides: whether a name was among them; if not, the words had
        better stay.
        """
        taken = None if pasted.as_typed else read(self._host.session.meeting, pasted.whole)
        if taken is not None:
            return self._add_typed(taken), bool(taken.rows or taken.already)
        kept = [line for line in map(clean, lines_without_addresses(lines)) if line]
        if not kept:
            self._host.tell(say("people_list.told.no_name"))
        return self._host.apply(items.add, "people", kept) if kept else None, bool(kept)

    def _add_typed(self, taken: ParsedPeople) -> Change | None:
        """Put people on the list who were read: whoever is typed is here, unless the words say something else."""
        from data.edits.people import add_people
        from data.parsing.people_list.messages import told_besides

        change = self._host.apply(add_people, taken.rows) if taken.rows else None
        if not taken.rows:
            self._host.tell(" ".join(told_besides(taken)) or say("people_list.told.nobody"))
        return change


@cache
def _may_be_a_list() -> re.Pattern[str]:
    """What no plain name has: a line without it is somebody's name as it stands, and nothing else is read in it."""
    return re.compile(
        rf"[^\w\s'’-]|[\d_\n\t]|(?<!\w)-|-(?!\w)|\b(?:{typed('joints.and')}|{typed('here_for.here')})\b", re.IGNORECASE
    )


@cache
def _may_hold_address() -> re.Pattern[str]:
    """What stands in every address that is known."""
    return re.compile(rf"[@\uff20\ufe6b\d,]|\b{typed('addresses.at')}\b", re.IGNORECASE)
