"""What a value of JSON is, so that what is read from a file can be walked through with its types known."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether it is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a list, also one that a record holds as a tuple."""
    return isinstance(value, list | tuple)
