"""One field of a form: its label, where it is filled in, and a line under it that says how it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult

from data.model.fields import Field
from data.words import entries_of, say
from screens.dialogs.form.labelled import Labelled
from screens.widgets.one_line import OneLine


class FieldRow(Labelled):
    """One field of a form. Each kind of field is a subclass that says what is typed, and what it means."""

    HINT_STANDS: ClassVar[bool] = False
    """Whether the field's hint stands under it. Where not, it stands in it while it is empty."""

    def __init__(self, field: Field, values: Mapping[str, Any]) -> None:
        super().__init__(say(f"{field.key}.label"))
        self.field = field
        self.values = values
        self.field_hint = entries_of(field.key).get("hint", "")
        self.opened_with: dict[str, str] = {}

    def on_mount(self) -> None:
        """Remember what stood here at first."""
        self.opened_with = self.typed()
        self.tell()

    def typed(self) -> dict[str, str]:
        """What stands here now, as it was typed, by the field's name; further parts behind a `?`."""
        raise NotImplementedError

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed before."""
        raise NotImplementedError

    def answers(self) -> dict[str, Any]:
        """What is meant by it: values by name."""
        raise NotImplementedError

    def understood(self) -> str:
        """What the line under the field says now."""
        return self.field_hint if self.HINT_STANDS else ""

    def wrong(self) -> str:
        """What the field wants, where what stands there can't be kept. Empty: all is well."""
        return ""

    def is_changed(self) -> bool:
        """Whether something else was typed here than what it opened with."""
        return self.typed() != self.opened_with

    def half_typed(self) -> dict[str, str]:
        """What was typed here and isn't saved yet."""
        return {name: typed for name, typed in self.typed().items() if typed != self.opened_with.get(name)}

    def changes(self) -> dict[str, Any]:
        """The answers that differ from what the field opened with."""
        if not self.is_changed():
            return {}
        answers = self.answers()
        return answers if any(answers[name] != self.values.get(name) for name in answers) else {}

    def tell(self, wrong: str = "") -> None:
        """Say under the field what is wrong with it, else how it is understood."""
        self.say_under(wrong or self.understood(), wrong=bool(wrong))


class LineRow(FieldRow):
    """A field that is one line to type in."""

    READS_LISTS: ClassVar[bool] = False
    """Whether a list that is pasted into it is read."""

    def line(self) -> OneLine:
        """The line."""
        return self.query_one(".row-filled > OneLine", OneLine)

    def opening(self) -> str:
        """What the line opens with."""
        return str(self.values.get(self.field.name) or "")

    def filled(self) -> ComposeResult:
        """Draw the line."""
        yield OneLine(self.opening(), placeholder=self.field_hint, reads_lists=self.READS_LISTS)

    def typed(self) -> dict[str, str]:
        """What stands in the line."""
        return {self.field.name: self.line().value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write the line again."""
        if self.field.name in typed:
            self.line().value = typed[self.field.name]

    def on_input_changed(self) -> None:
        """Say under the line how it is understood now."""
        self.tell()
