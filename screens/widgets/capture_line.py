"""The line at the bottom: what is typed is always text, and Enter adds it, however fast keys come."""

from __future__ import annotations

from asyncio import Event, wait_for
from contextlib import suppress
from typing import Any, ClassVar

from textual import getters, on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Click, Key, Paste
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from data.text.clean import clean, clean_typed, split_lines, strip_marks
from data.words import say
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.typed_input import TypedInput

BURST = 0.02
"""Seconds: Enter within this time of the last letter is a paste that the terminal didn't bracket."""

LONGEST = 0.5
"""Seconds that a key waits at most until what the one before it asked for is done."""

PREVIEWED = 2
"""How many of the lines that wait above the input are shown."""


class LineInput(TypedInput, inherit_bindings=False):
    """The input in the line. Its own keys are those of moving and deleting; all others are the meeting's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "back", show=False),
        Binding("right", "forward", show=False),
        Binding("shift+left", "cursor_left(True)", show=False),
        Binding("shift+right", "cursor_right(True)", show=False),
        Binding("home,ctrl+a", "home", show=False),
        Binding("end,ctrl+e", "end", show=False),
        Binding("shift+home", "home(True)", show=False),
        Binding("shift+end", "end(True)", show=False),
        Binding("backspace", "delete_back", show=False),
        Binding("delete,ctrl+d", "delete_right", show=False),
        Binding("ctrl+w", "delete_left_word", show=False),
        Binding("ctrl+u", "delete_left_all", show=False),
        Binding("ctrl+k", "delete_right_all", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("tab", "turn(1)", show=False),
        Binding("shift+tab", "turn(-1)", show=False),
        Binding("pagedown", "look(1)", show=False),
        Binding("pageup", "look(-1)", show=False),
        Binding("enter,ctrl+j", "enter", show=False),
        Binding("escape", "escape", show=False),
        *(Binding(",".join(key.keys), f"ask('{key.name}')", show=False) for key in keys_of("meeting")),
    ]

    def __init__(self) -> None:
        super().__init__(select_on_focus=False)
        self.cursor_blink = False
        self.last_typed = 0.0
        self.last_key = 0.0

    async def _on_key(self, event: Key) -> None:
        """Take a key to its end here: Textual's own way puts keys that are no text behind text typed later."""
        if not self.screen.is_active:  # what an earlier key opened is there by now, and this one is for it
            event.stop()
            event.prevent_default()
            self._whole_app.post_message(Key(event.key, event.character))
            return
        self.last_key = event.time
        if self.take_typed(event):
            self.last_typed = event.time
            event.stop()
            event.prevent_default()
        elif own := self._bindings.key_to_bindings.get(event.key):
            event.stop()
            event.prevent_default()
            await self.run_action(own[0].action)
            await self._line.heard()

    async def on_paste(self, event: Paste) -> None:
        """Take a paste to its end here, instead of in Textual's own way."""
        event.stop()
        event.prevent_default()
        self._line.take_paste(event.text)
        await self._line.heard()  # what is typed next may be for a dialog that asks about a list

    @property
    def _line(self) -> CaptureLine:
        return self.query_ancestor(CaptureLine)

    @property
    def _whole_app(self) -> App[Any]:
        """The app. Textual gives it a type that it imports only while checking, in a circle."""
        return self.app  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]

    def action_back(self) -> None:
        """Move back; on an empty line, look at the stage before."""
        if self.value or self._line.pending:
            self.action_cursor_left()
        else:
            self.action_look(-1)

    def action_forward(self) -> None:
        """Move on; on an empty line, look at the next stage."""
        if self.value or self._line.pending:
            self.action_cursor_right()
        else:
            self.action_look(1)

    def action_delete_back(self) -> None:
        """Delete a letter; at the start of the line, take back the line that waits above."""
        if self.cursor_position == 0 and self.selection.is_empty:
            self._line.take_back()
        else:
            self.action_delete_left()

    def action_move(self, step: int) -> None:
        """Choose the item after, or the one before."""
        self._line.tell(CaptureLine.Moved(step))

    def action_turn(self, step: int) -> None:
        """Turn to another kind of line."""
        self._line.tell(CaptureLine.KindTurned(step))

    def action_look(self, step: int) -> None:
        """Look at another stage."""
        self._line.tell(CaptureLine.Looked(step))

    def action_ask(self, name: str) -> None:
        """Pass a key of the meeting on, behind what was typed before it."""
        self._line.tell(CaptureLine.KeyAsked(name))

    def action_escape(self) -> None:
        """Leave the words as they are typed, where something is read in them."""
        self._line.tell(CaptureLine.Escaped())

    def action_enter(self) -> None:
        """Add what stands here, or open what is chosen."""
        self._line.enter(burst=self.last_key - self.last_typed < BURST)


