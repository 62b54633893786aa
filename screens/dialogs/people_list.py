"""The people in a list that was brought along, each with a box to tick: who is ticked goes on the list."""

from __future__ import annotations

from collections.abc import Container, Sequence

from data.model import codes
from data.parsing.people_list.messages import told_beside, told_doubts, told_left
from data.parsing.people_list.result import MatchedPerson, NewPerson, ParsedPeople
from data.words import say
from screens.dialogs.pick_several import PickSeveral


class PeopleList(PickSeveral):
    """Every new name, ticked at first unless they said no, under what is left out and what is to be looked at.

    Below them whoever is on the list already, and of whom this one says otherwise whether they are here. It gives back
    the places of those that are ticked, each as a number; `picked` makes people of these.
    """

    def __init__(self, taken: ParsedPeople, presence: codes.Presence = "here", *, from_file: bool = False) -> None:
        """`from_file`: it was named on the command line, so that closing leaves nothing in the line.

        `presence`: what whoever is here becomes.
        """
        self._new = taken.rows
        self._changed = [one for one in taken.already if one.becomes(presence)]
        rows = [(row.name, "; ".join(told_beside(row))) for row in taken.rows]
        title = "title_new" if taken.already else "title"
        told = say(f"people_list.dialog.{title}", count=len(rows)) if rows else say("people_list.dialog.nobody")
        rows += [(one.said.name, _told_change(one, presence)) for one in self._changed]
        super().__init__(
            told, [(str(at), *row) for at, row in enumerate(rows)], says="people_list.dialog",
            hint=say("people_list.dialog.hint_file" if from_file else "people_list.dialog.hint"),
            ticked=[str(at) for at in range(len(rows)) if at >= len(self._new) or self._new[at].said != "said_no"],
            above=_told_questions(taken, from_file=from_file),
            below=_told_left(taken, {one.row_id for one in self._changed}),
        )  # fmt: skip

    def picked(self, keys: Sequence[str]) -> tuple[list[NewPerson], list[MatchedPerson]]:
        """Whoever has these keys: those who are new, and those who are on the list already."""
        places = [int(key) for key in keys]
        new = [self._new[at] for at in places if at < len(self._new)]
        return new, [self._changed[at - len(self._new)] for at in places if at >= len(self._new)]

    def adds(self, keys: Sequence[str]) -> str:
        """Say what Enter does with what is ticked: whom it adds, and whom it changes."""
        new, changed = (len(people) for people in self.picked(keys))
        adds = super().adds(keys[:new]) if new or not changed else ""
        if not changed:
            return adds
        if not new:
            return say("people_list.dialog.changes", count=changed)
        return say("people_list.dialog.adds_and_changes", adds=adds, count=changed)


def _told_questions(taken: ParsedPeople, *, from_file: bool) -> list[str]:
    """What is asked about a list, and what to do where the answer is no."""
    *others, last = told_doubts(taken, left=False) or [""]
    if not last:
        return []
    return [*others, say(f"people_list.dialog.{'if_not_file' if from_file else 'if_not'}", asked=last)]


def _told_left(taken: ParsedPeople, offered: Container[str]) -> list[str]:
    """What of a list is not taken in, and how to keep it. `offered`: as in `told_left`."""
    told = [*told_left(taken, offered), *told_doubts(taken, left=True)]
    if taken.may_be_kept:
        told.append(say("people_list.dialog.keep"))
    return [" ".join(told)] if told else []


def _told_change(one: MatchedPerson, presence: codes.Presence) -> str:
    """What stands of somebody on the list and what it becomes, with what is said where that is another thing."""
    before, after = (
        say(f"arrive.fields.people.presence.codes.{code}") for code in (one.presence, one.becomes(presence))
    )
    if one.said.said not in ("not_here", "said_no"):
        return say("people_list.dialog.listed", before=before, after=after)
    said = say(f"people_list.told.{one.said.said}")
    return say("people_list.dialog.listed_said", said=said, before=before, after=after)
