"""Agreeing: the words are read out, the group is asked, and just what came of it is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Input, Static

from data import codes
from data.edits.agreeing import Answer
from data.meeting import Person
from data.text import clean
from data.words import say
from screens.dialogs.agree_reasons import ReasonLine, ReasonsRow
from screens.dialogs.agree_rows import CountsRow, FollowUpRow, HowRow, LineRow, StatesRow
from screens.dialogs.agree_says import who_is_left, why_not
from screens.dialogs.agree_together import ReadOut, Together, TogetherItem
from screens.dialogs.agree_way_out import WAYS_OUT, WayOutRow
from screens.dialogs.dialog import DialogBox
from screens.dialogs.fields_dialog import FieldsDialog
from screens.dialogs.half_typed import HalfTyped
from screens.keys import keys_of
from screens.plain import plain
from screens.widgets.choice import Choice
from screens.widgets.ticks import Ticks


class Agreed(msgspec.Struct, frozen=True):
    """What the dialog gives back."""

    answer: Answer
    """What came of asking."""
    words: str | None
    """The words as they were amended; None: they stand as they were."""
    row_ids: tuple[str, ...]
    """Of several together: those that were left in. Empty for one item."""


class AgreeDialog(FieldsDialog[Agreed]):
    """Ask the group about one item, or about several together. Nothing is chosen beforehand."""

    AUTO_FOCUS = "HowRow Choice"

    def __init__(
        self,
        words: str,
        *,
        deciding: Sequence[Person],
        today: date,
        items: Sequence[tuple[str, int, str]] = (),
        draft: Mapping[str, str] | None = None,
        on_draft: Callable[[dict[str, str]], None] | None = None,
    ) -> None:
        """`items`: several together, each (row id, number, words); all are ticked to begin with."""
        super().__init__(say("agreeing.title_several" if items else "agreeing.title"))
        self._words = words
        self._people = tuple(deciding)
        self._draft = dict(draft or {})
        self._half_typed = HalfTyped(self, self._typed, on_draft, self._draft)
        self._read_out = ReadOut(words)
        self._together = Together(items) if items else None
        self._amend = LineRow(say("agreeing.amend"), words, id="amend")
        self._how = HowRow(say("agreeing.how"), id="how")
        self._way_out = WayOutRow(today, id="way-out")
        self._counts = CountsRow(say("agreeing.for"), id="counts")
        self._reasons = ReasonsRow(say("agreeing.reasons"), id="reasons")
        self._next_step = LineRow(say("agreeing.next_step"), hint=say("agreeing.next_step_hint"), id="next-step")
        self._follow_up = FollowUpRow(deciding, id="follow-up")
        parts = (self._counts, self._reasons, self._way_out, self._follow_up, self._together)
        self._parts = [part for part in parts if part is not None]

    def head(self) -> ComposeResult:
        """Draw what is read out: it stays in view."""
        yield self._together or self._read_out

    def contents(self) -> ComposeResult:
        """Draw how it was asked, what came of it, and the buttons."""
        if self._draft:
            yield Static(plain(say("forms.still_here")), classes="notice")
        yield self._amend
        yield self._how
        yield self._way_out
        yield self._counts
        yield self._reasons
        yield self._next_step
        yield self._follow_up
        yield StatesRow()

    def on_mount(self) -> None:
        """Start on how it was asked; what was typed before is there again."""
        self._amend.display = False
        self._follow_up.display = bool(self._people)
        self._put_back()
        self._count()

    @property
    def choice(self) -> Choice:
        """How it was asked."""
        return self._how.choice

    def on_descendant_focus(self) -> None:
        """Say which keys work where the cursor is now."""
        self.set_hint(say(self._hint_key()))

    def hints(self) -> list[str]:
        """Every line of keys that this dialog shows at some time."""
        keys = ("amend", "way_out", "reason", "ticks", "field", "several" if self._together else "")
        return [say(f"agreeing.hint_{key}" if key else "agreeing.hint") for key in keys]

    def _hint_key(self) -> str:
        if self.focused is self._amend.line:
            return "agreeing.hint_amend"
        if self.focused is self._way_out.line:
            return "agreeing.hint_way_out"
        if isinstance(self.focused, ReasonLine):
            return "agreeing.hint_reason"
        if isinstance(self.focused, Ticks):
            return "agreeing.hint_ticks"
        if self.focused is self.choice:
            return "agreeing.hint_several" if self._together else "agreeing.hint"
        return "agreeing.hint_field"

    def pressed(self, event: Key) -> bool:
        """Enter, Esc, ↑ ↓ anywhere; letters and numbers only while the cursor is on how it was asked."""
        keys: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "escape": self.action_close,
            "up": lambda: self._step(-1),
            "down": lambda: self._step(1),
        }
        if event.key in keys:
            keys[event.key]()
            return True
        return self.focused is self.choice and self._on_the_choice(event.key, (event.character or "").casefold())

    def _on_the_choice(self, key: str, letter: str) -> bool:
        ways = {key.letter.casefold(): key.name for key in keys_of("agree") if key.name in (*WAYS_OUT, "amend")}
        if letter in ways:
            self.chosen(ways[letter])
        if letter in ways or self._together is None or not self._together.pressed(key, letter):
            return letter in ways
        self._half_typed.touch()
        return True

    def _step(self, by: int) -> None:
        """On the choice: to the next of several items, or further down long words. Else to the next field."""
        if self.focused is not self.choice:
            self.move(by)
        elif self._together:
            self._together.step(by)
        else:
            self._read_out.scroll_relative(y=by, animate=False)

    def _enter(self) -> None:
        """On the choice it records as agreed, where a date is asked for it records that; else it moves on."""
        asked = self._way_out.state
        if self.focused is self.choice and asked:
            self._way_out.go()
        elif self.focused is self.choice:
            self._record("agreed")
        elif self.focused is self._amend.line:
            self._amended()
        elif asked and (self.focused is self._way_out.line or (asked == "open" and isinstance(self.focused, Ticks))):
            self._record(asked)
        elif not (isinstance(self.focused, ReasonLine) and self._reasons.add_typed()):
            self.move(1)

    def action_close(self) -> None:
        """Esc: back to the choice from what was opened by a letter, else close. What was typed is kept."""
        if self.focused is self._amend.line:
            self._amended()
        elif self._way_out.state:
            self._take_back_way_out()
        else:
            self._half_typed.keep_now()
            self.answer(None)

    @on(ReadOut.Clicked)
    def _change_words(self) -> None:
        if self._together is None:
            self._amend.display = True
            self._amend.go()

    def _amended(self) -> None:
        if not self._amend.words:
            self._amend.line.value = self._words
        self.set_focus(self.choice)
        self._amend.display = False

    def keep_draft(self) -> None:
        """Hand on at once what is half typed: the program may be about to end."""
        self._half_typed.keep_now()

    def _typed(self) -> dict[str, str]:
        typed = {name: words for part in self._parts for name, words in part.typed().items()}
        typed["words"] = self._amend.words if self._amend.words != clean(self._words) else ""
        typed["next_step"] = (self._way_out if self._way_out.state == "not_agreed" else self._next_step).line.value
        return {name: words for name, words in typed.items() if words}

    def _put_back(self) -> None:
        for part in self._parts:
            part.put_back(self._draft)
        if "words" in self._draft:
            self._amend.line.value = self._draft["words"]
        self._next_step.line.value = self._draft.get("next_step", "")
        if self._way_out.waits is not None:
            self._ask(self._way_out.waits)
            self.set_focus(self.choice)

    @on(Choice.Changed)
    def _how_chosen(self, event: Choice.Changed) -> None:
        self._how.say_under(say(f"agree.asks.{event.code}"))
        self._count()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if event.input is self._amend.line:
            self._read_out.change(self._amend.words or self._words)
        self._count()
        self._half_typed.touch()

    @on(Ticks.Changed)
    @on(TogetherItem.Clicked)
    def _ticked(self) -> None:
        self._half_typed.touch()

    def _count(self) -> None:
        self._counts.say_under(who_is_left(self._people, self._how.how, self._counts.counts))

    def chosen(self, code: str) -> None:
        """Do what a letter or a button is for."""
        if code == "amend":
            self._change_words()
        elif code == "not_sure":
            self._reasons.add_not_sure()
            self._half_typed.touch()
        elif code == "record" and self._way_out.state:
            self._record(self._way_out.state)
        else:
            state: codes.State = next(state for state in codes.STATES if state == code)
            if state in ("agreed", self._way_out.state):
                self._record(state)
            elif not self._held_back(state):
                self._ask(state)

    def _ask(self, state: codes.State) -> None:
        self._take_back_way_out()
        self._next_step.display = state != "not_agreed"
        if state == "open":
            self.query_one(DialogBox).move_child(self._follow_up, after=self._way_out)
        self._way_out.ask(state, self._next_step.line.value if state == "not_agreed" else None)

    def _take_back_way_out(self) -> None:
        if self._way_out.state == "not_agreed":
            self._next_step.line.value = self._way_out.line.value
        self._next_step.display = True
        self.query_one(DialogBox).move_child(self._follow_up, after=self._next_step)
        self.set_focus(self.choice)
        self._way_out.hide()

    def _held_back(self, state: codes.State) -> bool:
        """Whether something has to be said before this can be recorded; it is told which."""
        ticked = self._together is None or bool(self._together.ticked)
        why = why_not(state, self._how.how, self._counts.counts, any_ticked=ticked)
        if why:
            self._how.say_under(why, wrong=True)
            self.set_focus(self.choice)
        return bool(why)

    def _record(self, state: codes.State) -> None:
        if self._held_back(state):
            return
        until, until_words = self._way_out.until if state in ("for_now", "open", "parked") else (None, "")
        words = self._amend.words
        self._half_typed.end()
        answer = Answer(
            state=state,
            how=self._how.how,
            counts=self._counts.counts,
            to_ask=self._follow_up.ticked,
            reasons=self._reasons.lines,
            next_step=(self._way_out if self._way_out.state == "not_agreed" else self._next_step).words,
            until=until,
            until_words=until_words,
        )
        self.answer(
            Agreed(
                answer=answer,
                words=words if words and words != clean(self._words) else None,
                row_ids=self._together.ticked if self._together else (),
            )
        )
