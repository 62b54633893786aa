"""What a row holds in a field, in words that may be printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from data.model.fields import Field, owners_of
from data.model.records.actions import Action
from data.model.records.people import Owner
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.field_text import is_promised, role_words, value_text
from data.queries.people_names import together
from data.words import say


def safe_words(people: PrintedPeople, words: str, row: str = "") -> str:
    """Words as minutes print them; empty where they name someone who is not to be named. `row`: that says them."""
    return "" if people.names_hidden(words) else people.words(words, row)


class AsNamed:
    """What people wrote without names that are not to be named, and who they are as each of them chose."""

    def __init__(self, people: PrintedPeople) -> None:
        self._people = people

    def words(self, words: str, row: str) -> str:
        """What people wrote, as it may be printed."""
        return self._people.words(words, row)

    def due(self, words: str, row: str) -> str:
        """By when something is to be done, as it may be printed."""
        return self._people.due_words(words, row)

    def owners(self, field: Field, record: Any) -> str:
        """Those who promised something, each as they chose to be named."""
        done = isinstance(record, Action) and record.state == "done"
        return _owner_words(self._people, owners_of(record, field), promised=is_promised(field) and not done)

    def roles(self, roles: tuple[str, ...]) -> Iterable[str]:
        """Roles in words, without those that name someone who is not to be named."""
        words = map(role_words, roles)
        return [self._people.words(role) for role in words if not self._people.names_hidden(role)]


def value_words(people: PrintedPeople, field: Field, record: Any) -> str:
    """What a record holds in a field, in words that may be printed; empty: nothing."""
    return value_text(AsNamed(people), field, record)


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
