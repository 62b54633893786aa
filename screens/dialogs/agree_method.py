"""The way of deciding: one quiet line, which opens up while the cursor is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Click, Focus, MouseDown
from textual.message import Message
from textual.suggester import SuggestFromList

from data import codes
from data.text import clean
from data.words import say
from screens.dialogs.agree_rows import LineRow
from screens.dialogs.labelled import Labelled
from screens.plain import plain
from screens.widgets.choice import Choice
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option

ASKED_FIRST: tuple[codes.Method, ...] = ("consent", "fist_to_five", "vote", "consensus")
"""Ways that a group uses in the room, which stand before the others."""

DECIDED_ELSEWHERE = frozenset[codes.Method]({"advice", "named", "outside", "lots"})
"""Ways in which it is not the group that decides: who did can be said."""


class FoldedChoice(Choice):
    """One of several, of which only the chosen one shows until the cursor comes here."""

    _pressed: str | None = None
    unsaid = ""
    """What the folded line says where nobody has said."""
    unfolded = False
    """Whether all of them show."""

    class Turned(Message):
        """It was unfolded, or folded again."""

    def _lines(self, width: int) -> list[Content]:
        if self.unfolded:
            return super()._lines(width)
        chosen = next((option for option in self.options if option.code == self.chosen), self.options[0])
        words = plain(chosen.words if chosen.code else self.unsaid)
        return [plain(" ") + line for line in (words.wrap(width - 1) if width else [words])]

    def on_focus(self, event: Focus) -> None:
        """Show them all, unless the cursor has gone on already."""
        if self.screen.focused is self:
            self._turn(unfolded=True)

    def fold(self) -> None:
        """Show only the chosen one, once the cursor has left by a key. Under a mouse nothing moves away."""
        if self.screen.focused is not self:
            self._turn(unfolded=False)

    def _turn(self, *, unfolded: bool) -> None:
        if unfolded != self.unfolded:
            self.unfolded = unfolded
            self.refresh(layout=True)
            self.post_message(self.Turned())

    def on_mouse_down(self, event: MouseDown) -> None:
        """Remember what was under the mouse: in the folded line there is nothing to pick."""
        self._pressed = event.style.meta.get("option")

    def on_click(self, event: Click) -> None:
        """Pick what is under the mouse, as every choice does, unless the press unfolded it only now."""
        if event.style.meta.get("option") != self._pressed:
            event.prevent_default()
            event.stop()


class MethodRow(Labelled):
    """The way of deciding, with its meaning. Nothing is chosen, unless the group chose it for this very topic."""

    def __init__(
        self, own: codes.Method, chosen: Mapping[codes.Method, Sequence[str]], *, id: str | None = None
    ) -> None:
        """`own`: the way that the group chose for this topic; `chosen`: those that it chose, with their topics."""
        super().__init__(say("agreeing.method"), id=id)
        self._own: codes.Method = own
        self._chosen = dict(chosen)

    def filled(self) -> ComposeResult:
        """Draw the ways: those that the group chose first."""
        every: tuple[codes.Method, ...] = get_args(codes.Method)
        ways = dict.fromkeys((*self._chosen, *ASKED_FIRST, *(way for way in every if way)))
        options = [Option("", say("agreeing.method_none"))]
        options += [Option(way, say(f"ground_rules.methods.{way}.name")) for way in ways]
        choice = FoldedChoice(options, self._own)
        in_the_room = [way for way in ways if way in ASKED_FIRST][:3]
        first = ", ".join(say(f"ground_rules.methods.{way}.name").lower() for way in in_the_room)
        choice.unsaid = say("agreeing.method_unsaid", ways=first)
        yield choice

    def on_mount(self) -> None:
        """Say what the chosen one means."""
        self.explain()

    def on_folded_choice_turned(self) -> None:
        """Say more while the cursor is here."""
        self.explain()

    @property
    def choice(self) -> FoldedChoice:
        """The ways."""
        return self.query_one(FoldedChoice)

    @property
    def method(self) -> codes.Method:
        """The way of deciding; empty: nobody has said."""
        every: tuple[codes.Method, ...] = get_args(codes.Method)
        known: dict[str | None, codes.Method] = {way: way for way in every}
        return known.get(self.choice.chosen, "")

    def explain(self) -> None:
        """Say what the chosen way means; where none is, and the cursor is here, which ones the group chose."""
        if self.method:
            self.say_under(say(f"ground_rules.methods.{self.method}.meaning"))
            return
        told = [
            say("agreeing.method_for", name=say(f"ground_rules.methods.{way}.name"), topic=topic)
            for way, topics in self._chosen.items()
            for topic in topics
            if self.choice.unfolded
        ]
        self.say_under("\n".join(told))

    def typed(self) -> dict[str, str]:
        """The way, where it is not the one that the group chose for this topic."""
        return {"method": (self.choice.chosen or "none") if self.method != self._own else ""}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Choose again what was chosen."""
        if typed.get("method"):
            self.choice.chosen = typed["method"] if typed["method"] != "none" else ""
            self.explain()


class DecidedByRow(LineRow):
    """Who decided, where it was not the group."""

    def __init__(self, names: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(say("agreeing.decided_by"), hint=say("agreeing.decided_by_hint"), id=id)
        self._names = tuple(names)

    def filled(self) -> ComposeResult:
        """Draw the line, in which names are offered."""
        yield OneLine(self.value, placeholder=self.hint, suggester=SuggestFromList(self._names, case_sensitive=False))

    def for_method(self, method: codes.Method) -> None:
        """Ask for it only where somebody else decides."""
        self.display = method in DECIDED_ELSEWHERE

    @property
    def who(self) -> str:
        """Who it was, as typed; empty: nobody has said, or it is not asked."""
        return clean(self.line.value) if self.display else ""

    def typed(self) -> dict[str, str]:
        """The same, to be put back."""
        return {"decided_by": self.line.value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write it again."""
        self.line.value = typed.get("decided_by", "")
