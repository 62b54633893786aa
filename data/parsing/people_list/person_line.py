"""One line or cell of a list of people: the name in it, and what stands beside the name."""

from __future__ import annotations

import re
from functools import cache

from data.parsing.people_list.addresses import tidy, without_addresses
from data.parsing.people_list.attendance_words import AttendanceAnswer, answer_beside, begins_as_answer, is_answer
from data.parsing.people_list.beside_names import NEVER_KEPT, aside_of, is_group, says_how
from data.parsing.people_list.here_for import says_here_for, without_here_for
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.result import NewPerson
from data.parsing.people_list.word_kinds import is_noise, is_pronouns, is_role, nobody_words, observers, roles
from data.queries.names.row_names import name_words_of
from data.text.clean import clean, folded
from data.text.typed import typed

MOST_WORDS = 6
"""A line of more words is no name."""

MOST_WORDS_OF_A_SENTENCE = 4
"""A line of more words is no name either where it ends like a sentence."""


_BRACKET = re.compile(r"\(([^()]*)\)|(?<!\S)\[(?!/)([^\[\]]*)\](?!\w)")
_LETTER_BEHIND = re.compile(r"\s*[^\W\d_]")
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]*)[\"”»]")
_PRONOUNS = r"[^\W\d_]+(?:\s*/\s*[^\W\d_]+)+"


def read_person(words: str, left: LeftOut, typed: str = "") -> NewPerson | None:
    """Whoever a line or a cell names; None: it names nobody, and what it says is among what is left out.

    Addresses and numbers go; a bracket at the end is who they are here for, where it is no nickname and no role, and
    is surely a group. Where it may be one, that is asked; what says how somebody is goes. `typed`: the words as they
    were, where what stood behind the name is in brackets by now.
    """
    typed = typed or words
    words = without_addresses(words, left)
    if not re.search(r"[^\W\d_]", words):
        left.lines += [words] if re.search(r"\d", words) else []
        return None
    bare = _BRACKET.sub(" ", words)
    if not re.search(r"[^\W\d_]", bare):  # "(Ana Ruiz)"
        words = words.strip(" ()[]")
    read = _Beside(left, tidy(bare), typed)
    name = tidy(_BRACKET.sub(read.bracket, words))
    name = read.pronouns_at_the_end(name)
    if re.fullmatch(r'"[^"].*[^"]"', name) and name.count('"') > 3:
        name = name[1:-1]
    elif quoted := _QUOTED.fullmatch(name):
        name = tidy(quoted[1])
    if not is_name(name):
        left.lines.append(words)
        return None
    return NewPerson(
        name=name,
        here_for=", ".join(map(without_here_for, read.here_for)),
        roles=tuple(dict.fromkeys(read.roles)),
        deciding=not read.observes,
        said=read.answer.said if read.answer else None,
    )


def is_name(words: str) -> bool:
    """Whether words may be what somebody is called: few, more letters than digits, and no sentence."""
    count = len(words.split())
    digits = sum(map(str.isdigit, words))
    if (
        not count
        or count > MOST_WORDS
        or digits >= sum(map(str.isalpha, words))
        or re.match(rf"(?:{typed('joints.plus')}\s+)?\d", words, re.IGNORECASE)
    ):
        return False
    if words.endswith("!") or (words.endswith((".", "?")) and count > MOST_WORDS_OF_A_SENTENCE):
        return False
    return folded(words).strip(" .:-") not in nobody_words()


def without_brackets(words: str) -> str:
    """Words without what is in brackets."""
    return _BRACKET.sub(" ", words)


