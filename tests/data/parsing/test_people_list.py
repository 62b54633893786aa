"""A list of people that somebody brings along: everybody in it, and nobody else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from time import process_time
from typing import Any, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.edits import items
from data.parsing.people_list.addresses import as_kept
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.messages import told, told_besides
from data.parsing.people_list.parse_people import parse_people, parse_typed_people, people_and_groups
from data.parsing.people_list.result import Attendance, ParsedPeople
from data.parsing.people_list.source import NotAList, Source, source_of
from data.parsing.people_list.table_rows import table_in
from data.queries.names.parse_names import name_keys_in
from data.text.clean import clean, folded
from data.words import words_of
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

ROWS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("intake_people.toml").read_text("utf-8"))["list"]


def read(text: str, *listed: str) -> ParsedPeople:
    """What a file or a paste with this text says. `listed`: who is on the list of the meeting already."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", listed) if listed else fresh_meeting()
    return parse_people(Source(text=text), *people_and_groups(meeting))


def names(taken: ParsedPeople) -> list[str]:
    """The names that would go on the list."""
    return [row.name for row in taken.rows]


@each_row("row", ROWS)
def test_everybody_in_a_list_is_on_it_and_nothing_else(row: dict[str, Any]) -> None:
    found = read(row["text"].replace("⇥", "\t"))
    assert names(found) == row["names"]
    for said in get_args(Attendance):
        assert [one.name for one in found.rows if one.said == said] == row.get(
            "has_left" if said == "left" else said, []
        )
    assert [one.name for one in found.rows if not one.deciding] == row.get("observers", [])
    assert {one.name: one.here_for for one in found.rows if one.here_for} == row.get("here_for", {})
    assert {one.name: list(one.roles) for one in found.rows if one.roles} == row.get("roles", {})
    said = " ".join(told_besides(found))
    for words in row.get("left", []):
        assert words in said
    asked = [doubt.words for doubt in found.doubts]
    assert len(asked) == len(row.get("asked", []))
    for words, doubt in zip(row.get("asked", []), asked, strict=True):
        assert words in doubt


@each_row("row", ROWS)
def test_no_address_is_shown_or_kept(row: dict[str, Any]) -> None:
    found = read(row["text"].replace("⇥", "\t"))
    assert "example" not in " ".join(told(found))
    assert "example" not in " ".join(f"{one.name} {one.here_for}" for one in found.rows)


@each_row("row", ROWS)
def test_whoever_is_in_a_list_is_looked_for_by_the_same_names_as_in_its_row(row: dict[str, Any]) -> None:
    text = row["text"].replace("⇥", "\t")
    assert all(name_keys_in(one.name) for one in read(text).rows)
    if table_in(text, LeftOut()) is None and not row.get("more_in_row"):
        for line in text.splitlines():
            found = read(line).rows
            assert len(found) != 1 or name_keys_in(found[0].name) <= name_keys_in(line)


def test_the_same_list_twice_doubles_nobody() -> None:
    for row in ROWS:
        text = row["text"].replace("⇥", "\t")
        assert names(read(text, *names(read(text)))) == []


def test_who_stands_in_a_list_twice_is_where_it_says_or_to_be_confirmed() -> None:
    for text, said in {
        "Ana\nBen\nApologies: Ben": "apologies",  # all who belong to it, and then who could not come
        "Invited\nAna\nBen\nAttended\nBen": "here",
        "Present: Ana, Ben\nApologies: Ben": "to_confirm",
        "Apologies: Ben\nPresent: Ana, Ben": "to_confirm",
        "Apologies: Ben\nDid not attend: Ana, Ben": "apologies",
        "Apologies: Ben\nAna\nBen": "apologies",
    }.items():
        found = {row.name: row.said for row in read(text).rows}
        assert (sorted(found), found["Ben"]) == (["Ana", "Ben"], said), text


def test_columns_that_contradict_each_other_tell_nothing_and_who_was_here_goes_before_who_would_be() -> None:
    found = read("Name,RSVP,Attended\nAna,yes,no\nBen,no,yes\nCam,yes,\nDev,maybe,yes")
    assert [row.said for row in found.rows] == ["not_here", "here", "to_confirm", "here"]
    found = read("Name,Absent,Present\nAna,x,x\nBen,x,\nCam,,x")
    assert [row.said for row in found.rows] == ["to_confirm", "not_here", "here"]


def test_a_first_name_alone_is_somebody_else() -> None:
    assert names(read("Ana\nAna Silva", "Ana Ruiz")) == ["Ana", "Ana Silva"]


MARKS = ["", "- ", "* ", "• ", "•\t", "1. ", "2) ", "(3) ", "– ", "☐ ", "- [ ] "]
NAMES = [
    "Ana Ruiz",
    "José Núñez",
    "Łukasz",
    "O’Brien",
    "Anne-Marie",
    "Dr Priya Patel",
    "王小明",
    "Siân Llewelyn-Pugh",
    "Kwame",
]
BEHIND = ["", " ", " (they/them)", " <x@example.org>", " x@example.org", ",", " (Host)", "\t"]
HEADS = ["Present:", "Attendees", "## Who was here", "**Present**", "Names:", ""]


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


def test_more_than_five_hundred_people_are_refused_and_five_hundred_are_not() -> None:
    assert len(read("\n".join(f"Ana {_letters(number)}" for number in range(500))).rows) == 500
    with pytest.raises(NotAList, match="500"):
        read("\n".join(f"Ana {_letters(number)}" for number in range(501)))


