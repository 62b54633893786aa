"""Asks before minutes leave a meeting in which people's own words name someone who is not to be named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.screen import ModalScreen

from data import codes

if TYPE_CHECKING:
    from data.session import Session
    from screens.dialogs.names_in_text import For

Result = TypeVar("Result")


class Frame(Protocol):
    """What the frame does for it."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    def ask(self, dialog: ModalScreen[Result | None], then: Callable[[Result], object], *, reads: bool = False) -> None:
        """Open a dialog; what it gives goes on, unless it was closed. `reads`: where nothing can be changed, too."""
        ...

    def come_back(self) -> None:
        """Close what is open over the meeting, and keep what is half typed there."""
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None) -> None:
        """Look at a stage, and at an item of it."""
        ...


class Naming:
    """Remembers for as long as the meeting is open which words were let go as they are. It keeps none of them."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._agreed: set[str] = set()

    def then(self, go_on: Callable[[], object], what_for: For = "", text: str | None = None) -> None:
        """Go on at once where no words name anybody, else when the chair says so.

        `text`: that is all that leaves the meeting; None: its minutes do.
        """
        from data.minutes.names_in_text import named_in_text

        found = [one for one in named_in_text(self._frame.session.meeting) if text is None or one.words in text]
        if all(one.key in self._agreed for one in found):
            go_on()
            return
        new = [one for one in found if one.key not in self._agreed]

        def said(answer: str) -> None:
            if answer == "keep":
                self._agreed |= {one.key for one in new}
                go_on()
            else:
                self._frame.come_back()
                self._frame.show_stage(new[0].stage, new[0].entry)

        from screens.dialogs.names_in_text import NamesInText

        self._frame.ask(NamesInText([one.line for one in new], what_for), said, reads=True)
