"""What help says of home."""

from __future__ import annotations

from textual import getters
from textual.screen import Screen

from data.words import say
from screens.dialogs.help_topic import HelpTopic
from screens.widgets.key_line import KeyLine


class HomeHelp(Screen[None]):
    """Knows what help says first while home is on the screen."""

    keys_line = getters.query_one(KeyLine)

    @property
    def help_topic(self) -> HelpTopic:
        """What can be done here, and the keys for it."""
        return HelpTopic(title=say("help.now"), about=say("help.home"), keys=self.keys_line.text)
