"""Every kind of field, as a row of a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult

from data.model.fields import Field
from data.queries.known_names import KnownNames
from data.text.clean import clean
from data.text.dates.format import day_to_show, show_date, show_due
from data.text.dates.parse import When, read_date, read_when
from data.text.dates.times import read_time
from data.words import entries_of, say
from screens.dialogs.form.owner_row import OwnerRow
from screens.dialogs.form.roles_row import RolesRow
from screens.dialogs.form.row import FieldRow, LineRow
from screens.widgets.choice import Choice
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option


class WordsRow(LineRow):
    """Words, in one line."""

    def answers(self) -> dict[str, Any]:
        """The words, cleaned."""
        return {self.field.name: clean(self.line().value)}


class SaidRow(WordsRow):
    """Words that may be of any length: a list that is pasted becomes a part of them."""

    READS_LISTS: ClassVar[bool] = True

    def understood(self) -> str:
        """That a list was read, and how to have it as it came; else what is always said."""
        return say("forms.list_read") if self.line().is_read else super().understood()


class DayInWordsRow(WordsRow):
    """Words, with the day under them that is read in them."""

    def __init__(self, field: Field, values: Mapping[str, Any], today: date, base: date) -> None:
        """`base`: the day from which days count."""
        super().__init__(field, values)
        self._today = today
        self._base = base

    def understood(self) -> str:
        """The day with its weekday; nothing where the words name none."""
        from data.queries.retention import day_named

        found = day_named(clean(self.line().value), self._base)
        return show_due(found, self._today) if found is not None else ""


class NumberRow(LineRow):
    """A whole number, or none."""

    def filled(self) -> ComposeResult:
        """Draw a line that takes digits."""
        yield OneLine(self.opening(), placeholder=self.field_hint, digits=True)

    def opening(self) -> str:
        """The number; 0 is one."""
        number = self.values.get(self.field.name)
        return "" if number is None else str(number)

    def answers(self) -> dict[str, Any]:
        """The number; None: none was given."""
        typed = self.line().value
        return {self.field.name: int(typed) if typed else None}


class DateRow(LineRow):
    """What day dates have in common: shown as people read them, and said again under the line as understood."""

    def __init__(self, field: Field, values: Mapping[str, Any], today: date, base: date) -> None:
        """`base`: the day from which days count."""
        super().__init__(field, values)
        self.today = today
        self.base = base
        if self.field_hint:
            self.field_hint = say(f"{field.key}.hint", **day_to_show(today))

    def opening(self) -> str:
        """The date as people read it."""
        iso = self.values.get(self.field.name)
        return show_date(iso) if iso else ""

    def when(self) -> When:
        """What the words say."""
        return read_when(clean(self.line().value), self.base, self.today)


class WhenRow(DateRow):
    """A date, or words where it is none."""

    def opening(self) -> str:
        """The date as people read it, or the words."""
        return super().opening() or str(self.values.get(f"{self.field.name}_words") or "")

    def answers(self) -> dict[str, Any]:
        """The date, or the words."""
        found = self.when()
        return {self.field.name: found.iso, f"{self.field.name}_words": found.words}

    def understood(self) -> str:
        """The day that was typed, with its weekday; for words, why they are none or what a date looks like.

        Behind it stands what is always said of the field.
        """
        found = self.when()
        said = found.note if found.words or self.is_changed() else ""
        return " ".join(filter(None, (said, entries_of(self.field.key).get("below", ""))))


class DayRow(DateRow):
    """A date, or nothing."""

    def found(self) -> date | None:
        """The day that the words name."""
        return read_date(self.line().value, self.base)

    def answers(self) -> dict[str, Any]:
        """The date; None: there is none."""
        found = self.found()
        return {self.field.name: found.isoformat() if found else None}

    def understood(self) -> str:
        """The day that was typed, with its weekday; else why it is none, or what one looks like."""
        found = self.found()
        if not (self.is_changed() and clean(self.line().value)):
            return ""
        if found:
            return show_due(found, self.today)
        return self.when().doubt or say("forms.no_date_yet", **day_to_show(self.today))

    def wrong(self) -> str:
        """Why this is no date, or what one looks like."""
        if self.is_changed() and clean(self.line().value) and not self.found():
            return self.when().doubt or say("forms.wants_date", **day_to_show(self.today))
        return ""


class TimeRow(LineRow):
    """A time of day, or nothing."""

    def answers(self) -> dict[str, Any]:
        """The time; None: there is none."""
        return {self.field.name: read_time(self.line().value)}

    def understood(self) -> str:
        """The time as it was understood, where that isn't just what stands there; else what one looks like."""
        typed = clean(self.line().value)
        found = read_time(typed)
        if found is None:
            return say("forms.no_time_yet") if typed and self.is_changed() else ""
        return "" if found == typed else found

    def wrong(self) -> str:
        """What a time looks like, where this is none."""
        typed = clean(self.line().value)
        return say("forms.wants_time") if self.is_changed() and typed and not read_time(typed) else ""


