"""A list or a table that is pasted into a field of words becomes a part of them, in one line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.parsing.pasted_list.joined_list import joined_list, lines_with_cells_joined


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("- A\n- B", "A; B"),
        ("* A\r\n- B\r\n", "A; B"),
        ("A\nB", "A; B"),
        ("1) A\n2) B\n3) C", "A; B; C"),
        ("A\n  B\n    C\nD", "A; B; C; D"),
        ("- A.\n- B,\n- C?\n- “D.”\n- E", "A. B, C? “D.” E"),
        ("1. May\nJune", "1. May; June"),
        ("-5 degrees\n-7 at night", "-5 degrees; -7 at night"),
        ("- [ ] A\n- [x] B", "A; [x] B"),
        ("- A\n\n-\n---\n- B", "A; B"),
        ("co\u00adoperation\nre\u00adopen", "cooperation; reopen"),
        ("\nour\x1b[31m\r\nplan\n", "our[31m; plan"),
    ],
)
def test_lines_are_joined_without_their_marks(pasted: str, words: str) -> None:
    assert joined_list(pasted) == words


@pytest.mark.parametrize("line", ["- A", "1. May", " and then ", "-5 degrees", "Buses; trams"])
def test_one_line_stays_as_it_is(line: str) -> None:
    assert joined_list(line) == joined_list(f"{line}\n") == line
    assert joined_list("\tBuses\t12\t500") == "Buses – 12 – 500"


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("## Buses\n- A\n- B\n## Money\n- C", "Buses: A; B; Money: C"),
        ("Buses:\n- A\n- B", "Buses: A; B"),
        ("Buses\n=====\n\nA\nB", "Buses: A; B"),
        ("**Buses**\n**Money**\nA", "Buses; Money: A"),
    ],
)
def test_headings_stay_in_front_of_what_stands_below_them(pasted: str, words: str) -> None:
    assert joined_list(pasted) == words


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("Buses\t12\t500\nTrams\t3\t250", "Buses – 12 – 500; Trams – 3 – 250"),
        ("Task\tWho\nRing\tBen\nPrint\t", "Task – Who; Ring – Ben; Print"),
        ('"Ramp\nand door"\tyes\nLift\tno', "Ramp and door – yes; Lift – no"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a – b; 1 – 2"),
        ("•\tA\n•\tB", "A; B"),
    ],
)
def test_the_cells_of_a_table_are_joined_by_dashes(pasted: str, words: str) -> None:
    assert joined_list(pasted) == words


def test_what_was_broken_for_want_of_room_is_no_list() -> None:
    mail = "The bus comes only twice on the whole of a day\nand never on Sunday.\nAna said so"
    assert joined_list(mail) == mail.replace("\n", " ")
    bullet = "- The bus comes only twice on the whole of a day\n  and never on Sunday\n- Trams"
    assert joined_list(bullet) == "The bus comes only twice on the whole of a day and never on Sunday; Trams"


@given(st.lists(st.text(st.sampled_from("BCÉ5 .:;-*\t|#[]"), max_size=12), max_size=6))
def test_no_letter_gets_lost_and_reading_it_again_changes_nothing(lines: list[str]) -> None:
    words = joined_list("\n".join(lines))
    assert words.isprintable()
    assert joined_list(words) == words
    assert re.findall(r"[BCÉ]", words) == re.findall(r"[BCÉ]", "".join(lines))


def test_where_there_is_room_for_lines_they_stay_as_they_are_and_cells_do_not_run_together() -> None:
    assert lines_with_cells_joined("- A\r\n\n  - B\t") == "- A\n\n  - B "
    assert lines_with_cells_joined("Buses\t12\t500\nTrams\t3\t250") == "Buses – 12 – 500\nTrams – 3 – 250"


def test_what_says_nothing_stays_as_it_came() -> None:
    assert joined_list("---\n***") == "--- ***"
