"""Whether a word that everybody uses is somebody's name where it stands: Will, Rose, May, Young, Bank."""

from __future__ import annotations

from functools import cache

from data.queries.names.line_context import LineContext
from data.queries.names.word_lists import is_everyday_key, placeholders, word_list
from data.words import words_of
from data.words.known import everyday_words


def is_named(reading: LineContext, at: int, *, first_name: bool) -> bool:
    """Whether an everyday word means a person: only with a capital, and where somebody is to be expected.

    `first_name`: whether somebody is called so, and doesn't only have it as a surname.
    """
    token = reading.tokens[at]
    key = token.key
    if not token.is_capital:
        return False
    if reading.is_after_title(at) or (first_name and reading.is_label(at)):
        return True
    if reading.is_alone(at):
        return first_name and not token.text.isupper()
    if is_family(reading, at):
        return True
    if reading.is_in_capitals or (token.text.isupper() and len(token.text) > 1) or is_month(reading, at):
        return False
    next_capital = reading.capital_behind(at)
    if reading.is_possessive(at):
        return not (next_capital or key in word_list("never_owners") or _is_thing(reading, at))
    if reading.is_title_case or (next_capital and goes_on(next_capital)):
        return False
    if reading.starts(at):
        return _does_something(reading, at, first_name=first_name)
    if is_after_that(reading, at):
        return first_name or does(reading.key(at + 1))
    if _is_thing(reading, at):
        return False
    if not first_name and key in word_list("places"):
        beside = reading.is_capital(at - 1) and reading.is_near(at - 1, at)
        return not beside and (reading.key(at - 1) in word_list("to_whom") or does(reading.key(at + 1)))
    return True


def is_family(reading: LineContext, at: int) -> bool:
    """Whether people of that name are meant: "the Dale family"."""
    return reading.key(at - 1) == "the" and is_before_family(reading, at)


def is_before_family(reading: LineContext, at: int) -> bool:
    """Whether "family" or the like stands right behind, in small letters."""
    behind = at + 1 if reading.is_near(at, at + 1) and not reading.is_capital(at + 1) else -1
    return reading.key(behind) in word_list("families")


def is_behind_role(reading: LineContext, at: int) -> bool:
    """Whether what somebody is stands right before, in small letters: "rep Green", not "for Green", "help Green"."""
    key = reading.key(at - 1)
    if not key.isalpha() or reading.is_capital(at - 1) or not reading.is_near(at - 1, at):
        return False
    little = word_list("when") | word_list("to_whom") | word_list("articles") | word_list("before_things")
    return key not in little | word_list("before_names") and key not in words_of("minutes.owners.little_words")


def is_month(reading: LineContext, at: int) -> bool:
    """Whether it is a month or a season: beside a number, or behind "in" or "by"."""
    if reading.key(at) not in word_list("months"):
        return False
    before, behind = reading.before(at), reading.key(at + 1)
    joined = behind in ("and", "or", "to") and reading.key(at + 2) in word_list("months")
    if before.isdigit() or behind.isdigit() or behind in word_list("months") or joined:
        return True
    return before in word_list("when") and not (before in ("and", "or", "to") and does(behind))


def _is_thing(reading: LineContext, at: int) -> bool:
    """Whether what stands before makes it a thing or a place: "the Trust", "New Hope"."""
    before = reading.capital_before(at)
    if is_after_saint(reading, at):
        return True
    return is_after_article(reading, at) or (bool(before) and goes_on(before))


def is_after_article(reading: LineContext, at: int) -> bool:
    """Whether "the", "every" or the like stands right before: not "No, Hope!"."""
    return reading.key(at - 1) in article_words() and reading.is_near(at - 1, at)


@cache
def article_words() -> frozenset[str]:
    """Words before things, and never before whoever does something, as "that" may stand."""
    return word_list("articles") - word_list("clauses")


def is_after_that(reading: LineContext, at: int) -> bool:
    """Whether "that" stands right before: "she said that Rose fell"; seldom is it a thing, "that Trust"."""
    return reading.key(at - 1) in word_list("clauses") and reading.is_near(at - 1, at)


def is_after_saint(reading: LineContext, at: int) -> bool:
    """Whether it is what a saint is called: "St Hope"."""
    return reading.key(at - 1) in ("st", "saint") and reading.is_capital(at - 1)


def goes_on(capital: str) -> bool:
    """Whether a word with a capital beside it makes one name of both: "Bank Street", "King's Lynn", "Young Carers"."""
    several = capital.endswith("s") and (is_everyday_key(capital[:-1]) or capital[:-1] in placeholders())
    return several or is_everyday_key(capital) or capital in word_list("places")


def _does_something(reading: LineContext, at: int, *, first_name: bool) -> bool:
    """Whether a sentence begins with what somebody does: "Will lost", not "Will there be"."""
    key, behind, then = (reading.key(at + step) for step in range(3))
    starting = key in word_list("starting")
    if key in word_list("modals") and _is_question(reading, at):
        return False
    if behind in word_list("modals") and _is_state(reading, at + 2):
        return True
    if not first_name and (key in word_list("places") or starting):
        return behind in word_list("doing") and behind not in word_list("of_things") and not _is_past(behind)
    if behind in ("in", "on") and then in word_list("troubles"):
        return True
    if does(behind) or (first_name and (reading.capital_behind(at) or reading.is_in_list(at))):
        return True
    if behind in word_list("modals"):
        surely = first_name and (not starting or key == "will")
        is_so = then in word_list("states_of_seasons") and key not in word_list("months")
        return surely or is_so or then in word_list("acts")
    if behind == "and":
        return first_name and reading.key(at + 2) in word_list("whose")
    return first_name and behind in word_list("adverbs") and not starting


def _is_question(reading: LineContext, at: int) -> bool:
    """Whether a question about somebody else begins with the word: "Will Kofi come?", not "Will Kofi came?"."""
    then = at + 1
    while reading.is_capital(then) or reading.key(then) == "and":
        then += 1
    end = then
    while (key := reading.key(end)) and (key[0].isalnum() or key in ("(", "“", '"', ":")):
        end += 1
    return then > at + 1 and key == "?" and not (does(reading.key(then)) and reading.key(then) != "say")


def _is_state(reading: LineContext, at: int) -> bool:
    """Whether it is what only somebody is, or is in: "homeless", "in prison"."""
    key = reading.key(at)
    return key in word_list("states") or (key in ("in", "on") and reading.key(at + 1) in word_list("troubles"))


def does(key: str) -> bool:
    """Whether a word tells what somebody does or did."""
    return key in word_list("doing") or _is_past(key)


def _is_past(key: str) -> bool:
    return len(key) > 4 and key.endswith("ed") and key in everyday_words()
