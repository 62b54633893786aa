"""The people in a plain list: a name a line, several on one, headings over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from data.parsing.people_list.addresses import without_addresses
from data.parsing.people_list.answers_behind_names import (
    each_answered,
    is_said_of_one,
    said_apart,
    with_answers,
)
from data.parsing.people_list.attendance_words import NOT_HERE, answer_of
from data.parsing.people_list.behind_names import beside_a_dash, beside_a_word, roles_behind_a_dash, with_commas
from data.parsing.people_list.beside_names import is_group
from data.parsing.people_list.bullets import MarkedLine, without_marks
from data.parsing.people_list.columns import is_column
from data.parsing.people_list.greetings import is_of_letter
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.line_kinds import (
    is_header_line,
    is_label,
    one_row,
    stands_over,
    unquoted,
)
from data.parsing.people_list.list_headings import (
    HeadingMeaning,
    ListHeading,
    begins_as_heading,
    heading_of,
    one_heading_a_line,
)
from data.parsing.people_list.one_line import asked_of, couples_in, has_bare_address, split_people
from data.parsing.people_list.person_entry import PersonEntry, placed
from data.parsing.people_list.person_line import is_name, read_person, without_brackets
from data.parsing.people_list.postal_lines import without_postal_lines
from data.parsing.people_list.result import Doubt, NewPerson
from data.parsing.people_list.typed_cells import cells_in_line, gone_on, with_dashes
from data.text.clean import clean, folded
from data.words import say

Headed: TypeAlias = Literal["no", "here", "above"]
"""Whether a heading stands on the line itself (or the one that it goes on from), or alone on the one above."""

_GOES_ON = re.compile(r"(?:[,;&]|\sand)$")
"""How a line of names ends that the next goes on with."""


def parse_lines(text: str, left: LeftOut, *, one_line: bool = False) -> tuple[list[NewPerson], list[Doubt]]:
    """Everybody in a plain list, and what is to be asked about it.

    `one_line`: one line that was typed, or pasted as one. In it nothing is turned round: nobody is asked about it.
    """
    doubts: list[Doubt] = []
    text = one_heading_a_line(cells_in_line(text))
    lines = without_marks([clean(with_dashes(line)) for line in gone_on(text.splitlines())])
    lines = without_postal_lines(lines, left, doubts)
    items = list(_Reader(lines, left, doubts, one_line=one_line).items())
    items = roles_behind_a_dash(beside_a_word(items))
    if not one_line or len(items) > 1:
        items = beside_a_dash(with_commas(with_answers(items, doubts), doubts), doubts)
    found = [(read_person(item.words, left, item.typed), item) for item in items]
    return [placed(person, item, left) for person, item in found if person is not None], doubts


class _Reader:
    """Goes down the lines of a list, and knows under which heading it is."""

    def __init__(self, lines: Sequence[MarkedLine], left: LeftOut, doubts: list[Doubt], *, one_line: bool) -> None:
        self._lines = lines
        self._left = left
        self._doubts = doubts
        self._one_line = one_line
        self._under = HeadingMeaning()
        self._once: HeadingMeaning | None = None
        """What a heading says of the next line alone: one person chairs."""
        self._going_on: HeadingMeaning | None = None
        """What a label with names behind it says of the next line, where its own goes on there."""
        self._headed: Headed = "no"
        self._ticked = any(line.ticked for line in lines)

    def items(self) -> Iterator[PersonEntry]:
        """What says one person each, in the order of the lines."""
        for at, line in enumerate(self._lines):
            going_on = self._going_on if self._headed == "here" else None
            under, self._once = self._once or going_on or self._under, None
            heading = heading_of(line.words)
            again = at == 0 or folded(line.words) == folded(self._lines[0].words)
            if again and (heading is None or heading.under is None) and is_header_line(line.words):
                self._left.header = True
            elif heading is not None and heading.under is not None and (heading.rest or not self._one_line):
                yield from self._below(line, heading, heading.under)
            elif self._is_avatar(at):
                self._left.lines.append(line.words)
            elif self._one_line or not self._is_left_out(at, heading):
                yield from self._people_in(self._without_label(line.words, heading), self._marked(line, under))

    def _is_avatar(self, at: int) -> bool:
        """Whether a line is but the initials of whoever stands below, as calls draw them."""
        words = self._lines[at].words
        below = self._lines[at + 1].words.split() if at + 1 < len(self._lines) else []
        named = [word for word in below if word[0].isalpha()]
        return (
            words.isupper()
            and len(words) == 2
            and len(named) > 1
            and words in {f"{named[0][0]}{word[0]}".upper() for word in named[1:]}
        )

    def _marked(self, line: MarkedLine, under: HeadingMeaning, *, label: bool = False) -> HeadingMeaning:
        """What is said of whoever stands on a line: by its mark, where the heading doesn't say that they are not here.

        A box says something only where one is ticked: then who has none is still to be confirmed, but behind a `label`.
        """
        if under.said in NOT_HERE or not (line.says_no or self._ticked) or (label and line.ticked is None):
            return under
        if line.says_no:
            return msgspec.structs.replace(under, said="said_no")
        if line.ticked is None:
            return msgspec.structs.replace(under, said=under.said or "to_confirm")
        return msgspec.structs.replace(under, said="here" if line.ticked else "not_here")

    def _below(self, line: MarkedLine, heading: ListHeading, under: HeadingMeaning) -> Iterator[PersonEntry]:
        """Whoever stands behind a heading that is known; of those below it says something where nobody does."""
        self._headed = "here" if heading.rest else "above"
        if heading.rest:
            self._going_on = under
            yield from self._people_in(heading.rest, self._marked(line, under, label=True))
        elif under.role:
            self._once = under
        else:
            self._under = under

    def _is_left_out(self, at: int, heading: ListHeading | None) -> bool:
        """Whether a line is a heading that is not known, or one like "Venue: the hall", and is left out."""
        line = self._lines[at]
        more = at + 1 < len(self._lines) and sum(one.heading for one in self._lines) * 2 <= len(self._lines)
        if (line.heading and more) or (heading is not None and not heading.rest) or self._is_heading(at):
            self._left.headings.append(line.words.strip(":*_ "))
            self._under, self._headed = HeadingMeaning(), "no"
            return True
        if is_of_letter(line.words):
            self._left.lines.append(without_addresses(line.words, self._left))
            return True
        if heading is not None and is_label(heading):
            self._left.lines.append(without_addresses(line.words, self._left))
            return True
        return False

    def _is_heading(self, at: int) -> bool:
        """Whether a line begins as no name does, or names a group: without a mark, over marked ones.

        Where it may be a person, that is asked.
        """
        words = self._lines[at].words
        if begins_as_heading(words):
            return True
        if not stands_over(self._lines, at) or is_said_of_one(words):
            return False
        bare = without_brackets(words)
        if is_group(bare) or any(word.islower() for word in bare.split()):
            return True
        self._doubts.append(Doubt(say("people_list.doubts.heading", words=without_addresses(words, LeftOut()))))
        return False

    def _without_label(self, words: str, heading: ListHeading | None) -> str:
        """A line without what stands before a colon where names stand behind it; where one may, it is asked."""
        if each_answered(words):
            return words
        if not self._one_line and (said := said_apart(words)) != words:
            return said
        if heading is None or not heading.rest:
            return words
        if is_column(heading.words, "name") or len(split_people(heading.rest)) > 1:
            self._left.headings.append(heading.words)
            return heading.rest
        typed = without_addresses(words, LeftOut())
        if not self._one_line and answer_of(heading.rest) is None and is_name(typed):
            self._doubts.append(Doubt(say("people_list.doubts.one_name", typed=typed)))
        return words

    def _people_in(self, words: str, under: HeadingMeaning) -> Iterator[PersonEntry]:
        """What says one person each in a line."""
        words, couples = couples_in(words)
        self._doubts += map(asked_of, couples if not self._one_line else ())
        for item in self._one_by_one(words, under):
            if couples and item.words.startswith(couples[0].second):
                yield PersonEntry(couples.pop(0).first, under)
            yield item

    def _one_by_one(self, words: str, under: HeadingMeaning) -> Iterator[PersonEntry]:
        """What says one person each in a line without couples."""
        two = self._headed == "above" and all(" " in half.strip() for half in words.split(","))
        parts = each_answered(words) or split_people(
            re.sub(r"\s+and$", "", words), headed=self._headed == "here" or two
        )
        self._headed = "here" if _GOES_ON.search(words) and self._headed != "no" else "no"
        if has_bare_address(words):
            yield from one_row(words, under, self._left, self._doubts)
            return
        yield from (PersonEntry(unquoted(part), under, part) for part in parts if part)
