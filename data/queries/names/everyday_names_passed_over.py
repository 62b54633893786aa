"""Everyday words that somebody on the list is called, where the guard takes them for something else: they may be names.

One rule: such a word may be a name wherever it stands with a capital, unless it surely is something else: part of what
a place, a body or a group is called ("Hope Street", "Young Carers"), a time ("in May"), a thing behind "the", or the
first word of a question ("Will we"). In small letters it may be one only in a list of names, "Kemi, may and will", or
where nobody else can be meant: "mrs hope", "hope's mum", "hope: yes", "pat has the key".
"""

from __future__ import annotations

import re
from functools import cache

from data.queries.names.everyday import does, is_after_article, is_after_saint, is_month
from data.queries.names.find_listed_names import Guard
from data.queries.names.line_context import LineContext
from data.queries.names.word_lists import is_everyday_key, placeholders, word_list
from data.text.typed import typed
from data.words import words_of

_LONGEST_RUN = 3
"""Words with a capital behind a word that are looked at for "Street" or "Council"."""

"""What parts two names in a list."""

_FEWEST = 3
"""So many everyday words, all of them names on the list, are a list of names in small letters, too."""


def is_passed_over(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether an everyday word is what somebody is called who is not to be named, and may mean them here."""
    key = reading.key(at)
    if len(key) < 2 or key not in guard.names.alone or not is_everyday_key(key):
        return False
    if not reading.is_capital(at):
        first_name = key in guard.names.first_names
        return _is_meant(reading, at) or (
            first_name
            and (_is_label(reading, at) or _acts_in_small(reading, at) or _is_among_names(guard, reading, at))
        )
    if guard.groups.stands(reading, at) or is_after_saint(reading, at) or _is_in_run(guard, reading, at):
        return False
    if is_after_article(reading, at):
        return is_of_people(reading, at)
    return not (_is_time(reading, at) or _asks(reading, at))


def _is_meant(reading: LineContext, at: int) -> bool:
    """Whether what stands beside a word in small letters tells that it is somebody: "mrs hope", "a man named hope"."""
    before = reading.before(at)
    if before in word_list("called") or before == "dear" or before in word_list("courtesies") - {"miss"}:
        return reading.is_near(at - 1, at, 2)
    return reading.is_possessive(at) and reading.key(at + 1) in word_list("kin")


def _is_label(reading: LineContext, at: int) -> bool:
    return at == 0 and reading.is_label(at)


def _acts_in_small(reading: LineContext, at: int) -> bool:
    """Whether a sentence begins with a word in small letters that does something as hardly any thing of that name."""
    if reading.key(at) not in word_list("seldom_things") or not reading.starts(at) or reading.is_possessive(at):
        return False
    return reading.is_near(at, at + 1) and reading.key(at + 1) in word_list("doing") | word_list("modals")


def _is_among_names(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether it stands in a list of names that is no row of everyday words by chance."""
    found = [at]
    for step in (-1, 1):
        here = at
        while (there := _in_list(guard, reading, here, step)) is not None:
            found.append(there)
            here = there
    if len(found) > 1 and all(reading.key(one) in word_list("seldom_things") for one in found):  # "to sue and pat"
        return True
    return len(found) >= _FEWEST or any(_is_name_there(reading, one) for one in found[1:])


def _is_name_there(reading: LineContext, at: int) -> bool:
    """Whether a name in a list is no everyday word, or has a capital that no sentence gives it."""
    return not is_everyday_key(reading.key(at)) or (reading.is_capital(at) and not reading.starts(at))


def _in_list(guard: Guard, reading: LineContext, at: int, step: int) -> int | None:
    """Where the next name of a list of names stands, or the one before; None: the list ends."""
    there = at + step * (2 if reading.key(at + step) == "and" else 1)
    if not 0 <= there < len(reading.tokens):
        return None
    key, (one, other) = reading.key(there), sorted((at, there))
    between = reading.text[reading.tokens[one].end : reading.tokens[other].start]
    known = key in guard.names.alone or key in guard.shown.alone
    return there if known and _parts().fullmatch(between) else None


def _is_in_run(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether it is part of what a place, a body or several people are called: "Hope Street", "Young carers"."""
    key, capital = reading.key(at), reading.capital_behind(at)
    begins = reading.starts(at) or reading.is_in_capitals
    behind = reading.key(at + 1) if begins and reading.is_near(at, at + 1) else capital
    if reading.is_possessive(at):
        return capital in word_list("places")
    if _is_several(behind) and behind not in word_list("kin") | word_list("families"):
        return True
    if reading.is_in_capitals or reading.is_title_case:  # there capitals tell nothing
        return behind in word_list("places") or (key in word_list("places") and _is_behind_name(guard, reading, at))
    if begins and capital.removesuffix("s") in word_list("places"):
        return True
    if capital and is_after_article(reading, at) and capital not in word_list("kin"):
        return True
    far = at
    while far - at < _LONGEST_RUN and (capital := reading.capital_behind(far)):
        if capital in word_list("places"):
            return True
        far += 1
    if reading.before(at) in ("of", "the") and any(
        reading.is_capital(at - back) and reading.key(at - back) in word_list("places") for back in (2, 3)
    ):
        return True
    return key in word_list("places") and _is_behind_name(guard, reading, at)


def _is_behind_name(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether a word with a capital that a sentence alone doesn't explain is before: "Hope Street", not "Then Dale"."""
    if not (reading.is_capital(at - 1) and reading.is_near(at - 1, at)):
        return False
    key = reading.key(at - 1)
    if does(key) or key in word_list("to_whom") or (key in word_list("capitals") and key not in guard.names.alone):
        return False
    return not reading.starts(at - 1) or not is_everyday_key(key) or key in guard.names.alone


def _asks(reading: LineContext, at: int) -> bool:
    """Whether a sentence begins with a word that needs another one for it: "Will we", "May be late"."""
    if not reading.starts(at) or reading.key(at) not in word_list("modals") or reading.is_possessive(at):
        return False
    behind = reading.key(at + 1)
    if not behind.isalpha() or not reading.text[reading.tokens[at].end : reading.tokens[at + 1].start].isspace():
        return False
    if behind in word_list("modals") | word_list("adverbs") | word_list("before_things") or does(behind):
        return False
    if reading.is_i(at + 1):
        return True
    others = word_list("starting") | word_list("articles") | word_list("whose") | word_list("of_several")
    return behind in others or behind in words_of("minutes.owners.little_words") or _is_question(reading, at)


def _is_question(reading: LineContext, at: int) -> bool:
    """Whether the sentence that a word begins ends in a question mark."""
    behind = (reading.key(there) for there in range(at + 1, len(reading.tokens)))
    return next((key for key in behind if key in (".", "!", "?", "\n")), "") == "?"


def _is_time(reading: LineContext, at: int) -> bool:
    """Whether a month or a season is meant; "thanks to May" and "we told May and June" may be of somebody."""
    before = reading.before(at)
    if not is_month(reading, at) or before in word_list("doing"):
        return False
    beside = {reading.key(at + step) for step in (-3, -2, 1, 2)}
    alone = beside.isdisjoint(word_list("months") - {reading.key(at)}) and not any(one.isdigit() for one in beside)
    return not (alone and before in ("to", "and", "or"))


def _is_several(key: str) -> bool:
    """Whether a word says what several people are: "Young Carers"."""
    return not {key, key.removesuffix("s")}.isdisjoint(placeholders() | word_list("kin"))


def is_of_people(reading: LineContext, at: int) -> bool:
    """Whether what stands behind "the Hope" may be theirs: "the Hope boys", not "the Hope is", "the Park at night"."""
    key, behind = reading.key(at), reading.key(at + 1)
    if not reading.is_near(at, at + 1) or not behind.isalpha():
        return False
    kin = word_list("kin") | word_list("families")
    if behind in kin or behind.removesuffix("s") in kin:
        return True
    if key in word_list("places") | word_list("months") or does(behind):
        return False
    little = (
        word_list("modals") | word_list("adverbs") | word_list("when") | word_list("to_whom") | word_list("articles")
    )
    return len(behind) > 2 and behind not in little and behind not in words_of("minutes.owners.little_words")


@cache
def _parts() -> re.Pattern[str]:
    """What stands between two names of a list."""
    and_ = typed("joints.and")
    return re.compile(rf"\s*(?:[,;]\s*(?:{and_}\s+)?|[/&+]|\b{and_}\b)\s*", re.IGNORECASE)
