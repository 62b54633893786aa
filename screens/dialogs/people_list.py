"""The people in a list that was brought along, each with a box to tick: who is ticked goes on the list."""

from __future__ import annotations

from data.parsing.people_list.messages import told_beside, told_doubts, told_left
from data.parsing.people_list.result import Taken
from data.words import say
from screens.dialogs.picker import PickSeveral


class PeopleList(PickSeveral):
    """Every new name, ticked at first unless they said no, under what is left out and what is to be looked at.

    It gives back the places of those that are ticked in the list that was read, each as a number.
    """

    def __init__(self, taken: Taken, *, from_file: bool = False) -> None:
        """`from_file`: it was named on the command line, so that closing leaves nothing in the line."""
        rows = [(str(at), row.name, "; ".join(told_beside(row))) for at, row in enumerate(taken.rows)]
        title = say("people_list.dialog.title", count=len(rows)) if rows else say("people_list.dialog.nobody")
        super().__init__(
            title, rows, says="people_list.dialog",
            hint=say("people_list.dialog.hint_file" if from_file else "people_list.dialog.hint"),
            ticked=[str(at) for at, row in enumerate(taken.rows) if row.said != "said_no"],
            above=told_doubts(taken), below=told_left(taken),
        )  # fmt: skip
