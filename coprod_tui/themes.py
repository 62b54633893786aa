"""The three themes: for a dark room, for a bright one, and black on white as in print.

Every colour of words is at least 7 : 1 against every surface that words stand on; a test takes all pairs.
"""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.theme import Theme


def _theme(
    name: str, *, dark: bool, ground: str, bar: str, chosen: str, ink: str, muted: str, accent: str, key: str,
    good: str, warn: str, thumb: str,
) -> Theme:  # fmt: skip
    """A theme from its surfaces (ground, bar, chosen) and its inks (the rest)."""
    return Theme(
        name=name,
        dark=dark,
        background=ground,
        surface=bar,
        panel=chosen,
        boost=bar,
        foreground=ink,
        primary=accent,
        accent=accent,
        secondary=key,
        success=good,
        warning=warn,
        error=warn,
        luminosity_spread=0,
        variables={
            "text": ink,
            "text-muted": muted,
            "text-disabled": muted,
            "text-primary": accent,
            "text-accent": accent,
            "text-secondary": key,
            "text-success": good,
            "text-warning": warn,
            "text-error": warn,
            "foreground-muted": muted,
            "foreground-disabled": muted,
            "border": accent,
            "border-blurred": muted,
            "input-cursor-background": ink,
            "input-cursor-foreground": ground,
            "input-cursor-text-style": "none",
            "input-selection-background": chosen,
            "screen-selection-background": chosen,
            "screen-selection-foreground": ink,
            "block-cursor-background": chosen,
            "block-cursor-foreground": ink,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": chosen,
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-text-style": "bold",
            "block-hover-background": bar,
            "button-foreground": ink,
            "button-color-foreground": ground,
            "button-focus-text-style": "bold",
            "link-color": ink,
            "link-color-hover": ink,
            "link-background-hover": chosen,
            "scrollbar": thumb,
            "scrollbar-hover": thumb,
            "scrollbar-active": accent,
            "scrollbar-background": bar,
            "scrollbar-background-hover": bar,
            "scrollbar-background-active": bar,
            "scrollbar-corner-color": bar,
            "footer-key-foreground": key,
            "footer-background": bar,
            "footer-foreground": ink,
            "markdown-h1-color": accent,
            "markdown-h2-color": accent,
            "markdown-h3-color": accent,
        },
    )


THEMES: tuple[Theme, ...] = (
    _theme(
        "evening", dark=True, ground="#12171c", bar="#212930", chosen="#2a343e", ink="#f4f2ea", muted="#c6cacd",
        accent="#93d3f2", key="#ffd27a", good="#a2e8a2", warn="#ffd27a", thumb="#55606b",
    ),
    _theme(
        "day", dark=False, ground="#fcfbf8", bar="#e9e7df", chosen="#e1ded3", ink="#15161a", muted="#3a3a3a",
        accent="#003d63", key="#523600", good="#0b460b", warn="#523600", thumb="#a8a496",
    ),
    _theme(
        "paper", dark=False, ground="#ffffff", bar="#ffffff", chosen="#e6e6e6", ink="#000000", muted="#2e2e2e",
        accent="#000000", key="#000000", good="#000000", warn="#000000", thumb="#9a9a9a",
    ),
)  # fmt: skip
"""The themes, in the order in which they are offered."""

THEME_NAMES = tuple(theme.name for theme in THEMES)


def begin_in(app: App[Any], name: str) -> None:
    """Give an app that has not begun the themes, and the first of them to show.

    Setting `theme` would parse every style twice before the first frame.
    """
    for theme in THEMES:
        app.register_theme(theme)
    app.set_reactive(App.theme, name)
    app.set_class(app.current_theme.dark, "-dark-mode", update=False)
    app.set_class(not app.current_theme.dark, "-light-mode", update=False)
    app.stylesheet.set_variables(app.get_css_variables())
