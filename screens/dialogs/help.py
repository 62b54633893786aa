"""Help: every key in plain words, and where the words come from."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from data.words import say, words_of
from screens.dialogs.base import Dialog
from screens.dialogs.help_topic import HelpTopic
from screens.key_list import sections
from screens.literal import plain
from screens.widgets.key_rows import KeyRows
from screens.widgets.keys_hint import KeysHint


class Help(Dialog[None]):
    """The keys, by where they work; the credits at the end. It gives nothing back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", show=False)]

    DEFAULT_CSS = """
    Help {
        background: $background;
    }
    Help DialogBox {
        height: 100%;
    }
    Help DialogBox Static {
        height: auto;
    }
    Help .title {
        color: $accent;
        text-style: bold;
    }
    Help .paragraph, Help KeyRows, Help #keys-here {
        padding-right: 1;
        margin-bottom: 1;
    }
    """

    def __init__(self, topic: HelpTopic | None = None) -> None:
        """`topic`: what is on the screen now; None: nothing is said of that."""
        super().__init__(say("dialogs.help.title"), say("dialogs.page.hint"))
        self._topic = topic

    def contents(self) -> ComposeResult:
        """Draw what is on the screen now, how it works in a few lines, the keys, the credits."""
        if self._topic is not None:
            yield Static(plain(self._topic.title), classes="title")
            yield Static(plain(self._topic.about), classes="about")
            yield KeysHint(self._topic.keys, id="keys-here")
            yield Static(plain(say("help.always")), classes="title")
        for line in words_of("dialogs.help.start"):
            yield Static(plain(line), classes="paragraph")
        for section in sections():
            yield Static(plain(section.title), classes="title")
            yield KeyRows(section.rows)
        yield Static(plain(say("dialogs.help.credits_title")), classes="title")
        for line in words_of("dialogs.help.credits"):
            yield Static(plain(line), classes="paragraph")
