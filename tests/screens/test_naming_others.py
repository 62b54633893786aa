"""Before minutes go out: who is on no list, who can be reached, and words that may be names."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits.items import add
from data.example.example_meeting import example_meeting
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.queries.item_places import marks
from tests.data.model.test_rows import whole
from tests.fixed import FixedStamper
from tests.screens.dialogs.host import burst
from tests.screens.names_asked import asked, flat, saved, tom, with_tom
from tests.screens.opened import Open, opened

# Who is on no list, and who can be reached


def with_owner(words: str) -> Meeting:
    meeting = with_tom("A crossing")
    return msgspec.structs.replace(meeting, actions=(Action(id="a0", text="Ring", owner=Owner(words=words)),))


async def test_somebody_on_no_list_who_does_something_is_made_a_group_with_g(tmp_path: Path) -> None:
    async with opened(tmp_path, with_owner("Zebedee Quince")) as open_:
        await open_.press("ctrl+s")
        assert any("Zebedee Quince" in line and "A1" in line for line in open_.drawn())
        await open_.press("down", "g")
        assert [row.text for row in open_.meeting.stakeholders] == ["Zebedee Quince"]
        await open_.press("end", "up", "enter")
        await open_.press("enter")
        assert "Zebedee Quince" in saved()[0].read_text(encoding="utf-8")


async def test_with_p_they_are_on_the_list_and_not_named(tmp_path: Path) -> None:
    async with opened(tmp_path, with_owner("Zebedee Quince")) as open_:
        await open_.press("ctrl+s", "down", "p")
        assert [person.text for person in open_.meeting.people] == ["Tom Bell", "Zebedee Quince"]
        assert open_.meeting.people[1].shown == ""


@pytest.mark.parametrize(("key", "reads"), [("enter", "someone not named here"), ("k", "Zebedee from the council")])
async def test_with_enter_they_are_left_unnamed_and_with_k_as_typed_and_not_shown_again(
    tmp_path: Path, key: str, reads: str
) -> None:
    async with opened(tmp_path, with_owner("Zebedee from the council")) as open_:
        await open_.press("ctrl+s")
        assert "as typed" in "\n".join(open_.drawn())
        await open_.press("down", key)
        assert not any("Zebedee" in line for line in open_.drawn())
        await open_.press("escape", "ctrl+s")
        assert not any("Zebedee" in line for line in open_.drawn())
        await open_.press("enter")
        assert f"- **{reads}** (not asked yet)" in saved()[0].read_text(encoding="utf-8")


async def test_what_is_new_is_shown_though_somebody_looked_before(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing") as open_:
        await open_.press("ctrl+s", "enter", "ctrl+s")
        assert not asked(open_)
        open_.screen.context.apply(add, "actions", ["Ring"], owner=Owner(words="Ana, the nurse"))
        await open_.press("ctrl+s")
        assert any("Ana, the nurse" in line for line in open_.drawn())
        await open_.press("end", "enter", "ctrl+s")
        assert not asked(open_)
        open_.screen.context.apply(add, "people", ["Bo Li"], shown="role", shown_as="a cook")
        await open_.press("ctrl+s")
        assert asked(open_)
        await open_.press("end", "enter", "ctrl+s")
        assert not asked(open_)


async def test_where_people_can_be_reached_is_a_count_until_enter_shows_the_lines(tmp_path: Path) -> None:
    async with tom(tmp_path, "Ring 020 7946 0958", "Join at https://call.example/1?pwd=x", "A crossing") as open_:
        await open_.press("ctrl+s")
        shown = "\n".join(open_.drawn())
        assert "Links, addresses, phone numbers: 2 lines (O2, O1)" in shown
        assert "020 7946 0958" not in shown
        await open_.press("up", "enter")
        assert "020 7946 0958" in "\n".join(open_.drawn())
        await open_.press("down", "e")
        assert open_.screen.items.chosen == "o1"
        assert saved() == []


async def test_a_new_number_is_shown_again_and_an_old_one_is_not(tmp_path: Path) -> None:
    async with tom(tmp_path, "Ring 020 7946 0958") as open_:
        await open_.press("ctrl+s", "enter", "ctrl+s")
        assert not asked(open_)
        await open_.type("Or write to ana@example.org")
        await open_.press("enter", "ctrl+s")
        assert asked(open_)


async def test_with_1000_people_and_1000_items_keys_go_on_while_names_are_looked_for(tmp_path: Path) -> None:
    people = tuple(Person(id=f"p{at}", text=f"Tom{at} Bell{at}") for at in range(1000))
    meeting = with_tom(*(f"Somebody said that stop {at} has moved, and Nobody{at} rang" for at in range(1000)))
    async with opened(tmp_path, msgspec.structs.replace(meeting, people=people)) as open_:
        await burst(open_.pilot, "ctrl+s", "x")  # the key behind it is there before any name is found
        assert open_.line == "x"
        await open_.settle()
        assert asked(open_)


@pytest.mark.parametrize("meeting", [example_meeting(FixedStamper()), whole()], ids=["example", "forty"])
async def test_numbers_are_those_of_the_list(tmp_path: Path, meeting: Meeting) -> None:
    async with opened(tmp_path, meeting) as open_:
        for stage in open_.screen.shown.stages:
            shown = {
                entry.key: entry.mark
                for entry in stage.whole(open_.meeting, open_.screen.context.view)
                if entry.kind == "item"
            }
            assert shown == marks(open_.meeting, stage.code)


# Words that may be names


async def test_words_that_may_be_names_do_not_stop_anything_and_are_told_once_saved(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing") as open_:
        await open_.press("ctrl+s", "enter")
        await open_.type("We asked Dr Kwarteng about it")
        await open_.press("enter", "ctrl+s")
        assert not asked(open_)
        assert any("1 word may be a name: Ctrl+P, Names." in told for told in open_.told)


async def may_be(open_: Open) -> None:
    """Open the check, with the words that may be names chosen."""
    await open_.press("ctrl+p", *"names", "enter")
    await open_.press("up")
    while "Enter its lines" not in "\n".join(open_.drawn()):
        await open_.press("up")


async def test_arrows_choose_a_word_and_enter_shows_its_lines(tmp_path: Path) -> None:
    async with tom(tmp_path, "We asked Dr Kwarteng about it", "Then my son Oluwaseun fell") as open_:
        await may_be(open_)
        shown = flat("\n".join(open_.drawn()))
        assert "May be names, of nobody on the list: Kwarteng (O1) Oluwaseun (O2)" in shown
        assert "“Then my son" not in shown
        await open_.press("right", "enter")
        assert "“Then my son Oluwaseun fell”" in flat("\n".join(open_.drawn()))


async def test_b_puts_a_word_in_brackets_wherever_it_stands_its_title_too(tmp_path: Path) -> None:
    async with tom(tmp_path, "We asked Dr Kwarteng about it", "Kwarteng’s surgery is far") as open_:
        await may_be(open_)
        await open_.press("b", "escape", "ctrl+s", "enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "We asked [someone] about it" in text
        assert "[someone]’s surgery is far" in text
        assert open_.outcomes() == ["We asked Dr Kwarteng about it", "Kwarteng’s surgery is far"]
        await open_.press("ctrl+p", *"names", "enter")
        assert "Kwarteng" not in "\n".join(open_.drawn())


async def test_n_is_not_asked_again_and_nothing_of_the_word_is_kept(tmp_path: Path) -> None:
    async with tom(tmp_path, "We asked Dr Kwarteng about it") as open_:
        await may_be(open_)
        await open_.press("n", "escape")
        assert [one.answer for one in open_.meeting.spoken] == ["not_a_person"]
        await open_.press("ctrl+p", *"names", "enter")
        assert "May be names" not in "\n".join(open_.drawn())
        await open_.press("escape")
        await open_.type("Kwarteng again")
        await open_.press("enter", "ctrl+p", *"names", "enter")
        assert "May be names" not in "\n".join(open_.drawn())


async def test_p_puts_somebody_on_the_list_who_is_looked_for_from_then_on(tmp_path: Path) -> None:
    async with tom(tmp_path, "We asked Dr Kwarteng about it") as open_:
        await may_be(open_)
        await open_.press("p", "escape")
        assert [person.text for person in open_.meeting.people] == ["Tom Bell", "Kwarteng"]
        assert open_.meeting.people[1].presence == "to_confirm"  # somebody spoke of them: nobody said they are here
        await open_.press("ctrl+s")
        assert "[someone]" in "\n".join(open_.drawn())
        await open_.press("enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "We asked [someone] about it" in text
        assert "Whether 1 more person was here was not noted." in text


async def test_more_than_twenty_words_with_a_capital_are_not_listed_before_enter(tmp_path: Path) -> None:
    lines = [f"then came Kwarteng{chr(97 + at)} along" for at in range(24)]
    async with tom(tmp_path, *lines) as open_:
        await open_.press("ctrl+s")
        assert "May be names: many words with a capital." in "\n".join(open_.drawn())
        await open_.press("enter")
        assert not any("Ctrl+P, Names" in told for told in open_.told)


async def test_a_word_of_somebody_on_the_list_is_told_however_many_others_there_are(tmp_path: Path) -> None:
    lines = [f"then came Kwarteng{chr(97 + at)} along" for at in range(24)]
    async with tom(tmp_path, "see @tombell9", *lines, "TB fell") as open_:
        await open_.press("ctrl+s")
        drawn = "\n".join(open_.drawn())
        assert "May be names, also of people on the list:" in drawn
        assert "TB (" in drawn
        assert "Kwartengb" not in "\n".join(line for line in open_.drawn() if "May be" in line)
        await open_.press("enter")
        assert any("words may be names" in told or "word may be a name" in told for told in open_.told)
