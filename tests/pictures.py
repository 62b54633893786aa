"""Draws the pictures of the pages from the real app, with a meeting that is kept and half way: `make pictures`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from data.session.open import open_session
from data.store.archive import Archive
from tests.data.kept import Watch
from tests.fixed import FixedStamper
from tests.half_way import MIDST, keep_half_way
from tests.screens.opened import opened
from tests.screens.states import STATES, go_back, go_to

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"

PICTURES = {
    "arrive": "evening", "outcomes": "evening", "stakeholders": "evening", "map": "day", "power": "day",
    "ground_rules": "evening", "close": "paper", "agree_hands": "evening", "minutes": "paper", "appear": "evening",
    "agree_result": "evening", "round": "evening", "names": "paper",
}  # fmt: skip
"""Each picture, and the theme that it is drawn in."""

FONTS = re.compile(r"@font-face\s*{[^}]*}|<!--.*?-->", re.DOTALL)
"""A picture names no address that a font would be fetched from; it takes the reader's own."""


async def draw(name: str, theme: str, folder: Path) -> str:
    """One screen as a picture."""
    state = next(one for one in STATES if one.name == name)
    archive = Archive(folder / "meetings", folder / "state")
    watch = Watch()
    session = open_session(archive, keep_half_way(archive), FixedStamper(MIDST.isoformat()), watch)
    async with opened(folder, session=session, now=lambda: MIDST, theme=theme) as open_:
        await go_to(open_, state)
        await asyncio.to_thread(watch.saved, session)
        open_.screen.status_changed()
        await open_.pilot.pause()
        picture = open_.pilot.app.export_screenshot(title="coprod")
        await go_back(open_)
    return FONTS.sub("", picture)


def main() -> None:
    """Draw every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, theme in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            picture = asyncio.run(draw(name, theme, Path(folder)))
        (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
