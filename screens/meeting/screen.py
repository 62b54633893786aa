"""The frame that all stages share: where we are, the question, the list, the line, the keys.

One screen serves every stage. Looking at another stage changes what the frame shows and nothing else, so no key is
ever typed into a screen that is going or not yet there.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from datetime import date, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec, TypeVar, cast
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.timer import Timer
from textual.widgets import Static

from data.edits import actions, items, meeting_details
from data.edits.named import Edit
from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.stages import Kind
from data.queries.conflicts import all_unsettled
from data.store.save_status import NotSaved
from data.text.clean import clean
from data.words import say
from screens.keys import bindings
from screens.literal import plain
from screens.meeting.actions.handover import Roles
from screens.meeting.actions.line_preview import is_read, understood_lines
from screens.meeting.actions.open_entry import Opening
from screens.meeting.actions.people_list import PeopleLists, read, said_as_typed, understood, without_addresses
from screens.meeting.actions.undo import Retracing
from screens.meeting.drafts import Draft
from screens.meeting.header import been_in, keys_shown, stage_names, time_words
from screens.meeting.name_check import Naming
from screens.meeting.stages.base import Look, StageView
from screens.widgets.capture_line import CaptureLine
from screens.widgets.entries import Entry
from screens.widgets.head_line import HeadLine, finish_words, saved_words
from screens.widgets.item_list import WIDEST, ItemList
from screens.widgets.key_line import KeyLine
from screens.widgets.stage_bar import StageBar

if TYPE_CHECKING:
    from data.minutes.formats import Format
    from data.parsing.people_list.result import Taken
    from data.session.session import Session
    from screens.widgets.stakeholder_map import StakeholderMap

Result = TypeVar("Result")
P = ParamSpec("P")

QUIET, LONGEST = 0.3, 1.0
"""Seconds after which unfinished words are kept: of quiet, and at most."""

MAP_COLUMNS = 80
"""Columns of the window below which there is only the list of stakeholders, no map."""

TOO_WIDE = 120
"""Columns from which on people on the call may not be able to read the window."""


class MeetingScreen(Screen[None]):
    """A meeting, stage by stage."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("meeting", priority=False)]
    AUTO_FOCUS = "LineInput"

    head = getters.query_one(HeadLine)
    bar = getters.query_one(StageBar)
    question = getters.query_one("#question", Static)
    sub = getters.query_one("#sub", Static)
    items = getters.query_one(ItemList)
    line = getters.query_one(CaptureLine)
    keys_line = getters.query_one(KeyLine)

    def __init__(
        self,
        session: Session,
        stages: Sequence[StageView],
        now: Callable[[], datetime],
        minutes_place: Callable[[Format], str],
    ) -> None:
        """`minutes_place`: gives where the minutes would be saved in a format."""
        super().__init__()
        self._minutes_place = minutes_place
        self.session = session
        self._stages: dict[codes.Stage, StageView] = {stage.code: stage for stage in stages}
        self._now = now
        self.looking: codes.Stage = session.meeting.details.stage
        self.look = Look(today=now().date())
        self._kinds: dict[codes.Stage, Kind] = {stage.code: stage.kinds[0] for stage in stages}
        self._opening = Opening(self)
        self._retracing = Retracing(self)
        self.naming = Naming(self)
        self._roles = Roles(self)
        self._lists = PeopleLists(self)
        self._quiet: Timer | None = None
        self._unkept_since: float | None = None
        self._drafted_in: Session | None = None
        self._noted: str | None = None
        self._failing: str | None = None
        self._drawn: codes.Stage | None = None
        self._seen_from: dict[codes.Stage, int] = {}
        self._sub = ""
        self._busy = ""
        self._empty = True
        self._said_wide = False

    def compose(self) -> ComposeResult:
        """The frame, top to bottom."""
        yield HeadLine()
        yield StageBar(stage_names())
        yield Static(id="question")
        yield Static(id="sub")
        yield ItemList()
        yield CaptureLine()
        yield KeyLine()

    class MinutesWanted(Message):
        """The minutes are to be saved. `where`: a path as typed; None: where they go by themselves."""

        def __init__(self, where: str | None, form: Format) -> None:
            super().__init__()
            self.where = where
            self.form: Format = form

    class Struck(Message):
        """A line was struck: later meetings may have it, too."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    class CopyWanted(Message):
        """The minutes are to be copied, in a format."""

        def __init__(self, form: Format) -> None:
            super().__init__()
            self.form: Format = form

    class TextWanted(Message):
        """A text is to be copied, or saved under a name that begins with `stem`."""

        def __init__(self, text: str, stem: str, save: bool) -> None:
            super().__init__()
            self.text = text
            self.stem = stem
            self.save = save

    def on_mount(self) -> None:
        """Show the stage where the group is, and keep the clock."""
        self.show_stage(self.looking)
        self._tick()

    # What is shown

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        return self._stages[self.looking]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.session.meeting

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage; at an item of it where `key` names one. The cursor stays in the line.

        `line`: the kind of line that it turns to; empty: it stays what it was.
        """
        if self.session is self._drafted_in:
            self.keep_draft()
        self._drafted_in = self.session
        another = code != self.looking
        self._seen_from[self.looking] = self.items.scroll_offset.y
        self.looking = code
        self._kinds[code] = next((kind for kind in self.stage.kinds if kind.code == line), self._kinds[code])
        self._restore_draft()
        self.redraw()
        self.items.choose(key)
        if another:
            self.items.show_from(self._seen_from.get(code, 0))
        if key:
            self.items.reveal(key)
            self._follow_heading(key)
        self.redraw_keys()

    def suggest(self, words: str) -> None:
        """Put words into the line, for Enter to add. What stands there already stays instead."""
        if not (self.line.text or self.line.pending):
            self.line.restore((), words)

    def go_on_with(self, session: Session) -> None:
        """Show the same meeting from another session: from now on it can be changed here, and words are kept."""
        self.keep_draft()
        for key, words in self.session.unkept.items():
            if not session.drafts.get(key):
                session.draft(key, words)
        self.session = session
        self.show_stage(self.looking)

    def redraw(self) -> None:
        """Draw the stage from the meeting."""
        stage, details = self.stage, self.meeting.details
        if stage.code != self._drawn:  # to update a text lays out the whole screen
            self._drawn = stage.code
            self.question.update(plain(stage.question))
        self.items.entries = [*self._roles.rows(), *stage.entries(self.meeting, self.look)]
        self.bar.show(group=details.stage, looking=self.looking, reached=been_in(details))
        self._redraw_map()
        self.redraw_head()

    def _redraw_map(self) -> None:
        """Show the map where it is wanted and every name fits into its box; else the list."""
        drawn = None
        if self.look.map and self.size.width >= MAP_COLUMNS:
            width = min(self.size.width, WIDEST) - 6
            drawn = self.stage.picture(self.meeting, self.items.entries, width, self.items.chosen)
            if drawn is not None:
                from screens.meeting.stages.stakeholder_map import (
                    map_of,  # not before somebody looks at it: it costs the start
                )

                map_of(self).show(drawn, end=(self.items.chosen or "").startswith("row:"))
        self.set_class(drawn is not None, "-map")

    def on_resize(self) -> None:
        """Draw the map again, which knows how wide it is; in a very wide window say once that letters may be small."""
        self._redraw_map()
        if self.size.width > TOO_WIDE and not self._said_wide:
            self._said_wide = True
            self.tell(say("frame.wide"))

    def redraw_head(self) -> None:
        """Draw the title, what is saved, and the time."""
        details, now = self.meeting.details, self._now()
        zone = ZoneInfo(details.zone)
        saved, trouble = saved_words(self.session.status, zone, reading=self.session.read_only is not None)
        time, finish = f"{now.astimezone(zone):%H:%M}", finish_words(details, now)
        self.head.show(title=details.title, saved=saved, trouble=trouble, time=time, finish=finish)
        word = time_words(details, now) if self.looking == details.stage else ""
        sub = " ".join(filter(None, (self._busy, self.stage.sub(self.look), word)))
        if sub != self._sub:
            self._sub = sub
            self.sub.update(plain(sub))

    def status_changed(self) -> None:
        """Draw what is saved; join what somebody else wrote meanwhile, and say what is not kept."""
        if self.session.take_in() is not None:
            self.redraw()
            self._tell_dialog()
            waiting = len(all_unsettled(self.meeting))
            self.tell(say("told.joined_two", count=waiting) if waiting else say("told.joined"))
        status = self.session.status
        failing = status.reason if isinstance(status, NotSaved) else None
        note = self.session.note
        if failing is not None and failing != self._failing:
            self.tell(say("told.not_saved" if note is None else "told.not_saved_nor_kept", why=failing))
        self._failing = failing
        if note is not None and note != self._noted:
            self.tell(note)
        self._noted = note
        self.redraw_head()

    def redraw_keys(self) -> None:
        """Draw the line's label and the keys that help now."""
        kind = self._kinds[self.looking]
        self.line.asks_about_lists = kind.table == "people"
        self.line.label = say(f"lines.{kind.code}.label")
        self.line.hint = say(f"lines.{kind.code}.hint", day=self.look.coming)
        self.line.context = self.stage.context(self.look)
        self._empty = not (self.line.text or self.line.pending)
        self.keys_line.keys = keys_shown(self.stage, opens=self._empty and self.items.chosen is not None)

    def _tick(self) -> None:
        now = self._now()
        here = now.astimezone(ZoneInfo(self.meeting.details.zone))
        self.look = replace(self.look, today=here.date(), time=f"{here:%H:%M}")
        if self.stage.ticks:
            self.redraw()
        self.redraw_head()
        self.set_timer(60 - now.second, self._tick)

    # What an action and a dialog need

    def now(self) -> datetime:
        """What time it is."""
        return self._now()

    def apply(self, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> Change | None:
        """Change the meeting and draw it; say so where it is only to be read."""
        if self.session.read_only:
            self.tell(say("told.read_only"))
            return None
        before = self.meeting
        change = self.session.apply(edit, *args, **more)
        if self.meeting is not before:  # something may have come in from elsewhere, too
            self._roles.changed(before)
            self.redraw()
        return change

    def ask(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result], object], draft: Draft | None = None,
        *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog at once; what it gives goes on, unless it was closed. The rest is as in `ask_or_not`."""

        def given(result: Result | None) -> None:
            if result is not None:
                then(result)

        self.ask_or_not(dialog, given, draft, reads=reads)

    def ask_or_not(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result | None], object], draft: Draft | None = None,
        *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog at once; what it gives goes on, None where it was closed, or not opened.

        `reads`: it helps where nothing can be changed, too. Any other is not opened there: that is told at once.
        `draft`: let go of once that is done. In a window that only reads nothing is done, so the words stay.
        """
        if self.session.read_only and not reads:
            self.tell(say("told.read_only"))
            then(None)
            return

        def given(result: Result | None) -> None:
            then(result)
            if draft is not None and result is not None and not self.session.read_only:
                draft.let_go()
            if self.items.chosen is not None:
                self.items.reveal(self.items.chosen)
            self.redraw_keys()

        self.app.push_screen(dialog, given)  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap

    @property
    def half_typed(self) -> str:
        """What stands in the line."""
        return self.line.text

    def busy(self, words: str) -> None:
        """Say what is being done beside the screen; empty: nothing is, any more."""
        self._busy = words
        self.redraw_head()

    def work(self, doing: Coroutine[Any, Any, None], group: str) -> object:
        """Do something beside the screen; what was begun in the group before ends."""
        return self.run_worker(doing, group=group, exclusive=True)

    def come_back(self) -> None:
        """Close what is open over the meeting; what is half typed there is kept for the next time."""
        app = cast("Any", self.app)  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap
        while app.screen is not self:
            getattr(app.screen, "keep_draft", lambda: None)()
            app.pop_screen()

    def _tell_dialog(self) -> None:
        """Tell a dialog that is open that somebody else changed the meeting, where it wants to know."""
        app = cast("Any", self.app)  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap
        changed = getattr(app.screen, "meeting_changed", None)
        if changed is not None:
            app.screen.call_later(changed)

    def tell(self, words: str) -> None:
        """Say something in passing."""
        self.notify(words, markup=False)

    def struck(self, row_id: str) -> None:
        """Draw what is left after a strike. `row_id`: the item that went; empty: none did as a whole."""
        self.redraw()
        if row_id:
            self.post_message(self.Struck(row_id))

    def reveal(self, key: str) -> None:
        """Bring an entry of the list into view; the choice stays."""
        self.items.reveal(key)

    def neighbours(self, key: str) -> list[Entry]:
        """The items of one table that stand together with an item in the list, itself among them."""
        together: list[Entry] = []
        mine = self.items.entry(key)
        for entry in self.items.entries:
            ends = entry.kind in ("group", "heading") or (mine is not None and mine.under and not entry.under)
            if ends and any(one.key == key for one in together):
                break
            if ends:
                together = []
            elif entry.kind == "item" and mine is not None and (entry.table, entry.under) == (mine.table, mine.under):
                together.append(entry)
        return together if any(one.key == key for one in together) else []

    def turn_view(self) -> None:
        """Show the map instead of the list, or the list instead of the map."""
        self.look = replace(self.look, map=not self.look.map)
        self.redraw()
        if self.look.map and not self.has_class("-map"):
            self.tell(say("told.no_map"))

    # The line

    @on(CaptureLine.Submitted)
    def _submitted(self, event: CaptureLine.Submitted) -> None:
        if len(event.lines) == 1 and not event.burst:
            words = event.lines[0].strip()
            if words == "?":
                self.call_later(self.run_action, "app.help")
                return
            if words.isdecimal() and len(words) < 6 and (entry := self.items.numbered(int(words))):
                self.items.choose(entry.key)
                self._opening.open(entry)
                return
        self._add(event.lines, event.as_typed, burst=event.burst)

    def _add(self, lines: Sequence[str], as_typed: bool, *, burst: bool) -> None:
        kind = self._kinds[self.looking]
        columns = kind.columns | self.stage.columns(self.look)
        if kind.table == "actions":
            change = self.apply(actions.add_action, lines, **columns, today=self.look.today, as_typed=as_typed)
        elif kind.table == "people":
            change, named = self._lists.add_lines(lines, as_typed=as_typed)
            if not burst and not named:  # an address, which nobody may have meant to add
                self.line.restore(tuple(lines[:-1]), lines[-1], as_typed=as_typed)
                return
        else:
            change = self.apply(items.add, kind.table, lines, **columns)
        if self.session.read_only:
            self.line.restore((), "\n".join(lines), as_typed=as_typed)
            return
        Draft(self, kind.draft).let_go()
        self.items.choose(None)
        if change is not None and change.place is not None:
            self.items.reveal(change.rows[-1].id)
        self.redraw_keys()

    @on(CaptureLine.Opened)
    def _opened(self) -> None:
        if entry := self.items.entry(self.items.chosen):
            self._opening.open(entry)

    @on(CaptureLine.Moved)
    def _moved(self, event: CaptureLine.Moved) -> None:
        self.items.move(event.step)

    @on(ItemList.Chosen)
    def _chosen(self, event: ItemList.Chosen) -> None:
        if event.key is not None:
            self._follow_heading(event.key)
        self._redraw_map()
        self.redraw_keys()

    @on(ItemList.Clicked)
    def _clicked(self, event: ItemList.Clicked) -> None:
        if event.again and (entry := self.items.entry(event.key)):
            self._opening.open(entry)

    def on_stakeholder_map_clicked(self, event: StakeholderMap.Clicked) -> None:
        """Choose the stakeholder whose name was clicked; open the one that is chosen."""
        if event.key == self.items.chosen and (entry := self.items.entry(event.key)):
            self._opening.open(entry)
        self.items.choose(event.key)

    @on(CaptureLine.KindTurned)
    def _kind_turned(self, event: CaptureLine.KindTurned) -> None:
        self.keep_draft()
        kinds = self.stage.kinds
        at = kinds.index(self._kinds[self.looking])
        self._kinds[self.looking] = kinds[(at + event.step) % len(kinds)]
        self._restore_draft()
        self.redraw_keys()

    @on(CaptureLine.MarksLeftOut)
    def _marks_left_out(self) -> None:
        self.tell(say("told.marks_left_out"))

    @on(CaptureLine.Changed)
    def _typed(self) -> None:
        if self._empty == bool(self.line.text or self.line.pending):
            self.redraw_keys()  # Enter does something else now
        self.line.note = self._understood()
        if self._quiet is not None:
            self._quiet.stop()
        now = monotonic()
        self._unkept_since = self._unkept_since or now
        left = LONGEST - (now - self._unkept_since)
        if left <= 0:
            self.keep_draft()
        else:
            self._quiet = self.set_timer(min(QUIET, left), self.keep_draft)

    def _understood(self) -> str:
        """What is read in an action, or in a list of people, as long as it isn't to stay as it was typed."""
        table = self._kinds[self.looking].table
        if table not in ("actions", "people"):
            return ""
        if table == "people":
            if self.line.as_typed:
                return said_as_typed(self._lines())
            return understood(self.meeting, self._lines())
        if self.line.as_typed:
            return say("reading.as_typed")
        return understood_lines(self.meeting, self.look.today, self.line.pending, clean(self.line.text))

    def _lines(self) -> tuple[str, ...]:
        """All that stands in the line, as it would be added."""
        return tuple(filter(None, map(clean, (*self.line.pending, self.line.text))))

    @on(CaptureLine.Escaped)
    def _escaped(self) -> None:
        table, lines = self._kinds[self.looking].table, self._lines()
        if (table == "actions" and any(is_read(self.meeting, self.look.today, line) for line in lines)) or (
            table == "people" and read(self.meeting, lines) is not None
        ):
            self._leave_as_typed()

    def _leave_as_typed(self) -> None:
        self.line.as_typed = True
        self.line.note = self._understood()
        self.keep_draft()

    @on(CaptureLine.ListPasted)
    def _list_pasted(self, event: CaptureLine.ListPasted) -> None:
        if why := self._lists.offer_paste(event.text, self._list_answered):
            self.line.restore(event.waited, event.typed)
            self.tell(why)

    def _list_answered(self, taken: bool) -> None:
        """Empty the line of what was taken in; else leave it there as it was pasted."""
        if not taken:
            self._leave_as_typed()
            return
        self.line.restore((), "")
        self.keep_draft()
        self.items.reveal(self.meeting.people[-1].id)

    def offer_people(self, taken: Taken) -> None:
        """Show a list of people that was named when the meeting was made, before it is taken in."""
        self._lists.offer(taken, from_file=True)

    @property
    def today(self) -> date:
        """The day it is, where the meeting is."""
        return self.look.today

    def keep_draft(self) -> None:
        """Keep what stands in the line, for the next time the meeting is opened."""
        self._unkept_since = None
        draft = Draft(self, self._kinds[self.looking].draft)
        keep = draft.keep_as_typed if self.line.as_typed else draft.keep_words
        lines = (*self.line.pending, self.line.text)
        keep("\n".join(without_addresses(lines) if self._kinds[self.looking].table == "people" else lines))

    def _restore_draft(self) -> None:
        draft = Draft(self, self._kinds[self.looking].draft)
        *pending, text = draft.words.split("\n")
        self.line.restore(tuple(pending), text, as_typed=draft.as_typed)
        self.line.note = self._understood()

    def _follow_heading(self, key: str) -> None:
        look = self.stage.chosen(self.items.entries, key, self.look)
        if look != self.look:
            self.look = look
            self.redraw()
            self.items.reveal(key)

    def minutes_place(self, form: Format) -> str:
        """Where the minutes would be saved in a format, shown from `~`."""
        return self._minutes_place(form)

    def want_minutes(self, where: str | None, form: Format) -> None:
        """Have the minutes saved: `where` as typed, else where they go by themselves."""
        self.post_message(self.MinutesWanted(where, form))

    def want_copy(self, form: Format) -> None:
        """Have the minutes copied, in a format."""
        self.post_message(self.CopyWanted(form))

    def want_text(self, text: str, stem: str, *, save: bool) -> None:
        """Have a text copied, or saved under a name that begins with `stem`."""
        self.post_message(self.TextWanted(text, stem, save))

    # Looking and moving

    @on(CaptureLine.Looked)
    def _looked(self, event: CaptureLine.Looked) -> None:
        at = codes.STAGES.index(self.looking) + event.step
        if 0 <= at < len(codes.STAGES):
            self.show_stage(codes.STAGES[at])

    @on(CaptureLine.KeyAsked)
    async def _key_asked(self, event: CaptureLine.KeyAsked) -> None:
        await self.run_action(f"screen.{event.name}")

    @on(KeyLine.Pressed)
    async def _pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.action)

    @on(StageBar.Picked)
    def _picked(self, event: StageBar.Picked) -> None:
        self.show_stage(event.stage)

    def action_next_stage(self) -> None:
        """The group moves on."""
        self._move_on(1)

    def action_previous_stage(self) -> None:
        """The group goes back."""
        self._move_on(-1)

    def _move_on(self, step: int) -> None:
        ended = self.meeting.details.stage
        at = codes.STAGES.index(ended) + step
        if 0 <= at < len(codes.STAGES) and self.apply(meeting_details.move_to, codes.STAGES[at]) and step > 0:
            self._roles.stage_ended(ended)
        self.show_stage(self.meeting.details.stage)
        if asks := self._roles.rows():
            self.items.reveal(asks[0].key)

    # Undo, find, note an action

    def action_undo(self) -> None:
        """Take the last change back."""
        self._retracing.undo()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._retracing.redo()

    def action_find(self) -> None:
        """Find words in this meeting."""
        self._opening.find(list(self._stages.values()))

    def action_last_time(self) -> None:
        """Tell of the meeting before."""
        self._opening.last_time()

    def action_round(self) -> None:
        """Go round: everyone may speak, and anyone may pass."""
        from screens.meeting.actions.round import Rounding  # not before there is a round: it costs the start

        Rounding(self).begin()

    def action_clock(self) -> None:
        """Show the time: what is planned, what is used; stop the clock, give minutes, take a break."""
        from screens.meeting.actions.clock import Timing  # not before somebody asks: it costs the start

        Timing(self, self._now).open()

    def action_hand_over(self) -> None:
        """Choose who types next."""
        self._roles.choose()

    def action_read_back(self) -> None:
        """Read back what was agreed and who does what."""
        self._opening.read_back()

    def action_keep(self) -> None:
        """Ask the group how long the minutes and notes are kept."""
        self.show_stage("arrive", "row:start")
        from screens.meeting.actions.edit import edit_field  # not before a form is opened: it costs the start

        edit_field(self, "row:start", "consents.keep")

    def action_names(self) -> None:
        """Show who is named in people's words, and what else is looked at before minutes go out."""
        self.naming.open()

    def action_map(self) -> None:
        """Show stakeholders as a map, or as a list again."""
        self.show_stage("stakeholders")
        self.turn_view()

    def do_with_line(self, command: str) -> None:
        """Do with the chosen line what its menu could do; with none chosen, say how."""
        from screens.meeting.actions.item_menu import do_with_entry  # not before somebody asks: it costs the start

        do_with_entry(self, command, self.items.entry(self.items.chosen))

    def action_note_action(self) -> None:
        """Note an action and go straight back."""
        self._opening.note_action()
