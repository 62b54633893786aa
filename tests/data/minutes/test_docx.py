"""Minutes as a Word file: real headings, lists and tables, and nothing in it that tells who made it, or when."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import msgspec
from docx.oxml.ns import qn

from data.minutes.compose import compose
from data.minutes.docx import write
from data.text.clean import clean
from tests.data.minutes.hostile import plain_items
from tests.data.minutes.page_readers import by_python_docx
from tests.data.minutes.park_lane import everything


def file() -> bytes:
    meeting = everything()
    details = msgspec.structs.replace(meeting.details, made="2026-10-20T09:00:00Z", changed="2026-10-21T10:45:30Z")
    return write(compose(msgspec.structs.replace(meeting, details=details)))


def parts(raw: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(raw)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def test_headings_items_and_paragraphs_have_the_styles_that_word_knows() -> None:
    told = [
        (paragraph.style.name, paragraph.text)
        for paragraph in docx.Document(BytesIO(file())).paragraphs
        if paragraph.style
    ]
    assert told[0] == ("Title", "Park Lane crossing: first meeting")
    assert ("Heading 1", "Decided") in told
    assert ("Heading 2", "Can change") in told
    assert ("List Bullet", "I was heard") in told
    assert ("Normal", "Headings: Farr (2018).") in told
    styles = docx.Document(BytesIO(file())).styles
    for level in (1, 2):
        (place,) = styles[f"Heading {level}"].element.iter(qn("w:outlineLvl"))
        assert place.get(qn("w:val")) == str(level - 1)
    assert styles["List Bullet"].element.find(f".//{qn('w:numPr')}") is not None


def test_what_stands_out_is_bold() -> None:
    found = by_python_docx(file())
    text = "Children can cross Park Lane on their own"
    assert any(
        kind == "li" and strong == text and said.startswith(f"{text}. By voice,") for kind, said, strong in found
    )


def test_tables_have_a_first_row_that_heads_them_on_every_page() -> None:
    tables = docx.Document(BytesIO(file())).tables
    assert [table.rows[0].cells[0].text for table in tables] == ["Group or organisation", "Who needs to know"]
    for table in tables:
        body = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]  # pyright: ignore[reportPrivateUsage]
        assert body == [True, *[False] * (len(body) - 1)]
        assert table.style is not None
        assert table.style.name == "Table Grid"


def test_the_file_says_its_title_language_and_time_and_nobodys_name() -> None:
    told = docx.Document(BytesIO(file())).core_properties
    assert (told.title, told.language) == ("Park Lane crossing: first meeting: minutes, 21 Oct 2026, draft", "en-GB")
    assert (told.author, told.last_modified_by, told.comments, told.keywords, told.subject) == ("", "", "", "", "")
    assert str(told.created) == str(told.modified) == "2026-10-21 10:45:30+00:00"
    assert b'w:lang w:val="en-GB"' in parts(file())["word/styles.xml"]


def test_nothing_is_in_the_file_but_the_minutes() -> None:
    found = parts(file())
    assert set(found) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/settings.xml", "word/numbering.xml", "word/footer.xml",
    }  # fmt: skip
    for hidden in (b"python", b"Ben Okri", b"Cleo", b"Marsh", b"Gus", b"Dee Lund"):
        assert not [name for name, raw in found.items() if hidden in raw], hidden
    assert b'TargetMode="External"' not in found["word/_rels/document.xml.rels"]


def test_the_same_meeting_gives_the_same_bytes() -> None:
    raw = file()
    assert raw == file()
    with ZipFile(BytesIO(raw)) as packed:
        assert {(part.date_time, part.create_system) for part in packed.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}


def test_what_xml_cannot_hold_is_gone_before_it_gets_here() -> None:
    typed = "a" + "".join(map(chr, [*range(32), *range(0x7F, 0xA0), 0xDFFF, 0xD800, 0xFFFE, 0xFFFF])) + "b"
    said = clean(typed)
    assert said == "a \ufffd\ufffdb"
    assert by_python_docx(write(plain_items([said])))[1] == ("li", said, "")


def test_a_meeting_that_says_nothing_has_a_file_too() -> None:
    from data.model.records.details import Details
    from data.model.records.meeting import Meeting

    found = by_python_docx(write(compose(Meeting(details=Details(id="m")))))
    assert found[0] == ("h1", "Meeting", "")


def test_a_title_of_any_length_is_held() -> None:
    from data.model.records.details import Details
    from data.model.records.meeting import Meeting

    title = "x" * 2000
    raw = write(compose(Meeting(details=Details(id="m", title=title))))
    assert by_python_docx(raw)[0] == ("h1", title, "")
    assert docx.Document(BytesIO(raw)).core_properties.title.startswith(title[:200])
