"""The records of a meeting: what each thing is that the group says, decides and leaves for later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TypeVar

import msgspec

from data.model import codes
from data.model.instants import Day, Instant, Minutes, Number, People, Seconds
from data.record import Record

FORMAT = 1
"""Raised only when an older program would misread a file."""


class Owner(Record, frozen=True):
    """Who does something: a person in the meeting, or words as they were typed."""

    person: str | None = None
    """The id of a row in `people`; None: nobody of that name was known."""
    words: str = ""
    """The name as it was typed, kept even when the person is known."""
    said_yes: bool = False
    """Whether they said yes themselves. Until then they are to be asked."""


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
    read: dict[str, Any] = {}
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


class Unsettled(Record, frozen=True):
    """What another copy of the meeting holds in a field that was changed in both: the group settles which it is."""

    id: str
    """Made from the field and its value, so that two copies that meet twice find one pair."""
    field: str
    """The field, by its name in the registry; `state` for where an item stands."""
    values: dict[str, Any]
    """Its columns and what the other copy holds in them, as on disk; dots lead into a column that holds several."""


class Marks(Record, frozen=True):
    """Marks of names that are not kept, so that a name is known again when it is said.

    Many names fit a mark, so nobody can read one back. But whoever has the file and a short list of whom it may be can
    try them: a mark is a reminder, not a secret, and a strike leaves none.
    """

    salt: str
    """16 random bytes in hex: the key of each hash."""
    of: tuple[int, ...] = ()
    """The first 16 bits of the BLAKE2b hash (digest of 2 bytes) of each name, folded and in UTF-8; sorted."""


class Row(Record, frozen=True):
    """What every row of every table has."""

    id: str
    """Identity, uuid4 hex, the same for ever and everywhere."""
    text: str = ""
    """The words."""
    made: Instant = ""
    """UTC instant at which it was written down."""
    changed: Instant = ""
    """UTC instant of its last change."""
    order: str = ""
    """A fractional index: rows sort by it, ties by id, and a move changes one row."""
    origin: str | None = msgspec.field(default=None, name="from")
    """The id of the row that this one was made from, here or in the meeting before; None: it was typed."""
    since: Day | None = None
    """ISO date of the earlier meeting that it was said in, and came over from; None: it is of this meeting."""
    unsettled: tuple[Unsettled, ...] = ()
    """What other copies hold in fields that were changed in both, until the group settles it."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know. They ride along untouched."""


class Agreeable(Row, frozen=True):
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
    """What they answered, without who it was."""
    wordings: tuple[Wording, ...] = ()
    """Every earlier wording, oldest first."""


class Person(Row, frozen=True):
    """Someone in the meeting, or expected there. `text` is what they like to be called."""

    here_for: str = ""
    """Who they are here for or with."""
    presence: codes.Presence = "here"
    """Whether they are here."""
    roles: tuple[str, ...] = ()
    """Roles today: codes of `codes.Role`, or the group's own words."""
    roles_before: tuple[str, ...] = ()
    """The same in the meeting before, so that roles can go round. Never printed."""
    came_before: bool = False
    """Whether they were in the meeting before."""
    deciding: bool = True
    """Whether they take part in decisions. An interpreter, assistant or observer doesn't."""
    shown: codes.Shown = ""
    """How they appear in the minutes; empty: not asked, so not named."""
    shown_as: str = ""
    """Their words for their role, where they appear by role ("a parent")."""
    once: tuple[Marks, ...] = ()
    """Marks of names that they had here earlier: these are still looked for in what people said."""


class Outcome(Agreeable, frozen=True):
    """Something the group wants to be different."""

    for_whom: str = ""
    """For whom."""
    kind: codes.DoFeel = ""
    """Something people will do, or something they will feel."""
    measure: str = ""
    """How the group will know."""
    by: Day | None = None
    """ISO date by when."""
    by_words: str = ""
    """By when, where it is no date."""
    why: str = ""
    """Why it matters."""


