"""One item of the minutes: what it is referred to by, its words, and behind them what else is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import msgspec

from data.minutes.document import Block, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run
from data.model.codes import AGREED, Table
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.row import Referenced, Row
from data.model.stages import reference
from data.model.struck_parts import removed_from
from data.queries.agreement import last_asked
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import asked_today
from data.queries.nesting import part_of
from data.queries.rounds import struck_in_rounds
from data.text.dates.format import show_date
from data.words import say

_END = tuple(".!?…:;。！？؟।")
_CLOSERS = "\"'”’)]»"
PLACE = "\x00"
"""Stands in words where runs are to stand, while they are put together: no text of a meeting has it."""

Sentence: TypeAlias = "str | tuple[Run, ...]"
"""Words of ours and of people's, or runs of them, in which references stand."""


def heading(key: str, level: int = 2) -> HeadingBlock:
    """The heading of a part, by the key of its words."""
    return HeadingBlock(level=level, runs=(Run(text=say(key)),))


def lead(people: PrintedPeople, row: Row, *, since: bool = True) -> tuple[Run, ...]:
    """What an item is referred to by, ahead of its words; then, in brackets, what it is a part of, and from which
    meeting it came over.
    """  # noqa: D205  (one sentence)
    name, came = reference(row), row.since if since else None
    runs: tuple[Run, ...] = (Run(text=name, ref=name, names=True), Run(text=" ")) if name else ()
    if above := reference(part_of(people.meeting, row)):
        runs += (*filled(say("minutes.part_of", item=PLACE), [Run(text=above, ref=above)]), Run(text=" "))
    return (*runs, Run(text=f"{say('minutes.from_meeting', when=show_date(came))} ")) if came else runs


def item(
    people: PrintedPeople, row: Row, told: Iterable[Sentence] = (), *, bold: bool = True, since: bool = True
) -> ListItem:  # fmt: skip
    """An item of the meeting, with what is told of it. `since`: whether it says from which meeting it came over."""
    return ListItem(runs=(*lead(people, row, since=since), *line(people.words(row.text, row.id), told, bold=bold)))


def line(words: str, told: Iterable[Sentence], *, bold: bool = True) -> tuple[Run, ...]:
    """Words, with what is told of them behind, each as a sentence. `bold`: whether the words stand out."""
    told = tuple(told)
    dot = "." if told and with_full_stop(words) != words else ""
    return joined(Run(text=words, bold=bold, user=True), Run(text=dot, user=True), *told)


def joined(*told: Sentence | Run) -> tuple[Run, ...]:
    """Runs, and sentences behind them, each with a space before it; what looks alike and is of one kind is one run."""
    found: list[Run] = []
    for one in told:
        runs = (one,) if isinstance(one, Run) else (Run(text=" "), *_ended(one))
        for run in runs:
            last = found[-1] if found else None
            if last is not None and not (last.ref or run.ref) and last.bold == run.bold:
                found[-1] = Run(text=last.text + run.text, bold=run.bold, user=last.user or run.user)
            elif run.text:
                found.append(run)
    return tuple(found)


def _ended(sentence: Sentence) -> tuple[Run, ...]:
    if isinstance(sentence, str):
        return (Run(text=with_full_stop(sentence), user=True),)
    text = "".join(run.text for run in sentence)
    return sentence if with_full_stop(text) == text else (*sentence, Run(text="."))


def filled(words: str, what: Sequence[Run]) -> tuple[Run, ...]:
    """Words with runs in the place of `PLACE`: "We will: A1, A4"."""
    before, _, behind = words.partition(PLACE)
    return tuple(run for run in (Run(text=before), *what, Run(text=behind)) if run.text)


def reference_runs(rows: Iterable[Row]) -> tuple[Run, ...]:
    """The references of rows of one table, in their order, three or more in a row as "R1 to R4"."""
    found: list[tuple[Run, ...]] = []
    for first, last in _in_a_row(rows):
        runs: tuple[Run, ...] = (Run(text=first, ref=first),)
        if first != last:
            before, _, behind = say("minutes.first_to_last", first=PLACE, last=last).partition(last)
            runs = (*filled(before, runs), Run(text=last, ref=last), Run(text=behind))
        found.append(runs)
    return apart(found, ", ")


