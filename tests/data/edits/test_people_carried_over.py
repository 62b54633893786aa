"""Who comes along to the next meeting, with what is known of them, and who is in it nowhere."""

from __future__ import annotations

import msgspec

from data.edits import actions, agreeing, items, strike
from data.edits.carry_over import carry_on
from data.model.records.actions import Action
from data.model.records.people import Owner
from data.queries.agreement import still_to_ask
from data.queries.asking_result import AskingResult
from tests.data.edits.brought_over import example, named, words
from tests.data.second import SecondStamper, blank, came_over, later_pen
from tests.fixed import FixedStamper


def test_people_come_along_to_be_confirmed_and_are_asked_again_how_they_appear() -> None:
    meeting = came_over()
    assert words(meeting, "people") == words(example(), "people")
    assert {person.presence for person in meeting.people} == {"to_confirm"}
    assert {(person.shown, person.shown_as, person.roles) for person in meeting.people} == {("", "", ())}
    assert named(meeting, "people", "Amina").here_for == "Park Lane Parents"
    assert not named(meeting, "people", "Lena").deciding


def test_who_had_a_role_and_who_came_is_kept() -> None:
    meeting = came_over()
    assert named(meeting, "people", "Amina").roles_before == ("chair",)
    assert named(meeting, "people", "Priya").roles_before == ("keyboard", "note_taker")
    came = {person.text.split()[0] for person in meeting.people if person.came_before}
    assert came == {"Amina", "Jo", "Sam", "Priya", "Tom"}, "not who sent apologies, nor who was only to join later"


def test_who_said_yes_has_still_said_yes() -> None:
    before, after = example(), came_over()
    said = {row.text: row.owner.said_yes for row in before.actions if row.owner}
    assert {True, False} <= set(said.values())
    assert {row.text: row.owner.said_yes for row in after.actions if row.owner} == said


def test_somebody_who_was_taken_out_or_struck_comes_along_nowhere() -> None:
    stamper, meeting = FixedStamper(), example()
    jo = named(meeting, "people", "Jo")
    meeting = actions.add_action(meeting, stamper, ["Bring the cups @Jo Hart"])
    for edit in (items.take_out, strike.strike):
        after = carry_on(edit(meeting, stamper, "people", jo.id), blank(), SecondStamper())
        assert "Jo Hart" not in words(after, "people")
        assert b"Jo Hart" not in msgspec.json.encode(after)


def test_somebody_who_was_taken_out_does_nothing_under_a_name_that_was_typed_before_they_were_on_the_list() -> None:
    meeting = example()
    typed = Action(id="a" * 32, text="Bring the cups", order="z", owner=Owner(words="jo hart"))
    meeting = msgspec.structs.replace(meeting, actions=(*meeting.actions, typed))
    gone = items.take_out(meeting, FixedStamper(), "people", named(meeting, "people", "Jo").id)
    assert named(carry_on(gone, blank(), SecondStamper()), "actions", "Bring").owner is None
    assert named(carry_on(meeting, blank(), SecondStamper()), "actions", "Bring").owner == Owner(words="jo hart")


def test_people_typed_for_the_new_meeting_are_not_doubled() -> None:
    new = items.add(blank(), SecondStamper(), "people", ["amina  yusuf", "Zoë Marsh"])
    people = carry_on(example(), new, SecondStamper()).people
    assert [person.text for person in people] == [*words(example(), "people"), "Zoë Marsh"]
    assert (people[-1].since, people[-1].presence) == (None, "here")


def test_who_was_asked_since_is_not_asked_again_next_time_and_nobody_has_an_old_id() -> None:
    stamper, before = SecondStamper("a", 7), example()
    amina, jo, sam = (named(before, "people", name).id for name in ("Amina", "Jo", "Sam"))
    row = named(before, "outcomes", "Children").id

    def ask(*who: str) -> str:
        """Ask the group, then all but the last of these people; back comes the id of the agreement."""
        nonlocal before
        before = agreeing.agree(before, stamper, "outcomes", [row], AskingResult(state="open", how="hands", to_ask=who))
        of: str = named(before, "outcomes", "Children").agreements[-1].id
        for one in who[:-1]:
            before = agreeing.asked_since(before, stamper, "outcomes", row, of, one, "agree")
        return of

    ask(amina, jo, sam)
    kept = ask(jo, sam)
    new = carry_on(before, blank(), SecondStamper())
    carried = named(new, "outcomes", "Children")
    assert [one.of for one in (*carried.asked_since, *carried.answered_since)] == [kept, kept]
    (to_ask,) = [one for one in still_to_ask(new) if one.row.id == carried.id]
    assert [person.text for person in to_ask.people] == ["Sam Reed"]
    raw = msgspec.json.encode([msgspec.structs.replace(one, origin=None) for one in new.outcomes])
    assert not any(person.id.encode() in raw for person in before.people)
    again = agreeing.asked_since(new, later_pen(), "outcomes", carried.id, kept, named(new, "people", "Jo").id, "agree")
    assert again == new
