"""Everything that can be done, by name: the keys' actions, the stages, the themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.themes import THEMES
from data.commands.item_commands import command_named
from data.model import codes
from data.words import entries_of, say
from screens.home.screen import HomeScreen
from screens.keys import keys_of
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from coprod_tui.window import Window


def commands(app: Window) -> list[tuple[str, str, str]]:
    """Everything that can be done now: (code, words, key)."""
    rows: list[tuple[str, str, str]] = []
    if isinstance(app.screen, MeetingScreen):
        rows += [(f"screen:{key.name}", key.what, key.shown) for key in keys_of("meeting")]
    if isinstance(app.screen, HomeScreen) and app.screen.chosen_meeting is not None:
        rows.append(("screen:delete", say("deleting.app.command"), ""))
    rows += [(f"app:{key.name}", key.what, key.shown) for key in keys_of("always") if key.name != "everything"]
    if isinstance(app.screen, MeetingScreen):
        rows += [(f"stage:{code}", say("told.look_at", stage=say(f"{code}.name")), "") for code in codes.STAGES]
        rows.append(("screen:read_back", say("close.read_back.command"), ""))
        rows.append(("screen:principles", say("arrive.rows.what"), ""))
        rows.append(("screen:key_elements", say("principles.have.row"), ""))
        rows.append(("screen:names", say("names.command"), ""))
        if app.screen.meeting.stakeholders:
            rows.append(("screen:place", say("stakeholders.rows.place"), ""))
        rows.append(("screen:map", command_named("view").what, ""))
        rows += [
            (f"line:{name}", words, say("told.enter_and", letter=command_named(name).letter))
            for name, words in entries_of("told.with_line").items()
        ]
    if isinstance(app.screen, MeetingScreen) and app.screen.meeting.details.after:
        rows.append(("screen:last_time", say("arrive.rows.last_time"), ""))
    if app.session is not None and app.session.read_only is None and isinstance(app.screen, MeetingScreen):
        rows.append(("screen:keep", say("told.keep_command"), ""))
        if app.session.meeting.people:
            rows.append(("screen:hand_over", say("handing_over.command"), ""))
        if app.keeps:
            rows.append(("app:next_meeting", say("told.next_command"), ""))
        rows.append(("app:elsewhere", say("told.elsewhere_command"), ""))
        if app.session.can_take_back_merge:
            rows.append(("app:take_back_merge", say("told.take_back_merge_command"), ""))
    rows += [(f"theme:{theme.name}", say(f"told.themes.{theme.name}"), "") for theme in THEMES]
    return rows


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
