"""A finished meeting to look around in: a residents' crossing. Its words stand in `example.toml`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from data.edits import actions, agreeing, items, meeting_details, power, stakeholders
from data.example.story import HELD, Story, says
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.model.stamper import Stamper
from data.queries.asking_result import AskingResult
from data.queries.people_names import owner_from


def _person(name: str) -> str:
    return says(f"people.{name}.text")


def example_meeting(stamper: Stamper, last: codes.Stage = "close") -> Meeting:
    """The meeting, told from its start to the end of a stage. It was held in the last week, on its weekday."""
    now = stamper.now()
    held = HELD + timedelta(weeks=(date.fromisoformat(now[:10]) - HELD).days // 7)
    details = Details(
        id=stamper.new_id(), revision=stamper.new_id(), title=says("title"), date=held.isoformat(), start="10:00",
        ends_by="12:00", zone="Europe/London", place=says("place"), minutes=120, made=now, changed=now,
    )  # fmt: skip
    story = Story(Meeting(details=details), stamper, held)
    for stage in IN_EVERY_MEETING[: IN_EVERY_MEETING.index(last) + 1]:
        if stage in _TOLD:
            _TOLD[stage](story)
    return story.meeting


def _arrive(story: Story) -> None:
    story.add("people", "amina", "jo", "sam", "priya", "tom", "lena", "marek")
    story.change("people.amina", "here_for", shown="name", roles=("chair",))
    story.change("people.jo", "here_for", shown="name", roles=("note_checker",))
    story.change("people.sam", "shown_as", shown="role")
    story.change("people.priya", "shown_as", shown="role", roles=("keyboard", "note_taker"))
    story.change("people.tom", shown="not_at_all")
    story.change("people.marek", "here_for", presence="apologies")
    story.change("people.lena", deciding=False, roles=(says("people.lena.role"),), presence="later")
    people = story.meeting
    story.do(
        meeting_details.change_meeting,
        {
            "chair": owner_from(people, _person("amina"), said_yes=True),
            "types": owner_from(people, _person("priya"), said_yes=True),
            "access": "met",
            "costs": "arranged",
            "consents.recording": "not_agreed",
            "consents.ai_notes": "not_agreed",
            "consents.call_chat": "agreed",
            "consents.notes_to": says("notes_to"),
            "consents.keep": says("keep"),
            "voices.lives_with": 4,
            "voices.works_in": 1,
            "voices.pays": 1,
            "voices.unpaid": 3,
            "voices.asked": "hands",
        },
    )
    story.add("ground_rules", "one", "pass", for_today=True)
    for name in ("one", "pass"):
        story.agree(f"ground_rules.{name}", AskingResult(state="agreed", how="voice"))


def _outcomes(story: Story) -> None:
    story.do(meeting_details.move_to, "outcomes")
    story.add("outcomes", "children", "drivers", "places", "cars", "dark", "bridge", "shops", "beeps")
    story.change("outcomes.children", "for_whom", "measure", "why", kind="do", by=story.day("2027-09-01"))
    story.agree("outcomes.children", AskingResult(state="agreed", how="voice"))
    story.agree("outcomes.drivers", AskingResult(state="agreed", how="hands", counts=Counts(agree=4, passed=1)))
    story.agree(
        "outcomes.places",
        AskingResult(
            state="for_now", how="hands", counts=Counts(agree=3, live_with=1, concern=1),
            reasons=(says("outcomes.places.reason"),), until=story.day("2026-11-18"),
        ),
        says("outcomes.places.amended"),
    )  # fmt: skip
    story.agree("outcomes.shops", AskingResult(state="agreed", how="hands", counts=Counts(agree=4, live_with=1)))
    story.change("outcomes.shops", text=says("outcomes.shops.amended"))
    story.do(agreeing.park, "outcomes", story.id("outcomes.cars"), None, says("outcomes.cars.until"))
    story.change("outcomes.dark", "for_whom", kind="feel")
    story.agree(
        "outcomes.dark", AskingResult(state="open", how="chat", counts=Counts(agree=2), until=story.day("2026-10-28"))
    )
    story.agree(
        "outcomes.bridge",
        AskingResult(
            state="not_agreed", how="round", counts=Counts(agree=1, against=4),
            reasons=(says("outcomes.bridge.reason"),), next_step=says("outcomes.bridge.next_step"),
        ),
    )  # fmt: skip
    story.add("limits", "benches", "green", kind="can")
    story.add("limits", "timetable", kind="cannot")
    story.change("limits.timetable", "why")


def _stakeholders(story: Story) -> None:
    story.do(meeting_details.move_to, "stakeholders")
    placed: tuple[tuple[str, codes.Amount, codes.Amount, codes.Room], ...] = (
        ("wheelchair_users", "a_lot", "some", "in_the_room"),
        ("drivers", "a_lot", "a_little", "to_invite"),
        ("parents", "a_lot", "a_lot", "in_the_room"),
        ("highways", "some", "a_lot", "in_the_room"),
        ("shops", "some", "some", "invited"),
        ("bus_company", "a_little", "a_lot", "said_no"),
        ("readers", "", "", ""),
    )
    story.add("stakeholders", *(name for name, *_ in placed))
    for name, touched, has_say, room in placed:
        story.change(f"stakeholders.{name}", touched=touched, say=has_say, room=room)
    story.do(stakeholders.cycle_room, story.id("stakeholders.readers"))
    story.do(stakeholders.cycle_room, story.id("stakeholders.readers"))
    story.change("stakeholders.drivers", "would_help", asks=_person("sam"), by=story.day("2026-11-02"))
    story.change("stakeholders.shops", "by_words", asks=_person("amina"))


def _power(story: Story) -> None:
    story.do(meeting_details.move_to, "power")
    for heading in codes.HEADINGS:
        story.add_power(heading)
    story.do(power.cycle_reach, story.id("power.interaction.in_the_way"))
    for _ in range(2):
        story.do(power.cycle_reach, story.id("power.structures.in_the_way"))
    for heading in ("involved", "interaction", "structures"):
        story.do(meeting_details.talk_about, heading, "talked_about")
    story.do(meeting_details.talk_about, "changes", "not_today")


def _ground_rules(story: Story) -> None:
    story.do(meeting_details.move_to, "ground_rules")
    story.add("decisions", "where", "money")
    story.change(
        "decisions.where",
        "decides",
        "stuck",
        level="decide_together",
        method="consent",
        look_again=story.day("2027-01-20"),
    )
    story.agree("decisions.where", AskingResult(state="agreed", how="round", counts=Counts(agree=4, live_with=1)))
    highways = says("stakeholders.highways.text")
    story.change("decisions.money", "stuck", level="asked", method="outside", decides=highways)
    story.add("ground_rules", "plain", "ideas", "time")
    story.change("ground_rules.plain", "if_broken", whose="each")
    rules = tuple(story.id(f"ground_rules.{name}") for name in ("plain", "ideas"))
    story.do(
        agreeing.agree_several, "ground_rules", rules, AskingResult(state="agreed", how="hands", counts=Counts(agree=5))
    )
    story.add("communication", "lane", "drivers")
    story.change("communication.lane", "what", "how", "when", "answer", does=_person("jo"))
    story.change("communication.drivers", "what", "how", does=_person("sam"))
    story.agree("communication.lane", AskingResult(state="agreed", how="voice"))


def _close(story: Story) -> None:
    story.do(meeting_details.move_to, "close")
    story.add("actions", "book", "drawing")
    story.change("actions.drawing", "help")
    long_name = story.id("power.interaction.we_will")
    story.do(actions.change_state, long_name, "done")
    story.do(actions.change_state, story.id("actions.book"), "doing")
    for row_id in (story.id("actions.book"), story.id("power.structures.we_will"), long_name):
        row = next(action for action in story.meeting.actions if action.id == row_id)
        if row.owner is not None:
            yes = owner_from(story.meeting, row.owner.words, said_yes=True)
            story.do(items.change, "actions", row.id, {"owner": yes})
    story.change("people.tom", presence="left")
    story.add("checks", "hopeful", "money", "new")
    story.do(
        meeting_details.change_meeting,
        {
            "ended": "11:55",
            "comments_until": story.day("2026-10-28"),
            "next.date": story.day("2026-11-18"),
            "next.start": "10:00",
            "next.place": says("next.place"),
            "next.note": says("next.note"),
        },
    )


_TOLD: dict[codes.Stage, Callable[[Story], None]] = {
    "arrive": _arrive,
    "outcomes": _outcomes,
    "stakeholders": _stakeholders,
    "power": _power,
    "ground_rules": _ground_rules,
    "close": _close,
}
"""What tells each stage; of any other there is nothing in the example."""
