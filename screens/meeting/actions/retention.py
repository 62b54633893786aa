"""How long the minutes of an earlier meeting are kept: whether what they wait for is so, and what is said now."""

from __future__ import annotations

from data.edits.meeting_details import say_how_long
from data.model import codes
from data.model.records.details import Keeping
from data.queries.retention import day_named
from data.text.dates.format import base_day, show_date, show_due
from data.words import say
from screens.dialogs.confirm import AskWhich
from screens.dialogs.prompt import AskLine
from screens.meeting.context import Host
from screens.meeting.drafts import UnfinishedWords


class RetentionAction:
    """Asks the group about the minutes of one earlier meeting."""

    def __init__(self, host: Host, meeting_id: str) -> None:
        """`meeting_id`: of the earlier meeting."""
        self._host = host
        self._of = meeting_id

    @property
    def _held(self) -> Keeping:
        return self._host.session.meeting.details.keeping[self._of]

    def open(self) -> None:
        """Ask whether it is so yet; where a day was said, which is past by now, how long from now on."""
        if self._held.until is not None:
            self._ask_longer()
            return
        answers: list[tuple[str, str]] = [
            (code, say(f"dialogs.keeping.{code}")) for code in ("not_yet", "so", "longer")
        ]
        dialog = AskWhich[str](say("arrive.keeping.none"), [self._said()], answers)
        self._host.ask(dialog, self._answered)

    def _answered(self, answer: str) -> None:
        if answer == "longer":
            self._ask_longer()
            return
        so_yet: codes.SoYet = "so" if answer == "so" else "not_yet"
        self._host.apply(say_how_long, self._of, so_yet=so_yet)

    def _ask_longer(self) -> None:
        draft = UnfinishedWords(self._host, f"note:keeping:{self._of}")
        today = self._host.view.today
        base = base_day(self._host.session.meeting.details.date, today)

        def understood(words: str) -> str:
            day = day_named(words, base)
            return show_due(day, today) if day is not None else say("dialogs.keeping.no_day")

        dialog = AskLine(
            say("dialogs.keeping.how_long"), understood=understood, value=draft.words or self._held.longer,
            placeholder=self._said(), on_draft=draft.keep_words,
        )  # fmt: skip
        self._host.ask(dialog, lambda words: self._host.apply(say_how_long, self._of, longer=words), draft)

    def _said(self) -> str:
        """What was said before."""
        when = show_date(self._held.date) if self._held.date else say("archive.no_date")
        return say("dialogs.keeping.said", when=when, words=self._held.words)
