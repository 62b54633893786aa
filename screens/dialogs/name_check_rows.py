"""The lines of the check before minutes go out, group by group."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from data.minutes.identifying_details import GivesAway
from data.minutes.name_check import NameCheck, PossibleNameToCheck, ToCheck
from data.minutes.names_in_text import NamedText
from data.minutes.owners_on_no_list import UnlistedOwner
from data.minutes.printed_place import PrintedPlace
from data.words import say
from screens.keys import key_for
from screens.widgets.row_layout import ListRow

CheckRowKind = Literal["named", "owner", "may_be", "fold", "line", "go_on", ""]
"""What a line is: a line that names somebody, who does something, words that may be names, a group to unfold, a line of
one, the last. Empty: a heading, or what is only told."""

LINES = 60
"""Lines that wait for an answer of which each is shown; more come up as these are answered."""

FEW = 3
"""Lines with a word up to which each is told."""

ACTIONS: dict[CheckRowKind, tuple[str, ...]] = {
    "named": ("brackets", "mend", "keep", "not_a_person"),
    "owner": ("unnamed", "keep", "group", "person"),
    "may_be": ("lines", "bracket", "not_a_person", "person"),
    "fold": ("unfold",),
    "line": ("mend",),
    "go_on": ("go_on",),  # the line itself is to be clicked
}
"""What can be done with the chosen line, by what it is; Enter does the first."""

LETTERS = {
    key_for("names", name).letter.lower(): action
    for name, action in {
        "mend": "mend", "keep": "keep", "not_a_person": "not_a_person", "brackets": "bracket", "group": "group",
        "person": "person",
    }.items()
}  # fmt: skip
"""What a letter does, where it can be done."""

GAP = "   "
"""What stands between two words that may be names."""


@dataclass(frozen=True)
class CheckRow:
    """A line of the check."""

    kind: CheckRowKind
    """What it is."""
    row: ListRow
    """How it is drawn."""
    about: NamedText | UnlistedOwner | None = None
    """What is answered by it."""
    place: PrintedPlace | None = None
    """Where it leads to."""


def check_rows(
    check: NameCheck, unfolded: Collection[str], word: int, *, whole: bool, go_on: str, air: bool, narrow: bool
) -> list[CheckRow]:  # fmt: skip
    """Every line. `unfolded`: the groups of which the lines are shown; `word`: which of the words is chosen.

    `whole`: all groups, not the first one alone. `go_on`: what the last line says, where nothing is left to answer.
    `air`: whether there is room between groups. `narrow`: where a line stands is told with its words.
    """
    groups = [[*_named(check)]]
    if whole:
        looks = [*_folded("reached", check.reached, unfolded), *_folded("given_away", check.away, unfolded)]
        told = [*check.appear.lines, say("names.promise")]
        groups += [[*_owners(check)], [*_may_be(check, unfolded, word)], looks]
        groups.append([CheckRow("", ListRow("", line, kind="told")) for line in told])
    if not check.open:
        groups.append([CheckRow("go_on", ListRow("go_on", go_on, wide=True))])
    rows: list[CheckRow] = []
    for group in filter(None, groups):
        rows += [CheckRow("", ListRow("", "", kind="told"))] if rows and air else []
        rows += group
    return [*map(_in_one_column, rows)] if narrow else rows


def _in_one_column(one: CheckRow) -> CheckRow:
    """The same line with its place ahead of its words, not beside them."""
    row = one.row
    if not row.mark:
        return one
    ahead = say("names.field_of", place=row.mark, words="")
    found = tuple((start + len(ahead), end + len(ahead)) for start, end in row.found)
    return replace(one, row=replace(row, mark="", words=ahead + row.words, found=found))


def _heading(words: str) -> CheckRow:
    return CheckRow("", ListRow("", words, kind="heading"))


def _named(check: NameCheck) -> Iterator[CheckRow]:
    if not check.named:
        yield _heading(say("names.nobody_named"))
        return
    yield _heading(say("names.named", count=len(check.named)))
    waiting = [one for one in check.named if one.answer is None]
    more = {id(one) for one in waiting[LINES:]}
    for one in check.named:
        if id(one) in more:
            continue
        item = say("names.agreed", where=one.item) if one.is_agreed else one.item
        words, shift = _quoted(one, one.words)
        notes = [*dict.fromkeys(one.notes)]
        if one.answer in ("keep", "not_a_person"):
            note = say(f"names.answers.{one.answer}")
        else:
            note = "  ".join(dict.fromkeys(say("minutes.people.in_brackets", words=word) for word in one.brackets))
        found = tuple((hit.start + shift, hit.end + shift) for hit in one.hits)
        row = ListRow("named", "  ".join([words, *notes]), mark=item, note=note, found=found)
        yield CheckRow("named", row, one, one)
    if more:
        yield CheckRow("", ListRow("", say("names.more", count=len(more)), kind="told"))


def _owners(check: NameCheck) -> Iterator[CheckRow]:
    if check.owners:
        yield _heading(say("names.owners"))
    for one in check.owners:
        note = say("names.stands") if one.is_printed else say("minutes.people.someone")
        row = ListRow("owner", say("names.quoted", words=one.words), mark=one.places[0].item, note=note)
        yield CheckRow("owner", row, one, one.places[0])


def _may_be(check: NameCheck, unfolded: Collection[str], word: int) -> Iterator[CheckRow]:
    told = words_told(check, unfolded)
    if told:
        words, found = say("names.may_be_listed" if check.any_listed else "names.may_be"), list[tuple[int, int]]()
        for at, one in enumerate(told):
            words += GAP
            if at == word:
                found.append((len(words), len(words) + len(one.word)))
            words += say("names.may_be_word", word=one.word, where=_where(one))
        yield CheckRow("may_be", ListRow("may_be", words, found=tuple(found), wide=True))
    if f"word {word}" in unfolded:
        chosen: PossibleNameToCheck = told[word]
        for place, line in zip(chosen.places, chosen.lines, strict=True):
            quoted, _ = _quoted(place, line)
            yield CheckRow("line", ListRow("line", quoted, mark=place.item), place=place)
    if check.many and "may_be" not in unfolded:
        yield CheckRow("fold", ListRow("may_be", say("names.may_be_many"), wide=True))


def words_told(check: NameCheck, unfolded: Collection[str]) -> tuple[PossibleNameToCheck, ...]:
    """The words that may be names and are told one by one: where they are many, only those of people on the list."""
    return check.listed if check.many and "may_be" not in unfolded else check.may_be


def _where(one: PossibleNameToCheck) -> str:
    """Where a word stands; how many lines that is, where it is many."""
    if len(one.places) > FEW:
        return say("names.may_be_lines", count=len(one.places))
    return ", ".join(dict.fromkeys(place.item for place in one.places))


def _folded(name: str, looks: Sequence[ToCheck], unfolded: Collection[str]) -> Iterator[CheckRow]:
    """A group as a count, why, and where its lines stand; unfolded, the lines as well."""
    if not looks:
        return
    places: dict[GivesAway | None, list[PrintedPlace]] = {}
    for one in looks:
        places.setdefault(one.why, []).append(one.place)
    told = [(why, references(held)) for why, held in places.items()]
    where = "; ".join(say(f"names.gives_away.{why}", where=at) if why else at for why, at in told)
    yield CheckRow("fold", ListRow(name, say(f"names.{name}", count=len(looks), where=where), wide=True))
    for one in looks if name in unfolded else ():
        words, shift = _quoted(one.place, one.words) if name == "reached" else (one.words, 0)
        found = tuple((start + shift, end + shift) for start, end in one.found)
        yield CheckRow("line", ListRow("line", words, mark=one.place.item, found=found), place=one.place)


def action_words(action: str) -> str:
    """What something that can be done is called on its button."""
    return say(f"names.do.{'brackets' if action == 'bracket' else action}")


def references(places: Sequence[PrintedPlace]) -> str:
    """What lines stand in, each once: "O2, O5, A3, Close"."""
    return ", ".join(dict.fromkeys(place.item for place in places))


def _quoted(place: PrintedPlace, words: str) -> tuple[str, int]:
    """A line in quotes, behind the label of its field where it is no item's own words; and where its words begin."""
    label = place.label
    quoted = say("names.labelled", label=label, words=words) if label else say("names.quoted", words=words)
    return quoted, quoted.index(words, len(label))
