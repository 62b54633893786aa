"""Everything that can be done with an item: each does just what it says, and no letter of a menu means two things."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

import pytest
from msgspec import ValidationError, structs

from data.commands.answers import ComeBack
from data.commands.command import AsksInADialogError, Command, Menu, never
from data.commands.item_commands import COMMANDS, command_named, commands_for
from data.commands.power_headings import PowerHeading, heading_in
from data.commands.targets import TARGETS
from data.model import codes
from data.model.fields import Field
from data.model.records.actions import Action
from data.model.records.agreements import Agreement
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.rounds import Check, Round
from data.model.records.row import Unsettled
from data.model.records.stakeholders import Stakeholder
from data.model.records.topics import Topic, TopicLine, TopicProposal
from data.model.stages import stage_of_words
from data.record import Record
from data.session.session import Session
from data.words import MissingWordsError, say
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

ANA = Owner(words="Ana")

PAIR = Unsettled(id="pair", field="text", values={"text": "A zebra crossing"})

ASKED = Agreement(
    id="asked", when="2026-10-21T10:00:00+00:00", words="Shade", state="open", how="hands", to_ask=("ben",)
)

EVERYTHING = structs.replace(
    fresh_meeting(),
    people=(Person(id="ana", text="Ana", order="a0"), Person(id="ben", text="Ben", order="a1")),
    outcomes=(
        Outcome(id="crossing", text="A crossing", order="a0", unsettled=(PAIR,)),
        Outcome(id="shade", text="Shade", order="a1", state="open", agreements=(ASKED,)),
    ),
    stakeholders=(Stakeholder(id="drivers", text="Bus drivers", room="to_invite"),),
    power=(PowerRow(id="far", text="It is far", kind="in_the_way", heading="structures"),),
    topics=(Topic(id="buses", text="Buses on Sundays"),),
    topic_lines=(TopicLine(id="late", text="The last one is full", topic="buses"),),
    proposals=(TopicProposal(id="ask", text="We ask for one more", topic="buses"),),
    actions=(Action(id="promise", text="Print it large", owner=ANA, heading="changes", since="2026-09-21"),),
)
"""A meeting in which there is something to do each command with."""

RECORDED_AS = {
    "appear": "change", "roles": "change", "presence": "change", "cycle_touched": "cycle_touched",
    "cycle_say": "cycle_say", "cycle_room": "cycle_room", "invite": "invite", "act_on": "add_action",
    "cycle_reach": "cycle_reach", "what_changed": "say_what_changed", "edit": "change", "say_yes": "say_yes",
    "done": "change", "park": "park", "take_out": "take_out", "convert": "convert", "talked_about": "talk_about",
    "not_today": "talk_about", "topic_talked_about": "say_of_topic", "topic_next_time": "say_of_topic",
    "take_up": "take_up",
}  # fmt: skip
"""What the meeting's history and undo call each."""

IN_A_DIALOG = {
    "invitation",
    "view",
    "agree",
    "agree_several",
    "still_to_ask",
    "move",
    "wordings",
    "settle",
    "strike",
    "other_topic",
}
"""Commands that change nothing without a dialog of their own."""


def doable(meeting: Meeting) -> list[tuple[Command[Any, Any], Record]]:
    """Everything that can be done in a meeting, with each thing that it can be done with."""
    things = [row for _, row in meeting.all_rows()] + [heading_in(meeting, code) for code in codes.HEADINGS]
    return [(command, thing) for thing in things for command in commands_for(meeting, thing)]


def typed(field: Field) -> dict[str, Any]:
    """An answer to a field, as somebody types it who goes through the fields one by one."""
    if field.kind == "when":
        return {field.name: None, f"{field.name}_words": "in spring"}
    answers: dict[str, Any] = {
        "words": "other words", "choice": field.codes[-1] if field.codes else "", "yes_no": False, "number": 3,
        "day": "2026-11-03", "time": "10:30", "owner": Owner(words="Zoë"), "owners": Owner(words="Zoë"),
        "roles": ("note_taker",),
    }  # fmt: skip
    return {field.name: answers[field.kind]}


def names(meeting: Meeting, row: object) -> set[str]:
    """The names of all that can be done."""
    return {command.name for command in commands_for(meeting, row)}


def test_every_command_can_be_done_with_something_and_records_what_it_is_called_by() -> None:
    done = set[str]()
    for command, thing in doable(EVERYTHING):
        if command.name in IN_A_DIALOG:
            with pytest.raises(AsksInADialogError, match=command.name):
                command.do(Session(EVERYTHING, FixedStamper()), thing, {})
        else:
            given = {name: one for field in command.asks(EVERYTHING, thing) for name, one in typed(field).items()}
            change = command.do(Session(EVERYTHING, FixedStamper()), thing, given)
            assert change is not None, (command.name, thing)
            assert change.edit == RECORDED_AS[command.name]
        done.add(command.name)
    assert done == set(RECORDED_AS) | IN_A_DIALOG == {command.name for command in COMMANDS}


def test_each_has_a_name_of_its_own() -> None:
    assert [name for name, count in Counter(command.name for command in COMMANDS).items() if count > 1] == []


