"""What has been said in the agree box so far: the whole of it, kept as it is, so that nothing of it is ever lost."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from data.model import codes
from data.record import Record

StepName = Literal[
    "ask", "ways", "counts", "again", "result", "until", "doubt", "concerns", "concern", "concern_words", "reasons",
    "reason", "reason_words", "next_step", "to_ask", "asks", "asks_yes", "ask_by", "decided_by", "words",
]  # fmt: skip
"""Where the box is: one question each."""

LineList = Literal["concerns", "reasons"]
"""The numbered lists, each with a line that adds to it."""

MOST_DIGITS = 5
"""Digits that a count may have."""


ReadOut = tuple[tuple[str, str], ...]
"""What is read out of an item: the label and the words of each field. The item's own words have no label."""


class Concern(Record, frozen=True, array_like=True):
    """A concern, an objection or a worry, without a name."""

    words: str
    """What was said."""
    became: codes.Became = ""
    """What became of it."""
    held_of: tuple[ReadOut, ...] = ()
    """What was read out while it was held: into none of these can it have been worked. Empty: nobody knows."""

    def became_of(self, now: ReadOut) -> codes.Became:
        """What became of it, as far as that is so of what is read out now."""
        worked_in = bool(self.held_of) and now not in self.held_of
        return "" if self.became == "worked_in" and not worked_in else self.became


class Asking(Record, frozen=True):
    """What has been said so far. A key makes a new one."""

    step: StepName
    """Which question is asked."""
    lit: str = ""
    """The row that Enter would take, where somebody lit one; empty: the one that fits, or none."""
    letters: str = ""
    """The letter that lit an answer, as it was typed, where a second one makes words of it; empty: none did."""
    said: str = ""
    """What the last key has to be told; empty: nothing."""
    end: Literal["", "record", "close"] = ""
    """Whether that was all."""
    reopened: bool = False
    """Whether the box was opened on what stood here before, and nothing was done since."""
    unsaid: str = ""
    """Words that were just taken out, of which nothing is to be left; empty: none were."""
    put_aside: str = ""
    """What stood here before somebody started afresh, as it is kept; empty: nobody did."""

    read: tuple[ReadOut, ...] = ()
    """What was read out of each item."""
    asked: tuple[tuple[str, ...], ...] = ()
    """The ids of the times that the group had been asked about each item."""
    values: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    """The fields that were changed here, as a form gives them."""
    before: str = ""
    """The counts that were made with other words; empty: none were."""
    before_other: str = ""
    """The counts of which nobody knows any more that they are of this; empty: none were."""
    stands: tuple[str, ...] = ()
    """Where each item stands by now that the group was asked about meanwhile."""
    before_way: str = ""
    """The counts that were made with another way of deciding; empty: none were."""
    changed: bool = False
    """Whether the words have changed since the group was asked."""
    left_out: tuple[str, ...] = ()
    """Ids of those of several that were taken out."""

    how: codes.How | None = None
    """How the group is asked; None: not said, or it is not put to the group."""
    method: codes.Method = ""
    """The way of deciding; empty: nobody has said."""
    own_method: codes.Method = ""
    """The one that the item came with."""
    counts: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """The digits in each cell."""
    again: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """The same, of the second time in fist to five."""
    cell: int = 0
    """Which cell the cursor is in."""
    cell_typed: int = 0
    """Which cell of the first time was typed in last."""
    fresh: bool = True
    """Whether its number is selected, so that a digit stands in its place."""

    concerns: tuple[Concern, ...] = ()
    """Concerns, objections or worries, each with what became of it."""
    held_before: bool = False
    """Whether those of the last time that were still held have been put here."""
    reasons: tuple[str, ...] = ()
    """Why: lines without names."""
    about: int | None = None
    """Which concern or reason is opened, counted from 0; None: none is."""
    to_ask: tuple[str, ...] = ()
    """Ids of people who are still to be asked."""
    said_yes: bool = False
    """Whether whoever asks them said yes."""
    here: int | None = None
    """How many the group said that they are, where there were more answers than people on the list."""
    state: codes.State | None = None
    """The outcome whose date or next step is asked; None: none is."""
    chosen: str = ""
    """The outcome that somebody lit: it stays lit through every page. Empty: nobody did."""
    chosen_of: str = ""
    """How it was asked and what was counted when it was lit: of anything else, nothing is chosen yet."""
    doubted: str = ""
    """What was about to be recorded, with what speaks against it, as it was said; empty: nothing speaks against it."""
    sure: bool = False
    """Whether it was said that just this is recorded all the same."""
    typed: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """What stands in each line of words, by its name; in a field of the item behind `form:`."""
    filled: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    """What the fields of the item hold just now that is other than what was read out, as a form gives it."""
    came_from: StepName = "ask"
    """Where Esc goes back to, where several questions lead here."""

    def words(self, name: str) -> str:
        """What stands in a line of words."""
        return self.typed.get(name, "")

    def with_words(self, name: str, words: str) -> Asking:
        """With other words in a line; empty ones are let go of."""
        kept = {other: held for other, held in self.typed.items() if other != name}
        return replace(self, typed={**kept, name: words} if words else kept)

    def to(self, step: StepName, **more: Any) -> Asking:
        """At another question, where nothing is lit but what fits or was chosen, and the first number is selected."""
        chosen = {"chosen": self.lit, "chosen_of": self.counted} if self.step == "result" and self.lit else {}
        fresh = {"lit": "", "letters": "", "cell": 0, "fresh": True, "reopened": False}
        return replace(self, **{"step": step, **fresh, **chosen, **more})

    def to_counts(self) -> Asking:
        """Back at the counts, at the number that was typed last: no other one is typed over unseen."""
        return self.to("counts", cell=self.cell_typed if self.counts else 0)

    def lines(self, of: LineList) -> tuple[str, ...]:
        """The words of each concern, or of each reason."""
        return self.reasons if of == "reasons" else tuple(one.words for one in self.concerns)

    def with_line(self, of: LineList, at: int, words: str) -> Asking:
        """With other words for one of the concerns, or of the reasons."""
        held: list[Any] = [*getattr(self, of)]
        held[at] = words if of == "reasons" else replace(held[at], words=words)
        return replace(self, **{of: tuple(held)})

    def without_line(self, of: LineList, at: int) -> Asking:
        """Without one of the concerns, or of the reasons."""
        left = tuple(one for place, one in enumerate(getattr(self, of)) if place != at)
        return replace(self, **{of: left})._said_no_more(self.lines(of)[at])

    def _said_no_more(self, words: str) -> Asking:
        """With words that are not said any more, unless somebody else said the same, and without them where that was
        put aside.
        """  # noqa: D205  (one sentence)
        if words in (*(one.words for one in self.concerns), *self.reasons):
            return self
        now = replace(self, unsaid=words)
        if not self.put_aside:
            return now
        aside = msgspec.json.decode(self.put_aside, type=Asking)
        concerns = tuple(one for one in aside.concerns if one.words != words)
        reasons = tuple(one for one in aside.reasons if one != words)
        kept = replace(aside, concerns=concerns, reasons=reasons)
        return replace(now, put_aside=msgspec.json.encode(kept).decode())

    @property
    def counted(self) -> str:
        """How it was asked, about what, and what was counted."""
        what = (self.how, self.method, self.counts, self.again, self.here, self.values)
        return msgspec.json.encode(what, order="deterministic").decode()
