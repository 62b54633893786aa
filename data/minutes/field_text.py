"""What a row holds in a field, in words that may be printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from data.model import codes
from data.model.fields import Field, owners_of, value
from data.model.records.actions import Action
from data.model.records.people import Owner
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.people_names import together
from data.text.dates.format import show_date
from data.words import say

PROMISED = frozenset({"owner", "asks", "does"})
"""The fields whose owner promises something, and is to be asked until they said yes."""


def value_words(people: PrintedPeople, field: Field, record: Any) -> str:
    """What a record holds in a field, in words; empty: nothing."""
    if field.kind in ("owner", "owners"):
        done = isinstance(record, Action) and record.state == "done"
        return _owner_words(people, owners_of(record, field), promised=field.name in PROMISED and not done)
    held: Any = value(record, field.name)
    if field.kind == "when" and not held:
        return people.due_words(value(record, f"{field.name}_words"), record.id)
    if held in (None, "", ()):
        return ""
    if field.kind in ("when", "day"):
        return show_date(held)
    if field.kind == "choice":
        return say(f"{field.key}.codes.{held}")
    if field.kind == "yes_no":
        return say("forms.yes") if held else say("forms.no")
    if field.kind == "roles":
        return ", ".join(roles_told(people, held))
    return people.words(held, record.id) if field.kind == "words" else str(held)


def _owner_words(people: PrintedPeople, owners: Sequence[Owner], *, promised: bool) -> str:
    """Those who do something together; those of them who are not named stand there once, counted.

    `promised`: whether they are to be asked until they said yes. What is done is asked of nobody any more.
    """
    asked = people.asked if promised else people.owner
    if len(owners) < 2:
        return "".join(map(asked, owners))
    names: list[str] = []
    unnamed = {people.key(owner): asked(owner) for owner in owners if people.is_unnamed(owner)}
    for owner in owners:
        if not people.is_unnamed(owner):
            names.append(asked(owner))
        elif unnamed:
            names.append(_unnamed([*unnamed.values()]))
            unnamed = {}
    return together(names)


def _unnamed(told: Sequence[str]) -> str:
    """Several people who are not named, each as told alone: "2 people not named here (one of them to be asked)"."""
    someone, yes = say("minutes.people.someone"), say("minutes.people.someone_yes")
    to_ask = sum(words == say("minutes.people.to_be_asked", name=someone) for words in told)
    if to_ask in (0, len(told)):
        names = say(f"minutes.people.several{'_yes' if all(words == yes for words in told) else ''}", count=len(told))
        return say("minutes.people.to_be_asked", name=names) if to_ask else names
    return say("minutes.people.some_to_be_asked", names=say("minutes.people.several", count=len(told)), count=to_ask)


def roles_told(people: PrintedPeople, roles: tuple[str, ...]) -> list[str]:
    """Roles in words, without those that name someone who is not to be named."""
    words = (say(f"arrive.roles.{role}") if role in get_args(codes.Role) else role for role in roles)
    return [people.words(role) for role in words if not people.names_hidden(role)]
