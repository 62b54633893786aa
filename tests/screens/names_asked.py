"""A meeting whose lines name Tom, who is not to be named: what the chair is asked, and what goes out."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from screens.dialogs.name_check import NamesInText
from tests.fixed import fresh_meeting
from tests.screens.opened import Open, opened


def with_tom(*outcomes: str) -> Meeting:
    """A meeting in which Tom was not asked how he appears, and outcomes with these words."""
    rows = tuple(Outcome(id=f"o{at}", text=words, order=f"a{at}") for at, words in enumerate(outcomes))
    return msgspec.structs.replace(fresh_meeting(), people=(Person(id="tom", text="Tom Bell"),), outcomes=rows)


def saved() -> list[Path]:
    """The minutes in the usual folder."""
    return sorted(path for path in Path.home().rglob("*.md") if path.is_file())


@asynccontextmanager
async def tom(tmp_path: Path, *outcomes: str) -> AsyncGenerator[Open]:
    async with opened(tmp_path, with_tom(*outcomes)) as open_:
        open_.screen.show_stage("outcomes")
        await open_.pilot.pause()
        yield open_


def flat(shown: str) -> str:
    """What a box says, in one line."""
    return " ".join(shown.replace("│", " ").split())


def asked(open_: Open) -> bool:
    return isinstance(open_.pilot.app.screen, NamesInText)
