"""One line to type, with what is understood of it below."""

from __future__ import annotations

from collections.abc import Callable

from textual import getters, on
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.text.clean import clean
from data.words import say
from screens.dialogs.autosave import Autosave
from screens.dialogs.keyed import FieldDialog
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.one_line import OneLine


class AskLine(FieldDialog[str]):
    """One line. It gives back the words, cleaned; an empty line only where that means something."""

    DEFAULT_CSS = """
    AskLine DialogBox {
        width: 76;
    }
    AskLine #line-note {
        height: auto;
        min-height: 2;
        padding: 0 1;
    }
    """

    note = getters.query_one("#line-note", Static)

    as_typed: bool
    """Whether the words are to stay as they were typed, with nothing read in them."""

    def __init__(
        self,
        label: str,
        *,
        understood: Callable[[str], str] | None = None,
        is_read: Callable[[str], bool] | None = None,
        may_be_empty: bool = False,
        value: str = "",
        offered: str = "",
        placeholder: str = "",
        note: str = "",
        done: str | None = None,
        on_draft: Callable[[str], object] | None = None,
        as_typed: bool = False,
        on_as_typed: Callable[[str], object] | None = None,
        reads_lists: bool = False,
    ) -> None:
        """`understood`: what the program makes of the words, in words; `on_draft`: keeps a half-typed line, or none.

        `is_read`: whether something is taken from the words: the first Esc leaves them as they were typed, then.
        `value`: what stands in the line at first; `offered`: what does where that is empty: it is selected, so that
        what is typed stands in its place. `note`: what is said below while nothing else is; `done`: what Enter does, in
        a word or two. `as_typed`: whether that value stays as it was typed; `on_as_typed`: keeps such a half-typed
        line; None: as any other. `reads_lists`: whether a list that is pasted is read.
        """
        super().__init__(
            label, say("dialogs.line.hint"), value or offered, placeholder, selects=bool(offered and not value),
            reads_lists=reads_lists,
        )  # fmt: skip
        self._told = note
        self._understood = understood
        self._is_read = is_read
        self.as_typed = as_typed
        self._may_be_empty = may_be_empty
        self._done = say("dialogs.line.done") if done is None else done
        self._on_draft = on_draft
        self._on_as_typed = on_as_typed or on_draft
        self.hint = self.hints()[self._esc_leaves_words()]
        self._half_typed = Autosave(
            self, self._typed_now, self._keep, {"words": value or offered, "as_typed": "yes" * as_typed}
        )

    def contents(self) -> ComposeResult:
        """Draw the line, the note below it, and what Enter does."""
        yield self.field
        yield Static(plain(self._note(self.field.value)), id="line-note")
        yield Press("done", self._done, here=True)

    @on(OneLine.Changed)
    def _typed(self, event: OneLine.Changed) -> None:
        self.as_typed = self.as_typed and bool(clean(event.value))
        self._show(event.value)
        self._half_typed.touch()

    def hints(self) -> list[str]:
        """The keys; while something is read, Esc leaves the words as they were typed."""
        return [say("dialogs.line.hint"), say("dialogs.line.hint_read")]

    def _show(self, words: str) -> None:
        """Say what is understood of the words, and what Esc does."""
        self.note.update(plain(self._note(words)))
        self.set_hint(self.hints()[self._esc_leaves_words()])

    def _esc_leaves_words(self) -> bool:
        words = clean(self.field.value)
        return bool(words and not self.as_typed and self._is_read and self._is_read(words))

    def _note(self, words: str) -> str:
        cleaned = clean(words)
        if self.field.is_read:
            return say("forms.list_read")
        if self.as_typed:
            return say("reading.as_typed")
        return self._understood(cleaned) if self._understood and cleaned else self._told

    def _typed_now(self) -> dict[str, str]:
        return {"words": self.field.value, "as_typed": "yes" * self.as_typed}

    def _keep(self, typed: dict[str, str]) -> None:
        keep = self._on_as_typed if typed["as_typed"] else self._on_draft
        if keep is not None:
            keep(typed["words"])

    def keep_draft(self) -> None:
        """Keep what is half typed."""
        if not self.answered:
            self._half_typed.keep_now()

    def act(self, key: str) -> None:
        """Give the words by Enter."""
        if key == "enter":
            self._give()

    def on_press_pressed(self) -> None:
        """Give the words by a click."""
        self._give()
        self.set_focus(self.field)

    def _give(self) -> None:
        words = clean(self.field.value)
        if words or self._may_be_empty:
            self._half_typed.end()
            self.answer(words)

    def pressed(self, event: Key) -> bool:
        """Leave the words as they were typed by the first Esc, where something was read in them."""
        if event.key == "escape" and self._esc_leaves_words():
            self.as_typed = True
            self._show(self.field.value)
            self._half_typed.keep_now()
            return True
        return super().pressed(event)

    def action_close(self) -> None:
        """Close; what was typed is kept for the next time."""
        self.keep_draft()
        self.answer(None)
