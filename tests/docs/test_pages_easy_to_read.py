"""The pages for chairs are as easy to read as the program's own words, by the same measure."""

from __future__ import annotations

from textstat import flesch_kincaid_grade

from tests.data.words.test_reading_grade import HIGHEST, HIGHEST_SENTENCE, whole_sentences
from tests.docs.pages import FOR_CHAIRS, sections
from tests.rows import each_row

WORDS_OF_OTHERS = ("Whose words", "More to read")
"""Headings under which titles and names of others stand."""


def sentences(page: str) -> list[str]:
    """The whole sentences of a page, what may be said aloud among them."""
    parts = [one for one in sections(page) if one.heading not in WORDS_OF_OTHERS]
    return [sentence for part in parts for text in (*part.text, *part.spoken) for sentence in whole_sentences(text)]


@each_row("page", FOR_CHAIRS)
def test_the_pages_for_chairs_are_easy_to_read(page: str) -> None:
    own = sentences(page)
    assert len(own) > 10
    assert flesch_kincaid_grade(" ".join(own)) <= HIGHEST
    grades = {one: round(flesch_kincaid_grade(one), 1) for one in own}
    assert {one: grade for one, grade in grades.items() if grade > HIGHEST_SENTENCE} == {}


def test_the_readme_is_read_in_three_minutes() -> None:
    words = [word for part in sections("README.md") for text in part.text for word in text.split()]
    assert len(words) <= 3 * 240
