"""What always holds of the guard, whatever is on the list and whatever is said."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from data.model.records.people import Marks, joined_marks
from data.queries.names.find_listed_names import Guard, MarksOf
from data.queries.names.index import NameEntry
from data.queries.names.keys import name_key
from data.queries.names.marks import marked_keys, marker, marks_of
from data.queries.names.parse_names import name_keys_in
from data.queries.names.word_lists import is_everyday_key, placeholders, word_list
from tests.data.queries.names.guards import guarding

LETTERS = "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýþßœšžłđğıśșțẹọṣκλπавгдоשלמ"
NAME = st.text(LETTERS, min_size=3, max_size=9).map(str.capitalize)
ROW = st.lists(NAME, min_size=1, max_size=4).map(" ".join)
SOFT = "\u00ad\u200b\u2060\ufeff"
SALT = "0f" * 16


def is_plain(row: str) -> bool:
    """Whether each word of a row is a name by itself, and nothing that the guard knows otherwise."""
    other = (
        word_list("titles") | word_list("roles") | word_list("letters_behind") | word_list("particles") | placeholders()
    )
    keys = [name_key(word) for word in row.split()]
    return all(len(key) > 2 and key not in other and not is_everyday_key(key) for key in keys)


@settings(max_examples=200, deadline=None)
@given(ROW.filter(is_plain), st.sampled_from(("we asked {} about it", "{} said so", "as {} told us", "with {}.")))
def test_whatever_a_row_its_own_words_in_a_sentence_are_found(row: str, sentence: str) -> None:
    guard = guarding(row)
    assert guard.found(sentence.format(row)) == [frozenset({row})]
    for word in row.split():
        assert guard.found(sentence.format(word)) == [frozenset({row})], word


@settings(max_examples=200, deadline=None)
@given(ROW.filter(is_plain), st.sampled_from(("NFC", "NFD")), st.data())
def test_however_letters_are_composed_and_wherever_soft_hyphens_stand_the_same_is_found(
    row: str, form: str, data: st.DataObject
) -> None:
    line = f"we asked {row} about it"
    at = data.draw(st.integers(0, len(line)))
    soft = line[:at] + data.draw(st.sampled_from(SOFT)) + line[at:]
    expected = guarding(row).found(line)
    assert guarding(row).found(unicodedata.normalize(form, soft)) == expected  # type: ignore[arg-type]
    (hit,) = guarding(row).hits(soft)
    assert hit.words.replace(soft[at], "") == row


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_the_key_of_a_key_is_the_key(word: str) -> None:
    key = name_key(word)
    assert name_key(key) == key or "'" in word.translate(dict.fromkeys(map(ord, "’‘ʼʻʽ`´′＇ʿʾʹ"), "'"))


@settings(max_examples=200, deadline=None)
@given(st.text("abcdefg ", min_size=1, max_size=12), st.text("hijklmn .,'", max_size=60))
def test_a_line_without_any_letter_of_a_name_is_never_found(row: str, line: str) -> None:
    assert guarding(row.title()).found(line) == []


@settings(max_examples=300, deadline=None)
@given(st.text(), st.text())
def test_no_row_and_no_line_stops_the_guard(row: str, line: str) -> None:
    for hit in guarding(row).hits(line):
        assert line[hit.start : hit.end] == hit.words


@settings(max_examples=100, deadline=None)
@given(st.lists(ROW, max_size=4), st.lists(ROW, max_size=4))
def test_marks_are_joined_the_same_either_way_round_and_a_second_time_changes_nothing(
    one: list[str], other: list[str]
) -> None:
    def marked(rows: list[str]) -> tuple[Marks, ...]:
        return joined_marks(*(marks_of(marked_keys(row), SALT[at:] + SALT[:at]) for at, row in enumerate(rows)))

    first, second = marked(one), marked(other)
    assert joined_marks(first, second) == joined_marks(second, first)
    assert joined_marks(joined_marks(first, second), second) == joined_marks(first, second)


@settings(max_examples=100, deadline=None)
@given(ROW.filter(is_plain))
def test_a_mark_finds_each_name_that_it_was_made_of(row: str) -> None:
    guard = Guard((), marks=[MarksOf("p", marks_of(marked_keys(row), SALT), "gone")])
    for word in row.split():
        (hit,) = guard.hits(f"we asked {word}")
        assert (hit.people, hit.kind) == (frozenset({"p"}), "gone")


@settings(max_examples=100, deadline=None)
@given(ROW)
def test_a_mark_is_a_number_of_sixteen_bits_and_every_marked_key_is_one_of_the_row(row: str) -> None:
    assert marked_keys(row) <= name_keys_in(row)
    assert all(0 <= marker(SALT)(key) < 1 << 16 for key in marked_keys(row))


@settings(max_examples=100, deadline=None)
@given(st.lists(ROW.filter(is_plain), min_size=1, max_size=4), st.lists(ROW, max_size=6))
def test_a_line_is_told_the_same_whatever_was_looked_at_before(rows: list[str], lines: list[str]) -> None:
    guard = guarding(*rows)
    lines = [*lines, *(f"we asked {row}" for row in rows)]
    once = [guard.found(line) for line in lines]
    assert [guard.found(line) for line in reversed(lines)] == once[::-1]
    assert [guarding(*rows).found(line) for line in lines] == once


def test_a_guard_is_made_of_rows_in_any_order() -> None:
    one, other = NameEntry("a", "Ana Silva"), NameEntry("b", "Ana Ruiz")
    assert Guard((one, other)).found("Ana said so") == Guard((other, one)).found("Ana said so")
