"""What the chair says about words that name somebody: nothing in the group's own words changes by it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec

from data.edits.named import named
from data.model.records.meeting import Meeting
from data.model.records.name_answers import Spoken
from data.model.records.row import Row
from data.model.stamper import Stamper
from data.queries.name_answers import WORD, AboutWords, NameAnswers, hash_of, kept, place_field
from data.queries.texts_by_place import texts_by_place


@named("say_of_names")
def say_of_names(meeting: Meeting, stamper: Stamper, answers: Sequence[AboutWords]) -> Meeting:
    """Keep answers about words that name somebody, or may."""
    now = stamper.now()
    before = NameAnswers(meeting.spoken)
    new = tuple(kept(stamper.new_id(), one, now, before) for one in answers)
    return msgspec.structs.replace(meeting, spoken=(*meeting.spoken, *new)) if new else meeting


def with_places_kept(after: Meeting, *before: Meeting) -> Meeting:
    """The meeting `after` a change, in which what stood in brackets stays there where its words were changed or moved.

    Of such names nobody knows any more whose they are, so that nobody could be asked again. Only a name that was taken
    out of the words is out of the brackets, too. `before`: the meeting, or the copies, that it was made from. What is
    added is the same wherever it is done.
    """
    here = NameAnswers(after.spoken)
    found = {
        one.id: one
        for meeting in before
        if meeting.spoken
        for answers in (NameAnswers(meeting.spoken),)
        for old, new in _changed(meeting, after, answers.rows_with_places)
        for one in _moved(old, new, answers, here)
    }
    new = tuple(found[one] for one in sorted(found.keys() - {one.id for one in after.spoken}))
    return msgspec.structs.replace(after, spoken=(*after.spoken, *new)) if new else after


def words_in_brackets(spoken: Sequence[Spoken]) -> tuple[Spoken, ...]:
    """The answers by which a word stays in brackets wherever it stands, so in the next meeting, too."""
    instead = {one for answer in spoken for one in answer.instead}
    found = (one for one in spoken if one.field == WORD and one.answer == "brackets" and one.id not in instead)
    return tuple(msgspec.structs.replace(one, row="") for one in found)


def _changed(before: Meeting, after: Meeting, ids: Collection[str]) -> Iterator[tuple[Any, Any]]:
    """What has brackets, as it was and as it is, also where it became another row, or one of another meeting."""
    rows: dict[str, Row] = {row.id: row for _, row in before.all_rows() if row.id in ids}
    for _, row in after.all_rows() if rows else ():
        old = rows.get(row.id) or rows.get(row.origin or "")
        if old is not None and old is not row:
            yield old, row
    if before.details.id in ids and before.details is not after.details:
        yield before.details, after.details


def _moved(old: Any, new: Any, answers: NameAnswers, here: NameAnswers) -> Iterator[Spoken]:
    """The brackets that the words of a row need now, also those that were moved to another of its fields.

    `answers`: those about it as it was.
    """
    was = texts_by_place(old)
    placed = {at: [(words, *one) for one in answers.placed(old.id, words)] for at, words in was.items()}
    anywhere = [one for several in placed.values() for one in several]
    for at, words in texts_by_place(new).items():
        if any(here.places(new.id, words)):
            continue
        for before, one, start, end in placed.get(at, []) if words == was.get(at) else anywhere:
            for place in _places(before, words, start, end):
                field = place_field(*place)
                made = hash_of(one.id, f"{new.id} {field} {words}")
                yield msgspec.structs.replace(one, id=made, row=new.id, field=field, hash=hash_of(made, words))


def _places(old: str, new: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a name stands in other words: the same time that it was, if it is there as often; else wherever it is.

    It is the same name in other capitals; but in small letters alone it may be another word, like "will".
    """
    name = old[start:end]
    then, now = [span[0] for span in _found(name, old)], _found(name, new)
    return [now[then.index(start)]] if len(then) == len(now) and start in then else now


def _found(name: str, words: str) -> list[tuple[int, int]]:
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE)
    return [one.span() for one in found if one[0] == name or not one[0].islower()]
