"""Whether those who are to do something said yes: one is turned at once, several are asked one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.edits import people
from data.model.fields import who_does
from data.model.records.actions import Action
from data.queries.people_names import owner_words
from data.words import say

if TYPE_CHECKING:
    from screens.meeting.context import Host


def say_yes(host: Host, row_id: str) -> None:
    """Say that whoever does an action said yes, or is to be asked after all; of several, ask each in turn."""
    row = host.session.meeting.row("actions", row_id)
    if isinstance(row, Action) and len(who_does(row)) > 1:
        _ask(host, row_id, 0)
    else:
        host.apply(people.say_yes, row_id)


def _ask(host: Host, row_id: str, at: int) -> None:
    """Ask of each from one on. What was said before is lit; of who was not asked nothing is.

    Esc leaves the rest as they are.
    """
    row = host.session.meeting.row("actions", row_id)
    owners = who_does(row) if isinstance(row, Action) else ()
    if row is None or at >= len(owners):
        return
    from screens.dialogs.confirm import AskWhich
    from screens.keys import key_for

    def said(yes: bool) -> None:
        host.apply(people.say_yes, row_id, at, yes)
        _ask(host, row_id, at + 1)

    answers = [(True, say("forms.said_yes")), (False, say("forms.not_yet"))]
    letters = [key_for("said_yes", name).letter for name in ("yes", "no")]
    question = say("forms.did_say_yes", name=owner_words(host.session.meeting, owners[at]))
    host.ask(AskWhich(question, [row.text], answers, letters=letters, lit=owners[at].said_yes), said)
