"""The items of a list that was pasted: without marks and headings, each with the one that it is a part of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from data.parsing.pasted_list.heading_lines import (
    find_headings,
    headings_told,
    is_written_as_heading,
    leave_out_own,
    plain_heading,
    without_underlines,
)
from data.parsing.pasted_list.line_marks import (
    FIRST,
    SECOND,
    THIRD,
    LineMark,
    in_quotes,
    mark_of,
    sure_marks,
)
from data.parsing.pasted_list.list_line import (
    IN,
    ListLine,
    is_item,
    items_among,
    lines_in,
    says_anything,
    without_quotes,
)
from data.parsing.pasted_list.parsed_list import ParsedList, PastedItem
from data.text.clean import one_line


def parse_lines_of_list(
    text: str, own_words: Collection[str], *, nests: bool, keeps_boxes: bool, headings_alone: bool = False
) -> ParsedList:  # fmt: skip
    """The items in lines that were pasted. `own_words`: what the stage itself calls such items, folded.

    `nests`: whether an item may be a part of another one. `keeps_boxes`: boxes stay, as they say how far it is.
    `headings_alone`: there may be headings without any item.
    """
    plain = without_quotes(text)
    lines = lines_in(plain)
    drawn = sum(not says_anything(line.words) for line in lines)
    lines, underlined = without_underlines(lines)
    find_marks_and_headings(lines, own_words, nests=nests)
    items = items_among(lines)
    if not items and not (headings_alone and any(line.heading for line in lines)):
        return as_pasted(text)
    return ParsedList(
        rows=tuple(_rows(items, keeps_boxes=keeps_boxes)),
        headings=headings_told(lines),
        marks=plain != text or drawn > underlined or _any_mark(lines),
        boxes=_any_box_goes(items, keeps_boxes=keeps_boxes),
    )


def with_marks_off(rows: Sequence[PastedItem], own_words: Collection[str], *, keeps_boxes: bool) -> ParsedList:
    """The rows of a table as its items: without marks before their words, and without those that are headings.

    A row that fills in a field is an item, whatever its words are.
    """
    lines = [ListLine(words=row.text, indent=0) for row in rows]
    find_marks_and_headings(lines, own_words, nests=False, over_marked=False)
    kept: list[PastedItem] = []
    for line, row in zip(lines, rows, strict=True):
        if is_item(line):
            kept.append(PastedItem(text=words_of(line, keeps_boxes=keeps_boxes), fields=row.fields))
        elif row.fields:
            kept.append(row)
            line.heading = False
    if not kept:
        return ParsedList(rows=tuple(rows))
    return ParsedList(
        rows=tuple(kept),
        headings=headings_told(lines),
        marks=_any_mark(lines),
        boxes=_any_box_goes(lines, keeps_boxes=keeps_boxes),
    )


def as_pasted(text: str) -> ParsedList:
    """Every line as an item, as it stands."""
    lines = filter(None, map(one_line, text.split("\n")))
    return ParsedList(rows=tuple(PastedItem(text=line) for line in lines))


def find_marks_and_headings(
    lines: Sequence[ListLine], own_words: Collection[str], *, nests: bool, over_marked: bool = True
) -> None:
    """Take off all marks, and say which lines are headings and what is a part of what.

    `over_marked`: lines without a mark above others with one may be headings, too.
    """
    for line in lines:
        line.heading = line.heading or is_written_as_heading(line.words)
    if _take_marks_off(lines, nests=nests) and over_marked:
        find_headings(lines, own_words)
    while _take_marks_off(lines, nests=nests) or leave_out_own(items_among(lines), own_words):
        pass


# Marks


def _take_marks_off(lines: Sequence[ListLine], *, nests: bool) -> bool:
    """Take a mark off each item that has one, if half of them have: whether any was taken off."""
    if nests:
        _find_levels(lines)
    items = items_among(lines)
    if len(items) > 1 and in_quotes(line.words for line in items):
        for line in items:
            _take_off(line, LineMark(kind="bullet", sign=">", end=1))
        return True
    marks = _marks(items) if len(items) > 1 else {}
    ticked = sum(line.box is not None and line.box.ticked for at, line in enumerate(items) if at not in marks)
    if 2 * (len(marks) + ticked) < len(items):  # a tick stays with the words, and is a mark all the same
        return False
    for at, mark in marks.items():
        _take_off(items[at], mark)
    return bool(marks)


def _marks(items: Sequence[ListLine]) -> dict[int, LineMark]:
    """What is a mark before each item."""
    found = [(line.level, mark_of(line.words)) for line in items]
    sure = sure_marks(found, also_o=[at for at, line in enumerate(items) if line.sign])
    return {at: mark for at, mark in sure.items() if mark.kind != "box" or items[at].box is None}


def _take_off(line: ListLine, mark: LineMark) -> None:
    """Take a mark off a line, and the box behind it."""
    line.words = line.words[mark.end :].strip()
    line.marked = True
    if mark.kind == "box":
        line.box = mark
    else:
        line.sign = line.sign or (f"{mark.sign})" if mark.kind == "letter" else mark.sign)
        behind = mark_of(line.words)
        if behind is not None and behind.kind == "box" and line.box is None:
            _take_off(line, behind)
    line.words = plain_heading(line.words)


# What is a part of what


def _find_levels(lines: Sequence[ListLine]) -> None:
    """Say of each item whether it is a part of one above it. Below a heading everything begins anew."""
    third = any(line.sign in SECOND for line in lines if line.sign)
    further_in = SECOND + THIRD if third else SECOND
    above: ListLine | None = None
    for line in lines:
        if line.heading:
            above = None
        elif is_item(line):
            line.level = int(
                above is not None and (line.indent >= above.indent + IN or _is_second(line, above, further_in))
            )
            above = above if line.level else line


def _is_second(line: ListLine, above: ListLine, further_in: str) -> bool:
    """Whether a mark says that a line is a part of the one above: a ○ below a ●, 1.1 below 1."""
    if line.sign and above.sign and above.sign in FIRST:
        return line.sign in further_in
    return above.sign.isdigit() and line.sign.startswith(f"{above.sign}.")


def _rows(items: Iterable[ListLine], *, keeps_boxes: bool) -> Iterable[PastedItem]:
    above: int | None = None
    for at, line in enumerate(items):
        if line.level == 0:
            above = at
        yield PastedItem(text=words_of(line, keeps_boxes=keeps_boxes), under=above if line.level else None)


def _any_mark(lines: Iterable[ListLine]) -> bool:
    """Whether a mark was left out anywhere. A box is told of by itself."""
    return any(line.sign for line in lines)


def _any_box_goes(items: Iterable[ListLine], *, keeps_boxes: bool) -> bool:
    """Whether a box without a tick is left out anywhere."""
    return not keeps_boxes and any(line.box is not None and not line.box.ticked for line in items)


def words_of(line: ListLine, *, keeps_boxes: bool) -> str:
    """The words of an item. A tick says something, so it stays; a box without one does only where it is read."""
    words = one_line(line.words)
    if line.box is None or not (line.box.ticked or keeps_boxes):
        return words
    return f"{'[x]' if line.box.ticked else '[ ]'} {words}"
