"""What help says first: what is on the screen now, and which keys work there."""

from __future__ import annotations

from dataclasses import dataclass

from data.words import entries_of, say


@dataclass(frozen=True)
class HelpTopic:
    """What is on the screen now."""

    title: str
    """What it is called."""
    about: str
    """What it is for."""
    keys: str
    """The keys that work there, as the line of keys has them."""


def topic_of_dialog(dialog: str, title: str, keys: str) -> HelpTopic:
    """What help says of a dialog, by the name of its class. Of one that it knows nothing else of, its title."""
    about = entries_of("help.dialogs").get(dialog, "")
    return HelpTopic(title=say("help.now"), about=about or title, keys=keys)
