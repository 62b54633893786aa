"""A place in the minutes, with the field where it is mended, and the words that are printed there."""

from __future__ import annotations

from data.model import codes
from data.model.fields import FieldTable, words_key
from data.queries.item_places import group_of_details
from data.record import Record
from data.words import say


class PrintedPlace(Record, frozen=True, kw_only=True):
    """Where something of the minutes stands, so that it can be mended there."""

    stage: codes.Stage
    """The stage."""
    table: FieldTable
    """The table of its row; `meeting` for the meeting itself."""
    row: str
    """The row's id."""
    field: str
    """The field, by its name in the registry; `reasons`, `next_step`, `until`, `wording` are of what came of asking."""
    item: str
    """What it is called: "O3", "Person 2"; what nobody refers to by a number, by its stage."""
    order: tuple[int, int]
    """What places are sorted by: the stage, then the place down its list; 0: it is no item there."""

    @property
    def entry(self) -> str:
        """The entry of the stage's list that leads there."""
        if self.table == "versions":
            return "row:minutes"
        if self.table != "meeting":
            return self.row
        return f"row:{group_of_details(self.field) or 'meeting'}"

    @property
    def label(self) -> str:
        """What its field is called; empty: it is an item's own words."""
        _, is_listed = self.order
        return "" if is_listed and self.field == "text" else _label(self.table, self.field)

    @property
    def where(self) -> str:
        """Where it stands, as on the screen: "O3", "O3, Why"."""
        return say("names.field", place=self.item, label=self.label) if self.label else self.item


class PrintedText(PrintedPlace, frozen=True, kw_only=True):
    """Words as they are printed."""

    words: str
    """The words."""

    @property
    def line(self) -> str:
        """Where they stand, and the words."""
        return say("names.line", where=self.where, words=self.words)


def place_order(place: PrintedPlace) -> tuple[int, int]:
    """What places are sorted by."""
    return place.order


def _label(table: FieldTable, field: str) -> str:
    asked = {
        "reasons": "names.reasons", "objections": "agreeing.titles_by.any", "next_step": "agreeing.titles.next_step",
        "until": "names.until", "wording": "names.wording", "asks": "names.asks",
        "keeping": "fields.meeting.consents_keep.label",
    }  # fmt: skip
    return say(asked.get(field) or f"{words_key(table, field)}.label")
