"""What the keys of a meeting do, and what is found by name among everything: each calls one thing."""

from __future__ import annotations

from data.model import codes
from screens.meeting.actions.handover import choose_who_types
from screens.meeting.messages import CalendarWanted
from screens.meeting.screen_context import ScreenContext, clear_told, minutes_of, opening


class MinutesActions:
    """What is done with the minutes."""

    context: ScreenContext

    def action_minutes(self) -> None:
        """Show the minutes as they will be read."""
        minutes_of(self.context).read()

    def action_save_minutes_as(self) -> None:
        """Save the minutes where somebody says."""
        minutes_of(self.context).save_as()

    def action_copy_minutes(self) -> None:
        """Copy the minutes."""
        minutes_of(self.context).copy()

    def action_finalise(self) -> None:
        """Make the minutes final, or open them again."""
        minutes_of(self.context).finalise()

    def action_comments(self) -> None:
        """Say until when, and to whom, people comment on the draft."""
        opening(self.context).at_close("comments")

    def action_set_next_meeting(self) -> None:
        """Say when and where the next meeting is, and what it is for."""
        opening(self.context).at_close("next")

    def action_calendar(self) -> None:
        """Save the next meeting as a file for calendars."""
        self.context.post_message(CalendarWanted())


class KeyActions(MinutesActions):
    """The actions of the screen. Textual looks for them by name there, so they are a part of it."""

    # Moving

    def action_next_stage(self) -> None:
        """The group moves on."""
        _move_on(self.context, 1)

    def action_previous_stage(self) -> None:
        """The group goes back."""
        _move_on(self.context, -1)

    def action_come_here(self) -> None:
        """The group comes to the stage that is looked at."""
        from screens.meeting.actions.move_on import come_here

        _moved(self.context, come_here(self.context))

    # Changing

    def action_undo(self) -> None:
        """Take the last change back, and with it what was said of it in passing."""
        from screens.meeting.actions.undo import UndoActions  # not before somebody undoes: it costs the start

        clear_told(self.context.screen)
        UndoActions(self.context).undo()

    def action_redo(self) -> None:
        """Do again what was taken back."""
        from screens.meeting.actions.undo import UndoActions

        clear_told(self.context.screen)
        UndoActions(self.context).redo()

    def action_note_action(self) -> None:
        """Note an action and go straight back."""
        opening(self.context).note_action()

    def do_with_line(self, command: str) -> None:
        """Do with the chosen line what its menu could do; where it doesn't fit that, ask which line."""
        from screens.meeting.actions.line_commands import do_with_line  # not before somebody asks: it costs the start

        do_with_line(self.context, command, self.context.chosen, self.context.shown.stages)

    # The meeting as a whole

    def action_round(self) -> None:
        """Go round: everyone may speak, and anyone may pass."""
        from screens.meeting.actions.round import RoundAction  # not before there is a round: it costs the start

        RoundAction(self.context).begin()

    def action_clock(self) -> None:
        """Show the time: what is planned, what is used; stop the clock, give minutes, take a break."""
        opening(self.context).clock()

    def action_hand_over(self) -> None:
        """Choose who types next."""
        choose_who_types(self.context)

    def action_keep(self) -> None:
        """Ask the group how long the minutes are kept."""
        from screens.meeting.actions.edit import edit_field, going_back  # not before it is asked: it costs the start

        back = going_back(self.context)
        self.context.show_stage("arrive", "row:start")
        edit_field(self.context, "row:start", "consents.keep", back)

    # Looking

    def action_find(self) -> None:
        """Find words in this meeting."""
        from screens.meeting.actions.find import find

        find(self.context, self.context.shown.stages)

    def action_last_time(self) -> None:
        """Tell of the meeting before."""
        opening(self.context).last_time()

    def action_read_back(self) -> None:
        """Read back what was agreed and who does what."""
        opening(self.context).read_back()

    def action_principles(self) -> None:
        """Show what co-production is."""
        opening(self.context).principles()

    def action_key_elements(self) -> None:
        """Set beside each key element of success what the meeting has for it."""
        opening(self.context).key_elements()

    def action_names(self) -> None:
        """Show who is named in people's words, and what else is looked at before minutes go out."""
        self.context.naming.open()

    def action_place(self) -> None:
        """Place stakeholders, one after another."""
        self.context.show_stage("stakeholders", "row:place")
        opening(self.context).place()

    def action_map(self) -> None:
        """Show stakeholders as a map, or as a list again."""
        self.context.show_stage("stakeholders")
        self.context.turn_view()

    def action_add_topics(self) -> None:
        """Look at the topics, where there are none yet: the line adds one."""
        self.context.show_stage("topics", line="topic")


def _move_on(context: ScreenContext, step: int) -> None:
    """Move on or back; where a stage has ended, ask who types next."""
    from screens.meeting.actions.move_on import move_on  # not before the group moves: it costs the start

    left = move_on(context, step)
    _moved(context, left if step > 0 else None)


def _moved(context: ScreenContext, left: codes.Stage | None) -> None:
    """Ask who types next where a stage has ended. None: none has."""
    if left is not None:
        context.roles.stage_ended(left)
        context.redraw()
    if asks := context.roles.rows():
        context.reveal(asks[0].key)
