"""What somebody will do."""

from data.model import codes
from data.model.instants import Day
from data.model.records.people import Owner
from data.model.records.row import Referenced


class Action(Referenced, frozen=True):
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
    """The id of the barrier that something is done about, of the stakeholder who is invited, or of the topic under
    which it was said; None: of none."""
    what_changed: str = ""
    """Of what was promised under power in an earlier meeting: what has changed because of it, as said in this one."""
    changed_before: str = ""
    """The same, as it was last said in an earlier meeting."""
    done_before: bool = False
    """Whether it was done before this meeting began; no more, once it was said to be in another state."""
    owner_gone: bool = False
    """Whether whoever did it was no longer on the list when it came over; no more, once somebody does it."""
