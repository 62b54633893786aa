"""How the group works together: who decides, ground rules, and who hears of it."""

from data.model import codes
from data.model.instants import Day
from data.model.records.agreements import Agreeable
from data.model.records.people import Owner


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
