"""What was read in a list of people, in words for the chair."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from data.parsing.people_list.here_for import told_here_for
from data.parsing.people_list.left_out import quoted
from data.parsing.people_list.result import MatchedPerson, NewPerson, ParsedPeople
from data.words import say


def told(taken: ParsedPeople) -> list[str]:
    """What will be taken in, what not, and what is asked, each in a line for the chair."""
    names = ", ".join(told_name(row) for row in taken.rows)
    lines = [
        say("people_list.told.people", count=len(taken.rows), names=names) if names else say("people_list.told.nobody")
    ]
    return [*lines, *told_besides(taken)]


def told_besides(taken: ParsedPeople) -> list[str]:
    """What of a list is not taken in, and what is asked about the rest."""
    return [*told_left(taken), *told_doubts(taken)]


def told_left(taken: ParsedPeople, offered: Container[str] = ()) -> list[str]:
    """What of a list is not taken in. `offered`: rows whose presence is asked about beside it."""
    lines: list[str] = []
    if any(row.said == "not_here" for row in taken.rows):
        lines.append(say("people_list.told.as_to_confirm"))
    if taken.left_out:
        lines.append(say("people_list.left.all", parts="; ".join(taken.left_out)))
    others = [told_otherwise(one, offered=one.row_id in offered) for one in taken.already]
    same = [
        one.said.name
        for one, other in zip(taken.already, others, strict=True)
        if not other and one.row_id not in offered
    ]
    for kind, names in (("listed", same), ("twice", taken.twice)):
        if names:
            lines.append(say(f"people_list.told.{kind}", count=len(names), names=", ".join(names)))
    if any(others):
        lines.append(say("people_list.told.listed_otherwise", names=", ".join(filter(None, others))))
    return lines


def told_otherwise(one: MatchedPerson, *, offered: bool = False) -> str:
    """Somebody who is on the list, with what is said of them and doesn't stand there; empty: that is nothing.

    `offered`: but whether they are here, which is asked.
    """
    person, is_known = one.said, one.would_be is None and one.said.said != "to_confirm"
    if offered or is_known or person.presence == one.presence:
        person = msgspec.structs.replace(person, said=None)
    words = [*told_beside(person), *([say("people_list.told.here")] if person.said == "here" else [])]
    return say("people_list.told.otherwise", name=one.said.name, words="; ".join(words)) if words else ""


def told_doubts(taken: ParsedPeople, *, left: bool | None = None) -> list[str]:
    """What is asked about a list. `left`: only what is said to be left out, or, where false, only what is asked."""
    return [doubt.words for doubt in taken.doubts if left in (None, doubt.left)]


def told_name(row: NewPerson) -> str:
    """A name with what is taken in beside it."""
    name = quoted([row.name]) if "," in row.name else row.name
    beside = told_beside(row)
    return say("people_list.told.name", name=name, beside="; ".join(beside)) if beside else name


def told_beside(row: NewPerson) -> list[str]:
    """What is taken in besides the name: roles, whom they are here for, that they are not here."""
    told = [say(f"arrive.roles.{role}") for role in row.roles]
    told += [say("people_list.told.observer")] if not row.deciding else []
    if row.here_for:
        told.append(told_here_for(row.here_for, "people_list.told.here_for", "people_list.told.here_with"))
    return [*told, say(f"people_list.told.{row.said}")] if row.said not in (None, "here") else told
