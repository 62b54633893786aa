"""What the group was asked, and just what came of it."""

from typing import Any

import msgspec

from data.model import codes
from data.model.instants import Day, Instant, People
from data.model.records.people import Owner
from data.model.records.row import Referenced
from data.record import Record


class Counts(Record, frozen=True):
    """How many answered how. Each is a number of people; None: not counted."""

    agree: People | None = None
    """For it."""
    live_with: People | None = None
    """Can live with it."""
    concern: People | None = None
    """Have a concern."""
    against: People | None = None
    """Against it."""
    passed: People | None = None
    """Passed."""

    @property
    def total(self) -> int:
        """How many people stand in any of the counts."""
        return sum(n or 0 for n in (self.agree, self.live_with, self.concern, self.against, self.passed))


class Fingers(Record, frozen=True):
    """How many people showed how many fingers, in fist to five. Each is a number of people; None: not counted."""

    zero: People | None = None
    """A fist: no."""
    one: People | None = None
    """A big worry."""
    two: People | None = None
    """A small worry."""
    three: People | None = None
    """It will do."""
    four: People | None = None
    """Like it."""
    five: People | None = None
    """Love it."""

    @property
    def total(self) -> int:
        """How many people showed any."""
        return sum(n or 0 for n in (self.zero, self.one, self.two, self.three, self.four, self.five))

    @property
    def worried(self) -> int:
        """How many people showed 0, 1 or 2."""
        return sum(n or 0 for n in (self.zero, self.one, self.two))


class Objection(Record, frozen=True):
    """A concern, an objection or a worry, and what became of it. It never has a name."""

    id: str
    """Identity, uuid4 hex."""
    words: str
    """What it is, in the words of whoever has it."""
    became: codes.Became = ""
    """What became of it."""


class Agreement(Record, frozen=True):
    """One time that the group was asked about something, and just what came of it."""

    id: str
    """Identity, uuid4 hex: agreements from two copies are joined by it."""
    when: Instant
    """UTC instant."""
    state: codes.State
    """What came of it."""
    words: str
    """The words that were read out, as they stood then."""
    read: dict[str, Any] = msgspec.field(default={})
    """All that was read out, by the names of the fields, as on disk: what the group agreed to. Older ones: empty."""
    how: codes.How | None = None
    """How the group was asked; None: it was not put to the group (open, parked)."""
    counts: Counts = Counts()
    """How many answered how."""
    method: codes.Method = ""
    """The way of deciding that the group used; empty: nobody has said."""
    fingers: Fingers = Fingers()
    """In fist to five: what people showed."""
    fingers_again: Fingers = Fingers()
    """In fist to five: what they showed in a second, final round."""
    objections: tuple[Objection, ...] = ()
    """Concerns; by consent objections; in fist to five and in a vote the worries of those who are not for it."""
    decided_by: Owner | None = None
    """Who decided, where it was not the group; None: that was not said, or they are gone since."""
    nobody_named: bool = False
    """Whether it was recorded that others than the group decide, and nobody was named. Older ones don't say."""
    not_asked: People = 0
    """How many who take part in decisions are in no count. 0 where nobody was counted."""
    people: People | None = None
    """How many took part in decisions then; None: nobody is on the list, or it was not kept."""
    to_ask: tuple[str, ...] = ()
    """Ids of people to follow up with; for the group's own use, never printed."""
    away: tuple[str, ...] = ()
    """Ids of who takes part in decisions and was not expected then: they are none of those who were not asked."""
    asks: Owner | None = None
    """Who asks them; None: nobody yet."""
    ask_by: Day | None = None
    """ISO date by when they are asked, where it is not open until then; None: that was not said."""
    reasons: tuple[str, ...] = ()
    """Why, in lines without names; in older files concerns, too."""
    next_step: str = ""
    """What happens next, in the group's words."""
    until: Day | None = None
    """ISO date: look again on, open until, or come back when."""
    until_words: str = ""
    """The same in words, where it is no date."""


class AskedSince(Record, frozen=True):
    """That somebody was asked after the group was. What they answered is not kept with it."""

    id: str
    """Identity: the ids of the agreement and of the person, so that two copies that both asked them have one."""
    of: str
    """The id of the agreement."""
    who: str
    """The id of the person; never printed."""


class AnsweredSince(Record, frozen=True):
    """An answer that came after the group was asked. Whose it is is not kept."""

    id: str
    """Identity, uuid4 hex: answers from two copies are joined by it."""
    of: str
    """The id of the agreement."""
    reply: codes.Reply
    """The answer."""
    words: str = ""
    """A concern or a worry, without a name; empty: none was said."""


class Wording(Record, frozen=True):
    """Words that something had before they were changed."""

    id: str
    """Identity, uuid4 hex."""
    words: str
    """The earlier words."""
    until: Instant
    """UTC instant at which they were changed."""


class Agreeable(Referenced, frozen=True):
    """A row that the group can agree to."""

    state: codes.State = "to_agree"
    """Where it stands."""
    until: Day | None = None
    """ISO date of `for_now` (look again on), `open` (until) and `parked` (come back)."""
    until_words: str = ""
    """The same in words, where it is no date ("when the school can join us")."""
    agreements: tuple[Agreement, ...] = ()
    """Every time the group was asked, oldest first."""
    asked_since: tuple[AskedSince, ...] = ()
    """Who was asked after the group was, in no order that tells anything."""
    answered_since: tuple[AnsweredSince, ...] = ()
    """What they answered, without who it was. Each comes in one change with who was asked: the file doesn't pair them,
    but the journal, copies kept here, and a sync service's earlier versions of the file do."""
    wordings: tuple[Wording, ...] = ()
    """Every earlier wording, oldest first."""

    @property
    def came_of_it(self) -> Agreement | None:
        """The time that the group was asked from which it stands where it stands; None: it stands there by itself."""
        return next((one for one in reversed(self.agreements) if one.state == self.state), None)

    @property
    def next_step(self) -> str:
        """What happens next, as it was said when it came to stand here; empty: nothing was said."""
        return self.came_of_it.next_step if self.came_of_it is not None else ""
