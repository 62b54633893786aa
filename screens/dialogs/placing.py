"""Placing stakeholders: two letters for each, and the next comes by itself; then who is here, a letter each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.model.records.stakeholders import Stakeholder
from data.words import say
from screens.dialogs.base import DialogBox
from screens.dialogs.key_repeats import CLICK, KeyRepeats
from screens.dialogs.keyed import KeyedDialog
from screens.dialogs.placing_state import PLACING, ROOM, PlaceField, PlacingState
from screens.dialogs.placing_words import CODES, GO_ON, answers_of, ended_words, foot_of, question_of, row_of
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.command_rows import CommandLine, Commands
from screens.widgets.question_lines import QuestionLines
from screens.widgets.row_list import RowList

AROUND = 14
"""Lines of the box besides its list: the frame, who is asked about, the questions, the keys, and air."""


class KeepsPlaces(Protocol):
    """What the dialog asks of the meeting."""

    def rows(self) -> Sequence[Stakeholder]:
        """The stakeholders as they are now, always in the same order."""
        ...

    def answer(self, row_id: str, name: PlaceField, code: str) -> bool:
        """Keep an answer. False: it can't be kept."""
        ...

    def take_back(self) -> tuple[str, PlaceField] | None:
        """Take the last answer back: of whom it was, and to what. None: there is none."""
        ...


