"""Agreeing: the words are read out, the group is asked, and just what came of it is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Input, Static

from data import codes
from data.edits.agreeing import Answer
from data.meeting import Counts, Fingers, Person
from data.words import say
from screens.dialogs.agree_reasons import BecameChoice, ReasonLine
from screens.dialogs.agree_rows import StatesRow
from screens.dialogs.agree_says import doubt, why_not
from screens.dialogs.agree_sheet import Sheet
from screens.dialogs.agree_together import Doubt, ReadOut, Together, TogetherItem
from screens.dialogs.agree_way_out import WAYS_OUT
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
    """Ask the group about one item, or about several together. How it was asked is never chosen beforehand."""

    AUTO_FOCUS = "HowRow Choice"

    def __init__(
        self,
        words: str,
        *,
        deciding: Sequence[Person],
        today: date,
        items: Sequence[tuple[str, int, str]] = (),
        names: Sequence[str] = (),
        method: codes.Method = "",
        methods: Mapping[codes.Method, Sequence[str]] | None = None,
        reworded: bool = False,
        standing: Sequence[tuple[str, codes.Became]] = (),
        draft: Mapping[str, str] | None = None,
        on_draft: Callable[[dict[str, str]], None] | None = None,
    ) -> None:
        """`items`: several together, each (row id, number, words); all are ticked to begin with.

        `names`: whom a name may mean; `method`: the way of deciding that the group chose for this topic; `methods`:
        all that it chose, with their topics; `reworded`: whether the words were changed before; `standing`: concerns
        that were still held when the group was asked last, with what became of each.
        """
        super().__init__(say("agreeing.title_several" if items else "agreeing.title"))
        self._words = words
        self._people = tuple(deciding)
        self._draft = dict(draft or {})
        self._read_out = ReadOut(words)
        self._together = Together(items) if items else None
        self._sheet = Sheet(
            words, deciding, names, today, own=method, chosen=methods or {}, together=self._together, reworded=reworded
        )
        self._half_typed = HalfTyped(self, self._sheet.typed, on_draft, self._draft)
        self._amended_for: BecameChoice | None = None
        self._doubt = Doubt()
        self._standing = tuple(standing)
        self._counted_before: Counted | None = None

    def head(self) -> ComposeResult:
        """Draw what is read out: it stays in view."""
        yield self._together or self._read_out
        yield self._doubt

    def contents(self) -> ComposeResult:
        """Draw how it is decided, how it was asked, and what came of it."""
        if self._draft:
            yield Static(plain(say("forms.still_here")), classes="notice")
        yield from self._sheet.rows()

    def foot(self) -> ComposeResult:
        """Draw the buttons: they stay in view."""
        yield StatesRow()

    def on_mount(self) -> None:
        """Start on how it was asked; what was typed before is there again."""
        self._sheet.start()
        self._sheet.put_back(self._draft)
        self._sheet.bring_back(self._standing)
        self._sheet.ask_for_method()
        if self._sheet.way_out.waits is not None:
            self._ask(self._sheet.way_out.waits)
            self.set_focus(self.choice)

    @property
    def choice(self) -> Choice:
        """How it was asked."""
        return self._sheet.how.choice

    def on_descendant_focus(self) -> None:
        """Say which keys work where the cursor is now."""
        self.set_hint(say(self._sheet.hint_for(self.focused)))

    def hints(self) -> list[str]:
        """Every line of keys that this dialog shows at some time."""
        return [say(key) for key in self._sheet.hints()]

    def pressed(self, event: Key) -> bool:
        """Enter, Esc, ↑ ↓ anywhere; letters and numbers only while the cursor is on how it was asked."""
        keys: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "escape": self.action_close,
            "up": lambda: self._step(-1),
            "down": lambda: self._step(1),
        }
        letter = (event.character or "").casefold()
        if event.key in keys:
            keys[event.key]()
            return True
        if isinstance(self.focused, BecameChoice) and letter == "w" and self.focused.can_amend:
            self._work_in(self.focused)
            return True
        return self.focused is self.choice and self._on_the_choice(event.key, letter)

    def _on_the_choice(self, key: str, letter: str) -> bool:
        ways = {key.letter.casefold(): key.name for key in keys_of("agree") if key.name in (*WAYS_OUT, "amend")}
        first = self._sheet.first_count()
        if letter.isdecimal() and self._together is None and self._sheet.how.how is not None and first is not None:
            self.set_focus(first)
            first.value, first.cursor_position = letter, 1
            return True
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

    def move(self, step: int) -> None:
        """Go to the next field, or the one before; from a concern that was just typed to what became of it."""
        self._sheet.catch_up()
        concerns = self._sheet.concerns
        if step > 0 and self.focused is concerns.line and concerns.add_typed():
            concerns.go_to_last()
        else:
            super().move(step)
            self._sheet.method.choice.fold()

    def _enter(self) -> None:
        """On the choice it records as agreed, where a date is asked for it records that; else it moves on."""
        sheet, focused = self._sheet, self.focused
        asked = sheet.way_out.state
        if focused is self.choice and asked:
            sheet.way_out.go()
        elif focused is self.choice:
            self._record("agreed")
        elif focused is sheet.amend.line:
            self._amended()
        elif asked and (focused is sheet.way_out.line or (asked == "open" and self._in_follow_up)):
            self._record(asked)
        elif isinstance(focused, BecameChoice) and focused.became == "worked_in" and sheet.new_words is None:
            self._work_in(focused)
        elif isinstance(focused, ReasonLine):
            row = sheet.concerns if focused is sheet.concerns.line else sheet.reasons
            if not row.add_typed():
                self.move(1)
        else:
            self.move(1)

    @property
    def _in_follow_up(self) -> bool:
        return self.focused is not None and self._sheet.follow_up in self.focused.ancestors

    def action_close(self) -> None:
        """Esc: back to the choice from what was opened by a letter, else close. What was typed is kept."""
        if self.focused is self._sheet.amend.line:
            self._amended()
        elif self._sheet.way_out.state:
            self._take_back_way_out()
        else:
            self._half_typed.keep_now()
            self.answer(None)

    @on(ReadOut.Clicked)
    def _change_words(self) -> None:
        if self._together is None:
            self._sheet.amend.display = True
            self._sheet.amend.go()

    @on(BecameChoice.WordsWanted)
    def _words_wanted(self, event: BecameChoice.WordsWanted) -> None:
        self._work_in(event.choice)

    def _work_in(self, concern: BecameChoice) -> None:
        """Change the words for a concern, and come back to it."""
        concern.chosen = "worked_in"
        self._amended_for = concern
        self._change_words()

    def _amended(self) -> None:
        sheet = self._sheet
        if not sheet.amend.words:
            sheet.amend.line.value = self._words
        if sheet.new_words is not None:
            self._counted_before = _counted(sheet.answer("agreed"))
        concern, self._amended_for = self._amended_for, None
        self.set_focus(self.choice if concern is None else concern)
        sheet.amend.display = False
        if concern is not None:
            kept = sheet.answer("agreed").objections[sheet.concerns.choices.index(concern)][1] == "worked_in"
            sheet.concerns.tell("" if kept else say("agreeing.words_stand"))
            concern.chosen = "worked_in" if kept else None
        self._half_typed.touch()

    def keep_draft(self) -> None:
        """Hand on at once what is half typed: the program may be about to end."""
        self._half_typed.keep_now()

    @on(Choice.Changed)
    def _choice_changed(self, event: Choice.Changed) -> None:
        self._doubt.drop()
        if event.choice is self.choice:
            self._sheet.say_how()
            self._sheet.count()
            return
        if event.choice is self._sheet.method.choice:
            self._sheet.ask_for_method()
        self._half_typed.touch()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._doubt.drop()
        if event.input is self._sheet.amend.line:
            self._read_out.change(self._sheet.amend.words or self._words)
        self._sheet.count()
        self._half_typed.touch()

    @on(Ticks.Changed)
    @on(TogetherItem.Clicked)
    def _ticked(self) -> None:
        self._sheet.follow_up.ask_who()
        self._half_typed.touch()

    def chosen(self, code: str) -> None:
        """Do what a letter or a button is for."""
        asked = self._sheet.way_out.state
        if code == "amend":
            self._change_words()
        elif code == "not_sure":
            self._sheet.concerns.add_not_sure()
            self._half_typed.touch()
        elif code == "record" and asked:
            self._record(asked)
        else:
            state: codes.State = next(state for state in codes.STATES if state == code)
            if state in ("agreed", asked):
                self._record(state)
            elif not self._held_back(self._sheet.answer(state)):
                self._ask(state)

    def _ask(self, state: codes.State) -> None:
        self._take_back_way_out()
        self._sheet.open_way_out(self.query_one(DialogBox), state)

    def _take_back_way_out(self) -> None:
        self.set_focus(self.choice)
        self._sheet.close_way_out(self.query_one(DialogBox))

    def _held_back(self, answer: Answer) -> bool:
        """Whether something has to be said before this can be recorded; it is told which."""
        ticked = self._together is None or bool(self._together.ticked)
        why = why_not(answer, any_ticked=ticked)
        if why:
            self._sheet.how.say_under(why, wrong=True)
            self.set_focus(self.choice)
        elif self._sheet.follow_up.no_day:
            self.set_focus(self._sheet.follow_up.day)
            return True
        return bool(why)

    def _record(self, state: codes.State) -> None:
        self._sheet.catch_up()
        answer = self._sheet.answer(state)
        stale = self._sheet.new_words is not None and _counted(answer) == self._counted_before
        if self._held_back(answer) or self._doubt.asks(doubt(answer, len(self._people), recount=stale)):
            return
        self._half_typed.end()
        left = self._together.ticked if self._together else ()
        self.answer(Agreed(answer=answer, words=self._sheet.new_words, row_ids=left))


Counted: TypeAlias = tuple[Counts, Fingers, Fingers]
"""Everything that was counted."""


def _counted(answer: Answer) -> Counted:
    return (answer.counts, answer.fingers, answer.fingers_again)
