"""An item that is a part of another one: it stands under it, the minutes say so, and it goes along with the rows."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items, strike
from data.edits.carry_over import carry_on
from data.edits.item_lists import add_list
from data.minutes.compose import compose, compose_short, compose_stage
from data.minutes.formats import FORMATS, written
from data.model import codes
from data.model.numbering import with_numbers
from data.model.patch import diff, revert
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.rows import from_tables, to_tables
from data.parsing.pasted_list.list_items import NewItem
from data.queries.asking_result import AskingResult
from data.queries.item_places import marks
from data.queries.nesting import part_of
from data.queries.outline import Listed, rows_in_order, sections
from data.store.merge import merge
from tests.data.second import SecondStamper, blank
from tests.fixed import FixedStamper, fresh_meeting

LIST = [
    NewItem(columns={"text": "Buses run"}),
    NewItem(columns={"text": "On Sundays"}, under=0),
    NewItem(columns={"text": "At night"}, under=0),
    NewItem(columns={"text": "A bench"}),
]


def pasted(table: codes.Table = "outcomes", **columns: Any) -> Meeting:
    """A meeting in which a list was pasted."""
    return add_list(fresh_meeting(), FixedStamper(), table, LIST, **columns)


def shown(meeting: Meeting, stage: codes.Stage = "outcomes") -> list[Any]:
    """The items of a stage, by their marks, each with what stands under it."""
    return [_shown(one) for section in sections(meeting, stage) for one in section.rows]


def _shown(one: Listed) -> Any:
    return [one.mark, *map(_shown, one.under)] if one.under else one.mark


def text_of(meeting: Meeting, words: str) -> Outcome:
    """The outcome with these words."""
    return next(row for row in meeting.outcomes if row.text == words)


def test_what_is_a_part_stands_under_the_whole_in_the_order_of_the_list() -> None:
    meeting = pasted()
    assert shown(meeting) == [["O1", "O2", "O3"], "O4"]
    assert [one.row.text for one in rows_in_order(meeting, "outcomes")] == [row.text for row in meeting.outcomes]
    assert [*marks(meeting, "outcomes").values()] == ["O1", "O2", "O3", "O4"]


@pytest.mark.parametrize("edit", [items.take_out, strike.strike], ids=["taken out", "deleted for good"])
def test_without_the_whole_the_parts_stand_by_themselves_and_undo_brings_it_back(edit: Any) -> None:
    meeting = pasted()
    gone = edit(meeting, FixedStamper(first=50), "outcomes", meeting.outcomes[0].id)
    assert shown(gone) == ["O2", "O3", "O4"]
    assert part_of(gone, gone.outcomes[0]) is None
    assert "under O1" not in written(compose(gone), "md").decode()
    if edit is items.take_out:
        back = revert(gone, diff(meeting, gone, "take_out", ""))
        assert shown(back) == [["O1", "O2", "O3"], "O4"]


def test_a_list_is_taken_back_in_one_step() -> None:
    before = fresh_meeting()
    after = add_list(before, FixedStamper(), "outcomes", LIST)
    assert revert(after, diff(before, after, "add_list", "")).outcomes == ()


def test_what_was_made_something_else_is_a_part_of_nothing() -> None:
    meeting = pasted()
    part = items.convert(meeting, FixedStamper(first=50), "outcomes", meeting.outcomes[1].id, "limits", kind="can")
    assert shown(part) == [["O1", "O3"], "O4", "L1"]
    back = items.convert(part, FixedStamper(first=90), "limits", part.limits[0].id, "outcomes")
    assert text_of(back, "On Sundays").under is None


def test_a_part_that_stands_in_another_group_stands_there_by_itself() -> None:
    meeting = pasted("stakeholders")
    placed = items.change(
        meeting, FixedStamper(first=50), "stakeholders", meeting.stakeholders[1].id, {"touched": "a_lot", "say": "some"}
    )
    assert shown(placed, "stakeholders") == ["S2", ["S1", "S3"], "S4"]


def test_what_the_group_does_about_something_stands_with_it_and_its_parts_further_in() -> None:
    meeting = pasted("power", heading="practice", kind="in_the_way")
    first, second, *_ = meeting.power
    stamper = FixedStamper(first=50)
    for words, row in (("Ring", first), ("Write", second)):
        meeting = items.add(meeting, stamper, "actions", [words], heading="practice", about=row.id)
    assert shown(meeting, "power") == [["P1", "A1", ["P2", "A2"], "P3"], "P4"]
    assert len(rows_in_order(meeting, "power")) == 6


def test_under_a_topic_parts_stand_under_their_wholes_and_by_themselves_where_it_is_gone() -> None:
    meeting, stamper = items.add(fresh_meeting(), FixedStamper(first=50), "topics", ["Buses"]), FixedStamper(first=90)
    topic = meeting.topics[0].id
    tables: tuple[codes.Table, ...] = ("topic_lines", "proposals")
    for table in tables:
        meeting = add_list(meeting, stamper, table, LIST, topic=topic)
    assert shown(meeting, "topics") == [["T1", ["1", "2", "3"], "4", ["M1", "M2", "M3"], "M4"]]
    gone = items.take_out(meeting, FixedStamper(first=200), "topics", topic)
    assert shown(gone, "topics") == [["1", "2", "3"], "4", ["M1", "M2", "M3"], "M4"]
    assert "M2 (under M1)" in written(compose(meeting), "md").decode()
    after = carry_on(meeting, blank(), SecondStamper())
    assert shown(after, "topics") == [["T1", ["M1", "M2", "M3"], "M4"]]


def test_however_rows_point_to_each_other_each_is_in_the_list_once() -> None:
    meeting = pasted()
    first, second, third, fourth = (row.id for row in meeting.outcomes)
    for above in ((second, first, None, None), (first, None, second, third), ("gone", fourth, fourth, first)):
        rows = tuple(
            msgspec.structs.replace(row, under=whole) for row, whole in zip(meeting.outcomes, above, strict=True)
        )
        odd = msgspec.structs.replace(meeting, outcomes=rows)
        found = [one.row.id for one in rows_in_order(odd, "outcomes")]
        assert sorted(found) == sorted([first, second, third, fourth]), above


@pytest.mark.parametrize("form", FORMATS)
def test_the_minutes_say_in_every_format_what_an_item_is_a_part_of(form: Any) -> None:
    meeting = pasted()
    agreed = AskingResult(state="agreed", how="voice")
    meeting = agreeing.agree(meeting, FixedStamper(first=50), "outcomes", [meeting.outcomes[1].id], agreed)
    for document in (compose(meeting), compose_short(meeting)):
        raw = written(document, form)
        text = _word(raw) if form == "docx" else raw.decode()
        assert text.count("(under") == 2
    if form == "md":
        assert "- O2 (under O1) **On Sundays**" in written(compose(meeting), "md").decode()
    if form == "html":
        assert '(under <a href="#O1" dir="ltr">O1</a>)' in written(compose(meeting), "html").decode()


def _word(raw: bytes) -> str:
    import io

    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs)


def test_a_stage_as_text_for_the_chat_and_the_chairs_record_say_it_too() -> None:
    meeting = pasted()
    assert "O2 (under O1) On Sundays" in written(compose_stage(meeting, "outcomes"), "chat").decode()
    assert "     Under O1  Buses run" in meeting_as_text(meeting)


def test_the_next_meeting_has_parts_under_their_wholes_and_what_stays_behind_leaves_them_by_themselves() -> None:
    meeting = pasted()
    after = carry_on(meeting, blank(), SecondStamper())
    assert shown(after) == [["O1", "O2", "O3"], "O4"]
    assert {row.under for row in after.outcomes} == {None, text_of(after, "Buses run").id}
    done = add_list(fresh_meeting(), FixedStamper(), "actions", LIST)
    for _ in range(2):  # what was done is told of once more, and stays behind then
        first = done.actions[0]
        done = items.change(done, FixedStamper(first=50), "actions", first.id, {"state": "done"})
        done = carry_on(done, blank(), SecondStamper())
    assert [row.under for row in done.actions if row.text == "On Sundays"] == [None]


def test_two_copies_come_together_with_what_is_under_what_whichever_is_first() -> None:
    base = pasted()
    one = items.take_out(base, FixedStamper(first=50), "outcomes", base.outcomes[0].id)
    other = items.change(base, FixedStamper(first=80), "outcomes", base.outcomes[1].id, {"text": "On Sundays, too"})
    other = add_list(other, FixedStamper(first=90), "outcomes", LIST[:2])
    for joined in (merge(base, one, other), merge(base, other, one)):
        assert shown(joined) == ["O2", "O3", "O4", ["O5", "O6"]]
    assert shown(merge(base, base, other)) == [["O1", "O2", "O3"], "O4", ["O5", "O6"]]


def test_a_file_has_it_and_a_program_that_does_not_know_it_carries_it_along() -> None:
    meeting = with_numbers(pasted())
    tables = to_tables(meeting)
    assert [row["under"] for row in tables["outcomes"]] == [None, meeting.outcomes[0].id, meeting.outcomes[0].id, None]
    assert from_tables(tables) == meeting
    tables["outcomes"][1]["of_a_newer_program"] = tables["outcomes"][1]["under"]
    again = to_tables(from_tables(tables))["outcomes"][1]
    assert again["of_a_newer_program"] == again["under"]
