"""An hour and a half with 12 people and 40 items, as an ordinary group leaves it. All of it is made up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.edits import actions, agreeing, items, meeting_details
from data.model.codes import Table
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.queries.people_names import owner_from
from tests.fixed import FixedStamper, fresh_meeting

PEOPLE = (
    "Amina Yusuf", "Jo Hart", "Sam Reed", "Priya Nair", "Tom Field", "Ivy Chen", "Mo Idris", "Ruth Vale", "Ken Sole",
    "Bea Lund", "Dai Pugh", "Ola Ness",
)  # fmt: skip
WISHES = (
    "Everybody can read the letter about their appointment", "The waiting room has a quiet corner",
    "One number to ring, and somebody answers it", "The same nurse each time, as far as it can be",
    "The bus stops at the door again", "Forms can be filled in at home",
    "People who care for somebody are asked how they are", "The lift is mended before winter",
)  # fmt: skip
LIMITS = ("What the letters say", "Who answers the telephone", "The building, until the lease ends")
GROUPS = (
    "Carers", "Night nurses", "The bus company", "People who don't read English", "The health board", "Receptionists",
    "Young people", "The pharmacy next door",
)  # fmt: skip
HELPS = ("We meet after work", "Papers came a week early", "Tea before we start", "The nurse may decide")
IN_THE_WAY = ("Meetings are far from the bus", "Short forms nobody explains", "Money is decided elsewhere")
RULES = (
    "One person speaks at a time", "Anyone may pass", "Say it in plain words", "What is said here stays here",
    "Start and end on time",
)  # fmt: skip
TASKS = (
    "Send the draft letter round @Amina Yusuf by 4 Nov", "Ask the carers' group for two people @Jo Hart by 4 Nov",
    "Find out who mends the lift @Sam Reed by 11 Nov", "Ring the bus company", "Book the room @Priya Nair by 28 Oct",
    "Write down what became of each idea @Jo Hart by 18 Nov",
)  # fmt: skip


def ordinary() -> Meeting:
    """The whole of it, before its minutes are final."""
    meeting, stamper = fresh_meeting(), FixedStamper()

    def do(edit: Callable[..., Meeting], *args: Any, **more: Any) -> None:
        nonlocal meeting
        meeting = edit(meeting, stamper, *args, **more)

    def ids(table: Table) -> list[str]:
        return [row.id for row in meeting.rows(table)]

    def agree(table: Table, rows: list[str], result: AskingResult) -> None:
        do(agreeing.agree_several, table, rows, result)

    do(items.add, "people", PEOPLE)
    for at, person in enumerate(ids("people")):
        do(items.change, "people", person, {"shown": "name"} if at < 6 else {"shown": "not_at_all"})
    held = {"place": "Health centre", "ended": "11:30", "comments_until": "2026-10-28", "next.date": "2026-11-18"}
    do(meeting_details.change_meeting, {"chair": owner_from(meeting, "Amina"), **held})
    do(items.add, "outcomes", WISHES)
    do(items.add, "limits", LIMITS[:2], kind="can")
    do(items.add, "limits", LIMITS[2:], kind="cannot")
    outcomes = ids("outcomes")
    agree("outcomes", outcomes[:3], AskingResult(state="agreed", how="hands", counts=Counts(agree=10, live_with=2)))
    agree("outcomes", outcomes[3:5], AskingResult(state="agreed", how="voice"))
    do(agreeing.agree, "outcomes", [outcomes[5]], AskingResult(state="open", how="chat", counts=Counts(agree=4)))
    do(items.add, "stakeholders", GROUPS)
    for at, group in enumerate(ids("stakeholders")):
        values = {"touched": ("a_lot", "some")[at % 2], "say": ("a_little", "some")[at % 2], "room": "to_invite"}
        do(items.change, "stakeholders", group, values)
    do(items.add, "power", HELPS, heading="involved", kind="helps")
    do(items.add, "power", IN_THE_WAY, heading="interaction", kind="in_the_way")
    do(meeting_details.talk_about, "practice", "talked_about")
    do(items.add, "ground_rules", RULES)
    agree("ground_rules", ids("ground_rules"), AskingResult(state="agreed", how="voice"))
    do(items.add, "decisions", ["What the letters say", "Where the chairs go"])
    agree("decisions", ids("decisions"), AskingResult(state="agreed", how="round", counts=Counts(agree=12)))
    do(items.add, "communication", ["Everybody who waits for an appointment"])
    do(actions.add_action, TASKS)
    return meeting
