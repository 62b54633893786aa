"""Meetings whose file is gone, and of which words are left on this computer: copies, journals, the chair's notes."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from data.errors import Ambiguous, NotFound
from data.model.file_names import safe_name
from data.record import Record
from data.store.backups import KnownPath, known_places
from data.store.deletion_log import all_deleted
from data.store.places import may_stand_at
from data.text.clean import folded
from data.words import say

ID_LETTERS = 4
"""The fewest first letters of an id that mean a meeting."""


class WithoutFile(Record, frozen=True):
    """A meeting of which something is left, but no file: it is gone, or another meeting's stands there."""

    id: str
    """Its id."""
    title: str
    """What it is called; empty: nobody knows any more."""
    date: str | None
    """ISO date; None: not said, or not known any more."""
    path: Path | None
    """Where its file stood last; None: that is not known, so it may stand somewhere still."""
    can_restore: bool
    """Whether a copy can be put back."""

    @property
    def is_folder_there(self) -> bool:
        """Whether the folder is there in which its file stood: without it, nobody knows that the file is gone."""
        return self.path is not None and os.path.isdir(self.path.parent)  # noqa: PTH112  (a Path raises an error)


def without_file(
    state: Path, notes: Path | None, known: Collection[str], *, even_deleted: bool = False
) -> list[WithoutFile]:
    """Every meeting of which something is left here and whose file is not there, by its title.

    `known`: the ids of the meetings that have a file. `notes`: the folder of the chair's notes; None: not looked into.
    `even_deleted`: also those of which only notes are left, that were to stay when it was deleted.
    """
    there = {safe_name(one) for one in known}
    deleted = frozenset[str]() if even_deleted else all_deleted(state)
    in_state = {
        *_names(state / "copies"), *_names(state / "aside"),
        *(name.partition(".")[0] for name in _names(state / "journals") if name.endswith(".jsonl")),
    }  # fmt: skip
    in_notes: set[str] = set()
    if notes is not None:
        in_notes = {name.removesuffix(".json") for name in _names(notes) if name.endswith(".json")}
        in_notes |= {*_names(notes / "copies"), *_names(notes / "aside")}
    names = sorted((in_state | (in_notes - deleted)) - there)
    places: dict[str, list[KnownPath]] = {}
    for one in known_places(state) if names else ():
        places.setdefault(safe_name(one.id), []).append(one)
    found: list[WithoutFile] = []
    for name in names:
        stood = places.get(name, [])
        if not any(may_stand_at(one.path, one.id) for one in stood):
            found.append(_left(state, name, stood[-1].path if stood else None))
    return sorted(found, key=lambda one: (folded(one.title), one.id))


def find_without_file(state: Path, notes: Path | None, known: Collection[str], words: str) -> WithoutFile:
    """The one that is meant, by the first letters of its id or a part of its title. NotFound or Ambiguous."""
    wanted, start = folded(words), words.casefold().replace("-", "")
    every = without_file(state, notes, known, even_deleted=True)
    by_id = [one for one in every if len(start) >= ID_LETTERS and one.id.replace("-", "").startswith(start)]
    by_title = [one for one in every if wanted and wanted in folded(one.title)]
    exact = [one for one in by_title if wanted == folded(one.title)]
    for found in (by_id, exact, by_title):
        if len(found) == 1:
            return found[0]
        if found:
            lines = [_line(one) for one in found]
            raise Ambiguous(say("archive.ambiguous", words=words, found="\n".join(lines)))
    raise NotFound(say("archive.not_found", words=words))


def _left(state: Path, name: str, stood: Path | None) -> WithoutFile:
    """What is left of one meeting, from its newest copy. `name`: its id as a file's name."""
    from data.store.good_copies import good_copies  # not before something is left: it costs the start

    good = next(good_copies(state, name), None)
    if good is None:
        return WithoutFile(id=name, title="", date=None, path=stood, can_restore=False)
    details = good.meeting.details
    return WithoutFile(id=details.id, title=details.title, date=details.date, path=stood, can_restore=True)


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if not entry.name.startswith(".") and entry.name != "locks"]
    except OSError:  # none yet, or not ours to read
        return []


def _line(one: WithoutFile) -> str:
    title = one.title or say("archive.no_title")
    return say("archive.one_found", id=one.id[:8], title=title, date=one.date or say("archive.no_date"))
