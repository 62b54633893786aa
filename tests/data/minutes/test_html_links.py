"""In the page of the minutes references lead to their items and addresses to themselves, and nothing else leads on."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run
from data.minutes.html import LEAST_PARTS, write
from data.minutes.links import with_links
from tests.data.minutes.hostile import NASTIER, NASTY, pages
from tests.data.minutes.page_readers import read, text_in, tree_of
from tests.data.minutes.park_lane import everything
from tests.fixed import FixedStamper

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # no public name


def anchors(root: Element) -> dict[str, str]:
    """What stands beside each anchor of an item."""
    return {
        name: text_in(line)
        for line in root.iter("li", "th", "p")
        for one in line.iter("span")
        if (name := one.get("id", "")).isalnum()
    }


@pytest.mark.parametrize("large", [False, True])
def test_each_reference_of_ours_leads_to_the_words_of_its_item(large: bool) -> None:
    root = tree_of(write(compose(example_meeting(FixedStamper())), large=large))
    targets = anchors(root)
    assert targets["O3"].startswith("O3 There are places to sit")
    assert targets["S2"].startswith("S2 Night bus drivers")
    led = [(one.get("href"), text_in(one)) for one in root.iter("a") if not list(one.iterancestors("nav"))]
    assert led
    for href, words in led:
        assert href == f"#{words}"
        assert words in targets
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_a_reference_whose_item_is_nowhere_and_words_that_look_like_one_stay_text() -> None:
    lead = (Run(text="O3", ref="O3", names=True), Run(text=" "))
    items = (
        ListItem(runs=(*lead, Run(text="See O3 and O9", user=True))),
        ListItem(runs=(Run(text="We will: "), Run(text="O3", ref="O3"), Run(text=", "), Run(text="O9", ref="O9"))),
    )
    root = read(Document(blocks=(HeadingBlock(level=1, runs=(Run(text="Minutes"),)), ListBlock(items=items))))
    assert [text_in(one) for one in root.iter("li")] == ["O3 See O3 and O9", "We will: O3, O9"]
    assert [(one.get("href"), text_in(one)) for one in root.iter("a")] == [("#O3", "O3")]


SAID = {
    "see https://x.example/a_b?c=1&d=2.": ["https://x.example/a_b?c=1&d=2"],
    "HTTP://x.example/%41 and http://y.example/": ["HTTP://x.example/%41", "http://y.example/"],
    "javascript:alert(1) data:text/html,x mailto:a@b.org www.x.org a@b.org": [],
    "javascript:alert(1)//https://x.example": ["https://x.example"],
    'https://x.example/"onclick=alert(1)': ["https://x.example/"],
}


@pytest.mark.parametrize("said", SAID)
def test_addresses_that_people_said_lead_there_and_nothing_else_does(said: str) -> None:
    document = with_links(Document(blocks=(ParagraphBlock(runs=(Run(text=said, user=True),)),), head=0))
    root = read(document)
    assert [text_in(one) for one in root.iter("p")] == [said]
    led = [(one.get("href"), one.get("rel"), one.get("target"), text_in(one)) for one in root.iter("a")]
    assert led == [(address, "noopener noreferrer", None, address) for address in SAID[said]]


def test_nothing_but_web_addresses_and_places_in_the_page_is_ever_led_to() -> None:
    forged = Run(text="x", user=True, link="javascript:alert(1)")
    documents = (with_links(pages([*NASTY, *NASTIER])), Document(blocks=(ParagraphBlock(runs=(forged,)),)))
    found = [one.get("href", "") for document in documents for one in read(document).iter("a")]
    assert any(href.startswith("https://") for href in found)
    assert all(re.match(r"https?://|#part-\d+$", href, re.IGNORECASE) for href in found)


def with_parts(count: int) -> Document:
    parts = [HeadingBlock(level=2, runs=(Run(text=f"Part {number}"),)) for number in range(count)]
    return Document(blocks=(HeadingBlock(level=1, runs=(Run(text="Minutes"),)), *parts))


def test_links_to_the_parts_stand_at_the_top_where_there_are_many() -> None:
    assert not list(read(with_parts(LEAST_PARTS - 1)).iter("nav"))
    root = read(with_parts(LEAST_PARTS))
    (nav,) = root.iter("nav")
    headings = {f"#{one.get('id')}": text_in(one) for one in root.iter("h2")}
    assert {one.get("href"): text_in(one) for one in nav.iter("a")} == headings
    for part in root.iter("section"):
        assert f"#{part.get('aria-labelledby')}" in headings


def test_a_page_for_the_clipboard_leads_nowhere_but_to_web_pages() -> None:
    root = tree_of(write(with_links(compose(everything())), to_paste=True))
    assert list(root.iter("table"))
    assert not [one for tag in ("nav", "caption", "span") for one in root.iter(tag)]
    assert not [one for one in root.iter("a") if not one.get("href", "").startswith("http")]
