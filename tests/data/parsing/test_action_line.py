"""What an action line says of who, when and how far: nothing untrue is read, and no word is lost."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.parsing.action_line.parse_action import ParsedAction, parse_action
from data.queries.known_names import KnownNames
from data.text.clean import clean
from data.text.dates.parse import read_when
from tests.rows import each_row

KNOWN = KnownNames(
    people=("Ana Ruiz", "Ben Cole", "Chris Oyelaran", "Siân Evans"),
    groups=("Tenants group",),
)
THURSDAY = date(2026, 11, 26)
ROWS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("intake_actions.toml").read_text())["line"]


def read(line: str, known: KnownNames = KNOWN, base: date = THURSDAY) -> ParsedAction:
    return parse_action(line, known, base)


def who(found: ParsedAction) -> list[str]:
    return [one.known or one.words for one in found.owners]


@each_row("row", ROWS)
def test_a_line_is_read_as_it_was_meant(row: dict[str, Any]) -> None:
    found = read(row["typed"])
    assert found.text == row.get("words", row["typed"])
    assert who(found) == row.get("owners", [])
    assert (found.by, found.by_words) == (row.get("by"), row.get("when", ""))
    assert found.state == row.get("state")
    for note in row.get("notes", ()):
        assert note in " ".join(found.notes)


@each_row("row", ROWS)
def test_a_day_that_is_taken_from_a_line_is_the_one_that_a_form_reads(row: dict[str, Any]) -> None:
    found = read(row["typed"])
    taken = re.search(r".*\b(?:by|due|deadline):? ([^@()–:]+?)(?: please)?[.!]?$", row["typed"])
    if taken and found.by and found.text != row["typed"]:
        assert read_when(taken[1], THURSDAY, THURSDAY).iso == found.by


@pytest.mark.parametrize(
    ("typed", "text", "owner"),
    [
        ("Sweep the yard @Ana Ruiz", "Sweep the yard", "Ana Ruiz (chair)"),
        ("Sweep the yard @Ana Ruiz (chair)", "Sweep the yard", "Ana Ruiz (chair)"),
        ("Sweep the yard @ana", "Sweep the yard", "Ana Ruiz (chair)"),
        ("Sweep the yard @jose", "Sweep the yard", "José Núñez"),
        ("@O'Brien sweep the yard", "sweep the yard", "O’Brien"),
        ("Maria de la Cruz to sweep the yard", "sweep the yard", "Maria de la Cruz"),
        ("@Maria de la Cruz sweep the yard", "sweep the yard", "Maria de la Cruz"),
        ("山田: sweep the yard", "sweep the yard", "山田"),
    ],
)
def test_a_name_is_found_as_it_is_written_on_the_list(typed: str, text: str, owner: str) -> None:
    listed = KnownNames(people=("Ana Ruiz (chair)", "José Núñez", "O’Brien", "Maria de la Cruz", "山田"))
    found = read(typed, listed)
    assert (found.text, who(found)) == (text, [owner])


def test_a_first_name_that_two_have_is_nobody_and_both_are_told() -> None:
    found = read("@ana sweep", KnownNames(people=("Ana Ruiz", "Ana Cole")))
    assert [one.known for one in found.owners] == [None]
    assert "Ana Ruiz, Ana Cole" in " ".join(found.notes)


@pytest.mark.parametrize("line", ["@ana, @Ana Ruiz sweep", "Ana and Ana Ruiz: sweep", "@ana sweep @AnaRuiz"])
def test_somebody_named_twice_is_asked_once(line: str) -> None:
    assert (read(line).text, who(read(line))) == ("sweep", ["Ana Ruiz"])


@pytest.mark.parametrize("line", ["Give it up by May", "Sort it by April.", "Ask who is wanted by June"])
def test_a_month_that_is_somebodys_name_is_theirs(line: str) -> None:
    found = read(line, KnownNames(people=("May Hall", "April Day", "June Poole")))
    assert (found.text, found.by, found.by_words) == (line, None, "")
    assert read("Sort it by 4 May", KnownNames(people=("May Hall",))).by == "2027-05-04"


WORD_NAMES = KnownNames(people=("Ana Ruiz", "Will Hope", "May Lee", "Grace Park", "Rose Hill"), groups=("council",))


@each_row(
    ("typed", "text", "owners"),
    [
        ("ACTION: Will to ring", "ring", ["Will Hope"]),
        ("ACTION: Grace and Dana to ring", "ring", ["Grace Park", "Dana"]),
        ("May: ring", "ring", ["May Lee"]),
        ("Grace will ring", "ring", ["Grace Park"]),
        ("Plant it (Rose)", "Plant it", ["Rose Hill"]),
        ("@will ring", "ring", ["Will Hope"]),
        ("@ana and Will ring", "ring", ["Ana Ruiz", "Will Hope"]),
        ("@ana and will ring", "@ana and will ring", ["Ana Ruiz"]),
        ("TODO: will to ring", "will to ring", []),
        ("may: ring", "may: ring", []),
        ("May to August: open the hall", "May to August: open the hall", []),
        ("grace will do", "grace will do", []),
        ("Plant it – rose", "Plant it – rose", []),
        ("Plant it (rose)", "Plant it (rose)", []),
        ("council to mend the ramp", "mend the ramp", ["council"]),
    ],
)
def test_whose_name_is_a_word_is_named_by_a_capital_or_an_at(typed: str, text: str, owners: list[str]) -> None:
    found = read(typed, WORD_NAMES)
    assert (found.text, who(found)) == (text, owners)


@pytest.mark.parametrize("words", ["12.30", "5.30", "1.15", "17.00", "1.5", "24/7"])
def test_a_form_too_takes_no_time_of_day_or_amount_for_a_day(words: str) -> None:
    found = read_when(words, THURSDAY, THURSDAY)
    assert (found.iso, found.words) == (None, words)


def test_a_line_is_read_as_fast_where_the_lists_are_long() -> None:
    def cost(known: KnownNames) -> float:
        line = "Ring the school, @zed and ask them what they would like to have for the party next week"
        read(line, known)
        costs: list[float] = []
        for _ in range(5):
            start = process_time()
            for _ in range(20):
                read(line, known)
            costs.append(process_time() - start)
        return min(costs)

    few = KnownNames(people=("Ana Ruiz", "Ben Cole"), groups=("Tenants group",))
    many = KnownNames(
        people=tuple(f"Person{at} Name{at}" for at in range(60)), groups=tuple(f"Group {at}" for at in range(500))
    )
    assert cost(many) < 4 * cost(few)


PIECES = st.one_of(
    st.sampled_from(
        ["@ana", "@Ana Ruiz", "@ben", "@zed", "Ana", "Ben and Ana", "to", "will", "by", "due", "within", "4 Dec", "Fri",
         "Friday", "11", "Dec", "2026", "next meeting", "a week", "(", ")", ",", ":", ".", "–", "and", "or", "TODO:",
         "ACTION:", "AP3:", "[x]", "[ ]", "DONE:", "#todo", "asap", ", ongoing", "ring", "the hall", "@x@y.z", "5pm",
         "Sat. Nav.", "20 Nov", "31 Sept", "7/12", "please", "so", "May", "may", "@everyone", "'s", "→", "[", "]"]
    ),
    st.text(max_size=6),
)  # fmt: skip
LINES = st.lists(PIECES, max_size=9).map(lambda parts: clean(" ".join(parts)))

SHOWN = "by due on deadline date when within and to will please todo"
"""Words that are no more than a mark of what is shown: who, or by when."""


def letters(words: str) -> Counter[str]:
    return Counter(letter for letter in words.casefold() if letter.isalnum())


@given(LINES)
@example("@ana and @ben ring by Friday by Monday")
@example("TODO: TODO: [x] ring")
def test_no_letter_is_lost_but_what_is_shown_as_read(line: str) -> None:
    found = read(line)
    if not found.something:
        assert found.text == line
        return
    assert clean(found.text) == found.text
    gone = letters(line) - letters(found.text)
    names = " ".join(f"{one.words} {one.known}" for one in found.owners)
    told = letters(" ".join((names * len(line.split()), found.by_words, *found.labels)))  # one may be named twice
    left = gone - told
    left -= letters("and " * len(found.owners)) if found.owners else Counter[str]()
    left -= letters("to will") if found.owners else Counter[str]()
    left -= letters("x" * line.casefold().count("[x]")) if found.state else Counter[str]()
    if found.by or found.by_words:
        left -= letters("deadline due by on within date when")
    if found.by:
        left -= letters(_said_of_days(line))
    assert not left, f"{line!r} lost {left} in {found}"


def _said_of_days(line: str) -> str:
    """The words of a line that can be part of a date."""
    days = "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec today tomorrow fortnight week"
    parts = "|".join((*(rf"{day}\w*" for day in days.split()), r"\d+\w*", "a|an|of|the|this|next|last|to|and|in|or|on"))
    return " ".join(re.findall(rf"(?<!\w)(?:{parts})(?!\w)", line, re.IGNORECASE))


@given(LINES)
def test_what_was_read_once_is_not_read_again(line: str) -> None:
    found = read(line)
    again = read(found.text)
    asked = "Two days are named here. Leave one of them." in found.notes
    assert again.text == found.text or (found.owners and again.owners) or asked
    if not found.something:
        assert again == found or found.text == line


@given(LINES, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_date_is_all_of_the_words_behind_by_or_none_of_them(line: str, base: date) -> None:
    found = read(line, base=base)
    assert found.by is None or found.by_words == ""
    for number in re.findall(r"\d+", found.text):
        assert number in line
