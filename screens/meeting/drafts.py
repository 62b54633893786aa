"""What is half typed in a dialog: where it is kept, so that nothing typed is lost, and when it is let go of."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from data.session.session import Session


class HasSession(Protocol):
    """Whoever knows the open meeting."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...


class UnfinishedWords:
    """What is half typed in one dialog about one thing. A strike finds it by a row's id in its key, or by its words."""

    def __init__(self, frame: HasSession, key: str) -> None:
        """`key`: names the dialog, and with their ids the rows that it is about."""
        self._frame = frame
        self._key = key

    @property
    def words(self) -> str:
        """The one line as it was typed; empty: none was."""
        return self._frame.session.drafts.get(self._key, "")

    @property
    def as_typed(self) -> bool:
        """Whether the one line is to stay as it was typed, with nothing read in it."""
        return bool(self.words) and self._frame.session.drafts.get(self._as_typed_key) == self.words

    def keep_words(self, words: str) -> None:
        """Keep the one line; an empty one is let go of."""
        self._frame.session.draft(self._key, words)
        self._frame.session.draft(self._as_typed_key, "")

    def keep_as_typed(self, words: str) -> None:
        """Keep the one line, and that it is to stay as it was typed."""
        self._frame.session.draft(self._key, words)
        self._frame.session.draft(self._as_typed_key, words)

    @property
    def _as_typed_key(self) -> str:
        """Under it stand the same words once more: whoever changes them without knowing of it lets go of it, too."""
        return f"{self._key}:as_typed"

    @property
    def fields(self) -> dict[str, str]:
        """What was typed in each of several fields; nothing: none was, or another program's form held it."""
        with contextlib.suppress(msgspec.MsgspecError):
            return msgspec.json.decode(self.words or "{}", type=dict[str, str])
        return {}

    def keep_fields(self, fields: dict[str, str]) -> None:
        """Keep several fields; none are let go of."""
        self.keep_words(msgspec.json.encode(fields).decode() if fields else "")

    def let_go(self) -> None:
        """It was said in full: nothing is half typed any more."""
        self.keep_words("")
