"""The line at the bottom: what is typed is always text, and Enter adds it, however fast keys come."""

from __future__ import annotations

from asyncio import Event, wait_for
from collections.abc import Sequence
from contextlib import suppress

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from data.text.clean import clean, clean_typed, one_line, pasted_lines
from data.words import say
from screens.literal import plain
from screens.widgets.line_input import LineInput, WaitingText

LONGEST = 0.5
"""Seconds that a key waits at most until what the one before it asked for is done."""

PREVIEWED = 2
"""How many of the lines that wait above the input, or of the items in them, are shown."""

ABOVE = ("context", "read", "waiting")
"""What may stand above the input, from the top down."""


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
    CaptureLine > #read { padding-left: 1; color: $foreground; }
    CaptureLine > #waiting { padding-left: 3; }
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

        `pasted`: the same as it came.
        """

        def __init__(self, lines: tuple[str, ...], burst: bool, pasted: WaitingText) -> None:
            super().__init__()
            self.lines = lines
            self.burst = burst
            self.pasted = pasted

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

    def __init__(self) -> None:
        super().__init__()
        self.pending: tuple[str, ...] = ()
        """The lines that wait above the input, as they came, blanks and tabs in them too."""
        self.as_typed = False
        """Whether nothing is to be read in what stands here, until it is added or gone."""
        self.way = 0
        """In which of several ways what waits is read."""
        self.asks_about_lists = False
        """Whether several pasted lines are told about, marks and all, instead of just waiting here."""
        self._kind = ""
        self._hint = ""
        self._labelled = ""
        self._told = False
        self._about = ""
        self._noted = ""
        self._read: tuple[str, int, tuple[str, ...]] = ("", 0, ())
        self._beside: dict[str, Static] = {}

    def compose(self) -> ComposeResult:
        """The line. What it adds under and what waits comes above it, what is understood of it below."""
        with Horizontal():
            yield Static(id="label")
            yield LineInput(self)

    def _say_beside(self, place: str, words: Content, *, above: bool = True) -> None:
        """Show words above or below the line. What shows them comes with the first words: each widget costs the start.

        `place`: one of `ABOVE`, in their order, or `note`.
        """
        shown = self._beside.get(place)
        if shown is None and not words:
            return
        if shown is None:
            shown = self._beside[place] = Static(words, id=place)
            behind = (
                [self._beside[one] for one in ABOVE[ABOVE.index(place) + 1 :] if one in self._beside] if above else []
            )
            self.mount(shown, before=(*behind, self.query_one(Horizontal))[0] if above else None)
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
        return self._hint

    @hint.setter
    def hint(self, words: str) -> None:
        if words != self._hint:
            self._hint = words
            self.input.placeholder = "" if self.pending else words

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

    def show_read(self, told: str, count: int, items: Sequence[str]) -> None:
        """Show what is read in the lines that wait. Empty: nothing but lines is.

        `told`: what is told of it; `count`: how many items it is; `items`: the first of them, as they are added.
        """
        if (told, count, tuple(items)) != self._read:
            self._read = (told, count, tuple(items))
            self._redraw()

    def restore(self, pending: tuple[str, ...], text: str, *, as_typed: bool = False) -> None:
        """Put unfinished words back; `as_typed`: nothing is to be read in them. What was said of others goes."""
        if "\t" in text:  # it waits, as it came: what is in the input is words
            pending, text = (*pending, text), ""
        self.pending = pending
        self.as_typed = as_typed
        self.way = 0
        self._read = ("", 0, ())
        self.note = ""
        if self.input.value != text:
            self.input.value = text
            self.input.cursor_position = len(text)
        self._redraw()

    @property
    def lines(self) -> tuple[str, ...]:
        """All that stands here, each line as it is added where nothing is read in it."""
        cleaned = clean if self.asks_about_lists else one_line
        return tuple(filter(None, map(cleaned, (*self.pending, self.input.value))))

    @property
    def pasted(self) -> WaitingText:
        """The same, what waits as it came."""
        return WaitingText("\n".join(self.pending), one_line(self.input.value), self.way, self.as_typed)

    def _redraw(self) -> None:
        told, count, items = self._read
        label = say("frame.enter_adds", count=count or len(self.lines)) if self.pending else self._kind
        if label != self._labelled:  # to update a text lays out the whole screen
            self._labelled = label
            self._label.update(plain(label))
        self.input.placeholder = "" if self.pending else self._hint
        shown = items[:PREVIEWED] if told else [one_line(line) for line in self.pending if line.strip()][-PREVIEWED:]
        self._say_beside("read", plain(told))
        self._say_beside("waiting", plain("\n").join(map(plain, shown)))

    @on(Click, "#label")
    def _label_clicked(self) -> None:
        """Add what waits, as the label says then; else turn to the next kind."""
        if self.pending:
            self.enter(burst=False)
        else:
            self.post_message(LineInput.KindTurned(1))

    def take_paste(self, text: str) -> None:
        """Put a paste in at the cursor, or over what is selected; several lines wait above it as they came.

        What stood behind the cursor stays behind the last of them, in the input.
        """
        pasted = pasted_lines(text)
        line = self.input
        if len(lines := [one for one in pasted if one.strip()]) < 2:
            words = lines[0] if lines else ""
            line.replace(one_line(words) if "\t" in words else clean_typed(text.strip("\r\n")), *line.selection)
            return
        start, end = sorted(line.selection)
        before, after = line.value[:start], line.value[end:]
        if self.asks_about_lists:
            every = "\n".join((*self.pending, f"{before}{text}{after}"))
            self.tell(self.ListPasted(every, self.pending, line.value))
        first, *rest = pasted
        last = rest.pop() if after.strip() else ""
        self.restore((*self.pending, before + first, *rest), last + after, as_typed=self.as_typed)
        line.cursor_position = len(last)
        self.post_message(self.Changed())

    def enter(self, *, burst: bool) -> None:
        """Empty the line, and say what is to be added, or that what is chosen is to be opened."""
        news = self.Submitted(self.lines, burst, self.pasted)
        self.restore((), "")
        self.tell(news if news.lines else self.Opened())

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
        rest, last = list(self.pending), ""
        while rest and not last:
            last = one_line(rest.pop())
        if self.pending:
            self.restore(tuple(rest), last + self.input.value, as_typed=self.as_typed)
            self.input.cursor_position = len(last)
            self.post_message(self.Changed())

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.as_typed = self.as_typed and bool(self.input.value or self.pending)
        self.post_message(self.Changed())
