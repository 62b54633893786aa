"""A list of people from a file or a paste: read by one reader, before any of it is taken in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

import msgspec

from data.model.records.meeting import Meeting
from data.parsing.people_list.addresses import is_address
from data.parsing.people_list.attendance_words import NOT_HERE
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.lines import parse_lines
from data.parsing.people_list.parse_table import parse_table
from data.parsing.people_list.person_line import bare_name, is_surname_first, turned_round
from data.parsing.people_list.result import Attendance, Doubt, MatchedPerson, MeetingPerson, NewPerson, ParsedPeople
from data.parsing.people_list.source import NotAList, Source
from data.parsing.people_list.table_rows import lists_side_by_side, table_in
from data.text.clean import clean, folded
from data.words import say

MOST_PEOPLE = 500
"""A list of more people is not one of a meeting."""

_UNSEEN = re.compile("[\u200b\u2060\u180e]|(?:(?<=\\s)|^)[\u200c\u200d]+|[\u200c\u200d]+(?=\\s|$)", re.M)
"""Blanks of no width, and joiners that join nothing."""

_MANY_BLANKS = re.compile(r"[^\S\r\n\t]{20,}")
"""So many blanks part cells as a few do."""

SHOWN_LETTERS = 5
"""So many of the words whose letters were guessed are shown."""


def parse_people(
    source: Source, listed: Iterable[MeetingPerson] = (), groups: Iterable[str] = (), *, one_line: bool = False
) -> ParsedPeople:
    """What a list says: whom to add, what is left out, and what has to be asked. NotAList where it is too long.

    `listed`: the people on the list of the meeting, who are not doubled. `groups`: its groups, which may stand beside
    a name. `one_line`: it was typed or pasted as one line, in which a comma between two names is left as it stands.
    """
    left = LeftOut(groups)
    text = re.sub(r"\A\s*sep=.\r?\n", "", source.text)  # for a program that reads sheets
    if re.search(r"&(?:lt|gt|nbsp);", text):  # copied from the source of a page
        text = html.unescape(text)
    text = lists_side_by_side(_MANY_BLANKS.sub("    ", _UNSEEN.sub("", text)))
    table = table_in(text, left)
    if table is not None:
        people, doubts = parse_table(table, left)
    else:
        people, doubts = parse_lines(text, left, one_line=one_line)
    if len(people) > MOST_PEOPLE:
        raise NotAList("too_many")
    doubts += left.doubts()
    if source.guessed:
        doubts = [Doubt(say("people_list.doubts.letters", words=_guessed_words(source.text)), letters=True), *doubts]
    rows, already, twice = _each_once(people, listed)
    return ParsedPeople(
        rows=rows,
        left_out=left.told(),
        doubts=tuple(dict.fromkeys(doubts)),
        already=already,
        twice=twice,
        header=left.header,
        may_be_kept=left.stood_beside_names or any(doubt.left for doubt in doubts),
        raw=source.text,
    )


def people_and_groups(meeting: Meeting) -> tuple[tuple[MeetingPerson, ...], tuple[str, ...]]:
    """The people on the list of a meeting, and the names of its groups: what a list of people is read by."""
    people = tuple(
        MeetingPerson(
            id=one.id,
            text=one.text,
            presence=one.presence,
            roles=one.roles,
            here_for=one.here_for,
            deciding=one.deciding,
        )
        for one in meeting.people
    )
    return people, tuple(group.text for group in meeting.stakeholders)


def _each_once(
    people: Sequence[NewPerson], listed: Iterable[MeetingPerson]
) -> tuple[tuple[NewPerson, ...], tuple[MatchedPerson, ...], tuple[str, ...]]:  # fmt: skip
    """Those who are new, those who are on the list already, and the names of those who stand above in this one."""
    there: dict[str, list[MeetingPerson]] = {}
    for one in listed:
        for name in _keys(one.text):
            there.setdefault(name, []).append(one)
    rows: dict[str, NewPerson] = {}
    above: dict[str, str] = {}
    already: dict[str, MatchedPerson] = {}
    twice: dict[str, str] = {}
    for person in people:
        key = folded(person.name)
        if called := next((there[one] for one in (key, *sorted(_keys(person.name))) if one in there), None):
            called = [one for one in called if folded(one.text) == key] or called
            already[called[0].id] = _said_of(called, person, already.get(called[0].id))
        elif first := next((above[one] for one in sorted(_keys(person.name)) if one in above), ""):
            twice.setdefault(key, person.name)
            rows[first] = msgspec.structs.replace(rows[first], said=_said_twice(rows[first].said, person.said))
        else:
            rows[key] = person
            above |= dict.fromkeys(_keys(person.name), key)
    return tuple(rows.values()), tuple(already.values()), tuple(twice.values())


def _said_of(called: Sequence[MeetingPerson], person: NewPerson, above: MatchedPerson | None) -> MatchedPerson:
    """Somebody who is on the list, with what is said of them and doesn't stand there. `above`: what was said above."""
    there = called[0]
    roles = (*(above.said.roles if above else ()), *person.roles)
    said = msgspec.structs.replace(
        person,
        name=above.said.name if above else person.name,
        roles=tuple(role for role in dict.fromkeys(roles) if role not in there.roles),
        here_for="" if folded(person.here_for) == folded(there.here_for) else person.here_for,
        deciding=person.deciding or not there.deciding,
        said=_said_twice(above.said.said, person.said) if above else person.said,
    )
    return MatchedPerson(said=said, row_id=there.id if len(called) == 1 else "", presence=there.presence)


def _said_twice(above: Attendance | None, below: Attendance | None) -> Attendance | None:
    """What a list says of somebody who stands in it twice: where it is here and not here, nobody knows."""
    if below in (None, "to_confirm") or above == below:
        return above
    if above in (None, "to_confirm"):
        return below
    if {above, below} == {"here", "left"}:
        return "left"
    return above if above in NOT_HERE and below in NOT_HERE else "to_confirm"


def _keys(name: str) -> set[str]:
    """A name as it is compared, as it stands, without what is in brackets behind it, and turned round."""
    bare = bare_name(name)
    found = {folded(name), folded(bare)}
    return found | {folded(turned_round(bare))} if is_surname_first(bare) else found


def _guessed_words(text: str) -> str:
    """The first words that have letters which were guessed."""
    words = dict.fromkeys(clean(line) for line in text.splitlines() if not line.isascii())
    return ", ".join([*words][:SHOWN_LETTERS])


def parse_typed_people(words: str, listed: Iterable[MeetingPerson], groups: Iterable[str] = ()) -> ParsedPeople | None:
    """Whom typed words name, in one line or in several; None: they are just a name, or nothing that is read as a list.

    Words that say nobody are left as they are typed, but for an address or a header, which is nobody.
    """
    try:
        taken = parse_people(Source(text=words), listed, groups, one_line="\n" not in words)
    except NotAList:
        return None
    plain = taken.rows == (NewPerson(name=clean(words)),) and not taken.left_out
    if plain or (not taken.rows and not taken.already and not is_address(words) and not taken.header):
        return None
    return taken
