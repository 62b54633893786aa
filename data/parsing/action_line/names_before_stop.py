"""Those who are named behind an `@` up to a comma or a colon: "@Dr Jane Elizabeth Holloway: write".

With the stop behind it all of it says who: nothing of a name is left in the words of the action. Where it may say
more, "@ana ring Ben, then Chris", nothing is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.parsing.action_line.labels import labels_of
from data.parsing.action_line.new_names import article_end, is_new_name, may_be_new
from data.parsing.action_line.owner_names import Span
from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.known_names import KnownNames
from data.queries.names.keys import name_key
from data.queries.names.word_lists import also_names, is_everyday_key, placeholders, word_list
from data.text.clean import folded
from data.words import words_of
from data.words.known import is_everyday

_TO_COLON = re.compile(r"[^:;!?()\[\]\n]{1,80}?(?=\s*:(?!\S))")
_TO_END = re.compile(r"[^,:;!?()\[\]\n]{1,80}?(?=[\s.!]*$)")
_TO_COMMA = re.compile(r"[^,:;!?()\[\]\n]{1,80}?(?=\s*,)")
_MOST = 6
"""Words of one name."""


def names_before_stop(line: str, start: int, known: KnownNames) -> tuple[Span, ...]:
    """Where each of those stands who are named from `start` up to a stop; empty: it may say more.

    A stop is a colon, a comma, or the end of the line.
    """
    for stop in (_TO_COLON, _TO_COMMA, _TO_END):
        run = stop.match(line, start)
        if run is not None and (spans := _names(line, start, run.end(), known)):
            at_end = stop is _TO_END
            return spans if not at_end or not _ends_everyday(line[slice(*spans[-1])], known) else ()
    return ()


def _names(line: str, start: int, end: int, known: KnownNames) -> tuple[Span, ...]:
    spans: list[Span] = []
    listed = False
    parts = list(_parts(line, start, end))
    for begin, stop, joint in parts:
        words = line[begin:stop]
        listed = listed or "," in joint  # "@ana, Zoom: ..." may say what it is about
        if not _is_name(words, known, alone=len(parts) == 1):
            return ()
        beside = not spans or joint.strip(" @") in ("+", "/") or bool(known.meant(line[slice(*spans[-1])]))
        if not spans or (beside and not listed) or _is_second(words, known, listed=listed):
            spans.append((begin, stop))
        elif listed:
            return ()
        else:
            spans[-1] = (spans[-1][0], stop)  # "Smith and Sons" are one
    return tuple(spans)


def _parts(line: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each part between two joints: where it begins and ends, and the joint before it."""
    joint, begin = "", start
    for one in owner_patterns().parted_or_with.finditer(line, start, end):
        yield begin, one.start(), joint
        joint, begin = one[0], one.end()
    yield begin, end, joint


def _is_second(words: str, known: KnownNames, *, listed: bool) -> bool:
    """Whether words behind a joint are somebody else: not "Sons"."""
    if known.meant(words):
        return not (words.islower() and is_everyday(words))
    first = folded(words.split(" ")[0])
    return may_be_new(words, known) if listed else not is_everyday(first) or first in _first_names()


def _is_name(words: str, known: KnownNames, *, alone: bool) -> bool:
    """Whether words are nothing but what one person or one body is called, known or not.

    `alone`: whether no other name stands beside it; else one without a capital may be anything, "@ana with the key".
    """
    if known.meant(words):
        return True
    own = words.split()
    if not 0 < len(own) <= _MOST or _has_more(words, own):
        return False
    if article_end(words, 0) is not None:
        return len(own) > 1 and (_has_capitals(own[1:]) or (alone and _is_body(own[1:])))
    if _has_capitals(own):
        return not _says_more(own, known)
    return alone and _is_body_called(own)


def _has_capitals(own: Sequence[str]) -> bool:
    """Whether words are a name with capitals, but for "de" or "of the" inside it."""
    inside = owner_patterns().in_bodies
    return is_new_name([word for at, word in enumerate(own) if not (word in inside and 0 < at < len(own) - 1)], _MOST)


def _ends_everyday(words: str, known: KnownNames) -> bool:
    """Whether words are no known name, and end with one that everybody uses: "@ana Today"."""
    return known.meant(words) is None and is_everyday_key(name_key(words.split()[-1]))


def _has_more(words: str, own: Sequence[str]) -> bool:
    """Whether a day, a label, the end of a sentence, or whose something is, stands in them."""
    says = owner_patterns()
    if any(
        word.endswith(".") and len(word) > 2 and name_key(word[:-1]) not in word_list("titles") for word in own[:-1]
    ):
        return True
    if any(says.day.match(word) or says.is_whose.search(word) or folded(word) in says.everyone for word in own):
        return True
    behind = (words[words.index(word) :] for word in own[1:])
    return any((found := labels_of(f"{one}: x")).labels or found.short for one in behind)


def _says_more(own: Sequence[str], known: KnownNames) -> bool:
    """Whether a name on the list stands in front, and what is to be done or somebody else behind it: "@ana Ring"."""
    if any(known.meant(" ".join(own[at:])) for at in range(1, len(own))):
        return True
    for length in range(len(own) - 1, 0, -1):
        if known.meant(" ".join(own[:length])):
            rest = [folded(word) for word in own[length:]]
            does = any(word in word_list("acts") or word in owner_patterns().please for word in rest)
            return does or (length > 1 and all(is_everyday(word) and word not in _first_names() for word in rest))
    return False


def _is_body_called(own: Sequence[str]) -> bool:
    """Whether they are a body or several people, with one capital: "Bus drivers union", not "Clerk chase invoices"."""
    first = folded(own[0])
    if len(own) < 2 or not own[0][0].isupper() or not is_everyday(first) or first in _first_names():
        return False
    several = word_list("places") | word_list("roles") | word_list("families") | placeholders()
    last = name_key(own[-1])
    return (last in several or last.removesuffix("s") in several) and _is_body(own)


def _is_body(own: Sequence[str]) -> bool:
    """Whether the words may be what a body is called: behind the first one none says what is done, when, or how."""
    none = word_list("acts") | word_list("when") | {*words_of("minutes.owners.little_words"), *owner_patterns().please}
    return all(word.isalpha() and word.islower() and word not in none for word in own[1:])


def _first_names() -> frozenset[str]:
    """Everyday words that somebody is called, too."""
    return also_names() | frozenset(words_of("reading.first_names"))
