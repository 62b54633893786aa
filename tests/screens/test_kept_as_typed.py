"""Esc leaves the words of an action line as they were typed, while one looks elsewhere and after a crash, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.action_line import drawn, meeting_of, to_action
from tests.screens.opened import opened


@pytest.mark.parametrize("where", ["line", "ctrl+g"])
async def test_esc_leaves_the_words_as_they_were_typed(tmp_path: Path, where: str) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, where)
        await open_.type("TODO: @ana ring the school by Friday")
        await open_.press("escape")
        assert "Kept as typed." in drawn(open_)
        await open_.type("!")
        await open_.press("enter")
        (action,) = open_.meeting.actions
        assert action.text == "TODO: @ana ring the school by Friday!"
        assert (action.owner, action.with_others, action.by, action.by_words) == (None, (), None, "")


async def test_esc_closes_where_nothing_is_read_and_the_line_below_says_which(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await open_.press("ctrl+g")
        await open_.type("Ring the school")
        assert "Esc closes" in drawn(open_)
        await open_.type(" @ana")
        assert "Esc leaves it as typed" in drawn(open_)
        await open_.press("escape")
        assert "Esc closes" in drawn(open_)
        await open_.press("escape")
        assert open_.pilot.app.screen is open_.screen
        assert not open_.meeting.actions


async def test_the_next_line_is_read_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, "line")
        await open_.type("Ring @ana")
        await open_.press("escape", "enter")
        await open_.type("Sweep @ben")
        await open_.press("enter")
        assert [row.text for row in open_.meeting.actions] == ["Ring @ana", "Sweep"]


AS_TYPED = "TODO: @ana ring the school by Friday"


async def test_a_line_stays_as_it_was_typed_while_one_looks_elsewhere(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, "line")
        await open_.type(AS_TYPED)
        await open_.press("escape", "pageup")
        assert open_.looking() != "close"
        assert "Kept as typed." not in drawn(open_)
        await open_.press("pagedown")
        assert "Kept as typed." in drawn(open_)
        await open_.press("tab", "shift+tab")
        await open_.press("enter")
        (action,) = open_.meeting.actions
        assert (action.text, action.owner, action.by) == (AS_TYPED, None, None)
        assert open_.screen.session.drafts == {}
        await open_.type("Sweep @ben")
        await open_.press("enter")
        assert open_.meeting.actions[1].text == "Sweep"


@pytest.mark.parametrize("where", ["line", "ctrl+g"])
async def test_a_line_stays_as_it_was_typed_after_a_crash(tmp_path: Path, where: str) -> None:
    async with opened(tmp_path, meeting_of()) as open_:
        await to_action(open_, where)
        await open_.type(AS_TYPED)
        await open_.press("escape")
        drafts = open_.screen.session.drafts
    async with opened(tmp_path, meeting_of(), drafts=drafts) as open_:
        await to_action(open_, where)
        await open_.pilot.pause()
        assert "Kept as typed." in drawn(open_)
        await open_.press("enter")
        (action,) = open_.meeting.actions
        assert (action.text, action.owner, action.by) == (AS_TYPED, None, None)
        assert open_.screen.session.drafts == {}


@pytest.mark.parametrize(("where", "key"), [("line", "line:action"), ("ctrl+g", "note:action")])
@pytest.mark.parametrize("since", [{}, {":as_typed": "Ring @ben"}], ids=["older", "changed by an older program"])
async def test_a_line_that_an_older_program_kept_is_read(
    tmp_path: Path, where: str, key: str, since: dict[str, str]
) -> None:
    drafts = {key: "Ring the school @ana"} | {f"{key}{name}": words for name, words in since.items()}
    async with opened(tmp_path, meeting_of(), drafts=drafts) as open_:
        await to_action(open_, where)
        await open_.pilot.pause()
        assert "Ana Ruiz is to be asked." in drawn(open_)
        await open_.press("enter")
        assert open_.meeting.actions[0].text == "Ring the school"
        assert open_.screen.session.drafts == {}
