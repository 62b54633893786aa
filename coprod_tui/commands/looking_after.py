"""The commands that look after meetings, as they are typed. What they do is imported when it is done."""

from __future__ import annotations

import click

from coprod_tui.options import Places, command, meeting_named
from coprod_tui.output import can_ask, fail
from data.words import say


@command("list")
@click.option("--json", "as_json", is_flag=True, help=say("cli.help.json"))
def list_(places: Places, as_json: bool) -> None:
    """List the meetings."""
    from coprod_tui.commands.list_meetings import print_list

    print_list(places.archive(), places.notes(), as_json=as_json)


@command("check")
@click.argument("meetings", nargs=-1, metavar="[MEETING ...]", shell_complete=meeting_named)
def check(places: Places, meetings: tuple[str, ...]) -> None:
    """Check that files are whole."""
    from coprod_tui.commands.check import print_check

    if not print_check(places.archive(), meetings, places.notes()):
        fail()


@command("restore")
@click.argument("meeting", shell_complete=meeting_named)
@click.option("--to", "when", metavar="WHEN", help=say("cli.help.to"))
def restore(places: Places, meeting: str, when: str | None) -> None:
    """List what can be put back, or put it back."""
    from coprod_tui.commands.check import print_copies, print_put_back

    if when is None:
        print_copies(places.archive(), meeting)
    else:
        print_put_back(places.archive(), meeting, when)


@command("delete")
@click.argument("meeting", shell_complete=meeting_named)
@click.option("--yes", is_flag=True, help=say("cli.help.yes_delete"))
def delete(places: Places, meeting: str, yes: bool) -> None:
    """Delete a meeting for good."""
    from datetime import date

    from coprod_tui.commands.delete import delete_at_terminal

    delete_at_terminal(
        places.archive(), places.notes(), meeting, yes=yes, is_terminal=can_ask(), today=date.today(), fail=fail
    )  # fmt: skip


COMMANDS = {"list": list_, "check": check, "restore": restore, "delete": delete}
