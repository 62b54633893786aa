"""The guard of one meeting: whose names are looked for in what people say there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.every_owner import all_owners
from data.queries.names.find_listed_names import Guard, MarksOf
from data.queries.names.index import NameEntry
from data.queries.names.keys import name_key
from data.queries.names.owner_free_text import is_reachable, more_than_a_name, split_owners
from data.queries.names.possible_names import PossibleNames
from data.queries.names.row_names import bare_words
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import also_names, placeholders, word_list
from data.queries.people_names import is_gone, person_named
from data.queries.versions import rows_held
from data.text.clean import clean, folded
from data.words import words_of
from data.words.known import everyday_words


def guard_of(meeting: Meeting, hidden: Callable[[Person], bool], others: Sequence[Person] = ()) -> Guard:
    """The guard of a meeting. One that was made before is given back while it has the same people, groups and owners.

    `hidden`: whether somebody is not to be named. `others`: the same people under other names, and people who are not
    here but may be spoken of.
    """
    people = {person.id: person for person in (*others, *meeting.people)}
    names = called(meeting, others)
    rows, shown = list[NameEntry](), list[NameEntry]()
    for person in people.values():
        if hidden(person):
            rows += (NameEntry(person.id, name) for name in names[person.id])
        else:  # what else they were called may be more than a name
            shown += (
                NameEntry(person.id, name, "listed" if name == person.text else "owner") for name in names[person.id]
            )
    rows += _unreadable(meeting, people, hidden)
    rows += _earlier(meeting, people, hidden)
    rows += _owners_on_no_list(meeting, people.values())
    marks = [MarksOf(person.id, person.once, "renamed") for person in people.values() if person.once]
    marks += [MarksOf(stone.id, stone.marks, "gone") for stone in meeting.removed if stone.marks and not stone.struck]
    groups = tuple(row.text for row in meeting.stakeholders)
    return _guard(tuple(rows), tuple(shown), groups, tuple(marks))


@lru_cache(maxsize=8)
def may_be_beside(guard: Guard) -> PossibleNames:
    """What finds words that may be names, beside a guard: the same for the same guard, so that it remembers lines."""
    return PossibleNames(guard)


def called(meeting: Meeting, others: Sequence[Person] = ()) -> dict[str, tuple[str, ...]]:
    """What each person is called here, by their id: the words as they were typed, what stands on the list first.

    Among them what they were called when somebody typed them as the owner of something, and what another copy of the
    meeting calls them.
    """
    found: dict[str, dict[str, None]] = {}
    for person in (*meeting.people, *others):
        found.setdefault(person.id, {})[person.text] = None
    for person in meeting.people:
        for pair in person.unsettled:
            if words := pair.values.get("text"):
                found[person.id][str(words)] = None
    for owner in all_owners(meeting):
        if owner.person in found and not more_than_a_name(owner.words):  # "everyone with Ana" is nobody's name
            found[owner.person][owner.words] = None
    return {who: tuple(filter(None, names)) for who, names in found.items()}


def whole_and_first(name: str) -> set[str]:
    """A name as it is typed, without what is no name in it, and its first word, each folded."""
    bare = bare_words(name)
    found = {folded(name), folded(" ".join(bare)), *(folded(word) for word in bare[:1])}
    return {one for one in found if one and name_key(one) not in placeholders()}


@lru_cache(maxsize=8)
def _guard(
    hidden: tuple[NameEntry, ...], shown: tuple[NameEntry, ...], groups: tuple[str, ...], marks: tuple[MarksOf, ...]
) -> Guard:
    return Guard(hidden, shown, groups, marks)


def _unreadable(meeting: Meeting, people: dict[str, Person], hidden: Callable[[Person], bool]) -> Iterator[NameEntry]:
    """Names in rows of people that can't be read: how they chose to appear is not known, so they are not named."""
    for at, one in enumerate(meeting.misfits):
        who, text = one.row.get("id"), one.row.get("text")
        if one.table != "people" or not isinstance(text, str) or not clean(text):
            continue
        person = people.get(who) if isinstance(who, str) else None
        if person is None or hidden(person):
            yield NameEntry(who if isinstance(who, str) and who else f"?{at}", clean(text))


def _earlier(meeting: Meeting, people: dict[str, Person], hidden: Callable[[Person], bool]) -> Iterator[NameEntry]:
    """Names that only final versions still have: of people who were renamed or taken out before marks were kept."""
    seen = {(person.id, person.text) for person in people.values()}
    for table, row in rows_held(meeting):
        who, text = row["id"], row.get("text")
        if table != "people" or not isinstance(text, str) or (who, text) in seen:
            continue
        seen.add((who, text))
        person = people.get(who)
        if person is None:
            yield NameEntry(who, text, "gone")
        else:
            yield NameEntry(who, text, "listed" if hidden(person) else "renamed", "" if hidden(person) else person.text)


def _owners_on_no_list(meeting: Meeting, people: Iterable[Person]) -> Iterator[NameEntry]:
    """Those who do something, and are named by words that are on no list: whoever they are, they were not asked."""
    known = {folded(row.text) for row in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
    known |= {folded(person.shown_as) for person in people}
    seen: set[str] = set()
    for owner in all_owners(meeting):
        if owner.words in seen or more_than_a_name(owner.words):
            continue
        seen.add(owner.words)
        if is_gone(meeting, owner):
            yield NameEntry(owner.person or "", owner.words, "gone")
        elif owner.person is None and not is_reachable(owner.words) and person_named(meeting, owner.words) is None:
            for part in split_owners(owner.words):
                if folded(part) not in known and person_named(meeting, part) is None and _may_be_person(part):
                    yield NameEntry(f"@{folded(part)}", part, "owner")


def _may_be_person(words: str) -> bool:
    """Whether words for an owner may be a name, and are no body or role: "Kofi", not "Parks Department"."""
    found = WORD.findall(words)
    keys = [name_key(word) for word in found]
    if any(key not in everyday_words() or key in also_names() for key in keys):
        return True
    bodies = word_list("places") | word_list("roles") | word_list("beside") | word_list("kin") | placeholders()
    capital = any(word[0].isupper() for word in found)
    return capital and not any(key in bodies or key.endswith("s") for key in keys)
