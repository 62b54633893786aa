"""A form on its own, and what a chair does in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from textual.pilot import Pilot

from data.model.fields import FieldTable, FormGroup, fields_of
from data.queries.known_names import KnownNames
from data.record import Record
from screens.dialogs.form.form import EditForm
from screens.dialogs.form.row import FieldRow
from screens.dialogs.form.values import values_of
from tests.screens.dialogs.host import given, shown

TODAY = date(2026, 10, 21)
KNOWN = KnownNames(people=("Maria Lopez", "Abdul", "Jo"))


def form(table: FieldTable, record: Record, group: FormGroup = "", **more: Any) -> Callable[[], EditForm]:
    fields = fields_of(table, group)
    more = {"known": KNOWN, **more}
    return lambda: EditForm("The form", fields, values_of(fields, record), today=TODAY, **more)


def said(pilot: Pilot[None]) -> str:
    """What is on the screen, as if nothing were broken into lines."""
    return re.sub(r"[│▌▇▂\s]+", " ", shown(pilot))


async def to_field(pilot: Pilot[None], name: str) -> FieldRow:
    """Tab to a field, as a chair would."""
    for _ in range(40):
        focused = pilot.app.screen.focused
        rows = [node for node in focused.ancestors if isinstance(node, FieldRow)] if focused else []
        if rows and rows[0].field.name == name:
            return rows[0]
        await pilot.press("tab")
    raise AssertionError(name)


async def kept(pilot: Pilot[None]) -> None:
    """Enter until the form is kept: on a choice it goes on."""
    for _ in range(40):
        if not given(pilot):
            await pilot.press("enter")
