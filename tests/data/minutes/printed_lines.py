"""Every line of the minutes, in each format, as it is read under its headings."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from data.edits import items
from data.minutes.compose import compose
from data.minutes.document import HeadingBlock, ParagraphBlock, text_of
from data.model.records.meeting import Meeting
from tests.data.minutes.decision_sentences import read_under
from tests.data.minutes.formats import FORMATS
from tests.fixed import FixedStamper, fresh_meeting


def lines(name: str, written: Any) -> Iterator[str]:
    """Every line of a document that a writer made, as it is read there."""
    if name == "chat":
        yield from (line for piece in written for line in str(piece).splitlines())
    elif isinstance(written, bytes):
        with zipfile.ZipFile(io.BytesIO(written)) as folder:
            page = folder.read("word/document.xml").decode()
        for one in re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", page, re.S):
            yield html.unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)))
    elif name == "html":
        for one in re.findall(r"<(h2|h3|li|th|td|p)\b[^>]*>(.*?)</\1>", str(written), re.S):
            yield html.unescape(re.sub(r"<[^>]*>", "", one[1])).replace("\n", " ")
    else:
        yield from (line.lstrip("#- ").replace("\\", "").replace("**", "") for line in str(written).splitlines())


def printed(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Every line of the minutes in each format as it is read under its headings, with the name of the format."""
    document = compose(meeting)
    parts, kinds = ({text_of(one) for one in document.blocks if isinstance(one, HeadingBlock) and one.level == level}
                    for level in (2, 3))  # fmt: skip
    paragraphs = {text_of(one) for one in document.blocks if isinstance(one, ParagraphBlock)}
    for name, module in FORMATS.items():
        part, kind, above = "", "", ""
        for line in lines(name, module.write(document)):
            words = line.strip("- •")
            if words in parts:
                part, kind, above = words, "", ""
            elif words in kinds:
                kind, above = words, ""
            elif words in paragraphs:
                above = f" {words}" if kind else ""
            elif words:
                yield name, read_under([part, kind], f"{words}{above}")


def met(people: int) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", [f"Person {number}" for number in range(people)])
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit", "Slower cars"])
    meeting = items.add(meeting, stamper, "ground_rules", ["Anyone may pass"])
    return items.add(meeting, stamper, "communication", ["People who live here"])
