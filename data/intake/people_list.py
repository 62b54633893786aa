"""The people in a plain list: a name a line, several on one, headings over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from data.intake.addresses import is_address, without_addresses
from data.intake.headings import Under, heading_of
from data.intake.left_out import LeftOut, quoted
from data.intake.list_marks import MarkedLine, without_marks
from data.intake.one_line_list import has_bare_address, is_group, parted
from data.intake.people_columns import is_column, is_header, presence_of
from data.intake.person_line import is_name, is_said_beside, is_surname_first, read_person, turned_round
from data.intake.taken import Doubt, NewPerson
from data.meeting import Record
from data.text import clean
from data.words import say

_DASH = re.compile(r"(.+?)\s+[-–—]\s+(.+)")
_CELLS = re.compile(r"\s*[,;\t|]\s*")


class Item(Record, frozen=True):
    """What says one person."""

    words: str
    """The words, with what stands beside the name."""
    under: Under
    """What the heading above says."""
    here_for: str = ""
    """Who they are here for, where that stood behind a dash or a comma."""


def read_lines(text: str, left: LeftOut, *, one_line: bool = False) -> tuple[list[NewPerson], list[Doubt]]:
    """Everybody in a plain list, and what is to be asked about it.

    `one_line`: one line that was typed, or pasted as one. In it nothing is turned round: nobody is asked about it.
    """
    doubts: list[Doubt] = []
    lines = without_marks([clean(line) for line in _cells_in_line(text).splitlines()])
    items = list(_items(lines, left, doubts, one_line=one_line))
    if not one_line or len(items) > 1:
        items = _beside_a_dash(_with_commas(items, doubts))
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
        if at == 0 and _is_header_line(words):
            left.header = True
            continue
        heading = heading_of(words)
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
            yield from (Item(_unquoted(part), mine) for part in parted(words, headed=goes_on) if part)
        goes_on = words.endswith((",", ";"))


def _unquoted(part: str) -> str:
    """A part without the quotes around the name, as mail programs put them: '"Ruiz, Ana" <ana@example.org>'."""
    return re.sub(r'^"([^"]*)"(?=\s*(?:<|$))', r"\1", part)


def _is_header_line(words: str) -> bool:
    """Whether a first line names columns: "Name", "Name, E-mail"."""
    cells = [cell for cell in _CELLS.split(words.rstrip(":")) if cell]
    return all(map(is_header, cells)) and (len(cells) > 1 or any(is_column(cell, "name") for cell in cells))


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


def _with_commas(items: list[Item], doubts: list[Doubt]) -> list[Item]:
    """The items where "Ruiz, Ana" is turned round if every line is like it, and asked about where it stands alone."""
    bare = [without_addresses(re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", item.words), LeftOut()) for item in items]
    halves = [[half.strip() for half in words.split(",")] for words in bare]
    turns = [is_surname_first(words) for words in bare]
    every = bool(items) and all(len(one) == 2 and all(one) for one in halves)
    if every and all(turns):
        doubts.append(Doubt(say("people_list.doubts.every_surname_first", typed=bare[0], read=turned_round(bare[0]))))
        return [_turned(item) for item in items]
    if every and len(items) > 1 and not any(turns) and not any(is_said_beside(behind) for _, behind in halves):
        if all(presence_of(behind) for _, behind in halves):
            return [_told_presence(item) for item in items]
        doubts.append(Doubt(say("people_list.doubts.here_for", name=halves[0][0], words=halves[0][1])))
        return [_apart(item, ",") for item in items]
    doubts += surnames_first([words for words, turn in zip(bare, turns, strict=True) if turn])
    return [_role_in_brackets(item, *item.words.partition(",")[::2]) for item in items]


def surnames_first(names: Sequence[str]) -> list[Doubt]:
    """What is asked of names with a comma that stand among others without: none, or one question."""
    if len(names) > 1:
        return [Doubt(say("people_list.doubts.surnames_first", words=quoted(names)))]
    return [Doubt(say("people_list.doubts.surname_first", typed=one, read=turned_round(one))) for one in names]


def _beside_a_dash(items: list[Item]) -> list[Item]:
    """The items with what stands behind a dash as what they are here for, where most have it."""
    dashes = [_DASH.fullmatch(item.words) for item in items]
    most = sum(dash is not None for dash in dashes) * 2 > len(items) > 1
    return [
        item if dash is None
        else apart if (apart := _role_in_brackets(item, dash[1], dash[2])) != item
        else msgspec.structs.replace(item, words=dash[1], here_for=dash[2]) if most
        else item
        for item, dash in zip(items, dashes, strict=True)
    ]  # fmt: skip


def _role_in_brackets(item: Item, name: str, behind: str) -> Item:
    """An item whose name has a role, or pronouns, behind it, with those in brackets."""
    said = is_said_beside(behind.strip())
    return msgspec.structs.replace(item, words=f"{name.strip()} ({behind.strip()})") if said else item


def _turned(item: Item) -> Item:
    """An item like "Ruiz, Ana (chair)" as "Ana Ruiz (chair)"."""
    found = re.match(r"([^,]*),\s*([^,(\[<]*[^,(\[<\s])\s*(.*)", item.words)
    return item if found is None else msgspec.structs.replace(item, words=f"{found[2]} {found[1].strip()} {found[3]}")


def _apart(item: Item, sign: str) -> Item:
    name, _, behind = item.words.partition(sign)
    return msgspec.structs.replace(item, words=name.strip(), here_for=behind.strip())


def _told_presence(item: Item) -> Item:
    """An item like "Ana Ruiz, apologies", where whether they are here stands behind the name."""
    name, _, behind = item.words.partition(",")
    under = msgspec.structs.replace(item.under, presence=presence_of(behind))
    return msgspec.structs.replace(item, words=name.strip(), under=under)


def _placed(person: NewPerson, item: Item) -> NewPerson:
    """A person with what the heading and the words behind the name say of them."""
    under = item.under
    beside = without_addresses(item.here_for, LeftOut())
    return msgspec.structs.replace(
        person,
        here_for="; ".join(filter(None, (beside, person.here_for))),
        presence=under.presence,
        deciding=person.deciding and under.deciding,
        roles=tuple(dict.fromkeys((*filter(None, [under.role]), *person.roles))),
    )
