"""How many answered how: by hands and the like, or by fingers in fist to five."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal
from textual.widgets import Static

from data import codes
from data.asking import COUNTS, FINGERS, replies
from data.meeting import Counts, Fingers
from data.words import say
from screens.dialogs.labelled import Labelled
from screens.plain import plain
from screens.widgets.one_line import OneLine


class NumbersRow(Labelled):
    """Small fields for numbers, each behind its name."""

    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = """
    NumbersRow Grid {
        grid-size: 3;
        grid-rows: auto;
        height: auto;
    }
    NumbersRow {
        layout: vertical;
    }
    NumbersRow > .row-filled, NumbersRow > .row-label {
        width: 100%;
    }
    NumbersRow .count {
        height: auto;
    }
    NumbersRow .count OneLine {
        width: 5;
        margin-left: 1;
    }
    NumbersRow .count Static {
        width: 16;
    }
    .-narrow NumbersRow Grid {
        grid-size: 2;
    }
    FingersRow Grid, .-narrow FingersRow Grid {
        grid-size: 6;
    }
    FingersRow .count Static {
        width: 1;
    }
    """

    def __init__(self, label: str, names: Mapping[codes.Reply, str], *, prefix: str, id: str | None = None) -> None:
        """`names`: what each field is called; `prefix`: what tells two such rows apart."""
        super().__init__(label, id=id)
        self._names = dict(names)
        self._prefix = prefix

    def filled(self) -> ComposeResult:
        """Draw a small field behind each name."""
        with Grid():
            for code, name in self._names.items():
                with Horizontal(classes="count", id=f"{self._prefix}cell-{code}"):
                    yield Static(plain(name))
                    yield OneLine(digits=True, id=f"{self._prefix}count-{code}")

    @property
    def codes(self) -> tuple[codes.Reply, ...]:
        """What is counted, in its order."""
        return tuple(self._names)

    def on_one_line_refused(self, event: OneLine.Refused) -> None:
        """Say where words go: a letter that just doesn't appear looks like one that was kept."""
        event.stop()
        self.say_under(say("agreeing.numbers_only"), wrong=True)

    def field(self, code: str) -> OneLine:
        """The field of one of them."""
        return self.query_one(f"#{self._prefix}count-{code}", OneLine)

    def cell(self, code: str) -> Horizontal:
        """The field with its name."""
        return self.query_one(f"#{self._prefix}cell-{code}", Horizontal)

    def number(self, code: str) -> int | None:
        """What was typed; None: nothing, or it is not asked for."""
        typed = self.field(code).value
        return int(typed) if typed.isdecimal() and self.cell(code).display and self.display else None

    def typed(self) -> dict[str, str]:
        """What was typed, by name."""
        return {f"{self._prefix}{code}": self.field(code).value for code in self._names}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed."""
        for code in self._names:
            self.field(code).value = typed.get(f"{self._prefix}{code}", "")

    def go(self) -> None:
        """Put the cursor into the first."""
        self.screen.set_focus(self.query_one(OneLine))


class CountsRow(NumbersRow):
    """How many are for it, can live with it, and so on."""

    def __init__(self, *, id: str | None = None) -> None:
        names: dict[codes.Reply, str] = {code: say(f"agree.counts.{code}.label") for code in COUNTS}
        super().__init__(say("agreeing.for"), names, prefix="", id=id)

    def for_method(self, method: codes.Method) -> None:
        """Ask for what this way of deciding counts."""
        self.display = method != "fist_to_five"
        asked = replies(method)
        for code in COUNTS:
            self.cell(code).display = code in asked
            by = "consent_counts" if method == "consent" and code in ("agree", "against") else "counts"
            self.cell(code).query_one(Static).update(plain(say(f"agree.{by}.{code}.label")))

    @property
    def counts(self) -> Counts:
        """How many answered how; None where nothing was typed, or it is not asked for."""
        return Counts(**{code: self.number(code) for code in COUNTS})


class FingersRow(NumbersRow):
    """How many showed 0, 1, 2, 3, 4 and 5."""

    def __init__(self, label: str, *, prefix: str, id: str | None = None) -> None:
        names: dict[codes.Reply, str] = {code: say(f"agree.fingers.{code}.label") for code in FINGERS}
        super().__init__(label, names, prefix=prefix, id=id)

    @property
    def fingers(self) -> Fingers:
        """How many showed how many; None where nothing was typed."""
        return Fingers(**{code: self.number(code) for code in FINGERS})
