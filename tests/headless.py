"""An app under test draws every widget, but what is drawn isn't put together for a terminal that isn't there."""

from __future__ import annotations

from typing import Any

from textual._compositor import Compositor  # no public way
from textual._context import visible_screen_stack  # no public way
from textual.geometry import Region

_whole: Any = getattr(Compositor, "render_update")  # noqa: B009  (its types are partly unknown)


def render_update(
    compositor: Compositor, full: bool = False, screen_stack: list[Any] | None = None, simplify: bool = False
) -> Any:
    """Draw each widget where something changed, as Textual does; None: a headless app throws the whole of it away.

    A picture that is asked for (`full`) is put together, and so is what a test reads of a screen (`render_strips`).
    """
    if full:
        return _whole(compositor, full=full, screen_stack=screen_stack, simplify=simplify)
    visible_screen_stack.set(screen_stack or [])
    changed = compositor._dirty_regions  # pyright: ignore[reportPrivateUsage]
    if changed:
        crop = Region.from_union(list(changed)).intersection(compositor.size.region)
        changed.clear()
        for _ in compositor._get_renders(crop):  # pyright: ignore[reportPrivateUsage]
            pass
    return None


class Unkept:
    """A cache that keeps nothing: a line of a screen has seven of its own, and is seldom drawn again in a test."""

    def get(self, key: object, default: Any = None) -> Any:
        """What is kept: nothing."""
        del key
        return default

    def __setitem__(self, key: object, value: object) -> None:
        """Keep nothing."""


_unkept = Unkept()


def unkept(size: int) -> Unkept:
    """The one such cache, whatever its size is to be."""
    del size
    return _unkept
