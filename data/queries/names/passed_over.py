"""Everyday words that somebody on the list is called, where the guard takes them for something else: they may be names.

Nothing is told of what a sentence begins with unless somebody does something there, of "Hope Street", "in May", "Young
Carers", nor of what a group of the meeting is called.
"""

from __future__ import annotations

from data.queries.names.context import Reading
from data.queries.names.everyday import does, goes_on, is_after_article, is_after_saint, is_month
from data.queries.names.guard import Guard
from data.queries.names.place_names import is_of_place
from data.queries.names.word_lists import also_names, is_everyday_key, listed, placeholders
from data.words import words_of


def is_passed_over(guard: Guard, reading: Reading, at: int) -> bool:
    """Whether a word with a capital is what somebody is called who is not to be named, and may mean them here."""
    token, key = reading.tokens[at], reading.key(at)
    if not token.is_capital or key not in guard.names.alone or not is_everyday_key(key) or _is_no_name(reading, at):
        return False
    if guard.is_of_group(reading, at) or is_after_saint(reading, at):
        return False
    if is_of_place(reading, at) and not reading.is_in_capitals:
        return False
    if key in listed("places") and not reading.is_in_capitals and _is_behind_name(guard, reading, at):
        return False
    loud = token.text.isupper() and len(key) > 2 and not reading.is_in_capitals
    if loud and not (reading.starts(at) and key in listed("starting")):
        return True
    title = reading.is_title_case and not _is_title_by_names(guard, reading)
    if reading.starts(at) or reading.is_in_capitals or title:
        small, first_name = not (title or reading.is_in_capitals), key in guard.names.first_names
        return _is_somebody(reading, at, small=small, first_name=first_name) or _is_asked(reading, at)
    if key in listed("months") and _is_time(reading, at):
        return is_after_article(reading, at) and _is_of_people(reading, at)
    if next_capital := reading.capital_behind(at):
        return next_capital in listed("kin") or not (
            is_after_article(reading, at) or reading.is_possessive(at) or _is_several(next_capital)
        )
    if is_after_article(reading, at):
        return _is_of_people(reading, at)
    return True


def _is_no_name(reading: Reading, at: int) -> bool:
    """Whether it is written with a capital anyhow, and is hardly anybody's name: "I", "French"."""
    key = reading.key(at)
    return len(key) < 2 or (key in listed("capitals") and key not in listed("months") | also_names())


def _is_behind_name(guard: Guard, reading: Reading, at: int) -> bool:
    """Whether a word with a capital that a sentence alone doesn't explain is before: "Hope Street", not "Then Dale"."""
    if not (reading.is_capital(at - 1) and reading.is_near(at - 1, at)):
        return False
    key = reading.key(at - 1)
    return not reading.starts(at - 1) or not is_everyday_key(key) or key in guard.names.alone


def _is_title_by_names(guard: Guard, reading: Reading) -> bool:
    """Whether a line has many capitals only by the names in it: "Kofi, Mark and Ben Cole came"."""
    others = [
        token
        for place, token in enumerate(reading.tokens)
        if token.is_word and place and not (token.is_capital and _is_called_so(guard, token.key))
    ]
    return sum(one.is_capital for one in others) * 2 <= len(others)


def _is_called_so(guard: Guard, key: str) -> bool:
    return key in guard.names.alone or key in guard.shown.alone or not is_everyday_key(key)


def _is_asked(reading: Reading, at: int) -> bool:
    """Whether somebody is asked, or told, in a line that is all in capitals: "WE ASKED HOPE"."""
    return reading.is_in_capitals and reading.key(at - 1) in listed("to_whom") & listed("doing")


def _is_somebody(reading: Reading, at: int, *, small: bool, first_name: bool) -> bool:
    """Whether somebody does something where a sentence begins: "Hope wants", "Hope and Mina came", "Hope: yes"."""
    key, behind = reading.key(at), reading.key(at + 1)
    if key in listed("months") and _is_time(reading, at):
        return False
    if does(behind) and behind not in listed("modals"):
        return True
    if small and (first_name or key not in listed("places")) and _is_told_of(reading, at):
        return True
    if behind == "and" or reading.is_in_list(at):
        return small and reading.is_in_list(at)
    if key not in listed("places") and (reading.is_label(at) or reading.is_alone(at)):
        return True
    capital = reading.capital_behind(at)
    if not (small and capital) or key in listed("modals"):
        return False
    return capital in listed("kin") if reading.is_possessive(at) else not goes_on(capital)


def _is_told_of(reading: Reading, at: int) -> bool:
    """Whether what stands behind tells of somebody: "Hope never came", "Bill takes insulin", "Mark (from flat 2)"."""
    token, behind, then = reading.tokens[at], reading.key(at + 1), reading.key(at + 2)
    if reading.text[token.end : token.end + 2] == " (" or _is_quoted(reading.text, token.start, token.end):
        return True
    if not reading.is_near(at, at + 1, 2) or not then:
        return False
    if reading.key(at) in listed("modals"):
        if behind in listed("adverbs"):
            return does(then) and then not in listed("modals")
        return _is_of_one(behind) and "?" not in reading.text  # not "Will buses run?"
    if behind in listed("adverbs") - {"and"}:
        return does(then) or _is_of_one(then)
    if behind in listed("only_of_somebody"):
        return then != "be"
    return _is_of_one(behind) and then not in listed("modals") | listed("of_several") and not does(then)


def _is_of_one(key: str) -> bool:
    """Whether a word may tell what one person does, "takes", and doesn't tell of several, as "carers" does."""
    return (
        len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")) and is_everyday_key(key[:-1])
        and not _is_several(key)
    )  # fmt: skip


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether nothing but a word stands in quotes: "“Hope” is what we call him"."""
    return text[max(0, start - 1) : start] in ("“", '"', "‘", "'", "„") and text[end : end + 1] in (
        "”",
        '"',
        "’",
        "'",
        "“",
    )


def _is_time(reading: Reading, at: int) -> bool:
    """Whether a month or a season is meant; "thanks to May" and "we told May and June" may be of somebody."""
    if not is_month(reading, at):
        return False
    before = reading.before(at)
    if before in listed("doing"):
        return False
    beside = {reading.key(at + step) for step in (-3, -2, 1, 2)}
    alone = beside.isdisjoint(listed("months") - {reading.key(at)}) and not any(one.isdigit() for one in beside)
    return not (alone and before in ("to", "and", "or"))


def _is_several(capital: str) -> bool:
    """Whether a word says what several people are: "Young Carers"."""
    return not {capital, capital.removesuffix("s")}.isdisjoint(placeholders() | listed("kin"))


def _is_of_people(reading: Reading, at: int) -> bool:
    """Whether what stands behind "the Hope" may be theirs: "the Hope boys", not "the Hope is", "the Park at night"."""
    key, behind = reading.key(at), reading.key(at + 1)
    if not reading.is_near(at, at + 1) or not behind.isalpha():
        return False
    kin = listed("kin") | listed("families")
    if behind in kin or behind.removesuffix("s") in kin:
        return True
    if key in listed("places") | listed("months") or does(behind):
        return False
    little = listed("modals") | listed("adverbs") | listed("when") | listed("to_whom") | listed("articles")
    return len(behind) > 2 and behind not in little and behind not in words_of("minutes.owners.little_words")
