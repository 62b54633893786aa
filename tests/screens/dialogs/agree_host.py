"""The agree box over a small meeting, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from msgspec.structs import replace
from textual.pilot import Pilot

from data.edits import agreeing, items
from data.model import codes
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from screens.dialogs.agree import flow
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.dialog import AgreeBox, Agreed
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import answer
from screens.dialogs.agree.rows import begin
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.dialogs.host import given, host, shown
from tests.screens.opened import type_words

TODAY = date(2026, 10, 21)
WORDS = "There are places to sit every 50 metres"
SIX = ("Ana", "Bev", "Cy", "Dee", "Eve", "Flo")
PEOPLE = ("Maria Lopez", "Abdul", "Jo")


def meeting_with(
    *words: str, table: codes.Table = "outcomes", people: Sequence[str] = PEOPLE, **columns: Any
) -> Meeting:
    """A meeting with people and items."""
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", list(people))
    return items.add(meeting, stamper, table, list(words or (WORDS,)), **columns)


def proposed(meeting: Meeting, table: codes.Table = "outcomes", *, marks: tuple[str, ...] = ()) -> Proposal:
    """All items of a table, put to the group."""
    return Proposal(meeting, table, tuple(row.id for row in meeting.rows(table)), TODAY, marks)


def decided_by(method: codes.Method, *, people: Sequence[str] = PEOPLE) -> Meeting:
    """A meeting with one topic that is decided in a way."""
    return meeting_with("The plan", table="decisions", people=people, method=method)


def led_to(proposal: Proposal, *keys: str, after: Asking | None = None) -> Asking:
    """What is said in the box after these keys; `'` begins words that are typed where the cursor is."""
    asking = after or begin(proposal)
    for key in keys:
        step = flow.step_of(asking, proposal)
        if step.form and key.startswith("'"):
            asking = replace(asking, filled={"text": key.removeprefix("'")})
        elif step.line is not None and (key.startswith("'") or key.isdecimal()):
            asking = asking.with_words(step.line.name, key.removeprefix("'"))
        else:
            asking = flow.press(asking, proposal, key, key if len(key) == 1 else "")
    return asking


def met(*words: str, people: tuple[str, ...] = SIX) -> Meeting:
    """A meeting of six with these outcomes."""
    return meeting_with(*(words or ("A crossing",)), people=people)


def put(meeting: Meeting, **more: Any) -> Meeting:
    """The first outcome was put to the group."""
    return agreeing.agree(meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], AskingResult(**more))


def reworded(meeting: Meeting, words: str) -> Meeting:
    """The first outcome has other words."""
    return items.change(meeting, FixedStamper(), "outcomes", meeting.outcomes[0].id, {"text": words})


def recorded(asking: Asking, proposal: Proposal) -> AskingResult:
    """What is recorded: the last key ended it."""
    assert (asking.end, asking.state is None) == ("record", False), asking.step
    return answer(asking, proposal, asking.state or "agreed")


def says(asking: Asking, proposal: Proposal) -> str:
    """What is said above the list."""
    return " / ".join(flow.step_of(asking, proposal).says)


def taken_out(meeting: Meeting) -> Meeting:
    """The first person on the list is taken out."""
    return items.take_out(meeting, FixedStamper(), "people", meeting.people[0].id)


class Box:
    """The open box."""

    def __init__(self, pilot: Pilot[None], proposal: Proposal) -> None:
        self.pilot = pilot
        self.proposal = proposal
        self.kept: list[str] = []

    def dialog(self) -> AgreeBox:
        """A box on what was kept last."""
        draft = self.kept[-1] if self.kept else ""
        return AgreeBox(lambda: self.proposal, draft=draft, on_draft=self.kept.append)

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names; `'` begins words that are typed."""
        for key in keys:
            if key.startswith("'"):
                await type_words(self.pilot, key[1:])
            else:
                await self.pilot.press(key)
        await self.pilot.pause()
        await self.pilot.pause()

    async def open(self) -> None:
        """Open the box (again)."""
        await self.press("ctrl+a")

    @property
    def said(self) -> str:
        """All words on the screen in one line, however they wrap."""
        return " ".join(word for word in shown(self.pilot).split() if word not in "│▌")

    @property
    def asking(self) -> Asking:
        """What has been said so far."""
        screen = self.pilot.app.screen
        assert isinstance(screen, AgreeBox), screen
        return screen.asking

    @property
    def concerns(self) -> list[tuple[str, str]]:
        """The concerns, each with what became of it."""
        return [(one.words, one.became) for one in self.asking.concerns]

    @property
    def lit(self) -> str:
        """The words of the row that is lit; empty: none is."""
        line = next((line for line in shown(self.pilot).split("\n") if "▌" in line), "")
        return " ".join(line.strip(" │").removeprefix("▌").split())

    @property
    def given(self) -> list[Agreed | None]:
        """What the box gave back by now."""
        return given(self.pilot)

    def change(self, **columns: Any) -> None:
        """Somebody else changes the item."""
        meeting, table = self.proposal.meeting, self.proposal.table
        changed = items.change(meeting, FixedStamper(), table, self.proposal.ids[0], columns)
        self.proposal = replace_meeting(self.proposal, changed)


def replace_meeting(proposal: Proposal, meeting: Meeting) -> Proposal:
    """The same put to the group of another state of the meeting."""
    return Proposal(meeting, proposal.table, proposal.ids, proposal.today, proposal.marks)


@asynccontextmanager
async def box(
    meeting: Meeting | None = None, table: codes.Table = "outcomes", *, size: tuple[int, int] = (100, 30),
    marks: tuple[str, ...] = (), draft: str = "",
) -> AsyncGenerator[Box]:  # fmt: skip
    """The box, open, in a window of a size."""
    opened: list[Box] = []
    proposal = proposed(meeting or meeting_with(), table, marks=marks)
    async with host(lambda: opened[0].dialog(), size) as pilot:
        one = Box(pilot, proposal)
        one.kept += [draft] if draft else []
        opened.append(one)
        await one.open()
        yield one


def agreed(box_: Box, *, values: dict[str, Any] | None = None, here: int | None = None, **more: Any) -> Agreed:
    """What the box gives back, where all else is as it was."""
    return Agreed(answer=AskingResult(**more), values=values or {}, row_ids=box_.proposal.ids, here=here)
