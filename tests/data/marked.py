"""Random meetings in which every text is one that stands nowhere else, so that it is seen where each of them goes."""

from __future__ import annotations

import re
import string
from functools import cache
from random import Random
from typing import Any, Literal, get_args, get_origin

import msgspec

from data.model import codes
from data.model.fields import FIELDS, FieldTable
from data.model.instants import Day, Instant
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.details import Details
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Owner, Person
from data.model.records.row import Unsettled
from data.model.records.versions import Version
from data.queries.agreed_text import as_read
from data.queries.conflicts import as_pair, held, units
from data.queries.versions import rows_now
from tests.fixed import fresh_meeting

MARK = re.compile(r"qx[a-z]{3}q", re.IGNORECASE)
"""A word that stands nowhere else, and is like no other."""

LETTERS = string.ascii_lowercase

DAYS = ("2026-10-21", "2026-11-03", "2027-01-20")
INSTANTS = ("2026-10-21T09:10:00Z", "2026-10-21T09:40:00Z")

LEFT_ALONE = {"id": None, "made": INSTANTS[0], "changed": INSTANTS[1], "zone": "Europe/London", "revision": "r1"}
"""Columns that are no words, and what stands in them; None: the id of the row."""

EMPTY = frozenset(
    {"extra", "unsettled", "once", "origin", "headings", "stages", "turns", "to_ask", "asked_since", "under"}
)
"""Columns in which nothing stands, or what is put there afterwards."""

TIMES = {one.name.rpartition(".")[2] for one in FIELDS if one.kind == "time"}

PEOPLE = 4
ROWS = 3


