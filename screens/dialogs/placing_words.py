"""What is drawn while stakeholders are placed: the questions, how each of them stands, which keys work."""

from __future__ import annotations

from collections.abc import Sequence

from data.model.records.stakeholders import NOT_PLACED, Stakeholder, group_of
from data.words import say
from screens.dialogs.placing_state import PLACING, ROOM, PlaceField, PlacingState
from screens.keys import Group, Key, key_for, keys_of
from screens.widgets.command_rows import CommandRow
from screens.widgets.question_lines import Question
from screens.widgets.row_layout import ListRow

APART = "\u00a0· "
"""Between two answers. The dot stays with the one before it: no line begins with a dot."""

GO_ON = "go_on_asking"
"""The code of going on once it was seen that a key was held."""

CODES = {"not_known": ""}
"""The code that is kept for an answer, where it is not what the answer is called."""


def ended_words(state: PlacingState, rows: Sequence[Stakeholder]) -> str:
    """What is said at the end of a pass. Whoever is not known was asked about, and has no place all the same."""
    if state.asks == PLACING:
        without = [row for row in rows if group_of(row) == NOT_PLACED]
        if without:
            asked = all(state.is_done(row, PLACING) for row in without)
            return say(f"stakeholders.placing.{'not_known' if asked else 'some_left'}", count=len(without))
        return say("stakeholders.placing.all_placed", count=len(rows))
    left = sum(not row.room for row in rows)
    return say("stakeholders.placing.not_said", count=left) if left else say("stakeholders.placing.all_said")


def answers_of(name: PlaceField) -> tuple[Key, ...]:
    """The answers to a question, each with its letter."""
    group: Group = "placing_room" if name == "room" else "placing"
    return tuple(key for key in keys_of(group) if key.letter)


def question_of(state: PlacingState, row: Stakeholder, name: PlaceField, *, held: bool) -> Question:
    """A question about one of them. `held`: a key was held, so that no letter works."""
    code: str = getattr(row, name)
    given = next((key.name for key in answers_of(name) if CODES.get(key.name, key.name) == code), "")
    shown = f"{name}:{given}" if state.is_answered(row, name) else ""
    answers = tuple(
        CommandRow(f"{name}:{key.name}", "" if held else key.letter, say(f"{key.says}.short"))
        for key in answers_of(name)
    )
    return Question(say(f"stakeholders.placing.{name}"), answers, shown)


def row_of(state: PlacingState, row: Stakeholder, *, narrow: bool) -> ListRow:
    """How one of them stands. `narrow`: without where it stands in the list by now."""
    done = state.is_done(row)
    if state.asks == ROOM:
        note = say(f"stakeholders.room.{row.room or 'none'}")
    elif not (row.touched or row.say or done):
        note = say("stakeholders.placing.not_placed")
    else:
        known = [
            say(f"stakeholders.placing.{words}.{getattr(row, name) or 'none'}")
            for name, words in (("touched", "affects"), ("say", "has_say"))
            if state.is_answered(row, "touched" if name == "touched" else "say")
        ]
        if not narrow:
            known.append(_group(row))
        note = APART.join(known)
    return ListRow(row.id, row.text, "✓" if done else " ", note)


def foot_of(state: PlacingState, *, held: bool, can_go_on: bool) -> list[CommandRow]:
    """The keys that work now, as they are written."""
    if held:
        close = key_for("placing", "close")
        on = CommandRow(GO_ON, say("agreeing.keys.enter"), say("stakeholders.placing.go_on_asking"))
        return [on, CommandRow("", close.shown, say(f"{close.says}.short"))]
    asked = state.now is not None
    letters = " ".join(key.letter for key in answers_of(state.asked)) if asked else ""
    answer = [CommandRow("", letters, say("stakeholders.placing.answer"))] if asked else []
    works = {"skip": asked, "back": True, "choose": True, "go_on": can_go_on, "close": True}
    return answer + [
        CommandRow("" if key.name == "choose" else key.name, key.shown, say(f"{key.says}.short"))
        for key in keys_of("placing")
        if works.get(key.name)
    ]


def _group(row: Stakeholder) -> str:
    """Where a stakeholder stands in the list by now."""
    group = group_of(row)
    return say("stakeholders.placing.not_placed" if group == NOT_PLACED else f"stakeholders.groups.{group}")
