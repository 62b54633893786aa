"""Goes everywhere in the made-up language, and writes down what is to be read: `python -m tests.language.walk FILE`.

It is a program of its own, since a language is chosen once, when the first of its words is asked for.
"""

from __future__ import annotations

import asyncio
import io
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import msgspec
import pytest

from coprod_tui.app import CoprodApp
from coprod_tui.commands.list_meetings import list_as_text
from coprod_tui.commands.show import meeting_as_text
from coprod_tui.settings import Settings
from coprod_tui.themes import THEME_NAMES
from data.edits.carry_over import carry_on
from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.formats import FORMATS, written
from data.model.records.meeting import Meeting
from data.model.stages import in_order
from data.store.archive import Archive
from tests.data.second import SecondStamper, blank
from tests.fixed import FixedStamper, fresh_meeting
from tests.garbage import seldom_look_for_garbage
from tests.idle import put_in_place
from tests.language.made_up import MADE_UP, made_up
from tests.screens.opened import NOW, Open, opened
from tests.screens.states import SECOND_STATES, STATES, Letter, State, go_back, go_to

LINES = {"person": "Ana Ruiz", "action": "Ring the school @Ana by 4 Dec", "we_will": "TODO: swap who types, ongoing"}
"""What is typed for some kinds of item, in English."""

SOURCE = "minutes_html"
"""Shows the text of an HTML file, which is looked at as a file."""

Told = dict[str, list[str]]
"""What is to be read, in lines, by where."""


def in_language(state: State) -> State:
    """A state with the words that are typed there, and that the chosen entry begins with, in the language."""
    keys = tuple(key.translate(MADE_UP) if isinstance(key, Letter) else key for key in state.keys)
    return replace(state, choose=made_up(state.choose), keys=keys)


async def screens(meeting: Meeting, states: tuple[State, ...], folder: Path, size: tuple[int, int]) -> Told:
    """Everything that the screen can show of a meeting."""
    told: Told = {}
    async with opened(folder, meeting, size=size) as open_:
        for state in (in_language(state) for state in states if state.name != SOURCE):
            await go_to(open_, state)
            told[state.name] = [*open_.drawn(), *open_.told]
            await go_back(open_)
    return told


def texts(name: str, meeting: Meeting) -> Iterator[tuple[str, str]]:
    """The minutes in each format, and the whole of a meeting."""
    for form in FORMATS:
        raw = written(compose(meeting), form)
        yield f"{name}.{form}", _word(raw) if form == "docx" else raw.decode()
    yield f"{name}.show", meeting_as_text(meeting)


def _word(raw: bytes) -> str:
    file = docx.Document(io.BytesIO(raw))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    feet = [one.text for section in file.sections for one in section.footer.paragraphs]
    return "\n".join([file.core_properties.title, *(one.text for one in file.paragraphs), *cells, *feet])


def next_meeting() -> Meeting:
    """The meeting after the example, before anything is said in it."""
    empty = blank()
    title, place = map(made_up, (empty.details.title, empty.details.place))
    empty = msgspec.structs.replace(empty, details=msgspec.structs.replace(empty.details, title=title, place=place))
    return carry_on(example_meeting(FixedStamper()), empty, SecondStamper())


async def held(folder: Path) -> Told:
    """A small meeting, from its start to its end: something of every kind is typed in every stage."""
    told: Told = {}
    start = fresh_meeting(made_up("The yard"))
    async with opened(folder, start) as open_:
        for stage, made_of in in_order():
            for kind in made_of.kinds:
                await open_.type(made_up(LINES.get(kind.code, "Sweep the yard")))
                told[f"held.{kind.code}.typed"] = open_.drawn()
                await open_.press("enter")
                told[f"held.{kind.code}"] = [*open_.drawn(), *open_.told]
                await open_.press("tab")
            await open_.press("ctrl+n")
            told[f"held.{stage}"] = open_.drawn()
        action = open_.meeting.actions[-1]
        told["read"] = [action.text, action.owner.words if action.owner else "", action.by or ""]
        meeting = open_.meeting
    return told | {where: text.split("\n") for where, text in texts("held", meeting)}


async def home(folder: Path) -> Told:
    """What shows before a meeting is open: for the first time, and where there are meetings."""
    told: Told = {}
    archive = Archive(folder / "meetings", folder / "state")
    settings = Settings(folder / "settings.json", THEME_NAMES)
    for name in ("first", "again"):
        async with CoprodApp(archive, settings, FixedStamper(), lambda: NOW).run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            app = Open(pilot)
            told[f"home.{name}"] = app.drawn()
            for key in ("down", "enter"):
                await pilot.press(key)
                told[f"home.{name}.{key}"] = [*app.drawn(), *app.told]
        archive.create(next_meeting())
    found = archive.list()
    told["list"] = list_as_text(found, NOW.date(), 0).split("\n")
    return told


async def everywhere(folder: Path) -> Told:
    """Everything, by where it is to be read."""
    told = await screens(example_meeting(FixedStamper(first=1000)), STATES, folder / "first", (100, 30))
    told |= await screens(next_meeting(), SECOND_STATES, folder / "second", (100, 30))
    told |= await held(folder / "held")
    told |= await home(folder / "home")
    for name, meeting in (("finished", example_meeting(FixedStamper())), ("next", next_meeting())):
        told |= {where: text.split("\n") for where, text in texts(name, meeting)}
    return told


if __name__ == "__main__":
    seldom_look_for_garbage()
    with tempfile.TemporaryDirectory() as there, pytest.MonkeyPatch.context() as patch:
        put_in_place(patch)
        found = asyncio.run(everywhere(Path(there)))
    Path(sys.argv[1]).write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
