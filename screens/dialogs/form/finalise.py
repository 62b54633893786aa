"""Making the minutes final: who checked them, and what is left open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from data.model.fields import Field
from data.queries.known_names import KnownNames
from data.text.clean import clean
from data.words import say
from screens.dialogs.form.dialog import FormButton
from screens.dialogs.form.form import EditForm
from screens.literal import plain


class FinaliseForm(EditForm):
    """Asks who checked the minutes, which may stay empty. It gives back `checker`, as an owner is given."""

    DEFAULT_CSS = """
    FinaliseForm .said {
        height: auto;
        padding: 0 1;
        margin-bottom: 1;
    }
    FinaliseForm .open {
        height: auto;
        padding: 0 1;
    }
    FinaliseForm #open-title {
        margin-top: 1;
        text-style: bold;
    }
    FinaliseForm #alone {
        height: 2;
        margin: 0;
    }
    FinaliseForm.-narrow #alone {
        height: 3;
    }
    """

    HINT = "close.finalising.hint"

    alone = getters.query_one("#alone", Static)

    def __init__(
        self, version: str, checker: Field, open_: Sequence[str], *, known: KnownNames, today: date,
        comments_until: str = "",
        draft: Mapping[str, str] | None = None, on_draft: Callable[[dict[str, str]], None] | None = None,
    ) -> None:  # fmt: skip
        """`version`: what they will be called; `open_`: what is left open, each a sentence.

        `comments_until`: the day until which people may ask for changes, as it is shown; empty: it is over or not said.
        """
        title = say("close.finalising.title", name=version)
        super().__init__(title, [checker], {}, known=known, today=today, draft=draft, on_draft=on_draft)
        self._open = tuple(open_)
        self._version = version
        self._comments_until = comments_until

    def contents(self) -> ComposeResult:
        """Draw what it means, the field, the buttons, and below them what is left open."""
        yield Static(plain(say("close.finalising.what", name=self._version)), classes="said")
        if self._comments_until:
            yield Static(plain(say("close.finalising.comments", when=self._comments_until)), classes="said")
        yield from self._rows
        yield Static(plain(say("close.finalising.alone")), id="alone", classes="said")
        with Horizontal(classes="buttons"):
            yield FormButton("save", say("close.finalising.save"))
            yield FormButton("close", say("forms.close"))
        yield Static(
            plain(say("close.finalising.open_title" if self._open else "close.finalising.nothing_open")),
            id="open-title",
            classes="open",
        )
        for words in self._open:
            yield Static(plain(words), classes="open")

    @on(Input.Changed)
    def _somebody(self) -> None:
        """Say that nobody else has checked them, for as long as nobody is named."""
        self.alone.visible = not clean(self._rows[0].typed()["checker"])

    def _save(self) -> None:
        self._half_typed.end()
        self.answer(self._rows[0].answers())
