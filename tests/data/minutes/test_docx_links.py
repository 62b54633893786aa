"""Addresses in a Word file are links to themselves, and nothing else leads out of it."""

from __future__ import annotations

import re

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from data.minutes.document import ListBlock, ListItem, ParagraphBlock, Run
from data.minutes.docx import write
from data.minutes.links import with_links
from tests.data.minutes.hostile import NASTIER, NASTY, examples, pages
from tests.data.minutes.page_readers import by_python_docx
from tests.data.minutes.word_file import all_text, opened, paper, said, targets


def test_an_address_is_a_link_to_itself() -> None:
    items = ListBlock(items=(ListItem(runs=(Run(text="https://b.example/x", bold=True, user=True),)),))
    word = opened(paper(said("See https://a.example/b_c?d=%41&e=1, twice: https://a.example/b_c?d=%41&e=1."), items))
    leads = targets(word)
    assert sorted(leads.values()) == ["https://a.example/b_c?d=%41&e=1", "https://b.example/x"]
    links = list(word.element.iter(qn("w:hyperlink")))
    assert len(links) == 3
    for link in links:
        assert leads[link.get(qn("r:id"), "")] == all_text(link)
        assert [one.get(qn("w:val")) for one in link.iter(qn("w:rStyle"))] == ["Hyperlink"]
    look = word.styles["Hyperlink"].element
    assert [one.get(qn("w:val")) for one in (*look.iter(qn("w:color")), *look.iter(qn("w:u")))] == ["0B4F8A", "single"]
    assert by_python_docx(write(paper(items)))[-1] == ("li", "https://b.example/x", "https://b.example/x")


def test_nothing_leads_out_of_the_file_but_addresses_of_web_pages() -> None:
    document = with_links(pages([*NASTY, *NASTIER, *examples()]))
    found = targets(opened(document))
    assert len(found) > 10
    assert all(re.match("https?://", target) for target in found.values())
    assert {link.reltype for link in opened(document).part.rels.values() if link.is_external} == {
        RELATIONSHIP_TYPE.HYPERLINK
    }
    runs = [run for block in document.blocks if isinstance(block, ParagraphBlock) for run in block.runs]
    assert {run.link for run in runs if run.link} <= set(found.values())
