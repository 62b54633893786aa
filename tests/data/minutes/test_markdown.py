"""Minutes come back from any Markdown reader with every word as it was said."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.minutes.document import Document, Heading, Item, List, Paragraph, Run, text_of
from data.minutes.markdown import write
from data.text import clean
from tests.data.minutes.readers import Line, by_cmark_gfm, by_markdown_it, by_pandoc, needs

NASTY = (
    "1. x", "# x", "a | b", "<b>", "&copy;", "*x*", "www.x.org", "---", "--", "-", "- [ ] task", "[x]: y", "[^1]: note",
    "#", "a #", "a ##", "+ x", "3) x", "> quoted", "```", "~~~", "~~gone~~", "`code`", "$1 or $2", "***", "_ _ _",
    "snake_case and _this_", "2 * 3 * 4", "*before", "after*", "* x *", "\\", "a\\", "\\*", "C:\\notes\\*.txt",
    "[a](b)", "![a](b)", ":smile:", "https://x.org/a_b_c?d=%41&copy;", "https://x.org/*a*", "www.x.org/(a",
    "xn--ls8h.la", "a@b.org", "_a@b.org_", "https://x.org/a~b~c", "<https://x.org>", "&#35;", "<!-- x -->",
    "~5 people, maybe ~7", "ana__b",
    "| a | b |", "|---|---|", "= =", "===", "שלום *עולם*", "👩‍👩‍👧 _x_", "a\u00a0b", "a\u200b*", "*\u200b", "\u0301x", "http://",
    "mailto:a_b@c.d", "1.", "12345678901. x", "{#id}", "$$", "a\\\\", "@ana #12", "x](y",
    "www.*", "https://x.org/a\\_b", "0 ~", "~ 0",
)  # fmt: skip
"""Words that Markdown would make something else of."""

SAID = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=40),
    st.text(alphabet="ab1 *_`~<>[]()#-+.!|\\&;:/$%@^={}\"'", max_size=30),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map(" ".join),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("".join),
).map(clean).filter(bool)  # fmt: skip


def page(said: str) -> Document:
    """The same words in every place in which minutes put words."""
    words = Run(text=said, user=True)
    bold = Run(text=said, bold=True, user=True)
    return Document(
        blocks=(
            Heading(level=1, runs=(words,)),
            Paragraph(runs=(words,)),
            Paragraph(runs=(Run(text="Draft", bold=True), Run(text=" · 21 Oct 2026 · "), words)),
            Heading(level=3, runs=(words,)),
            List(
                items=(
                    Item(runs=(words,)),
                    Item(runs=(bold,)),
                    Item(runs=(bold, Run(text=". By when: 21 Oct 2026."))),
                    Item(runs=(bold, Run(text=" Why: "), words, Run(text="."))),
                    Item(runs=(Run(text="Why: "), words, Run(text=" by 21 Oct 2026"))),
                    Item(runs=(words,)),
                )
            ),
            Paragraph(runs=(bold, Run(text=" "), words)),
        )
    )


def lines(document: Document) -> list[Line]:
    """What a reader should make of a document."""
    found: list[Line] = []
    for block in document.blocks:
        kind = f"h{block.level}" if isinstance(block, Heading) else "p"
        for line in block.items if isinstance(block, List) else (block,):
            bold = "".join(run.text for run in line.runs if run.bold)
            found.append(("li" if isinstance(line, Item) else kind, text_of(line), bold))
    return found


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
@pytest.mark.parametrize("said", NASTY)
def test_what_was_said_comes_back(said: str, preset: str) -> None:
    document = page(clean(said))
    assert by_markdown_it(write(document), preset) == lines(document)


@settings(max_examples=300, deadline=None)
@given(SAID, st.sampled_from(["commonmark", "gfm-like"]))
def test_whatever_is_said_comes_back(said: str, preset: str) -> None:
    document = page(said)
    assert by_markdown_it(write(document), preset) == lines(document)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(list(NASTY))
@given(st.lists(SAID, min_size=20, max_size=60))
def test_whatever_is_said_comes_back_from_github(said: list[str]) -> None:
    needs("cmark-gfm")
    document = Document(blocks=tuple(block for words in said if clean(words) for block in page(clean(words)).blocks))
    assert by_cmark_gfm(write(document)) == lines(document)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(list(NASTY))
@given(st.lists(SAID, min_size=20, max_size=60))
def test_whatever_is_said_comes_back_from_pandoc(said: list[str]) -> None:
    needs("pandoc")
    document = Document(blocks=tuple(block for words in said if clean(words) for block in page(clean(words)).blocks))
    assert by_pandoc(write(document)) == lines(document)


@pytest.mark.parametrize(
    "said",
    [
        "2 * 3", "5 < 6", "Ana & Luís", "snake_case_name", "https://x.org/a_b?x=1&y=2", "C:\\notes\\new",
        "~5 people",
        "$20 each", "a - b", "Who pays? (all of us)", "10:30, or 11:00", "100%", "Room #12", "a | b",
    ],
)  # fmt: skip
def test_plain_words_stay_readable_in_the_raw_file(said: str) -> None:
    assert write(Document(blocks=(List(items=(Item(runs=(Run(text=said),)),)),))) == f"- {said}\n"


def test_there_is_a_blank_line_round_every_block() -> None:
    document = Document(
        blocks=(
            Heading(level=2, runs=(Run(text="Decided"),)),
            List(items=(Item(runs=(Run(text="one"),)), Item(runs=(Run(text="two", bold=True),)))),
            Paragraph(runs=(Run(text="Not reached today."),)),
        )
    )
    assert write(document) == "## Decided\n\n- one\n- **two**\n\nNot reached today.\n"
