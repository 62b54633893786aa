"""A document in every format that there is, as a reader who looks for a name in it would search it."""

from __future__ import annotations

import html
import io
import pkgutil
import re
import zipfile
from importlib import import_module
from typing import Any

import data.minutes
from data.minutes.document import Document

FORMATS = {
    name: module
    for _, name, _ in pkgutil.iter_modules(data.minutes.__path__)
    if callable(getattr(module := import_module(f"data.minutes.{name}"), "write", None))
}
"""Every writer that the minutes have, by its name."""


def searched(written: Any) -> str:
    """All that stands in what a writer made: text, pieces of text, or a file with files in it, names included."""
    if isinstance(written, str):
        return html.unescape(written)
    if not isinstance(written, bytes):
        return "\n".join(map(searched, written))
    if not zipfile.is_zipfile(io.BytesIO(written)):
        return searched(written.decode("utf-8"))
    with zipfile.ZipFile(io.BytesIO(written)) as folder:
        return "\n".join(
            f"{name}\n{searched(folder.read(name).decode('utf-8', 'replace'))}" for name in folder.namelist()
        )


def in_every_format(document: Document) -> dict[str, str]:
    """The document as each writer writes it."""
    return {name: searched(module.write(document)) for name, module in FORMATS.items()}


def without_looks(written: str) -> str:
    """What a writer made without its tags, asterisks and backslashes: the words alone, one behind the other."""
    return re.sub(r"<[^>]*>|\*\*|\\", "", written)


def words_in_every_format(document: Document) -> dict[str, str]:
    """The words of the document in each format, also where some of a line stand out."""
    return {name: without_looks(text) for name, text in in_every_format(document).items()}
