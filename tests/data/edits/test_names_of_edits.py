"""What edits are called on disk is for ever: journals, logs and undo's words of every meeting are keyed by it."""

from __future__ import annotations

from tests.data.edits.every_edit import every_edit

NAMES = (
    "add", "add_action", "add_agenda", "add_list", "add_people", "agree", "agree_several", "are_here", "asked_since",
    "begin_round", "change", "change_meeting", "change_state", "convert", "cycle_presence", "cycle_reach", "cycle_room",
    "cycle_say", "cycle_touched", "finalise", "give_minutes", "go_on", "hand_over", "invite", "leave_for_next", "move",
    "move_to", "open_again", "park", "pause", "read_back", "say_how_long", "say_in_round", "say_of_names",
    "say_of_topic", "say_what_changed", "say_yes", "settle", "take_break", "take_out", "take_turn", "take_turns",
    "take_up", "talk_about", "give_topic_minutes", "took_back_merge", "put_under_topic", "turn_told", "typing_stays",
)  # fmt: skip
"""Of each edit that was ever made, also of one that is gone: its name stays here, and none may have it anew."""

GONE: tuple[str, ...] = ("cycle_presence", "take_turn")
"""Those that no edit has any more."""


def test_every_edit_keeps_its_name_and_no_two_share_one() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert sorted(one.name for _, one in every_edit()) == sorted(set(NAMES) - set(GONE))
