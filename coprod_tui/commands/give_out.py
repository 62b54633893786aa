"""Where what is made of a meeting goes: printed, or to a file that is never somebody else's."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from coprod_tui.errors import Fault, Misuse
from coprod_tui.minutes_file import is_somebodys, put_listed
from coprod_tui.output import print_bytes
from data.errors import path_shown, why
from data.minutes.formats import MEETINGS
from data.store.archive import Archive
from data.words import say


def may_be_named(output: Path, archive: Archive, refused: Collection[str], says: str) -> None:
    """Misuse where a file would go over a meeting, or what is kept to bring one back, or has an ending of others.

    `refused`: these endings; `says`: the words for that.
    """
    leads_to = output.resolve()
    for path, endings in ((output, (*refused, *MEETINGS)), (leads_to, MEETINGS)):
        if path.suffix.lower() in endings:
            raise Misuse(say(says, ending=path.suffix))
    if leads_to.is_relative_to(archive.state_folder.resolve()):
        raise Misuse(say("cli.own_folder", path=path_shown(output)))


def may_be_written(output: Path | None, archive: Archive, meeting_id: str) -> None:
    """Fault where a file holds what is not as it was saved for this meeting."""
    if output is not None and not is_printed(output) and is_somebodys(output, archive.state_folder, meeting_id):
        raise Fault(say("cli.would_write_over", path=path_shown(output)))


def is_printed(output: Path | None) -> bool:
    """Whether it is printed."""
    return output is None or str(output) == "-"


def give_out(raw: bytes, output: Path | None, archive: Archive, meeting_id: str) -> None:
    """Print bytes, or write them to a file, which a strike then names. Fault where that can't be done."""
    if output is None or is_printed(output):
        print_bytes(raw)
        return
    try:
        put_listed(output, raw, archive.state_folder, meeting_id)
    except OSError as problem:
        raise Fault(say("cli.not_written", path=path_shown(output), why=why(problem))) from problem
