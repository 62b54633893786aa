"""What can be done with something in a meeting, as data: when, by which letter, what it asks for and what it changes.

Menus, help and the guide's table are drawn from these, and whatever else has somebody change an item.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Literal, ParamSpec, Protocol, TypeVar

from msgspec import Struct, convert

from data.edits.named import Edit
from data.model.fields import Field
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.record import Record
from data.words import entries_of, say

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A")

Menu = Literal["item", "person", "action", "stakeholder", "barrier", "topic", "heading"]
"""Whose menu has a command, as help tells it: its title is `say("commands.menus.<menu>")`."""


class Applies(Protocol):
    """Who changes the meeting: the session, or a screen that draws it too."""

    def apply(self, edit: Edit[P], /, *args: P.args, **kwargs: P.kwargs) -> Change | None:
        """Change the meeting. None: it changed nothing."""
        ...


class Answers(Record, frozen=True, forbid_unknown_fields=True):
    """What was answered to a command: all of it is used, so that no answer is lost.

    Only what was filled in or changed is answered; of the rest, a column's default says what becomes of it.
    """


class Nothing(Answers, frozen=True):
    """The answers to a command that asks nothing."""


def always(_meeting: Meeting, _row: object) -> bool:
    """It can be done with every row that it is for."""
    return True


def never(_meeting: Meeting, _row: object) -> bool:
    """Nothing was said of it before."""
    return False


def silent(_meeting: Meeting, _row: object) -> str:
    """Nothing is said of how it stands."""
    return ""


def asks_nothing(_meeting: Meeting, _row: object) -> tuple[Field, ...]:
    """It is done at once."""
    return ()


class Command(Struct, Generic[R, A], frozen=True, kw_only=True):
    """One thing that can be done with a row (R), once what it asks for is answered (A)."""

    name: str
    """What it is called; its words are `commands.<name>.what`, shortly `.short`."""
    letter: str
    """The key for it in a menu, upper case; both cases work."""
    menu: Menu = "item"
    """Whose menu help tells of it under."""
    of: type[R]
    """The rows that it is for."""
    when: Callable[[Meeting, R], bool] = always
    """Whether it can be done with one of them now; menus leave out what can't."""
    now: Callable[[Meeting, R], str] = silent
    """How it stands, in words, beside it in a menu; empty: nothing is said."""
    asks: Callable[[Meeting, R], tuple[Field, ...]] = asks_nothing
    """The fields that it asks for."""
    answers: type[A]
    """What those are answered with: a record, or the fields' values by their names (a dict)."""
    does: Callable[[Applies, R, A], Change | None] | None = None
    """Changes the meeting. None: it takes a dialog of its own, which says what is changed."""
    is_set: Callable[[Meeting, R], bool] = never
    """Whether it was said already, so that doing it takes that back: a menu then says that."""
    stays: bool = False
    """Whether a menu stays open when it is chosen."""

    @property
    def what(self) -> str:
        """What it does."""
        return say(f"commands.{self.name}.what")

    def what_now(self, meeting: Meeting, row: R) -> str:
        """What it does as the meeting is now, as a menu says it."""
        return say(f"commands.{self.name}.back") if self.is_set(meeting, row) else self.what

    @property
    def what_in_full(self) -> str:
        """What it does, and what it does once more, for help and the guide's table."""
        if "back" in (words := entries_of(f"commands.{self.name}")):
            return say("commands.again", what=self.what, back=words["back"])
        return say("commands.stays", what=self.what) if self.stays else self.what

    def fits(self, meeting: Meeting, row: object) -> bool:
        """Whether it can be done with a row, as the meeting is now."""
        return isinstance(row, self.of) and self.when(meeting, row)

    def do(self, to: Applies, row: R, given: Mapping[str, Any]) -> Change | None:
        """Do it. `given`: the answers by the names of the fields. None: nothing was changed.

        Raises: `msgspec.ValidationError` where an answer is missing, or of another kind or name than what is asked for.
        """
        if self.does is None:
            raise AsksInADialogError(self.name)
        return self.does(to, row, convert(given, self.answers))


class AsksInADialogError(LookupError):
    """A command that changes nothing by itself was to be done without its dialog."""
