"""Which letters on a screen are too weak against what is behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import wcag_contrast_ratio
from rich.color import Color, ColorType
from textual.app import App

LEAST = 7.0
"""The contrast that every letter must have (WCAG 2, level AAA)."""

DRAWN = re.compile("[\u2500-\u259f]")
"""Lines and blocks: frames and scroll bars, which nobody reads."""


def weak_letters(app: App[Any]) -> list[tuple[str, float]]:
    """Every piece of text on the screen whose contrast is under 7 : 1, with its contrast."""
    weak: list[tuple[str, float]] = []
    for strip in app.screen._compositor.render_strips(app.size):  # pyright: ignore[reportPrivateUsage]  # no public way
        for text, style, control in strip:
            if control or not DRAWN.sub("", text).strip():
                continue
            assert style is not None
            assert style.color is not None, f"{text!r} has no colour of its own"
            assert style.bgcolor is not None, f"{text!r} has no ground of its own"
            ink, ground = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
            found = contrast(ink, ground)
            if found < LEAST or style.dim:
                weak.append((text, round(found, 2)))
    return weak


@cache
def contrast(ink: Color, ground: Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    return wcag_contrast_ratio.rgb(_parts(ink), _parts(ground))


def _parts(colour: Color) -> tuple[float, ...]:
    assert colour.type is ColorType.TRUECOLOR, colour
    assert colour.triplet is not None
    return tuple(part / 255 for part in colour.triplet)
