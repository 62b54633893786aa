"""A table of which each row has to hold: one test, which names every row that doesn't.

pytest makes a test of each row, in each of its processes. For a thousand rows that are read in a
moment this costs more than reading them: they are gone through here, with nothing between them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any


def each_row(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Call a test with each of `rows`, as `pytest.mark.parametrize` takes them; several stand above each other.

    For tests that share nothing between rows: no folder, no environment. Raises ExceptionGroup with all that failed.
    """
    fields = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    table = [dict(zip(fields, row if len(fields) > 1 else (row,), strict=True)) for row in rows]
    assert table, "a table without a row holds nothing"

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def all_rows(**others: Any) -> None:
            wrong = [problem for row in table if (problem := _problem(test, row, others)) is not None]
            if wrong:
                raise ExceptionGroup(f"{len(wrong)} of {len(table)} rows", wrong)

        signature = inspect.signature(test)
        left = [parameter for name, parameter in signature.parameters.items() if name not in fields]
        all_rows.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]  # pytest asks for the rest
        return all_rows

    return decorate


def _problem(test: Callable[..., None], row: dict[str, Any], others: dict[str, Any]) -> Exception | None:
    try:
        test(**row, **others)
    except Exception as problem:  # noqa: BLE001  # whatever it is, the other rows are looked at, too
        problem.add_note(f"in the row {row!r}")
        return problem
    return None
