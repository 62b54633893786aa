"""What can be done with an item: the choices of its menu, from the one list of keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from data.barriers import is_barrier
from data.carried import is_promise
from data.fields import who_does
from data.inviting import invitations
from data.meeting import Action, Agreeable, Check, Meeting, Person, PowerRow, Stakeholder
from data.rounds import is_printed
from data.words import say
from screens.dialogs.menu import MenuChoice
from screens.keys import Group, keys_of
from screens.rows import amount

AGREEING = frozenset({"agree", "agree_several", "park", "wordings"})
"""Choices of items that the group can agree to, and of no others."""

UNCONVERTED = frozenset({"people", "rounds"})
"""Tables whose items are never made something else."""


def item_choices(meeting: Meeting, table: str, row: Any) -> list[MenuChoice]:
    """Everything that can be done with an item."""
    choices = _choices("menu")
    if not isinstance(row, Agreeable):
        choices = [choice for choice in choices if choice.code not in AGREEING]
    if table in UNCONVERTED or (isinstance(row, Check) and not is_printed(meeting, row)):
        choices = [choice for choice in choices if choice.code != "convert"]
    if not (isinstance(row, Action) and is_promise(row)):
        choices = [choice for choice in choices if choice.code != "what_changed"]
    if not row.unsettled:
        choices = [choice for choice in choices if choice.code != "settle"]
    if len(meeting.rows(table)) < 2:
        choices = [choice for choice in choices if choice.code != "move"]
    if isinstance(row, Stakeholder):
        choices = [*stakeholder_choices(meeting, row), *choices]
    if isinstance(row, Person):
        now = {
            "appear": say(f"lists.shown.{row.shown or 'none'}"),
            "roles": "",
            "cycle_presence": say(f"fields.people.presence.codes.{row.presence}"),
        }
        choices = [*(replace(choice, value=now[choice.code]) for choice in _choices("person_menu")), *choices]
    if isinstance(row, Action) and (owners := who_does(row)):
        said = say(f"lists.said_yes.{'yes' if all(owner.said_yes for owner in owners) else 'no'}")
        behind = next(place for place, choice in enumerate(choices, 1) if choice.code == "edit")
        choices[behind:behind] = [replace(choice, value=said) for choice in _choices("action_menu")]
    if isinstance(row, PowerRow) and is_barrier(row):
        choices = [*barrier_choices(row), *choices]
    return choices


def stakeholder_choices(meeting: Meeting, row: Stakeholder) -> list[MenuChoice]:
    """What places a stakeholder, with what is so now, which leaves the menu open; and what invites them."""
    made = invitations(meeting).get(row.id)
    left_out = "invite" if not made and row.room not in ("", "to_invite") else ""
    now = {
        "cycle_touched": amount(row.touched),
        "cycle_say": amount(row.say),
        "cycle_room": say(f"lists.room.{row.room or 'none'}"),
        "invite": say(f"fields.actions.state.codes.{made[0].state}") if made else "",
    }
    return [
        MenuChoice(
            key.name, key.letter, say(f"{key.says}.what"), value=now.get(key.name, ""), stays=key.stays
        )
        for key in keys_of("stakeholder_menu")
        if key.name != left_out
    ]  # fmt: skip


def barrier_choices(row: PowerRow) -> list[MenuChoice]:
    """What leads on from something that gets in the way: first of all, what will be done about it."""
    now = {"act_on": "", "cycle_reach": say(f"fields.power.reach.codes.{row.reach or 'none'}")}
    return [
        MenuChoice(key.name, key.letter, say(f"{key.says}.what"), value=now[key.name], stays=key.stays)
        for key in keys_of("barrier_menu")
    ]


def heading_choices() -> list[MenuChoice]:
    """What can be said of a power heading."""
    return _choices("heading_menu")


def _choices(group: Group) -> list[MenuChoice]:
    return [MenuChoice(key.name, key.letter, say(f"{key.says}.what"), stays=key.stays) for key in keys_of(group)]
