"""Who came over from the meeting before: whether they are here, and how the minutes name them."""

from __future__ import annotations

from data.words import say
from screens.meeting.context import Host


def confirm_here(host: Host) -> None:
    """Ask who of those that came over from the meeting before is here."""
    from data.edits.last_meeting import are_here
    from screens.dialogs.pick_several import PickSeveral

    people = [person for person in host.session.meeting.people if person.presence == "to_confirm"]
    rows = [(person.id, person.text, person.here_for) for person in people]
    dialog = PickSeveral(say("arrive.rows.who_is_here"), rows, says="dialogs.here")
    host.ask(dialog, lambda here: host.apply(are_here, here))


def ask_how_named(host: Host) -> None:
    """Ask how the minutes name everybody who may be here, and who has something to do from last time.

    They are asked in the order of the list.
    """
    from data.queries.responsibilities import not_asked_how_named
    from screens.meeting.actions.attribution import AttributionAction

    meeting = host.session.meeting
    owners = not_asked_how_named(meeting)
    here = ("here", "to_confirm")
    among = [one for one in meeting.people if not one.shown and (one.presence in here or one in owners)]
    if owners:
        first = min(among, key=lambda one: one.presence != "here")
        AttributionAction(host, first, among).ask()
