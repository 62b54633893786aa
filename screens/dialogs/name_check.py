"""Before minutes go out: who is named in them, who can be reached, what may give someone away. The chair says what is
done.
"""  # noqa: D205  (one sentence)

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, TypeAlias

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.minutes.name_check import NameCheck
from data.minutes.names_in_text import NamedText
from data.minutes.owners_on_no_list import UnlistedOwner
from data.minutes.printed_place import PrintedPlace
from data.words import say
from screens.dialogs.check_seen import out_of_view_words, unseen
from screens.dialogs.keyed import KeyedDialog
from screens.dialogs.name_check_answers import GivenAnswers, KeepAnswer
from screens.dialogs.name_check_rows import ACTIONS, LETTERS, CheckRow, CheckRowKind, action_words, check_rows
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.row_list import RowList

For: TypeAlias = Literal["", "final", "copy", "any"]
"""Why the chair is asked: the minutes are to be saved, made final, copied; or it was opened by itself."""

NARROW = 60
"""Columns of the list below which what a line reads in brackets stands under it."""

ROOMY = 28
"""Lines of the window from which on there is air between the groups."""


@dataclass(frozen=True)
class CheckResult:
    """What the chair wants done."""

    mend: PrintedPlace | None = None
    """Where something is to be mended; None: it goes out."""


