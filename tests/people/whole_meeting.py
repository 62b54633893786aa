"""What must be kept and printed of the whole meeting, whoever held it: with the keyboard or with the mouse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from data.model import codes
from data.words import say
from tests.people.chair import only_file, run
from tests.people.held import Held, Rows

HEADINGS = {code: say(f"power.headings.{code}") for code in codes.HEADINGS}

OUTCOMES = (
    "Children can cross on their own", "There are places to sit", "Bus drivers are heard",
    "The lights stay green longer", "The kerb is low", "Fewer cars in the morning", "A new bridge",
)  # fmt: skip


def _row(rows: Rows, table: str, text: str) -> dict[str, Any]:
    (found,) = (row for row in rows[table] if row["text"] == text)
    return found


def test_people_are_kept_with_every_field(held: Held) -> None:
    _, rows, _ = held
    ana = _row(rows, "people", "Ana Silva")
    assert (ana["shown"], ana["shown_as"], ana["here_for"]) == ("name", "a parent", "Park Lane Parents")
    assert ana["roles"] == ["chair", "tea maker"]
    assert _row(rows, "people", "Ben Okri")["shown"] == "not_at_all"
    assert _row(rows, "people", "Cleo Marsh")["shown"] == ""
    dee = _row(rows, "people", "Dee Lund")
    assert (dee["shown"], dee["presence"], dee["deciding"]) == ("role", "later", False)


def test_the_meeting_itself_is_kept_with_every_field(held: Held) -> None:
    _, rows, _ = held
    (meeting,) = rows["meeting"]
    assert (meeting["title"], meeting["date"], meeting["start"]) == ("Park Lane crossing", "2026-10-21", "10:00")
    assert (meeting["ends_by"], meeting["place"], meeting["minutes"]) == ("11:45", "The library", 90)
    assert meeting["purpose"] == "a safe way to school"
    ids = {row["text"]: row["id"] for row in rows["people"]}
    assert (meeting["chair"]["person"], meeting["types"]["person"]) == (ids["Ana Silva"], ids["Ben Okri"])
    assert (meeting["access"], meeting["costs"]) == ("to_arrange", "to_arrange")
    consents = meeting["consents"]
    assert (consents["recording"], consents["ai_notes"], consents["call_chat"]) == ("agreed", "not_agreed", "agreed")
    assert (consents["notes_to"], consents["keep"]) == ("everyone who came", "two years")
    voices = meeting["voices"]
    assert (voices["lives_with"], voices["works_in"], voices["pays"], voices["unpaid"]) == (4, 3, 2, 5)
    assert voices["asked"] == "hands"
    assert meeting["next"] == meeting["next"] | {
        "date": "2026-11-18", "start": "10:00", "place": "The library again", "note": "the drawings",
    }  # fmt: skip
    assert meeting["stage"] == "close"


def test_outcomes_are_kept_as_they_were_agreed(held: Held) -> None:
    _, rows, _ = held
    first = _row(rows, "outcomes", "Children can cross on their own")
    assert (first["for_whom"], first["kind"], first["measure"]) == ("children under ten", "do", "we count them in May")
    assert (first["by"], first["why"], first["state"]) == ("2026-12-01", "they walk to school", "agreed")
    assert [one["how"] for one in first["agreements"]] == ["voice"]
    seats = _row(rows, "outcomes", "There are places to sit")
    (asked,) = seats["agreements"]
    assert (seats["state"], asked["how"], asked["counts"]["agree"], asked["not_asked"]) == ("agreed", "hands", 1, 2)
    assert [one["words"] for one in asked["objections"]] == ["not outside the pharmacy"]
    together = ("Bus drivers are heard", "The lights stay green longer", "The kerb is low")
    for words in together:
        row = _row(rows, "outcomes", words)
        assert (row["state"], [one["how"] for one in row["agreements"]]) == ("agreed", ["hands"])
    parked = _row(rows, "outcomes", "Fewer cars in the morning")
    assert (parked["state"], parked["until_words"]) == ("parked", "when the school can join us")
    bridge = _row(rows, "outcomes", "A new bridge")
    assert (bridge["state"], bridge["agreements"][0]["next_step"]) == ("not_agreed", "ask what it would cost")
    assert _row(rows, "limits", "Where the benches go")["kind"] == "can"
    fixed = _row(rows, "limits", "The bus timetable")
    assert (fixed["kind"], fixed["why"]) == ("cannot", "the region fixed it")


def test_stakeholders_are_kept_where_they_were_placed(held: Held) -> None:
    _, rows, _ = held
    drivers = _row(rows, "stakeholders", "Night bus drivers")
    assert (drivers["touched"], drivers["say"], drivers["room"]) == ("a_lot", "some", "in_the_room")
    assert (drivers["asks"]["words"], drivers["asks"]["said_yes"]) == ("Ana Silva", True)
    assert (drivers["by_words"], drivers["would_help"]) == ("before Whitsun", "a meeting after the late shift")
    council = _row(rows, "stakeholders", "Council highways team")
    assert (council["touched"], council["say"], council["room"]) == ("some", "a_lot", "invited")


def test_power_has_all_three_kinds_under_every_heading(held: Held) -> None:
    _, rows, _ = held
    for number, heading in enumerate(codes.HEADINGS):
        assert (_row(rows, "power", f"helps {number}")["heading"], _row(rows, "power", f"helps {number}")["kind"]) == (
            heading, "helps",
        )  # fmt: skip
        assert _row(rows, "power", f"in the way {number}")["kind"] == "in_the_way"
        assert _row(rows, "power", f"in the way {number}")["heading"] == heading
        assert _row(rows, "actions", f"we will {number}")["heading"] == heading
    assert rows["meeting"][0]["headings"] == {"involved": "talked_about", "interaction": "not_today"}


def test_ground_rules_and_plan_are_kept_with_every_field(held: Held) -> None:
    _, rows, _ = held
    plan = _row(rows, "decisions", "The plan")
    assert (plan["level"], plan["method"], plan["stuck"]) == ("decide_together", "consent", "we ask the mayor")
    assert (plan["decides"]["words"], plan["look_again"]) == ("Council highways team", "2027-02-01")
    assert (plan["state"], plan["until"]) == ("for_now", "2027-03-01")
    rule = _row(rows, "ground_rules", "Say it when it hurts")
    assert (rule["whose"], rule["if_broken"], rule["for_today"]) == ("each", "we stop and talk", True)
    assert (rule["state"], rule["until"]) == ("open", "2026-10-28")
    assert len(rows["ground_rules"]) == 4
    line = _row(rows, "communication", "Bus drivers on nights")
    assert (line["what"], line["how"], line["when"]) == ("what we agreed", "a letter", "within a week")
    assert (line["does"]["words"], line["does"]["said_yes"], line["answer"]) == ("Ben Okri", True, "ring the chair")


def test_actions_and_last_words_are_kept_with_every_field(held: Held) -> None:
    _, rows, _ = held
    action = _row(rows, "actions", "Book the library")
    assert (action["owner"]["words"], action["owner"]["said_yes"]) == ("Ana Silva", True)
    assert (action["by"], action["state"], action["help"]) == ("2026-11-03", "doing", "someone with a key")
    assert [row["text"] for row in rows["checks"]] == ["Hopeful"]


def test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it(held: Held) -> None:
    _, _, minutes = held
    for words in (
        "Park Lane crossing", "21 Oct 2026", "The library", "Children can cross on their own", "children under ten",
        "a safe way to school", "we count them in May", "1 Dec 2026", "they walk to school", "There are places to sit",
        "not outside the pharmacy", "when the school can join us", "ask what it would cost", "Where the benches go",
        "the region fixed it", "Night bus drivers", "before Whitsun", "a meeting after the late shift", "helps 4",
        "in the way 0", "we will 2", "The plan", "we ask the mayor", "1 Feb 2027", "1 Mar 2027",
        "Say it when it hurts", "we stop and talk", "Bus drivers on nights", "what we agreed", "a letter",
        "within a week", "ring the chair", "Book the library", "3 Nov 2026", "someone with a key", "Hopeful",
        "18 Nov 2026", "The library again", "the drawings", "Ana Silva", "Park Lane Parents", "an interpreter",
        *HEADINGS.values(),
    ):  # fmt: skip
        assert words in minutes, words
    for hidden in ("Ben", "Okri", "Cleo", "Marsh", "Dee", "Lund"):
        assert hidden not in minutes, hidden


def test_show_gives_the_whole_meeting_as_data(held: Held) -> None:
    env, rows, _ = held
    shown = run(env, "show", "last", "--json")
    tables = json.loads(shown.stdout)
    for name in ("people", "outcomes", "power", "actions"):
        assert [row["id"] for row in tables[name]] == [row["id"] for row in rows[name]]
    assert Path(only_file(env)).stat().st_mode & 0o777 == 0o600
