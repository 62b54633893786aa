"""The meeting itself, and what it says of the meetings before and after it."""

from typing import Any

import msgspec

from data.model import codes
from data.model.instants import Day, Instant, Minutes, Number, People, Seconds
from data.model.records.people import Owner
from data.model.records.row import Unsettled
from data.record import Record

FORMAT = 1
"""Raised only when an older program would misread a file."""


VOICES = ("lives_with", "works_in", "pays", "unpaid")
"""The voices in the room that are counted, in the order in which they are told."""


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
    """What the group agreed about recordings and minutes."""

    recording: codes.Answer = ""
    """Recording the call."""
    ai_notes: codes.Answer = ""
    """Notes by an AI tool."""
    call_chat: codes.Answer = ""
    """Keeping the call's chat."""
    notes_to: str = ""
    """Who gets the minutes."""
    keep: str = ""
    """How long they are kept, as it was typed."""
    keep_until: Day | None = None
    """ISO date until which they are kept, where the words are a day (`queries/retention.py`); None: they are none."""


class Keeping(Record, frozen=True):
    """How long the minutes of an earlier meeting are kept, and what the group says of that now."""

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
    changed: Instant = ""
    """UTC instant of the last change of these, a minute or more after the one before; empty: not known."""


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


def time_key(topic_id: str) -> str:
    """Where the time of a topic of the group's own is kept, among the times of the stages."""
    return f"topic:{topic_id}"


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
    read_back: Instant | None = None
    """UTC instant at which what was agreed had last been read back, all of it; None: never."""
    zone: str = "UTC"
    """IANA zone of date and times."""
    place: str = ""
    """Place or call."""
    purpose: str = ""
    """What it is for."""
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
    stages: dict[str, StageTime] = msgspec.field(default={})
    """When the group was in each stage, by its code; `break` among them, and `topic:<id>` for each topic."""
    topic: str = ""
    """The id of the topic that the group took up last; empty: none."""
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
    """Recording, AI notes, chat, and the minutes."""
    keeping: dict[str, Keeping] = msgspec.field(default={})
    """How long the minutes of earlier meetings are kept, by the ids of those meetings."""
    deciding_count: People | None = None
    """How many take part in decisions, as the group counted; None: those on the list who do."""
    access: codes.Access = ""
    """What would help people take part: for the meeting as a whole."""
    costs: codes.Costs = ""
    """What is arranged for what taking part costs people (travel, care, pay): for the meeting as a whole."""
    headings: dict[str, codes.HeadingState] = msgspec.field(default={})
    """What became of each power heading, by its code; missing: not reached."""
    next: Next = Next()
    """The next meeting."""
    comments_until: Day | None = None
    """ISO date until which people may ask for changes of the draft minutes; None: not said."""
    comments_to: Owner | None = None
    """Whom they tell; None: the chair, or whoever took the notes."""
    key_elements_in_minutes: bool = False
    """Whether the group wants the minutes to have what the meeting has for each key element of success."""
    highest: dict[str, Number] = msgspec.field(default={})
    """The highest number (`ref`) that any row of a table ever had, by the table; nothing lowers it."""
    made: Instant = ""
    """UTC instant at which the meeting was made."""
    changed: Instant = ""
    """UTC instant of the last change."""
    unsettled: tuple[Unsettled, ...] = ()
    """What other copies hold in fields that were changed in both, until the group settles it."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know."""


def same_next(one: Next, other: Next) -> bool:
    """Whether two say the same of the next meeting, whenever that was changed."""
    return undated(one) == undated(other)


def undated(one: Next) -> Next:
    """The next meeting without the instant of its last change."""
    return msgspec.structs.replace(one, changed="")
