"""What is co-production? The slides in the room, and what people say to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items, rounds
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.queries.key_elements import key_elements
from data.words import entries_of, say
from screens.dialogs.key_elements import KeyElements
from screens.dialogs.principles import Principles
from screens.dialogs.principles_slides import PARTS, blocks_of
from screens.dialogs.round import RoundPick
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened

SIZES = [(100, 30), (80, 24), (60, 20)]


def text(open_: Open) -> str:
    """What shows, its lines joined."""
    return " ".join(" ".join(open_.drawn()).replace("▌", " ").replace("│", " ").split())


async def read(open_: Open) -> Principles:
    """The page, opened from the list of everything."""
    await open_.press("ctrl+p", *"co-prod", "enter")
    page = open_.pilot.app.screen
    assert isinstance(page, Principles)
    return page


@pytest.mark.parametrize("size", SIZES)
async def test_each_part_is_shown_whole_and_ends_with_the_question(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, fresh_meeting(), size=size) as open_:
        await read(open_)
        for part in PARTS:
            seen = text(open_)
            assert "Any thoughts? Facilitators and barriers in your practice?" in seen
            for _ in range(20):
                await open_.press("pagedown")
                seen += " " + text(open_)
            for block in blocks_of(part):
                for word in block.words.split():
                    assert word in seen, (part, word)
            await open_.press("right")


async def test_what_is_said_on_the_page_stands_under_power_and_goes_with_one_key(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await read(open_)
        await open_.press("right", "h", *"tea first", "enter")
        row = open_.meeting.power[-1]
        assert (row.text, row.kind, row.heading) == ("tea first", "helps", "practice")
        page = open_.pilot.app.screen
        assert isinstance(page, Principles)
        assert page.part == "core"
        assert "Kept under “Power”, what helps in practice: tea first" in text(open_)
        assert "tea first" in write(compose(open_.meeting))
        await open_.press("ctrl+z")
        assert not open_.meeting.power
        assert isinstance(open_.pilot.app.screen, Principles)
        await open_.press("g", *"forms", "enter", "escape", "escape")
        assert [(row.text, row.kind) for row in open_.meeting.power] == [("forms", "in_the_way")]
        await open_.press("ctrl+z")
        assert not open_.meeting.power


async def test_more_can_be_said_at_once_and_no_letter_of_it_begins_a_round(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await open_.press(*"Bev", "enter")
        await read(open_)
        await open_.press("g", *"forms", "enter", *"rude", "space")
        assert not open_.meeting.rounds
        page = open_.pilot.app.screen
        assert isinstance(page, Principles)
        assert page.field.value == "rude "
        assert "Ctrl+Z takes it back" not in text(open_), "it would be for the words in the line"
        await open_.press("ctrl+z", *"staff", "enter")
        assert "Ctrl+Z takes it back" in text(open_)
        assert open_.meeting.power[0].text == "forms"
        assert len(open_.meeting.power) == 2
        assert {row.kind for row in open_.meeting.power} == {"in_the_way"}
        await open_.press("escape", "r")
        assert isinstance(open_.pilot.app.screen, RoundPick)


async def test_words_that_were_deleted_in_the_line_come_back_before_what_was_kept_is_taken_back(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await read(open_)
        await open_.press("g", *"forms", "enter", *"rude", "ctrl+u", "ctrl+z")
        page = open_.pilot.app.screen
        assert isinstance(page, Principles)
        assert page.field.value == "rude"
        await open_.press("ctrl+z")
        assert [row.text for row in open_.meeting.power] == ["forms"]
        await open_.press("ctrl+z")
        assert open_.meeting.power == ()


async def test_undo_on_the_page_takes_back_nothing_that_was_not_put_there(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await open_.press(*"Bev", "enter")
        await read(open_)
        await open_.press("ctrl+z")
        assert [person.text for person in open_.meeting.people] == ["Bev"]


async def test_where_more_happened_since_the_line_alone_goes(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await read(open_)
        await open_.press("h", *"tea first", "enter")
        open_.screen.session.apply(items.add, "outcomes", ["Shade"])
        await open_.press("ctrl+z")
        assert not open_.meeting.power
        assert [row.text for row in open_.meeting.outcomes] == ["Shade"]
        assert "Taken back." in text(open_)


async def test_half_typed_words_wait_with_their_side(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await read(open_)
        await open_.press("h", *"tea", "tab", *" an", "escape", "escape")
        page = await read(open_)
        assert page.field.value == "tea an"
        assert "What gets in the way, in your practice?" in text(open_)
        assert "H What helps" not in text(open_), "letters are text while the line is open"
        await open_.press("d", "enter")
        assert [(row.text, row.kind) for row in open_.meeting.power] == [("tea and", "in_the_way")]


async def test_a_round_with_the_question_is_one_key_away(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        await open_.press(*"Bev", "enter")
        await read(open_)
        await open_.press("r")
        assert isinstance(open_.pilot.app.screen, RoundPick)
        assert open_.meeting.rounds[-1].text == "Any thoughts? Facilitators and barriers in your practice?"


async def test_the_key_elements_lead_to_their_places_and_into_the_minutes_only_where_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, fresh_meeting()) as open_:
        open_.screen.show_stage("ground_rules")
        await open_.press("tab", *"One at a time", "enter")
        assert "Key elements of success" not in write(compose(open_.meeting))
        await open_.press("ctrl+p", *"key elements", "enter")
        assert isinstance(open_.pilot.app.screen, KeyElements)
        seen = text(open_)
        for words in entries_of("principles.quoted.success").values():
            assert words in seen
        await open_.press("up", "enter")
        printed = write(compose(open_.meeting))
        assert "## Key elements of success" in printed
        assert "**Set ground-rules**. 1 to agree" in printed
        await open_.press("5", "enter")
        assert open_.screen.looking == "ground_rules"
        await open_.press("ctrl+z")
        assert "Key elements of success" not in write(compose(open_.meeting))


def test_a_round_counts_only_once_somebody_had_a_turn_in_it() -> None:
    stamper = FixedStamper()
    begun = rounds.begin_round(fresh_meeting(), stamper, "add", "Anything to add?")

    def told(meeting: Meeting) -> str:
        return next(one.facts for one in key_elements(meeting) if one.element == "afraid")

    assert told(begun) == say("principles.have.nothing")
    assert told(rounds.say_in_round(begun, stamper, begun.rounds[0].id, "shade")) == (
        "one round, in which people took turns"
    )


def test_every_element_says_what_there_is_and_nothing_else() -> None:
    told = {one.element: one.facts for one in key_elements(fresh_meeting())}
    assert set(told.values()) == {say("principles.have.nothing")}
