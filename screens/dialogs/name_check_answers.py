"""What is said in the check before minutes go out, kept at once, and what is left to be said after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from msgspec.structs import replace

from data.minutes.name_check import NameCheck, PossibleNameToCheck
from data.minutes.names_in_text import NamedText, answered
from data.minutes.owners_on_no_list import UnlistedOwner
from data.model import codes
from screens.dialogs.name_check_rows import words_told

CheckAnswer: TypeAlias = codes.AboutName | Literal["group", "person"]
"""What is said about a line or a word; `group`, `person`: it goes on the map, or on the list of people."""

KeepAnswer: TypeAlias = Callable[[Sequence[NamedText | UnlistedOwner | PossibleNameToCheck], CheckAnswer], object]
"""Keeps an answer."""


class GivenAnswers:
    """The check as it is after every answer, which groups of it are unfolded, and which word is looked at."""

    def __init__(self, check: NameCheck, said: KeepAnswer) -> None:
        """`said`: keeps answers at once."""
        self.check = check
        self._said = said
        self.unfolded: set[str] = set()
        """The names of the groups and words that are unfolded."""
        self.word = 0
        """Which of the words that may be names is looked at."""

    @property
    def _words(self) -> Sequence[PossibleNameToCheck]:
        return words_told(self.check, self.unfolded)

    def turn(self, step: int) -> None:
        """Look at the next word, or the one before."""
        self.word = (self.word + step) % len(self._words)

    def fold(self, name: str) -> None:
        """Unfold a group, or the word that is looked at (empty); or fold it again."""
        self.unfolded ^= {name or f"word {self.word}"}

    def about_line(self, named: NamedText, action: str) -> NamedText:
        """Keep an answer about a line: the next one that has none."""
        answers: dict[str, codes.AboutName] = {"keep": "keep", "bracket": "brackets"}
        at = self.check.named.index(named)
        self._about_lines([named], answers.get(action, "not_a_person"))
        left = self.check.named
        return next((one for one in (*left[at:], *left[:at]) if one.answer is None), left[min(at, len(left) - 1)])

    def bracket_all(self, also: Sequence[NamedText]) -> None:
        """Put every name in brackets of which nothing was said yet, and those of these lines."""
        self._about_lines([*self.check.open, *also], "brackets")

    def _about_lines(self, named: Sequence[NamedText], answer: codes.AboutName) -> None:
        before = set(self.check.named)
        self.check = replace(self.check, named=answered(self.check.named, named, answer))
        if new := [one for one in self.check.named if one not in before and one.answer == answer]:
            self._said(new, answer)

    def about_owner(self, owner: UnlistedOwner, action: str) -> None:
        """Keep an answer about somebody who does something and is on no list."""
        answers: dict[str, CheckAnswer] = {"group": "group", "person": "person", "keep": "keep"}
        self._said([owner], answers.get(action, "brackets"))
        self.check = replace(self.check, owners=tuple(one for one in self.check.owners if one != owner))

    def about_word(self, action: str) -> None:
        """Keep an answer about the word that is looked at."""
        answer: CheckAnswer = "brackets" if action == "bracket" else "person" if action == "person" else "not_a_person"
        word = self._words[self.word]
        self._said([word], answer)
        self.check = replace(self.check, may_be=tuple(one for one in self.check.may_be if one != word))
        self.unfolded = {name for name in self.unfolded if not name.startswith("word ")}
        self.word = max(0, min(self.word, len(self._words) - 1))
