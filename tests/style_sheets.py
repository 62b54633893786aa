"""Style sheets are parsed once in each process of the tests, not anew by every app and with every theme."""

from __future__ import annotations

from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse: Any = Stylesheet._parse_rules  # pyright: ignore[reportPrivateUsage]  # no public way
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}


def parse_once(
    sheet: Stylesheet, css: str, read_from: tuple[str, str],
    is_default_rules: bool = False, tie_breaker: int = 0, scope: str = "",
) -> list[RuleSet]:  # fmt: skip
    """The rules in some text, as Textual reads them with the colours of a theme. What is wrong is found each time."""
    colours = frozenset(sheet._variables.items())  # pyright: ignore[reportPrivateUsage]  # no public way
    what = (css, read_from, is_default_rules, tie_breaker, scope)
    if (colours, what) not in _parsed:
        _parsed[colours, what] = _parse(sheet, *what)
    return _parsed[colours, what]
