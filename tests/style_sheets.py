"""Style sheets are parsed once in each process of the tests, not anew by every app and with every theme."""

from __future__ import annotations

from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse: Any = Stylesheet.parse
_parse_rules: Any = Stylesheet._parse_rules  # pyright: ignore[reportPrivateUsage]  # no public way
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}
_whole: dict[tuple[Any, ...], list[RuleSet]] = {}
_maps: dict[int, dict[str, list[RuleSet]]] = {}


def parse_rules_once(
    sheet: Stylesheet, css: str, read_from: tuple[str, str],
    is_default_rules: bool = False, tie_breaker: int = 0, scope: str = "",
) -> list[RuleSet]:  # fmt: skip
    """The rules in some text, as Textual reads them with the colours of a theme. What is wrong is found each time."""
    what = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (_colours(sheet), what)
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, *what)
    return _parsed[key]


def parse_once(sheet: Stylesheet) -> None:
    """Have the rules of all texts of a sheet, as of any other sheet of the same texts and colours."""
    key = (_colours(sheet), *sheet.source.items())
    if key not in _whole:
        _parse(sheet)
        _whole[key] = sheet._rules  # pyright: ignore[reportPrivateUsage]
    sheet._rules, sheet._rules_map, sheet._require_parse = _whole[key], None, False  # pyright: ignore[reportPrivateUsage]


def map_once(sheet: Stylesheet) -> dict[str, list[RuleSet]]:
    """The rules of a sheet by the names in them, as of any other sheet that has the same."""
    rules = sheet.rules  # these stay: `_whole` has them
    if id(rules) not in _maps:
        found: dict[str, list[RuleSet]] = {}
        for rule in rules:
            for name in rule.selector_names:
                found.setdefault(name, []).append(rule)
        _maps[id(rules)] = found
    return _maps[id(rules)]


def _colours(sheet: Stylesheet) -> frozenset[tuple[str, str]]:
    return frozenset(sheet._variables.items())  # pyright: ignore[reportPrivateUsage]
