"""The bytes of a file of people: read as they were written, or refused in one line that says what to do instead."""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.formats import written
from data.parsing.people_list.parse_people import parse_people
from data.parsing.people_list.source import MOST_BYTES, NotAList, read_file, source_of
from data.text.clean import clean
from tests.fixed import FixedStamper
from tests.rows import each_row

POLISH = "Łukasz Żak\nZoë\nJosé Núñez"


@pytest.mark.parametrize(
    "raw",
    [
        POLISH.encode(), POLISH.encode("utf-8-sig"), POLISH.encode("utf-16"), POLISH.encode("utf-32"),
        b"\xff\xfe" + POLISH.encode("utf-16-le"), b"\xfe\xff" + POLISH.encode("utf-16-be"),
        POLISH.replace("\n", "\r\n").encode("utf-16"),
    ],
)  # fmt: skip
def test_letters_are_those_that_were_written(raw: bytes) -> None:
    source = source_of(raw)
    assert [row.name for row in parse_people(source).rows] == POLISH.split("\n")
    assert not source.guessed


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_are_seen_without_a_mark_in_front(codec: str) -> None:
    assert source_of("Ana Ruiz\nBen Cole".encode(codec)).text == "Ana Ruiz\nBen Cole"


@pytest.mark.parametrize(
    "words", ["José Núñez\nZoë", "Siân O’Brien\n“Kasia” McDonald – Øre", "•\tJosé", "Mª José García"]
)
def test_a_guess_of_letters_is_asked_with_the_words_to_look_at(words: str) -> None:
    source = source_of(words.encode("cp1252"))
    assert source.text == words
    first, *others = parse_people(source).doubts
    assert first.letters
    assert not any(doubt.letters for doubt in others)
    assert words.splitlines()[0].split()[0].strip("•") in first.words


@pytest.mark.parametrize("codec", ["mac-roman", "cp850", "cp437"])
@pytest.mark.parametrize("words", ["José Núñez", "Zoë Ångström", "Siân\nJosé"])
def test_a_guess_that_is_surely_wrong_is_not_even_offered(codec: str, words: str) -> None:
    with pytest.raises(NotAList, match="UTF-8"):
        source_of(words.encode(codec))


@pytest.mark.parametrize(("codec", "words"), [("cp1250", "Łukasz Żak"), ("iso8859-2", "Łukasz Wiśniewski")])
def test_polish_letters_are_not_taken_for_others(codec: str, words: str) -> None:
    with pytest.raises(NotAList, match="UTF-8"):
        source_of(words.encode(codec))


def zipped(*names: str) -> bytes:
    """A zip file with files of these names."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "Ana Ruiz\n" * 50)
    return raw.getvalue()


def ods() -> bytes:
    """A sheet of an open office."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", "<office:document-content/>")
    return raw.getvalue()


def docx() -> bytes:
    """Our own minutes, as Word has them."""
    return written(compose(example_meeting(FixedStamper())), "docx")


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("xlsx", lambda: zipped("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"), "Excel"),
    ("ods", ods, "Excel"),
    ("docx", docx, "Word"),
    ("zip", lambda: zipped("names.txt"), "packed"),
    ("pdf", lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
    ("rtf", lambda: rb"{\rtf1\ansi Ana Ruiz\par Ben Cole\par}", "Word"),
    ("doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word"),
    ("vcard", lambda: b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n", "contacts"),
    ("ics", lambda: b"BEGIN:VCALENDAR\r\nATTENDEE;CN=Ana:mailto:a@example.org\r\nEND:VCALENDAR\r\n", "calendar"),
    ("html", lambda: b"<!DOCTYPE html><html><body><p>Ana Ruiz</p></body></html>", "web page"),
    ("html piece", lambda: b"  <table><tr><td>Ana Ruiz</td></tr></table>", "web page"),
    ("xml", lambda: b'\xef\xbb\xbf<?xml version="1.0"?><people/>', "web page"),
    ("json", lambda: b'[{"name": "Ana Ruiz"}]', "data for a program"),
    ("png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "not text"),
    ("gzip", lambda: b"\x1f\x8b\x08\x00" + bytes(range(256)), "not text"),
    ("zeros", lambda: b"Ana\x00Ruiz", "not text"),
    ("controls", lambda: b"Ana \x1b[31mRuiz\x07", "not text"),
    ("too long", lambda: b"Ana Ruiz\n" * (MOST_BYTES // 9 + 1), "2 MB"),
    ("half a letter", lambda: b"\xff\xfe" + "Ana".encode("utf-16-le") + b"\x00", "UTF-8"),
]


@each_row(("raw", "says"), [row[1:] for row in REFUSED])
def test_what_is_no_list_is_refused_in_one_line_with_a_way_out(raw: Callable[[], bytes], says: str) -> None:
    with pytest.raises(NotAList, match=says) as refused:
        parse_people(source_of(raw()))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("size", [200, 4_096, 1_000_000])
def test_random_bytes_make_nobody(size: int) -> None:
    with pytest.raises(NotAList):
        source_of(random.Random(size).randbytes(size))


@given(st.binary(max_size=400))
def test_no_bytes_do_anything_but_being_read_or_refused(raw: bytes) -> None:
    try:
        rows = parse_people(source_of(raw)).rows
    except NotAList:
        rows = ()
    assert all(row.name == clean(row.name) and row.name for row in rows)


@given(st.text(alphabet="ÀÉÎÕÜàéîõüßñøÅåçABCabc’ -\n", min_size=1))
def test_letters_that_are_guessed_are_never_taken_without_being_asked(words: str) -> None:
    try:
        source = source_of(words.encode("cp1252"))
    except NotAList:
        return
    assert source.guessed or source.text == words.encode("cp1252").decode()


def test_what_is_no_file_is_called_what_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name, says in (
        ("none.txt", "There is no file"), (".", "is a folder"), ("pipe", "is not a file"), ("loop", "can't be read"),
    ):  # fmt: skip
        with pytest.raises(NotAList, match=says) as refused:
            read_file(tmp_path / name)
        assert "\n" not in str(refused.value)
    with pytest.raises(NotAList, match="is not a file"):
        read_file(Path(os.devnull))
