"""Settling what two copies of the meeting hold: what is called "here" was here, and what was not chosen is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import agreeing, items
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.session.session import Session
from data.store.watcher import FoundCopy
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

EARLY = "2026-10-21T09:10:00+00:00"
LATE = "2026-10-21T09:20:00+00:00"
FIRST, SECOND, THIRD = "A crossing one", "A crossing two", "A crossing three"


def begun() -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "outcomes", ["A crossing"])


def reworded(meeting: Meeting, stamper: Stamper, words: str) -> Meeting:
    return items.change(meeting, stamper, "outcomes", meeting.outcomes[0].id, {"text": words})


def in_two_ways(here: str, there: str, *, here_last: bool, others: tuple[str, ...] = ()) -> Session:
    """A session in which this was typed, and into which a copy came in which something else was. `others`: and more."""
    common = begun()
    backend = InMemory(common)
    session = Session(common, Stamper("0", LATE if here_last else EARLY), backend)
    session.apply(items.change, "outcomes", common.outcomes[0].id, {"text": here})
    for at, words in enumerate((there, *others)):
        copy = reworded(common, Stamper(str(at + 1), EARLY if here_last else LATE), words)
        backend.arriving.append(FoundCopy(path=Path(f"copy {at}"), copy=copy, base=common))
        session.take_in()
    return session


def rows(open_: Open) -> dict[str, str]:
    """What is offered, each with what it is called."""
    found: dict[str, str] = {}
    for called in ("as it was here", "as it was written elsewhere", "as it is now", "as it was written, too"):
        for line in open_.drawn():
            if called in line:
                words = line.split(called, maxsplit=1)[0].strip(" │┃▌›>▸123")
                assert called not in found
                found[called] = words
    return found


async def settle(open_: Open) -> None:
    await choose(open_, "outcomes", "A crossing")
    await open_.press("enter", "w")


@pytest.mark.parametrize("here_last", [True, False], ids=["changed last here", "changed last there"])
@pytest.mark.parametrize(("here", "there"), [(FIRST, SECOND), (SECOND, FIRST)])
@pytest.mark.parametrize("keep_ours", [True, False], ids=["ours stays", "theirs stays"])
async def test_what_is_called_here_is_what_this_window_showed(
    tmp_path: Path, here: str, there: str, here_last: bool, keep_ours: bool
) -> None:
    session = in_two_ways(here, there, here_last=here_last)
    async with opened(tmp_path, session=session) as open_:
        await settle(open_)
        assert rows(open_) == {"as it was here": here, "as it was written elsewhere": there}
        await open_.press(*([] if keep_ours else ["down"]), "enter")
        assert open_.outcomes() == [here if keep_ours else there]
        assert not open_.meeting.outcomes[0].unsettled


@pytest.mark.parametrize("here_last", [True, False], ids=["changed last here", "changed last there"])
async def test_a_copy_that_has_met_the_other_before_calls_nothing_here(tmp_path: Path, here_last: bool) -> None:
    met = in_two_ways(FIRST, SECOND, here_last=here_last).meeting
    async with opened(tmp_path, met) as open_:
        await settle(open_)
        standing = met.outcomes[0].text
        other = SECOND if standing == FIRST else FIRST
        assert rows(open_) == {"as it is now": standing, "as it was written, too": other}


@pytest.mark.parametrize("here_last", [True, False], ids=["changed last here", "changed last there"])
async def test_of_three_copies_only_what_this_window_showed_first_is_called_here(
    tmp_path: Path, here_last: bool
) -> None:
    session = in_two_ways(FIRST, SECOND, here_last=here_last, others=(THIRD,))
    async with opened(tmp_path, session=session) as open_:
        await settle(open_)
        assert rows(open_).get("as it was here", FIRST) == FIRST


async def test_what_was_settled_before_says_nothing_of_what_is_to_be_settled_now(tmp_path: Path) -> None:
    common = begun()
    row_id, backend = common.outcomes[0].id, InMemory(common)
    session = Session(common, Stamper("0", EARLY), backend)
    first = reworded(common, Stamper("1", LATE), SECOND)
    session.apply(items.change, "outcomes", row_id, {"text": FIRST})
    backend.arriving.append(FoundCopy(path=Path("copy"), copy=first, base=common))
    session.take_in()
    session.apply(items.change, "outcomes", row_id, {"text": "A crossing"})  # settled by other words
    again = session.meeting
    session.apply(items.change, "outcomes", row_id, {"text": THIRD})
    backend.arriving.append(FoundCopy(path=Path("copy"), copy=reworded(again, Stamper("2", LATE), FIRST), base=again))
    session.take_in()
    async with opened(tmp_path, session=session) as open_:
        await settle(open_)
        assert rows(open_) == {"as it was here": THIRD, "as it was written elsewhere": FIRST}


AGREED = AskingResult(
    state="agreed", how="hands", counts=Counts(agree=3), next_step="Paint it", reasons=("It is quick",)
)
NOT_AGREED = AskingResult(
    state="not_agreed", how="hands", counts=Counts(against=3), next_step="Ask the school", reasons=("It is far",)
)


@pytest.mark.parametrize(("here", "there"), [(AGREED, NOT_AGREED), (NOT_AGREED, AGREED)], ids=["agreed", "not agreed"])
@pytest.mark.parametrize("here_last", [True, False], ids=["asked last here", "asked last there"])
@pytest.mark.parametrize("keep_ours", [True, False], ids=["ours stays", "theirs stays"])
async def test_of_two_times_that_the_group_was_asked_the_list_tells_only_the_one_that_was_chosen(
    tmp_path: Path, here: AskingResult, there: AskingResult, here_last: bool, keep_ours: bool
) -> None:
    common = begun()
    row_id, backend = common.outcomes[0].id, InMemory(common)
    session = Session(common, Stamper("0", LATE if here_last else EARLY), backend)
    session.apply(agreeing.agree, "outcomes", [row_id], here)
    copy = agreeing.agree(common, Stamper("1", EARLY if here_last else LATE), "outcomes", [row_id], there)
    backend.arriving.append(FoundCopy(path=Path("copy"), copy=copy, base=common))
    session.take_in()
    chosen, other = (here, there) if keep_ours else (there, here)
    async with opened(tmp_path, session=session) as open_:
        await settle(open_)
        await open_.press(*([] if keep_ours else ["down"]), "enter")
        state: codes.State = open_.meeting.outcomes[0].state
        assert state == chosen.state
        await choose(open_, "outcomes", "A crossing")
        shown = "\n".join(open_.drawn())
        for words in (chosen.next_step, *chosen.reasons):
            assert words in shown
        for words in (other.next_step, *other.reasons):
            assert words not in shown
