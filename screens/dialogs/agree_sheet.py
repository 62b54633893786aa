"""Everything that the agreeing dialog asks, row by row, and the answer that comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from textual.widget import Widget

from data import codes
from data.asking import OF_THEIR_OWN
from data.edits.agreeing import Answer
from data.meeting import Fingers, Person
from data.text import clean
from data.words import say
from screens.dialogs.agree_counts import CountsRow, FingersRow
from screens.dialogs.agree_method import DecidedByRow, MethodRow
from screens.dialogs.agree_reasons import BecameChoice, ConcernsRow, ReasonsRow
from screens.dialogs.agree_rows import FollowUpRow, HowRow, LineRow
from screens.dialogs.agree_says import total_of, who_is_left
from screens.dialogs.agree_together import Together
from screens.dialogs.agree_way_out import WayOutRow
from screens.widgets.one_line import OneLine
from screens.widgets.ticks import Ticks


class Sheet:
    """The rows, from the way of deciding down to who is still to ask."""

    def __init__(
        self,
        words: str,
        people: Sequence[Person],
        names: Sequence[str],
        today: date,
        *,
        own: codes.Method,
        chosen: Mapping[codes.Method, Sequence[str]],
        together: Together | None,
        reworded: bool,
    ) -> None:
        """`reworded`: whether the words were changed before, so that a concern may have been worked into them."""
        self._words = words
        self._people = tuple(people)
        self._together = together
        self._reworded = reworded
        self._asked_for: codes.Method = ""
        self.amend = LineRow(say("agreeing.amend"), words, id="amend")
        self.method = MethodRow(own, chosen, id="method")
        self.how = HowRow(say("agreeing.how"), id="how")
        self.way_out = WayOutRow(today, id="way-out")
        self.counts = CountsRow(id="counts")
        self.fingers = FingersRow(say("agreeing.showed"), prefix="", id="fingers")
        self.again = FingersRow(say("agreeing.showed_again"), prefix="again-", id="fingers-again")
        self.concerns = ConcernsRow(amends=together is None, id="concerns")
        self.reasons = ReasonsRow(say("agreeing.reasons"), say("agreeing.reasons_hint"), id="reasons")
        self.decided_by = DecidedByRow(names, id="decided-by")
        self.next_step = LineRow(say("agreeing.next_step"), hint=say("agreeing.next_step_hint"), id="next-step")
        self.follow_up = FollowUpRow(people, names, today, id="follow-up")
        parts = (
            self.method, self.counts, self.fingers, self.again, self.concerns, self.reasons, self.decided_by,
            self.way_out, self.follow_up, together,
        )  # fmt: skip
        self._parts = [part for part in parts if part is not None]

    def rows(self) -> Iterator[Widget]:
        """The rows, in the order in which Tab goes through them."""
        yield from (self.amend, self.method, self.how, self.way_out, self.counts, self.fingers, self.again)
        yield from (self.concerns, self.reasons, self.decided_by, self.next_step, self.follow_up)

    def start(self) -> None:
        """Show what is asked at first."""
        self.amend.display = False
        self.follow_up.display = bool(self._people)

    @property
    def new_words(self) -> str | None:
        """The words as they were amended; None: they stand as they were."""
        words = self.amend.words
        return words if words and words != clean(self._words) else None

    def ask_for_method(self) -> None:
        """Ask for what the way of deciding asks for."""
        method = self._asked_for = self.method.method
        self.method.explain()
        self.counts.for_method(method)
        self.fingers.display = method == "fist_to_five"
        self.concerns.for_method(method)
        self.decided_by.for_method(method)
        self.say_how()
        self.count()

    def say_how(self) -> None:
        """Say what the chair says to ask so, once it is chosen how it was asked."""
        if self.how.how is not None:
            by = f"asks_by.{self.method.method}" if self.method.method in OF_THEIR_OWN else "asks"
            self.how.say_under(say(f"agree.{by}.{self.how.how}"))

    def first_count(self) -> OneLine | None:
        """The first field for a number; None: people are not counted."""
        row = self.fingers if self.fingers.display else self.counts
        return next((row.field(code) for code in row.codes if row.cell(code).display), None)

    def bring_back(self, standing: Sequence[tuple[str, codes.Became]]) -> None:
        """Put the concerns there that were still held when the group was asked last, unless some are there already."""
        if standing and not self.concerns.concerns:
            for words, became in standing:
                self.concerns.add(words, became)
            self.concerns.tell(say("agreeing.held_before"))

    def catch_up(self) -> None:
        """Ask for all that is asked by now, before the cursor moves: news of the last key may still be on its way."""
        if self.method.method != self._asked_for:
            self.ask_for_method()
        self.count()
        self.follow_up.ask_who()

    def count(self) -> None:
        """Say how many are in no count; in fist to five ask for a second round once somebody is worried."""
        held = self.answer("agreed")
        self.again.display = self.fingers.display and (held.fingers.worried > 0 or self.again.fingers != Fingers())
        held = self.answer("agreed")
        told = who_is_left(self._people, held.how, total_of(held))
        if held.method != "fist_to_five":
            self.counts.say_under(told)
            return
        again = held.fingers_again != Fingers()
        talk = say("agreeing.talk") if held.fingers.worried and not again else ""
        self.again.say_under(told if again else "")
        self.fingers.say_under("\n".join(filter(None, (talk, "" if again else told))))

    def hint_for(self, focused: Widget | None) -> str:
        """The key of the line that says which keys work, by where the cursor is."""
        several = self._together is not None
        places: dict[Widget, str] = {
            self.how.choice: "agreeing.hint_several" if several else "agreeing.hint",
            self.amend.line: "agreeing.hint_amend",
            self.way_out.line: "agreeing.hint_way_out",
            self.method.choice: "agreeing.hint_method",
            self.concerns.line: "agreeing.hint_concern",
            self.reasons.line: "agreeing.hint_reason",
        }
        if focused in places:
            return places[focused]
        if isinstance(focused, BecameChoice):
            return "agreeing.hint_became" if focused.can_amend else "agreeing.hint_became_several"
        return "agreeing.hint_ticks" if isinstance(focused, Ticks) else "agreeing.hint_field"

    def hints(self) -> list[str]:
        """The keys of every such line."""
        ends = ("amend", "way_out", "method", "concern", "reason", "became", "ticks", "field")
        return [f"agreeing.hint_{end}" for end in ends] + [
            "agreeing.hint_several" if self._together else "agreeing.hint"
        ]

    def open_way_out(self, box: Widget, state: codes.State) -> None:
        """Ask for what a way out needs; who is still to ask stands right under the date of open until."""
        self.next_step.display = state != "not_agreed"
        if state == "open":
            box.move_child(self.follow_up, after=self.way_out)
        self.follow_up.ask_who(until=state == "open")
        self.way_out.ask(state, self.next_step.line.value if state == "not_agreed" else None)

    def close_way_out(self, box: Widget) -> None:
        """Ask for none any more; a next step that was written there stays."""
        if self.way_out.state == "not_agreed":
            self.next_step.line.value = self.way_out.line.value
        self.next_step.display = True
        box.move_child(self.follow_up, after=self.next_step)
        self.follow_up.ask_who(until=False)
        self.way_out.hide()

    def typed(self) -> dict[str, str]:
        """What is half typed, to be put back."""
        typed = {name: words for part in self._parts for name, words in part.typed().items()}
        typed["words"] = self.new_words or ""
        typed["next_step"] = self._step_line.line.value
        return {name: words for name, words in typed.items() if words}

    def put_back(self, draft: Mapping[str, str]) -> None:
        """Write again what was half typed."""
        for part in self._parts:
            part.put_back(draft)
        if "words" in draft:
            self.amend.line.value = draft["words"]
        self.next_step.line.value = draft.get("next_step", "")

    @property
    def _step_line(self) -> LineRow:
        return self.way_out if self.way_out.state == "not_agreed" else self.next_step

    def answer(self, state: codes.State) -> Answer:
        """What came of asking, as it stands here now. Nothing was worked into words that nobody changed."""
        until, until_words = self.way_out.until if state in ("for_now", "open", "parked") else (None, "")
        changed = self._reworded or self.new_words is not None
        objections: list[tuple[str, codes.Became]] = [
            (words, "" if became == "worked_in" and not changed else became) for words, became in self.concerns.concerns
        ]
        return Answer(
            state=state,
            how=self.how.how,
            method=self.method.method,
            counts=self.counts.counts,
            fingers=self.fingers.fingers,
            fingers_again=self.again.fingers,
            objections=tuple(objections),
            decided_by=self.decided_by.who,
            to_ask=self.follow_up.ticked,
            asks=self.follow_up.asks,
            ask_by=self.follow_up.ask_by,
            reasons=self.reasons.lines,
            next_step=self._step_line.words,
            until=until,
            until_words=until_words,
        )
