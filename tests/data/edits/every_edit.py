"""Every edit that there is, found in the modules that hold them."""

from __future__ import annotations

import importlib
import pkgutil

from data import edits
from data.edits.named import Edit


def every_edit() -> list[tuple[str, Edit[...]]]:
    """The module and the edit, each where it is made."""
    found: list[tuple[str, Edit[...]]] = []
    for module in pkgutil.iter_modules(edits.__path__):
        held = importlib.import_module(f"data.edits.{module.name}")
        found += [
            (module.name, one)
            for one in vars(held).values()
            if isinstance(one, Edit) and one.__module__ == held.__name__
        ]
    return found
