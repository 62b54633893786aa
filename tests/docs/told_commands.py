"""The commands that the pages tell a reader to type."""

from __future__ import annotations

import re
import shlex
from functools import cache

import click

from coprod_tui.cli import coprod
from tests.docs.pages import FOR_CHAIRS, PAGES, blocks, sections

PYTHON = ".venv/bin/python"
"""The Python of the project, which starts its tools."""

STARTS = ("coprod", "make", "uv", "pipx", "python3", "apt", "tmux", "set", PYTHON)
"""How a line begins that is typed into a shell, or into the settings of tmux."""

CHOICE = re.compile(r"\[([^\]]*)\]")
"""What may be left out of a command."""

STANDS_FOR = {"MEETING": "last", "TITLE": "Another crossing", "FILE": "people.txt", "WHEN": "last"}
"""Something that fits in the place of each word in capitals."""


@cache
def told(page: str) -> tuple[str, ...]:
    """Every command on a page, in blocks and in the text, without what is said of it; each once."""
    lines = [line.strip() for block in blocks(page) for line in block.splitlines()]
    lines += [code for section in sections(page) for code in section.code]
    commands = [re.split(" {2,}", line)[0] for line in lines if line.partition(" ")[0] in STARTS]
    return tuple(dict.fromkeys(one for command in commands for one in _spelt_out(command)))


def _spelt_out(command: str) -> list[str]:
    """A command with what may be left out, and without it."""
    if CHOICE.search(command) is None:
        return [command]
    return [" ".join(CHOICE.sub(kept, command).replace("...", "").split()) for kept in ("", r"\1")]


def of_coprod() -> list[str]:
    """Every whole command on the pages for chairs, without its first word; each once."""
    told_there = [one for page in FOR_CHAIRS for one in told(page) if one.partition(" ")[0] == "coprod"]
    return [one.removeprefix("coprod").strip() for one in dict.fromkeys(told_there) if is_whole(one)]


def of_others() -> frozenset[str]:
    """All other commands, on any page."""
    return frozenset(one for page in PAGES for one in told(page) if one.partition(" ")[0] != "coprod")


def of_tools() -> list[str]:
    """Every command that starts a tool of the project, without its first word."""
    return sorted(one.removeprefix(PYTHON).strip() for one in of_others() if one.startswith(PYTHON))


def words_of(arguments: str) -> list[str]:
    """What the program gets, with something in place of words in capitals."""
    return [STANDS_FOR.get(word, word) for word in shlex.split(arguments)]


def is_whole(typed: str) -> bool:
    """Whether this can be typed as it stands: some only name a command. UsageError where coprod knows no such thing."""
    words = words_of(typed)[1:]
    if words and words[-1] in ("-h", "--help", "--version"):
        return True
    above = click.Context(coprod, info_name="coprod", **coprod.context_settings)
    _, left, _ = coprod.make_parser(above).parse_args(words)
    if not left:
        return True
    name, command, rest = coprod.resolve_command(above, left)
    assert command is not None
    try:
        command.make_context(name, rest, parent=above).close()
    except click.MissingParameter:
        return False
    return True
