"""The form of an item: every field that its kind has, drawn from the registry of fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input, Static

from data.model.fields import Field
from data.queries.known_names import KnownNames
from data.text.clean import clean
from data.words import say
from screens.dialogs.autosave import Autosave
from screens.dialogs.form.dialog import FieldsDialog, FormButton
from screens.dialogs.form.fields import row_for
from screens.dialogs.form.row import FieldRow
from screens.literal import plain
from screens.widgets.checkboxes import Checkboxes
from screens.widgets.choice import Choice
from screens.widgets.one_line import OneLine
from screens.widgets.options import Options

HINTS: dict[type[Widget], str] = {Checkboxes: "forms.hint_ticks", Choice: "forms.hint_choices"}
"""The line of keys for each kind of field that is no words."""


class EditForm(FieldsDialog[dict[str, Any]]):
    """The form of an item. It gives back what was changed, by the names of the fields.

    Words are str, a choice its code, yes or no a bool, a number int or None, a time or day str or None. A date that
    may be words is two: `by` (ISO or None) and `by_words`. An owner is (words, said yes), and `owners` are a
    tuple of them; roles are a tuple.
    """

    HINT: ClassVar[str] = "forms.hint"
    """The keys while the cursor is in words."""

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        values: dict[str, Any],
        *,
        known: KnownNames | None = None,
        today: date,
        base: date | None = None,
        needs: Mapping[str, str] | None = None,
        notes: Mapping[str, str] | None = None,
        at: str = "",
        draft: Mapping[str, str] | None = None,
        on_draft: Callable[[dict[str, str]], None] | None = None,
    ) -> None:
        """`known`: whom a name may mean. `needs`: the fields that may not stay empty, and what is said under one that
        is. Such a form makes something new, so it is saved as it opens, too. `notes`: what is said under fields,
        instead of their hints.

        `at`: the field that the cursor is in at first; empty: the first one. `base`: the day from which days count;
        None: today.
        """  # noqa: D205  (several sentences)
        self._at = at
        self._needs = dict(needs or {})
        self._rows = [row_for(field, values, known or KnownNames(), today, base or today) for field in fields]
        for row in self._rows:
            row.field_hint = (notes or {}).get(row.field.name) or row.field_hint
        super().__init__(title, say(self.HINT))
        self._draft = dict(draft or {})
        self._half_typed = Autosave(self, self._typed, on_draft, self._draft)

    def contents(self) -> ComposeResult:
        """Draw the fields, and the buttons under them."""
        if self._draft:
            yield Static(plain(say("forms.still_here")), classes="notice")
        yield from self._rows
        with Horizontal(classes="buttons"):
            yield FormButton("save", say("forms.save"))
            yield FormButton("close", say("forms.close"))
            if self._draft:
                yield FormButton("as_saved", say("forms.as_saved"))

    def on_mount(self) -> None:
        """Write again what was half typed before."""
        for row in self._rows:
            row.put_back(self._draft)
            if row.field.name == self._at:
                row.go()

    def keep_draft(self) -> None:
        """Hand on at once what is half typed: the program may be about to end."""
        self._half_typed.keep_now()

    def _typed(self) -> dict[str, str]:
        return {name: typed for row in self._rows for name, typed in row.half_typed().items()}

    @on(Input.Changed)
    @on(Choice.Changed)
    @on(Checkboxes.Changed)
    def _touched(self) -> None:
        self._half_typed.touch()

    def pressed(self, event: Key) -> bool:
        """Enter saves, on a choice it goes on; Esc closes, ↑ ↓ go from row to row, then from field to field."""
        focused, step = self.focused, {"up": -1, "down": 1}.get(event.key, 0)
        if step and isinstance(focused, OneLine) and focused.goes(step):
            return True
        keys: dict[str, Callable[[], None]] = {
            "enter": (lambda: self.move(1)) if isinstance(focused, Options) else self._save,
            "escape": self.action_close,
            "up": lambda: self.move(-1),
            "down": lambda: self.move(1),
        }
        if event.key in keys:
            keys[event.key]()
        return event.key in keys

    def hint_for(self, widget: Widget | None) -> str:
        """The keys of the field that the cursor is in: what Enter does there, before all."""
        if isinstance(widget, FormButton):
            return say("forms.hint_button", what=str(widget.label))
        return say(next((hint for kind, hint in HINTS.items() if isinstance(widget, kind)), self.HINT))

    def hints(self) -> list[str]:
        """The longest of them makes the room."""
        return [say(hint) for hint in (self.HINT, *HINTS.values())]

    def chosen(self, code: str) -> None:
        """Do what a button is for."""
        {"save": self._save, "close": self.action_close, "as_saved": self._put_as_saved}[code]()

    def _put_as_saved(self) -> None:
        for row in self._rows:
            row.put_back(row.opened_with)
        self.query_one("#as-saved").display = False
        self.query_one(".notice").display = False
        self._half_typed.keep_now()
        self._rows[0].go()

    def _save(self) -> None:
        if wrong := self._first_wrong():
            wrong.go()
            return
        changes = {name: answer for row in self._rows for name, answer in row.changes().items()}
        self._half_typed.end()
        self.answer(changes if changes or self._needs else None)

    def _first_wrong(self) -> FieldRow | None:
        """Say under every field that can't be kept what it wants, and name the first."""
        found = [(row, words) for row in self._rows if (words := row.wrong() or self._missing(row))]
        for row, words in found:
            row.tell(words)
        return found[0][0] if found else None

    def _missing(self, row: FieldRow) -> str:
        """What is said under a field that is needed and empty."""
        name = row.field.name
        return "" if clean(row.typed().get(name, "")) else self._needs.get(name, "")

    def action_close(self) -> None:
        """Close without saving; what was typed is kept for the next time."""
        self._half_typed.keep_now()
        self.answer(None)
