"""Whether a word says or does something in its line, as only somebody can: "when Rose said", "asked Nils"."""

from __future__ import annotations

from data.queries.names.everyday import article_words
from data.queries.names.line_context import LineContext
from data.queries.names.word_lists import placeholders, word_list


def says_something(reading: LineContext, at: int) -> bool:
    """Whether an everyday word with a capital says or does something, as only somebody can: "when Rose said"."""
    key = reading.key(at)
    nobody = (
        word_list("pronouns") | word_list("never_owners") | word_list("places") | word_list("months") | placeholders()
    )
    if reading.starts(at) or reading.is_title_case or key in nobody or reading.before(at) in article_words():
        return False
    return not reading.capital_before(at) and reading.key(at + 1) in word_list("doing")


def is_asked(reading: LineContext, at: int) -> bool:
    """Whether a word that no sentence begins with is asked, or says something, as only somebody can: "asked Nils"."""
    if reading.starts(at) or reading.is_title_case or reading.before(at) in article_words():
        return False
    return reading.key(at - 1) in word_list("to_whom") & word_list("doing") or reading.key(at + 1) in word_list("doing")
