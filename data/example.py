"""A finished meeting to look around in: a residents' crossing. Its words stand in `example.toml`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Concatenate, ParamSpec

from data.edits import actions, agreeing, items, meeting_details, power, stakeholders
from data.model import codes
from data.model.records.agreements import Counts
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.model.stamper import Stamper
from data.queries.agreement import AskingResult
from data.queries.people_names import owner_from
from data.text.dates.format import show_day
from data.words import say

P = ParamSpec("P")

OWNERS = ("asks", "does", "decides")
"""Columns that hold somebody."""


HELD = date(2026, 10, 21)
"""The day that the days below are written for; those of a meeting lie as far from its own."""


def _says(key: str) -> str:
    return say(f"example.{key}")


def _person(name: str) -> str:
    return _says(f"people.{name}.text")


class _Story:
    """Tells a meeting, one edit after the other. Items go by their names in the file of words."""

    def __init__(self, meeting: Meeting, stamper: Stamper, held: date) -> None:
        """`held`: the day of the meeting."""
        self.meeting = meeting
        self._stamper = stamper
        self._held = held
        self._places: dict[str, tuple[codes.Table, str]] = {}

    def do(self, edit: Callable[Concatenate[Meeting, Stamper, P], Meeting], *args: P.args, **more: P.kwargs) -> None:
        """Make one change."""
        self.meeting = edit(self.meeting, self._stamper, *args, **more)

    def day(self, iso: str) -> str:
        """A day as far from the meeting as this one is from `HELD`, as an ISO date."""
        return (self._held + (date.fromisoformat(iso) - HELD)).isoformat()

    def action(self, key: str) -> str:
        """The words of an action as they are typed, with the days in them."""
        days: dict[str, Any] = {
            name: show_day(self._held + timedelta(days=after))
            for name, after in (
                ("today", 0),
                ("in_a_week", 7),
                ("in_two_weeks", 14),
                ("next", 28),
                ("in_six_weeks", 41),
            )
        }
        return say(f"example.{key}", **days, next_in_full=show_day(self._held + timedelta(days=28), whole=True))

    def id(self, key: str) -> str:
        """The id of an item: `outcomes.children`."""
        return self._places[key][1]

    def add(self, table: codes.Table, *names: str, **columns: Any) -> None:
        """Add items, each with its words."""
        keys = [f"{table}.{name}" for name in names]
        before = {row.id for row in self.meeting.rows(table)}
        if table == "actions":
            self.do(actions.add_action, [self.action(f"{key}.text") for key in keys], today=self._held)
        else:
            self.do(items.add, table, [_says(f"{key}.text") for key in keys], **columns)
        self._name(table, before, keys)

    def add_power(self, heading: codes.Heading) -> None:
        """Add what helps under a heading, what gets in the way, and what the group will do about it."""
        for kind in ("helps", "in_the_way"):
            before = {row.id for row in self.meeting.power}
            self.do(items.add, "power", [_says(f"power.{heading}.{kind}")], heading=heading, kind=kind)
            self._name("power", before, [f"power.{heading}.{kind}"])
        about = None if heading == "changes" else self.id(f"power.{heading}.in_the_way")
        before = {row.id for row in self.meeting.actions}
        words = self.action(f"power.{heading}.we_will")
        self.do(actions.add_action, [words], heading=heading, about=about, today=self._held)
        self._name("actions", before, [f"power.{heading}.we_will"])

    def change(self, key: str, *said: str, **values: Any) -> None:
        """Set fields of an item: those that the file has words for, and others. An owner by name."""
        table, row_id = self._places[key]
        values = {name: _says(f"{key}.{name}") for name in said} | values
        for name in OWNERS:
            if name in values:
                values[name] = owner_from(self.meeting, values[name], said_yes=name == "does")
        self.do(items.change, table, row_id, values)

    def agree(self, key: str, answer: AskingResult, amended: str | None = None) -> None:
        """Record what the group said about an item."""
        table, row_id = self._places[key]
        self.do(agreeing.agree, table, (row_id,), answer, amended)

    def _name(self, table: codes.Table, before: set[str], keys: list[str]) -> None:
        new = [row.id for row in self.meeting.rows(table) if row.id not in before]
        for key, row_id in zip(keys, new, strict=True):
            self._places[key] = (table, row_id)


def example_meeting(stamper: Stamper, last: codes.Stage = "close") -> Meeting:
    """The meeting, told from its start to the end of a stage. It was held in the last week, on its weekday."""
    now = stamper.now()
    held = HELD + timedelta(weeks=(date.fromisoformat(now[:10]) - HELD).days // 7)
    details = Details(
        id=stamper.new_id(), revision=stamper.new_id(), title=_says("title"), date=held.isoformat(), start="10:00",
        ends_by="12:00", zone="Europe/London", place=_says("place"), minutes=120, made=now, changed=now,
    )  # fmt: skip
    story = _Story(Meeting(details=details), stamper, held)
    for stage in IN_EVERY_MEETING[: IN_EVERY_MEETING.index(last) + 1]:
        _TOLD[stage](story)
    return story.meeting


def _arrive(story: _Story) -> None:
    story.add("people", "amina", "jo", "sam", "priya", "tom", "lena", "marek")
    story.change("people.amina", "here_for", shown="name", roles=("chair",))
    story.change("people.jo", "here_for", shown="name", roles=("note_checker",))
    story.change("people.sam", "shown_as", shown="role")
    story.change("people.priya", "shown_as", shown="role", roles=("keyboard", "note_taker"))
    story.change("people.tom", shown="not_at_all")
    story.change("people.marek", "here_for", presence="apologies")
    story.change("people.lena", deciding=False, roles=(_says("people.lena.role"),), presence="later")
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
            "consents.notes_to": _says("notes_to"),
            "consents.keep": _says("keep"),
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


def _outcomes(story: _Story) -> None:
    story.do(meeting_details.move_to, "outcomes")
    story.add("outcomes", "children", "drivers", "places", "cars", "dark", "bridge", "shops", "beeps")
    story.change("outcomes.children", "for_whom", "measure", "why", kind="do", by=story.day("2027-09-01"))
    story.agree("outcomes.children", AskingResult(state="agreed", how="voice"))
    story.agree("outcomes.drivers", AskingResult(state="agreed", how="hands", counts=Counts(agree=4, passed=1)))
    story.agree(
        "outcomes.places",
        AskingResult(
            state="for_now", how="hands", counts=Counts(agree=3, live_with=1, concern=1),
            reasons=(_says("outcomes.places.reason"),), until=story.day("2026-11-18"),
        ),
        _says("outcomes.places.amended"),
    )  # fmt: skip
    story.agree("outcomes.shops", AskingResult(state="agreed", how="hands", counts=Counts(agree=4, live_with=1)))
    story.change("outcomes.shops", text=_says("outcomes.shops.amended"))
    story.do(agreeing.park, "outcomes", story.id("outcomes.cars"), None, _says("outcomes.cars.until"))
    story.change("outcomes.dark", "for_whom", kind="feel")
    story.agree(
        "outcomes.dark", AskingResult(state="open", how="chat", counts=Counts(agree=2), until=story.day("2026-10-28"))
    )
    story.agree(
        "outcomes.bridge",
        AskingResult(
            state="not_agreed", how="round", counts=Counts(agree=1, against=4),
            reasons=(_says("outcomes.bridge.reason"),), next_step=_says("outcomes.bridge.next_step"),
        ),
    )  # fmt: skip
    story.add("limits", "benches", "green", kind="can")
    story.add("limits", "timetable", kind="cannot")
    story.change("limits.timetable", "why")


def _stakeholders(story: _Story) -> None:
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


def _power(story: _Story) -> None:
    story.do(meeting_details.move_to, "power")
    for heading in codes.HEADINGS:
        story.add_power(heading)
    story.do(power.cycle_reach, story.id("power.interaction.in_the_way"))
    for _ in range(2):
        story.do(power.cycle_reach, story.id("power.structures.in_the_way"))
    for heading in ("involved", "interaction", "structures"):
        story.do(meeting_details.talk_about, heading, "talked_about")
    story.do(meeting_details.talk_about, "changes", "not_today")


def _ground_rules(story: _Story) -> None:
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
    highways = _says("stakeholders.highways.text")
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


def _close(story: _Story) -> None:
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
            "next.place": _says("next.place"),
            "next.note": _says("next.note"),
        },
    )


_TOLD: dict[codes.Stage, Callable[[_Story], None]] = {
    "arrive": _arrive,
    "outcomes": _outcomes,
    "stakeholders": _stakeholders,
    "power": _power,
    "ground_rules": _ground_rules,
    "close": _close,
}
"""What tells each stage."""
