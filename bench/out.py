"""Printing what was measured."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def measured(name: str, ours: float, floor: float, aim: float) -> None:
    """Print one ratio beside its aim."""
    say(f"{name}: {ours * 1000:.1f} ms, bare {floor * 1000:.1f} ms, ratio {ours / floor:.2f} (aim {aim})")
