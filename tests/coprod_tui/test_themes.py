"""The themes: readable at the far end of a bad video call."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import Color
from textual.theme import Theme

from coprod_tui.themes import THEMES
from tests.contrast import LEAST, contrast

INKS = ("foreground", "accent", "secondary", "success", "warning", "error", "primary")
GROUNDS = ("background", "surface", "panel")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_ink_can_be_read_on_every_surface(theme: Theme) -> None:
    inks = [str(getattr(theme, ink)) for ink in INKS] + [theme.variables["text-muted"]]
    grounds = [str(getattr(theme, ground)) for ground in GROUNDS]
    pairs = {(ink, ground): contrast(Color.parse(ink), Color.parse(ground)) for ink, ground in product(inks, grounds)}
    assert {pair: found for pair, found in pairs.items() if found < LEAST} == {}
