"""What is said where somebody is named less than before: minutes that were saved until then may still name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.model.records.meeting import Meeting
from data.queries.attribution.shown_as import LEAST_FIRST, shown_as
from data.queries.people_names import join_with_and
from data.words import say
from screens.dialogs.confirm import AskWhich

if TYPE_CHECKING:
    from screens.meeting.context import Host


def less_named(before: Meeting, after: Meeting) -> tuple[str, ...]:
    """Who is on the list still, and appears in another way since, that tells less of them: what they are called."""
    was = {person.id: LEAST_FIRST.index(shown_as(person)) for person in before.people}
    told_of = LEAST_FIRST.index("role")
    return tuple(
        person.text
        for person in after.people
        if was.get(person.id, 0) >= told_of and LEAST_FIRST.index(shown_as(person)) < was[person.id]
    )


def tell_named_before(host: Host, before: Meeting) -> None:
    """Name the files that were made before somebody chose to be named less; nothing where there are none.

    `before`: the meeting before that.
    """
    names = less_named(before, host.session.meeting)
    if names and (files := host.session.striking.files()):
        told = [say("told.named_before", names=join_with_and(names), paths="\n".join(files))]
        read = AskWhich(say("told.struck_title"), told, [(True, say("told.struck_read"))])
        host.ask(read, lambda _: None)
