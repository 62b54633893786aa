"""The field of a form that says what somebody is here as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, get_args

from textual import on
from textual.app import ComposeResult

from data.model import codes
from data.text.clean import clean
from data.words import say
from screens.dialogs.form.row import FieldRow
from screens.widgets.checkboxes import Checkboxes
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option

OWN = "own"
"""What stands behind the `?` for words of the group's own."""


class RolesRow(FieldRow):
    """What somebody is here as: roles to tick, and words of the group's own, with commas between them."""

    HINT_STANDS: ClassVar[bool] = True

    _went = False
    """Whether the cursor went to a role, or one was ticked."""

    @property
    def held(self) -> tuple[str, ...]:
        """The roles that the field opened with."""
        return tuple(self.values.get(self.field.name) or ())

    def filled(self) -> ComposeResult:
        """Draw the roles to tick, and the line for own words."""
        known: tuple[str, ...] = get_args(codes.Role)
        options = [Option(code, say(f"arrive.roles.{code}")) for code in known]
        yield Checkboxes(options, [code for code in self.held if code in known])
        own = ", ".join(role for role in self.held if role not in known)
        yield OneLine(own, placeholder=say("forms.own_roles"))

    def typed(self) -> dict[str, str]:
        """What is ticked, and the own words."""
        name = self.field.name
        return {name: ",".join(self.query_one(Checkboxes).codes), f"{name}?{OWN}": self.query_one(OneLine).value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Tick and write it again."""
        name = self.field.name
        if name in typed:
            self.query_one(Checkboxes).ticked = frozenset(filter(None, typed[name].split(",")))
        if f"{name}?{OWN}" in typed:
            self.query_one(OneLine).value = typed[f"{name}?{OWN}"]

    def answers(self) -> dict[str, Any]:
        """What is ticked in its order, then the own words, each once."""
        own = [role for role in map(clean, self.query_one(OneLine).value.split(",")) if role]
        return {self.field.name: tuple(dict.fromkeys((*self.query_one(Checkboxes).codes, *own)))}

    def understood(self) -> str:
        """What the role does that the cursor went to; and what is known of their roles elsewhere."""
        boxes = self.query_one(Checkboxes)
        here = boxes.options[boxes.here]
        does = say("lists.detail", label=here.words, value=say(f"arrive.role_meanings.{here.code}"))
        return "\n".join(filter(None, (does if self._went else "", super().understood())))

    def on_mount(self) -> None:
        """Say of each role what it does once the cursor went to one.

        Not as soon as the roles have the cursor: a form that grows under a mouse button takes another click for it.
        """
        self.watch(self.query_one(Checkboxes), "here", self._say, init=False)

    @on(Checkboxes.Changed)
    def _say(self) -> None:
        self._went = True
        self.tell()
