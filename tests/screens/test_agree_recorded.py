"""What the meeting holds after the agree box: one change, of just what was asked, that one key takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.edits import agreeing, items
from data.edits.meeting_details import change_meeting
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.store.backend import NoBackend
from data.store.file import MovedOn
from screens.dialogs.agree.dialog import AgreeBox
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

A_CONCERN = AskingResult(
    state="not_agreed", how="hands", counts=Counts(concern=2), objections=(("Too narrow", "stands"),)
)


def meeting() -> Meeting:
    stamper = FixedStamper()
    held = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri", "Cy Dean"])
    return items.add(held, stamper, "outcomes", ["Places to sit", "Shade"])


async def asked(open_: Open, *keys: str) -> None:
    """Open the box of the first outcome, and press keys in it."""
    await choose(open_, "outcomes", "Places")
    await open_.press("enter", "a", *keys)


async def test_one_undo_takes_back_the_agreement_and_how_many_are_here(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await asked(open_, "h", "3", "0", "enter", "a", "enter", "h", "enter")
        assert (open_.meeting.outcomes[0].state, open_.meeting.details.deciding_count) == ("agreed", 30)
        await open_.press("ctrl+z")
        assert (open_.meeting.outcomes[0].state, open_.meeting.details.deciding_count) == ("to_agree", None)
        assert open_.told[-1] == "Undone: O1, agreed."
        await asked(open_, "h", "3", "0", "enter", "a", "enter")
        assert "30 are here: count them so from now on" in "\n".join(open_.drawn())


async def test_of_several_of_which_one_is_left_to_agree_that_one_is_asked_about_by_itself(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await asked(open_, "v", "a", "enter")
        await choose(open_, "outcomes", "Shade")
        await open_.press("enter", "b")
        assert "together" not in "\n".join(open_.drawn())
        await open_.press("v", "a", "enter")
        assert [one.state for one in open_.meeting.outcomes] == ["agreed", "agreed"]
        assert open_.told[-1].startswith("Recorded: ")


async def test_a_concern_that_was_typed_about_several_is_there_where_one_of_them_is_left(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await choose(open_, "outcomes", "Places")
        await open_.press("enter", "b", "v", "c")
        await open_.type("Too loud")
        await open_.press("enter", "s")
        while open_.pilot.app.screen is not open_.screen:
            await open_.press("escape")
        await asked(open_, "v", "a", "enter")
        await choose(open_, "outcomes", "Shade")
        await open_.press("enter", "b", "v")
        assert "Too loud" in "\n".join(open_.drawn())


async def test_how_many_decide_stands_on_the_form_of_the_meeting_and_can_be_mended_and_emptied(tmp_path: Path) -> None:
    counted = change_meeting(meeting(), FixedStamper(), {"deciding_count": 30})
    async with opened(tmp_path, counted) as open_:
        open_.screen.show_stage("arrive")
        for words, held in (("24", 24), ("", None)):
            row = next(one.key for one in open_.screen.items.entries if one.key == "row:meeting")
            open_.screen.items.choose(row)
            await open_.press("enter", *["tab"] * 9)
            assert "How many take part" in "\n".join(open_.drawn())
            await open_.press("backspace", "backspace", *words, "enter")
            await open_.pilot.pause()
            assert open_.meeting.details.deciding_count == held
        await open_.press("ctrl+z")
        assert open_.meeting.details.deciding_count == 24
        assert open_.told[-1] == "Undone: Arrive, how many take part in decisions."


class Elsewhere(NoBackend):
    """Keeps nothing; another window writes to the file just before the change that it is told to."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(meeting)
        self.theirs: MovedOn | None = None

    def moved(self) -> MovedOn | None:
        """What the other window wrote, once."""
        news, self.theirs = self.theirs, None
        return news


def _reworded(held: Meeting) -> Meeting:
    return items.change(held, FixedStamper(), "outcomes", held.outcomes[0].id, {"text": "Places to stand"})


def _asked_there(held: Meeting) -> Meeting:
    return agreeing.agree(held, FixedStamper(), "outcomes", [held.outcomes[0].id], A_CONCERN)


@pytest.mark.parametrize(
    ("there", "says"),
    [
        pytest.param(_reworded, "Before: 3 for", id="other words"),
        pytest.param(
            _asked_there, "Where it stands now: Not agreed, asked by hands: 2 concerns, 1 not asked.", id="asked there"
        ),
    ],
)
async def test_what_another_window_wrote_just_before_enter_is_asked_about_and_not_agreed_to(
    tmp_path: Path, there: Callable[[Meeting], Meeting], says: str
) -> None:
    before = meeting()
    backend = Elsewhere(before)
    async with opened(tmp_path, before, backend=backend) as open_:
        await asked(open_, "h", "3", "enter")
        theirs = there(before)
        backend.theirs = MovedOn(theirs, b"", before)
        await open_.press("enter")
        assert open_.meeting.outcomes[0].agreements == theirs.outcomes[0].agreements
        box = open_.pilot.app.screen
        assert isinstance(box, AgreeBox)
        shown = " ".join(" ".join(open_.drawn()).replace("│", " ").split())
        assert says in shown
        await open_.press("h", "2", "enter", "enter")
        assert open_.meeting.outcomes[0].agreements[-1].counts == Counts(agree=2)
        assert open_.meeting.outcomes[0].agreements[-1].words == theirs.outcomes[0].text


async def test_what_another_window_took_out_just_before_enter_is_not_agreed_to(tmp_path: Path) -> None:
    before = meeting()
    backend = Elsewhere(before)
    async with opened(tmp_path, before, backend=backend) as open_:
        await asked(open_, "h", "3", "enter")
        theirs = items.take_out(before, FixedStamper(), "outcomes", before.outcomes[0].id)
        backend.theirs = MovedOn(theirs, b"", before)
        await open_.press("enter")
        assert open_.pilot.app.screen is open_.screen
        assert open_.outcomes() == ["Shade"]
        assert open_.told[-1].startswith("This is not on the list any more, so nothing was recorded.")
        assert "Places" not in "\n".join(open_.drawn()).split("Shade")[0]


async def test_a_concern_held_the_last_time_is_there_again_after_it_was_left_open_and_after_it_was_parked(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, _asked_there(meeting())) as open_:
        await asked(open_, "h", "escape", "o", "enter")
        assert (open_.meeting.outcomes[0].state, open_.meeting.outcomes[0].agreements[-1].how) == ("open", None)
        assert open_.told[-1] == "Recorded: Open. Ctrl+Z takes it back."
        await choose(open_, "outcomes", "Places")
        await open_.press("enter", "p", "enter")
        assert open_.meeting.outcomes[0].state == "parked"
        await asked(open_, "h", "3", "enter")
        assert "Too narrow" in "\n".join(open_.drawn())