class ChoiceRow(FieldRow):
    """One of several."""

    HINT_STANDS: ClassVar[bool] = True

    def options(self) -> Sequence[Option]:
        """The codes of the field, with their words."""
        words = entries_of(f"{self.field.key}.codes")
        return [Option(code, words[code or "none"]) for code in self.field.codes]

    def opening(self) -> str:
        """The code that it opens with."""
        return str(self.values.get(self.field.name) or "")

    def choice(self) -> Choice:
        """The options."""
        return self.query_one(Choice)

    def filled(self) -> ComposeResult:
        """Draw the options."""
        yield Choice(self.options(), self.opening())

    def typed(self) -> dict[str, str]:
        """The chosen code."""
        return {self.field.name: self.choice().chosen or ""}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Choose again what was chosen."""
        code = typed.get(self.field.name)
        if code in [option.code for option in self.choice().options]:
            self.choice().chosen = code

    def answers(self) -> dict[str, Any]:
        """The chosen code."""
        return {self.field.name: self.choice().chosen or ""}


class YesNoRow(ChoiceRow):
    """Yes or no."""

    def options(self) -> Sequence[Option]:
        """Yes, and no."""
        return yes_no()

    def opening(self) -> str:
        """Which of the two it opens with."""
        return "yes" if self.values.get(self.field.name) else "no"

    def answers(self) -> dict[str, Any]:
        """True for yes."""
        return {self.field.name: self.choice().chosen == "yes"}


def yes_no() -> list[Option]:
    """Yes, and no."""
    return [Option("yes", say("forms.yes")), Option("no", say("forms.no"))]


def row_for(field: Field, values: Mapping[str, Any], known: KnownNames, today: date, base: date) -> FieldRow:
    """The row that fills in a field. `base`: the day from which days count."""
    kinds: dict[str, Callable[[], FieldRow]] = {
        "words": lambda: _words_row(field, values, today, base),
        "number": lambda: NumberRow(field, values),
        "when": lambda: WhenRow(field, values, today, base),
        "day": lambda: DayRow(field, values, today, base),
        "time": lambda: TimeRow(field, values),
        "choice": lambda: ChoiceRow(field, values),
        "yes_no": lambda: YesNoRow(field, values),
        "owner": lambda: OwnerRow(field, values, known),
        "owners": lambda: OwnerRow(field, values, known),
        "roles": lambda: RolesRow(field, values),
    }
    return kinds[field.kind]()


def _words_row(field: Field, values: Mapping[str, Any], today: date, base: date) -> FieldRow:
    """The row for words: a list is none of what is said of a person, or is a day in words."""
    if field.day:
        return DayInWordsRow(field, values, today, base)
    return (WordsRow if field.table == "people" else SaidRow)(field, values)
