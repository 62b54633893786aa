"""What the groups of a meeting are called, and where that stands in a line.

It never hides a surname that no everyday word is: "Union rep Fenwick" names the Fenwick on the list, whoever is called
so. Of everyday words it tells where they are a body: "the Green Party".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.queries.names.everyday import is_before_family, is_behind_role
from data.queries.names.keys import ENDING
from data.queries.names.line_context import LineContext, stand
from data.queries.names.tokens import composed
from data.queries.names.word_lists import word_list


class GroupNames:
    """The names of groups, word by word."""

    def __init__(self, groups: Iterable[str]) -> None:
        """`groups`: what stakeholders are called."""
        self.words: set[str] = set()
        """Every word of these names, but for those that say whose something is."""
        self._names: list[tuple[str, ...]] = []
        self._sites: set[tuple[tuple[str, ...], int]] = set()
        for group in map(LineContext, (composed(group)[0] for group in groups)):
            self.words |= {one.key for one in group.tokens if not ENDING.search(one.text)}
            begin = 1 if group.key(0) in word_list("articles") else 0
            name = tuple(one.key for one in group.tokens[begin:])
            self._names += [name] if name else []
            self._sites |= {(name, at) for at in range(len(name)) if group.is_in_place(begin + at)}

    def stands(self, reading: LineContext, at: int) -> bool:
        """Whether all that a group is called stands here, and the word is part of it: "the Green Party"."""
        return any(True for _ in self._standing(reading, at))

    def is_site(self, reading: LineContext, at: int) -> bool:
        """Whether a word in a name that stands here is part of a place in it: "novak street residents"."""
        return any((name, place) in self._sites for name, place in self._standing(reading, at))

    def is_somebody(self, reading: LineContext, at: int) -> bool:
        """Whether an everyday word in a name that stands here is somebody's: "Green family", "Union rep Green"."""
        if not reading.is_capital(at) or not self.stands(reading, at):
            return False
        last = any(place == len(name) - 1 for name, place in self._standing(reading, at))
        ends = last or not reading.is_near(at, at + 1)
        return is_before_family(reading, at) or (ends and is_behind_role(reading, at))

    def _standing(self, reading: LineContext, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """Each name that stands here as a whole, and the word's place in it."""
        key = reading.key(at)
        for name in self._names:
            for place, one in enumerate(name):
                if one == key and stand(reading, at - place, name):
                    yield name, place
