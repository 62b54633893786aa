"""One document, four writers: whatever the format, the minutes say the same words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import pytest

from data.minutes.chat import write as chat
from data.minutes.compose import compose
from data.minutes.document import Document, ListItem, TableBlock, text_of
from data.minutes.docx import write as docx
from data.minutes.formats import FORMATS, ending_of, format_of, written
from data.minutes.html import write as html
from data.minutes.markdown import write as markdown
from tests.data.minutes.hostile import Line, lines
from tests.data.minutes.page_readers import by_justhtml, by_python_docx
from tests.data.minutes.park_lane import everything, longer
from tests.data.minutes.readers import by_cmark_gfm, by_pandoc, needs


def told(table: TableBlock) -> list[str]:
    """What a table's rows say, each as the item of a list would say it."""
    _, *labels = map(text_of, table.header)
    found: list[str] = []
    for name, *cells in table.rows:
        known = {label: text_of(cell) for label, cell in zip(labels, cells, strict=True) if cell.runs}
        found.append(" ".join((f"{text_of(name)}.", *_sentences(known, placed="Touched" in labels))).replace("..", "."))
    return found


def _sentences(known: dict[str, str], *, placed: bool) -> Iterator[str]:
    """What stands in the cells of a row, as sentences. `placed`: whether one may say how much they are touched."""
    if "In the room?" in known:
        yield f"{known.pop('In the room?')}."
    touched, has_say = known.pop("Touched", ""), known.pop("Say they have now", "")
    if placed and not (touched or has_say):
        yield "Not placed yet."
    elif placed:
        yield f"Touched {touched.lower()}, {has_say.lower()}{' of' if has_say == 'A lot' else ''} say."
    if "Who asks, by when" in known:
        name, when = known.pop("Who asks, by when").split(", ")
        yield f"{name[:1].upper()}{name[1:]} asks them by {when}."
    for label, cell in known.items():
        yield f"{label}: {cell}."


def rows_as_items(found: list[Line], document: Document) -> list[str]:
    """The lines that a reader found, with the rows of tables put as items."""
    tables = iter([block for block in document.blocks if isinstance(block, TableBlock)])
    said: list[str] = []
    for kind, text, _ in found:
        if kind == "col" and (not said or said[-1] != "<table>"):
            said.append("<table>")
        elif kind not in ("col", "row", "td"):
            said.append(text)
    return [text for one in said for text in (told(next(tables)) if one == "<table>" else [one])]


def test_a_table_says_what_its_items_say() -> None:
    tables = [block for block in compose(everything()).blocks if isinstance(block, TableBlock)]
    assert [text_of(table.header[0]) for table in tables] == ["Group or organisation", "Who needs to know"]
    for table in tables:
        assert told(table) == [text_of(item) for item in table.items]


def test_a_table_of_nothing_but_names_is_a_list() -> None:
    import msgspec

    from data.model.records.stakeholders import Stakeholder

    meeting = msgspec.structs.replace(everything(), stakeholders=(Stakeholder(id="s", text="Park Lane shops"),))
    assert sum(isinstance(block, TableBlock) for block in compose(meeting).blocks) == 1
    assert "- **Park Lane shops**. Not placed yet.\n" in markdown(compose(meeting))


def test_all_four_formats_say_the_same_words() -> None:
    needs("cmark-gfm")
    needs("pandoc")
    document = compose(everything())
    said = [text for _, text, _ in by_cmark_gfm(markdown(document))]
    assert said == [text for _, text, _ in lines(document)]
    cells = lines(document, tables=True)
    for found in (by_justhtml(html(document)), by_python_docx(docx(document)), by_pandoc(docx(document), "docx")):
        assert found == cells
        assert rows_as_items(found, document) == said
    pieces = "\n".join(chat(document)).split("\n")
    assert [line.removeprefix("- ") for line in pieces if line] == said


def test_every_format_is_written_by_its_name_and_known_by_its_ending() -> None:
    document = compose(longer())
    starts = {"md": b"# Park Lane", "html": b"<!DOCTYPE html>", "docx": b"PK", "chat": b"[Piece 1 of 2]"}
    assert set(starts) == set(FORMATS)
    for form in FORMATS:
        assert written(document, form).startswith(starts[form])
        assert format_of(PurePath(f"minutes{ending_of(form)}")) == form


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("x.md", "md"), ("x.markdown", "md"), ("x.html", "html"), ("x.HTM", "html"), ("x.docx", "docx"),
        ("a.b/x.DOCX", "docx"), ("x.txt", "chat"), ("x", None), ("x.2026", None), (".docx", None),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_says_its_format(name: str, form: str | None) -> None:
    assert format_of(PurePath(name)) == form


def test_an_item_without_runs_is_an_empty_cell() -> None:
    assert text_of(ListItem(runs=())) == ""
