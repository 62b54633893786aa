"""Asks before minutes leave a meeting: who is named in people's words, can be reached, or may be given away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

from msgspec.structs import replace
from textual.screen import ModalScreen

from data.edits import items
from data.edits.name_answers import say_of_names
from data.edits.named import Edit
from data.model import codes
from data.model.patch import Change, diff
from data.model.records.meeting import Meeting
from data.model.records.name_answers import Spoken
from data.model.stamper import RealStamper
from data.words import say

if TYPE_CHECKING:
    from data.minutes.name_check import NameCheck, PossibleNameToCheck
    from data.minutes.names_in_text import NamedText
    from data.minutes.owners_on_no_list import UnlistedOwner
    from data.queries.name_answers import AboutWords
    from data.session.session import Session
    from screens.dialogs.name_check import CheckResult, For
    from screens.dialogs.name_check_answers import CheckAnswer

Result = TypeVar("Result")
P = ParamSpec("P")

SOON = 0.1
"""Seconds after which it is said that names are looked for."""

STILL = 0.7
"""Seconds for which nothing is typed before a page opens over somebody who types on."""


@dataclass(frozen=True)
class Outgoing:
    """What is to leave the meeting."""

    go_on: Callable[[], object]
    """What is done once the chair says so."""
    what_for: For
    """What that is."""
    stage: codes.Stage | None
    """The stage that is all of it; None: the minutes are."""


class NameCheckHost(Protocol):
    """What the frame does for it."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    def ask(self, dialog: ModalScreen[Result | None], then: Callable[[Result], object], *, reads: bool = False) -> None:
        """Open a dialog; what it gives goes on, unless it was closed. `reads`: where nothing can be changed, too."""
        ...

    def apply(self, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> Change | None:
        """Change the meeting and draw it."""
        ...

    @property
    def half_typed(self) -> str:
        """What stands in the line."""
        ...

    def come_back(self) -> None:
        """Close what is open over the meeting, and keep what is half typed there."""
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None) -> None:
        """Look at a stage, and at an item of it."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...

    def busy(self, words: str) -> None:
        """Say what is being done beside the screen; empty: nothing is, any more."""
        ...

    def work(self, doing: Coroutine[Any, Any, None], group: str) -> object:
        """Do something beside the screen; what was begun in the group before ends."""
        ...


class NameCheckAction:
    """Looks for names beside the screen, and keeps what the chair says about them.

    In a window that only reads it is kept for as long as that is open.
    """

    def __init__(self, frame: NameCheckHost) -> None:
        self._frame = frame
        self._spoken: tuple[Spoken, ...] = ()
        self.to_tell = 0
        """How many words may be names, where that is few enough to be told."""

    @property
    def meeting(self) -> Meeting:
        """The meeting, with all that was said about names in this window."""
        meeting = self._frame.session.meeting
        return replace(meeting, spoken=(*meeting.spoken, *self._spoken)) if self._spoken else meeting

    def then(self, go_on: Callable[[], object], what_for: For = "", stage: codes.Stage | None = None) -> None:
        """Go on at once where there is nothing new to look at, else when the chair says so.

        `stage`: that is all that leaves the meeting; None: its minutes do.
        """
        self._frame.work(self._look(Outgoing(go_on, what_for, stage)), "names")

    def open(self) -> None:
        """Show all that there is to look at, also where nothing goes out."""
        self._frame.work(self._look(Outgoing(lambda: None, "any", None)), "names")

    def tell_of(self, person: str, name: str) -> None:
        """Say in how many lines somebody is named who was just taken out."""
        self._frame.work(self._count(person, name), "names of one")

    # Beside the screen

    async def _look(self, wanted: Outgoing) -> None:
        from data.minutes.name_check import before_out

        typed = self._frame.half_typed
        soon = asyncio.get_running_loop().call_later(SOON, lambda: self._frame.busy(say("names.looking")))
        try:
            while True:
                now = self._frame.session.meeting
                check = await asyncio.to_thread(before_out, self.meeting, stage=wanted.stage)
                if now is self._frame.session.meeting and typed == self._frame.half_typed:
                    break
                typed = self._frame.half_typed  # there are other words by now, or more to come: no letter is an answer
                await asyncio.sleep(STILL)
        finally:
            soon.cancel()
            self._frame.busy("")
        if wanted.stage is None:
            self.to_tell = len(check.listed if check.many else check.may_be)
        if wanted.what_for == "any" or (check.is_new if wanted.stage is None else check.open):
            self._show(check, wanted)
        else:
            wanted.go_on()

    async def _count(self, person: str, name: str) -> None:
        from data.minutes.names_in_text import lines_with

        count = await asyncio.to_thread(lines_with, self.meeting, person)
        if count:
            self._frame.tell(say("names.still_named", name=name, count=count))

    # What is shown, and said

    def _show(self, check: NameCheck, wanted: Outgoing) -> None:
        from screens.dialogs.name_check import NamesInText

        before = self._frame.session.meeting

        def given(looked: CheckResult) -> None:
            if looked.mend is not None:
                self._frame.come_back()
                self._frame.show_stage(looked.mend.stage, looked.mend.entry)
                return
            if wanted.stage is None:
                self._looked_at(check)
            changed = diff(before, self._frame.session.meeting, "", "").rows
            if any(row.table != "spoken" for row in changed):  # somebody is on the list by now, or something came in
                self.then(wanted.go_on, wanted.what_for, wanted.stage)
            else:
                wanted.go_on()

        dialog = NamesInText(check, self._said, wanted.what_for, whole=wanted.stage is None)
        self._frame.ask(dialog, given, reads=True)

    def _looked_at(self, check: NameCheck) -> None:
        from data.minutes.name_check import looked_at

        if new := looked_at(check, self._frame.session.meeting):
            self._keep(new)

    def _said(self, things: Sequence[NamedText | UnlistedOwner | PossibleNameToCheck], answer: CheckAnswer) -> None:
        from data.minutes.name_check import answers_about

        if answer == "group" or answer == "person":
            for one in things:
                words = getattr(one, "word", "") or getattr(one, "words", "")
                if answer == "group":
                    self._frame.apply(items.add, "stakeholders", [words])
                else:  # somebody spoke of them: nobody said that they are here
                    self._frame.apply(items.add, "people", [words], presence="to_confirm")
        else:
            self._keep(answers_about(things, answer, self._frame.session.meeting))

    def _keep(self, answers: Sequence[AboutWords]) -> None:
        """Keep answers in the meeting; where it can only be read, here."""
        if self._frame.session.read_only is None:
            self._frame.apply(say_of_names, answers)
        else:
            known = len(self._frame.session.meeting.spoken)
            self._spoken = say_of_names(self.meeting, RealStamper(), answers).spoken[known:]