def apart(what: Sequence[Sequence[Run]], mark: str) -> tuple[Run, ...]:
    """Runs, with a mark between each and the next; what has no words gets none."""
    told = [runs for runs in what if any(run.text for run in runs)]
    return tuple(run for at, runs in enumerate(told) for run in ((Run(text=mark), *runs) if at else runs) if run.text)


def _in_a_row(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """The first and the last of numbers that follow one another, where these are three or more; else each as both."""
    numbered = ((row.ref, reference(row)) for row in rows if isinstance(row, Referenced))
    numbers = sorted({(ref, name) for ref, name in numbered if ref is not None and name is not None})
    following: list[list[tuple[int, str]]] = []
    for ref, name in numbers:
        if following and following[-1][-1][0] == ref - 1:
            following[-1].append((ref, name))
        else:
            following.append([(ref, name)])
    found: list[tuple[str, str]] = []
    for run in following:
        names = [name for _, name in run]
        found += [(names[0], names[-1])] if len(names) > 2 else [(name, name) for name in names]
    return found


def plain_item(text: str, *told: Sentence) -> ListItem:
    """An item without anything that stands out: words, and what else is told of them."""
    return ListItem(runs=line(text, told, bold=False))


def line_item(people: PrintedPeople, row: Row, *told: Sentence) -> ListItem:
    """An item of the meeting of which nothing stands out."""
    return item(people, row, told, bold=False)


def paragraph(told: Iterable[Sentence]) -> list[Block]:
    """Sentences as a paragraph; none where there is nothing to tell."""
    runs = joined(*told)
    if not runs:
        return []
    first = msgspec.structs.replace(runs[0], text=runs[0].text.lstrip(" "))
    return [ParagraphBlock(runs=tuple(run for run in (first, *runs[1:]) if run.text))]


def list_block(items: Iterable[ListItem]) -> list[Block]:
    """Items as a list; none where there are none."""
    found = tuple(items)
    return [ListBlock(items=found)] if found else []


def _is_agreed_today(row: Row) -> bool:
    """Whether the group agreed to something today, and nothing else is written of that elsewhere."""
    return isinstance(row, Agreeable) and row.state in AGREED and asked_today(row) and not row.unsettled


def listed(
    people: PrintedPeople, rows: Sequence[tuple[Row, Sequence[Sentence]]], *, bold: bool = True
) -> list[Block]:  # fmt: skip
    """Items as a list. From which meeting they came over is said once, above it, where it is the same of all.

    They stand as they do today: what is told of them need not have been so then, and may have been agreed only now.
    """
    days = {row.since for row, _ in rows}
    day = next(iter(days)) if len(days) == 1 and len(rows) > 1 else None
    key = "all_agreed" if all(map(_is_agreed_today, (row for row, _ in rows))) else "all_from"
    above = paragraph([say(f"minutes.{key}", when=show_date(day))]) if day else []
    return [*above, *list_block(item(people, row, told, bold=bold, since=not day) for row, told in rows)]


def with_full_stop(sentence: str) -> str:
    """Words with a full stop, unless they end in a stop of their own."""
    return sentence if sentence.rstrip(_CLOSERS).endswith(_END) else f"{sentence}."


def first_small(words: str) -> str:
    """Words of ours with a small first letter, to stand within a sentence."""
    return words[:1].lower() + words[1:]


def first_large(words: str) -> str:
    """Words with a capital, to begin a sentence."""
    return words[:1].upper() + words[1:]


def removed(meeting: Meeting, *tables: Table) -> list[Block]:
    """That lines were struck from a part, and how many; nothing else is known of them.

    Concerns and reasons that were struck by themselves count where they would be told.
    """
    count = sum(stone.struck and stone.table in tables and stone.table != "checks" for stone in meeting.removed)
    count += struck_in_rounds(meeting).total() if "checks" in tables else 0
    if meeting.struck_parts:
        rows = (row for table in tables for row in meeting.rows(table) if isinstance(row, Agreeable))
        count += removed_from(meeting, {last.id for row in rows if (last := last_asked(row)) is not None})
    return lines_removed(count)


def lines_removed(count: int) -> list[Block]:
    """That so many lines were struck; nothing where none were."""
    return paragraph([say("minutes.removed", count=count)] if count else [])
