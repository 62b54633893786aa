"""What a field of a row holds, in words: one way for the list, the minutes, what is read out and the whole record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, get_args

from data.model import codes
from data.model.fields import Field, owners_of, value
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.people_names import owner_words, together
from data.text.dates.format import show_date, show_due_words
from data.words import entries_of, say

_ROLES = frozenset(get_args(codes.Role))


PROMISED = frozenset({("actions", "owner"), ("stakeholders", "asks"), ("communication", "does")})
"""The fields in which somebody promises something. All others only say who somebody is, or what they are here as."""


def is_promised(field: Field) -> bool:
    """Whether whoever stands in a field promises something, and so is asked whether they said yes."""
    return (field.table, field.name) in PROMISED


class FieldWording(Protocol):
    """How one place tells what people wrote, and who they are."""

    def words(self, words: str, row: str) -> str:
        """What people wrote. `row`: the id of the row that it stands in."""
        ...

    def due(self, words: str, row: str) -> str:
        """By when something is to be done, where that is no date."""
        ...

    def owners(self, field: Field, record: Any) -> str:
        """Those who promised something together; empty: nobody."""
        ...

    def roles(self, roles: tuple[str, ...]) -> Iterable[str]:
        """Roles, one by one."""
        ...


class AsKept:
    """Everything as it is kept: for the room's own eyes."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    def words(self, words: str, row: str) -> str:
        """What people wrote, as it is."""
        return words

    def due(self, words: str, row: str) -> str:
        """The words; "next meeting" with its day, once that is known."""
        return show_due_words(words, self._meeting.details.next.date)

    def owners(self, field: Field, record: Any) -> str:
        """Their names as the list of people has them."""
        return together([self.owner(owner) for owner in owners_of(record, field)])

    def owner(self, owner: Owner) -> str:
        """The name of one of them."""
        return owner_words(self._meeting, owner)

    def roles(self, roles: tuple[str, ...]) -> Iterable[str]:
        """Ours in words, the group's own as they are."""
        return map(role_words, roles)


def field_text(tell: FieldWording, field: Field, record: Any) -> tuple[str, str]:
    """What a field is called, and what a record holds in it, in words; these are empty where it holds nothing."""
    return stated_label(field.key), value_text(tell, field, record)


def stated_label(key: str) -> str:
    """What a field is called before a colon: where its label is a question on a form, it has other words there.

    `key`: of the field's words.
    """
    return entries_of(key).get("stated") or say(f"{key}.label")


def value_text(tell: FieldWording, field: Field, record: Any) -> str:
    """What a record holds in a field, in words; empty: nothing."""
    if field.kind in ("owner", "owners"):
        return tell.owners(field, record)
    held: Any = value(record, field.name)
    if field.kind == "when" and not held:
        return tell.due(value(record, f"{field.name}_words"), record.id)
    if held in (None, "", ()):
        return ""
    if field.kind in ("when", "day"):
        return show_date(held)
    if field.kind == "choice":
        return say(f"{field.key}.codes.{held}")
    if field.kind == "yes_no":
        return say("forms.yes") if held else say("forms.no")
    if field.kind == "roles":
        return ", ".join(tell.roles(held))
    return tell.words(held, record.id) if field.kind == "words" else str(held)


def role_words(role: str) -> str:
    """A role in words: ours by its code, the group's own as they are."""
    return say(f"arrive.roles.{role}") if role in _ROLES else role
