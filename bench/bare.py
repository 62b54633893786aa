"""The floor: a bare Textual app with one input."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input


class Bare(App[None]):
    """Nothing but an input."""

    def compose(self) -> ComposeResult:
        """One input."""
        yield Input(placeholder="ready")


if __name__ == "__main__":
    Bare().run()
