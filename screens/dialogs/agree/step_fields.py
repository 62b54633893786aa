"""The lines of words that stand in a step, and the fields of the item where they are changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from data.text.clean import clean
from data.words import say
from screens.dialogs.agree.amend import FORM
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import Step, StepLine
from screens.dialogs.form.fields import row_for
from screens.dialogs.form.row import FieldRow
from screens.literal import plain
from screens.widgets.growing_line import GrowingLine
from screens.widgets.key_queue import WordsLine
from screens.widgets.name_line import NameLine


class WordsField(FieldRow):
    """A field of words, which grows with them."""

    def filled(self) -> Any:
        """Draw the line."""
        yield GrowingLine(self.opening())

    def opening(self) -> str:
        """What the line opens with."""
        return str(self.values.get(self.field.name) or "")

    @property
    def line(self) -> GrowingLine:
        """The line."""
        return self.query_one(GrowingLine)

    def typed(self) -> dict[str, str]:
        """What stands in the line."""
        return {self.field.name: self.line.words}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write the line again."""
        if self.field.name in typed:
            self.line.put(typed[self.field.name])

    def answers(self) -> dict[str, Any]:
        """The words, cleaned."""
        return {self.field.name: clean(self.line.words)}

    def understood(self) -> str:
        """That a list was read in what was pasted, and how to have it as it came."""
        return say("forms.list_read") if self.line.is_read else super().understood()

    def on_text_area_changed(self) -> None:
        """Say under the line what was read."""
        self.tell()


class Fields(Vertical):
    """What can be typed in a step. What stands there is handed on before every key does anything."""

    DEFAULT_CSS = """
    Fields {
        height: auto;
        margin: 0 1 0 0;
    }
    Fields .line-label {
        height: auto;
        color: $accent;
        text-style: bold;
    }
    Fields > OneLine, Fields > GrowingLine {
        margin-left: 1;
    }
    Fields Labelled {
        margin-bottom: 0;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._line: StepLine | None = None

    async def show(self, step: Step, asking: Asking, proposal: Proposal) -> Widget | None:
        """Draw the fields of a step, unless they stand here already: the one that the cursor goes into."""
        shown = (asking.step, asking.about, asking.state, step.line.name if step.line else step.form)
        if shown == self._shown:
            self._write(asking)
            return None
        self._shown, self._line = shown, step.line
        await self.remove_children()
        if step.form:
            return await self._form(asking, proposal)
        if step.line is None:
            return None
        words = asking.words(step.line.name)
        line: Widget
        if step.line.names:
            line = NameLine(words, proposal.known, placeholder=step.line.hint)
        else:
            line = GrowingLine(words, placeholder=step.line.hint)
        label = [Static(plain(step.line.label), classes="line-label")] if step.line.label else []
        await self.mount(*label, line)
        return line

    def _write(self, asking: Asking) -> None:
        """Write in the line what it holds by now: it is empty once what stood there was added."""
        for line in self._lines():
            words = asking.words(self._line.name) if self._line is not None else ""
            if line.words != words:
                line.put(words)

    def _lines(self) -> list[WordsLine]:
        """The line of words, where there is one."""
        found = self.query("OneLine, GrowingLine") if self._line is not None else ()
        return [line for line in found if isinstance(line, WordsLine)]

    @property
    def meant(self) -> tuple[str, ...]:
        """Whom a name in the line means, as one says it; nothing where it is no line for a name."""
        return tuple(line.meant for line in self.query(NameLine).results() if self._line is not None and line.meant)

    async def _form(self, asking: Asking, proposal: Proposal) -> Widget:
        held = proposal.held(asking.values)
        known, today, base = proposal.known, proposal.today, proposal.base
        rows = [
            WordsField(field, held) if field.kind == "words" else row_for(field, held, known, today, base)
            for field in proposal.fields
        ]
        await self.mount(*rows)
        half = {name.removeprefix(FORM): words for name, words in asking.typed.items() if name.startswith(FORM)}
        for row in rows:
            row.put_back(half)
        return rows[0].query_one(GrowingLine)

    def clear(self) -> None:
        """What is drawn here is drawn anew the next time."""
        self._shown = ()

    def taken_in(self, asking: Asking) -> Asking:
        """What has been said, with what stands in the fields now."""
        if self._line is not None:
            line = next(iter(self._lines()), None)
            return asking.with_words(self._line.name, line.words) if line is not None else asking
        rows = list(self.query(FieldRow))
        if not rows:
            return asking
        filled = {name: answer for row in rows for name, answer in row.changes().items()}
        if not filled.get("text", True):
            del filled["text"]
        half = {name: words for name, words in asking.typed.items() if not name.startswith(FORM)}
        half |= {f"{FORM}{name}": words for row in rows for name, words in row.half_typed().items()}
        from msgspec.structs import replace

        return replace(asking, typed=half, filled=filled)
