"""What of a list of people is left out, gathered while it is read and told in a few words."""

from __future__ import annotations

from collections.abc import Iterable

from data.parsing.people_list.result import Doubt
from data.text.clean import folded
from data.words import say

MOST, LONGEST = 3, 60
"""So many of a kind are named, and so many letters of each shown."""


class LeftOut:
    """Gathers what is not taken in, and what is not surely what it is read as.

    No address is ever shown, only how many there were.
    """

    def __init__(self, groups: Iterable[str] = ()) -> None:
        """`groups`: of the meeting. Of them nobody is asked whether they are any."""
        self.groups = frozenset(map(folded, groups))
        self.unsure: list[tuple[str, str]] = []
        """Names, and what may be whom each is here for."""
        self.somebody: list[tuple[str, str]] = []
        """Names, and what beside each names another person, who was not asked."""
        self.unanswered: list[tuple[str, str]] = []
        """Names, and what beside each begins as an answer, and is none that is known."""
        self.towns: list[str] = []
        """What stands behind a street, and is left out as the town, where it may be a person."""
        self.behind_address: list[str] = []
        """What stands behind an address, and may be a person or where that is."""
        self.called: list[tuple[str, str]] = []
        """Names, and what each may be called besides."""
        self.header = False
        self.mails = 0
        self.sites = 0
        self.phones = 0
        self.postal = 0
        self.dates = 0
        self.accounts = 0
        self.columns: list[str] = []
        self.headings: list[str] = []
        self.brackets: list[str] = []
        self.behind: list[str] = []
        """What stands behind names with no brackets around it."""
        self.lines: list[str] = []

    def leave_bracket(self, bracket: str, typed: str) -> None:
        """Leave a bracket out, which is told as it stands in what was typed: with brackets, or behind the name."""
        if bracket in typed:
            self.brackets.append(bracket)
        else:
            self.behind.append(bracket[1:-1])

    def told(self) -> tuple[str, ...]:
        """All of it in words, each kind once."""
        parts = [say("people_list.left.header")] if self.header else []
        for kind in ("mails", "sites", "phones", "postal", "accounts", "dates"):
            if count := int(getattr(self, kind)):
                parts.append(say(f"people_list.left.{kind}", count=count))
        if self.columns:
            parts.append(say("people_list.left.columns", count=len(self.columns), names=quoted(self.columns)))
        for kind, words in (
            ("headings", self.headings), ("brackets", self.brackets), ("beside", self.behind), ("lines", self.lines),
        ):  # fmt: skip
            if words:
                parts.append(say(f"people_list.left.{kind}", count=len(words), words=quoted(words)))
        return tuple(parts)

    @property
    def stood_beside_names(self) -> bool:
        """Whether anything of it stood beside names, in words of its own."""
        return bool(self.columns or self.brackets or self.behind)

    def doubts(self) -> list[Doubt]:
        """What is to be asked of what stands beside names, each kind once."""
        found: list[Doubt] = []
        if self.behind_address:
            count, words = len(self.behind_address), quoted(self.behind_address)
            found.append(Doubt(say("people_list.doubts.behind_address", count=count, words=words)))
        if self.towns:
            told = say("people_list.doubts.towns", count=len(self.towns), words=quoted(self.towns))
            found.append(Doubt(told, left=True))
        for kind, asides in (
            ("somebody", self.somebody), ("unanswered", self.unanswered), ("beside", self.unsure),
            ("called", self.called),
        ):  # fmt: skip
            is_left = kind in ("somebody", "unanswered")
            if len(asides) == 1:
                told = say(f"people_list.doubts.{kind}", name=asides[0][0], words=asides[0][1])
                found.append(Doubt(told, left=is_left))
            elif asides:
                every = quoted(dict.fromkeys(words for _, words in asides))
                found.append(Doubt(say(f"people_list.doubts.{kind}_several", words=every), left=is_left))
        return found


def quoted(words: Iterable[str]) -> str:
    """The first few of some words, each in quotes and not too long, and how many more there are."""
    every = list(words)
    told = ", ".join(f"“{one if len(one) <= LONGEST else f'{one[:LONGEST]}…'}”" for one in every[:MOST])
    return say("people_list.left.more", words=told, count=len(every) - MOST) if len(every) > MOST else told
