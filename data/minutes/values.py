"""What a row holds in a field, in words that may be printed."""

from __future__ import annotations

from typing import Any, get_args

from data import codes
from data.dates import show_date
from data.fields import Field, owners_of, value
from data.minutes.people import People
from data.names import together
from data.words import say

PROMISED = frozenset({"owner", "asks", "does"})
"""The fields whose owner promises something, and is to be asked until they said yes."""


def value_words(people: People, field: Field, record: Any) -> str:
    """What a record holds in a field, in words; empty: nothing."""
    if field.kind in ("owner", "owners"):
        asked = people.asked if field.name in PROMISED else people.owner
        return together([asked(owner) for owner in owners_of(record, field)])
    held: Any = value(record, field.name)
    if field.kind == "when" and not held:
        return people.due_words(value(record, f"{field.name}_words"))
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
    return people.words(held) if field.kind == "words" else str(held)


def roles_told(people: People, roles: tuple[str, ...]) -> list[str]:
    """Roles in words, without those that name someone who is not to be named."""
    words = (say(f"arrive.roles.{role}") if role in get_args(codes.Role) else role for role in roles)
    return [role for role in words if not people.names_hidden(role)]
