"""Striking in an open meeting: nothing of what was struck is left in it, or in what is kept besides it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import CannotWrite, path_shown
from data.session.state import SessionState
from data.store.journal_records import JournalState

if TYPE_CHECKING:
    from data.model.patch import RowPatch
    from data.queries.names.name_replacer import Chosen
    from data.store.redact.struck_rows import StruckIds


class Striking:
    """Removes rows and parts from an open meeting for good."""

    def __init__(self, state: SessionState) -> None:
        self._state = state

    def steps(self) -> tuple[tuple[RowPatch, ...], ...]:
        """The rows of every step that can be undone or done again, and of every change that the file lacks."""
        return tuple(self._state.whole_past().all_steps())

    def strike(
        self, struck: StruckIds, *, mend: bool = False, owner: str = "", chosen: Chosen | None = None
    ) -> None:  # fmt: skip
        """Strike rows, and leave no word of them: in undo, unfinished words, the journal, and every copy.

        `mend`, `owner`, `chosen`: as in `data.store.strike`. CannotWrite where the journal can't be
        rewritten: nothing is struck.
        """
        from data.store.strike.one_strike import strike  # not before something is struck: it costs the start

        state = self._state
        when, to = state.stamper.now(), state.stamper.new_id()
        found = strike(state.meeting, state.whole_past(), struck, when, to, mend=mend, owner=owner, chosen=chosen)
        state.backend.strike(found.past, found.entry, found.gone, found.meeting)
        state.steps.start_anew(JournalState(kept=found.past.kept))
        state.drafts.replace(found.past.kept.drafts)
        state.merged = None
        state.meeting = found.meeting

    def again(self, struck: StruckIds) -> None:
        """Remove words that were struck, and that another program wrote to the file once more."""
        if struck and self._state.read_only is None:
            with contextlib.suppress(CannotWrite):  # then the next opening does it
                self.strike(struck)

    def forget_drafts(self) -> None:
        """Leave nothing of unfinished words that were let go of. CannotWrite where the journal can't be rewritten."""
        past = self._state.whole_past()
        self._state.backend.rewrite(past)
        self._state.steps.start_anew(JournalState(kept=past.kept))

    def left(self) -> tuple[bool, str | None]:
        """Whether something of what was struck has yet to be removed besides the file, and why some could not be.

        Only what is asked once the status says saved tells that a strike is done.
        """
        return self._state.backend.left_to_strike()

    def files(self) -> tuple[str, ...]:
        """Every file of minutes made before, as people read it: it may still hold what was struck."""
        files = dict.fromkeys((*self._state.exports.paths, *self._state.backend.exports()))
        return tuple(path_shown(Path(path)) for path in files)