class NamesInText(KeyedDialog[CheckResult]):
    """What is looked at. Closed without an answer: nothing goes out."""

    DEFAULT_CSS = """
    NamesInText DialogBox {
        width: 100;
    }
    NamesInText RowList {
        height: auto;
        max-height: 60vh;
    }
    NamesInText #names-buttons, NamesInText #names-more {
        height: 1;
    }
    NamesInText #names-more {
        padding-left: 2;
        color: $accent;
        display: none;
    }
    NamesInText.-narrow #names-buttons Press {
        padding: 0 1;
        margin-right: 1;
    }
    NamesInText.-low #dialog-head {
        margin-bottom: 0;
    }
    NamesInText.-low RowList {
        max-height: 55vh;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(self, check: NameCheck, said: KeepAnswer, what_for: For = "", *, whole: bool = True) -> None:
        """`said`: keeps answers at once. `whole`: all groups are shown, not only who is named."""
        title = {"copy": "names.title_copy", "any": "names.title_any"}.get(what_for, "names.title")
        self._esc = "names.hint.esc_any" if what_for == "any" else "names.hint.esc"
        super().__init__(say("names.title" if whole and what_for == "copy" else title), self._keys_of("named"))
        self._given = GivenAnswers(check, said)
        self._whole = whole
        self._what_for = what_for
        self._go_on_words = self._last_words = say(f"names.do.go_on{f'_{what_for}' if what_for else ''}")
        self._rows: list[CheckRow] = []

    def contents(self) -> ComposeResult:
        """Draw the lines."""
        self._make_rows()
        yield RowList([one.row for one in self._rows], self._first(), notes_under=NARROW)

    def foot(self) -> ComposeResult:
        """Draw how much more there is, and what can be done with the chosen line."""
        yield Static(id="names-more")
        with Horizontal(id="names-buttons"):
            for action in dict.fromkeys(action for actions in ACTIONS.values() for action in actions):
                if action != "go_on":
                    yield Press(action, action_words(action))

    def on_mount(self) -> None:
        """Fit the window, and say what can be done."""
        super().on_mount()
        self._tell_keys()
        self.call_after_refresh(self.lines.begin)

    def on_resize(self) -> None:
        """Fit the window, and say how much more there is."""
        super().on_resize()
        self.call_after_refresh(self._tell_more)

    def on_row_list_shown(self) -> None:
        """Say how much more there is now."""
        self._tell_more()

    def hints(self) -> list[str]:
        """The lines of keys of every kind of line."""
        return [say(self._esc, keys=say(f"names.hint.{name}")) for name in (*ACTIONS, "see_first")]

    # The keys

    def pressed(self, event: Key) -> bool:
        """Go from line to line and from word to word, and do what a key means for the chosen one."""
        key = event.key
        if key in ("up", "down"):
            self.lines.go(-1 if key == "up" else 1)
        elif key in ("home", "end"):
            self.lines.choose(len(self._rows) if key == "home" else -1)
            self.lines.go(1 if key == "home" else -1)
        elif key in ("pageup", "pagedown"):
            getattr(self.lines, f"scroll_{key.replace('page', 'page_')}")(animate=False)
        elif key in ("left", "right") and self._chosen.kind == "may_be":
            self._given.turn(1 if key == "right" else -1)
            self._draw()
        elif key == "enter":
            self._do(ACTIONS[self._chosen.kind][0])
        elif (action := LETTERS.get(key.lower())) and self._may(action):
            self._do(action)
        self._tell_keys()
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Do what was clicked."""
        self._do(event.name)
        self._tell_keys()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Choose the line that was clicked; where it is chosen already, show more of it, go there, or go on."""
        row = self._rows[event.at]
        if event.at == self.lines.at and row.kind in ("fold", "line", "go_on"):
            self._do(ACTIONS[row.kind][0])
        elif row.kind:
            self.lines.choose(event.at)
        self._tell_keys()

    @property
    def _chosen(self) -> CheckRow:
        return self._rows[self.lines.at]

    def _may(self, action: str) -> bool:
        """Whether something can be done with the chosen line: what leads somewhere can be mended there."""
        chosen = self._chosen
        also = (action == "mend" and chosen.place is not None) or (action == "bracket" and chosen.kind == "named")
        return also or action in ACTIONS[chosen.kind]

    def _tell_keys(self) -> None:
        """Say which keys work for the chosen line, and show them to be clicked."""
        if self.answered:
            return
        actions = ACTIONS[self._chosen.kind]
        for press in self.query(Press):
            press.display = press.means in actions
            press.set_class(press.means == actions[0], "-here")
        is_open = self._chosen.row.key in self._given.unfolded
        self.query_one("#press-unfold", Press).say(say("names.do.fold" if is_open else "names.do.unfold"))
        self.set_hint(self._keys_of(self._chosen.kind))
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        """Say how much is out of view, and whether some of it is yet to be seen before anything goes out."""
        if self.answered:
            return
        count = len(self._unseen())
        words = say("names.do.see_first", count=count) if count else self._go_on_words
        if words != self._last_words:
            self._last_words = words
            self._draw()
        told, more = out_of_view_words(self.lines, self._rows), self.query_one("#names-more", Static)
        more.display = bool(told)
        more.update(plain(told))
        self.set_hint(self._keys_of(self._chosen.kind))

    def _keys_of(self, kind: CheckRowKind) -> str:
        return say(self._esc, keys=say(f"names.hint.{'see_first' if kind == 'go_on' and self._unseen() else kind}"))

    def _unseen(self) -> list[int]:
        """The lines that are to be in view before anything goes out."""
        return [] if self._what_for == "any" else unseen(self.lines, self._rows)

    # What is done

    def _do(self, action: str) -> None:
        row = self._chosen
        if action == "go_on":
            self._go_on()
        elif action == "brackets":
            self._given.bracket_all([row.about] if isinstance(row.about, NamedText) else [])
            self._go_on()
        elif action == "mend" and row.place is not None:
            self.answer(CheckResult(row.place))
        elif action in ("unfold", "lines"):
            self._given.fold(row.row.key if action == "unfold" else "")
            self._draw()
        elif isinstance(row.about, NamedText):
            self._draw(self._given.about_line(row.about, action))
        elif isinstance(row.about, UnlistedOwner):
            self._given.about_owner(row.about, action)
            self._draw()
        else:
            self._given.about_word(action)
            self._draw()

    def _go_on(self) -> None:
        """Let it go out; where something was not in view yet, go there first."""
        if left := self._unseen():
            self._draw()
            self.lines.show_undrawn(left[0])
        else:
            self.answer(CheckResult())

    # What is shown

    def _make_rows(self) -> None:
        width, height = self.app.size  # pyright: ignore[reportUnknownMemberType]  # Textual's own gap
        self._rows = check_rows(
            self._given.check,
            self._given.unfolded,
            self._given.word,
            whole=self._whole,
            go_on=self._last_words,
            air=height >= ROOMY,
            narrow=width < self.NARROW,
        )

    def _draw(self, chosen: NamedText | None = None) -> None:
        """Draw the lines anew. `chosen`: the line that is chosen from now on, else the one that was."""
        at = self.lines.at
        self._make_rows()
        if chosen is not None:
            at = next(place for place, row in enumerate(self._rows) if row.about == chosen)
            at = at if self._given.check.open else len(self._rows) - 1
        under = len([*takewhile(lambda one: one.kind == "line", self._rows[at + 1 :])])
        self.lines.show([one.row for one in self._rows], at, under=under)
        if not self._chosen.kind:
            self.lines.go(1)

    def _first(self) -> int:
        """The first line that is to be answered, else the last one, which goes on."""
        waiting = {one for one in self._given.check.named if one.answer is None}
        return next((at for at, row in enumerate(self._rows) if row.about in waiting), len(self._rows) - 1)
