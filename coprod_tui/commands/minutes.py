"""What the command line asks, or says it would have to ask, before minutes are written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Literal

import click

from coprod_tui.errors import Fault
from data.edits.name_answers import say_of_names
from data.minutes.name_check import Check, FreeOwner, MayBe, answers_about, before_out
from data.minutes.names_in_text import Named
from data.model import codes
from data.model.clock import RealPen
from data.model.records import Meeting, Version
from data.queries.versions import history, label
from data.words import say

Names = Literal["ask", "brackets", "keep", "strict"]
"""What is done about lines that name someone who is not to be named."""


def version_of(meeting: Meeting, name: str) -> Version:
    """The final version of that number. Fault where there is none, or where two have it."""
    versions = {label(meeting, version): version for version in history(meeting)}
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
        return say_of_names(meeting, RealPen(), answers_about(check.open, names, meeting))
    lines = [_line(one) for one in check.open]
    if names == "strict" and (lines or check.may_be):
        raise Fault("\n".join([*lines, *looks, say("names.cli.not_written_strict")]))
    if lines and not (sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()):
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


def _answered(one: Named) -> str:
    words: dict[codes.AboutName | None, str] = {
        "brackets": say("names.cli.brackets"), "keep": say("names.answers.keep"),
        "not_a_person": say("names.answers.not_a_person"),
    }  # fmt: skip
    line = _line(one)
    return say("names.cli.answered", line=line, answer=words[one.answer]) if one.answer in words else line


def _line(one: Named) -> str:
    return say("names.cli.on_stderr", line=one.line, found=one.found)


def _looks(check: Check) -> Iterator[str]:
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


def _where(one: FreeOwner | MayBe) -> str:
    return ", ".join(dict.fromkeys(place.item for place in one.places))


def _tell(lines: list[str]) -> None:
    if lines:
        click.echo("\n".join(lines), err=True)
