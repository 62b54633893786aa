"""Every row of the list of everything by name: what finds it, what it opens or tells, and why it can't be done."""

from __future__ import annotations

from data.edits.meeting_details import move_to
from data.example.example_meeting import example_meeting
from data.model.stamper import RealStamper
from data.text.dates.format import show_date
from data.words import say

EXAMPLE = move_to(example_meeting(RealStamper()), RealStamper(), "power")
"""A meeting of which there is something of everything, in the middle of it."""

LINES = ("agree", "edit", "take_out", "park", "convert", "move", "say_yes", "done", "gone", "presence", "strike")

MINUTES = ("minutes", "save_minutes_as", "copy_minutes", "finalise", "comments")

FOUND = {
    "final": ["palette.commands.finalise"],
    "finish": ["palette.commands.finalise"],
    "export": ["keys.always.save_minutes.what", "palette.commands.save_minutes_as"],
    "pdf": ["keys.always.save_minutes.what", "palette.commands.save_minutes_as"],
    "left": ["palette.with_line.gone"],
    "vote": ["palette.with_line.agree"],
    "remove": ["palette.with_line.take_out", "palette.with_line.strike"],
    "minutes": ["keys.always.save_minutes.what", *(f"palette.commands.{name}" for name in MINUTES)],
}
"""What people type, and the words of what they find."""

OPENS = {
    "keys.meeting.next_stage.what": say("ground_rules.question"),
    "keys.meeting.previous_stage.what": say("power.question"),
    "keys.meeting.note_action.what": say("told.note_action"),
    "keys.meeting.round.what": say("rounds.menu_title"),
    "keys.meeting.clock.what": say("clock.columns.planned"),
    "keys.meeting.find.what": say("dialogs.find.placeholder"),
    "keys.always.save_minutes.what": say("names.title"),
    "keys.always.cover.what": say("dialogs.cover.first"),
    "keys.always.help.what": say("power.question"),
    "palette.commands.minutes": say("dialogs.minutes.title"),
    "palette.commands.save_minutes_as": say("told.save_as"),
    "palette.commands.copy_minutes": say("names.title"),
    "palette.commands.finalise": say("names.title"),
    "palette.commands.comments": say("close.rows.comments"),
    "palette.commands.set_next_meeting": say("close.calendar.button"),
    "close.read_back.command": say("close.read_back.title"),
    "arrive.rows.what": say("principles.parts.meaning"),
    "principles.have.row": say("principles.have.title"),
    "names.command": say("names.title_any"),
    "stakeholders.rows.place": say("stakeholders.placing.touched"),
    "topics.command": say("topics.question"),
    "commands.view.what": say("stakeholders.columns.say_columns"),
    "told.keep_command": say("arrive.rows.start"),
    "handing_over.command": say("handing_over.title"),
    "told.next_command": say("home.next_title", day=show_date(EXAMPLE.details.date or "")),
    "told.elsewhere_command": say("told.elsewhere_title"),
}
"""The words of a row, and what then stands on the screen: a stage, a page, or what is asked."""

TELLS = {
    "keys.meeting.undo.what": say("told.undone", place=say("power.name"), what=say("did.acts.move_to")),
    "keys.always.copy.what": say("told.copy_asked", what=""),
    "palette.commands.calendar": say("close.calendar.saved", path="").partition(":")[0],
}
"""The words of a row, and what is then said in passing."""

WHY_NOT = {
    "keys.meeting.redo.what": "nothing_to_redo",
    "arrive.rows.last_time": "first_meeting",
    "told.take_back_merge_command": "nothing_came",
    "palette.commands.own_notes": "own_notes",
    "palette.commands.come_here": "here",
}
"""What can't be done in a first meeting, where one looks at the stage of the group, and why."""

TOO_EARLY = {
    "keys.meeting.previous_stage.what": "first_stage",
    **{f"palette.with_line.{name}": "no_line" for name in LINES},
    "palette.with_line.gone": "nobody_here",
    "palette.with_line.presence": "no_people",
    "stakeholders.rows.place": "no_groups",
    "handing_over.command": "no_people",
    "palette.commands.calendar": "no_next_date",
    **WHY_NOT,
}
"""What can't be done either where nothing is said yet."""

LEAVE = "keys.always.leave.what"
