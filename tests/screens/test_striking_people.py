"""X on a person: where else they are named is told by place alone, and whoever chairs says what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import actions, items
from data.minutes.names_in_text import named_in_text
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.attribution.printed_people import PrintedPeople
from data.session.session import Session
from data.words import say
from screens.dialogs.strike_person import StrikePerson
from tests.data.kept import Kept, everything_kept
from tests.data.store.named_in_lines import NAME, named, spoken
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

SIZES = [(100, 30), (80, 24), (60, 20)]


def drawn(open_: Open) -> str:
    return " ".join("".join(" " if letter in "│▌╰╯▆" else letter for letter in " ".join(open_.drawn())).split())


@pytest.mark.parametrize("size", SIZES)
async def test_the_lines_are_told_by_place_and_enter_opens_one(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, spoken(), size=size) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x")
        assert "4 other lines name them" in drawn(open_)
        assert "knee" not in drawn(open_)
        await open_.press("down", "enter")
        assert "José’s knee" in drawn(open_)
        assert "papers" not in drawn(open_)
        await open_.press("enter")
        assert "knee" not in drawn(open_)
        await open_.press("escape")
        assert open_.meeting == spoken()


@pytest.mark.parametrize("letter", ["s", "S", "t", "l"])
async def test_a_letter_alone_strikes_nothing(tmp_path: Path, letter: str) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", letter)
        assert isinstance(open_.pilot.app.screen, StrikePerson)
        assert open_.meeting == spoken()


async def test_someone_is_put_there_in_the_file_the_history_and_every_copy(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", spoken())
    with kept.open(RealStamper()) as session:
        session.apply(items.add, "limits", ["Jose needs a lift"], kind="can")
        kept.watch.saved(session)
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "arrive", NAME)
            await open_.press("enter", "x", "s", "enter")
            assert open_.outcomes()[0] == "[someone] wants a crossing"
            await open_.press("ctrl+z")
            await open_.press("u")
            assert not open_.meeting.limits
    assert named(everything_kept(kept.root)) == []


async def test_the_lines_are_struck_too_and_what_is_no_line_gets_someone(tmp_path: Path) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", "t", "enter")
        assert open_.outcomes() == ["shade"]
        assert open_.meeting.details.place == "at [someone]’s"
        assert named(str(open_.meeting)) == []
        assert open_.told[-1] == say("told.struck")


async def test_the_lines_are_left_where_that_was_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, spoken()) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x", "l", "enter")
        assert open_.outcomes() == [row.text for row in spoken().outcomes]
        assert all(person.text != NAME for person in open_.meeting.people)
        assert open_.told[-1] == say("striking.left", count=4)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("letter", "left"), [("s", False), ("t", False), ("l", True)])
async def test_a_line_that_may_name_them_is_offered_and_told_of_where_it_stays(
    tmp_path: Path, size: tuple[int, int], letter: str, left: bool
) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva", "Dale Winter"])
    meeting = items.add(meeting, RealStamper(), "outcomes", ["DALE wants it", "shade"])
    async with opened(tmp_path, meeting, size=size) as open_:
        await choose(open_, "arrive", "Dale")
        await open_.press("enter", "x")
        assert "1 other line may name them" in drawn(open_)
        assert "lines name them" not in drawn(open_)
        assert "O1 (may be)" in drawn(open_)
        await open_.press("enter")
        assert "“DALE wants it” (may be)" in drawn(open_)
        await open_.press("space", letter, "enter")
        assert open_.outcomes() == {
            "s": ["[someone] wants it", "shade"], "t": ["shade"], "l": ["DALE wants it", "shade"],
        }[letter]  # fmt: skip
        where = say("striking.left_may", count=1, where="O1")
        assert open_.told[-1] == (f"{say('told.struck')} {where}" if left else say("told.struck"))


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


async def test_whoever_no_line_names_is_struck_as_a_line_is(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva", NAME])
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "arrive", NAME)
        await open_.press("enter", "x")
        assert "No other line" in drawn(open_)
        await open_.press("enter")
        assert open_.meeting == meeting
        await open_.press("enter", "x", "right", "enter")
        assert [person.text for person in open_.meeting.people] == ["Ana Silva"]


async def test_only_the_name_of_an_owner_who_is_on_no_list_is_struck(tmp_path: Path) -> None:
    meeting = actions.add_action(fresh_meeting(), RealStamper(), ["Ring the council @Kofi", "Find a room @Kofi"])
    meeting = items.add(meeting, RealStamper(), "outcomes", ["Kofi’s bench", "shade"])
    kept = Kept(tmp_path / "kept", meeting)
    with kept.open(RealStamper()) as session:
        session.apply(items.change, "actions", session.meeting.actions[1].id, {"text": "Find Kofi a room"})
        kept.watch.saved(session)
        async with opened(tmp_path / "app", session=session) as open_:
            await choose(open_, "close", "Ring")
            await open_.press("enter", "x")
            assert say("striking.only_name", name="Kofi") in drawn(open_)
            await open_.press("right", "right", "enter")
            assert "2 other lines name them" in drawn(open_)
            await open_.press("s", "enter")
            assert [row.text for row in open_.meeting.actions] == ["Ring the council", "Find [someone] a room"]
            assert [row.owner for row in open_.meeting.actions] == [None, None]
            assert open_.outcomes() == ["[someone]’s bench", "shade"]
            assert not open_.meeting.removed
    left = everything_kept(kept.root)
    assert b"Kofi" not in left
    assert b"(on no list)" not in left
    with kept.open(RealStamper()) as session:
        assert [row.owner for row in session.meeting.actions] == [None, None]


async def test_groups_and_people_on_the_list_are_no_names_of_owners_to_be_struck(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Ana Silva"])
    meeting = items.add(meeting, RealStamper(), "stakeholders", ["Insight Group"])
    meeting = actions.add_action(
        meeting, RealStamper(), ["Ring the council @Ana", "Find a room @Insight Group", "Rest"]
    )
    async with opened(tmp_path, meeting) as open_:
        for words in ("Ring", "Find", "Rest"):
            await choose(open_, "close", words)
            await open_.press("enter", "x")
            assert say("striking.only_name", name="").strip() not in drawn(open_)
            await open_.press("escape")


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
