"""Whatever marks, headings, columns and odd signs a list of people has: each name comes back, and nothing else."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from data.parsing.people_list.messages import told
from data.parsing.people_list.parse_people import parse_people, parse_typed_people
from data.parsing.people_list.result import Attendance
from data.parsing.people_list.source import NotAList, source_of
from data.text.clean import clean
from tests.data.parsing.people_lists import BEHIND, HEADS, MARKS, NAMES, names, read


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(BEHIND)), min_size=1, unique_by=lambda one: one[0]),
    st.sampled_from(MARKS), st.sampled_from(HEADS), st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028"]),
)  # fmt: skip
def test_whatever_marks_and_headings_a_list_has_the_names_come_back(
    people: list[tuple[str, str]], mark: str, head: str, end: str
) -> None:
    text = end.join([head, *(f"{mark}{name}{behind}" for name, behind in people)])
    assert names(read(text)) == [name for name, _ in people]


SAYS: dict[Attendance | None, list[str]] = {
    "here": ["[x] {}", "☑ {}", "- [X] {}", "{} [x]", "{} ✓", "✅ {}"],
    "not_here": ["[ ] {}", "☐ {}", "- [ ] {}", "{} [ ]", "{}: ☐", "{} - did not attend", "Missing: {}"],
    "said_no": ["❌ {}", "{} ✗", "{}: no", "{} - no, sorry", "No: {}"],
    "apologies": ["{}: apologies", "Apologies: {}", "{} - sends apologies"],
    "to_confirm": ["{} (maybe)", "{}: no reply", "{}"],
}
"""What says it of somebody in a list in which another is ticked. Who has no mark is to be confirmed there."""


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from([*SAYS]), st.integers(0, 9), st.sampled_from(BEHIND[:3])),
        min_size=1, max_size=8, unique_by=lambda one: one[0],
    ),
    st.sampled_from(["", "Name", "Invited:", "Hi all,"]),
)  # fmt: skip
def test_whatever_mark_label_or_answer_each_has_it_is_theirs_alone(
    people: list[tuple[str, Attendance, int, str]], head: str
) -> None:
    lines = [SAYS[said][way % len(SAYS[said])].format(name + behind) for name, said, way, behind in people]
    text = "\n".join([head, *lines, "[x] Zoë Yew"])
    found = read(text)
    assert {one.name: one.said for one in found.rows} == {"Zoë Yew": "here"} | {one[0]: one[1] for one in people}
    assert names(read(f"{text}\n{text}")) == names(found)
    assert names(read(text, *names(found))) == []


COLUMNS: dict[str, dict[str, Attendance | None]] = {
    "Attended": {"yes": "here", "no": "not_here", "x": "here", "☐": None, "": None, "Apologies": "apologies"},
    "Did not attend": {"x": "not_here", "yes": "not_here", "no": None, "": None, "ill": "not_here", "❌": "not_here"},
    "No-show": {"✓": "not_here", "1": "not_here", "0": None, "absent": "not_here", "no problem": None},
    "Apologies": {"x": "apologies", "yes": "apologies", "sent": "apologies", "none": None, "": None},
    "Coming?": {"yes": "here", "no": "said_no", "can't come": "said_no", "maybe": "to_confirm", "": None},
}
"""What each cell of a column says of somebody."""


@given(st.data(), st.sampled_from([*COLUMNS]), st.sampled_from([",", ";", "\t", " | "]))
def test_a_column_says_of_each_what_it_asks(data: st.DataObject, column: str, sign: str) -> None:
    people = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    cells = [data.draw(st.sampled_from([*COLUMNS[column]])) for _ in people]
    text = "\n".join(sign.join(row) for row in [("Name", column), *zip(people, cells, strict=True)])
    found = {one.name: one.said for one in read(text).rows}
    said = [COLUMNS[column][cell] for cell in cells]
    asks = any(said) and column in ("Attended", "Coming?")  # then a blank is not known
    assert found == dict(zip(people, [one or ("to_confirm" if asks else None) for one in said], strict=True))


@given(st.lists(st.sampled_from(NAMES), min_size=3, unique=True), st.sampled_from([", ", "; ", " / ", ";", " & "]))
def test_whatever_parts_the_names_on_one_line_all_come_back(people: list[str], sign: str) -> None:
    assert names(read(sign.join(people))) == people
    assert names(read(f"Present: {sign.join(people)}")) == people


PIECES = [
    *MARKS, *NAMES, *BEHIND, *HEADS, ",", ";", " and ", "\t", "|", '"', "(", ")", ":", "@", "name", "email", "\u00a0",
]  # fmt: skip

LINES = st.lists(
    st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)), max_size=6
)


@given(LINES)
def test_a_file_and_a_paste_give_the_same_names(lines: list[str]) -> None:
    text = "\n".join(lines)
    pasted, filed = (
        read_or_refused(raw) for raw in (text.encode("utf-8", "replace"), text.encode("utf-8-sig", "replace"))
    )
    assert pasted == filed


def read_or_refused(raw: bytes) -> tuple[str, ...]:
    """The names in a file, or why it is none."""
    try:
        return tuple(names(parse_people(source_of(raw))))
    except NotAList as refused:
        return (str(refused),)


@given(LINES)
@example(['"'])
@example(["|", "|"])
@example(["name;email", ";"])
@example([")@A"])
def test_no_list_however_odd_stops_it_or_leaves_an_address_a_mark_or_an_empty_name(lines: list[str]) -> None:
    for taken in (read("\n".join(lines)), parse_typed_people("\n".join(lines), ())):
        for row in taken.rows if taken else ():
            assert row.name == clean(row.name)
            assert re.search(r"\w", row.name)
            assert not re.match(r"[-*•] ", row.name)
            assert not re.search(r"[^\s@]@[^\s@]", row.name + row.here_for)
        if taken:
            assert told(taken)


@given(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
def test_what_was_read_reads_as_the_same_again(people: list[str]) -> None:
    first = read("\n".join(people))
    assert names(read("\n".join(names(first)))) == names(first)
