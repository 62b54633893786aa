"""How the records of a meeting's file are defined."""

from __future__ import annotations

import importlib
import pkgutil

from data.model import records
from data.record import Record


def test_no_type_of_a_column_is_a_text_that_is_worked_out_at_each_start() -> None:
    modules = [
        importlib.import_module(f"{records.__name__}.{one.name}") for one in pkgutil.iter_modules(records.__path__)
    ]
    kinds = {
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Record) and kind.__module__ == module.__name__
    }
    texts = [
        f"{kind.__name__}.{name}"
        for kind in kinds
        for name, held in vars(kind).get("__annotations__", {}).items()
        if isinstance(held, str)
    ]
    assert len(kinds) > 30
    assert texts == []
