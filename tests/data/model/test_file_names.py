"""Names of files: letters of every script stay, and every system takes them: Windows, macOS, Linux, SharePoint."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.minutes.file_name import calendar_stem, minutes_stem
from data.minutes.invitation import invitation_stem
from data.model.file_names import LONGEST, LONGEST_BYTES, as_we_name, file_names, file_stem, slug
from data.model.records.meeting import Meeting
from data.model.records.stakeholders import Stakeholder
from tests.fixed import fresh_meeting
from tests.people.program import HANG

RESERVED = {
    "con", "prn", "aux", "nul", "conin$", "conout$", "desktop.ini", ".lock", "forms",
    *(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"),
}  # fmt: skip
"""What Windows or SharePoint keep to themselves, whatever the ending."""

WIDEST = 255
"""Bytes, or letters, that the name of a file has at most, wherever it is."""

BESIDE = len(".sync-conflict-20261021-101405-ABCDEFG") + len("..12345678.tmp")
"""What a sync client puts into a name, and what a draft of a file is called besides."""

TITLES = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(categories=["L", "M", "N", "Zs", "Cf", "So"]), max_size=200),
    st.text(st.sampled_from("Ł会नििー́️‍⃣.-_~$ \\/:*?\"<>|%#&{}١²ªﾠㅤİςΣ"), max_size=120),
    st.builds("{}{}".format, st.sampled_from(["", " ", ".", "~$", "_vti_", "-"]), st.sampled_from(sorted(RESERVED))),
)  # fmt: skip
MAKING = """
import sys
from pathlib import Path
from data.store.archive import Archive
from tests.fixed import fresh_meeting
folder = Path(sys.argv[1])
Archive(folder, folder.with_name("state")).create(fresh_meeting("\\u0141\\xf3d\\u017a \\u4f1a\\u8b70"))
"""
"""Makes a meeting."""

DAYS = st.sampled_from([None, "2026-10-21"])


def titled(title: str, day: str | None) -> Meeting:
    meeting = fresh_meeting(title)
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, date=day))


def names(meeting: Meeting, group: str) -> Iterator[str]:
    """Every name of a file that has words of people in it."""
    yield from file_names(meeting)
    yield f"{minutes_stem(meeting, large=True)}-22.docx"
    yield f"{calendar_stem(meeting)}.ics"
    yield f"{invitation_stem(meeting, Stakeholder(id='1', text=group))}.txt"


@settings(max_examples=150, deadline=None)
@given(TITLES, TITLES, DAYS)
@example("CON", "", None)
@example("e\u200c\u0301 İ", "~$ _vti_", None)
def test_every_system_takes_every_name(title: str, group: str, day: str | None) -> None:
    for name in names(titled(title, day), group):
        assert name == unicodedata.normalize("NFC", name)
        assert not re.search(r'["*:<>?/\\|~$#%&{}\x00-\x1f\x7f]', name)
        assert not re.search(r"^[\s.~_-]|[\s.]$|\s|_vti_|\.\.", name)
        stem = name.partition(".")[0]
        assert stem
        assert stem not in RESERVED
        assert name not in RESERVED
        assert len(name.encode()) + BESIDE <= WIDEST, len(name.encode())
        assert all(unicodedata.category(one)[0] in "LMN" or one in "-." for one in name), name


@settings(max_examples=150, deadline=None)
@given(TITLES)
def test_a_name_has_whole_letters_is_short_and_stays_the_same(title: str) -> None:
    name = slug(title)
    assert len(name) <= LONGEST
    assert len(name.encode()) <= LONGEST_BYTES
    assert slug(name) == name
    for before, after in zip(f"-{name}", name, strict=False):
        if unicodedata.category(after)[0] == "M":
            assert unicodedata.category(before)[0] in "LMN"


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("नमकतिीुेंกนิีุั"), min_size=1, max_size=200).map(lambda text: f"न{text}"))
def test_no_letter_is_parted_from_its_vowel_where_a_name_is_cut(title: str) -> None:
    name = slug(title)
    assert title.startswith(name)
    assert len(name.encode()) + len(title[len(name) :].encode()) == len(title.encode())
    assert unicodedata.category(title[len(name) :][:1] or "ก") == "Lo"


@settings(max_examples=200, deadline=None)
@given(TITLES, DAYS)
def test_a_meetings_own_file_is_told_by_its_name_also_as_macos_spells_it(title: str, day: str | None) -> None:
    meeting = titled(title, day)
    for name in file_names(meeting):
        for spelt in (name, unicodedata.normalize("NFD", name)):
            assert as_we_name(spelt, meeting.details.id)
            assert not as_we_name(spelt.replace(".json", " 2.json"), meeting.details.id)


@pytest.mark.parametrize("title", ["Łódź", "会議", "Привет", "اجتماع", "पहली बैठक", "회의", "ประชุม", "Ọjọ́", "Ωμέγα"])
def test_letters_of_every_script_stay(title: str) -> None:
    assert file_stem(titled(title, None)) == title.lower().replace(" ", "-")


@pytest.mark.skipif(sys.platform == "win32", reason="there, names of files are text")
def test_where_the_computer_has_no_such_letters_they_are_as_near_as_it_can(tmp_path: Path) -> None:
    narrow = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-c", MAKING, str(tmp_path)], env={**os.environ, **narrow}, capture_output=True, timeout=HANG
    )
    assert (done.returncode, done.stderr) == (0, b"")
    (path,) = tmp_path.glob("*.json")
    assert path.name == "2026-10-21-lodz-7f3a.json"
    assert "Łódź 会議" in path.read_text(encoding="utf-8")
