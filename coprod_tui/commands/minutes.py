"""`coprod minutes`: what is asked, or would have to be asked, before minutes are written; then they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import click

from coprod_tui.commands.check import look_or_say
from coprod_tui.commands.give_out import give_out, may_be_named, may_be_written
from coprod_tui.errors import Fault, Misuse
from coprod_tui.output import can_ask
from data.edits.name_answers import say_of_names
from data.minutes.compose import compose, compose_short, compose_version
from data.minutes.formats import LARGE, OTHERS, Format, format_of, written
from data.minutes.name_check import NameCheck, PossibleNameToCheck, answers_about, before_out
from data.minutes.names_in_text import NamedText
from data.minutes.owners_on_no_list import UnlistedOwner
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.versions import Version
from data.model.stamper import RealStamper
from data.queries.versions import history, version_label
from data.store.archive import Archive
from data.store.repair import unreadable
from data.words import say

Names = Literal["ask", "brackets", "keep", "strict"]
"""What is done about lines that name someone who is not to be named."""


def write_minutes(
    archive: Archive, words: str, form: Format | None, output: Path | None, of: str | None, names: Names, *,
    large: bool, force: bool, short: bool,
) -> None:  # fmt: skip
    """Print the minutes of the meeting that is meant, or write them to a file (`output`; `-`: print them).

    `form`: None: as the file's name says. `of`: the number of a final version. `large`: in large print.
    `force`: also over somebody's own file. `short`: the first page by itself.
    Raises: Fault where it can't be done, or may not be.
    """
    if output is not None:
        may_be_named(output, archive, () if form else OTHERS, "told.no_such_ending")
    form = form or (format_of(output) if output is not None else None) or "md"
    if large and form not in LARGE:
        raise Misuse(say("told.no_large_print"))
    if form == "docx" and output is None:
        raise Misuse(say("cli.docx_needs_output"))
    found = look_or_say(archive, words)
    if not force:
        may_be_written(output, archive, found.details.id)
    _tell(_unread(found))
    version = version_of(found, of) if of is not None else None
    found = ask_about_names(found, version, names)
    if short:
        document = compose_short(found, version)
    else:
        document = compose(found) if version is None else compose_version(found, version)
    give_out(written(document, form, large=large), output, archive, found.details.id)


def _unread(meeting: Meeting) -> list[str]:
    """That parts of the file can't be read, in one line."""
    problems = unreadable(meeting)
    return problems if len(problems) < 2 else [say("cli.rows_unread", count=len(problems))]


def version_of(meeting: Meeting, name: str) -> Version:
    """The final version of that number. Fault where there is none, or where two have it."""
    versions = {version_label(meeting, version): version for version in history(meeting)}
    if name in versions:
        return versions[name]
    if not versions:
        raise Fault(say("cli.no_versions"))
    raise Fault(say("cli.no_such_version", name=name, names=", ".join(versions)))


def ask_about_names(meeting: Meeting, version: Version | None, names: Names) -> Meeting:
    """The meeting from which minutes may be written, once it is said what there is to look at. Else Fault.

    `version`: that final version is to be written; None: the minutes as they are now. What is answered here changes
    nothing in the file.
    """
    check = before_out(meeting, version)
    looks = [*_looks(check)]
    if names in ("brackets", "keep"):
        _tell(looks)
        return say_of_names(meeting, RealStamper(), answers_about(check.open, names, meeting))
    lines = [_line(one) for one in check.open]
    if names == "strict" and (lines or check.may_be):
        raise Fault("\n".join([*lines, *looks, say("names.cli.not_written_strict")]))
    if lines and not can_ask():
        raise Fault("\n".join([*lines, *looks, say("names.cli.not_written")]))
    _tell([*lines, *looks])
    if lines and not click.confirm(say("names.cli.as_they_are"), err=True):
        raise Fault(say("names.cli.not_written"))
    return meeting


def names_as_text(meeting: Meeting) -> str:
    """Everything that the check before minutes go out would show, in full, with what was said about it."""
    check = before_out(meeting)
    lines = [_answered(one) for one in check.named] or [say("names.nobody_named")]
    return "\n".join([*lines, *_looks(check)])


def _answered(one: NamedText) -> str:
    words: dict[codes.AboutName | None, str] = {
        "brackets": say("names.cli.brackets"), "keep": say("names.answers.keep"),
        "not_a_person": say("names.answers.not_a_person"),
    }  # fmt: skip
    line = _line(one)
    return say("names.cli.answered", line=line, answer=words[one.answer]) if one.answer in words else line


def _line(one: NamedText) -> str:
    return say("names.cli.on_stderr", line=one.line, found=one.found)


def _looks(check: NameCheck) -> Iterator[str]:
    """What is only shown: who is on no list, what may be a name, who can be reached, what may give somebody away."""
    yield from (say("names.cli.owner", where=_where(one), words=one.words) for one in check.owners)
    if check.may_be:
        words = (say("names.may_be_word", word=one.word, where=_where(one)) for one in check.may_be)
        key = "names.cli.may_be_listed" if check.any_listed else "names.cli.may_be"
        yield say(key, words="; ".join(words))
    for look in check.reached:
        yield say("names.cli.reached", line=say("names.line", where=look.place.where, words=look.words))
    for look in check.away:
        yield say("names.cli.away", where=look.place.item, words=look.words)


def _where(one: UnlistedOwner | PossibleNameToCheck) -> str:
    return ", ".join(dict.fromkeys(place.item for place in one.places))


def _tell(lines: list[str]) -> None:
    if lines:
        click.echo("\n".join(lines), err=True)