def bare_name(words: str) -> str:
    """A name without what is in brackets behind it."""
    return tidy(re.sub(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*$", "", words)) or words


def is_surname_first(words: str) -> bool:
    """Whether words are "Silva, Ana", as the names that are looked for in what people say are read, too."""
    return (
        words.count(",") == 1
        and all(half.strip() for half in words.split(","))
        and any(one.turned for one in name_words_of(words))
    )


def turned_round(words: str) -> str:
    """A name like "Silva, Ana" as it is said: "Ana Silva"."""
    last, _, first = words.partition(",")
    return f"{first.strip()} {last.strip()}"


def is_said_beside(words: str) -> bool:
    """Whether words behind a name are a role, pronouns, what a program puts there, or how they are."""
    if is_answer(words) or begins_as_answer(words):
        return True
    return has_role(words) or (bool(words) and (is_noise(words) or says_how(words)))


def has_role(words: str) -> bool:
    """Whether a role, or what a program writes, is among the parts of words beside a name: "observer, ICB"."""
    return any(map(is_role, _parts(words)))


def _parts(words: str) -> list[str]:
    """The parts of what stands beside a name. What is nothing but roles has more: "chair and types"."""
    found: list[str] = []
    for part in filter(None, re.split(r"\s*[,;]\s*", words)):
        if found and says_here_for(found[0]) and not is_said_beside(part):
            found[0] += f", {part}"
            continue
        several = [one for one in _between_roles().split(part) if one]
        found += several if all(map(is_role, several)) else [part]
    return found


@cache
def _between_roles() -> re.Pattern[str]:
    return re.compile(rf"\s*[/&+]\s*|\s+{typed('joints.and')}\s+", re.IGNORECASE)


class _Beside:
    """What stands in the brackets of one line."""

    def __init__(self, left: LeftOut, name: str, typed: str) -> None:
        self._name = name
        self._typed = typed
        self._left = left
        self.here_for: list[str] = []
        self.roles: list[str] = []
        self.observes = False
        self.answer: AttendanceAnswer | None = None

    def bracket(self, found: re.Match[str]) -> str:
        """What stays of a bracket in the name: all of it where it is a nickname, initials, or stands inside."""
        said = clean(found[1] if found[1] is not None else found[2])
        name = self._name
        parts = _parts(said)
        rest = self._without_answer([part for part in parts if is_answer(part) or not self._is_known(part)], name)
        rest = [part for part in rest if not self._is_known(part)]
        inside = bool(_LETTER_BEHIND.match(found.string, found.end()))
        kinds = {part: aside_of(part, name, self._left.groups) for part in rest}
        self._left.somebody += [(name, part) for part, kind in kinds.items() if kind == "somebody"]
        if "left" in kinds.values() or (len(rest) < len(parts) and any(is_noise(part) for part in parts)):
            self._left.leave_bracket(found[0], self._typed)
        if len(rest) == len(parts) == 1:
            kind = kinds[rest[0]]
            if (inside and kind not in NEVER_KEPT) or kind.endswith("name"):
                if kind == "asked_name" and not inside:
                    self._left.called.append((name, rest[0]))
                return found[0]
        self.here_for += [part for part, kind in kinds.items() if kind not in NEVER_KEPT]
        typed = found[0] in self._typed
        sure = {
            part for part in rest if typed or says_here_for(part) or is_group(part) or folded(part) in self._left.groups
        }
        self._left.unsure += [
            (name, without_here_for(part))
            for part, kind in kinds.items()
            if kind not in NEVER_KEPT and (kind != "group" or part not in sure)  # "Ana Ruiz - chair, Ben Cole"
        ]
        return " "

    def _without_answer(self, parts: list[str], name: str) -> list[str]:
        """The parts of a bracket without an answer, which may go on behind a comma: "no, sorry". Others are asked."""
        begin = next((at for at, part in enumerate(parts) if is_answer(part) or begins_as_answer(part)), len(parts))
        said = ", ".join(parts[begin:])
        if said and (answer := answer_beside(said)) is not None:
            self.answer = answer
        elif said:
            self._left.unanswered.append((name, said))
        return parts[:begin]

    def _is_known(self, part: str) -> bool:
        """Whether a part of a bracket is a role, pronouns, or what a program puts there."""
        words = folded(part)
        role = roles().get(words)
        if role:
            self.roles.append(role)
        if words in observers():
            self.observes = True
            return True
        return bool(role) or is_noise(part)

    def pronouns_at_the_end(self, name: str) -> str:
        """A name without pronouns that stand behind it with no brackets: "Ana Ruiz she/her"."""
        found = re.search(rf"(?<![\s,–-])[\s,–-]+({_PRONOUNS})$", name)
        if not found or not is_pronouns(found[1]):
            return name
        self._left.behind.append(found[1])
        return tidy(name[: found.start()])
