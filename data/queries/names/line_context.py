"""One line's words in their places: what stands before and behind each, and where a sentence begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from data.queries.names.keys import APOSTROPHES, ENDING
from data.queries.names.tokens import Token, tokens_of
from data.queries.names.word_lists import is_everyday_key, word_list

_ADDRESS = re.compile(r"[\w.+'-]+(?=@[\w-]+\.\w)")
_LABEL = re.compile(r"\s*:(?!\S)|\s+[-–—]\s")
"""What stands behind whoever speaks: "Rose: ", "Rose - "."""

_JOINS = "+/&"
"""What stands between two who do something together."""


class LineContext:
    """A line, word by word. Words are asked about by their place among the tokens."""

    def __init__(self, text: str) -> None:
        """`text`: a line that was composed."""
        self.text = text
        self.tokens = tokens_of(text)

    @cached_property
    def _words(self) -> list[Token]:
        return [token for token in self.tokens if token.is_word]

    @cached_property
    def is_title_case(self) -> bool:
        """Whether nearly every word has a capital, so that capitals tell nothing; "I", "Dr" and a list tell nothing."""
        return is_written_as_title(
            [one for one in self._words if not (_is_i(one) or one.key in word_list("titles"))], self.text
        )

    @cached_property
    def is_in_capitals(self) -> bool:
        """Whether all of it is in capitals."""
        words = self._words
        return len(words) >= 2 and all(one.text.isupper() for one in words if len(one.text) > 1)

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return [found.span() for found in _ADDRESS.finditer(self.text)] if "@" in self.text else []

    def is_in_address(self, at: int) -> bool:
        """Whether a word stands before the @ of an e-mail address."""
        return 0 <= at < len(self.tokens) and any(
            start <= self.tokens[at].start < end for start, end in self._addresses
        )

    def is_beside_initial(self, at: int) -> bool:
        """Whether a single letter is beside a word of an address: "r.hill@"."""
        beside = (place for place in (at - 2, at - 1, at + 1, at + 2) if self.is_in_address(place))
        return any(len(self.key(place)) == 1 and self.key(place).isalpha() for place in beside)

    def key(self, at: int) -> str:
        """The key of a word or number, or a stop; empty: there is nothing at that place."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].is_capital

    def before(self, at: int) -> str:
        """The key of the word before, also where a title has a full stop between: "Dr. Patel"; or a number, a stop."""
        before = self.key(at - 1)
        return self.key(at - 2) if before == "." and self.key(at - 2) in word_list("titles") else before

    def is_after_title(self, at: int) -> bool:
        """Whether a title or an initial stands before: "Mrs Young", "M. Grief"."""
        before = self.before(at)
        if before in word_list("titles") or before in word_list("family_titles"):
            return self.is_near(at - 1, at, 2)
        initial = at - 2 if before == "." else at - 1
        return len(self.key(initial)) == 1 and self.is_capital(initial) and self.key(initial) not in ("i", "a")

    def initials(self, at: int) -> tuple[int, str]:
        """How many words and stops from here on are initials, as "JP" or "J.P." are, and their key."""
        token = self.tokens[at]
        word = self.text[token.start : self.name_end(at)]
        if not word.isupper() or len(token.key) > 1:
            return 1, token.key if word.isupper() else ""
        letters, step = "", 0
        while len(self.key(at + step)) == 1 and self.is_capital(at + step) and self.key(at + step + 1) == ".":
            letters, step = letters + self.key(at + step), step + 2
        if len(self.key(at + step)) == 1 and self.is_capital(at + step) and letters:  # "J.P"
            letters, step = letters + self.key(at + step), step + 1
        return step, letters

    def starts(self, at: int) -> bool:
        """Whether a sentence, or what is in brackets or quotes, begins with the word."""
        before = self.key(at - 1)
        if not before or self.is_after_title(at):
            return not before
        return not before[0].isalnum()

    def is_label(self, at: int) -> bool:
        """Whether it says who speaks: it begins a sentence, and a colon or a dash is behind it."""
        return self.starts(at) and bool(_LABEL.match(self.text, self.tokens[at].end))

    def is_in_place(self, at: int) -> bool:
        """Whether a name is part of what a place is called: "St Mary's church", "Mary Street", "Jo Cox House"."""
        if not self.is_capital(at) or self.before(at) in word_list("titles") or self.is_behind_at(at):
            return False
        saint = at - 2 if self.key(at - 1) == "." else at - 1
        if self.key(saint) in ("st", "saint") and self.is_capital(saint) and self.is_near(saint, at, 2):
            return not (self.is_capital(saint - 1) and self.is_near(saint - 1, saint))  # "High St Mary came"
        run = list[str]()
        while len(run) < 3 and not ENDING.search(self.tokens[at + len(run)].text):
            if not (behind := self.capital_behind(at + len(run))) or not _names_a_site(behind):
                break
            if self.text[self.tokens[at + len(run)].end] in _JOINS:  # "Ana+Council" are two
                break
            run.append(behind)
        return bool(run) and _is_site(run[-1]) and not self.is_capital(at + len(run) + 1)

    def is_behind_at(self, at: int) -> bool:
        """Whether the sign of a name stands right before it, and no address: "@ana"."""
        start = self.tokens[at].start
        return self.text[max(0, start - 1) : start] == "@" and not self.text[max(0, start - 2) : start - 1].isalnum()

    def is_near(self, one: int, other: int, most: int = 1) -> bool:
        """Whether so many characters, or fewer, stand between two words."""
        return one >= 0 and other < len(self.tokens) and self.tokens[other].start - self.tokens[one].end <= most

    def is_alone(self, at: int) -> bool:
        """Whether the line has no other word, and no number."""
        return [one.start for one in self.tokens if one.text[0].isalnum()] == [self.tokens[at].start]

    def capital_behind(self, at: int) -> str:
        """The key of the word right behind, where it has a capital; else empty."""
        behind = self.is_capital(at + 1) and self.is_near(at, at + 1) and not self.is_i(at + 1)
        return self.key(at + 1) if behind else ""

    def is_i(self, at: int) -> bool:
        """Whether a word is "I", or "I'm", which has its capital everywhere."""
        return 0 <= at < len(self.tokens) and _is_i(self.tokens[at])

    def capital_before(self, at: int) -> str:
        """The key of the word right before, where it has a capital that no sentence gives it; else empty."""
        return (
            self.key(at - 1) if self.is_capital(at - 1) and self.is_near(at - 1, at) and not self.starts(at - 1) else ""
        )

    def is_in_list(self, at: int) -> bool:
        """Whether more with a capital follow behind a comma or "and": "Rose, Mark and Will"."""
        if self.key(at + 1) == "and":
            return self.is_capital(at + 2)
        if at + 1 >= len(self.tokens) or not self.is_capital(at + 1):
            return False
        between = self.text[self.tokens[at].end : self.tokens[at + 1].start]
        return between == ", " or between.strip() in ("&", "/", "+")

    def is_possessive(self, at: int) -> bool:
        """Whether the word ends in 's: "Rose's garden"."""
        text = self.tokens[at].text
        return len(text) > 2 and text[-1] in "sS" and text[-2] in APOSTROPHES

    def name_end(self, at: int) -> int:
        """Where a name ends that ends with this word: before what hangs on it, as in "Ana's" and "Ana'll"."""
        token = self.tokens[at]
        return token.end - len(ending[0]) if (ending := ENDING.search(token.text)) else token.end

    def is_everyday(self, at: int) -> bool:
        """Whether it is a word that everybody uses."""
        return is_everyday_key(self.key(at))


