"""What opens from the list: an item's menu, a row's form or page, what a gap leads to; and find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from data.edits import items, meeting_details
from data.model import codes
from data.model.fields import FieldTable, FormGroup
from data.model.records.details import Details
from data.model.records.row import Row
from data.review.gaps import gap_named
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.meeting.actions.handover import choose_who_types
from screens.meeting.context import Host
from screens.meeting.stages.base import PARTS, FoldedPart, StageView, every_item
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from screens.dialogs.picker import PickRow


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
            self._who_is_here()
        elif name == "how_named":
            self._how_named()
        elif name == "ended":
            self._ended()
        elif name == "place":
            self.place()
        elif name == "suggestions":
            self._suggestions()
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
        from screens.meeting.actions.settle import settle

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

    def _who_is_here(self) -> None:
        from data.edits.last_meeting import are_here
        from screens.dialogs.pick_several import PickSeveral

        people = [person for person in self._host.session.meeting.people if person.presence == "to_confirm"]
        rows = [(person.id, person.text, person.here_for) for person in people]
        dialog = PickSeveral(say("arrive.rows.who_is_here"), rows, says="dialogs.here")
        self._host.ask(dialog, lambda here: self._host.apply(are_here, here))

    def _how_named(self) -> None:
        """Ask how the minutes name everybody who may be here, and who has something to do from last time.

        They are asked in the order of the list.
        """
        from data.queries.responsibilities import not_asked_how_named
        from screens.meeting.actions.attribution import AttributionAction

        meeting = self._host.session.meeting
        owners = not_asked_how_named(meeting)
        here = ("here", "to_confirm")
        among = [one for one in meeting.people if not one.shown and (one.presence in here or one in owners)]
        if owners:
            first = min(among, key=lambda one: one.presence != "here")
            AttributionAction(self._host, first, among).ask()

    def _ended(self) -> None:
        """Put down the time of day as the end, where it is offered; else ask for it."""
        from screens.meeting.stages.close import end_offered

        time = end_offered(self._host.session.meeting, self._host.view)
        if not time:
            self._open_form("ended", "ended")
        elif self._host.apply(meeting_details.change_meeting, {"ended": time}):
            self._host.tell(say("told.ended", time=time))

    def _suggestions(self) -> None:
        from screens.dialogs.pick_several import PickSeveral

        had = {rule.text for rule in self._host.session.meeting.ground_rules}
        rows = [(rule, rule, note) for rule, note in self._rules_to_pick().items() if rule not in had]
        self._host.ask(
            PickSeveral(say("ground_rules.rows.suggestions"), rows),
            lambda picked: self._host.apply(items.add, "ground_rules", picked),
        )

    def _rules_to_pick(self) -> dict[str, str]:
        """Rules to pick from, each with what is said beside it: first those that the last meeting started with."""
        last = self._host.last_meeting()
        had_then = () if last is None else tuple(rule.text for rule in last.ground_rules if rule.for_today)
        found = dict.fromkeys((*had_then, *words_of("ground_rules.suggestions")), "")
        if had_then:
            when = show_date(self._host.session.meeting.details.last_time.date or "")
            found |= dict.fromkeys(had_then, say("ground_rules.for_today_then", when=when))
        return found

    def find(self, stages: Sequence[StageView]) -> None:
        """Find words among everything that the meeting holds, and go there."""
        from screens.dialogs.find import Find

        rows: list[PickRow] = []
        places: dict[str, tuple[codes.Stage, str]] = {}
        for stage, entry in every_item(stages, self._host.session.meeting, self._host.view):
            places[entry.key] = (stage, entry.key)
            more = " ".join(detail.text for detail in entry.details)
            rows.append((entry.key, f"{entry.mark}  {entry.words}", say(f"{stage}.name"), more))
        self._host.ask(Find(rows), lambda key: self._host.show_stage(*places[key]), reads=True)

    def note_action(self) -> None:
        """Ask for one action, show what is understood of it, and go straight back."""
        from screens.meeting.actions.note_action import note_action

        note_action(self._host)