class Maker:
    """Makes one meeting."""

    def __init__(self, seed: int, ending: str) -> None:
        """`ending`: with which all words end, but for people's names."""
        self._random = Random(seed)
        self._ending = ending
        self._count = 0

    def meeting(self) -> Meeting:
        """A meeting with rows in every table, people who appear in every way, copies that differ, and versions."""
        details = self._record(Details, "m")
        details = msgspec.structs.replace(
            details, id=fresh_meeting().details.id, format=1, paused=None, back_at=None, made=INSTANTS[0],
            headings={code: "talked_about" for code in codes.HEADINGS if self._maybe()},
            stage=self._random.choice(codes.STAGES),
        )  # fmt: skip
        columns: dict[str, Any] = {
            table: tuple(self._row(kind, f"{table}{at}", at) for at in range(PEOPLE if table == "people" else ROWS))
            for table, kind in ROW_TABLES.items()
            if table != "versions"
        }
        meeting = with_numbers(Meeting(details=self._in_two_ways("meeting", details), **columns))
        count = self._random.randrange(3)
        versions = tuple(self._version(meeting, at, opened=at + 1 < count or self._maybe()) for at in range(count))
        return msgspec.structs.replace(meeting, versions=versions)

    def _version(self, meeting: Meeting, at: int, *, opened: bool) -> Version:
        """Minutes that were made final; `opened`: and opened again, with a reason."""
        version = Version(
            id=f"versions{at}", number=at + 1, made=INSTANTS[1], order=f"a{at}",
            opened=INSTANTS[1] if opened else None,
            text=self.words() if opened else "", checker=self._owner(), rows=rows_now(meeting),
        )  # fmt: skip
        other = msgspec.structs.replace(version, text=self.words() if opened else "", checker=self._owner())
        return msgspec.structs.replace(version, unsettled=self._pairs("versions", version, other))

    def words(self) -> str:
        """Words that stand nowhere else, as people say things."""
        return f"all about {self._mark()}{self._ending}"

    def _mark(self) -> str:
        self._count += 1
        first, rest = divmod(self._count, len(LETTERS) ** 2)
        second, third = divmod(rest, len(LETTERS))
        return f"qx{LETTERS[first]}{LETTERS[second]}{LETTERS[third]}q"

    def _maybe(self) -> bool:
        return self._random.random() < 0.5

    def _row(self, kind: type[Any], row_id: str, at: int) -> Any:
        table: Any = row_id.rstrip("0123456789")
        under = {"under": f"{table}0"} if hasattr(kind, "under") and at == ROWS - 1 else {}
        row = msgspec.structs.replace(self._record(kind, row_id), order=f"a{at}", **under)
        row = self._in_two_ways(table, row)
        return self._asked(row) if isinstance(row, Agreeable) else row

    def _asked(self, row: Agreeable) -> Agreeable:
        """An item that the group was asked about: in these words, or in others."""
        asked: list[Agreement] = []
        for at, one in enumerate(row.agreements):
            same = self._maybe()
            read = as_read(row if same else self._record(type(row), row.id)) if self._maybe() else {}
            state = row.state if self._maybe() and row.state != "to_agree" else one.state
            words = row.text if same else one.words
            asked.append(msgspec.structs.replace(one, id=f"{row.id}asked{at}", words=words, read=read, state=state))
        answers = tuple(
            msgspec.structs.replace(one, id=f"{row.id}since{at}", of=self._random.choice(asked).id if asked else "x")
            for at, one in enumerate(row.answered_since)
        )
        return msgspec.structs.replace(row, agreements=tuple(asked), answered_since=answers)

    def _in_two_ways(self, table: FieldTable, row: Any) -> Any:
        """A row of which another copy holds other things in some fields."""
        kind: Any = row.__class__
        return msgspec.structs.replace(row, unsettled=self._pairs(table, row, self._record(kind, row.id)))

    def _pairs(self, table: FieldTable, row: Any, other: Any) -> tuple[Unsettled, ...]:
        differ = [unit for unit in units(table) if held(row, unit) != held(other, unit)]
        return tuple(as_pair(unit, held(other, unit)) for unit in differ if self._random.random() < 0.2)

    def _owner(self) -> Owner:
        person = f"people{self._random.randrange(PEOPLE)}" if self._maybe() else None
        return Owner(person=person, words=self.words(), said_yes=self._maybe())

    def _record(self, kind: type[msgspec.Struct], row_id: str) -> Any:
        """A record of a kind, each of its columns filled or not."""
        values: dict[str, Any] = {}
        for one in _columns(kind):
            is_needed = one.default is msgspec.NODEFAULT and one.default_factory is msgspec.NODEFAULT
            if one.name not in EMPTY and (is_needed or one.name == "text" or self._random.random() < 0.7):
                values[one.name] = self._value(one.type, one.name, f"{row_id}.{one.name}" if "." in row_id else row_id)
        if kind is Person:
            values["text"] = self._mark().capitalize()
        if kind is Action and values.get("since") is None:
            values["done_before"] = False  # what is of this meeting was not done before it
        return kind(**values)

    def _value(self, kind: Any, name: str, row_id: str) -> Any:
        if name in LEFT_ALONE:
            return LEFT_ALONE[name] or row_id
        if name == "round":
            return f"rounds{self._random.randrange(ROWS)}"
        if name in ("of", "who", "after"):
            return "people0"
        if kind in (Instant, Day):
            return self._random.choice(INSTANTS if kind == Instant else DAYS)
        if kind is Owner:
            return self._owner()
        options = [one for one in get_args(kind) if one is not type(None)]
        if type(None) in get_args(kind):
            return None if self._random.random() < 0.3 else self._value(options[-1], name, row_id)
        if get_origin(kind) is Literal:
            return self._random.choice(options)
        if get_origin(kind) is tuple:
            count = self._random.randrange(3)
            return tuple(self._value(options[0], name, f"{row_id}.{name}{at}") for at in range(count))
        if get_origin(kind) is dict:
            return {"before": self._record(options[1], f"{row_id}.{name}")} if _is_record(options[1]) else {}
        if _is_record(kind):
            return self._record(kind, f"{row_id}.{name}")
        if kind is bool:
            return self._maybe()
        if kind is str:
            return "10:00" if name in TIMES else self.words()
        return self._random.randrange(1, 4)


@cache
def _columns(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The columns of a kind of record, found once: that takes longer than to fill them."""
    return msgspec.structs.fields(kind)


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def marked_meeting(seed: int, ending: str = "") -> Meeting:
    """A random meeting, the same for the same seed. `ending`: with which all words end, but for people's names."""
    return Maker(seed, ending).meeting()


def marks_in(words: str) -> set[str]:
    """The marks in words."""
    return {mark.casefold() for mark in MARK.findall(words)}
