"""The people in a plain list: a name a line, several on one, headings over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from data.intake.addresses import is_address, without_addresses
from data.intake.behind_names import Item, beside_a_dash, with_commas
from data.intake.headings import Heading, Under, heading_of, one_heading_a_line
from data.intake.left_out import LeftOut
from data.intake.list_marks import MarkedLine, without_marks
from data.intake.one_line_list import has_bare_address, is_group, parted
from data.intake.people_columns import is_column, is_header
from data.intake.person_line import is_name, read_person, without_brackets
from data.intake.taken import Doubt, NewPerson
from data.name_guard.name_keys import name_key
from data.name_guard.word_lists import listed
from data.text import clean, folded
from data.words import say
from data.words.known import is_everyday

_CELLS = re.compile(r"\s*[,;\t|]\s*")


def read_lines(text: str, left: LeftOut, *, one_line: bool = False) -> tuple[list[NewPerson], list[Doubt]]:
    """Everybody in a plain list, and what is to be asked about it.

    `one_line`: one line that was typed, or pasted as one. In it nothing is turned round: nobody is asked about it.
    """
    doubts: list[Doubt] = []
    lines = without_marks([clean(line) for line in one_heading_a_line(_cells_in_line(text)).splitlines()])
    items = list(_items(lines, left, doubts, one_line=one_line))
    if not one_line or len(items) > 1:
        items = beside_a_dash(with_commas(items, doubts))
    found = [(read_person(item.words, left), item) for item in items]
    return [_placed(person, item) for person, item in found if person is not None], doubts


def _cells_in_line(text: str) -> str:
    """Cells of one row, copied from a sheet, as a list on one line; a first and a last name are one person."""
    cells = [cell for cell in text.strip("\r\n").split("\t") if cell.strip()]
    if len(text.splitlines()) > 1 or len(cells) < 2 or (len(cells) == 2 and not any(" " in cell for cell in cells)):
        return text
    return "; ".join(cells)


def _items(lines: Sequence[MarkedLine], left: LeftOut, doubts: list[Doubt], *, one_line: bool) -> Iterator[Item]:
    """What says one person each, in the order of the lines."""
    under, goes_on = Under(), False
    once: Under | None = None
    headings = sum(line.heading for line in lines)
    for at, line in enumerate(lines):
        words = line.words
        heading = heading_of(words)
        if at == 0 and (heading is None or heading.under is None) and _is_header_line(words):
            left.header = True
            continue
        is_heading = line.heading and at + 1 < len(lines) and headings * 2 <= len(lines)
        mine, once = once or under, None
        if heading is not None and heading.under is not None and (heading.rest or not one_line):
            mine = heading.under
            under = under if mine.role else mine
            once = mine if mine.role and not heading.rest else None
            goes_on = True
            words = heading.rest
        elif not one_line and (is_heading or (heading is not None and not heading.rest)):
            left.headings.append(words.strip(":*_ "))
            under = Under()
            continue
        elif heading is not None and heading.under is None and heading.rest:
            rest = heading.rest
            if not one_line and _is_label(heading):
                left.lines.append(without_addresses(words, left))
                continue
            if is_column(heading.words, "name") or len(parted(rest)) > 1:
                left.headings.append(heading.words)
                words = rest
            elif not one_line and is_name(typed := without_addresses(words, LeftOut())):
                doubts.append(Doubt(say("people_list.doubts.one_name", typed=typed)))
        elif not one_line and _stands_over(lines, at):
            if is_group(words) or any(word.islower() for word in words.split()):
                left.headings.append(words)
                under = Under()
                continue
            doubts.append(Doubt(say("people_list.doubts.heading", words=words)))
        if has_bare_address(words):
            yield from _one_row(words, mine, left, doubts)
        else:
            if not one_line and _is_hardly_a_name(words):
                doubts.append(Doubt(say("people_list.doubts.one_name", typed=without_addresses(words, LeftOut()))))
            yield from (Item(_unquoted(part), mine) for part in parted(words, headed=goes_on) if part)
        goes_on = words.endswith((",", ";"))


def _unquoted(part: str) -> str:
    """A part without the quotes around the name, as mail programs put them: '"Ruiz, Ana" <ana@example.org>'."""
    return re.sub(r"""^(["'])([^"']*)\1(?=\s*(?:<|$))""", r"\2", part)


def _is_header_line(words: str) -> bool:
    """Whether a first line names columns: "Name", "Name, E-mail"."""
    cells = [cell for cell in _CELLS.split(words.rstrip(":")) if cell]
    return all(map(is_header, cells)) and (len(cells) > 1 or any(is_column(cell, "name") for cell in cells))


def _is_label(heading: Heading) -> bool:
    """Whether what stands before a colon says of what stands behind it that it is no name: "Venue: the hall"."""
    if not re.search(r"[^\W\d_]", without_addresses(heading.rest, LeftOut())):
        return True
    if is_column(heading.words, "name") or len(parted(heading.rest)) > 1:
        return False
    return is_header(heading.words) or all(is_everyday(word) for word in folded(heading.words).split())


def _is_hardly_a_name(words: str) -> bool:
    """Whether a line has so many everyday words in small letters that it may be no name: "Minutes of the meeting"."""
    name = without_addresses(without_brackets(words), LeftOut())
    small = [word for word in name.split() if word.islower() and is_everyday(word)]
    return is_name(name) and len(parted(name)) == 1 and len(small) > 1 and name_key(small[0]) not in listed("particles")


def _stands_over(lines: Sequence[MarkedLine], at: int) -> bool:
    """Whether a line without a mark stands over one that has one."""
    behind = lines[at + 1 : at + 2]
    return not lines[at].marked and any(line.marked for line in behind) and sum(line.marked for line in lines) > 1


def _one_row(words: str, under: Under, left: LeftOut, doubts: list[Doubt]) -> Iterator[Item]:
    """The one person whom cells with an address among them are about: "Ana;Ruiz;ana@example.org"."""
    cells = [cell for cell in _CELLS.split(words) if cell]
    named = [cell for cell in cells if not is_address(cell)]
    for cell in cells:
        if cell not in named:
            without_addresses(cell, left)
    if not named:
        return
    first, *rest = named
    if rest and len(first.split()) == len(rest[0].split()) == 1 and is_name(rest[0]):
        doubts.append(Doubt(say("people_list.doubts.first_and_last", first=first, last=rest[0])))
        first = f"{first} {rest.pop(0)}"
    left.lines += [without_addresses(cell, LeftOut()) for cell in rest]
    yield Item(first, under)


def _placed(person: NewPerson, item: Item) -> NewPerson:
    """A person with what the heading and the words behind the name say of them."""
    under = item.under
    beside = without_addresses(item.here_for, LeftOut())
    return msgspec.structs.replace(
        person,
        here_for="; ".join(filter(None, (beside, person.here_for))),
        presence=person.presence or under.presence,
        deciding=person.deciding and under.deciding,
        roles=tuple(dict.fromkeys((*filter(None, [under.role]), *person.roles))),
    )
