"""One person of a pasted list, as the list has them, before the name in it is read."""

from __future__ import annotations

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.beside_names import aside_of
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.list_headings import HeadingMeaning
from data.parsing.people_list.result import NewPerson
from data.record import Record


class PersonEntry(Record, frozen=True):
    """What says one person."""

    words: str
    """The words, with what stands beside the name: by and by in brackets, where it is read as it is there."""
    under: HeadingMeaning
    """What the heading above says."""
    typed: str = ""
    """The words as they were typed, by which is told what of them is left out."""
    here_for: str = ""
    """Who they are here for, where that stood behind a dash or a comma."""
    dashed: bool = False
    """Whether a role stood behind a dash, so that what stands there is in brackets by now."""
    asked: bool = False
    """Whether that is asked of all of the list already."""


def placed(person: NewPerson, item: PersonEntry, left: LeftOut) -> NewPerson:
    """A person with what the heading and the words behind the name say of them."""
    under = item.under
    beside = without_addresses(item.here_for, left)
    kind = aside_of(beside, person.name, left.groups) if beside else "group"
    if kind == "somebody":
        left.somebody.append((person.name, beside))
        beside = ""
    elif kind == "left":
        left.behind.append(beside)
        beside = ""
    elif kind != "group" and not item.asked:
        left.unsure.append((person.name, beside))
    return msgspec.structs.replace(
        person,
        here_for="; ".join(filter(None, (beside, person.here_for))),
        said=person.said or under.said,
        deciding=person.deciding and under.deciding,
        roles=tuple(dict.fromkeys((*filter(None, [under.role]), *person.roles))),
    )
