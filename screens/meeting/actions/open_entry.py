"""What opens from the list: an item's menu, a row's form or page, what a gap leads to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from data.edits import meeting_details
from data.model import codes
from data.model.fields import FieldTable, FormGroup
from data.model.records.details import Details
from data.model.records.row import Row
from data.review.gaps import gap_named
from data.words import say
from screens.meeting.actions.handover import choose_who_types
from screens.meeting.context import Host
from screens.meeting.stages.base import PARTS, FoldedPart
from screens.widgets.entries import Entry

FORMS: dict[str, FormGroup] = {
    "meeting": "", "start": "start", "voices": "voices", "next": "next", "comments": "comments",
}  # fmt: skip
"""The rows that a form of the meeting itself is behind, and which."""


class OpenEntryAction:
    """Opens what an entry of the list stands for."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self, entry: Entry, closed: Callable[[], object] | None = None) -> None:
        """Open an item's menu, a heading's, or what a row is for. `closed`: done where a menu is just closed."""
        kind, _, name = entry.key.partition(":")
        if entry.kind == "item" and entry.table is not None:
            from screens.meeting.actions.item_menu import open_menu  # not before somebody opens one: it costs the start

            open_menu(self._host, entry.table, entry.key, closed)
        elif kind == "heading":
            from screens.meeting.actions.item_menu import open_heading_menu

            open_heading_menu(self._host, next(code for code in codes.HEADINGS if code == name))
        elif kind == "row":
            self._open_row(name)

    def _open_row(self, name: str) -> None:
        details = self._host.session.meeting.details
        if name.startswith("gap:"):
            self._go_to_gap(name.partition(":")[2])
        elif name.startswith("ask:"):
            from screens.meeting.actions.follow_up import FollowUpAction

            _, table, row_id = name.split(":")
            if codes.is_table(table):
                FollowUpAction(self._host).open(table, row_id)
        elif name.startswith("part:"):
            self._unfold(next(part for part in PARTS if part == name.partition(":")[2]))
        elif name.startswith("keeping:"):
            from screens.meeting.actions.retention import RetentionAction

            RetentionAction(self._host, name.partition(":")[2]).open()
        elif name == "read_back":
            self.read_back()
        elif name == "check_out":
            self._check_out()
        elif name == "meeting" and details.unsettled:
            self._settle("meeting", details)
        elif name in FORMS:
            self._open_form(name, FORMS[name])
        elif name == "what":
            self.principles()
        elif name == "key_elements":
            self.key_elements()
        elif name == "types":
            choose_who_types(self._host)
        elif name == "last_time":
            self.last_time()
        elif name == "who_is_here":
            from screens.meeting.actions.who_is_here import confirm_here

            confirm_here(self._host)
        elif name == "how_named":
            from screens.meeting.actions.who_is_here import ask_how_named

            ask_how_named(self._host)
        elif name == "ended":
            self._ended()
        elif name == "place":
            self.place()
        elif name == "suggestions":
            from screens.meeting.actions.suggested_rules import pick_rules

            pick_rules(self._host)
        elif name == "minutes":
            waiting = next((row for row in self._host.session.meeting.versions if row.unsettled), None)
            if waiting is not None:
                self._settle("versions", waiting)
            else:
                from screens.meeting.actions.minutes import MinutesAction

                MinutesAction(self._host).read()

    def _unfold(self, part: FoldedPart) -> None:
        """Unfold a part of the list, with its end in view, or fold it. Of what was left out the first is chosen."""
        row = f"row:part:{part}"
        before = {entry.key for entry in self._entries() if entry.selectable}
        count = len(self._entries())
        self._host.shown.turn_part(part)
        self._host.redraw()
        after = self._entries()
        keys, new = [entry.key for entry in after], [entry.key for entry in after if entry.selectable]
        new = [key for key in new if key not in before]
        at, more = keys.index(row), len(after) - count
        above = [key for key in new if keys.index(key) < at]
        if more > 0:
            self._host.reveal(above[-1] if above else keys[at + more])
        self._host.show_stage(self._host.looking, above[0] if above else row)

    def _entries(self) -> list[Entry]:
        """What stands in the list, from the top down."""
        return self._host.stage.entries(self._host.session.meeting, self._host.view)

    def _open_form(self, row: str, group: FormGroup, then: Callable[[], object] = lambda: None) -> None:
        """Open the form of the meeting itself, or of a part of it, that a row of the list is for."""
        from screens.meeting.actions.edit import open_form

        details = self._host.session.meeting.details
        open_form(self._host, say(f"{self._host.stage.code}.rows.{row}"), "meeting", details, group=group, then=then)

    def _settle(self, table: FieldTable, row: Details | Row) -> None:
        from screens.meeting.actions.resolve_conflict import settle

        settle(self._host, table, row)

    def _go_to_gap(self, name: str) -> None:
        """Go to where a gap is mended: to the item or row, and where one field mends it, to that field of its form.

        After the form one is back where the gap stood.
        """
        from screens.meeting.actions.edit import edit_field, going_back

        gap = gap_named(self._host.session.meeting, name)
        if gap is None:
            return
        back = going_back(self._host)
        self._host.show_stage(gap.stage, None if gap.adds else gap.key or None, gap.line)
        if gap.adds:
            self._host.suggest(gap.adds)
        elif gap.opens == "clock":
            self.clock()
        elif gap.key and gap.field:
            edit_field(self._host, gap.key, gap.field, back)

    def at_close(self, row: Literal["comments", "next"]) -> None:
        """Open the form of a row of Close, from every stage; after it one is back where one was."""
        from screens.meeting.actions.edit import going_back

        back = going_back(self._host)
        self._host.show_stage("close", f"row:{row}")
        self._open_form(row, FORMS[row], back)

    def read_back(self) -> None:
        """Read back what was agreed and who does what; a line is mended from there."""
        from screens.meeting.actions.read_back import ReadBackAction

        ReadBackAction(self._host).open()

    def _check_out(self) -> None:
        """Offer what the row names, among the questions of the end; or going on with a round that was left."""
        from screens.meeting.actions.round import RoundAction

        RoundAction(self._host).begin(lit="check_out")

    def place(self) -> None:
        """Place stakeholders, one after another."""
        from screens.meeting.actions.placing import PlacingAction

        PlacingAction(self._host).open()

    def clock(self) -> None:
        """Show the time: what is planned, what is used; stop the clock, give minutes, take a break."""
        from screens.meeting.actions.clock import ClockAction

        ClockAction(self._host).open()

    def principles(self) -> None:
        """Show what co-production is, a part at a time; what is said to it goes under Power."""
        from screens.meeting.actions.principles import ReadingPrinciples

        ReadingPrinciples(self._host).open()

    def key_elements(self) -> None:
        """Set beside each key element of success what the meeting has for it."""
        from screens.meeting.actions.principles import SeeingKeyElements

        SeeingKeyElements(self._host).open()

    def last_time(self) -> None:
        """Tell of the meeting before: what was said, what was done, what was left open."""
        from screens.dialogs.page import Page
        from screens.meeting.actions.last_meeting import last_time_page

        meeting = self._host.session.meeting
        self._host.ask(Page(say("arrive.rows.last_time"), last_time_page(meeting)), lambda _: None, reads=True)

    def _ended(self) -> None:
        """Put down the time of day as the end, where it is offered; else ask for it."""
        from screens.meeting.stages.close import end_offered

        time = end_offered(self._host.session.meeting, self._host.view)
        if not time:
            self._open_form("ended", "ended")
        elif self._host.apply(meeting_details.change_meeting, {"ended": time}):
            self._host.tell(say("told.ended", time=time))

    def note_action(self) -> None:
        """Ask for one action, show what is understood of it, and go straight back."""
        from screens.meeting.actions.note_action import note_action

        note_action(self._host)
