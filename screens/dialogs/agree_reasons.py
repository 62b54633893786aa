"""Lines without names in the agreeing dialog: concerns, each with what became of it, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from data import codes
from data.asking import OF_THEIR_OWN
from data.text import clean
from data.words import say
from screens.dialogs.fields_dialog import FormButton
from screens.dialogs.labelled import Labelled
from screens.plain import plain
from screens.widgets.choice import Choice
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option

BECAME: tuple[tuple[codes.Became, str], ...] = (
    ("worked_in", "W"), ("settled", "T"), ("stands", "S"), ("later", "L"),
)  # fmt: skip
"""What may become of a concern, and the letter for it."""

APART = "\t"
"""Between what became of a concern and its words, where it is kept as half typed. No words hold one."""


class ReasonLine(OneLine):
    """Where a line is typed. `not_sure`: → on the empty line writes that nobody is sure why yet."""

    @dataclass
    class TookBack(Message):
        """Backspace was pressed on the empty line."""

        line: ReasonLine

    def __init__(self, placeholder: str, *, not_sure: bool = False) -> None:
        super().__init__(placeholder=placeholder)
        self._not_sure = not_sure

    def action_cursor_right(self, select: bool = False) -> None:
        """On the empty line: not sure why yet. Else a step to the right."""
        if self.value or not self._not_sure:
            super().action_cursor_right(select)
        else:
            self.write(say("agreeing.not_sure"))

    def action_delete_left(self) -> None:
        """On the empty line: take the last one back into it."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.TookBack(self))


class Added(Static):
    """A line that was added. A click takes it back into the field."""

    @dataclass
    class Clicked(Message):
        """It was clicked."""

        added: Added

    def __init__(self, words: str) -> None:
        super().__init__(plain(f"- {words}"), classes="reason")
        self.words = words

    def on_click(self, event: Click) -> None:
        """Take it back into the field."""
        event.stop()
        self.post_message(self.Clicked(self))


class BecameChoice(Choice):
    """What became of one concern. Nothing is chosen until somebody chooses."""

    @dataclass
    class WordsWanted(Message):
        """That it is worked into the words was clicked."""

        choice: BecameChoice

    @property
    def can_amend(self) -> bool:
        """Whether it can be worked into the words here."""
        return any(option.code == "worked_in" for option in self.options)

    def on_click(self, event: Click) -> None:
        """Beside picking what is under the mouse, as every choice does: to work it into the words, ask for them."""
        if event.style.meta.get("option") == "worked_in":
            self.post_message(self.WordsWanted(self))

    @property
    def became(self) -> codes.Became:
        """The answer; empty: nobody has said."""
        known: dict[str | None, codes.Became] = {code: code for code, _ in BECAME}
        return known.get(self.chosen, "")


class LinesRow(Labelled):
    """Lines without names, one at a time."""

    DEFAULT_CSS = """
    LinesRow .reason, LinesRow .added {
        height: auto;
    }
    LinesRow .reason {
        padding-left: 1;
    }
    LinesRow BecameChoice {
        padding-left: 2;
    }
    """

    def __init__(self, label: str, hint: str, *, id: str | None = None) -> None:
        super().__init__(label, id=id)
        self._hint = hint
        self._added: list[Added] = []

    def filled(self) -> ComposeResult:
        """Draw the line, and what was added."""
        yield ReasonLine(self._hint)
        yield Vertical(classes="added")

    @property
    def line(self) -> ReasonLine:
        """Where a line is typed."""
        return self.query_one(ReasonLine)

    @property
    def kept(self) -> list[str]:
        """The lines that were added."""
        return [one.words for one in self._added]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line, with the one that still stands in the field."""
        return tuple(line for line in (*self.kept, clean(self.line.value)) if line)

    def add(self, words: str) -> None:
        """Add a line under the field."""
        self._added.append(Added(words))
        self.query_one(".added").mount(self._added[-1])

    def add_typed(self) -> bool:
        """Add what stands in the field. False: nothing does."""
        words = clean(self.line.value)
        if words:
            self.add(words)
            self.line.clear()
        return bool(words)

    def on_reason_line_took_back(self) -> None:
        """Take the last one back."""
        for added in self._added[-1:]:
            self.take_back(added)

    def on_added_clicked(self, event: Added.Clicked) -> None:
        """Take back the one that was clicked."""
        if event.added in self._added:
            self.take_back(event.added)

    def take_back(self, added: Added) -> None:
        """Take a line back into the field."""
        self.add_typed()
        self.line.value = added.words
        self.line.cursor_position = len(added.words)
        self.screen.set_focus(self.line)
        self._added.remove(added)
        added.remove()


class ReasonsRow(LinesRow):
    """Why: lines without names."""

    def typed(self) -> dict[str, str]:
        """What was added, and what still stands in the field, to be put back."""
        return {"reasons": "\n".join(self.kept), "reason": self.line.value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed."""
        for words in typed.get("reasons", "").splitlines():
            self.add(words)
        self.line.value = typed.get("reason", "")


