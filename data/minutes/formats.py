"""The formats that minutes can be had in. Each writer is imported when it is first needed."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, assert_never, get_args

from data.minutes.document import Document

Format = Literal["md", "html", "docx", "chat"]
"""Markdown, a page, Word, or text for a call's chat."""

FORMATS: tuple[Format, ...] = get_args(Format)

ENDINGS: dict[str, Format] = {
    ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".docx": "docx", ".txt": "chat",
}  # fmt: skip
"""What a file's ending says that is in it."""

LARGE: tuple[Format, ...] = ("html", "docx")
"""The formats that can be had in large print: in the others size is not theirs."""

OTHERS = (".doc", ".odt", ".pdf", ".rtf")
"""Endings of documents that minutes can't be had as."""

MEETINGS = (".json",)
"""Endings of files that minutes are never written to, whatever format was asked for: a meeting may stand there."""


def format_of(path: PurePath) -> Format | None:
    """The format that a file's ending says. None: it says none."""
    return ENDINGS.get(path.suffix.lower())


def ending_of(form: Format) -> str:
    """The ending of a file in a format."""
    return next(ending for ending, said in ENDINGS.items() if said == form)


def written(document: Document, form: Format, *, large: bool = False) -> bytes:
    """The document as the bytes of a file. `large`: in large print, where the format is one of `LARGE`."""
    if form == "docx":
        from data.minutes import docx

        return docx.write(document, large=large)
    if form == "html":
        from data.minutes import html

        return html.write(document, large=large).encode()
    if form == "chat":
        from data.minutes import chat

        return chat.join_pieces(chat.write(document)).encode()
    if form == "md":
        from data.minutes import markdown

        return markdown.write(document).encode()
    assert_never(form)
