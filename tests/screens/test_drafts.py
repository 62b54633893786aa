"""What is half typed in a dialog is kept: the same dialog, opened for the same thing after a crash, shows it again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic

import pytest
from textual.widgets import Input, TextArea

from screens.widgets import debounce
from tests.data.kept import PATIENCE
from tests.idle import until
from tests.screens.opened import Open, opened
from tests.screens.typed_in_dialogs import CASES, WORDS, Case, keys, meeting, menu


def written(open_: Open) -> list[str]:
    """What stands in the fields of the open dialog."""
    screen = open_.pilot.app.screen
    return [*(field.value for field in screen.query(Input)), *(field.text for field in screen.query(TextArea))]


async def kept(open_: Open, words: str) -> dict[str, str]:
    """Wait until words are kept: what is half typed then."""
    await until(open_.pilot, lambda: any(words in draft for draft in open_.screen.session.drafts.values()))
    return open_.screen.session.drafts


async def empty(open_: Open, words: str) -> None:
    """Take the words out of their field, and close the dialog."""
    screen = open_.pilot.app.screen
    for field in (*screen.query(Input), *screen.query(TextArea)):
        if words == (field.value if isinstance(field, Input) else field.text):
            field.focus()
    await open_.press("ctrl+u", "escape")
    for _ in range(3):
        if open_.pilot.app.screen is not open_.screen:  # Esc was only one step back
            await open_.press("escape")
    assert open_.pilot.app.screen is open_.screen


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
async def test_what_is_half_typed_is_there_again_until_it_is_said_or_emptied(tmp_path: Path, case: Case) -> None:
    words = case.words.format(folder=tmp_path)
    async with opened(tmp_path, meeting()) as open_:
        await case.begin(open_)
        await open_.type(words)
        await kept(open_, words)
        await empty(open_, words)
        assert open_.screen.session.drafts == {}
        await case.begin(open_)
        await open_.type(words)
        drafts = await kept(open_, words)
        before = open_.meeting
    async with opened(tmp_path, before, drafts=drafts) as open_:
        await (case.again or case.begin)(open_)
        assert words in written(open_)
        await open_.press(*case.finish)
        assert open_.screen.session.drafts == {}


@pytest.mark.parametrize("name", ["an item's form", "a reason", "agreed for now", "parked"])
async def test_striking_an_item_takes_what_is_half_typed_about_it(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await CASES[name].begin(open_)
        await open_.type(WORDS)
        await kept(open_, WORDS)
        open_.screen.session.strike("outcomes", "benches")
        assert open_.screen.session.drafts == {}


@pytest.mark.parametrize("name", ["a reason for several", "an action", "a round's own question"])
async def test_striking_an_item_takes_its_words_out_of_what_is_half_typed_elsewhere(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await CASES[name].begin(open_)
        await open_.type("not the benches")
        await kept(open_, "not the benches")
        open_.screen.session.strike("outcomes", "benches")
        assert open_.screen.session.drafts == {}


async def test_several_that_were_left_out_and_ways_out_that_were_tried_are_there_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await menu("b", "2", "p")(open_)
        await open_.type("in spring")
        await open_.press("escape", "o")
        await open_.type("3 nov")
        drafts = await kept(open_, "3 nov")
    async with opened(tmp_path, meeting(), drafts=drafts) as open_:
        await menu("b")(open_)
        shown = "\n".join(open_.drawn())
        assert "3 nov" in shown
        assert "Trees" not in shown.split("Not put")[0].split("What came of it")[-1]
        await open_.press("escape")
        shown = "\n".join(open_.drawn())
        assert "[x] O1" in shown
        assert "[ ] O2" in shown
        await open_.press("p")
        assert "in spring" in written(open_)
        await open_.press("enter")
        assert [(row.state, row.until_words) for row in open_.meeting.outcomes] == [
            ("parked", "in spring"), ("to_agree", ""),
        ]  # fmt: skip


async def test_a_draft_of_another_program_is_no_trouble(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting(), drafts={"agree:benches": "[1, 2", "form:outcomes:benches:": "[]"}) as open_:
        await menu("a", "v", "enter")(open_)
        assert open_.meeting.outcomes[0].state == "agreed"
        await menu("e", "tab")(open_)
        assert written(open_)[0] == "Benches"


def test_half_typed_words_wait_300_ms_for_quiet_and_a_second_at_most() -> None:
    assert (debounce.QUIET, debounce.MOST) == (0.3, 1.0)


@pytest.mark.parametrize("begin", [keys(), menu("e")], ids=["the line", "a form"])
async def test_words_are_kept_while_typing_goes_on_without_a_pause(
    tmp_path: Path, begin: Callable[[Open], Awaitable[None]]
) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await begin(open_)
        before = dict(open_.screen.session.drafts)
        end = monotonic() + PATIENCE
        while open_.screen.session.drafts == before:  # no key waits for what the one before it set off
            assert monotonic() < end, "they were never kept"
            await open_.pilot.press("x")
        assert any("x" in words for words in open_.screen.session.drafts.values())
