"""What is co-production? The slides, a part at a time; what people say to it is put under Power from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import getters, on
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.model.codes import PowerKind
from data.text.clean import clean
from data.words import say
from screens.dialogs.autosave import Autosave
from screens.dialogs.base import DialogBox
from screens.dialogs.keyed import FieldDialog, scrolled
from screens.dialogs.page_blocks import PageBlocks
from screens.dialogs.principles_slides import PARTS, SaidToSlides, SlidesPart, blocks_of, part_title, thoughts
from screens.keys import key_for, keys_of
from screens.literal import plain
from screens.widgets.command_rows import CommandLine, CommandRow, Commands
from screens.widgets.one_line import OneLine


class Principles(FieldDialog[SaidToSlides]):
    """The slides, a part at a time, as large as the window."""

    DEFAULT_CSS = """
    Principles {
        background: $background;
    }
    Principles DialogBox {
        width: 100;
        height: 100%;
    }
    Principles PageBlocks {
        display: none;
    }
    Principles PageBlocks.-here {
        display: block;
    }
    Principles #principles-thoughts, Principles #principles-line, Principles #principles-kept {
        height: auto;
        margin-top: 1;
    }
    Principles #principles-line {
        color: $accent;
        text-style: bold;
    }
    Principles OneLine, Principles #principles-line {
        display: none;
    }
    Principles.-writing OneLine, Principles.-writing #principles-line {
        display: block;
    }
    Principles.-low #dialog-head, Principles.-low #principles-thoughts, Principles.-low #principles-kept {
        margin: 0;
    }
    """

    TAKES = frozenset({"enter"})

    commands = getters.query_one(CommandLine)

    def __init__(
        self, part: SlidesPart = "meaning", *, kept: str = "", side: PowerKind | None = None,
        draft: Mapping[str, str] | None = None, on_draft: Callable[[dict[str, str]], None] | None = None,
    ) -> None:  # fmt: skip
        """`part`: the one to begin with. `kept`: what was put under Power just now; Ctrl+Z takes it back.

        `side`: the one whose line is open, so that more can be typed; None: none is, unless something is half typed.
        `draft`: what was half typed, by `side` and `words`; `on_draft`: keeps that.
        """
        typed = {"side": side or "helps", "words": "", **(draft or {})}
        super().__init__("", value=typed["words"], placeholder=say("principles.lines.placeholder"))
        self.part: SlidesPart = part
        self._side: PowerKind = "in_the_way" if typed["side"] == "in_the_way" else "helps"
        self._kept = kept
        self._opens_line = side is not None or bool(typed["words"])
        self._half = Autosave(self, lambda: {"side": self._side, "words": self.field.value}, on_draft, typed)
        self.hint = self._hint()
        self.dialog_title = part_title(self.part)

    # Drawing

    def contents(self) -> ComposeResult:
        """Draw every part; one of them is shown."""
        for part in PARTS:
            yield PageBlocks(blocks_of(part), id=f"principles-{part}")

    def foot(self) -> ComposeResult:
        """Draw the question that every part ends with, and what can be done with an answer."""
        yield Static(thoughts(), id="principles-thoughts")
        yield Static(plain(self._kept), id="principles-kept")
        yield CommandLine()
        yield Static(id="principles-line")
        yield self.field

    def on_mount(self) -> None:
        """Open at the part."""
        super().on_mount()
        letters = [key for key in keys_of("principles") if key.letter]
        self.commands.show([CommandRow(key.name, key.letter, say(f"{key.says}.short")) for key in letters])
        self._show()
        self._turn_line(writing=False)
        if self._opens_line:
            self._write(self._side)

    def hints(self) -> list[str]:
        """The longest lines of keys."""
        hints = [say("principles.hint"), say("principles.line_hint")]
        return [say("principles.hint_kept", hint=hint) for hint in hints] if self._kept else hints

    def _hint(self) -> str:
        hint = say("principles.line_hint" if self.has_class("-writing") else "principles.hint")
        return say("principles.hint_kept", hint=hint) if self._can_take_back else hint

    @property
    def _can_take_back(self) -> bool:
        """Whether Ctrl+Z takes back what was put under Power: not while it has something to do in the line."""
        in_line = self.has_class("-writing") and (self.field.value or self.field.can_take_back)
        return bool(self._kept) and not in_line

    def _turn_line(self, *, writing: bool) -> None:
        """Show the line, or what can be done while reading: letters are drawn only where they are no text."""
        self.set_class(writing, "-writing")
        self.commands.display = not writing
        self.query_one("#principles-kept").display = bool(self._kept)
        self.set_hint(self._hint())

    def _show(self) -> None:
        for part in PARTS:
            self.query_one(f"#principles-{part}").set_class(part == self.part, "-here")
        self.query_one("#dialog-title", Static).update(plain(part_title(self.part)))
        self.set_hint(self._hint())

    # Reading

    def pressed(self, event: Key) -> bool:
        """Do what a key asks for: of the page, or of the line while it is open."""
        if self._can_take_back and event.key in key_for("principles", "undo").keys:
            self.answer(SaidToSlides("undo", self.part))
            return True
        if self.has_class("-writing"):
            if event.key == "escape":
                self._read()
                return True
            return super().pressed(event)
        if event.key in ("left", "right"):
            self._turn(-1 if event.key == "left" else 1)
        elif not self._command((event.character or "").upper()) and not scrolled(self.query_one(DialogBox), event.key):
            return super().pressed(event)
        return True

    def act(self, key: str) -> None:
        """Keep what stands in the line; while reading, go on."""
        if not self.has_class("-writing"):
            self._turn(1)
        elif words := clean(self.field.value):
            self._half.end()
            self.answer(SaidToSlides(self._side, self.part, words))

    def move(self, step: int) -> None:
        """Turn the line to the other one."""
        if self.has_class("-writing"):
            self._write("in_the_way" if self._side == "helps" else "helps")

    def _turn(self, by: int) -> None:
        at = PARTS.index(self.part) + by
        if 0 <= at < len(PARTS):
            self.part = PARTS[at]
            self._show()
            self.query_one(DialogBox).scroll_home(animate=False)

    def _command(self, letter: str) -> bool:
        """Do what a letter stands for; False: it stands for nothing."""
        name = next((key.name for key in keys_of("principles") if letter and key.letter == letter), None)
        if name in ("helps", "in_the_way"):
            self._write("helps" if name == "helps" else "in_the_way")
        elif name == "round":
            self.answer(SaidToSlides("round", self.part))
        return name is not None

    @on(Commands.Clicked)
    def _clicked(self, event: Commands.Clicked) -> None:
        self._command(key_for("principles", event.code).letter)

    # Writing

    def _write(self, side: PowerKind) -> None:
        """Open the line for one side."""
        self._side = side
        self.query_one("#principles-line", Static).update(plain(say(f"principles.lines.{side}")))
        self._turn_line(writing=True)
        self.set_focus(self.field)
        self._half.touch()

    def _read(self) -> None:
        """Go back to reading; what is half typed waits."""
        self._half.keep_now()
        self._turn_line(writing=False)
        self.set_focus(None)

    @on(OneLine.Changed)
    def _changed(self) -> None:
        self._half.touch()
        self.set_hint(self._hint())

    def keep_draft(self) -> None:
        """Keep what is half typed."""
        if not self.answered:
            self._half.keep_now()

    def action_close(self) -> None:
        """Close; what is half typed waits for the next time."""
        self.keep_draft()
        self.answer(None)