class Stakeholder(Row, frozen=True):
    """A group or organisation; a person only in their public role."""

    touched: codes.Amount = ""
    """How much it touches their lives."""
    say: codes.Amount = ""
    """How much say they have now."""
    room: codes.Room = ""
    """In the room, invited, to invite, said no."""
    asks: Owner | None = None
    """Who asks them; None: nobody yet."""
    by: Day | None = None
    """ISO date by when they are asked."""
    by_words: str = ""
    """By when, where it is no date."""
    would_help: str = ""
    """What would help them join."""


class LimitRow(Row, frozen=True):
    """Something that can change, or can't."""

    kind: codes.Limit = "can"
    """Which of the two."""
    why: str = ""
    """Why, and who fixed it."""


class PowerRow(Row, frozen=True):
    """What helps, or what gets in the way, under a heading of the power check list."""

    heading: codes.Heading = "involved"
    """Under which heading it was said."""
    kind: codes.PowerKind = "helps"
    """Which of the two."""
    reach: codes.Reach = ""
    """Of what gets in the way: whether this group can change it, can push, or must live with it."""


class Decision(Agreeable, frozen=True):
    """Who decides about a topic, and how. `text` is the topic."""

    level: codes.Level = ""
    """How much say people have."""
    method: codes.Method = ""
    """How it is decided."""
    decides: Owner | None = None
    """Who decides; None: not said."""
    stuck: str = ""
    """What happens if the group is stuck."""
    look_again: Day | None = None
    """ISO date on which the group looks at it again."""
    look_again_words: str = ""
    """The same, where it is no date."""


class GroundRule(Agreeable, frozen=True):
    """A ground rule for communication and behaviour."""

    whose: codes.Whose = ""
    """Each of us, or all of us."""
    if_broken: str = ""
    """What the group does if it is broken."""
    for_today: bool = False
    """Whether the group starts today's meeting with it."""


class Communication(Agreeable, frozen=True):
    """A line of the communication plan. `text` is who needs to know."""

    what: str = ""
    """What they need to know."""
    how: str = ""
    """How they hear it."""
    when: str = ""
    """When, or how often, in words."""
    does: Owner | None = None
    """Who does it; None: nobody yet."""
    answer: str = ""
    """How they can answer."""


class Action(Row, frozen=True):
    """Something that somebody will do."""

    owner: Owner | None = None
    """Who does it; None: nobody yet."""
    with_others: tuple[Owner, ...] = ()
    """Who does it together with the owner, who answers for it; each is asked for themselves."""
    by: Day | None = None
    """ISO date by when."""
    by_words: str = ""
    """By when, where it is no date."""
    state: codes.ActionState = "open"
    """How far it is."""
    help: str = ""
    """What help is needed."""
    heading: codes.Heading | None = None
    """The power heading that it was said under; None: none."""
    about: str | None = None
    """The id of the barrier that something is done about, or of the stakeholder who is invited; None: neither."""
    what_changed: str = ""
    """Of what was promised under power in an earlier meeting: what has changed because of it, as said in this one."""
    changed_before: str = ""
    """The same, as it was last said in an earlier meeting."""
    done_before: bool = False
    """Whether it was done before this meeting began; no more, once it was said to be in another state."""
    owner_gone: bool = False
    """Whether whoever did it was no longer on the list when it came over; no more, once somebody does it."""


class Round(Row, frozen=True):
    """A round in which everyone may speak. `text` is the question."""

    kind: codes.RoundKind = ""
    """Which round: a code, empty for the group's own question."""
    turns: dict[str, codes.Turn] = {}
    """Who had their turn, by the id of a person, `phone` or `chat`. What anybody said stands in `checks`, unnamed."""
    told: bool | None = None
    """Whether its words go into the minutes, as is said before anybody speaks; None: begun before that was said."""


class Check(Row, frozen=True):
    """Something said at check-out or in another round, without a name."""

    round: str | None = None
    """The id of the round that it was said in; None: in none, so it is told as check-out."""
    told: bool | None = None
    """What was said before: that it goes into the minutes, or (False) that it stays out; None: neither was said."""


