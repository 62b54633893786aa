"""The ways in which minutes can be looked at: as they will be read, and as the file or the text of each format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.content import Content

from data.minutes.document import Document, HeadingBlock, ListBlock, Run, TableBlock, in_lists
from data.minutes.formats import Format
from data.words import say
from screens.literal import plain
from screens.widgets.read_page import PagePart, page_parts, text_parts

VIEWS: dict[str, Format] = {"read": "md", "md": "md", "html": "html", "docx": "docx", "chat": "chat"}
"""The views by their names, and the format that is saved from each."""


def view_parts(view: str, document: Document, *, large: bool = False) -> list[PagePart]:
    """What a view shows of a document. `large`: of its large print."""
    if not large:
        return list(_SHOWN[view](document))
    return [PagePart(plain(say("dialogs.minutes.is_large"))), *_SHOWN[view](in_lists(document))]


def _as_read(document: Document) -> Iterable[PagePart]:
    from data.minutes.markdown import write

    return page_parts(write(document))


def _as_markdown(document: Document) -> Iterable[PagePart]:
    from data.minutes.markdown import write

    return text_parts(write(document))


def _as_page(document: Document) -> Iterator[PagePart]:
    """What a browser shows, not what stands in the file."""
    yield PagePart(plain(say("dialogs.minutes.page")))
    yield from _as_read(document)


def _in_pieces(document: Document) -> Iterator[PagePart]:
    """Each piece under its number, and how long it is to the chats that count most."""
    from data.minutes.chat import length, write

    pieces = write(document)
    for number, piece in enumerate(pieces, 1):
        counted = f"{length(piece):,}"
        title = say("dialogs.minutes.piece", number=number, pieces=len(pieces), characters=counted)
        yield PagePart(plain(title), heading=True)
        yield PagePart(plain(""), apart=False)
        yield from text_parts(piece)


def _for_word(document: Document) -> Iterator[PagePart]:
    """What the file will hold: each line with what it is to Word."""
    yield PagePart(plain(say("dialogs.minutes.word.about")))
    for block in document.blocks:
        if isinstance(block, TableBlock):
            about = say("dialogs.minutes.word.table_of", count=len(block.rows), columns=len(block.header))
            yield _labelled("table", plain(about))
            for number, row in enumerate((block.header, *block.rows)):
                cells = plain(" | ").join([_words(cell.runs) for cell in row])
                yield _labelled("row" if number else "first_row", cells)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield _labelled("item", _words(item.runs))
        elif isinstance(block, HeadingBlock):
            yield _labelled(f"heading_{block.level}", _words(block.runs), apart=True)
        else:
            yield _labelled("paragraph", _words(block.runs))


def _labelled(kind: str, words: Content, *, apart: bool = False) -> PagePart:
    return PagePart(words, lead=say(f"dialogs.minutes.word.{kind}").ljust(12), apart=apart)


def _words(runs: Iterable[Run]) -> Content:
    return Content("").join(plain(run.text, "bold" if run.bold else "") for run in runs)


_SHOWN: dict[str, Callable[[Document], Iterable[PagePart]]] = {
    "read": _as_read, "md": _as_markdown, "html": _as_page, "docx": _for_word, "chat": _in_pieces,
}  # fmt: skip
