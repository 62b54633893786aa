"""The guard: finds in people's own words the names of those who are not to be named. Linear in the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from data.queries.names.everyday import is_named
from data.queries.names.group_names import GroupNames
from data.queries.names.hits import Hit, MarksOf, one_by_one
from data.queries.names.index import KINDS, NameEntry, NameIndex, NameKind, is_weak
from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext, stand
from data.queries.names.marks import marker, split_run_together, usable
from data.queries.names.tokens import UNSPACED, WORD, composed
from data.queries.names.word_lists import is_everyday_key, word_list

__all__ = ["Guard", "Hit", "MarksOf"]

_ALWAYS_BEGIN = frozenset({"o", "d", "l", "mc", "mac", "al", "el", "st"})
"""What may be the first piece of any name that is written as two words."""


_PREFIXES = frozenset("وفبلكוהבלמשכ")
"""Letters of Arabic and of Hebrew that stand for "and", "to", "with"... and are joined to the name behind them."""


class Guard:
    """Looks for names in lines. What was looked at once is remembered by its words."""

    def __init__(
        self,
        hidden: Iterable[NameEntry],
        shown: Iterable[NameEntry] = (),
        groups: Iterable[str] = (),
        marks: Iterable[MarksOf] = (),
    ) -> None:
        """`hidden`: who is not to be named; `shown`: who may be; `groups`: what stakeholders are called.

        `marks`: of names that are not kept, of people who were renamed or taken out.
        """
        self.names = NameIndex(hidden)
        self.shown = NameIndex(shown)
        self.groups = GroupNames(groups)
        self._marks = [(marker(one.salt), frozenset(one.of), who) for who in marks for one in usable(who.marks)]
        self._begin = self.names.pieces | _ALWAYS_BEGIN
        self._worth: dict[str, bool] = {}
        self._met: set[str] = set()
        self._lines: dict[str, tuple[Hit, ...]] = {}

    def found(self, text: str) -> list[frozenset[str]]:
        """For each such name in the words, in their order: the ids of the people whose it may be."""
        return [hit.people for hit in self.hits(text)]

    def scan(self, lines: Iterable[str]) -> list[tuple[int, Hit]]:
        """Every hit in these lines, with the number of its line, from 0."""
        return [(number, hit) for number, line in enumerate(lines) for hit in self.hits(line)]

    def hits(self, line: str) -> tuple[Hit, ...]:
        """Where a line names somebody, in its order."""
        known = self._lines.get(line)
        if known is None:
            text, places = composed(line)
            known = self._lines[line] = self._placed(self._found_in(text), line, places)
        return known

    def only_name(self, text: str) -> Hit | None:
        """The name that the words are nothing else but, besides a title. None: they say more, or name nobody."""
        hits = self.hits(text)
        if len(hits) != 1:
            return None
        left = f"{text[: hits[0].start]} {text[hits[0].end :]}"
        return hits[0] if all(name_key(word) in word_list("titles") for word in WORD.findall(left)) else None

    def _placed(self, hits: Iterable[Hit], line: str, places: Sequence[int] | None) -> tuple[Hit, ...]:
        """Hits with the places where they stand in the line as it was given."""
        found = sorted(hits, key=lambda hit: hit.start)
        if places is not None:
            spans = [(places[hit.start], places[hit.end]) for hit in found]
            found = [
                Hit(start=start, end=end, words=line[start:end], people=hit.people, kind=hit.kind, also=hit.also)
                for hit, (start, end) in zip(found, spans, strict=True)
            ]
        return tuple(found)

    def _found_in(self, text: str) -> Iterator[Hit]:
        if (self.names.unspaced or self._marks) and not text.isascii():
            yield from one_by_one(text, self._unspaced(text))
        worth = [self._is_worth(word) for word in WORD.findall(text)]  # all: each may fit a mark
        if any(worth) or "@" in text:
            yield from self._spaced(LineContext(text))

    def _is_worth(self, word: str) -> bool:
        """Whether a word may be, or begin, a name that is looked for."""
        known = self._worth.get(word)
        if known is None:
            key = name_key(word)
            capital = word[0].isupper()
            forms = (key, *_without_affix(word, key))
            if self._marks and (capital or not is_everyday_key(key)):
                self._meet(forms)
            known = any(one in self.names.keys for one in forms)
            known = known or (key in self._begin and (len(key) < 4 or capital or not is_everyday_key(key)))
            self._worth[word] = known
        return known

    def _meet(self, keys: Iterable[str]) -> None:
        """Whether keys fit a mark: then they are names that are looked for from now on."""
        for one in keys:
            for mark, of, who in self._marks if len(one) > 1 else ():
                fits = mark(one) in of or (not is_everyday_key(one) and self._is_run_together(one, mark, of, who))
                if fits and not self._is_shown_now(one, who):
                    self.names.add_met(one, who.id, who.kind)

    def _is_run_together(self, key: str, mark: Callable[[str], int], of: frozenset[int], who: MarksOf) -> bool:
        """Whether a word is made of somebody's names, of which one or more have a mark: "ngoziokafor".

        So nothing is marked but single names: a mark of two together would tell which two are the right ones.
        """
        for pieces in split_run_together(key, lambda piece: mark(piece) in of or self._is_called(piece, who.id)):
            if any(mark(piece) in of for piece in pieces):
                return True
        return False

    def _is_called(self, key: str, person: str) -> bool:
        """Whether somebody is called so now."""
        return person in self.names.alone.get(key, ()) or person in self.shown.alone.get(key, ())

    def _is_shown_now(self, key: str, who: MarksOf) -> bool:
        """Whether somebody is called so now, too, and may be named."""
        return who.id in self.shown.alone.get(key, ()) or who.id in self.shown.unspaced.get(key, ())

    def _unspaced(self, text: str) -> Iterator[Hit]:
        """Names in scripts without spaces, wherever they stand; whole names of those who may be named go first."""
        for run in UNSPACED.finditer(text):
            if self._marks:
                self._meet_pieces(run[0])
            lengths = sorted({*self.names.lengths, *self.shown.lengths}, reverse=True)
            at = run.start()
            while at < run.end():
                pieces = (text[at : at + length] for length in lengths if at + length <= run.end())
                piece = next((one for one in pieces if one in self.names.unspaced or one in self.shown.unspaced), "")
                if people := self.names.unspaced.get(piece):
                    also = self.shown.unspaced.get(piece, set())
                    yield self._hit(at, at + len(piece), piece, people, also)
                at += len(piece) or 1

    def _meet_pieces(self, run: str) -> None:
        for length in (2, 3, 4):
            for start in range(len(run) - length + 1):
                piece = run[start : start + length]
                if piece in self._met:
                    continue
                self._met.add(piece)
                for mark, of, who in self._marks:
                    if mark(piece) in of and not self._is_shown_now(piece, who):
                        self.names.unspaced[piece].add(who.id)
                        self.names.kinds.setdefault(who.id, who.kind)
                        self.names.lengths = sorted({*self.names.lengths, length}, reverse=True)

    def _spaced(self, reading: LineContext) -> Iterator[Hit]:
        tokens = reading.tokens
        taken = self.taken_by_shown(reading)
        at = 0
        while at < len(tokens):
            length, people = (0, set[str]()) if at in taken or not tokens[at].is_word else self._named_at(reading, at)
            if length:
                start, end = tokens[at].start, reading.name_end(at + length - 1)
                also = self.shown.alone.get(tokens[at].key, set())
                yield self._hit(start, end, reading.text[start:end], people, also)
            at += length or 1

    def _hit(self, start: int, end: int, words: str, people: set[str], also: set[str]) -> Hit:
        kinds = {self.names.kinds[one] for one in people}
        kind: NameKind = next(one for one in KINDS if one in kinds)
        return Hit(start=start, end=end, words=words, people=frozenset(people), kind=kind, also=frozenset(also))

    def taken_by_shown(self, reading: LineContext) -> set[int]:
        """The places of the whole names of people who may be named: they stand, unless somebody else has the same.

        A longer name that stands there is somebody else's.
        """
        taken: set[int] = set()
        at = 0
        while at < len(reading.tokens):
            shown, hidden = self._shown_at(reading, at), _longest(self.names, reading, at)
            if len(shown) > len(hidden):
                taken.update(range(at, at + len(shown)))
            at += max(len(shown), len(hidden), 1)
        return taken

    def _shown_at(self, reading: LineContext, at: int) -> tuple[str, ...]:
        """The longest name from here on of somebody who may be named; in another order without others' first names."""
        for sequence in self.shown.longest_first.get(reading.key(at), ()):
            if stand(reading, at, sequence) and (
                sequence in self.shown.as_typed
                or (sequence in self.shown.whole and self.names.given.isdisjoint(sequence))
            ):
                return sequence
        return ()

    def _named_at(self, reading: LineContext, at: int) -> tuple[int, set[str]]:
        """How many words from here on name somebody, and whom; 0: they name nobody."""
        key = reading.key(at)
        if reading.is_behind_at(at) and (typed := self.names.typed.longest_at(reading, at))[0]:
            return typed
        for sequence in self.names.longest_first.get(key, ()):
            if stand(reading, at, sequence) and self._counts(reading, at, sequence):
                written_as_one = self.names.alone.get("".join(sequence), set())
                return len(sequence), self.names.sequences[key][sequence] | written_as_one
        if key in self.names.alone and self._counts_alone(reading, at, key):
            return 1, self.names.alone[key]
        length, joined = self._joined_at(reading, at)
        if length:
            return length, self.names.alone[joined]
        length, initials = reading.initials(at)
        if initials in self.names.initials and (length > 1 or not reading.is_in_capitals):
            return length, self.names.initials[initials]
        return (1, people) if (people := self._with_affix_at(reading, at)) else (0, set())

    def _counts(self, reading: LineContext, at: int, sequence: tuple[str, ...]) -> bool:
        """Whether a name of several words counts: one of everyday words needs its capital, or that somebody speaks."""
        if not is_weak(sequence) or all(reading.is_capital(at + one) for one in range(len(sequence))):
            return True
        return len(sequence[0]) > 2 and reading.key(at + len(sequence)) in word_list("doing")

    def _counts_alone(self, reading: LineContext, at: int, key: str) -> bool:
        first_name = key in self.names.first_names
        if len(key) == 1:
            return reading.is_capital(at) and key not in word_list("capitals") and reading.key(at + 1) != "."
        if is_everyday_key(key) and reading.is_in_address(at):  # there are no capitals
            return first_name or reading.is_beside_initial(at)
        if is_everyday_key(key):
            named = is_named(reading, at, first_name=first_name)
            return named or self.groups.is_somebody(reading, at)
        if reading.is_in_place(at) or self.groups.is_site(reading, at):
            return False
        return len(key) > 2 or not reading.tokens[at].text[0].islower()

    def _joined_at(self, reading: LineContext, at: int) -> tuple[int, str]:
        """How many words from here on are one name that was written as several: "O Brien", "Xiao Ming"."""
        key, after = reading.key(at), reading.key(at + 1)
        if key not in self._begin or not (after and after[0].isalpha() and reading.is_near(at, at + 1)):
            return 0, ""
        capitals = reading.is_capital(at), reading.is_capital(at + 1)
        if len(after) == 1:
            return 0, ""
        joined = key + after
        if all(capitals):
            self._meet([joined])
        if joined in self.names.alone and (any(capitals) or len(joined) > 6):
            return (2, joined) if all(capitals) or not is_everyday_key(joined) else (0, "")
        third = reading.key(at + 2)
        if third and third[0].isalpha() and reading.is_near(at + 1, at + 2) and joined + third in self.names.alone:
            return 3, joined + third
        return 0, ""

    def _with_affix_at(self, reading: LineContext, at: int) -> set[str]:
        """Whose name it is with something joined to it: "Anas idea", "the O'Briens", "the Youngs"."""
        token = reading.tokens[at]
        for one in _without_affix(token.text, token.key) if not is_everyday_key(token.key) else ():
            if one in self.names.alone and (not is_everyday_key(one) or reading.key(at - 1) == "the"):
                return self.names.alone[one]
        return set()


def _without_affix(word: str, key: str) -> tuple[str, ...]:
    """What a word may be a form of: "O'Briens" of "obrien", "Foxes" of "fox"; in Arabic or Hebrew without "and"."""
    if len(key) < 4:
        return ()
    if word[0] in _PREFIXES:
        return (key[1:],)
    if not (word[0].isupper() and key.endswith("s")):
        return ()
    return (key[:-1], key[:-2]) if key.endswith("es") and len(key) > 4 else (key[:-1],)


def _longest(names: NameIndex, reading: LineContext, at: int) -> tuple[str, ...]:
    """The longest name of several words that stands from here on; empty: none does."""
    return next((one for one in names.longest_first.get(reading.key(at), ()) if stand(reading, at, one)), ())
