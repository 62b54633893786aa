"""The lines of words that stand in a step, and the fields of the item where they are changed."""

from __future__ import annotations

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from screens.dialogs.agree.amend import FORM
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import Step, StepLine
from screens.dialogs.form.fields import row_for
from screens.dialogs.form.row import FieldRow
from screens.literal import plain
from screens.widgets.name_line import NameLine
from screens.widgets.one_line import OneLine


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
    Fields > OneLine {
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
            line = OneLine(words, placeholder=step.line.hint)
        label = [Static(plain(step.line.label), classes="line-label")] if step.line.label else []
        await self.mount(*label, line)
        return line

    def _write(self, asking: Asking) -> None:
        """Write in the line what it holds by now: it is empty once what stood there was added."""
        for line in self._lines():
            words = asking.words(self._line.name) if self._line is not None else ""
            if line.words != words:
                line.put(words)

    def _lines(self) -> list[OneLine]:
        """The line of words, where there is one."""
        found = self.query(OneLine) if self._line is not None else ()
        return list(found)

    @property
    def meant(self) -> tuple[str, ...]:
        """Whom a name in the line means, as one says it; nothing where it is no line for a name."""
        return tuple(line.meant for line in self.query(NameLine).results() if self._line is not None and line.meant)

    async def _form(self, asking: Asking, proposal: Proposal) -> Widget:
        held = proposal.held(asking.values)
        known, today, base = proposal.known, proposal.today, proposal.base
        rows = [row_for(field, held, known, today, base) for field in proposal.fields]
        await self.mount(*rows)
        half = {name.removeprefix(FORM): words for name, words in asking.typed.items() if name.startswith(FORM)}
        for row in rows:
            row.put_back(half)
        return rows[0].query_one(OneLine)

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
