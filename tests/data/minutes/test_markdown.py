"""The raw Markdown reads well too. That it comes back is in `test_round_trip.py`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run
from data.minutes.links import with_links
from data.minutes.markdown import write
from tests.data.minutes.hostile import notes, plain_items
from tests.rows import each_row


@each_row(
    "said",
    [
        "2 * 3", "5 < 6", "Ana & Luís", "snake_case_name", "[parked]", "A. Yusuf, I. Ash", "a^2",
        "~5 people", "$20 each", "a - b", "Who pays? (all of us)", "10:30, or 11:00", "100%", "Room #12", "a | b",
        "We'll see - it's early – or late — isn't it", "who pays [parked]", "(see the map)",
        "a footnote*", "version v1.0, or 2.", "R&D", "from 10:30 to 11:45", "write to a.b-c@x.org", "#1 on the list",
        "item #1", "1.5 hours", "3rd of May", "one. two. three.", "e.g. / i.e.", "yes/no", "she said \"no\"!", "<3",
        "50 % = half", "{later}", "it's 5 o'clock", "Park Lane, W1K 1AA; first floor", "20°C", "…",
    ],
)  # fmt: skip
def test_plain_words_stay_readable_in_the_raw_file(said: str) -> None:
    assert write(plain_items([said])) == f"# Minutes\n\n- {said}\n"
    bold = ListItem(runs=(Run(text=said, bold=True), Run(text=". Agreed.")))
    at_the_stars = said.startswith("~") or said.endswith("*")  # there it would change what is bold
    assert at_the_stars or write(Document(blocks=(ListBlock(items=(bold,)),))) == f"- **{said}**. Agreed.\n"


@pytest.mark.parametrize(
    ("said", "raw"),
    [
        ("see https://x.example/a_b*c.", "see <https://x.example/a_b*c>."),
        ("https://x.example/%20 and https://xn--ls8h.example", "<https://x.example/%20> and <https://xn--ls8h.example>"),
        ("(https://x.example/a_(b))", "(<https://x.example/a_(b)>)"),
        ("[words](https://x.example)", "\\[words](<https://x.example>)"),
        ("https://x.example/&copy;1", "https\\://x.example/\\&copy;1"),
        ("https://x.example/5%", "https\\://x.example/5%"),
        ("www.x.example, a_b@x.example, javascript:a()", "www.x.example, a_b@x.example, javascript:a()"),
        ("C:\\notes\\minutes", "C:\\\\notes\\\\minutes"),
    ],
)  # fmt: skip
def test_an_address_is_a_link_without_backslashes_where_readers_leave_it_as_it_is(said: str, raw: str) -> None:
    assert write(plain_items([said])) == f"# Minutes\n\n- {raw}\n"


def test_bold_words_with_an_address_among_them_stand_in_one_pair_of_asterisks() -> None:
    bold = (Run(text="see ", bold=True), Run(text="https://x.example", bold=True, link="https://x.example"))
    runs = (Run(text="O3 "), *bold, Run(text=" now", bold=True), Run(text=". Agreed."))
    document = Document(blocks=(ListBlock(items=(ListItem(runs=runs),)),))
    assert write(document) == "- O3 **see <https://x.example> now**. Agreed.\n"


def test_an_address_in_a_heading_is_no_link() -> None:
    title = HeadingBlock(level=1, runs=(Run(text="About https://x.example"),))
    assert write(with_links(Document(blocks=(title,)))) == "# About https\\://x.example\n"


def test_a_word_in_brackets_that_is_a_heading_as_well_is_no_link_to_it() -> None:
    assert write(plain_items(["[minutes]", "[parked]"])) == "# Minutes\n\n- \\[minutes]\n- [parked]\n"


def test_a_real_workshops_notes_are_not_littered(record_property: Callable[[str, object], None]) -> None:
    typed = [line for line in notes() if not line.startswith(("#", "|", "*", "-", ":::", "<", ">"))]
    backslashes = write(plain_items(typed)).count("\\") - "".join(typed).count("\\")
    record_property("lines of a real workshop's notes", len(typed))
    record_property("backslashes that they needed as Markdown", backslashes)
    assert backslashes <= len(typed) // 10


def test_there_is_a_blank_line_round_every_block() -> None:
    document = Document(
        blocks=(
            HeadingBlock(level=2, runs=(Run(text="Decided"),)),
            ListBlock(items=(ListItem(runs=(Run(text="one"),)), ListItem(runs=(Run(text="two", bold=True),)))),
            ParagraphBlock(runs=(Run(text="Not reached today."),)),
        )
    )
    assert write(document) == "## Decided\n\n- one\n- **two**\n\nNot reached today.\n"
