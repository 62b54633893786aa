"""Where minutes stand: a draft, a final version, or changed since one."""

from __future__ import annotations

from typing import Literal

from data.model.records.meeting import Meeting
from data.model.records.versions import Version
from data.queries.versions import before, latest, next_number, version_label
from data.record import Record


class DraftStatus(Record, frozen=True):
    """Where minutes stand."""

    state: Literal["draft", "final", "changed"] = "draft"
    """`changed`: since the version, which nobody has opened again."""
    name: str = "1"
    """What the version is called; of a draft, the version that it is to be."""
    version: Version | None = None
    """The final version, or the one since which they were changed; None: they are a draft."""
    opened: Version | None = None
    """The version that was opened again to make this one; None: there was none before."""

    @property
    def key(self) -> str:
        """The words for where they stand: `draft_of` a next version, else the state."""
        return "draft_of" if self.state == "draft" and self.opened is not None else self.state


def draft_status(meeting: Meeting, *, as_it_was: bool) -> DraftStatus:
    """Where the minutes of a meeting stand. `as_it_was`: they read as the version that was made final last."""
    last = latest(meeting)
    if last is None:
        return DraftStatus(name=str(next_number(meeting)))
    if last.opened is not None:
        return DraftStatus(name=str(next_number(meeting)), opened=last)
    final = version_status(meeting, last)
    return final if as_it_was else DraftStatus(state="changed", name=final.name, version=last, opened=final.opened)


def version_status(meeting: Meeting, version: Version) -> DraftStatus:
    """Where a final version stands: it is final for ever."""
    return DraftStatus(
        state="final", name=version_label(meeting, version), version=version, opened=before(meeting, version)
    )
