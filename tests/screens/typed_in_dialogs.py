"""Every dialog in which words are typed: how it is opened, opened again, and finished."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from tests.fixed import fresh_meeting
from tests.screens.opened import Open

WORDS = "half of wha"


def meeting() -> Meeting:
    """Two outcomes to agree, and somebody who decides."""
    return msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="jo", text="Jo Hart"),),
        outcomes=(Outcome(id="benches", text="Benches", order="a0"), Outcome(id="trees", text="Trees", order="a1")),
    )


class Case(NamedTuple):
    """A dialog in which words are typed."""

    begin: Callable[[Open], Awaitable[None]]
    """Opens it, with the cursor where words go."""
    again: Callable[[Open], Awaitable[None]] | None = None
    """Opens it another time; None: as before."""
    finish: tuple[str, ...] = ("enter",)
    """The keys that finish what was half typed."""
    words: str = WORDS
    """What is typed; `{folder}` is a folder of the test's own."""


def keys(*names: str) -> Callable[[Open], Awaitable[None]]:
    """Press these."""
    return lambda open_: open_.press(*names)


def menu(*names: str) -> Callable[[Open], Awaitable[None]]:
    """Open the menu of the first outcome, and press these."""

    async def press(open_: Open) -> None:
        open_.screen.show_stage("outcomes", "benches")
        await open_.let_out("enter", *names)

    return press


def minutes(*names: str) -> Callable[[Open], Awaitable[None]]:
    """Open the minutes at Close, and press these."""

    async def press(open_: Open) -> None:
        open_.screen.show_stage("close", "row:minutes")
        await open_.let_out("enter", *names)

    return press


async def open_again(open_: Open) -> None:
    """Make the minutes final where they aren't, and ask for the reason to open them again."""
    if not open_.meeting.versions:
        await minutes("left", "enter")(open_)
        await open_.press("enter")
    await minutes("left", "enter")(open_)


async def turn(open_: Open) -> None:
    """Begin a round, or go on with it, and let Jo speak."""
    await open_.press("ctrl+r", "enter", "enter")


async def elsewhere(open_: Open) -> None:
    """Ask for another folder."""
    await open_.pilot.app.run_action("app.elsewhere")
    await open_.pilot.pause()


CASES = {
    "an item's form": Case(menu("e", "tab")),
    "a reason": Case(menu("a", "v", "y"), menu("a"), ("enter", "escape", "enter")),
    "agreed for now": Case(menu("a", "v", "f", "enter"), menu("a")),
    "not agreed": Case(menu("a", "v", "n", "enter"), menu("a")),
    "open until": Case(menu("a", "o"), menu("a")),
    "parked in the dialog": Case(menu("a", "p"), menu("a")),
    "a reason for several": Case(menu("b", "v", "y"), menu("b"), ("enter", "escape", "enter")),
    "several parked": Case(menu("b", "p"), menu("b")),
    "parked": Case(menu("p")),
    "an action": Case(keys("ctrl+g")),
    "a round's own question": Case(keys("ctrl+r", "q")),
    "a turn": Case(turn),
    "who checked the minutes": Case(minutes("left", "enter")),
    "why they are opened again": Case(open_again),
    "where to save the minutes": Case(minutes("right", "enter"), words="{folder}/half.md"),
    "where to go on": Case(elsewhere, words="{folder}/half"),
}
