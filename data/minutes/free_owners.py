"""Who does something, where it was typed as free words: what of it may be printed as typed.

Groups and whatever is more than a name stand as typed. A bare name stands only if it is that of people who may be
named; and no words stand in which somebody on the list is named who is not to be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from data.meeting import Meeting, Person
from data.minutes.hidden_names import HiddenNames, names_known, owners
from data.minutes.more_than_a_name import is_reachable, more_than_a_name, name_words, parts_of
from data.minutes.shown import shown
from data.names import is_gone
from data.text import folded
from data.words import words_of
from data.words.known import is_everyday

_DIGITS = re.compile(r"\W*\d+\W*")


class FreeOwners:
    """Judges the words of owners who are nobody on the list."""

    def __init__(self, meeting: Meeting, people: Sequence[Person], hidden: HiddenNames) -> None:
        """`people`: all that may be spoken of, each once; `hidden`: the names of those who are not to be named."""
        self._hidden = hidden
        known = names_known(meeting, people)
        visible = {name for one in people if shown(one) == "name" for name in known[one.id]}
        self._groups = {folded(row.text) for row in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
        self._known = {folded(one.shown_as) for one in meeting.people if shown(one) == "role"} - {""}
        self._known |= {folded(name) for name in visible}
        self._visible = sorted({_plain(name) for name in visible if name.strip()}, key=len, reverse=True)
        names = {name for one in people if shown(one) != "name" for name in known[one.id]}
        names |= {owner.words for owner in owners(meeting) if is_gone(meeting, owner)}
        self._surnames = {_plain(word) for name in names for word in name_words(name)}
        self._surnames -= {_plain(word) for row in meeting.stakeholders for word in name_words(row.text)}

    def may_stand(self, words: str) -> bool:
        """Whether words that say who does something are printed as typed."""
        if self.names_hidden(words):
            return False
        return self._is_known(words) or all(map(self._is_known, parts_of(words))) or more_than_a_name(words)

    def may_be_told(self, words: str) -> bool:
        """Whether words that say whom to tell are printed as typed: an address, a number or "reception" may be, too."""
        if self.names_hidden(words):
            return False
        if is_reachable(words) or self.may_stand(words) or (words.islower() and is_everyday(words)):
            return True
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", _plain(words)) for name in self._visible)

    def names_hidden(self, words: str) -> bool:
        """Whether somebody is named in them who is not to be: whole, by a first name or by a surname."""
        if self._hidden.found(words):
            return True
        left = _plain(words, capitals=True)
        for name in self._visible:
            left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", left, flags=re.I) if name else left
        found = re.findall(r"[^\W\d_]{2,}", left)
        named = (word for word in found if word.casefold() in self._surnames)
        return any(not (word.islower() and is_everyday(word)) for word in named)

    def _is_known(self, words: str) -> bool:
        """Whether it is a group of the map, everyone, a role in use, or the name of those who may be named."""
        wanted = folded(words)
        return wanted in self._groups | self._known or folded(_DIGITS.sub(" ", words)) in self._groups


def _plain(words: str, *, capitals: bool = False) -> str:
    """Words without accents, so that "Sian" is Siân, and without capitals but where they are wanted."""
    apart = unicodedata.normalize("NFKD", words)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join((plain if capitals else plain.casefold()).split())
