"""What is done with a line that is looked for by name: with the chosen one, else with one that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from data.commands.item_commands import command_named
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.words import say
from screens.meeting.actions.edit import going_back, nothing
from screens.meeting.actions.item_menu import do
from screens.meeting.actions.responsibilities import telling
from screens.meeting.stages.base import every_item

if TYPE_CHECKING:
    from screens.dialogs.picker import PickRow
    from screens.meeting.context import Host
    from screens.meeting.stages.base import StageView
    from screens.widgets.entries import Entry

NoLine = Literal["no_line", "nobody_here", "no_people"]
"""Why there is no line for something: `say("palette.why_not.<it>")`."""


class LineCommand(Struct, frozen=True, kw_only=True):
    """Something that can be done with a line; its words are `palette.with_line.<name>`."""

    command: str
    """The command of the menu of an item that does it."""
    only: Callable[[Row], bool] = lambda _: True
    """With which of the rows that the command fits."""
    given: Mapping[str, object] = {}
    """What the command is answered with, so that nothing is asked; empty: the command asks."""
    always_asks: bool = False
    """Whether the line is asked for also where one is chosen: it is done at once, and shows only there."""
    none: NoLine = "no_line"
    """What is said where it fits no line."""

    @property
    def letter(self) -> str:
        """The letter of its command in the menu of an item."""
        return command_named(self.command).letter

    def fits(self, meeting: Meeting, row: Row | None) -> bool:
        """Whether it can be done with a row, as the meeting is now."""
        return row is not None and command_named(self.command).fits(meeting, row) and self.only(row)


def _is_here(row: Row) -> bool:
    return isinstance(row, Person) and row.presence == "here"


LINE_COMMANDS: dict[str, LineCommand] = {
    "agree": LineCommand(command="agree"),
    "edit": LineCommand(command="edit"),
    "take_out": LineCommand(command="take_out"),
    "park": LineCommand(command="park"),
    "convert": LineCommand(command="convert"),
    "move": LineCommand(command="move"),
    "say_yes": LineCommand(command="say_yes"),
    "done": LineCommand(command="done"),
    "gone": LineCommand(
        command="presence", only=_is_here, given={"presence": "left"}, always_asks=True, none="nobody_here"
    ),
    "presence": LineCommand(command="presence", none="no_people"),
    "strike": LineCommand(command="strike"),
}
"""What is found by name, in the order in which it is listed."""


def why_no_line(meeting: Meeting, name: str) -> str:
    """Why something can be done with no line now, in words; empty: there is one that it fits."""
    one = LINE_COMMANDS[name]
    found = any(one.fits(meeting, row) for _, row in meeting.all_rows())
    return "" if found else say(f"palette.why_not.{one.none}")


def do_with_line(host: Host, name: str, chosen: Entry | None, stages: Sequence[StageView]) -> None:
    """Do something with the chosen line; where none is that it fits, with one that is asked for.

    `stages`: where lines are looked for, in their order; that which is looked at comes first.
    """
    one, meeting = LINE_COMMANDS[name], host.session.meeting
    row = _row_of(meeting, chosen) if chosen is not None else None
    if row is not None and one.fits(meeting, row) and not one.always_asks:
        _do(host, one, row, nothing)
        return
    places: dict[str, tuple[codes.Stage, codes.Table]] = {}
    rows: list[PickRow] = []
    nearest = sorted(stages, key=lambda stage: stage.code != host.looking)
    for stage, entry in every_item(nearest, meeting, host.view):
        if entry.table is not None and one.fits(meeting, _row_of(meeting, entry)):
            places[entry.key] = (stage, entry.table)
            rows.append((entry.key, f"{entry.mark}  {entry.words}", say(f"{stage}.name")))

    rows.sort(key=lambda one: chosen is None or one[0] != chosen.key)  # the chosen one first

    def picked(key: str) -> None:
        stage, table = places[key]
        back = going_back(host)
        host.show_stage(stage, key)
        if (row := host.session.meeting.row(table, key)) is not None:
            _do(host, one, row, back)

    if rows:
        from screens.dialogs.picker import Pick

        host.ask(Pick(say(f"palette.asks.{name}"), rows), picked)
    else:
        host.tell(say(f"palette.why_not.{one.none}"))


def _do(host: Host, one: LineCommand, row: Row, back: Callable[[], None]) -> None:
    """Do it. `back`: what comes after its form, where it has one."""
    command = command_named(one.command)
    if one.given:
        telling(host, row.id, lambda: command.do(host, row, one.given))
    else:
        do(host, command, row, back)


def _row_of(meeting: Meeting, entry: Entry) -> Row | None:
    """The row of an entry that is an item."""
    return meeting.row(entry.table, entry.key) if entry.kind == "item" and entry.table is not None else None
