"""Words that writers or readers of minutes may trip over, and a page that has them in every slot."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from hypothesis import strategies as st
from msgspec.structs import replace

from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run, TableBlock
from data.minutes.links import with_links
from data.model.stages import spec
from data.parsing.pasted_list.parse_list import parse_list
from data.text.clean import clean
from tests.data.minutes.addresses import text_with_links

TEXTS = Path(__file__).parent / "texts"

Line: TypeAlias = tuple[str, str, str]
"""What a line is, its whole text, and the part of it that stands out.

`h1` to `h3`, `p`, `li`; in a table `col` and `row` are the cells that head a column or a row, `td` the others.
"""

NASTY = (
    "1. x", "# x", "a | b", "<b>", "&copy;", "*x*", "www.x.org", "---", "--", "-", "- [ ] task", "[x]: y", "[^1]: note",
    "#", "a #", "a ##", "+ x", "3) x", "> quoted", "```", "~~~", "~~gone~~", "`code`", "$1 or $2", "***", "_ _ _",
    "snake_case and _this_", "2 * 3 * 4", "*before", "after*", "* x *", "\\", "a\\", "\\*", "C:\\notes\\*.txt",
    "[a](b)", "![a](b)", ":smile:", "https://x.org/a_b_c?d=%41&copy;", "https://x.org/*a*", "www.x.org/(a",
    "xn--ls8h.la", "a@b.org", "_a@b.org_", "https://x.org/a~b~c", "<https://x.org>", "&#35;", "<!-- x -->",
    "~5 people, maybe ~7", "ana__b", "<0@0>", "<+1@a.org>",
    "| a | b |", "|---|---|", "= =", "===", "שלום *עולם*", "👩‍👩‍👧 _x_", "a\u00a0b", "a\u200b*", "*\u200b", "\u0301x", "http://",
    "mailto:a_b@c.d", "1.", "12345678901. x", "{#id}", "$$", "a\\\\", "@ana #12", "x](y",
    "www.*", "https://x.org/a\\_b", "0 ~", "~ 0",
    "C:\\notes\\minutes", "\\u0041", "\\begin{x}", "a^2^ ^b^[c]", "H~2~O", "-@ana_b", "[@ana]", "x@a@a", "\"@", "![x]",
    "[open", "closed]", "Decided", "[Decided]", "[ decided ][]", "[x]{.a}", "x {#id}", "C#", "C# #", "####### x",
    "(1) x", "-[ ]", "*[x] a", "a. x", "(a) x", "iv) x", "IV. x", "#. x", "(@) x", "(@x) y", "@. x", "A. Yusuf",
    "A.", "B) x", ": x", "~ x", "| x", ":::", "::: {.x}", "[x] done", "[ ] x", "<!-- open", "--> shut", "`open",
    "$open", "+---+", "<é>", "Table: x", "% x", "_@x", "\\é \\ 1", "https://x)", "https://a_b_", "https://x/%20",
    "https://x{.a}",
    "javascript:https://x.org", "data:text/html,x", "[a](https://x.org/a_b)", "\"https://x.org/a\"",
    "https://x.org, https://y.org.", "https://x.org/a_(b_(c))!", "https://",
)  # fmt: skip
"""Words that Markdown would make something else of."""

NASTIER = (
    "</title><script>alert(1)</script>", "</style>", "</li></ul><h1>x", "]]>", "<![CDATA[x]]>",
    "<?xml version='1.0'?>", "<!DOCTYPE html>", "-->", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "&amp;amp;", "&#0;",
    "&#x1F600;", "&nbsp;", "&", "\"quoted\" 'twice'", "a='b'", "javascript:alert(1)", "=1+1", "+1", "@SUM(A1)",
    "%s %d {0} {x} ${x} {{x}} {% x %}", "\u3000a\u2003b\u2009c", "so\u00adft", "a\u2011b", "\ufffd", "\U0010fffd",
    "\ue000", "\u0e01\u0e33", "e\u0301\u0327", "z\u0335\u0321\u0322\u0340a\u0338\u0337", "مرحبا (x) 123",
    "שלום, world!", "नमस्ते", "\u0645\u06cc\u200c\u062e\u0648", "\U0001f3f3\ufe0f\u200d\U0001f308👍🏽🇬🇧", "\U0001d4d0",
    "ﬁ ﬂ ½", "a\tb", "a\nb", "a\r\nb", "\x00\x07\x1b[31mred", "\u202eabc\u202c", "\ud800x", "\u2028x\u2029y", "w:t",
    "</w:t></w:r>", "_x0041_", "HYPERLINK \"x\"", "{\\rtf1", "/* x */", "a" * 300, "x " * 200,
)  # fmt: skip
"""Words that HTML, XML or a word processor would make something else of."""

SAID = st.one_of(
    st.sampled_from(NASTY + NASTIER),
    st.text(max_size=40),
    st.text(alphabet="ab1 *_`~<>[]()#-+.!|\\&;:/$%@^={}\"'", max_size=30),
    st.lists(st.sampled_from(NASTY + NASTIER), min_size=2, max_size=3).map(" ".join),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("".join),
).map(clean).filter(bool)  # fmt: skip


def page(said: str) -> Document:
    """The same words in every place in which minutes put words."""
    words = Run(text=said, user=True)
    bold = Run(text=said, bold=True, user=True)
    items = (
        ListItem(runs=(words,)),
        ListItem(runs=(bold,)),
        ListItem(runs=(bold, Run(text=". By when: 21 Oct 2026."))),
        ListItem(runs=(bold, Run(text=" Why: "), words, Run(text="."))),
        ListItem(runs=(Run(text="Why: "), words, Run(text=" by 21 Oct 2026"))),
        ListItem(runs=(words,)),
    )
    document = Document(
        blocks=(
            HeadingBlock(level=1, runs=(words,)),
            ParagraphBlock(runs=(words,)),
            ParagraphBlock(runs=(Run(text="Draft", bold=True), Run(text=" · 21 Oct 2026 · "), words)),
            HeadingBlock(level=2, runs=(words,)),
            HeadingBlock(level=3, runs=(words,)),
            ListBlock(items=items),
            ParagraphBlock(runs=(bold, Run(text=" "), words)),
            TableBlock(
                items=(ListItem(runs=(bold, Run(text=". What: "), words, Run(text="."))),),
                header=(ListItem(runs=(bold,)), ListItem(runs=(words,))),
                rows=((ListItem(runs=(bold,)), ListItem(runs=(words,))), (ListItem(runs=(words,)), ListItem(runs=()))),
            ),
            ParagraphBlock(runs=(words,)),
        )
    )
    return with_links(document)


def pages(said: Iterable[str]) -> Document:
    """A page of each, one after the other."""
    return Document(blocks=tuple(block for words in said if (kept := clean(words)) for block in page(kept).blocks))


def lines(document: Document, *, tables: bool = False, links: bool = False) -> list[Line]:
    """What a reader should make of a document; `tables`: of one whose writer draws them; `links`: which tells them."""
    found: list[Line] = []
    for block in document.blocks:
        if tables and isinstance(block, TableBlock):
            found += [_line("col", cell, links) for cell in block.header]
            for name, *told in block.rows:
                found += [_line("row", name, links), *(_line("td", cell, links) for cell in told)]
        elif isinstance(block, ListBlock):
            found += [_line("li", item, links) for item in block.items]
        else:
            found.append(_line(f"h{block.level}" if isinstance(block, HeadingBlock) else "p", block, links))
    return found


def slots(*, tables: bool = False) -> int:
    """How many places of a page hold the words."""
    return sum("said" in text for _, text, _ in lines(page("said"), tables=tables))


def _line(kind: str, line: HeadingBlock | ParagraphBlock | ListItem, links: bool) -> Line:
    told = [(run.text, run.link if links else "", run.bold) for run in line.runs]
    bold = [(text, link) for text, link, bold in told if bold]
    return kind, text_with_links([(text, link) for text, link, _ in told]), text_with_links(bold)


def examples() -> list[str]:
    """The CommonMark spec's examples, whole and line by line."""
    whole: list[str] = json.loads((TEXTS / "commonmark-0.31.2.json").read_text(encoding="utf-8"))
    return _each([*whole, *(line for text in whole for line in text.split("\n"))])


