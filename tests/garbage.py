"""Garbage of the tests: what is loaded stays until the end, and much is made for a moment."""

from __future__ import annotations

import gc


def seldom_look_for_garbage() -> None:
    """Look for it neither in what is there by now, nor as often as Python does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
