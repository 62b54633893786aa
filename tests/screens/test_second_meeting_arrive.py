"""Arrive of a second meeting: who is here, who is still to confirm, and what last time was, for newcomers, too."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.model.records.meeting import Meeting
from data.queries.last_meeting import had_role, same_people
from data.review.gaps import gaps
from tests.data.second import came_over, later_pen, second
from tests.screens.dialogs.host import shown
from tests.screens.opened import opened
from tests.screens.second_meeting import choose, text


def names_here(meeting: Meeting) -> list[str]:
    return [person.text for person in meeting.people if person.presence == "here"]


async def test_who_is_here_is_ticked_in_one_step_and_undone_in_one(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        assert "7 people are still to confirm." in text(open_)
        await choose(open_, "Tick who is here")
        await open_.press("enter", "space", "down", "space", "enter")
        assert names_here(open_.meeting) == ["Amina Yusuf", "Jo Hart"]
        assert "5 people are still to confirm." in text(open_)
        await open_.press("ctrl+z")
        assert names_here(open_.meeting) == []


async def test_a_round_confirms_who_speaks_in_it(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        await open_.press("ctrl+r", "enter", "enter", "enter", "escape")
        assert names_here(open_.meeting) == ["Amina Yusuf"]


async def test_last_time_is_told_to_newcomers_without_a_name(tmp_path: Path) -> None:
    async with opened(tmp_path, second(), size=(100, 120)) as open_:
        open_.screen.show_stage("arrive")
        await choose(open_, "Last time")
        await open_.press("enter")
        words = text(open_)
        for part in ("You said", "We did", "Still to do", "Left open"):
            assert part in words
        did = words.partition("We did")[2].partition("Still to do")[0]
        assert "Ask two people whom nobody has asked before Done. What changed: Two neighbours came today" in did
        assert "Children can cross Park Lane on their own Agreed by voice" in words.partition("We did")[0]
        assert "Who decides, and how: Where the crossing goes Consent." in words.partition("We did")[0]
        left = words.rpartition("Left open")[2]
        assert "Who decides, and how: How the money is spent To agree" in left
        assert "Communication plan: Night bus drivers To agree" in left
        assert not any(name in words for name in ("Amina", "Jo Hart", "Priya", "Tom"))


async def test_the_form_of_a_person_says_who_had_which_role_last_time(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over(), size=(100, 60)) as open_:
        await choose(open_, "Jo Hart")
        await open_.press("enter", "e")
        assert "Last time. Chair: Amina Yusuf. Note checker: Jo Hart. " in text(open_)


async def test_last_time_is_there_by_name_and_where_there_was_none_it_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        await open_.press("ctrl+p")
        await open_.type("last time")
        assert "Last time" in shown(open_.pilot)
        await open_.press("enter")
        assert "What was said on 21 Oct 2026" in text(open_)
    async with opened(tmp_path / "other") as open_:
        await open_.press("ctrl+p")
        await open_.type("last time")
        assert "There was no meeting" in shown(open_.pilot)
        await open_.press("enter")
        assert "There was no meeting" in shown(open_.pilot), "it is not picked"


def codes_of(meeting: Meeting) -> set[str]:
    return {gap.code for gap in gaps(meeting)}


def test_the_same_people_as_last_time_is_said_until_somebody_new_is_here() -> None:
    meeting = second()
    assert same_people(meeting)
    (gap,) = [one for one in gaps(meeting) if one.code == "same_people"]
    assert (gap.words, gap.stage) == ("Nobody here is new since last time. Who else should be here?", "arrive")
    assert gap.key == meeting.people[0].id
    assert "same_people" not in codes_of(items.add(meeting, later_pen(), "people", ["Zoë"]))
    marek = next(person for person in meeting.people if person.text.startswith("Marek"))
    came = items.change(meeting, later_pen(), "people", marek.id, {"presence": "here"})
    assert not same_people(came), "last time Marek sent apologies"
    assert not same_people(came_over()), "nobody is confirmed yet"


def test_what_is_left_to_confirm_or_to_say_is_named_and_goes_when_it_is_said() -> None:
    meeting = came_over()
    assert {"to_confirm", "what_changed"} <= codes_of(meeting)
    for person in meeting.people:
        meeting = items.change(meeting, later_pen(), "people", person.id, {"presence": "here"})
    for one in meeting.actions:
        meeting = items.change(meeting, later_pen(), "actions", one.id, {"what_changed": "yes"})
    assert not {"to_confirm", "what_changed"} & codes_of(meeting)


def test_who_had_which_role_is_told_by_role() -> None:
    assert had_role(came_over()) == {
        "chair": ("Amina Yusuf",), "note_checker": ("Jo Hart",), "keyboard": ("Priya Nair",),
        "note_taker": ("Priya Nair",), "sign language interpreter": ("Lena Fox",),
    }  # fmt: skip


async def test_who_is_here_stands_once(tmp_path: Path) -> None:
    async with opened(tmp_path, came_over()) as open_:
        assert "\n".join(open_.drawn()).count("Who is here?") == 1
