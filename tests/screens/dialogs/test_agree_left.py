"""Coming back to the agree box: what stood there, what has changed meanwhile, and that nothing is cut."""

from __future__ import annotations

import pytest

from data.model.records.agreements import Counts
from data.words import say
from screens.dialogs.agree.dialog import AgreeBox
from screens.dialogs.agree.proposal import Proposal
from tests.screens.dialogs.agree_host import Box, agreed, box, meeting_with
from tests.screens.dialogs.host import SIZES, burst, click

LONG_CONCERN = " ".join(f"concern{number}" for number in range(32))
LONG_WORDS = " ".join(f"word{number}" for number in range(88))
assert len(LONG_CONCERN) >= 299
assert len(LONG_WORDS) >= 600


async def test_esc_goes_one_step_back_keeps_all_and_closes_on_the_first() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "escape")
        assert one.asking.counts == {"agree": "2"}
        await one.press("escape")
        assert one.asking.step == "ask"
        await one.press("escape")
        assert one.given == [None]
        await one.open()
        assert "This is not recorded yet." in one.said
        await one.press("h", "enter", "enter")
        assert [one_.answer.counts for one_ in one.given if one_] == [Counts(agree=2)]


async def test_esc_and_a_quick_letter_are_two_keys() -> None:
    async with box() as one:
        await one.press("h", "alt+v", "enter")
        assert one.given == [agreed(one, state="agreed", how="voice")]


async def test_it_opens_again_where_it_was_left_and_can_be_started_afresh_and_had_back() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        one.pilot.app.screen.keep_draft()  # type: ignore[attr-defined]  # pyright: ignore
        one.pilot.app.pop_screen()
        await one.open()
        assert one.asking.step == "concern"
        assert "This is not recorded yet." in one.said or say("agreeing.start_afresh") in one.said
        await click(one.pilot, say("agreeing.start_afresh"))
        await one.press()
        assert (one.asking.step, one.asking.concerns, one.asking.counts) == ("ask", (), {})
        await click(one.pilot, "Bring back what was here")
        await one.press()
        assert (one.asking.step, one.concerns) == ("concern", [("Too far", "")])


@pytest.mark.parametrize("when", ["while it is closed", "before the next key", "as soon as it is told"])
async def test_words_that_somebody_else_changed_are_read_out_and_asked_again(when: str) -> None:
    async with box() as one:
        await one.press("h", "2", "enter")
        if when == "while it is closed":
            await one.press("escape", "escape", "escape")
        one.change(text="There are places to sit")
        if when == "while it is closed":
            await one.open()
        elif when == "before the next key":
            await one.press("enter")
        else:
            screen = one.pilot.app.screen
            assert isinstance(screen, AgreeBox)
            screen.call_later(screen.meeting_changed)
            await one.press()
        assert one.asking.step == "ask"
        assert "There are places to sit" in one.said
        assert "Before: 2 for" in one.said
        assert one.asking.counts == {}
        assert [one_ for one_ in one.given if one_] == []


async def test_what_somebody_else_took_out_is_not_recorded_and_what_was_typed_is_kept() -> None:
    async with box() as one:
        await one.press("h", "2", "enter", "c", "'Too far", "enter")
        one.proposal = Proposal(meeting_with("Something else"), "outcomes", ("gone",), one.proposal.today)
        await one.press("s", "enter")
        assert one.given == [None]
        assert "Too far" in one.kept[-1]


async def test_what_an_earlier_program_had_half_typed_is_there() -> None:
    draft = (
        '{"agree": "3", "objections": "stands\\tFar\\n\\tDark", "reasons": "Legs", "reason": "Sun",'
        ' "for_now": "in spring", "words": "Seats", "method": "vote"}'
    )
    async with box(draft=draft) as one:
        asking = one.asking
        assert asking.counts == {}, "of which words they are nobody knows"
        assert "Before: 3 for. Ask again." in one.said
        assert one.concerns == [("Far", "stands"), ("Dark", "")]
        assert (asking.reasons, asking.words("reason")) == (("Legs",), "Sun")
        assert (asking.words("for_now"), asking.words("form:text"), asking.method) == ("in spring", "Seats", "vote")


# The mouse


async def test_a_click_lights_as_its_letter_does_a_second_does_nothing_and_the_footer_records() -> None:
    async with box() as one:
        await click(one.pilot, "By voice")
        await one.press()
        await click(one.pilot, "Not agreed")
        await one.press()
        assert one.lit == "N Not agreed"
        await click(one.pilot, "Not agreed")
        await one.press()
        assert one.lit == "N Not agreed"
        assert one.given == []
        await click(one.pilot, "A  Agreed")
        await one.press()
        await click(one.pilot, "Enter record")
        await one.press()
        assert one.given == [agreed(one, state="agreed", how="voice")]


# Nothing is cut


async def seen(one: Box) -> str:
    """All words of a step: what stands on the screen, and what PageUp and PageDown bring."""
    above = ""
    while above != one.said:
        above = one.said
        await one.press("pageup")
    pages: list[str] = []
    while one.said not in pages:
        pages.append(one.said)
        await one.press("pagedown")
    return " ".join(pages)


@pytest.mark.parametrize("size", SIZES)
async def test_long_words_and_a_long_concern_are_whole_in_each_step(size: tuple[int, int]) -> None:
    words, concern = LONG_WORDS.split(), LONG_CONCERN.split()
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("h", "1", "enter", "c", f"'{LONG_CONCERN}")
        for keys, wanted in (
            ((), [*words]), (("enter",), [*words, *concern]), (("s", "enter"), [*words, *concern]),
            (("escape",), [*words, *concern]), (("n", "enter"), [*words, *concern]), (("escape", "left"), words),
            (("escape",), words), (("d",), words), (("escape", "c", "enter", "t", "space", "enter"), words),
        ):  # fmt: skip
            await one.press(*keys)
            text = (await seen(one)).replace("“", " ").replace("”", " ").split()  # a concern stands in quotes
            assert [word for word in wanted if word not in text] == [], one.asking.step


@pytest.mark.parametrize("size", SIZES)
async def test_long_words_are_whole_in_the_field_where_they_are_changed(size: tuple[int, int]) -> None:
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("v", "e")
        assert "word87" in one.said
        text = one.said
        for _ in range(14):
            await one.press("up")
            text += one.said
        assert [word for word in LONG_WORDS.split() if word not in text] == []


@pytest.mark.parametrize("size", SIZES)
async def test_where_words_are_out_of_view_a_line_says_how_to_see_them(size: tuple[int, int]) -> None:
    async with box(meeting_with(LONG_WORDS), size=size) as one:
        await one.press("v", "n")
        if "word0 " not in one.said:
            assert "PageUp: the words" in one.said
            await one.press("pageup")
            assert "word0 " in one.said


@pytest.mark.parametrize("words", ["[/]", "[@click=app.quit]x", "[red]x[/red]"])
async def test_words_are_only_words(words: str) -> None:
    async with box(meeting_with(words)) as one:
        assert words in one.said
        await one.press("v", "y")
        for letter in words:
            await burst(one.pilot, letter)
        await one.press("enter", "escape")
        assert f"Why: {words}" in one.said