def notes() -> list[str]:
    """A real workshop's notes, line by line: as they were typed, and as a paste leaves them, without list marks."""
    typed = (TEXTS / "wireframing-workshop-2020.md").read_text(encoding="utf-8")
    return _each([line for one in filter(None, map(clean, typed.splitlines())) for line in (one, _unmarked(one))])


def _unmarked(line: str) -> str:
    if line.startswith("|"):  # a row of a table has no list mark
        return line
    return parse_list(f"{line}\n{line}", spec("outcomes").kinds[0]).rows[0].text


def every_character() -> list[str]:
    """Every character that can be kept, 512 to a line, between two letters."""
    points = range(sys.maxunicode + 1)
    return _each(["a" + "".join(map(chr, points[start : start + 512])) + "b" for start in points[::512]])


def plain_items(said: Iterable[str]) -> Document:
    """Each as an item of one list, under a title."""
    title = HeadingBlock(level=1, runs=(Run(text="Minutes"),))
    items = tuple(ListItem(runs=(Run(text=words, user=True),)) for words in said)
    return with_links(Document(blocks=(title, ListBlock(items=items))))


def plain_and_bold(said: Iterable[str]) -> Document:
    """Each as an item of one list, twice: by itself, and standing out with other words to both sides."""
    once = plain_items(said)
    found: list[ListItem] = []
    for item in (item for block in once.blocks if isinstance(block, ListBlock) for item in block.items):
        bold = (replace(run, bold=True) for run in item.runs)
        found += [item, ListItem(runs=(Run(text="O3 "), *bold, Run(text=". "), *item.runs, Run(text=".")))]
    return replace(once, blocks=(once.blocks[0], ListBlock(items=tuple(found))))


def _each(said: Iterable[str]) -> list[str]:
    """Each once, as it would be kept."""
    return list(dict.fromkeys(kept for words in said if (kept := clean(words))))