class PlaceStakeholders(KeyedDialog[str]):
    """Asks one question about one of them at a time. Each answer is kept at once.

    It closes by itself where nothing is left to ask, and gives back what is to be said of that.
    """

    DEFAULT_CSS = """
    PlaceStakeholders DialogBox {
        width: 96;
    }
    PlaceStakeholders #dialog-hint {
        display: none;
    }
    PlaceStakeholders #placing-words {
        height: auto;
        padding: 0 0 1 4;
        text-style: bold;
    }
    PlaceStakeholders #placing-says {
        height: auto;
    }
    PlaceStakeholders RowList {
        height: 1fr;
        margin-top: 1;
    }
    PlaceStakeholders #placing-foot {
        padding-top: 1;
    }
    PlaceStakeholders.-narrow #placing-words {
        padding-left: 2;
    }
    PlaceStakeholders.-low #placing-words, PlaceStakeholders.-low #placing-foot {
        padding-bottom: 0;
        padding-top: 0;
    }
    PlaceStakeholders.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    title_words = getters.query_one("#dialog-title", Static)
    words = getters.query_one("#placing-words", Static)
    says = getters.query_one("#placing-says", Static)
    questions = getters.query_one(QuestionLines)
    lines = getters.query_one(RowList)
    foot_line = getters.query_one("#placing-foot", CommandLine)

    def __init__(self, places: KeepsPlaces, clock: Callable[[], datetime]) -> None:
        """`clock`: a key that is held must not answer for the next one."""
        super().__init__(say("stakeholders.rows.place"))
        self._places = places
        self._repeats = KeyRepeats(clock, "enter")
        self._state = PlacingState(places.rows)
        self._state.begin(PLACING)
        self._held = False

    def contents(self) -> ComposeResult:
        """Draw who is asked about, the questions, and everybody with where they stand."""
        yield Static(id="placing-words")
        yield QuestionLines(id="placing-questions")
        yield Static(id="placing-says")
        yield RowList(notes_under=self.NARROW, notes_share=0.6)

    def foot(self) -> ComposeResult:
        """Draw the keys that work now."""
        yield CommandLine(id="placing-foot")

    def on_mount(self) -> None:
        """Ask the first question. The box has one size from then on: the answers need room as they come."""
        super().on_mount()
        self.query_one(DialogBox).styles.height = AROUND + len(self._places.rows()) * 3 // 2
        self._draw()

    def on_resize(self) -> None:
        """In a narrow window less stands beside each."""
        super().on_resize()
        self._draw()

    def meeting_changed(self) -> None:
        """Somebody else changed the meeting: draw it as it is."""
        self._draw()

    # Keys and clicks

    def pressed(self, event: Key) -> bool:
        """Answer by a letter; skip, take back, go to another one."""
        self._repeats.press(event.key.casefold())
        if self._held:
            if event.key == "enter":
                self._go_on()
            return event.key not in ("pageup", "pagedown", "home", "end")
        name = next((key.name for key in keys_of("placing") if event.key in key.keys), "")
        if name == "choose":
            self._state.go(-1 if event.key == "up" else 1)
        elif name:
            self._do(name)
        else:
            letter = (event.character or "").upper()
            answer = next((key.name for key in answers_of(self._state.asked) if key.letter == letter), "")
            if not answer or self._state.now is None:
                return event.key not in ("pageup", "pagedown", "home", "end")
            self._answer(self._state.asked, answer)
        self._draw()
        return True

    def on_commands_clicked(self, event: Commands.Clicked) -> None:
        """The same by a click."""
        self._repeats.press(f"{CLICK}{event.code}")
        if self._held:
            if event.code == GO_ON and not self._repeats.held:
                self._go_on()
            return
        name, _, answer = event.code.partition(":")
        asks: dict[str, PlaceField] = {one: one for one in self._state.asks}
        asked = asks.get(name)
        if asked is not None:
            self._answer(asked, answer)
        else:
            self._do(name)
        self._draw()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Go to who was clicked."""
        self._repeats.press("row")
        if not self._held:
            self._state.choose(self.lines.rows[event.at].key)
        self._draw()

    def _do(self, name: str) -> None:
        state = self._state
        if name == "skip" and state.now is not None:
            state.skip()
            self._end()
        elif name == "back":
            self._take_back()
        elif name == "go_on" and self._can_go_on():
            state.begin(ROOM)
        elif name == "close":
            self.action_close()

    def _answer(self, asked: PlaceField, answer: str) -> None:
        """Keep an answer. Of a key that is held only the first one stays: the box waits for Enter then."""
        state = self._state
        if state.now is None or self.answered:
            return
        if self._repeats.held:
            self._stop(self._repeats.run)
        elif self._places.answer(state.at, asked, CODES.get(answer, answer)):
            state.answered(asked)
            if self._is_over() and self._repeats.run:  # it may be held: the box stays until that is known
                self._stop(1)
            else:
                self._end()

    def _take_back(self) -> None:
        """Take the last answer back, and ask it again."""
        taken = self._places.take_back()
        if taken is not None:
            self._state.said.discard(taken)
            self._state.choose(*taken)

    def _stop(self, back: int) -> None:
        """Take answers back, and wait for Enter."""
        for _ in range(back):
            self._take_back()
        self._held = True

    def _go_on(self) -> None:
        """Ask again, once it was seen that a key was held."""
        self._held = False
        self._draw()

    def _is_over(self) -> bool:
        """Whether nothing is left to ask."""
        return self._state.now is None and not self._state.left(ROOM) and not self._state.left()

    def _end(self) -> None:
        """Close once nothing is left to ask."""
        if self._is_over():
            self.answer(ended_words(self._state, self._places.rows()))

    def _can_go_on(self) -> bool:
        """Whether who is here can be asked."""
        return self._state.now is None and self._state.asks == PLACING and self._state.left(ROOM) > 0

    # Drawing

    def _draw(self) -> None:
        if self.answered:
            return
        state, rows, narrow = self._state, self._places.rows(), self.has_class("-narrow")
        if state.at and state.now is None:  # taken out meanwhile
            state.skip()
        row = state.now
        at = next((place for place, one in enumerate(rows, 1) if one.id == state.at), 0)
        title = say("stakeholders.rows.place" if state.asks == PLACING else "stakeholders.placing.room_title")
        counted = say("stakeholders.placing.of", at=at, count=len(rows)) if at else ""
        self.title_words.update(plain("   ".join(filter(None, (title, counted)))))
        self.words.update(plain(row.text if row is not None else ended_words(state, rows)))
        asked = [question_of(state, row, name, held=self._held) for name in state.asks] if row is not None else []
        self.questions.show(asked, state.asks.index(state.asked) if asked else -1)
        self.says.update(plain(say("stakeholders.placing.held") if self._held else ""))
        self.says.display = self._held
        self.lines.show([row_of(state, one, narrow=narrow) for one in rows], at - 1 if at else None)
        self.foot_line.show(foot_of(state, held=self._held, can_go_on=self._can_go_on()))
