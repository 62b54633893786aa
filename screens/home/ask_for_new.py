"""Asking what a new meeting is called, from home."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data.model.records.meeting import Meeting
    from data.store.archive import Archive
    from screens.dialogs.form.form import EditForm
    from screens.dialogs.new_meeting import NewMeeting

    Given = Callable[[dict[str, Any] | None], None]


class AskForNew:
    """Opens the form, and has the meeting started. What was half typed in it is there the next time."""

    def __init__(
        self,
        archive: Archive,
        today: Callable[[], date],
        open_form: Callable[[EditForm, Given], object],
        start: Callable[[dict[str, Any], Meeting | None], object],
    ) -> None:
        """`open_form`: shows the form, and gives what it gave. `start`: starts a meeting after another, or a first."""
        self._archive = archive
        self._today = today
        self._open_form = open_form
        self._start = start
        self._new: NewMeeting | None = None

    def ask(self, after: Path | None) -> None:
        """`after`: the file of the meeting before; None: a first one. ArchiveProblem where it can't be read."""
        from data.store.read_as_opened import look_back

        before = look_back(after, self._archive.state_folder) if after is not None else None
        if self._new is None:
            from screens.dialogs.new_meeting import NewMeeting

            self._new = NewMeeting(self._archive.state_folder)
        form, values = self._new.form(before, self._today())

        def given(answers: dict[str, Any] | None) -> None:
            if answers is not None:
                self._start(values | answers, before)

        self._open_form(form, given)