class Version(Row, frozen=True):
    """A final version of the minutes, `made` when it was made final. `text` is the reason it was opened again."""

    number: Number = 1
    """Counted from 1. Two copies of a meeting may each have made one of the same number: both are kept."""
    checker: Owner | None = None
    """Who checked them besides whoever made them final; None: nobody did."""
    opened: Instant | None = None
    """UTC instant at which they were opened again; None: they were not."""
    rows: dict[str, tuple[dict[str, Any], ...]] = {}
    """What they were made from: by table, the rows as they stood, as on disk. Struck ones left `id` and `struck`."""


class Removed(Record, frozen=True):
    """A row that was here once: no words, kept for the meeting's life."""

    id: str
    """The row's id."""
    table: str
    """The table that it stood in."""
    when: str
    """UTC instant; whatever stands there, the row is gone."""
    struck: bool = False
    """Whether somebody asked to have it unsaid."""
    mended: bool = False
    """Of somebody who is struck: whether "[someone]" was put in the place of their name in what others said."""
    marks: tuple[Marks, ...] = ()
    """Of somebody who was taken out: marks of their names, which are still looked for. Of who is struck: none."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know."""


class StruckPart(Record, frozen=True):
    """A single concern, reason or answer that somebody asked to have unsaid: no words, kept for the meeting's life.

    Its words are empty wherever a file has it; all else of it stays. A program that doesn't know this table carries it
    along, and may bring the words back from a copy of its own: they go again once the file is opened here.
    """

    id: str
    """Made from the three below, so that two copies in which it is struck have one row."""
    of: str
    """The id of the agreement."""
    column: Literal["objections", "reasons", "answered_since"]
    """Where it stood: among the concerns or the reasons of the agreement, or among the answers that came since."""
    which: str
    """The id of the concern or answer; of a reason its place, counted from 0."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know."""


class Spoken(Record, frozen=True):
    """What was said about words that name somebody, or may: so that nobody is asked twice. It holds no words."""

    id: str
    """Identity, uuid4 hex; the hash is keyed by it."""
    row: str
    """The id of the row that the words stand in, or of the meeting itself."""
    field: str
    """The field that they stand in; `word` for one word that may be a name, in its row; empty: the check itself."""
    hash: str
    """The first 16 bytes of BLAKE2b of the words, keyed by the id, in hex. Other words there are asked about anew."""
    answer: codes.AboutName
    """What was said. Of two answers about the same people there, of which neither stands in the place of the other,
    the one that names fewer counts.
    """
    when: str = ""
    """UTC instant."""
    people: tuple[str, ...] = ()
    """Ids of the people whom the words may name, `@` for any on no list: of nobody else there is anything said.

    It goes with any of them, and with its row, when they are struck.
    """
    instead: tuple[str, ...] = ()
    """Ids of earlier answers about the same words, in whose place it stands for the same people."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know."""


class Logged(Record, frozen=True):
    """That something was changed, without any words."""

    when: Instant
    """UTC instant."""
    edit: str
    """The name of the edit."""
    row: str = ""
    """The id of the row that it changed; empty: the meeting itself, or several rows."""
    by: str = ""
    """The first digits of the revision that it made: two computers may do the same in one second. Empty: not known."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know."""


class Voices(Record, frozen=True):
    """Voices in the room, as counts of people; None: left open."""

    lives_with: People | None = None
    """Say that they live with it."""
    works_in: People | None = None
    """Work in the service."""
    pays: People | None = None
    """Pay for it."""
    unpaid: People | None = None
    """Are not paid to be here."""
    asked: codes.Asked = ""
    """How they were counted."""


class Consents(Record, frozen=True):
    """What the group agreed about recordings and notes."""

    recording: codes.Answer = ""
    """Recording the call."""
    ai_notes: codes.Answer = ""
    """Notes by an AI tool."""
    call_chat: codes.Answer = ""
    """Keeping the call's chat."""
    notes_to: str = ""
    """Who gets the notes."""
    keep: str = ""
    """How long they are kept, as it was typed."""
    keep_until: Day | None = None
    """ISO date until which they are kept, where the words are a day (`queries/retention.py`); None: they are none."""