def is_written_as_title(words: Sequence[Token], text: str) -> bool:
    """Whether nearly all of three words or more have a capital, and two of them stand side by side."""
    if len(words) < 3 or sum(one.is_capital for one in words) / len(words) <= 0.7:
        return False
    pairs = pairwise(words)
    return any(a.is_capital and b.is_capital and text[a.end : b.start].isspace() for a, b in pairs)


def _is_i(token: Token) -> bool:
    """Whether a word is "I", "I'm" or the like."""
    return token.text[:1] == "I" and (len(token.text) == 1 or token.text[1] in APOSTROPHES)


def _names_a_site(key: str) -> bool:
    """Whether it may stand before "House" in what that is called: it tells nothing that somebody does."""
    if _is_site(key) or not is_everyday_key(key):
        return True
    tells = word_list("doing") | word_list("modals") | word_list("places") | word_list("when") | word_list("to_whom")
    return len(key) > 2 and key not in tells and not key.endswith(("s", "ed", "ing"))


def _is_site(key: str) -> bool:
    return key in word_list("sites")


def stand(reading: LineContext, at: int, sequence: Sequence[str]) -> bool:
    """Whether words with these keys stand in a line from a place on, one behind the other."""
    return all(reading.key(at + place) == key for place, key in enumerate(sequence))
