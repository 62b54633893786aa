"""What the minutes go on leaving unnamed once somebody is struck whose name stays in what others said.

From then on nobody knows whose name it was. So it is kept where in a line it stands, and nothing of the name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from data.minutes.checked_texts import all_texts, owners_printed
from data.minutes.printed_texts import Printed
from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.queries.name_answers import AboutWords, NameAnswers, place_field
from data.queries.names.owner_free_text import split_owners
from data.queries.texts_by_place import texts_by_place
from data.text.clean import folded


def ids_of_owner(name: str) -> frozenset[str]:
    """What somebody who does something, and is on no list, is known by among whom words may name."""
    return frozenset(f"@{folded(part)}" for part in split_owners(name))


def left_in_brackets(
    meeting: Meeting, people: Collection[str], only: Collection[str] | None = None,
    steps: Iterable[Sequence[RowPatch]] = (),
) -> tuple[AboutWords, ...]:  # fmt: skip
    """That every name of these people stays in brackets that the minutes don't print now, but where it is to be kept.

    `people`: their ids; of those who are named in the minutes nothing is said. `only`: the texts that stay as they
    are; None: all do. `steps`: what can be undone or done again: words that come back have their brackets, too.
    """
    found = dict.fromkeys(_found(Printed(meeting), people, steps))
    return tuple(one for one in found if only is None or one.words in only)


def _found(printed: Printed, people: Collection[str], steps: Iterable[Sequence[RowPatch]]) -> Iterator[AboutWords]:
    answers = NameAnswers(printed.meeting.spoken)
    texts = [(at.row, text) for at, text in all_texts(printed)]
    for row, text in dict.fromkeys((*texts, *_before(printed.meeting, people, steps))):
        for hit in printed.people.hits(text):
            if hit.people & set(people) and answers.of(row, text, hit.people) in (None, "brackets"):
                yield AboutWords(row=row, field=place_field(hit.start, hit.end), words=text, answer="brackets")
    for at, owner in owners_printed(printed):
        if owner.person is None and any(hit.people & set(people) for hit in printed.people.hits(owner.words)):
            yield AboutWords(row=at.row, field=at.field, words=owner.words, answer="brackets")


def _before(meeting: Meeting, gone: Collection[str], steps: Iterable[Sequence[RowPatch]]) -> Iterator[tuple[str, str]]:
    """What rows said before, each with its row: their earlier wordings, and what can be undone or done again."""
    for table, row in meeting.all_rows():
        if table not in ("people", "versions"):
            yield from ((row.id, text) for text in texts_by_place(row).values())
    for step in steps:
        for _, row_id, before, after in step:
            if row_id not in gone:
                held = (texts_by_place(one).values() for one in (before, after) if one is not None)
                yield from ((row_id, text) for texts in held for text in texts)
