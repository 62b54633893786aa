"""An app that holds one widget."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widget import Widget

from coprod_tui.themes import THEMES


class Host(App[None], inherit_bindings=False):
    """Shows a widget under our themes."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.shown = widget
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        """The widget alone."""
        yield self.shown

    def drawn(self) -> list[str]:
        """The screen as text, a string a line."""
        width, height = self.size
        lines = self.screen._compositor.render_strips(self.size)  # pyright: ignore[reportPrivateUsage]  # no public way
        return ["".join(segment.text for segment in line).ljust(width) for line in lines][:height]