@each_row("record", [*ROW_TABLES.values(), PowerHeading])
def test_no_letter_means_two_things_in_one_menu(record: type[Record]) -> None:
    letters = Counter(command.letter for command in COMMANDS if issubclass(record, command.of))
    assert [letter for letter, count in letters.items() if count > 1] == []
    assert all(len(letter) == 1 and letter.isupper() for letter in letters)


@each_row("command", COMMANDS)
def test_every_command_has_its_words(command: Command[Any, Any]) -> None:
    assert command.what == say(f"commands.{command.name}.what")
    assert say(f"commands.{command.name}.short")
    if command.is_set is not never:
        assert say(f"commands.{command.name}.back")


def test_every_menu_has_a_title() -> None:
    for menu in get_args(Menu):
        assert say(f"commands.menus.{menu}")


def test_everything_that_is_asked_for_has_words() -> None:
    for command, thing in doable(EVERYTHING):
        for field in command.asks(EVERYTHING, thing):
            assert say(f"{field.key}.label")
            for code in field.codes:
                assert say(
                    f"{stage_of_words(code)}.kinds.{code}.one"
                    if code in TARGETS
                    else f"{field.key}.codes.{code or 'none'}"
                )


def test_a_command_without_words_is_found() -> None:
    with pytest.raises(MissingWordsError):
        structs.replace(command_named("edit"), name="nothing_of_the_kind").what  # noqa: B018  (it is what raises)


def test_what_is_answered_otherwise_than_asked_is_refused_before_anything_changes() -> None:
    session, shade = Session(EVERYTHING, FixedStamper()), EVERYTHING.outcomes[1]
    for given in ({"until": 3}, {"until_words": None}, {"until": None, "when": "in spring"}):
        with pytest.raises(ValidationError):
            command_named("park").do(session, shade, given)
    with pytest.raises(ValidationError):
        command_named("convert").do(session, shade, {})
    assert session.meeting is EVERYTHING


def test_what_was_answered_is_what_is_recorded() -> None:
    session = Session(EVERYTHING, FixedStamper())
    command_named("park").do(session, EVERYTHING.outcomes[1], structs.asdict(ComeBack(until="2026-11-03")))
    command_named("act_on").do(session, EVERYTHING.power[0], {"text": "Hire a bus @Ana"})
    command_named("appear").do(session, EVERYTHING.people[0], {"shown": "role", "shown_as": "parent"})
    command_named("appear").do(session, EVERYTHING.people[0], {"shown": "name"})
    command_named("convert").do(session, EVERYTHING.stakeholders[0], {"kind": "helps", "heading": "practice"})
    meeting = session.meeting
    assert (meeting.outcomes[1].state, meeting.outcomes[1].until) == ("parked", "2026-11-03")
    action = meeting.actions[-1]
    assert (action.text, action.heading, action.about, action.owner) == (
        "Hire a bus", "structures", "far", Owner(person="ana", words="Ana"),
    )  # fmt: skip
    assert [(one.shown, one.shown_as) for one in meeting.people] == [("name", "parent"), ("", "")]
    assert [(one.text, one.heading, one.kind) for one in meeting.power[1:]] == [("Bus drivers", "practice", "helps")]


def test_a_heading_that_was_talked_about_is_not_reached_again_by_the_same_letter() -> None:
    session = Session(EVERYTHING, FixedStamper())
    for name, state in (("not_today", "not_today"), ("talked_about", "talked_about"), ("talked_about", None)):
        command_named(name).do(session, heading_in(session.meeting, "practice"), {})
        assert session.meeting.details.headings.get("practice") == state


def test_menus_leave_out_what_the_group_cannot_do_with_an_item() -> None:
    limit, alone = LimitRow(id="money", text="No more money"), structs.replace(EVERYTHING, actions=())
    meeting = structs.replace(EVERYTHING, limits=(limit,))
    assert names(meeting, limit) == {"edit", "take_out", "convert", "strike"}
    assert "convert" not in names(meeting, meeting.people[0])
    assert "settle" in names(meeting, meeting.outcomes[0])
    assert "settle" not in names(meeting, meeting.outcomes[1])
    assert "act_on" not in names(meeting, structs.replace(meeting.power[0], kind="helps"))
    assert {"what_changed", "say_yes"} <= names(meeting, meeting.actions[0])
    assert not {"what_changed", "say_yes"} & names(alone, Action(id="new", text="Print it"))


def test_somebody_who_is_here_is_not_offered_to_be_invited_but_their_invitation_is_gone_to() -> None:
    here = structs.replace(EVERYTHING.stakeholders[0], room="in_the_room")
    invited = structs.replace(EVERYTHING, actions=(Action(id="invite", text="Invite them", about=here.id),))
    assert "invite" not in names(EVERYTHING, here)
    assert "invite" in names(invited, here)


def test_what_was_said_in_a_round_that_is_not_printed_is_made_nothing_else() -> None:
    said = Check(id="said", text="Tired", round="round")
    kept_out = structs.replace(
        EVERYTHING, rounds=(Round(id="round", text="How are you?", kind="check_in"),), checks=(said,)
    )  # fmt: skip
    assert "convert" not in names(kept_out, said)
    assert "convert" not in names(kept_out, kept_out.rounds[0])
