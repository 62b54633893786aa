"""How a step of the agree box is drawn: one below the other, all of it in one box that scrolls, the keys under it."""

from __future__ import annotations

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Mount
from textual.geometry import Region
from textual.screen import ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from data.words import say
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import Step, StepCommand, StepRow
from screens.dialogs.agree.step_fields import Fields
from screens.dialogs.base import CloseMark, DialogBox
from screens.dialogs.form.dialog import FieldsDialog
from screens.literal import plain
from screens.widgets.cells import Cells
from screens.widgets.command_rows import CommandLine, CommandList, CommandRow


class StepDialog(FieldsDialog[ScreenResultType]):
    """A dialog that shows one step at a time. What is drawn is what can be done."""

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    StepDialog #dialog-hint {
        display: none;
    }
    StepDialog #read-out {
        height: auto;
        padding: 0 3 0 4;
        margin-bottom: 1;
    }
    StepDialog #says, StepDialog #under {
        height: auto;
        margin-right: 1;
    }
    StepDialog #said {
        height: auto;
        text-style: bold;
    }
    StepDialog #under, StepDialog #bar, StepDialog Cells, StepDialog Fields {
        margin-top: 1;
    }
    StepDialog #bar {
        padding-left: 2;
    }
    StepDialog #foot {
        padding-top: 1;
    }
    StepDialog.-narrow #read-out {
        padding: 0 1 0 1;
    }
    StepDialog.-low #foot, StepDialog.-low #dialog-head {
        padding: 0;
        margin-bottom: 0;
    }
    StepDialog.-low #under, StepDialog.-low #bar, StepDialog.-low Cells, StepDialog.-low Fields {
        margin-top: 0;
    }
    """

    box = getters.query_one(DialogBox)
    title_words = getters.query_one("#dialog-title", Static)
    rows = getters.query_one(CommandList)
    cells = getters.query_one(Cells)
    fields = getters.query_one(Fields)
    bar = getters.query_one("#bar", CommandLine)
    foot_line = getters.query_one("#foot", CommandLine)

    drawn: Step | None = None
    """The step as it is drawn; None: none is yet."""
    looked_round = False
    """Whether somebody looks at what was out of view: it stays there until something is done."""

    def contents(self) -> ComposeResult:
        """Draw what is read out, what is said, the list, the numbers, the line, and what else can be done."""
        yield Static(id="read-out")
        yield Static(id="says")
        yield CommandList(id="rows")
        yield Cells()
        yield Fields()
        yield Static(id="said")
        yield Static(id="under")
        yield CommandLine(id="bar")

    def foot(self) -> ComposeResult:
        """Draw the keys that work now: they stay in view."""
        yield CommandLine(id="foot")

    @on(Mount)
    def _follow(self) -> None:
        """Keep in view what the cursor is in, and say what is out of view."""
        self.query_one(CloseMark).update(plain(say("agreeing.keys.escape")))
        self.watch(self.box, "virtual_size", self._laid_out, init=False)
        self.watch(self.box, "scroll_y", self._scrolled, init=False)

    async def draw(self, step: Step, asking: Asking, proposal: Proposal) -> None:
        """Draw a step."""
        another = self.drawn is None or self.drawn.title != step.title
        self.drawn, self.looked_round = step, False
        self.title_words.update(plain(step.title))
        self._tell("#read-out", _read_out(step))
        self._tell("#says", plain("\n".join(step.says)))
        self._tell("#said", plain(asking.said))
        self.rows.show([_row(row) for row in step.rows], step.lit)
        at = min(asking.cell, len(step.cells) - 1) if step.cells and not step.lit else None
        self.cells.show([(cell.label, cell.digits) for cell in step.cells], at, selected=asking.fresh)
        self.bar.show([_row(command) for command in step.bar])
        self._show_foot()
        self.fields.display = step.line is not None or step.form
        first = await self.fields.show(step, asking, proposal)
        self._tell("#under", plain("\n".join((*step.under, *self.fields.meant))))
        if first is not None:
            self.set_focus(first)
        elif step.line is None and not step.form:
            self.set_focus(None)
        if another:
            self.box.scroll_home(animate=False)
        self.call_after_refresh(self.show_focused)

    def _tell(self, place: str, words: Content) -> None:
        part = self.query_one(place, Static)
        part.update(words)
        part.display = bool(words.plain)

    def _show_foot(self) -> None:
        step = self.drawn
        if step is None:
            return
        parts = [CommandRow(code, shown, words) for shown, words, code in step.foot()]
        if self.box.max_scroll_y and self.box.scroll_offset.y:
            parts.append(CommandRow("pageup", say("agreeing.keys.page_up"), say("agreeing.the_words")))
        if self.box.max_scroll_y > self.box.scroll_offset.y:
            parts.append(CommandRow("pagedown", say("agreeing.keys.page_down"), say("agreeing.the_rest")))
        self.foot_line.show(parts)

    def show_focused(self) -> None:
        """Scroll to the row that is lit, the number, or the line that the cursor is in; say what is out of view."""
        step = self.drawn
        if step is not None and not self.answered:
            if not self.looked_round:
                self._reveal(step)
            self.call_after_refresh(self._show_foot)

    def _laid_out(self) -> None:
        """The step takes more lines than before, or fewer."""
        self.call_after_refresh(self.show_focused)

    def _scrolled(self) -> None:
        """Something else is out of view."""
        self.call_after_refresh(self._show_foot)

    def _reveal(self, step: Step) -> None:
        part: Widget | None = None
        top, height = 0, 1
        if step.lit:
            part = self.rows
            top, height = self.rows.lines_of(step.lit)
        elif step.cells:
            part, height = self.cells, self.cells.size.height
        elif self.focused is not None:
            super().show_focused()
        if part is not None:
            where = Region(0, part.virtual_region.y + top, 1, max(1, height))
            self.box.scroll_to_region(where, spacing=part.dock_gutter, animate=False, immediate=True)

    def page(self, key: str) -> None:
        """Scroll by what is in view between the title and the keys, so that no line is passed over."""
        self.looked_round = True
        turn = self.box.scroll_page_up if key == "pageup" else self.box.scroll_page_down
        turn(animate=False, immediate=True)
        self.call_after_refresh(self._show_foot)

    def hints(self) -> list[str]:
        """None: the keys are drawn from the step."""
        return []


def _read_out(step: Step) -> Content:
    """The words in bold, and each further field on a line of its own."""
    lines = [
        (plain(label if label.endswith(" ") or not label else f"{label} ")) + plain(words, "bold")
        for label, words in step.read_out
    ]
    return Content("\n").join(lines)


def _row(command: StepCommand) -> CommandRow:
    if isinstance(command, StepRow):
        return CommandRow(
            command.code, command.shown, command.words, command.more, apart=command.apart, strong=command.strong,
            can_be_clicked=command.can_be_lit,
        )  # fmt: skip
    return CommandRow(command.code, command.shown, command.words)
