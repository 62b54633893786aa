"""Makes the minutes final, and opens them again: what is asked, and what is recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from data.edits import versions
from data.minutes.compose import minutes_status
from data.model.fields import fields_of
from data.queries.known_names import known_names
from data.queries.people_names import owner_from
from data.queries.versions import latest, next_number
from data.review.gaps import gaps
from data.text.dates.format import show_date
from data.words import say
from screens.meeting.drafts import UnfinishedWords
from screens.meeting.gap_rows import few_of_each

if TYPE_CHECKING:
    from screens.meeting.context import Host


class FinaliseAction:
    """Asks what it takes to make minutes final, or to open them again."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def offered(self) -> tuple[str, str] | None:
        """What can be done with the minutes as they stand: its code and words; None: they can only be read."""
        if self._host.session.read_only:
            return None
        last = latest(self._host.session.meeting)
        code = "finalise" if last is None or last.opened else "open_again"
        return code, say(f"close.finalising.{code}")

    def do(self, code: str) -> None:
        """Do what was chosen."""
        by_code: dict[str, Callable[[], None]] = {
            "finalise": lambda: self._host.naming.then(self._finalise, "final"),
            "open_again": self._open_again,
        }
        by_code[code]()

    def _finalise(self) -> None:
        from screens.dialogs.form.finalise import FinaliseForm

        meeting, today = self._host.session.meeting, self._host.view.today
        until = meeting.details.comments_until
        (checker,) = (field for field in fields_of("versions") if field.name == "checker")
        open_ = [words for _, words in few_of_each(gaps(meeting))]
        name = minutes_status(meeting).name
        draft = UnfinishedWords(self._host, "form:finalise")
        form = FinaliseForm(
            name, checker, open_, known=known_names(meeting), today=today,
            comments_until=show_date(until) if until and until >= today.isoformat() else "",
            draft=draft.fields, on_draft=draft.keep_fields,
        )  # fmt: skip

        def given(answers: dict[str, Any]) -> None:
            words, _ = answers["checker"]
            owner = owner_from(self._host.session.meeting, words, said_yes=True)
            if self._host.apply(versions.finalise, owner):
                self._host.tell(say("close.finalising.done", name=name))

        self._host.ask(form, given, draft)

    def _open_again(self) -> None:
        from screens.dialogs.prompt import AskLine

        draft = UnfinishedWords(self._host, "note:open_again")

        def given(reason: str) -> None:
            if self._host.apply(versions.open_again, reason):
                self._host.tell(say("close.finalising.opened", name=next_number(self._host.session.meeting)))

        dialog = AskLine(
            say("close.finalising.reason"),
            value=draft.words,
            placeholder=say("close.finalising.reason_hint"),
            done=say("close.finalising.open"),
            on_draft=draft.keep_words,
            reads_lists=True,
        )
        self._host.ask(dialog, given, draft)
