"""Telling a meeting, one edit after the other, in the words of `example.toml`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Concatenate, ParamSpec

from data.edits import actions, agreeing, items
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.asking_result import AskingResult
from data.queries.people_names import owner_from
from data.text.dates.format import show_day
from data.words import say

P = ParamSpec("P")

OWNERS = ("asks", "does", "decides")
"""Columns that hold somebody."""


HELD = date(2026, 10, 21)
"""The day that the days below are written for; those of a meeting lie as far from its own."""


def says(key: str) -> str:
    """Words of the file of the example."""
    return say(f"example.{key}")


class Story:
    """Tells a meeting, one edit after the other. Items go by their names in the file of words."""

    def __init__(self, meeting: Meeting, stamper: Stamper, held: date) -> None:
        """`held`: the day of the meeting."""
        self.meeting = meeting
        self._stamper = stamper
        self._held = held
        self._places: dict[str, tuple[codes.Table, str]] = {}

    def do(self, edit: Callable[Concatenate[Meeting, Stamper, P], Meeting], *args: P.args, **more: P.kwargs) -> None:
        """Make one change."""
        self.meeting = edit(self.meeting, self._stamper, *args, **more)

    def day(self, iso: str) -> str:
        """A day as far from the meeting as this one is from `HELD`, as an ISO date."""
        return (self._held + (date.fromisoformat(iso) - HELD)).isoformat()

    def action(self, key: str) -> str:
        """The words of an action as they are typed, with the days in them."""
        days: dict[str, Any] = {
            name: show_day(self._held + timedelta(days=after))
            for name, after in (
                ("today", 0),
                ("in_a_week", 7),
                ("in_two_weeks", 14),
                ("next", 28),
                ("in_six_weeks", 41),
            )
        }
        return say(f"example.{key}", **days, next_in_full=show_day(self._held + timedelta(days=28), whole=True))

    def id(self, key: str) -> str:
        """The id of an item: `outcomes.children`."""
        return self._places[key][1]

    def add(self, table: codes.Table, *names: str, **columns: Any) -> None:
        """Add items, each with its words."""
        keys = [f"{table}.{name}" for name in names]
        before = {row.id for row in self.meeting.rows(table)}
        if table == "actions":
            self.do(actions.add_action, [self.action(f"{key}.text") for key in keys], today=self._held)
        else:
            self.do(items.add, table, [says(f"{key}.text") for key in keys], **columns)
        self._name(table, before, keys)

    def add_power(self, heading: codes.Heading) -> None:
        """Add what helps under a heading, what gets in the way, and what the group will do about it."""
        for kind in ("helps", "in_the_way"):
            before = {row.id for row in self.meeting.power}
            self.do(items.add, "power", [says(f"power.{heading}.{kind}")], heading=heading, kind=kind)
            self._name("power", before, [f"power.{heading}.{kind}"])
        about = None if heading == "changes" else self.id(f"power.{heading}.in_the_way")
        before = {row.id for row in self.meeting.actions}
        words = self.action(f"power.{heading}.we_will")
        self.do(actions.add_action, [words], heading=heading, about=about, today=self._held)
        self._name("actions", before, [f"power.{heading}.we_will"])

    def change(self, key: str, *said: str, **values: Any) -> None:
        """Set fields of an item: those that the file has words for, and others. An owner by name."""
        table, row_id = self._places[key]
        values = {name: says(f"{key}.{name}") for name in said} | values
        for name in OWNERS:
            if name in values:
                values[name] = owner_from(self.meeting, values[name], said_yes=name == "does")
        self.do(items.change, table, row_id, values)

    def agree(self, key: str, answer: AskingResult, amended: str | None = None) -> None:
        """Record what the group said about an item."""
        table, row_id = self._places[key]
        self.do(agreeing.agree, table, (row_id,), answer, amended)

    def _name(self, table: codes.Table, before: set[str], keys: list[str]) -> None:
        new = [row.id for row in self.meeting.rows(table) if row.id not in before]
        for key, row_id in zip(keys, new, strict=True):
            self._places[key] = (table, row_id)
