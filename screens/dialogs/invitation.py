"""The text of an invitation, to be read, copied or saved."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key

from data.words import say
from screens.dialogs.keyed import KeyedDialog, scrolled
from screens.literal import plain
from screens.widgets.clickable import Answer, Press
from screens.widgets.read_page import PagePart, ReadPage


class InvitationPage(KeyedDialog[str]):
    """The text. It gives back `copy` or `save`; None: closed. Ctrl+C copies it too, and leaves it there."""

    DEFAULT_CSS = """
    InvitationPage {
        background: $background;
    }
    InvitationPage DialogBox {
        height: 100%;
    }
    InvitationPage ReadPage {
        height: 1fr;
    }
    InvitationPage #invitation-buttons {
        height: 1;
        margin-top: 1;
    }
    InvitationPage.-low #invitation-buttons, InvitationPage.-low #dialog-head {
        margin: 0;
    }
    """

    page = getters.query_one(ReadPage)

    def __init__(self, text: str) -> None:
        super().__init__(say("stakeholders.inviting.page.title"), say("stakeholders.inviting.page.hint"))
        self.to_copy = text
        """What Ctrl+C copies while this is open."""
        self._at = 0

    def contents(self) -> ComposeResult:
        """Draw the text, and what can be done with it."""
        yield ReadPage([PagePart(plain(line), apart=False) for line in self.to_copy.rstrip("\n").split("\n")])
        with Horizontal(id="invitation-buttons"):
            yield Answer("copy", say("stakeholders.inviting.page.copy"), here=True)
            yield Answer("save", say("stakeholders.inviting.page.save"))

    def pressed(self, event: Key) -> bool:
        """Scroll, go from one to the other, do the one that is marked."""
        if scrolled(self.page, event.key):
            pass
        elif event.key in ("tab", "right", "shift+tab", "left"):
            presses = list(self.query(Answer))
            self._at = (self._at + 1) % len(presses)
            for place, press in enumerate(presses):
                press.mark(here=place == self._at)
        elif event.key == "enter":
            self.answer(list(self.query(Answer))[self._at].means)
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Do what was clicked."""
        self.answer(event.name)
