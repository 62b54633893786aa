"""The input of the line at the bottom: its keys, each taken to its end before the next one."""

from __future__ import annotations

from asyncio import sleep
from typing import Any, ClassVar, NamedTuple, Protocol

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.timer import Timer

from data.text.clean import typed_text
from screens.keys import keys_of
from screens.widgets.typed_input import TypedInput

BURST = 0.02
"""Seconds: keys within this time of each other are a paste that the terminal didn't bracket.

Then Enter adds words, whatever they say; and a Tab between words is text, and so is each Enter behind it.
"""


class WaitingText(NamedTuple):
    """What waits above the input, as it came."""

    text: str
    """All lines of it; empty: none wait."""
    typed: str
    """What stands in the input below them, as it is added."""
    way: int
    """In which of several ways it is read."""
    as_typed: bool
    """Whether nothing is to be read in it."""

    @property
    def whole(self) -> str:
        """All that stands in the line, what waits and what is typed below it, as it came."""
        return "\n".join(filter(None, (self.text, self.typed)))


class LineContainer(Protocol):
    """What the line stands in: it has what waits above the line, and passes on what a key asked for."""

    @property
    def pending(self) -> tuple[str, ...]:
        """The lines that wait above the input."""
        ...

    def tell(self, news: Message) -> None:
        """Say what a key asked for."""
        ...

    async def heard(self) -> None:
        """Wait until what was said last is done."""
        ...

    def take_paste(self, text: str) -> None:
        """Put a paste in."""
        ...

    def take_back(self) -> None:
        """Bring the last line that waits back into the input."""
        ...

    def enter(self, *, burst: bool) -> None:
        """Say what is to be added, or opened."""
        ...


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
        Binding("ctrl+u", "ask('clear_line')", show=False),
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

    most_rows = 3

    class Escaped(Message):
        """The words are to stay as they were typed."""

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

    class StageTurned(Message):
        """The next stage (1), or the one before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, box: LineContainer) -> None:
        """`box`: what the line stands in."""
        super().__init__(select_on_focus=False)
        self._box = box
        self.cursor_blink = False
        self.last_typed = 0.0
        self.last_key = 0.0
        self._run = ""
        """What was typed by now in one burst."""
        self._tab: Key | None = None
        """A Tab behind it, of which it is not known yet whether it is text."""
        self._coming: Timer | None = None
        """Ends the burst, once it has a Tab: until then nothing of it is shown."""

    async def _on_key(self, event: Key) -> None:
        """Take a key to its end here: Textual's own way puts keys that are no text behind text typed later."""
        if not self.screen.is_active:  # what an earlier key opened is there by now, and this one is for it
            event.stop()
            event.prevent_default()
            self._whole_app.post_message(Key(event.key, event.character))
            return
        in_burst, self.last_key = event.time - self.last_typed < BURST, event.time
        if await self._take_in_burst(event, in_burst=in_burst):
            event.stop()
            event.prevent_default()
        elif self.take_typed(event):
            self._run = (self._run if in_burst else "") + (event.character or "")
            self.last_typed = event.time
            event.stop()
            event.prevent_default()
        elif own := self._bindings.key_to_bindings.get(event.key):
            event.stop()
            event.prevent_default()
            self._run = ""
            await self.run_action(own[0].action)
            await self._box.heard()

    # A paste that the terminal didn't bracket

    async def _take_in_burst(self, event: Key, *, in_burst: bool) -> bool:
        """Take a key that is part of a paste with tabs, or that may be: whether it was taken."""
        text = {"tab": "\t", "enter": "\n", "ctrl+j": "\n"}.get(event.key) or typed_text(event.character, "")
        if self._coming is None and self._tab is None:
            if event.key != "tab" or not in_burst or not self._run:
                return False
            self._tab = event
            await sleep(BURST)  # the next key of a paste is here by then
            self.call_later(self._settle_tab)
            return True
        held, self._tab = self._tab, None
        goes_on = event.time - (held.time if held else self.last_typed) < BURST and bool(text)
        if not goes_on:
            await self._end_burst(turns=held is not None)
            return False
        if held is not None:
            self._take_back_run()
            self._run += "\t"
        self._run += text
        self.last_typed = event.time
        if self._coming is not None:
            self._coming.stop()
        self._coming = self.set_timer(2 * BURST, self._end_burst)
        return True

    def _take_back_run(self) -> None:
        """Take what was typed in the burst out of the line again: it comes back with all of the paste."""
        end = self.cursor_position
        if self.value[:end].endswith(self._run):
            self.replace("", end - len(self._run), end)
        else:
            self._run = ""

    async def _settle_tab(self) -> None:
        """Turn to another kind of line, where nothing came behind the Tab."""
        if self._tab is not None:
            self._tab = None
            await self._end_burst(turns=True)

    async def _end_burst(self, *, turns: bool = False) -> None:
        """Put in what came as one paste. `turns`: a Tab is no part of it, and turns to another kind of line."""
        if self._coming is not None:
            self._coming.stop()
            self._coming = None
            self._box.take_paste(self._run)
            await self._box.heard()
        self._run = ""
        if turns:
            self.action_turn(1)
            await self._box.heard()

    async def on_paste(self, event: Paste) -> None:
        """Take a paste to its end here, instead of in Textual's own way."""
        event.stop()
        event.prevent_default()
        self._box.take_paste(event.text)
        await self._box.heard()  # what is typed next may be for a dialog that asks about a list

    @property
    def _whole_app(self) -> App[Any]:
        """The app. Textual gives it a type that it imports only while checking, in a circle."""
        return self.app  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]

    def action_back(self) -> None:
        """Move back; on an empty line, look at the stage before."""
        if self.value or self._box.pending:
            self.action_cursor_left()
        else:
            self.action_look(-1)

    def action_forward(self) -> None:
        """Move on; on an empty line, look at the next stage."""
        if self.value or self._box.pending:
            self.action_cursor_right()
        else:
            self.action_look(1)

    def action_delete_back(self) -> None:
        """Delete a letter; at the start of the line, take back the line that waits above."""
        if self.cursor_position == 0 and self.selection.is_empty:
            self._box.take_back()
        else:
            self.action_delete_left()

    def action_move(self, step: int) -> None:
        """Choose the item after, or the one before."""
        self._box.tell(self.Moved(step))

    def action_turn(self, step: int) -> None:
        """Turn to another kind of line."""
        self._box.tell(self.KindTurned(step))

    def action_look(self, step: int) -> None:
        """Look at another stage."""
        self._box.tell(self.StageTurned(step))

    def action_ask(self, name: str) -> None:
        """Pass a key of the meeting on, behind what was typed before it."""
        self._box.tell(self.KeyAsked(name))

    def action_escape(self) -> None:
        """Leave the words as they are typed, where something is read in them."""
        self._box.tell(self.Escaped())

    def action_enter(self) -> None:
        """Add what stands here, or open what is chosen."""
        self._box.enter(burst=self.last_key - self.last_typed < BURST)
