"""What helps, and what gets in the way."""

from data.model import codes
from data.model.records.row import Referenced


class PowerRow(Referenced, frozen=True):
    """What helps, or what gets in the way, under a heading of the power check list."""

    heading: codes.Heading = "involved"
    """Under which heading it was said."""
    kind: codes.PowerKind = "helps"
    """Which of the two."""
    reach: codes.Reach = ""
    """Of what gets in the way: whether this group can change it, can push, or must live with it."""
