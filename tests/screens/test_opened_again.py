"""Final minutes are opened again only with a reason, which is kept while it is half typed."""

from __future__ import annotations

from pathlib import Path

from data.minutes.compose import compose
from data.minutes.markdown import write
from tests.fixed import FixedStamper
from tests.screens.final_minutes import at_close, meeting, to_the_last_button
from tests.screens.opened import opened


async def test_they_are_opened_again_only_with_a_reason(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("enter")
        await to_the_last_button(open_)
        await open_.press("enter")
        assert at_close(open_) == "final, version 1"
        await open_.type("the date was wrong")
        await open_.press("enter")
        assert at_close(open_) == "draft of version 2"
        assert "Opened again: the date was wrong." in write(compose(open_.meeting))
        await to_the_last_button(open_)
        await open_.press("enter")
        assert at_close(open_) == "final, version 2"


async def test_a_reason_that_is_half_typed_is_there_again(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await to_the_last_button(open_)
        await open_.press("enter")
        await to_the_last_button(open_)
        await open_.type("the date")
        await open_.press("escape")
        await to_the_last_button(open_)
        await open_.press("enter")
        assert open_.meeting.versions[0].text == "the date"


async def test_two_reasons_written_in_two_places_are_settled_at_close(tmp_path: Path) -> None:
    from data.edits.versions import finalise, open_again
    from data.store.merge import merge

    base = finalise(meeting(), FixedStamper())
    one, other = open_again(base, FixedStamper(), "the date"), open_again(base, FixedStamper(), "the place")
    async with opened(tmp_path, merge(base, one, other)) as open_:
        open_.screen.show_stage("close")
        waits = next(one for one in open_.screen.items.entries if "changed in two places" in one.words)
        open_.screen.items.choose(waits.key)
        await open_.press("enter", "enter")
        shown = "\n".join(open_.drawn())
        assert "the date" in shown
        assert "the place" in shown
        await open_.press("enter")
        assert not open_.meeting.versions[0].unsettled
