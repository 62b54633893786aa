"""An earlier copy that is put back takes nothing back that somebody chose about themselves."""

from __future__ import annotations

import pytest

from data.edits import items
from data.model import codes
from data.store.good_copies import good_copies
from data.store.repair import restore_copy
from tests.data.kept import PATIENCE, Kept
from tests.fixed import FixedStamper


@pytest.mark.parametrize("clock", ["2030-10-22T09:00:00+00:00", "2026-01-05T09:00:00+00:00"], ids=["on", "put back"])
@pytest.mark.parametrize(("before", "since"), [("name", "not_at_all"), ("not_at_all", "name"), ("role", "")])
def test_everyone_appears_as_they_chose_last(kept: Kept, before: codes.Shown, since: codes.Shown, clock: str) -> None:
    with kept.open() as session:
        session.apply(items.add, "people", ["Zofia", "Ben"])
        zofia, ben = (one.id for one in session.meeting.people)
        session.apply(items.change, "people", zofia, {"shown": before, "shown_as": "a parent"})
        session.apply(items.change, "people", ben, {"shown": "name"})
        kept.watch.saved(session)
        assert session.leave(PATIENCE)
    with kept.open(FixedStamper(clock, 500)) as session:
        session.apply(items.change, "people", zofia, {"shown": since, "shown_as": "a mother"})
        session.apply(items.add, "outcomes", ["Said since"])
        assert session.leave(PATIENCE)
    goods = list(good_copies(kept.archive.state_folder, session.meeting.details.id))
    earlier = next(one for one in goods if [person.shown for person in one.meeting.people] == [before, "name"])
    restore_copy(kept.path, kept.archive.state_folder, earlier, FixedStamper("2026-12-01T09:00:00+00:00", 900))
    with kept.open() as session:
        assert not session.meeting.outcomes
        shown = [(one.text, one.shown, one.shown_as) for one in session.meeting.people]
        assert shown == [("Zofia", since, "a mother"), ("Ben", "name", "")]