class CaptureLine(Widget):
    """A box with the kind of line, what was pasted above it, and the line itself."""

    DEFAULT_CSS = """
    CaptureLine {
        height: auto;
        margin: 0 1;
        padding: 0 1;
        border: round $accent;
        background: $background;
        color: $foreground;
    }
    CaptureLine #context { height: auto; padding-left: 1; color: $text-muted; display: none; }
    CaptureLine #context.-shown { display: block; }
    CaptureLine #waiting { height: auto; color: $text-muted; display: none; }
    CaptureLine #waiting.-shown { display: block; }
    CaptureLine #note { height: auto; color: $text-muted; display: none; }
    CaptureLine #note.-shown { display: block; }
    CaptureLine Horizontal { height: auto; }
    CaptureLine #label {
        width: auto;
        max-width: 40%;
        height: auto;
        padding: 0 2 0 1;
        color: $secondary;
        text-style: bold;
    }
    CaptureLine LineInput, CaptureLine LineInput:focus {
        width: 1fr;
        height: 1;
        padding: 0;
        border: none;
        background: $background;
        background-tint: $background 0%;
        color: $foreground;
    }
    CaptureLine LineInput > .input--placeholder { color: $text-muted; }
    """

    input = getters.query_one(LineInput)
    _label = getters.query_one("#label", Static)
    _waiting = getters.query_one("#waiting", Static)
    _about = getters.query_one("#context", Static)
    _note = getters.query_one("#note", Static)

    class Submitted(Message):
        """Lines are to be added. `burst`: they came as one burst, so they are text whatever they say.

        `as_typed`: nothing is to be read in them.
        """

        def __init__(self, lines: tuple[str, ...], burst: bool, as_typed: bool = False) -> None:
            super().__init__()
            self.lines = lines
            self.burst = burst
            self.as_typed = as_typed

    class Escaped(Message):
        """The words are to stay as they were typed."""

    class Opened(Message):
        """Enter on an empty line."""

    class KeyAsked(Message):
        """A key of the meeting was pressed: what it does."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Moved(Message):
        """The item after (1), or before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class KindTurned(Message):
        """The next kind of line (1), or the one before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Looked(Message):
        """The next stage (1), or the one before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Changed(Message):
        """What stands in the line has changed."""

    class ListPasted(Message):
        """Several lines were pasted where they may be a list of people: all that then stands here, as it came.

        `waited`, `typed`: what stood here before.
        """

        def __init__(self, text: str, waited: tuple[str, ...], typed: str) -> None:
            super().__init__()
            self.text = text
            self.waited = waited
            self.typed = typed

    class MarksLeftOut(Message):
        """List marks at the start of pasted lines were left out."""

    def __init__(self) -> None:
        super().__init__()
        self.pending: tuple[str, ...] = ()
        self.as_typed = False
        """Whether nothing is to be read in what stands here, until it is added or gone."""
        self.asks_about_lists = False
        """Whether several pasted lines are told about, marks and all, instead of just waiting here."""
        self._kind = ""
        self._labelled = ""
        self._told = False

    def compose(self) -> ComposeResult:
        """What waits, the line, what is understood of it."""
        yield Static(id="context")
        yield Static(id="waiting")
        with Horizontal():
            yield Static(id="label")
            yield LineInput()
        yield Static(id="note")

    @property
    def text(self) -> str:
        """What stands in the line itself."""
        return self.input.value

    @property
    def label(self) -> str:
        """What the line adds."""
        return self._kind

    @label.setter
    def label(self, words: str) -> None:
        self._kind = words
        self._redraw()

    @property
    def hint(self) -> str:
        """What stands in an empty line."""
        return str(self.input.placeholder)

    @hint.setter
    def hint(self, words: str) -> None:
        if words != self.hint:
            self.input.placeholder = words

    @property
    def context(self) -> str:
        """Under what the line adds, shown above it; empty: that needs no saying."""
        return str(self._about.content)

    @context.setter
    def context(self, words: str) -> None:
        if words != self.context:
            self._about.update(plain(words))
            self._about.set_class(bool(words), "-shown")

    @property
    def note(self) -> str:
        """What is understood of the line; empty: nothing is to be said."""
        return str(self._note.content)

    @note.setter
    def note(self, words: str) -> None:
        if words != self.note:
            self._note.update(plain(words))
            self._note.set_class(bool(words), "-shown")

    def restore(self, pending: tuple[str, ...], text: str, *, as_typed: bool = False) -> None:
        """Put unfinished words back; `as_typed`: nothing is to be read in them."""
        self.pending = pending
        self.as_typed = as_typed
        if self.input.value != text:
            self.input.value = text
            self.input.cursor_position = len(text)
        self._redraw()

    def _redraw(self) -> None:
        count = len([line for line in (*self.pending, self.input.value) if clean(line)])
        label = say("frame.enter_adds", count=count) if self.pending else self._kind
        if label != self._labelled:  # to update a text lays out the whole screen
            self._labelled = label
            self._label.update(plain(label))
        if self.pending or self._waiting.has_class("-shown"):
            shown = [plain(line) for line in self.pending[-PREVIEWED:]]
            self._waiting.update(plain("\n").join(shown))
            self._waiting.set_class(bool(self.pending), "-shown")

    @on(Click, "#label")
    def _label_clicked(self) -> None:
        """Add what waits, as the label says then; else turn to the next kind."""
        if self.pending:
            self.enter(burst=False)
        else:
            self.post_message(self.KindTurned(1))

    def take_paste(self, text: str) -> None:
        """Put a paste in at the cursor, or over what is selected; of several lines all but the last wait above."""
        lines = split_lines(text)
        if not lines:
            return
        line = self.input
        if len(lines) == 1:
            line.replace(clean_typed(text.strip("\r\n")), *line.selection)
            return
        start, end = sorted(line.selection)
        before, after = line.value[:start], line.value[end:]
        marked = False
        if self.asks_about_lists:
            every = "\n".join((*self.pending, f"{before}{text}{after}"))
            self.tell(self.ListPasted(every, self.pending, line.value))
        else:
            lines, marked = strip_marks(lines)
        first, *middle, last = lines
        self.pending = (*self.pending, before + first, *middle)
        line.value = last + after
        line.cursor_position = len(last)
        self._redraw()
        if marked:
            self.post_message(self.MarksLeftOut())

    def enter(self, *, burst: bool) -> None:
        """Empty the line, and say what is to be added, or that what is chosen is to be opened."""
        lines = tuple(line for line in map(clean, (*self.pending, self.input.value)) if line)
        as_typed = self.as_typed
        self.restore((), "")
        self.tell(self.Submitted(lines, burst, as_typed) if lines else self.Opened())

    def tell(self, news: Message) -> None:
        """Say what a key asked for."""
        self._told = self.post_message(news)

    async def heard(self) -> None:
        """Wait until what was said last is done: what is typed next may be for another kind of line, or a dialog."""
        told, self._told = self._told, False
        done = Event()
        if told and self.call_later(self.screen.call_later, done.set):
            with suppress(TimeoutError):  # the program is about to end
                await wait_for(done.wait(), LONGEST)

    def take_back(self) -> None:
        """Bring the last line that waits back into the input, in front of what stands there."""
        if self.pending:
            *rest, last = self.pending
            text = last + self.input.value
            self.restore(tuple(rest), text, as_typed=self.as_typed)
            self.input.cursor_position = len(last)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.as_typed = self.as_typed and bool(self.input.value or self.pending)
        self.post_message(self.Changed())
