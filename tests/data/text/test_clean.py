"""What becomes of words on their way in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text.clean import clean, clean_typed, one_line, pasted_lines, typed_text
from tests.rows import each_row

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
"""Any text at all, lone surrogates and controls among it."""

TURNS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")

TAGS = "\U000e0020\U000e0067\U000e007f"
"""Unseen letters, of which some flags are made."""


@each_row(
    ("typed", "kept"),
    [
        ("  Places   to sit ", "Places to sit"),
        ("one\ttwo\r\nthree\u2028four\x85five", "one two three four five"),
        ("a\x1b[31mred\x1b[0m", "a[31mred[0m"),
        ("\x1b]0;title\x07x", "]0;titlex"),
        ("\u202eabc\u2069", "abc"),
        ("\ufeffAna", "Ana"),
        ("co\u00adoperation", "cooperation"),
        ("e\u0301", "\u00e9"),
        ("x\ud800y", "x\ufffdy"),
        ("\ud83d\ude00", "😀"),
        ("\ufdd0a\uffffb\U0001fffec", "abc"),
        ("\u00a0a\u00a0b\u3000", "a\u00a0b"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
        ("[red]x[/] [@click=app.quit]", "[red]x[/] [@click=app.quit]"),
        ("\n\t ", ""),
    ],
)
def test_words_are_cleaned_and_nothing_else(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(ANY)
def test_cleaned_words_can_be_kept_shown_and_read_back(typed: str) -> None:
    kept = clean(typed)
    kept.encode("utf-8")
    assert kept == unicodedata.normalize("NFC", kept)
    assert not any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") or one in TURNS for one in kept)
    assert not any(ord(one) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(one) <= 0xFDEF for one in kept)
    assert "  " not in kept
    assert kept == kept.strip()


@given(ANY)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)
    assert clean_typed(clean_typed(typed)) == clean_typed(typed)
    assert clean(clean_typed(typed)) == clean(typed)


@given(
    st.text(st.characters(codec=None, exclude_categories=["Cc", "Cs"]) | st.sampled_from("🏴" * 3 + TAGS), max_size=30)
)
def test_what_is_typed_is_what_a_paste_of_it_gives(words: str) -> None:
    written = ""
    for character in words:
        written += typed_text(character, written)
    assert clean(written) == clean(words)


@pytest.mark.parametrize("key", [None, "", "\t", "\r", "\x1b", "\x7f", "\x1b[A", "\u202e", "\u00ad", "\U000e0067"])
def test_keys_that_are_no_text_write_nothing(key: str | None) -> None:
    assert typed_text(key, "words") == ""


def test_unseen_letters_stay_only_in_a_flag() -> None:
    wales = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert clean(f"{wales} and \U000e0041x{wales}") == f"{wales} and x{wales}"


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=30))
def test_plain_words_stay_as_they_are(typed: str) -> None:
    assert clean(typed) == unicodedata.normalize("NFC", typed)


def test_words_that_are_still_being_typed_keep_their_spaces() -> None:
    assert clean_typed(" Places  to \x1b") == " Places  to "


def test_a_paste_is_cut_at_every_kind_of_line_end_and_its_lines_stay_as_they_came() -> None:
    cut = pasted_lines("a\r\nb\rc\nd\u2028e\x85f\x0bg\n\n  h\u00ad\ti\x1b \n")
    assert cut == ["a", "b", "c", "d", "e", "f", "g", "", "  h\ti "]


@pytest.mark.parametrize(
    ("words", "line"), [("Buses\t12\t500", "Buses – 12 – 500"), ("\tA\t\t B ", "A – B"), (" A  b ", "A b"), ("\t", "")]
)
def test_cells_in_a_line_do_not_run_together(words: str, line: str) -> None:
    assert one_line(words) == line
