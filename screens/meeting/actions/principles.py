"""The slides that the meetings come from: read a part at a time, and held beside what the meeting has."""

from __future__ import annotations

from data.edits import items, meeting_details
from data.model.codes import PowerKind
from data.model.patch import Change
from data.queries.key_elements import key_elements
from data.words import say
from screens.dialogs.key_elements import MINUTES, KeyElements
from screens.dialogs.principles import Principles
from screens.dialogs.principles_slides import SaidToSlides, SlidesPart
from screens.meeting.actions.round import RoundAction
from screens.meeting.actions.undo import UndoActions
from screens.meeting.context import Host
from screens.meeting.drafts import UnfinishedWords

UNDER = "practice"
"""The heading of Power that what is said to the slides stands under: their own question."""


class ReadingPrinciples:
    """Shows the slides, and puts what people say to them under Power."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._put: Change | None = None
        """What was put under Power just now; None: nothing was."""

    def open(self, part: SlidesPart = "meaning", kept: str = "", side: PowerKind | None = None) -> None:
        """`kept`: what was put under Power just now, as it is told; `side`: the line that is still open for more."""
        draft = UnfinishedWords(self._host, "principles")
        page = Principles(part, kept=kept, side=side, draft=draft.fields, on_draft=draft.keep_fields)
        self._host.ask(page, self._said, reads=True)

    def _said(self, said: SaidToSlides) -> None:
        if said.what == "round":
            first, second = say("principles.quoted.thoughts"), say("principles.quoted.practice")
            RoundAction(self._host).begin_own(say("principles.asks", first=first, second=second))
            return
        kept, side = "", None
        if said.what == "undo":
            self._take_back()
        elif put := self._host.apply(items.add, "power", [said.words], kind=said.what, heading=UNDER):
            self._put = put
            UnfinishedWords(self._host, "principles").let_go()
            kept, side = say(f"principles.kept.{said.what}", words=said.words), said.what
        self.open(said.part, kept, side)

    def _take_back(self) -> None:
        """Take back what was put under Power, and nothing else: where more has happened since, that line alone goes."""
        put, self._put = self._put, None
        if put is None or put.place is None:
            return
        if UndoActions(self._host).take_back(put) or self._host.apply(items.take_out, *put.place):
            self._host.tell(say("principles.taken_back"))


class SeeingKeyElements:
    """Shows what the meeting has for each key element of success."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self) -> None:
        """Each is a step from its place; the last row says whether the minutes have the page."""
        details = self._host.session.meeting.details
        page = KeyElements(key_elements(self._host.session.meeting), in_minutes=details.key_elements_in_minutes)
        self._host.ask(page, self._go, reads=True)

    def _go(self, chosen: str) -> None:
        meeting = self._host.session.meeting
        if chosen == MINUTES:
            there = not meeting.details.key_elements_in_minutes
            self._host.apply(meeting_details.change_meeting, {"key_elements_in_minutes": there})
            self.open()
            return
        one = next(one for one in key_elements(meeting) if one.element == chosen)
        self._host.show_stage(one.stage, f"row:{one.row}" if one.row else None)
