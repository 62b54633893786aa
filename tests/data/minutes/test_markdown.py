"""The raw Markdown reads well too. That it comes back is in `test_round_trip.py`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run
from data.minutes.markdown import write
from tests.data.minutes.hostile import notes, plain_items


@pytest.mark.parametrize(
    "said",
    [
        "2 * 3", "5 < 6", "Ana & Luís", "snake_case_name", "https://x.org/a_b?x=1&y=2", "C:\\notes\\new",
        "~5 people", "$20 each", "a - b", "Who pays? (all of us)", "10:30, or 11:00", "100%", "Room #12", "a | b",
        "We'll see - it's early – or late — isn't it", "who pays [parked]", "(see the map)",
        "a footnote*", "version v1.0, or 2.", "R&D", "from 10:30 to 11:45", "write to a.b-c@x.org", "#1 on the list",
        "item #1", "1.5 hours", "3rd of May", "one. two. three.", "e.g. / i.e.", "yes/no", "she said \"no\"!", "<3",
        "50 % = half", "a^2", "{later}", "it's 5 o'clock", "Park Lane, W1K 1AA; first floor", "20°C", "…",
    ],
)  # fmt: skip
def test_plain_words_stay_readable_in_the_raw_file(said: str) -> None:
    assert write(plain_items([said])) == f"# Minutes\n\n- {said}\n"
    bold = ListItem(runs=(Run(text=said, bold=True), Run(text=". Agreed.")))
    at_the_stars = said.startswith("~") or said.endswith("*")  # there it would change what is bold
    assert at_the_stars or write(Document(blocks=(ListBlock(items=(bold,)),))) == f"- **{said}**. Agreed.\n"


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
