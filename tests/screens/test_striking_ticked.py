"""X on a person: of the lines where they are named only those are struck that somebody ticked."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.minutes.names_in_text import named_in_text
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.attribution.printed_people import PrintedPeople
from data.session.session import Session
from data.words import say
from screens.dialogs.strike_person import StrikePerson
from tests.data.kept import Kept, everything_kept
from tests.fixed import fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import choose
from tests.screens.strike_dialog import SIZES, drawn


def dale(*lines: str) -> Meeting:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva", "Dale Winter"])
    return items.add(meeting, RealStamper(), "outcomes", list(lines))


LINES = ("Dale rang", "we asked Dale", "DALE wants it", "#dale: yes", "shade")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("ticks", "letter", "outcomes"),
    [
        ([], "s", ["[someone] rang", "we asked [someone]", *LINES[2:]]),
        ([], "t", list(LINES[2:])),
        ([0], "s", ["Dale rang", "we asked [someone]", *LINES[2:]]),
        ([0], "t", ["Dale rang", *LINES[2:]]),
        ([2], "s", ["[someone] rang", "we asked [someone]", "[someone] wants it", *LINES[3:]]),
        ([2], "t", list(LINES[3:])),
        ([0, 1, 3], "s", [*LINES[:3], "[someone]: yes", "shade"]),
        ([0, 1, 3], "t", [*LINES[:3], "shade"]),
        ([0, 1], "s", list(LINES)),
        ([0, 1], "t", list(LINES)),
        ([2, 3], "l", list(LINES)),
    ],
)
async def test_only_ticked_lines_are_touched_and_what_only_may_be_them_is_not_ticked_before_somebody_ticks_it(
    tmp_path: Path, size: tuple[int, int], ticks: list[int], letter: str, outcomes: list[str]
) -> None:
    async with opened(tmp_path, dale(*LINES), size=size) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x")
        for at in ticks:
            await open_.press(*["down"] * at, "space", *["up"] * at)
        await open_.press(letter)
        count = len({0, 1} ^ set(ticks))
        told = "_none" if not count and letter != "l" else ""
        key = {"s": "someone", "t": "these_too", "l": "leave"}[letter]
        dialog = open_.pilot.app.screen
        assert isinstance(dialog, StrikePerson)
        assert dialog.rows.chosen is not None
        assert dialog.rows.chosen.words == say(f"striking.does.{key}{told}", count=count)
        await open_.press("enter")
        assert open_.outcomes() == outcomes


async def test_lines_that_have_the_same_words_are_ticked_together(tmp_path: Path) -> None:
    async with opened(tmp_path, dale("DALE wants it", "shade", "DALE wants it")) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x", "space", "s", "enter")
        assert open_.outcomes() == ["[someone] wants it", "shade", "[someone] wants it"]


async def test_a_line_is_opened_by_a_click_and_ticked_by_another(tmp_path: Path) -> None:
    async with opened(tmp_path, dale("a bench", "DALE wants it")) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x")
        for shown in ("[ ] O2: “DALE wants it”", "[x] O2: “DALE wants it”"):
            row = next(at for at, line in enumerate(open_.drawn()) if "]  O2" in line)
            await open_.pilot.click(offset=(30, row))
            await open_.pilot.pause()
            assert shown in drawn(open_)


async def test_a_line_that_is_left_comes_back_from_undo_as_it_was_and_others_do_not(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", dale("Dale rang", "we asked Dale"))
    with kept.open(RealStamper()) as session:
        first, second = (row.id for row in session.meeting.outcomes)
        session.apply(items.change, "outcomes", first, {"text": "quiet"})
        session.apply(items.change, "outcomes", first, {"text": "Dale rang"})
        session.apply(items.change, "outcomes", second, {"text": "Mr Winter came"})
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "arrive", "Dale")
            await open_.press("enter", "x", "space", "s", "enter")
            assert open_.outcomes() == ["Dale rang", "[someone] came"]
            for texts in (["Dale rang", "we asked [someone]"], ["quiet", "we asked [someone]"]):
                await open_.press("ctrl+z", "u")
                assert open_.outcomes() == texts
    left = everything_kept(kept.root)
    assert b"Winter" not in left
    assert b"asked Dale" not in left


@pytest.mark.parametrize("letter", ["s", "t"])
@pytest.mark.parametrize("ticked", [True, False])
async def test_what_only_may_be_them_and_stands_only_in_undo_is_put_out_there_once_it_is_ticked(
    tmp_path: Path, letter: str, ticked: bool
) -> None:
    kept = Kept(tmp_path / "kept", dale("a bench", "shade"))
    with kept.open(RealStamper()) as session:
        for why in ("DALE wants it", ""):
            session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"why": why})
        kept.watch.saved(session)
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "arrive", "Dale")
            await open_.press("enter", "x")
            assert "Undo 1 (may be)" in drawn(open_)
            assert "DALE" not in drawn(open_)
            await open_.press("enter")
            assert "Undo 1: “DALE wants it” (may be)" in drawn(open_)
            await open_.press(*["space"] * ticked, letter, "enter")
            assert open_.outcomes() == ["a bench", "shade"]
            await open_.press("ctrl+z", "u")
            assert open_.meeting.outcomes[0].why == ("[someone] wants it" if ticked else "DALE wants it")
    assert (b"DALE" in everything_kept(kept.root)) is not ticked


@pytest.mark.parametrize(
    ("ticks", "told"),
    [
        (["down", "space"], say("told.struck")),
        ([], f"{say('told.struck')} " + say("striking.left_may", count=1, where="Undo 1")),
        (["space", "down", "space"], say("striking.left", count=1)),
    ],
)
async def test_what_is_left_unticked_is_told_of(tmp_path: Path, ticks: list[str], told: str) -> None:
    session = Session(dale("Dale rang"), RealStamper())
    for why in ("DALE wants it", ""):
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"why": why})
    async with opened(tmp_path, session=session) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x", *ticks, "s", "enter")
        assert open_.told[-1] == told


@pytest.mark.parametrize("keys", [["l"], ["space", "s"]])
async def test_a_line_that_is_left_names_nobody_in_the_minutes_that_they_did_not_name(
    tmp_path: Path, keys: list[str]
) -> None:
    async with opened(tmp_path, dale("we asked Dale")) as open_:
        assert named_in_text(open_.meeting)
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x", *keys, "enter")
        assert open_.outcomes() == ["we asked Dale"]
        row = open_.meeting.outcomes[0]
        assert PrintedPeople(open_.meeting).words(row.text, row.id) == "we asked [someone]"
