"""No sentence of the minutes about a decision contradicts its counts, whatever was answered and in whatever format."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from data.edits import agreeing
from data.model.codes import Reply, Table
from data.model.records.agreements import Agreeable, Counts
from data.queries.agreement import COUNTS
from data.queries.asking_result import AskingResult
from data.queries.ways_of_deciding import replies
from tests.data.minutes.decision_sentences import contradictions
from tests.data.minutes.formats import FORMATS
from tests.data.minutes.printed_lines import met, printed
from tests.data.queries.any_answer import ANSWERS
from tests.fixed import FixedStamper
from tests.rows import each_row

TABLES: tuple[Table, ...] = ("outcomes", "ground_rules", "communication")


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
