"""What the line of a meeting does: adds what was typed, says what is understood of it, takes in a pasted list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import getters, on
from textual.screen import Screen

from data.model import codes
from data.model.records.tables import table_of
from data.model.stages import Kind, home, reference
from data.words import say
from screens.meeting.header import ASKS_HELP, enter_does, keys_shown
from screens.meeting.line_draft import LineDraft
from screens.meeting.screen_context import ScreenContext, clear_told, opening, people_lists
from screens.widgets.capture_line import CaptureLine
from screens.widgets.item_list import ItemList
from screens.widgets.key_line import KeyLine
from screens.widgets.line_input import LineInput, WaitingText

if TYPE_CHECKING:
    from data.parsing.people_list.result import ParsedPeople
    from screens.dialogs.help_topic import HelpTopic
    from screens.meeting.actions.pasted_list import PastedList


class CalledItem(NamedTuple):
    """An item that somebody calls by typing what it is referred to by."""

    table: codes.Table
    """Its table."""
    row: str
    """Its id."""
    mark: str
    """What it is referred to by."""


class LineHandlers(Screen[None]):
    """Hears what the line posts. Textual looks for it on the screen, so it is a part of that."""

    context: ScreenContext
    draft: LineDraft
    items = getters.query_one(ItemList)
    line = getters.query_one(CaptureLine)
    keys_line = getters.query_one(KeyLine)
    _drawn: tuple[str, str, Kind, codes.Stage, str, bool] | None = None
    _list: PastedList | None = None

    def redraw_keys(self) -> None:
        """Draw the line's label and the keys that help now."""
        stage, kind, view = self.context.stage, self.context.shown.kind, self.context.view
        self.line.asks_about_lists = kind.table == "people"
        self.line.label = say(f"{stage.code}.lines.{kind.code}.label")
        self.line.hint = say(f"{stage.code}.lines.{kind.code}.hint", day=view.coming)
        self.line.context = stage.context(self.context.session.meeting, view)
        self.redraw_enter()

    def redraw_enter(self) -> None:
        """Draw the keys that help now: what Enter does changes with every letter."""
        lines, stage, shown = self.line.lines, self.context.stage, self.context.shown
        called = self._called(lines)
        count = self._list.counted(self.line.pasted.typed) if self._list else len(lines)
        enter = enter_does(lines, count, called.mark if called else "", chosen=self.items.chosen is not None)
        next_kind = say(f"{stage.code}.lines.{shown.next_kind.code}.tab") if shown.next_kind else ""
        turn = say("pasted.ways.next") if self._list and self._list.ways > 1 else next_kind
        moves_on = stage.moves_on(self.context.session.meeting)
        waits = bool(self.line.pending)
        if (drawn := (enter, turn, shown.kind, self.context.looking, moves_on, waits)) != self._drawn:
            self._drawn = drawn
            self.keys_line.keys = keys_shown(stage, enter=enter, turn=turn, moves_on=moves_on, waits=waits)

    @property
    def help_topic(self) -> HelpTopic:
        """What help says first: what the stage is for that is looked at, and the keys that help now."""
        from screens.dialogs.help_topic import HelpTopic  # not before somebody asks: it costs the start

        stage, view = self.context.stage, self.context.view
        title = say("help.stage", stage=say(f"{stage.code}.name"), question=stage.question)
        return HelpTopic(title=title, about=stage.purpose(view), keys=self.keys_line.text)

    # Adding

    @on(CaptureLine.Submitted)
    def _submitted(self, event: CaptureLine.Submitted) -> None:
        if not event.burst:
            if event.lines == (ASKS_HELP,):
                self.call_later(self.run_action, "app.help")
                return
            if called := self._called(event.lines):
                self._open_called(called)
                return
        self._add(event)

    def _called(self, lines: Sequence[str]) -> CalledItem | None:
        """The item that is referred to by all that stands in the line; None: these are words.

        With a letter it is of any kind and at any stage. A number by itself is a person's, who have no letter, where
        the list has them; else it is of the kind that the line adds, or of what else in the list has just this number.
        """
        if len(lines) != 1:
            return None
        from data.queries.references import referred_to  # not before something is typed: it costs the start

        table = self.context.shown.kind.table
        row, entry = referred_to(self.context.session.meeting, lines[0], table), self.items.meant(lines[0])
        is_person = entry is not None and entry.table == "people"
        if row is not None and not is_person and (entry is None or self.items.entry(row.id) is not None):
            return CalledItem(table_of(row), row.id, reference(row) or "")
        return None if entry is None or entry.table is None else CalledItem(entry.table, entry.key, entry.mark)

    def _open_called(self, called: CalledItem) -> None:
        """Open the menu of an item, at its stage where the list that is shown doesn't have it: Esc leads back."""
        from screens.meeting.actions.edit import going_back  # not before something is called: it costs the start

        back = going_back(self.context, reads=True)
        if self.items.entry(called.row) is None:
            from data.queries.item_places import stage_of

            self.context.show_stage(stage_of(self.context.session.meeting, called.table, called.row))
        self.items.choose(called.row)
        if entry := self.items.entry(called.row):
            opening(self.context).open(entry, back)

    def _add(self, event: CaptureLine.Submitted) -> None:
        from data.edits import actions, items  # not before something is added: it costs the start

        context, kind, lines, as_typed = self.context, self.context.shown.kind, event.lines, event.pasted.as_typed
        before = context.session.meeting
        columns = kind.columns | context.stage.columns(before, context.view)
        pasted = self._list_in(event.pasted)
        if pasted is not None:
            from data.edits.item_lists import add_agenda, add_list

            new = pasted.with_typed(event.pasted.typed)
            if filled := pasted.filled:
                change = context.apply(add_agenda, kind.table, new, filled, **columns)
            else:
                change = context.apply(add_list, kind.table, new, **columns)
            lines = tuple(one.columns["text"] for one in new)
        elif kind.table == "actions":
            change = context.apply(actions.add_action, lines, **columns, today=context.view.today, as_typed=as_typed)
        elif kind.table == "people":
            change, named = people_lists(context).add_lines(lines, event.pasted)
            if not event.burst and not named:  # an address, which nobody may have meant to add
                self.line.restore(tuple(lines[:-1]), lines[-1], as_typed=as_typed)
                return
        else:
            change = context.apply(items.add, kind.table, lines, **columns)
        if context.session.read_only:
            waiting = event.pasted.text.split("\n") if event.pasted.text else ()
            self.line.restore(tuple(waiting), event.pasted.typed, as_typed=as_typed)
            self._typed()
            return
        self._list = None
        self.draft.let_go()
        self.items.choose(None)
        if change is not None and change.place is not None:
            context.reveal(change.rows[-1].id)  # also where it was folded
            self.items.go_on_behind(change.rows[-1].id, first=_first_of(change.added))
            if pasted is not None and pasted.goes_to_topics and context.looking != "topics":
                context.tell(say("told.noted_topics"))
            elif kind.table == "actions" and context.looking != home(kind.table):  # it stands there, too
                from screens.meeting.actions.line_preview import noted

                context.tell(noted(before, context.view.today, lines, as_typed=as_typed))
        self.redraw_keys()

    # While it is typed

    @on(CaptureLine.Changed)
    def _typed(self) -> None:
        self._read()
        self.redraw_enter()
        self.draft.typed()

    def restore_draft(self) -> None:
        """Put back what was half typed in this kind of line."""
        self.draft.restore()
        self._read()

    def _read(self) -> None:
        """Say what is read in the line, as long as it isn't to stay as it was typed."""
        line, kind = self.line, self.context.shown.kind
        self._list = self._list_in(line.pasted)
        if not line.lines:
            line.note = ""
            return
        from screens.meeting.actions import line_reading  # not before something is typed: it costs the start

        line.note = line_reading.told_below(self.context.session.meeting, self.context.view.today, kind, line)
        line.show_read(*line_reading.told_above(line, kind, self._list))

    def _list_in(self, pasted: WaitingText) -> PastedList | None:
        """The list in what was pasted; None: there is none, or it is to stay as it is."""
        if not pasted.text:
            return None
        from screens.meeting.actions.line_reading import list_in

        context = self.context
        return list_in(context.session.meeting, context.view.today, context.shown.kind, pasted, self._list)

    @on(LineInput.Escaped)
    def _escaped(self) -> None:
        if not self.line.as_typed and self._is_read():
            self._leave_as_typed()
        elif self.context.view.map and self.has_class("-map") and not self.line.lines:
            self.context.turn_view()

    def _is_read(self) -> bool:
        """Whether anything is read in what stands here besides words."""
        from screens.meeting.actions.line_reading import is_anything_read

        kind, view = self.context.shown.kind, self.context.view
        if self._list is not None:
            return bool(self._list.told)
        return is_anything_read(self.context.session.meeting, view.today, kind, self.line)

    def _leave_as_typed(self) -> None:
        self.line.as_typed = True
        self._read()
        self.redraw_enter()
        self.draft.keep()

    # Pasting

    @on(CaptureLine.ListPasted)
    def _list_pasted(self, event: CaptureLine.ListPasted) -> None:
        if why := people_lists(self.context).offer_paste(event.text, self._list_answered):
            self.line.restore(event.waited, event.typed)
            self._typed()
            self.context.tell(why)

    def _list_answered(self, added: Sequence[str] | None) -> None:
        """Empty the line of what was taken in; else leave it there as it was pasted."""
        if added is None:
            self._leave_as_typed()
            return
        self.line.restore((), "")
        self.draft.keep()
        if added:
            self.items.go_on_behind(added[-1], first=_first_of(added))

    def offer_people(self, taken: ParsedPeople) -> None:
        """Show a list of people that was named when the meeting was made, before it is taken in."""
        people_lists(self.context).offer(taken, from_file=True)

    # What its other keys ask for

    @on(CaptureLine.Opened)
    def _opened(self) -> None:
        if entry := self.items.entry(self.items.chosen):
            opening(self.context).open(entry)

    @on(LineInput.Moved)
    def _moved(self, event: LineInput.Moved) -> None:
        self.items.move(event.step)

    @on(LineInput.KindTurned)
    def _kind_turned(self, event: LineInput.KindTurned) -> None:
        if self._list is not None and self._list.ways > 1:
            self.line.way += event.step
            self._read()
            self.redraw_enter()
            return
        self.draft.keep()
        self.context.shown.turn(event.step)
        self.context.redraw()  # a part without a line says whether the line adds to it
        self.restore_draft()
        self.redraw_keys()

    @on(LineInput.StageTurned)
    def _looked(self, event: LineInput.StageTurned) -> None:
        context = self.context
        if stage := context.shown.beside(context.session.meeting, context.looking, event.step):
            clear_told(self)
            context.show_stage(stage)

    @on(LineInput.KeyAsked)
    async def _key_asked(self, event: LineInput.KeyAsked) -> None:
        if event.name == "undo" and self.draft.bring_back():
            self._typed()
        else:
            await self.run_action(f"screen.{event.name}")

    def action_clear_line(self) -> None:
        """Clear the line, also of what was pasted."""
        self.draft.clear()
        self._typed()


def _first_of(added: Sequence[str]) -> str | None:
    """The first of several that were added at once; None: it was one."""
    return added[0] if len(added) > 1 else None
