"""What a stage is: its question, its list, what its line adds. Each stage file defines one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.topics import Topic
from data.model.stages import Kind, spec
from data.queries.outline import is_untouched, sections
from data.text.dates.format import day_to_show
from data.words import say
from screens.meeting.numbered_entries import DrawnEntries, NumberedEntries
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from textual.content import Content


FoldedPart = Literal["left_open", "rounds"]
"""A part of a list of which only a row shows, until it is unfolded."""

PARTS: tuple[FoldedPart, ...] = get_args(FoldedPart)


class ChosenTopic(Struct, frozen=True):
    """A topic of the group's own that was chosen in the list."""

    id: str
    """Its id."""
    beside: str
    """The id of the topic that the group had taken up by then: with another one the choice is over."""


class ViewState(Struct, frozen=True):
    """How a stage is looked at; nothing of it is kept with the meeting."""

    today: date
    """The local day."""
    time: str = ""
    """The local time, HH:MM; empty: nobody has looked at the clock."""
    heading: codes.Heading = "involved"
    """The power heading that the line adds under."""
    topic: ChosenTopic | None = None
    """The topic that was chosen for the line to add under; None: the topic at hand."""
    line: str = ""
    """The code of the kind that the line adds; empty: the first of the stage."""
    map: bool = False
    """Stakeholders as a map, not a list."""
    tour: bool = False
    """Whether people are led through the example, of which nothing is kept."""
    unfolded: frozenset[FoldedPart] = frozenset()
    """The parts that are unfolded."""

    @property
    def coming(self) -> str:
        """A day soon to come, as people write it: an example of what can be typed."""
        day: str = day_to_show(self.today)["day"]
        return day


class StageView:
    """A stage of a meeting as the group sees it. As it stands here its list is its kinds, one after the other."""

    ticks: ClassVar[bool] = False
    """Whether the list is drawn anew every minute."""

    def __init__(self, code: codes.Stage) -> None:
        self.code: codes.Stage = code
        self.kinds = spec(code).kinds
        """What its line can add, the first one being what it opens with."""
        self.drawn = DrawnEntries()

    @property
    def question(self) -> str:
        """The question that the stage asks."""
        return say(f"{self.code}.question")

    def sub(self, meeting: Meeting, view: ViewState, now: datetime) -> str:
        """The one line under the question. `now`: an aware instant."""
        return say(f"{self.code}.sub", day=view.coming)

    def purpose(self, view: ViewState) -> str:
        """What the stage is for, with one example."""
        return say(f"{self.code}.empty", day=view.coming)

    def introduction(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """The same, above the list, as long as nothing was ever written in it."""
        if not is_untouched(meeting, self.code):
            return []
        return [Entry(key="purpose", kind="note", words=self.purpose(view)), Entry(key="gap:purpose", kind="gap")]

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """Everything in the stage's list, top to bottom."""
        page = NumberedEntries(meeting, self.drawn)
        for at, section in enumerate(sections(meeting, self.code)):
            if at and section.rows:
                page.group(say(f"{self.code}.groups.{section.name}"))
            page.items(section.rows)
        return page.entries

    def whole(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """The same, with all of its parts unfolded."""
        return self.entries(meeting, replace(view, unfolded=frozenset(PARTS)))

    def part_of(self, meeting: Meeting, key: str) -> FoldedPart | None:
        """The part that shows an entry only when it is unfolded; None: it is always shown, or never."""
        return None

    def columns(self, meeting: Meeting, view: ViewState) -> dict[str, Any]:
        """What every new row holds besides what its kind says."""
        return {}

    def topic_at_hand(self, meeting: Meeting, view: ViewState) -> Topic | None:
        """The topic of the group's own that something is about which is begun while one looks here; None: none."""
        return None

    def context(self, meeting: Meeting, view: ViewState) -> str:
        """What the line adds under, in words; empty: the stage itself."""
        return ""

    def chosen(self, meeting: Meeting, key: str, view: ViewState) -> ViewState:
        """How the stage is looked at once an entry was chosen."""
        return view

    def moves_on(self, meeting: Meeting) -> str:
        """What the key does here that moves the group on, in words; empty: it goes to the next stage."""
        return ""

    def picture(self, meeting: Meeting, entries: Sequence[Entry], width: int, chosen: str | None) -> Content | None:
        """What may be shown in place of the list, `width` cells wide; None: nothing, or there is no room for it."""
        return None

    def kind_of(self, table: codes.Table, row: Any) -> Kind | None:
        """The kind that a row is of; None: none of this stage's."""
        return next((kind for kind in self.kinds if kind.table == table and kind.has(row)), None)


def every_item(stages: Iterable[StageView], meeting: Meeting, view: ViewState) -> Iterator[tuple[codes.Stage, Entry]]:
    """Every item of some stages, also where it is folded, each once: at the first of them that has it."""
    had = set[str]()
    for stage in stages:
        for entry in stage.whole(meeting, view):
            if entry.kind == "item" and entry.key not in had:
                had.add(entry.key)
                yield stage.code, entry