class ConcernsRow(LinesRow):
    """Concerns, objections or worries, each with what became of it."""

    SCOPED_CSS: ClassVar[bool] = False

    def __init__(self, *, amends: bool, id: str | None = None) -> None:
        """`amends`: whether a concern can change the words here."""
        super().__init__(say("agreeing.objections"), say("agreeing.objections_hint"), id=id)
        self._amends = amends
        self._became: dict[Added, BecameChoice] = {}
        self._always = ""

    def filled(self) -> ComposeResult:
        """Draw the field, what stands ready for it, and what was added."""
        yield ReasonLine(self._hint, not_sure=True)
        yield Vertical(classes="added")
        with Vertical(classes="buttons -beside"):
            yield FormButton("not_sure", say("agreeing.not_sure"), reached=False)

    def for_method(self, method: codes.Method) -> None:
        """Ask for what this way of deciding asks for."""
        kind = method if method in OF_THEIR_OWN else "any"
        self.query_one(".row-label", Static).update(plain(say(f"agreeing.objections_by.{kind}")))
        self._always = say("agreeing.take_time") if method == "consent" else ""
        self.tell()

    def tell(self, words: str = "") -> None:
        """Say something under the row; where there is nothing to say, by consent that it may take time."""
        self.say_under(words or self._always)

    @property
    def choices(self) -> list[BecameChoice]:
        """What became of each."""
        return [self._became[added] for added in self._added]

    @property
    def concerns(self) -> tuple[tuple[str, codes.Became], ...]:
        """Each, with what became of it; and the one that still stands in the field."""
        found: list[tuple[str, codes.Became]] = [
            (words, choice.became) for words, choice in zip(self.kept, self.choices, strict=True)
        ]
        if left := clean(self.line.value):
            found.append((left, ""))
        return tuple(found)

    def typed(self) -> dict[str, str]:
        """What was added, and what still stands in the field, to be put back."""
        pairs = zip(self.kept, self.choices, strict=True)
        kept = "\n".join(f"{choice.became}{APART}{words}" for words, choice in pairs)
        return {"objections": kept, "objection": self.line.value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed."""
        for line in typed.get("objections", "").splitlines():
            became, _, words = line.partition(APART)
            self.add(words, became)
        self.line.value = typed.get("objection", "")

    def add(self, words: str, became: str = "") -> None:
        """Add a concern under the field, and under it what may become of it."""
        offered = [(code, letter) for code, letter in BECAME if self._amends or code != "worked_in"]
        options = [Option(code, say(f"agreeing.became.{code}"), letter) for code, letter in offered]
        super().add(words)
        choice = BecameChoice(options, became if became in dict(offered) else None)
        self._became[self._added[-1]] = choice
        self.query_one(".added").mount(choice)

    def take_back(self, added: Added) -> None:
        """Take a concern back into the field; what became of it goes."""
        super().take_back(added)
        self._became.pop(added).remove()

    def go_to_last(self) -> None:
        """Put the cursor on what became of the one that was added last."""
        self.screen.set_focus(self.choices[-1])

    def add_not_sure(self) -> None:
        """Add that nobody is sure why yet."""
        self.add(say("agreeing.not_sure"))
        self.screen.set_focus(self.line)
