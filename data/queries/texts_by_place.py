"""Every text of a record, by where it stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

from data.record import Record


def texts_by_place(record: Record | dict[str, Any]) -> dict[str, str]:
    """Every text of a record, by where it stands: its columns, and places in lists, with dots between them.

    `record`: it may also be as on disk.
    """
    return dict(_by_place(msgspec.to_builtins(record), ""))


def _by_place(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for name, one in cast("dict[str, Any]", value).items():
            yield from _by_place(one, f"{at}.{name}")
    elif isinstance(value, list | tuple):
        for number, one in enumerate(cast("list[Any]", value)):
            yield from _by_place(one, f"{at}.{number}")
