"""Dates and times in a form: shown as they were understood, kept as words, or told of where they can't be read."""

from __future__ import annotations

from data.model.records.details import Details, Next
from data.model.records.outcomes import Outcome
from tests.screens.dialogs.forms import form, to_field
from tests.screens.dialogs.host import given, host, shown


async def test_a_date_is_shown_as_it_was_understood_while_typing() -> None:
    async with host(form("outcomes", Outcome(id="1", text="x"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "by")
        await pilot.press(*"tomorrow")
        await pilot.pause()
        assert "22 Oct 2026" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [{"by": "2026-10-22", "by_words": ""}]


async def test_a_date_that_nobody_can_read_is_kept_as_words_and_the_form_says_what_a_date_looks_like() -> None:
    async with host(form("outcomes", Outcome(id="1", text="x", by="2026-11-03"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "by")
        await pilot.press("ctrl+u", *"Whitsun")
        await pilot.pause()
        assert "Kept as words. A date looks like: 4 Nov" in shown(pilot)
        await pilot.press("enter")
        assert given(pilot) == [{"by": None, "by_words": "Whitsun"}]


async def test_the_date_of_the_next_meeting_may_be_words_too() -> None:
    coming = Details(id="1", title="T", next=Next(date_words="after Easter"))
    async with host(form("meeting", coming, "next")) as pilot:
        await pilot.press("ctrl+a", "ctrl+u", *"3", "space", *"nov", "enter")
        assert given(pilot) == [{"next.date": "2026-11-03", "next.date_words": ""}]


async def test_a_meeting_has_to_have_a_real_date_and_time_and_what_was_typed_stays() -> None:
    async with host(form("meeting", Details(id="1", title="T"))) as pilot:
        await pilot.press("ctrl+a")
        await to_field(pilot, "date")
        await pilot.press(*"Whitsun")
        await to_field(pilot, "start")
        await pilot.press(*"teatime", "enter")
        await pilot.pause()
        assert given(pilot) == []
        assert "This has to be a date. It looks like: 4 Nov" in shown(pilot)
        assert "This has to be a time. It looks like: 10:30" in shown(pilot)
        assert "Whitsun" in shown(pilot)
        assert (await to_field(pilot, "date")).has_focus_within
        await pilot.press("ctrl+u", *"2026-11-03", "tab", "ctrl+u", *"2pm", "enter")
        assert given(pilot) == [{"date": "2026-11-03", "start": "14:00"}]


async def test_a_date_and_a_time_that_can_not_be_read_are_told_of_while_they_are_typed() -> None:
    async with host(form("meeting", Details(id="1", title="T"))) as pilot:
        await pilot.press("ctrl+a")
        for name, typed, said in (("date", "Whitsun", "not a date yet"), ("start", "ten", "not a time yet")):
            await to_field(pilot, name)
            await pilot.press(*typed)
            await pilot.pause()
            assert f"This is {said}. It looks like:" in shown(pilot)
            await pilot.press("ctrl+u")
            await pilot.pause()
            assert said not in shown(pilot)
        await pilot.press(*"half")
        await pilot.press("ctrl+u", *"2pm")
        await pilot.pause()
        assert "14:00" in shown(pilot)
        assert "not a time yet" not in shown(pilot)
