"""No sentence of the minutes about a decision contradicts its counts, whatever was answered and in whatever format."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items, meeting_details
from data.minutes.compose import compose
from data.minutes.document import HeadingBlock, ParagraphBlock, text_of
from data.minutes.markdown import write
from data.model.codes import Reply, Table
from data.model.records.agreements import Agreeable, Counts
from data.model.records.meeting import Meeting
from data.queries.agreement import COUNTS, AskingResult, replies
from screens.meeting.actions.wordings import wordings_page
from screens.meeting.item_rows import item_entry
from tests.data.minutes.decision_sentences import contradictions, read_under
from tests.data.minutes.formats import FORMATS
from tests.data.queries.test_allowed_results import ANSWERS
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

TABLES: tuple[Table, ...] = ("outcomes", "ground_rules", "communication")


def lines(name: str, written: Any) -> Iterator[str]:
    """Every line of a document that a writer made, as it is read there."""
    if name == "chat":
        yield from (line for piece in written for line in str(piece).splitlines())
    elif isinstance(written, bytes):
        with zipfile.ZipFile(io.BytesIO(written)) as folder:
            page = folder.read("word/document.xml").decode()
        for one in re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", page, re.S):
            yield html.unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)))
    elif name == "html":
        for one in re.findall(r"<(h2|h3|li|th|td|p)\b[^>]*>(.*?)</\1>", str(written), re.S):
            yield html.unescape(re.sub(r"<[^>]*>", "", one[1])).replace("\n", " ")
    else:
        yield from (line.lstrip("#- ").replace("\\", "").replace("**", "") for line in str(written).splitlines())


def printed(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Every line of the minutes in each format as it is read under its headings, with the name of the format."""
    document = compose(meeting)
    parts, kinds = ({text_of(one) for one in document.blocks if isinstance(one, HeadingBlock) and one.level == level}
                    for level in (2, 3))  # fmt: skip
    paragraphs = {text_of(one) for one in document.blocks if isinstance(one, ParagraphBlock)}
    for name, module in FORMATS.items():
        part, kind, above = "", "", ""
        for line in lines(name, module.write(document)):
            words = line.strip("- •")
            if words in parts:
                part, kind, above = words, "", ""
            elif words in kinds:
                kind, above = words, ""
            elif words in paragraphs:
                above = f" {words}" if kind else ""
            elif words:
                yield name, read_under([part, kind], f"{words}{above}")


def met(people: int) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", [f"Person {number}" for number in range(people)])
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit", "Slower cars"])
    meeting = items.add(meeting, stamper, "ground_rules", ["Anyone may pass"])
    return items.add(meeting, stamper, "communication", ["People who live here"])


def as_counted(answer: AskingResult) -> AskingResult:
    """With just the numbers that its way of deciding asks for."""
    asked = {code: getattr(answer.counts, code) for code in COUNTS if code in replies(answer.method)}
    return replace(answer, counts=Counts(**asked))


COUNTED = ANSWERS.map(as_counted)
REPLIES = st.sampled_from(["agree", "live_with", "concern", "against", "passed"])
ASKED = st.tuples(
    st.sampled_from(TABLES), COUNTED, st.sampled_from(["agreed", "for_now", "not_agreed", "open", "parked"])
)


@settings(max_examples=60, deadline=None)
@given(
    asked=st.lists(ASKED, min_size=1, max_size=5),
    people=st.integers(0, 12),
    since=st.lists(st.tuples(REPLIES, st.sampled_from(["", "it is far"])), max_size=3),
)
def test_no_sentence_contradicts_its_counts(
    asked: list[tuple[Table, AskingResult, str]], people: int, since: list[tuple[Reply, str]]
) -> None:
    meeting, stamper = met(people), FixedStamper("2026-10-21T12:00:00+00:00")
    for _ in range(100):
        stamper.new_id()
    for table, answer, state in asked:
        row = meeting.rows(table)[0]
        meeting = agreeing.agree(meeting, stamper, table, [row.id], replace(answer, state=state))
    for table in TABLES:
        row = meeting.rows(table)[0]
        assert isinstance(row, Agreeable)
        for person, (reply, words) in zip(meeting.people, since, strict=False):
            for one in row.agreements[-1:]:
                worry = words if reply in ("concern", "against") else ""
                meeting = agreeing.asked_since(meeting, stamper, table, row.id, one.id, person.id, reply, worry)
    wrong = [(name, line, why) for name, line in printed(meeting) for why in contradictions(line, people)]
    assert wrong == []


@settings(max_examples=40, deadline=None)
@given(answer=COUNTED, state=st.sampled_from(["agreed", "for_now", "not_agreed"]), people=st.integers(0, 12))
def test_what_is_told_in_every_format_is_told_with_its_doubt(answer: AskingResult, state: str, people: int) -> None:
    meeting = met(people)
    meeting = agreeing.agree(
        meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], replace(answer, state=state)
    )  # fmt: skip
    every = list(printed(meeting))
    told = {name: "all the same" in " ".join(line for one, line in every if one == name) for name in FORMATS}
    assert len(set(told.values())) == 1


