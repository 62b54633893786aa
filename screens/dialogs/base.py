"""The look that all dialogs share: a calm box with a title line, what it asks, and one line of keys."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from data.words import say
from screens.dialogs.help_topic import HelpTopic, topic_of_dialog
from screens.keys import bindings
from screens.literal import plain
from screens.widgets.keys_hint import KeysHint


class DialogBox(VerticalScroll, can_focus=False):
    """The box of a dialog: it scrolls between its title and its line of keys, where it must."""

    @property
    def _page(self) -> int:
        """Rows to turn: what is in view between the title and the line of keys, but for two to read on from.

        Textual's own pages count what these two cover, so that lines would be passed over.
        """
        parts = (part for part in self.displayed_children if part.styles.dock == "none")
        covered = max((part.dock_gutter.height for part in parts), default=0)
        return max(1, self.scrollable_content_region.height - covered - 2)

    def on_resize(self) -> None:
        """Cover as many lines as it has."""
        for backdrop in self.screen.query(Backdrop):
            backdrop.styles.height = self.outer_size.height

    def scroll_page_up(self, *, animate: bool = True, **more: Any) -> None:
        """Scroll back by what is in view: nothing is skipped."""
        self.scroll_to(y=self.scroll_y - self._page, animate=animate, **more)

    def scroll_page_down(self, *, animate: bool = True, **more: Any) -> None:
        """Scroll on by what is in view."""
        self.scroll_to(y=self.scroll_y + self._page, animate=animate, **more)


class Backdrop(Static):
    """Covers the lines of the screen on which a dialog stands: no cut words are left at its sides."""

    ALLOW_SELECT = False


class CloseMark(Static):
    """The word at the end of the title line that closes the dialog, for the mouse."""

    async def on_click(self) -> None:
        """Close, as Esc does."""
        await self.run_action("screen.close")


class Dialog(ModalScreen[ScreenResultType | None]):
    """A dialog: it takes what it needs, gives back a value by `dismiss` (None: closed), and saves nothing.

    Say what stands in it by `contents`, and what else closing must do by `action_close`.
    """

    AUTO_FOCUS = "DialogBox *"

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("form", ["close"]),
        Binding("up", "scroll('up')", show=False),
        Binding("down", "scroll('down')", show=False),
        Binding("pageup", "scroll('page_up')", show=False),
        Binding("pagedown", "scroll('page_down')", show=False),
        Binding("home", "scroll('home')", show=False),
        Binding("end", "scroll('end')", show=False),
    ]

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 0%;
        layers: behind box;
    }
    Dialog Backdrop {
        layer: behind;
        width: 100%;
        height: 0;
        background: $background;
    }
    Dialog DialogBox {
        layer: box;
        width: 92;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        padding: 0 1 0 2;
        border: round $accent;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-color: $panel;
        scrollbar-background: $background;
    }
    Dialog #dialog-head {
        dock: top;
        height: auto;
        margin-bottom: 1;
    }
    Dialog #dialog-title-line {
        height: auto;
        margin-right: 1;
    }
    Dialog #dialog-title {
        width: 1fr;
        height: auto;
        color: $accent;
        text-style: bold;
    }
    Dialog CloseMark {
        width: auto;
        margin-left: 2;
    }
    Dialog CloseMark:hover {
        text-style: underline;
    }
    Dialog #dialog-foot {
        dock: bottom;
        height: auto;
    }
    Dialog #dialog-hint {
        height: auto;
        padding-top: 1;
    }
    Dialog .notice {
        height: auto;
        margin-bottom: 1;
        text-style: bold;
    }
    Dialog .buttons {
        height: auto;
        padding-left: 2;
    }
    Dialog .buttons.-beside {
        padding-left: 0;
    }
    Dialog .buttons Button {
        min-width: 0;
        margin-right: 2;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        text-style: bold;
    }
    Dialog .buttons.-beside Button {
        background: $background;
        text-style: underline;
    }
    Dialog .buttons Button:focus {
        background: $accent;
        color: $background;
        text-style: bold;
    }
    Dialog .buttons Button:hover {
        background: $panel;
        color: $foreground;
        text-style: bold underline;
    }
    Dialog.-low #dialog-hint {
        padding: 0;
    }
    """

    NARROW: ClassVar[int] = 72
    """In fewer columns than this, labels stand above their fields: the class `-narrow`."""
    LOW: ClassVar[int] = 24
    """In fewer lines than this, there is less air: the class `-low`."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.dialog_title = title
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Draw the box: its title line, what `contents` gives, and the line of keys."""
        yield Backdrop()
        with DialogBox():
            with Vertical(id="dialog-head"):
                with Horizontal(id="dialog-title-line"):
                    yield Static(plain(self.dialog_title), id="dialog-title")
                    yield CloseMark(plain(say("forms.close")))
                yield from self.head()
            yield from self.contents()
            with Vertical(id="dialog-foot"):
                yield from self.foot()
                yield KeysHint(self.hint, self.hints(), id="dialog-hint")

    def head(self) -> ComposeResult:
        """Draw what stays in view under the title while the rest scrolls."""
        yield from ()

    def foot(self) -> ComposeResult:
        """Draw what stays in view over the line of keys while the rest scrolls."""
        yield from ()

    def contents(self) -> ComposeResult:
        """Draw what stands between the title and the line of keys."""
        yield from ()

    def on_mount(self) -> None:
        """Fit the window as it is: a screen is told of its size only when that changes."""
        self._fit()

    def on_resize(self) -> None:
        """Keep in view what the cursor is in, however far the window is zoomed."""
        self._fit()
        self.call_after_refresh(self.show_focused)

    def _fit(self) -> None:
        # Textual gives `app` a type that it imports only while checking, in a circle.
        width, height = self.app.size  # pyright: ignore[reportUnknownMemberType]
        self.set_class(width < self.NARROW, "-narrow")
        self.set_class(height < self.LOW, "-low")
        for part in self.query(".head-part"):
            part.styles.max_height = max(3, height * 2 // 5 - 1)

    @property
    def focus_chain(self) -> list[Widget]:
        """What Tab goes through: what stands in the foot comes last, wherever the rest has scrolled to."""
        foot = self.query_one("#dialog-foot")
        return sorted(super().focus_chain, key=lambda widget: foot in widget.ancestors)

    def show_focused(self) -> None:
        """Scroll to what the cursor is in: its row where that fits, else just where the cursor is."""
        if self.focused is None:
            return
        box = self.query_one(DialogBox)
        for widget in self.focused.ancestors_with_self:
            if isinstance(widget, Widget) and widget.has_class("together"):
                box.scroll_to_widget(widget, animate=False, immediate=True)
                break
        box.scroll_to_widget(self.focused, animate=False, immediate=True)

    @property
    def help_topic(self) -> HelpTopic:
        """What help says of it first."""
        return topic_of_dialog(type(self).__name__, self.dialog_title, self.hint)

    def set_hint(self, hint: str) -> None:
        """Say which keys work now."""
        self.hint = hint
        self.query_one("#dialog-hint", KeysHint).update(hint)

    def hints(self) -> list[str]:
        """Every line of keys that this dialog shows at some time: the longest makes the room, so that nothing jumps."""
        return [self.hint]

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_scroll(self, where: str) -> None:
        """Scroll the box: `up`, `down`, `page_up`, `page_down`, `home`, `end`."""
        getattr(self.query_one(DialogBox), f"scroll_{where}")(animate=False)
