"""The agree box: the group is asked in three steps, and just what came of it is recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace
from textual import on
from textual.events import Key, Mount, Paste
from textual.widgets import Input, TextArea

from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.text.clean import BLACK_FLAG, typed_text
from data.words import say
from screens.dialogs.agree import flow
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.draft import from_draft, to_draft, words_left
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import answer, said_here
from screens.dialogs.agree.step import Step
from screens.dialogs.agree.step_dialog import StepDialog
from screens.dialogs.autosave import Autosave
from screens.widgets.cells import Cells
from screens.widgets.choice import Choice
from screens.widgets.command_rows import Commands
from screens.widgets.growing_line import GrowingLine
from screens.widgets.key_queue import WordsLine, in_one_line
from screens.widgets.one_line import OneLine
from screens.widgets.options import Options

ALT = "alt+"
"""Esc and a letter that come at once arrive as this and the letter."""


class Agreed(msgspec.Struct, frozen=True):
    """What the box gives back."""

    answer: AskingResult
    """What came of asking."""
    values: dict[str, Any]
    """The fields that were changed before it was agreed, as an edit is told."""
    row_ids: tuple[str, ...]
    """The items: of several together those that were left in."""
    here: int | None = None
    """How many the group said that they are; None: it didn't."""
    half_typed: str = ""
    """Words that were begun to be changed and left as they were, as they are kept; empty: none were."""