@each_row(
    ("line", "why"),
    [
        ("Slower cars. Agreed by hands: 0 for, 3 against.", "agreed by fewer than are not for it"),
        ("Slower cars. Agreed by hands: 2 for, 3 against. Decided by vote.", "a vote agreed that was not won"),
        ("Agreed by voice, no one spoke against. Concern: “it is far”.",
         "no one spoke against, and somebody holds a concern"),
        ("Agreed by hands: 4 with no objection. Decided by consent. Objection that still stands: “too few”.",
         "by consent agreed over an objection"),
        ("Agreed by hands: 5 people showed 4, 1 person showed 0. Decided by fist to five (0 to 5 fingers).",
         "fist to five agreed over low fingers"),
        ("Agreed by hands: 9 for, 1 concern. Decided by consensus.", "by consensus agreed over a concern"),
        ("Agreed by hands: 5 for. Decided by one person, who took advice.",
         "others decided, and nobody is named"),
        ("Not agreed. By hands: 4 for, 1 against. Decided by vote.", "not agreed, and the vote was won"),
        ("Agreed by hands: 9 for, 4 against.", "more answers than people"),
        ("Agreed by hands.", "counted, and not counted"),
        ("Agreed by hands: 3 for, 0 against.", "a count of nobody is told"),
        ("Agreed by hands: 2 for, 3 against. Recorded as agreed all the same: nobody is for it, and 3 are against.",
         "nobody is for it, and some are"),
    ],
)  # fmt: skip
def test_the_reader_of_sentences_finds_what_can_not_be_so(line: str, why: str) -> None:
    assert why in list(contradictions(line, 12))


def with_outcome(answer: AskingResult) -> str:
    """What the minutes say of an outcome that was asked about so."""
    meeting = met(12)
    meeting = agreeing.agree(meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], answer)
    return next(line for name, line in printed(meeting) if name == "markdown" and "Places to sit" in line)


def test_what_everybody_is_against_and_is_recorded_as_agreed_says_so() -> None:
    counts = Counts(agree=0, live_with=0, concern=0, against=3)
    line = with_outcome(AskingResult(state="agreed", how="hands", counts=counts))
    assert (
        "Agreed by hands: 0 for, 3 against, 9 not asked. "
        "Recorded as agreed all the same: nobody is for it, and 3 are against." in line
    )


def test_counts_of_nobody_are_left_out_but_that_nobody_is_for_it() -> None:
    counts = Counts(agree=9, live_with=0, concern=0, against=0, passed=3)
    assert "Agreed by hands: 9 for, 3 passed." in with_outcome(AskingResult(state="agreed", how="hands", counts=counts))
    line = with_outcome(
        AskingResult(state="not_agreed", how="hands", method="consent", counts=Counts(agree=0, against=12))
    )
    assert "Not agreed. By hands: 0 with no objection, 12 objections." in line


def test_a_count_of_more_answers_than_people_says_so_also_when_the_list_has_changed() -> None:
    meeting = met(9)
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, FixedStamper(), "outcomes", [row.id],
        AskingResult(state="agreed", how="hands", counts=Counts(agree=11)),
    )  # fmt: skip
    meeting = meeting_details.change_meeting(meeting, FixedStamper(), {"deciding_count": 30})
    line = next(line for _, line in printed(meeting) if "11 for" in line)
    assert "Recorded as agreed all the same: there are 11 answers from 9 people." in line


def test_a_group_that_says_how_many_it_is_has_its_own_number_of_those_not_asked() -> None:
    meeting = meeting_details.change_meeting(met(9), FixedStamper(), {"deciding_count": 30})
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, FixedStamper(), "outcomes", [row.id],
        AskingResult(state="agreed", how="hands", counts=Counts(agree=11)),
    )  # fmt: skip
    line = next(line for _, line in printed(meeting) if "11 for" in line)
    assert "Agreed by hands: 11 for, 19 not asked." in line
    assert "all the same" not in line


def test_a_worry_that_came_since_is_not_one_that_was_agreed_over() -> None:
    meeting, stamper = met(4), FixedStamper()
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, stamper, "outcomes", [row.id], AskingResult(state="agreed", how="voice", to_ask=("x",))
    )
    of, who = meeting.outcomes[0].agreements[0].id, meeting.people[0].id
    meeting = agreeing.asked_since(meeting, stamper, "outcomes", row.id, of, who, "against", "it is far")
    line = next(line for _, line in printed(meeting) if "Asked since" in line)
    assert "Agreed by voice, 1 not asked. Asked since then: 1 against. Concern: “it is far”." in line
    assert "all the same" not in line


@each_row(
    ("answer", "told"),
    [
        (AskingResult(state="agreed", how="voice"), "Why: they walk"),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, passed=1)), "Why: they walk"),
        (
            AskingResult(
                state="for_now", how="hands", counts=Counts(agree=4, concern=1), objections=(("too loud", "stands"),)
            ),
            "Why: they walk",
        ),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, concern=1)), "Said: they walk"),
        (AskingResult(state="not_agreed", how="hands", counts=Counts(agree=1, against=4)), "Said: they walk"),
        (AskingResult(state="open", how="voice"), "Said: they walk"),
    ],
)
def test_a_reason_is_told_as_why_it_was_agreed_and_else_as_what_was_said(answer: AskingResult, told: str) -> None:
    meeting = items.add(fresh_meeting(), stamper := FixedStamper(), "outcomes", ["A crossing"])
    answer = replace(answer, reasons=("they walk",))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    (row,) = meeting.outcomes
    page = " ".join(block.words for block in wordings_page(meeting, row))
    listed = " ".join(detail.text for detail in item_entry(meeting, "outcomes", row).details)
    for words in (write(compose(meeting)), meeting_as_text(meeting), listed, page):
        assert told in words
        assert words.count("they walk") == 1