class Keeping(Record, frozen=True):
    """How long the notes of an earlier meeting are kept, and what the group says of that now."""

    date: Day | None = None
    """ISO date of that meeting; None: it had none."""
    words: str = ""
    """How long they are kept, as the group said it last before this meeting."""
    until: Day | None = None
    """ISO date of the same, where the words are a day; None: they are none."""
    so_yet: codes.SoYet = ""
    """Of words without a day: whether what they say is so by now."""
    longer: str = ""
    """How long they are kept from now on, as this meeting says it; empty: it did not say."""
    longer_until: Day | None = None
    """ISO date of the same, where the words are a day; None: they are none."""


class Next(Record, frozen=True):
    """The next meeting."""

    date: Day | None = None
    """ISO date."""
    date_words: str = ""
    """When, where it is no date."""
    start: str | None = None
    """Local time, HH:MM."""
    place: str = ""
    """Place or call."""
    note: str = ""
    """What it is for."""


class StageTime(Record, frozen=True):
    """When the group was in a stage."""

    reached: Instant | None = None
    """UTC instant at which the group first moved there; None: never."""
    entered: Instant | None = None
    """UTC instant at which the group last moved there; None: never."""
    minutes: Minutes | None = None
    """Planned minutes; None: a share of the planned length."""
    spent: Seconds = 0
    """Seconds that the group spent there before `entered`."""
    next_time: bool = False
    """Whether the group leaves it for the next meeting."""


class LastTime(Record, frozen=True):
    """What is known of the meeting before, besides the rows that came over from it."""

    date: Day | None = None
    """ISO date of it; None: there is no meeting before, or it had no date."""
    left: tuple[codes.Stage, ...] = ()
    """The stages that the group left for this meeting, or did not get to."""


class Details(Record, frozen=True):
    """The meeting itself: the one row of the table `meeting`."""

    id: str
    """Identity, uuid4 hex: two files with one id are copies of one meeting."""
    format: int = FORMAT
    """The format of the file."""
    revision: str = ""
    """A random token, new with every change."""
    title: str = ""
    """What the meeting is called."""
    date: Day | None = None
    """ISO date, local to `zone`."""
    start: str | None = None
    """Local time, HH:MM."""
    ends_by: str | None = None
    """Local time, HH:MM, by which it must end."""
    ended: str | None = None
    """Local time, HH:MM, at which it ended; None: nobody has said."""
    zone: str = "UTC"
    """IANA zone of date and times."""
    place: str = ""
    """Place or call."""
    chair: Owner | None = None
    """Who chairs; None: not said."""
    types: Owner | None = None
    """Who types; None: not said."""
    types_stays: bool = False
    """Whether that stays so for the whole meeting: nobody is asked when a stage ends."""
    minutes: Minutes | None = None
    """Planned length in minutes."""
    stage: codes.Stage = "arrive"
    """Where the group is."""
    stages: dict[str, StageTime] = {}
    """When the group was in each stage, by its code; `break` among them."""
    paused: Instant | None = None
    """UTC instant at which the clock of the stage was stopped; None: it runs."""
    back_at: Instant | None = None
    """UTC instant at which a break is to end; None: there is no break now."""
    after: str | None = None
    """The id of the meeting before; None: a first meeting."""
    last_time: LastTime = LastTime()
    """The meeting before."""
    voices: Voices = Voices()
    """Voices in the room."""
    consents: Consents = Consents()
    """Recording, notes, chat."""
    keeping: dict[str, Keeping] = {}
    """How long the notes of earlier meetings are kept, by the ids of those meetings."""
    deciding_count: People | None = None
    """How many take part in decisions, as the group counted; None: those on the list who do."""
    access: codes.Access = ""
    """What would help people take part: for the meeting as a whole."""
    costs: codes.Costs = ""
    """What is arranged for what taking part costs people (travel, care, pay): for the meeting as a whole."""
    headings: dict[str, codes.HeadingState] = {}
    """What became of each power heading, by its code; missing: not reached."""
    next: Next = Next()
    """The next meeting."""
    comments_until: Day | None = None
    """ISO date until which people may ask for changes of the draft minutes; None: not said."""
    comments_to: Owner | None = None
    """Whom they tell; None: the chair, or whoever took the notes."""
    made: Instant = ""
    """UTC instant at which the meeting was made."""
    changed: Instant = ""
    """UTC instant of the last change."""
    unsettled: tuple[Unsettled, ...] = ()
    """What other copies hold in fields that were changed in both, until the group settles it."""
    extra: dict[str, Any] = {}
    """Columns that this program doesn't know."""


