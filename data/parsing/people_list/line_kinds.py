"""What a line of a list of people is where it is no plain name: a header, a label, a heading, cells of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.parsing.people_list.addresses import is_address, without_addresses
from data.parsing.people_list.bullets import MarkedLine
from data.parsing.people_list.columns import holds_addresses, is_column, is_header
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.list_headings import HeadingMeaning, ListHeading, begins_with_heading
from data.parsing.people_list.one_line import split_people
from data.parsing.people_list.person_entry import PersonEntry
from data.parsing.people_list.person_line import is_name, without_brackets
from data.parsing.people_list.result import Doubt
from data.parsing.people_list.word_kinds import is_device
from data.queries.names.keys import name_key
from data.queries.names.word_lists import is_everyday_key, word_list
from data.text.clean import folded
from data.words import say
from data.words.known import is_everyday

_CELLS = re.compile(r"\s*[,;\t|]\s*")


def unquoted(part: str) -> str:
    """A part without the quotes around the name, as mail programs put them: '"Ruiz, Ana" <ana@example.org>'."""
    return re.sub(r"""^(?:["“]['‘]?|['‘])([^"<>]*?)(?:['’]?["”]|['’])(?=\s*(?:<|$))""", r"\1", part)


def is_header_line(words: str) -> bool:
    """Whether a first line names columns: "Name", "Name, E-mail"."""
    cells = [cell for cell in _CELLS.split(words.rstrip(":")) if cell]
    return all(map(is_header, cells)) and (
        len(cells) > 1 or any(is_column(cell, "name") or holds_addresses(cell) for cell in cells)
    )


def is_label(heading: ListHeading) -> bool:
    """Whether what stands before a colon says of what stands behind it that it is no name: "Venue: the hall"."""
    if not re.search(r"[^\W\d_]", without_addresses(heading.rest, LeftOut())):
        return True
    if is_column(heading.words, "name") or len(split_people(heading.rest)) > 1:
        return False
    return is_header(heading.words) or all(is_everyday(word) for word in folded(heading.words).split())


def is_hardly_a_name(words: str) -> bool:
    """Whether a line has so many everyday words in small letters that it may be no name: "Minutes of the meeting"."""
    name = without_addresses(without_brackets(words), LeftOut())
    small = [word for word in name.split() if word.islower() and is_everyday_key(name_key(word))]
    named = is_name(name) and (not small or name_key(small[0]) not in word_list("particles"))
    return named and (len(small) > 1 or is_device(name) or begins_with_heading(name))


def stands_over(lines: Sequence[MarkedLine], at: int) -> bool:
    """Whether a line without a mark stands over one that has one."""
    behind = lines[at + 1 : at + 2]
    return not lines[at].marked and any(line.marked for line in behind) and sum(line.marked for line in lines) > 1


def one_row(words: str, under: HeadingMeaning, left: LeftOut, doubts: list[Doubt]) -> Iterator[PersonEntry]:
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
    yield PersonEntry(first, under)
