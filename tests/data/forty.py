"""Forty changes that between them cover every edit but strike, as (edit, arguments from the meeting so far)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.edits import actions, agreeing, items, meeting_details, stakeholders, versions
from data.edits.named import Edit
from data.model.codes import Table
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult

Step = tuple[Edit[...], Callable[[Meeting], tuple[Any, ...]], dict[str, Any]]


def _step(edit: Edit[...], *args: Any, **more: Any) -> Step:
    return (edit, lambda _: args, more)


def _on(edit: Edit[...], table: Table, at: int, *args: Any, **more: Any) -> Step:
    """An edit of the row at a place of a table."""
    return (edit, lambda meeting: (table, meeting.rows(table)[at].id, *args), more)


def _ids(meeting: Meeting, table: Table, count: int) -> tuple[str, ...]:
    return tuple(row.id for row in meeting.rows(table)[:count])


FORTY: tuple[Step, ...] = (
    _step(
        meeting_details.change_meeting, {"place": "Library", "consents.recording": "not_agreed", "voices.lives_with": 4}
    ),
    _step(meeting_details.say_how_long, "before", longer="until 1 Sep 2027"),
    _step(items.add, "people", ["Ana Silva", "Ben Okri", "Cleo Marsh"]),
    _on(items.change, "people", 0, {"shown": "name", "roles": ("note_taker", "tea"), "here_for": "Park Lane Parents"}),
    _on(items.change, "people", 1, {"shown": "not_at_all", "deciding": False}),
    _step(items.add, "ground_rules", ["One person speaks at a time"], for_today=True),
    _step(meeting_details.move_to, "outcomes"),
    _step(items.add, "outcomes", ["Children can cross", "Places to sit", "Fewer cars", "Bus drivers are heard"]),
    _on(items.change, "outcomes", 0, {"for_whom": "children", "by": "2026-12-01", "kind": "do"}),
    (agreeing.agree, lambda m: ("outcomes", _ids(m, "outcomes", 1), AskingResult(state="agreed", how="voice")), {}),
    _on(items.change, "outcomes", 0, {"text": "Children can cross Park Lane on their own"}),
    (
        agreeing.agree,
        lambda m: (
            "outcomes",
            _ids(m, "outcomes", 1),
            AskingResult(
                state="for_now",
                how="hands",
                counts=Counts(agree=1, concern=1),
                reasons=("they walk to school",),
                objections=(("the lights are slow", "stands"),),
                to_ask=(m.people[2].id,),
                asks=("Ana", True),
            ),
            "Children can cross Park Lane alone",
        ),
        {},
    ),
    (
        agreeing.agree_several,
        lambda m: ("outcomes", _ids(m, "outcomes", 3)[1:], AskingResult(state="agreed", how="hands")),
        {},
    ),
    _on(agreeing.park, "outcomes", 3, None, "when the school can join us"),
    (
        items.move,
        lambda m: ("outcomes", m.outcomes[3].id),
        {"before": None, "after": None},
    ),
    (
        agreeing.asked_since,
        lambda m: (
            "outcomes",
            m.outcomes[1].id,
            m.outcomes[1].agreements[-1].id,
            m.people[2].id,
            "concern",
            "still slow",
        ),
        {},
    ),
    _step(meeting_details.move_to, "stakeholders"),
    _step(items.add, "stakeholders", ["Night bus drivers", "Park Lane shops"]),
    (stakeholders.cycle_touched, lambda m: (m.stakeholders[0].id,), {}),
    (stakeholders.cycle_say, lambda m: (m.stakeholders[0].id,), {}),
    (stakeholders.cycle_room, lambda m: (m.stakeholders[0].id,), {}),
    _on(items.change, "stakeholders", 0, {"asks": Owner(words="Ana"), "by_words": "before Whitsun"}),
    _step(meeting_details.move_to, "power"),
    _step(items.add, "power", ["We meet in the library"], heading="interaction", kind="helps"),
    _step(items.add, "power", ["The council speaks in codes"], heading="interaction", kind="in_the_way"),
    _step(actions.add_action, ["Say the long name every time @Ana by 3 Nov"], heading="interaction"),
    _step(meeting_details.talk_about, "interaction", "talked_about"),
    _on(items.convert, "power", 1, "actions", heading="interaction"),
    _step(items.add, "decisions", ["The plan"]),
    _on(items.change, "decisions", 0, {"level": "decide_together", "method": "consent", "look_again": "2027-01-01"}),
    _step(items.add, "ground_rules", ["Ask if you don't understand"]),
    _on(items.take_out, "ground_rules", 1),
    _step(items.add, "communication", ["Bus drivers"]),
    _on(
        items.change,
        "communication",
        0,
        {"what": "the plan", "how": "letter", "does": Owner(words="Ben", said_yes=True)},
    ),
    (actions.change_state, lambda m: (m.actions[0].id, "done"), {}),
    _step(meeting_details.move_to, "close"),
    _step(items.add, "checks", ["Hopeful"]),
    _step(meeting_details.change_meeting, {"next.date": "2026-11-18", "comments_until": "2026-10-28"}),
    _step(versions.finalise, Owner(words="Ben")),
    _step(versions.open_again, "the date was wrong"),
)
