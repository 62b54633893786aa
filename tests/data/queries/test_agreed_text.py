"""What the group agreed to is what was read out: any of it that changes is to be agreed again, and what was is told."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits import agreeing, items, strike
from data.edits.carry_over import carry_on
from data.minutes.names_in_text import named_in_text
from data.model.codes import Table
from data.model.records.agreements import Agreeable, Counts
from data.model.records.people import Owner
from data.model.rows import from_tables, to_tables
from data.queries.agreed_text import put_to_group, read_out
from data.queries.asking_result import AskingResult
from data.queries.ways_of_deciding import way_of_deciding
from tests.data.queries.agreed_together import BY_VOICE, changed, later, met, row_of, told
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def test_what_is_put_to_the_group_is_all_that_it_agrees_to() -> None:
    assert put_to_group("outcomes") == put_to_group("ground_rules") == ("text",)
    meeting = met(None)
    assert read_out(meeting, "decisions", row_of(meeting, "decisions")) == (
        ("", "Budget"), ("How much say people have", "Asked"), ("How it is decided", "Consent"),
        ("Who decides", "Ana Silva"),
    )  # fmt: skip
    assert read_out(meeting, "communication", row_of(meeting, "communication")) == (
        ("", "Autistic adults"), ("What", "the drawing"), ("How", "by post"), ("When", "in May"),
        ("Who does it", "Ana Silva"),
    )  # fmt: skip
    bare = items.change(meeting, later(11), "decisions", row_of(meeting, "decisions").id, {"level": "", "method": ""})
    assert [label for label, _ in read_out(bare, "decisions", row_of(bare, "decisions"))] == ["", "Who decides"]


def test_what_was_read_out_is_kept_with_the_agreement_and_in_the_file() -> None:
    meeting = met()
    ana = {"person": meeting.people[0].id, "words": "Ana Silva", "said_yes": False}
    assert row_of(meeting, "decisions").agreements[0].read == {
        "text": "Budget", "level": "asked", "method": "consent", "decides": ana,
    }  # fmt: skip
    assert from_tables(msgspec.json.decode(msgspec.json.encode(to_tables(meeting)))) == meeting


BEN = Owner(words="the council")
CHANGES = [
    ("decisions", "text", "The budget"), ("decisions", "level", "told"), ("decisions", "method", "vote"),
    ("decisions", "decides", BEN), ("decisions", "decides", None), ("communication", "text", "Everyone"),
    ("communication", "what", "the plan"), ("communication", "how", ""), ("communication", "when", "in June"),
    ("communication", "does", BEN),
]  # fmt: skip


@each_row(("table", "name", "value"), CHANGES)
@each_row("state", ["agreed", "for_now"])
def test_a_change_of_anything_that_was_read_out_is_to_be_agreed_again(
    table: Table, name: str, value: Any, state: str
) -> None:
    meeting = changed(met(msgspec.structs.replace(BY_VOICE, state=state)), table, name, value)
    row = row_of(meeting, table)
    assert (row.state, row.until, len(row.agreements)) == ("to_agree", None, 1)
    assert len(row.wordings) == (name == "text")


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [("decisions", "stuck", "we draw lots"), ("decisions", "look_again", "2027-01-20"),
     ("communication", "answer", "by phone"), ("decisions", "level", "asked")],
)  # fmt: skip
def test_what_was_not_read_out_changes_nothing_of_what_was_agreed(table: Table, name: str, value: Any) -> None:
    assert row_of(changed(met(), table, name, value), table).state == "agreed"


def test_a_new_name_or_a_yes_of_an_owner_is_no_change_of_what_was_agreed() -> None:
    meeting = met()
    ana = meeting.people[0].id
    meeting = items.change(meeting, later(11), "people", ana, {"text": "Ana Marsh"})
    owned: tuple[tuple[Table, str], ...] = (("decisions", "decides"), ("communication", "does"))
    for table, name in owned:
        meeting = changed(meeting, table, name, Owner(person=ana, words="Ana Marsh", said_yes=True))
        assert row_of(meeting, table).state == "agreed"
    assert "Before" not in told(meeting)


def test_a_name_that_was_typed_before_its_person_came_on_the_list_is_the_same_owner() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "decisions", ["Budget"], decides=Owner(words="Cleo"))
    meeting = agreeing.agree(meeting, stamper, "decisions", [row_of(meeting, "decisions").id], BY_VOICE)
    meeting = items.add(meeting, later(11), "people", ["Cleo"])
    meeting = changed(meeting, "decisions", "decides", Owner(person=meeting.people[0].id, words="cleo"), 12)
    assert row_of(meeting, "decisions").state == "agreed"


def test_the_minutes_tell_what_was_agreed_before_of_all_that_changed() -> None:
    meeting = changed(changed(met(), "decisions", "level", "told"), "decisions", "decides", BEN, 12)
    line = next(line for line in told(meeting).splitlines() if line.startswith("- D1 **Budget**.") and "Before" in line)
    assert "Changed, so to agree again." in line
    assert "Before, How much say people have: Asked. Before, Who decides: someone not named here." in line
    meeting = changed(changed(met(), "communication", "text", "Everyone"), "communication", "what", "", 12)
    line = next(
        line for line in told(meeting).splitlines() if line.startswith("- C1 **Everyone**.") and "Before" in line
    )
    assert "Reworded, so to agree again. Before: “Autistic adults”, by voice, no one spoke against." in line
    assert line.endswith("Before, What: the drawing.")


def test_what_was_read_out_before_is_looked_through_for_names_that_are_not_to_be_printed() -> None:
    meeting = changed(
        changed(met(None), "communication", "what", "what Ben said"), "communication", "text", "Adults", 12
    )
    row = row_of(meeting, "communication")
    meeting = agreeing.agree(meeting, later(13), "communication", [row.id], BY_VOICE)
    meeting = changed(meeting, "communication", "what", "the drawing", 14)
    assert "what Ben said" in told(meeting)
    assert [one.words for one in named_in_text(meeting)] == ["what Ben said"]


def test_amended_fields_are_what_is_recorded_and_the_earlier_words_are_kept() -> None:
    meeting = met(None)
    row = row_of(meeting, "communication")
    values = {"text": "Everyone", "what": " the plan ", "does": None, "answer": "by phone"}
    meeting = agreeing.agree(meeting, later(11), "communication", [row.id], BY_VOICE, values=values)
    new = row_of(meeting, "communication")
    assert (new.state, new.text, new.what, new.does, new.answer) == ("agreed", "Everyone", "the plan", None, "")
    assert [one.words for one in new.wordings] == ["Autistic adults"]
    assert new.agreements[0].read == {
        "text": "Everyone", "what": "the plan", "how": "by post", "when": "in May", "does": None,
    }  # fmt: skip


def test_an_agreement_of_an_older_file_has_only_its_words_and_nothing_more_is_said_of_it() -> None:
    meeting = met()
    row = row_of(meeting, "decisions")
    old = msgspec.structs.replace(row, agreements=(msgspec.structs.replace(row.agreements[0], read={}, people=None),))
    meeting = msgspec.structs.replace(meeting, decisions=(old,))
    assert "Before" not in told(meeting)
    meeting = changed(meeting, "decisions", "level", "told")
    assert row_of(meeting, "decisions").state == "to_agree"
    assert "Before" not in told(meeting)


def test_somebody_who_is_struck_leaves_what_was_read_out_and_it_stays_agreed() -> None:
    meeting = met()
    ana = meeting.people[0].id
    meeting = strike.strike(meeting, later(11), "people", ana)
    assert ana not in str((meeting.decisions, meeting.communication))
    assert "Ana" not in str((meeting.decisions, meeting.communication))
    assert {row_of(meeting, table).state for table in ("decisions", "communication")} == {"agreed"}


def test_what_was_not_agreed_in_other_words_says_which_words_were_asked_about() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["A bridge"])
    asked = AskingResult(state="not_agreed", how="hands", counts=Counts(agree=1, against=4))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row_of(meeting, "outcomes").id], asked)
    meeting = changed(meeting, "outcomes", "text", "A bridge with a ramp")
    assert "**. Not agreed. By hands: 1 for, 4 against. Asked with other words: “A bridge”." in told(meeting)


def test_the_next_meeting_knows_what_was_read_out_with_its_own_people() -> None:
    meeting = met()
    new = carry_on(meeting, fresh_meeting("Second"), later(12))
    for table in ("decisions", "communication"):
        row = row_of(new, table)
        name = "decides" if table == "decisions" else "does"
        assert row.agreements[0].read[name]["person"] == new.people[0].id == getattr(row, name).person
        assert row.state == "agreed"
    assert meeting.people[0].id not in str((new.decisions, new.communication))


def test_a_recount_keeps_the_way_of_deciding_that_was_used() -> None:
    meeting = met(msgspec.structs.replace(BY_VOICE, how="hands", method="vote", counts=Counts(agree=3, against=2)))
    assert way_of_deciding(row_of(met(None), "decisions")) == "consent"
    assert way_of_deciding(row_of(met(None), "communication")) == ""
    for table in ("decisions", "communication"):
        row = row_of(meeting, table)
        assert way_of_deciding(row) == "vote"
        parked = agreeing.park(meeting, later(11), table, row.id)
        assert isinstance(left := row_of(parked, table), Agreeable)
        assert way_of_deciding(left) == "vote"
