"""The line at the bottom: what is typed is always text, and Enter adds it, however fast keys come."""

from __future__ import annotations

from asyncio import Event, wait_for
from contextlib import suppress

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from data.text.clean import clean, clean_typed, split_lines, strip_marks
from data.words import say
from screens.literal import plain
from screens.widgets.line_input import LineInput

LONGEST = 0.5
"""Seconds that a key waits at most until what the one before it asked for is done."""

PREVIEWED = 2
"""How many of the lines that wait above the input are shown."""


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
    CaptureLine > Static { height: auto; color: $text-muted; }
    CaptureLine > #context { padding-left: 1; }
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

    class Submitted(Message):
        """Lines are to be added. `burst`: they came as one burst, so they are text whatever they say.

        `as_typed`: nothing is to be read in them.
        """

        def __init__(self, lines: tuple[str, ...], burst: bool, as_typed: bool = False) -> None:
            super().__init__()
            self.lines = lines
            self.burst = burst
            self.as_typed = as_typed

    class Opened(Message):
        """Enter on an empty line."""

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
        self._about = ""
        self._noted = ""
        self._beside: dict[str, Static] = {}

    def compose(self) -> ComposeResult:
        """The line. What it adds under and what waits comes above it, what is understood of it below."""
        with Horizontal():
            yield Static(id="label")
            yield LineInput(self)

    def _say_beside(self, place: str, words: Content, *, above: bool = True) -> None:
        """Show words above or below the line. What shows them comes with the first words: each widget costs the start.

        `place`: `context`, `waiting` or `note`.
        """
        shown = self._beside.get(place)
        if shown is None and not words:
            return
        if shown is None:
            shown = self._beside[place] = Static(words, id=place)
            self.mount(shown, before=None if not above else 0 if place == "context" else self.query_one(Horizontal))
        else:
            shown.update(words)
        shown.display = bool(words)

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
        return self._about

    @context.setter
    def context(self, words: str) -> None:
        if words != self.context:
            self._about = words
            self._say_beside("context", plain(words))

    @property
    def note(self) -> str:
        """What is understood of the line; empty: nothing is to be said."""
        return self._noted

    @note.setter
    def note(self, words: str) -> None:
        if words != self.note:
            self._noted = words
            self._say_beside("note", plain(words), above=False)

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
        self._say_beside("waiting", plain("\n").join([plain(line) for line in self.pending[-PREVIEWED:]]))

    @on(Click, "#label")
    def _label_clicked(self) -> None:
        """Add what waits, as the label says then; else turn to the next kind."""
        if self.pending:
            self.enter(burst=False)
        else:
            self.post_message(LineInput.KindTurned(1))

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
