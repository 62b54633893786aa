"""The lines of a list that are a postal address, or a part of one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from data.parsing.people_list.addresses import without_labels
from data.parsing.people_list.bullets import MarkedLine
from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.person_line import is_name
from data.parsing.people_list.postal import is_postal, without_postal
from data.parsing.people_list.result import Doubt
from data.words import say


def without_postal_lines(lines: Sequence[MarkedLine], left: LeftOut, doubts: list[Doubt]) -> list[MarkedLine]:
    """The lines without postal addresses, each counted once where it goes over several lines.

    What stands between lines of one is a part of it, too; a line below one may be, so that it is asked about.
    """
    kept: list[MarkedLine] = []
    postal = [is_postal(line.words) for line in lines]
    lines = [msgspec.structs.replace(line, words=without_labels(line.words)) for line in lines]
    for at, line in enumerate(lines):
        after = at > 0 and postal[at - 1]
        if postal[at] or (after and not line.marked and any(postal[at + 1 : at + 2])):
            left.postal += not after
            postal[at] = True
            continue
        if after and len(line.words.split()) == 1 and not line.marked and is_name(line.words):
            doubts.append(Doubt(say("people_list.doubts.under_address", words=line.words)))
        words = without_postal(line.words, left)
        if words:
            kept.append(msgspec.structs.replace(line, words=words))
    return kept