class AgreeBox(StepDialog[Agreed]):
    """Ask the group about one item, or about several together. What is drawn is what can be done."""

    def __init__(
        self, proposal: Callable[[], Proposal], *, draft: str = "", on_draft: Callable[[str], None] | None = None,
        on_unsaid: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        """`proposal`: gives what is put to the group as the meeting holds it now.

        `on_unsaid`: told of words that were taken out of what is kept of this, so that nothing of them is left.
        """
        super().__init__("")
        self._now = proposal
        self._proposal = proposal()
        self._asking = from_draft(draft, self._proposal)
        self._on_draft = on_draft
        self._on_unsaid = on_unsaid
        self._half_typed = Autosave(self, lambda: {"asking": self._kept()}, self._keep, {"asking": draft})

    @on(Mount)
    async def _open(self) -> None:
        """Open where it was left, with nothing over it. Keys that came meanwhile wait behind this."""
        self.app.clear_notifications()  # pyright: ignore[reportUnknownMemberType]  # as above
        await self._show()

    @property
    def asking(self) -> Asking:
        """What has been said so far."""
        return self._asking

    @property
    def seen(self) -> Meeting:
        """The meeting as it was when the group was asked."""
        return self._proposal.meeting

    async def _show(self) -> None:
        """Draw the step as it is now."""
        await self.draw(flow.step_of(self._asking, self._proposal), self._asking, self._proposal)

    # Keys and clicks

    async def on_key(self, event: Key) -> None:
        """Take a key. Esc and a letter that come at once are two."""
        if self.answered:
            # Textual gives `app` a type that it imports only while checking, in a circle.
            self.app.post_message(Key(event.key, event.character))  # pyright: ignore[reportUnknownMemberType]
            event.stop()
            return
        done = False
        for key, character in _keys(event):
            done = await self._press(key, character) or done
        if done:
            event.stop()
            event.prevent_default()

    async def _press(self, key: str, character: str) -> bool:
        """Do what one key asks for. False: it means nothing here."""
        step = self.drawn
        if step is None or self.answered or await self._out_of_date():
            return True
        typing = step.form or step.line is not None
        if key in ("pageup", "pagedown"):
            self.page(key)
            return True
        if typing and await self._in_a_field(key, character, step):
            return True
        if step.command(key) is None and (typing or not character):
            return False
        await self._done(flow.press(self.fields.taken_in(self._asking), self._proposal, key, character))
        return True

    async def _in_a_field(self, key: str, character: str, step: Step) -> bool:
        """Do what a key asks of the field that the cursor is in. False: it is for the step."""
        focused = self.focused
        if (character and isinstance(focused, OneLine | GrowingLine | Options) and focused.type_text(character)) or (
            key == "tab" and isinstance(focused, OneLine) and focused.take_offered()
        ):
            pass
        elif step.form and key in ("tab", "shift+tab"):
            self.move(1 if key == "tab" else -1)
        elif key in ("up", "down"):
            by = -1 if key == "up" else 1
            if step.lit or not (isinstance(focused, GrowingLine) and focused.goes(by)):
                if not step.form or (key == "up" and self._is_first(focused)) or step.lit:
                    return False
                self.move(by)
        elif step.command(key) is None and focused is not None and (active := self.active_bindings.get(key)):
            if active.node is not focused:
                return False
            await focused.run_action(active.binding.action)
        else:
            return False
        await self._typed()
        return True

    def _is_first(self, widget: object) -> bool:
        chain = self.focus_chain
        return bool(chain) and chain[0] is widget

    async def _typed(self) -> None:
        """Something was typed: the step says what it means now."""
        await self._said(replace(self.fields.taken_in(self._asking), lit="", said=""))

    async def _done(self, asking: Asking) -> None:
        """Something was done: go on from there, or end."""
        if asking.end == "record":
            self._record(asking)
        elif asking.end == "close":
            self._half_typed.keep_now()
            self.answer(None)
        else:
            await self._said(replace(asking, unsaid=""))
            if asking.unsaid and self._on_unsaid is not None:
                self._half_typed.keep_now()
                self._on_unsaid(asking.unsaid)

    async def _said(self, asking: Asking) -> None:
        if asking != self._asking:
            self._asking = asking
            self._half_typed.touch()
            await self._show()

    def _record(self, asking: Asking) -> None:
        self._asking = replace(asking, end="")
        self._half_typed.end()
        proposal = self._proposal
        left = tuple(row_id for row_id in proposal.ids if row_id not in asking.left_out)
        assert asking.state is not None
        what, here = answer(asking, proposal, asking.state), said_here(asking, proposal)
        self.answer(Agreed(answer=what, values=proposal.changes(asking.values), row_ids=left, here=here,
                           half_typed=words_left(asking)))  # fmt: skip

    async def _out_of_date(self) -> bool:
        """Whether the meeting holds something else now than what is read out here: it is read out again, then."""
        current = self._now()
        if not current.is_there:
            self.notify(say("agreeing.gone"), markup=False)
            self._half_typed.keep_now()
            self.answer(None)
            return True
        self._proposal = current
        now = self.fields.taken_in(self._asking)
        fresh = flow.brought_up_to_date(now, self._proposal)
        if fresh is now:
            return False
        self.fields.clear()
        await self._said(fresh)
        return True

    async def meeting_changed(self) -> None:
        """Somebody else changed the meeting while this is open."""
        if not self.answered and not await self._out_of_date():
            await self._show()

    @on(Commands.Clicked)
    async def _clicked(self, event: Commands.Clicked) -> None:
        if self.answered or await self._out_of_date():
            return
        if event.code in ("pageup", "pagedown"):
            self.page(event.code)
            return
        await self._done(flow.click(self.fields.taken_in(self._asking), self._proposal, event.code))

    @on(Cells.Clicked)
    async def _cell_clicked(self, event: Cells.Clicked) -> None:
        if not self.answered and not await self._out_of_date():
            await self._done(flow.click(self._asking, self._proposal, f"cell:{event.at}"))

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    async def _changed(self) -> None:
        """Something was typed in another way than by a key that went through here."""
        if not self.answered and self.drawn is not None:
            now = self.fields.taken_in(self._asking)
            if now != self._asking:
                await self._said(now)

    @on(Paste)
    async def _pasted(self, event: Paste) -> None:
        """Paste into the line that the cursor is in; a number into the number."""
        event.stop()
        event.prevent_default()
        if self.answered:
            return
        if isinstance(self.focused, WordsLine):
            self.focused.paste(event.text)
            await self._typed()
        elif self.drawn is not None and self.drawn.typed_on is not None:
            await self._press("", in_one_line(event.text))
        elif self.drawn is not None and self.drawn.cells:
            for letter in event.text.strip():
                await self._press(letter, letter)

    def action_close(self) -> None:
        """Go back, as Esc does."""
        self.call_later(self._press, "escape", "")

    def keep_draft(self) -> None:
        """Hand on at once what is half typed: the program may be about to end."""
        self._half_typed.keep_now()

    def _keep(self, typed: dict[str, str]) -> None:
        if self._on_draft is not None:
            self._on_draft(typed["asking"])

    def _kept(self) -> str:
        asking = self.fields.taken_in(self._asking) if self.is_attached and not self.answered else self._asking
        return to_draft(asking, self._proposal)

    def pressed(self, event: Key) -> bool:
        """Nothing: keys are taken by the step."""
        return False

    def chosen(self, code: str) -> None:
        """Nothing: there are no buttons."""


def _keys(event: Key) -> list[tuple[str, str]]:
    """The keys that came: Textual's name and the character of each."""
    if event.key.startswith(ALT):
        second = event.key[len(ALT) :]
        return [("escape", ""), (second.casefold(), second if len(second) == 1 else "")]
    character = event.character if event.character and typed_text(event.character, BLACK_FLAG) else ""
    return [(event.key.casefold() if len(event.key) == 1 else event.key, character)]
