"""The menu of an item or of a power heading, and what becomes of what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.commands.command import Command
from data.commands.item_commands import command_named, commands_for
from data.commands.power_headings import heading_in
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.stages import referred_words
from data.words import say
from screens.dialogs.menu import ItemMenu, MenuChoice
from screens.meeting.actions.responsibilities import telling
from screens.meeting.context import Host


def choices(meeting: Meeting, row: object) -> list[MenuChoice]:
    """Everything that can be done with an item or a power heading, and how each stands."""
    return [
        MenuChoice(one.name, one.letter, one.what_now(meeting, row), value=one.now(meeting, row), stays=one.stays)
        for one in commands_for(meeting, row)
    ]


def open_menu(
    host: Host, table: codes.Table, row_id: str, closed: Callable[[], object] | None = None
) -> None:  # fmt: skip
    """Open an item's menu. `closed`: done where nothing is chosen in it, and after its form."""
    row = host.session.meeting.row(table, row_id)
    if row is None:
        return

    def stayed(choice: str) -> tuple[str, Sequence[MenuChoice]]:
        do_by_name(host, choice, table, row_id)
        meeting = host.session.meeting
        row = meeting.row(table, row_id)
        assert row is not None
        return referred_words(row), choices(meeting, row)

    offered = choices(host.session.meeting, row)
    menu = ItemMenu(referred_words(row), offered, refresh=stayed if any(choice.stays for choice in offered) else None)

    def chosen(choice: str | None) -> None:
        if choice is not None:
            do_by_name(host, choice, table, row_id, closed)
        elif closed is not None:
            closed()

    host.ask_or_not(menu, chosen, reads=True)


def open_heading_menu(host: Host, code: codes.Heading) -> None:
    """Open the menu of a power heading."""
    heading = heading_in(host.session.meeting, code)
    menu = ItemMenu(say(f"power.headings.{code}"), choices(host.session.meeting, heading))
    host.ask(menu, lambda choice: command_named(choice).do(host, heading, {}))


def do_by_name(
    host: Host, name: str, table: codes.Table, row_id: str, then: Callable[[], object] | None = None
) -> None:  # fmt: skip
    """Do what was chosen in an item's menu. `then`: as in `do`."""
    row = host.session.meeting.row(table, row_id)
    if row is not None:
        do(host, command_named(name), row, then)


def do(host: Host, command: Command[Row, object], row: Row, then: Callable[[], object] | None = None) -> None:
    """Do something with an item: in a dialog of its own, once a form is filled in, or at once.

    `then`: what comes after its whole form.
    """
    from screens.meeting.actions.item_actions import OWN  # not before something is done: it costs the start

    own = OWN.get(command.name)
    if command.name == "edit" and then is not None:
        from screens.meeting.actions.edit import edit

        edit(host, row, then=then)
    elif own is not None:
        own(host, row)
    elif command.asks(host.session.meeting, row):
        from screens.meeting.actions.edit import ask_fields

        ask_fields(host, command, row)
    else:
        telling(host, row.id, lambda: command.do(host, row, {}))
