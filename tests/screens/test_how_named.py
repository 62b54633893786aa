"""In a second meeting a yes stays with whoever gave it, and how they are named is asked once, for all their lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from data.edits import actions, items
from data.edits.carry_over import carry_on
from data.minutes.compose import compose
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.responsibilities import not_asked_how_named
from data.store.archive import Archive
from tests.data.minutes.formats import in_every_format, without_looks
from tests.data.second import SecondStamper, blank
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened

YES = "someone not named here, who said yes"


def before() -> Meeting:
    """Ana said yes to two things, Ben was not asked to his, Cas does nothing."""
    stamper = SecondStamper("a")
    made = items.add(fresh_meeting(), stamper, "people", ["Cas Day", "Ana Ruiz", "Ben Cole"], shown="name")
    made = actions.add_action(made, stamper, ["Book the hall @ana", "Ring the school @ben"])
    yes = Owner(person=made.people[1].id, words="ana", said_yes=True)
    made = items.change(made, stamper, "actions", made.actions[0].id, {"owner": yes})
    return items.add(made, stamper, "communication", ["Tenants"], does=yes)


def second() -> Meeting:
    return carry_on(before(), blank(), SecondStamper())


def said(meeting: Meeting) -> dict[str, str]:
    return in_every_format(compose(meeting))


def rows(open_: Open) -> list[str]:
    return [entry.words for entry in open_.screen.items.entries if entry.kind == "row"]


def test_a_yes_of_the_last_meeting_stands_before_they_are_asked_how_they_appear() -> None:
    for form, text in said(second()).items():
        text = without_looks(text)
        assert text.count(YES) == 2, form
        assert f"{YES} (" not in text, form
        assert text.count("someone not named here (not asked yet)") == 1, form
        assert not any(name in text for name in ("Ana Ruiz", "Ben Cole", "Cas Day")), form


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"shown": "name"}, "Ana Ruiz"),
        ({"shown": "role", "shown_as": "a parent"}, "a parent"),
        ({"shown": "not_at_all"}, "someone not named here"),
    ],
)
def test_once_they_were_asked_they_appear_as_they_chose_and_their_yes_stands(
    values: dict[str, Any], words: str
) -> None:
    made = second()
    ana = next(one for one in made.people if one.text == "Ana Ruiz")
    text = said(items.change(made, SecondStamper("c"), "people", ana.id, values))["markdown"]
    assert f"- **{words}**: A1 (from 21 Oct 2026) Book the hall." in text
    assert "who said yes" not in text


def test_in_a_first_meeting_a_yes_is_nothing_to_be_said() -> None:
    made = before()
    for person in made.people:
        made = items.change(made, SecondStamper("c"), "people", person.id, {"shown": ""})
    assert "who said yes" not in said(made)["markdown"]


async def test_once_somebody_has_something_to_do_everybody_is_asked_in_the_order_of_the_list(tmp_path: Path) -> None:
    async with opened(tmp_path, second()) as open_:
        assert "How do the minutes name them?" in rows(open_)
        open_.screen.items.choose("row:how_named")
        await open_.press("enter")
        drawn = "\n".join(open_.drawn())
        assert "How should the minutes name Cas Day?" in drawn
        await open_.press("u", "n", "u")
        assert {one.text: one.shown for one in open_.meeting.people} == {
            "Cas Day": "not_at_all", "Ana Ruiz": "name", "Ben Cole": "not_at_all",
        }  # fmt: skip
        assert open_.pilot.app.screen is open_.screen
        assert "How do the minutes name them?" not in rows(open_)
        assert "- **Ana Ruiz**: A1 " in said(open_.meeting)["markdown"]
        await open_.press("ctrl+z", "ctrl+z")
        assert "How do the minutes name them?" in rows(open_)


async def test_a_first_meeting_asks_nobody_for_last_time(tmp_path: Path) -> None:
    async with opened(tmp_path, before()) as open_:
        assert "How do the minutes name them?" not in rows(open_)
    assert not_asked_how_named(before()) == ()


async def test_the_words_for_a_role_of_the_last_meeting_are_offered_and_never_taken_by_themselves(
    tmp_path: Path,
) -> None:
    last = before()
    ana = last.people[1].id
    last = items.change(last, SecondStamper("c"), "people", ana, {"shown": "role", "shown_as": "a lock keeper"})
    Archive(tmp_path / "meetings", tmp_path / "state").create(last)
    async with opened(tmp_path, carry_on(last, blank(), SecondStamper())) as open_:
        for number, offered in (("1", False), ("2", True)):
            await open_.press(number, "enter", "i", "r")
            assert any("or Tab: a lock keeper" in line for line in open_.drawn()) == offered
            await open_.press("enter")
            assert open_.meeting.people[int(number) - 1].shown_as == ""
            await open_.press("escape")
        await open_.press("2", "enter", "i", "r", "down", "enter")
        assert open_.meeting.people[1].shown_as == "a lock keeper"
