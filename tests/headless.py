"""An app under test draws every widget when it rests; nothing is put together for a terminal that isn't there."""

from __future__ import annotations

from typing import Any

from textual._compositor import Compositor  # no public way
from textual._context import visible_screen_stack  # no public way
from textual.geometry import Region

_whole: Any = getattr(Compositor, "render_update")  # noqa: B009  (its types are partly unknown)


def render_update(
    compositor: Compositor, full: bool = False, screen_stack: list[Any] | None = None, simplify: bool = False
) -> Any:
    """Leave what changed to be drawn once the app rests (`draw_widgets`). None: nothing goes to a terminal.

    A picture that is asked for (`full`) is put together, and so is what a test reads of a screen (`render_strips`).
    """
    return _whole(compositor, full=True, screen_stack=screen_stack, simplify=simplify) if full else None


def draw_widgets(app: Any) -> bool:
    """Draw each widget where something changed, as Textual does: a frame that no one rests at isn't drawn.

    Whether there was anything to draw.
    """
    compositor = app.screen._compositor
    changed = compositor._dirty_regions
    if changed:
        visible_screen_stack.set(app._background_screens)
        crop = Region.from_union(list(changed)).intersection(compositor.size.region)
        changed.clear()
        for _ in compositor._get_renders(crop):
            pass
        return True
    return False


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