class Misfit(Record, frozen=True):
    """A row of a known table that doesn't fit its record: kept raw, shown, and named by a check."""

    table: str
    """The table that it stands in."""
    row: dict[str, Any]
    """The row as it was read."""
    why: str
    """What doesn't fit, for a person to read."""


class Meeting(Record, frozen=True):
    """A whole meeting. Rows of a table are sorted by (`order`, `id`)."""

    details: Details
    people: tuple[Person, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    limits: tuple[LimitRow, ...] = ()
    power: tuple[PowerRow, ...] = ()
    decisions: tuple[Decision, ...] = ()
    ground_rules: tuple[GroundRule, ...] = ()
    communication: tuple[Communication, ...] = ()
    actions: tuple[Action, ...] = ()
    rounds: tuple[Round, ...] = ()
    checks: tuple[Check, ...] = ()
    versions: tuple[Version, ...] = ()
    removed: tuple[Removed, ...] = ()
    struck_parts: tuple[StruckPart, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    log: tuple[Logged, ...] = ()
    extra: dict[str, list[dict[str, Any]]] = {}
    """Tables that this program doesn't know, rows as they were read."""
    misfits: tuple[Misfit, ...] = ()
    """Rows that don't fit."""

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table that holds rows of the group's words, by its name."""
        if table not in ROW_TABLES:
            raise KeyError(table)
        found: tuple[Row, ...] = getattr(self, table)
        return found

    def row(self, table: str, row_id: str) -> Row | None:
        """One row by its id; None: it is not there."""
        return next((row for row in self.rows(table) if row.id == row_id), None)

    def all_rows(self) -> Iterator[tuple[str, Row]]:
        """Every row of the group's words, with the name of its table."""
        for table in ROW_TABLES:
            for row in self.rows(table):
                yield table, row


ROW_TABLES: dict[str, type[Row]] = {
    "people": Person,
    "outcomes": Outcome,
    "stakeholders": Stakeholder,
    "limits": LimitRow,
    "power": PowerRow,
    "decisions": Decision,
    "ground_rules": GroundRule,
    "communication": Communication,
    "actions": Action,
    "rounds": Round,
    "checks": Check,
    "versions": Version,
}
"""The tables whose rows hold words, and the record of each."""

_TABLE_OF = {record: table for table, record in ROW_TABLES.items()}


def table_of(row: Row) -> str:
    """The table that a row of the group's words stands in."""
    return _TABLE_OF[type(row)]


AGREEABLE_TABLES: tuple[codes.Table, ...] = tuple(
    table for table in codes.TABLES if issubclass(ROW_TABLES[table], Agreeable)
)
"""The tables of what the group can agree to, in the order in which they are told."""

TABLES: dict[str, type[Record]] = {
    "meeting": Details, **ROW_TABLES, "removed": Removed, "struck_parts": StruckPart, "spoken": Spoken, "log": Logged,
}  # fmt: skip
"""Every table of a meeting file, in the order in which they are written."""

TOMBSTONES = ("removed", "struck_parts")
"""The tables that only say what is gone, in no words."""

RowType = TypeVar("RowType", bound=Row)
