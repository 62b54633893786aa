"""The raw Markdown reads well too. That it comes back is in `test_round_trip.py`."""

from __future__ import annotations

import pytest

from data.minutes.document import Document, Heading, Item, List, Paragraph, Run
from data.minutes.markdown import write


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
