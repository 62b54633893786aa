"""Everything that can be done, by name: the keys' actions, what is done with a line or the minutes, stages, themes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coprod_tui.themes import THEMES
from data.commands.item_commands import command_named
from data.model import codes
from data.model.stages import stages_of
from data.words import say
from screens.dialogs.palette import PaletteRow
from screens.home.screen import HomeScreen
from screens.keys import keys_of
from screens.meeting.actions.line_commands import LINE_COMMANDS, why_no_line
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from coprod_tui.window import Window

CHANGES = frozenset({"next_stage", "previous_stage", "note_action", "round", "clock", "undo", "redo"})
"""The keys of a meeting that change it: not where it can only be read."""

MINUTES = ("minutes", "save_minutes_as", "copy_minutes", "finalise", "comments")
"""What is done with the minutes, and has no key."""

WRITES = frozenset({"finalise", "comments"})
"""Of that, what changes the meeting."""


def commands(app: Window) -> list[PaletteRow]:
    """Everything that can be done, and what could be at another time, with why it can't be now."""
    screen = app.screen
    rows: list[PaletteRow] = []
    if isinstance(screen, MeetingScreen):
        rows += _of_meeting(screen)
    if isinstance(screen, HomeScreen):
        why = "" if screen.chosen_meeting is not None else say("palette.why_not.no_meeting_chosen")
        rows.append(PaletteRow("screen:delete", say("deleting.app.command"), why_not=why))
    no_meeting = "" if app.meeting_shown is not None else say("palette.why_not.no_meeting")
    for key in keys_of("always"):
        if key.name != "everything":
            why = no_meeting if key.name in ("save_minutes", "copy") else ""
            rows.append(PaletteRow(f"app:{key.name}", key.what, key.shown, why))
    if isinstance(screen, MeetingScreen):
        rows += [*_minutes(screen), *_lines(screen), *_looking(screen), *_beside(app, screen)]
    rows += [PaletteRow(f"theme:{theme.name}", say(f"told.themes.{theme.name}")) for theme in THEMES]
    return rows


def _of_meeting(screen: MeetingScreen) -> Iterator[PaletteRow]:
    """The keys of a meeting."""
    stage = screen.meeting.details.stage
    why_not = {
        "next_stage": say("palette.why_not.last_stage") if stage == codes.STAGES[-1] else "",
        "previous_stage": say("palette.why_not.first_stage") if stage == codes.STAGES[0] else "",
        "redo": "" if screen.session.steps.redo else say("palette.why_not.nothing_to_redo"),
    }
    for key in keys_of("meeting"):
        why = _only_read(screen) if key.name in CHANGES else ""
        yield PaletteRow(f"screen:{key.name}", key.what, key.shown, why or why_not.get(key.name, ""))


def _minutes(screen: MeetingScreen) -> Iterator[PaletteRow]:
    for name in MINUTES:
        why = _only_read(screen) if name in WRITES else ""
        yield PaletteRow(f"screen:{name}", say(f"palette.commands.{name}"), why_not=why)


def _lines(screen: MeetingScreen) -> Iterator[PaletteRow]:
    """What is done with a line: the chosen one, or one that is asked for."""
    for name, one in LINE_COMMANDS.items():
        key = say("told.enter_and", letter=one.letter)
        yield PaletteRow(
            f"line:{name}",
            say(f"palette.with_line.{name}"),
            key,
            _only_read(screen) or why_no_line(screen.meeting, name),
        )


def _looking(screen: MeetingScreen) -> Iterator[PaletteRow]:
    """What is looked at."""
    stages = stages_of(screen.meeting)
    for code in stages:
        yield PaletteRow(f"stage:{code}", say("told.look_at", stage=say(f"{code}.name")))
    why = say("palette.why_not.here") if screen.looking == screen.meeting.details.stage else ""
    yield PaletteRow("screen:come_here", say("palette.commands.come_here"), why_not=_only_read(screen) or why)
    if "topics" not in stages:
        yield PaletteRow("screen:add_topics", say("topics.command"), why_not=_only_read(screen))
    yield PaletteRow("screen:read_back", say("close.read_back.command"))
    yield PaletteRow("screen:principles", say("arrive.rows.what"))
    yield PaletteRow("screen:key_elements", say("principles.have.row"))
    yield PaletteRow("screen:names", say("names.command"))
    why = "" if screen.meeting.stakeholders else say("palette.why_not.no_groups")
    yield PaletteRow("screen:place", say("stakeholders.rows.place"), why_not=_only_read(screen) or why)
    yield PaletteRow("screen:map", command_named("view").what)
    why = "" if screen.meeting.details.after else say("palette.why_not.first_meeting")
    yield PaletteRow("screen:last_time", say("arrive.rows.last_time"), why_not=why)


def _beside(app: Window, screen: MeetingScreen) -> Iterator[PaletteRow]:
    """What is done with the meeting as a whole."""
    only_read, people = _only_read(screen), screen.meeting.people
    yield PaletteRow("screen:keep", say("told.keep_command"), why_not=only_read)
    why = "" if people else say("palette.why_not.no_people")
    yield PaletteRow("screen:hand_over", say("handing_over.command"), why_not=only_read or why)
    yield PaletteRow("screen:set_next_meeting", say("palette.commands.set_next_meeting"), why_not=only_read)
    why = "" if app.keeps else say("palette.why_not.no_file")
    yield PaletteRow("app:next_meeting", say("told.next_command"), why_not=only_read or why)
    why = "" if screen.meeting.details.next.date else say("palette.why_not.no_next_date")
    yield PaletteRow("screen:calendar", say("palette.commands.calendar"), why_not=why)
    yield PaletteRow("app:elsewhere", say("told.elsewhere_command"), why_not=only_read)
    yield PaletteRow("screen:own_notes", say("palette.commands.own_notes"), why_not=say("palette.why_not.own_notes"))
    why = "" if screen.session.can_take_back_merge else say("palette.why_not.nothing_came")
    yield PaletteRow("app:take_back_merge", say("told.take_back_merge_command"), why_not=only_read or why)


def _only_read(screen: MeetingScreen) -> str:
    """Why nothing can be changed here; empty: it can."""
    return say("told.read_only") if screen.session.read_only else ""


def run_command(app: Window, code: str | None, settings: Settings) -> None:
    """Do what was chosen; None: nothing was. `settings`: remembers a theme."""
    kind, _, name = (code or "").partition(":")
    if kind == "theme":
        app.theme = name
        settings.remember(theme=name)
    elif kind == "stage" and isinstance(app.screen, MeetingScreen):
        app.screen.show_stage(next(stage for stage in codes.STAGES if stage == name))
    elif kind == "line" and isinstance(app.screen, MeetingScreen):
        app.screen.do_with_line(name)
    elif kind == "screen":
        getattr(app.screen, f"action_{name}")()
    elif kind == "app":
        getattr(app, f"action_{name}")()