def _letters(number: int) -> str:
    """A name of letters that only this number has."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ana Ruiz www.example.org/ana", "Ana Ruiz"), ("Ana instagram.com/ana", "Ana"),
        ("Ana Ruiz tel 123456", "Ana Ruiz"),
        ("@ana_r Ana Ruiz", "Ana Ruiz"), ("Ana Ruiz @ana_r", "Ana Ruiz"), ("@ana", "@ana"),
        ("Ana Ruiz t: 07700 900 123 e: ana [at] example [dot] org", "Ana Ruiz"),
        ("Ana  Ruiz, chair", "Ana  Ruiz, chair"),
        ("Ana Ruiz (all of 12 Mill Lane)", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_what_is_kept_as_it_was_typed_has_no_address_site_account_or_number(typed: str, kept: str) -> None:
    assert as_kept(typed) == kept


def test_a_list_of_five_hundred_is_read_as_fast_as_it_is_shown() -> None:
    text = "\n".join(f"- Ana {_letters(number)} <a{number}@example.org>" for number in range(500))
    read("- Ana")

    def cost(text: str) -> float:
        start = process_time()
        read(text)
        return process_time() - start

    small = "\n".join(text.splitlines()[:50])
    assert min(cost(text) for _ in range(3)) < 30 * max(min(cost(small) for _ in range(3)), 0.001)


@each_row(
    "piece",
    [
        "a ",
        "1 ",
        "12 Mill, ",
        "(1",
        "a at ",
        "Ana - ",
        "mum of ",
        "12 Mill Lane ",
        "yes: ",
        "a.",
        "<",
        "[a] ",
        " - ",
        "@ aaaa",
    ],
)
def test_a_line_that_never_ends_holds_nobody_up(piece: str) -> None:
    def cost(count: int) -> float:
        start = process_time()
        read(piece * count)
        return process_time() - start

    cost(10)
    assert cost(4000) < 20 * max(min(cost(400) for _ in range(3)), 0.002)


@pytest.mark.parametrize("blank", [" ", "\u00a0", " \u00a0"])
def test_many_blanks_between_two_names_cost_no_more_than_a_few(blank: str) -> None:
    def cost(count: int) -> float:
        start = process_time()
        assert names(read(f"Ana Ruiz{blank * count}Ben Cole")) == ["Ana Ruiz", "Ben Cole"]
        return process_time() - start

    cost(30)
    assert cost(8000) < 20 * max(min(cost(30) for _ in range(3)), 0.001)


@pytest.mark.parametrize(
    "typed",
    [
        "Ana",
        "Ana Ruiz",
        "Anne-Marie O’Brien",
        "Silva, Ana",
        "Kieran, Autistica",
        "Smith and Sons",
        "Welcome!",
        "nobody",
        "?",
        "Ana Ruiz – Tenants group",
    ],
)
def test_what_is_typed_as_one_name_stays_as_it_is(typed: str) -> None:
    assert parse_typed_people(typed, ()) is None


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Ana, Ben and Chris", ["Ana", "Ben", "Chris"]),
        ("- Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz <ana@example.org>", ["Ana Ruiz"]),
        ("Ana Ruiz (she/her)", ["Ana Ruiz"]),
        ("Ana Ruiz – chair", ["Ana Ruiz"]),
        ("Ana;Ruiz;ana@example.org", ["Ana Ruiz"]),
        ("Present: Ana, Ben", ["Ana", "Ben"]),
        ("ana@example.org", []),
        ("Name, E-mail", []),
    ],
)  # fmt: skip
def test_a_list_that_is_typed_on_one_line_is_read_by_the_same_rules(typed: str, read_as: list[str]) -> None:
    taken = parse_typed_people(typed, ())
    assert taken is not None
    assert names(taken) == read_as


def test_a_group_of_the_meeting_in_brackets_is_whom_somebody_is_here_for() -> None:
    text = "Ana (night bus drivers)\nBen (Crossroads)"
    assert len(read(text).doubts) == 2
    found = parse_people(Source(text=text), (), ["Night bus drivers", "crossroads"])
    assert [(one.name, one.here_for) for one in found.rows] == [("Ana", "night bus drivers"), ("Ben", "Crossroads")]
    assert found.doubts == ()
    assert told(found) == ["2 people: Ana (for: night bus drivers), Ben (for: Crossroads)."]


@pytest.mark.parametrize("kind", ["here", "apologies", "observers", "expected", "besides"])
def test_whatever_heads_a_list_is_no_name_where_it_heads_a_row(kind: str) -> None:
    for head in words_of(f"people_list.heads.{kind}"):
        assert name_keys_in(f"{head.capitalize()}: Ana Ruiz") == name_keys_in("Ana Ruiz")


def test_pronouns_that_a_list_leaves_out_are_no_names_in_a_row() -> None:
    for word in words_of("guard.pronouns"):
        assert names(read(f"Kwame Ruiz ({word}/{word})")) == ["Kwame Ruiz"]
        assert name_keys_in(f"Kwame Ruiz ({word.capitalize()}/{word})") == name_keys_in("Kwame Ruiz")


def test_a_name_is_compared_as_everywhere_else() -> None:
    assert names(read("re‑Anna", "re-Anna")) == []
    assert folded("re‑Anna") == "re-anna"


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("Name,RSVP\nAna,accepted\nBen,declined", ["here", "apologies"]),
        ("Name,Attendance\nAna,yes\nBen,no", ["here", "apologies"]),
        ("Name,Attended\nAna,yes\nBen,no", ["here", "to_confirm"]),
        ("Present: Ana\nAbsent: Ben", ["here", "apologies"]),
        ("Present: Ana\nMissing: Ben", ["here", "to_confirm"]),
    ],
)
def test_a_no_to_being_asked_is_an_apology_and_not_to_have_been_there_is_none(text: str, presence: list[str]) -> None:
    assert [one.presence for one in read(text).rows] == presence
