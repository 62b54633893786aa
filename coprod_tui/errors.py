"""What a command ends with when it can't do what it was told."""

from __future__ import annotations

import sys
from typing import Any

import click


class Fault(click.ClickException):
    """Something that a person can mend, in one or two plain lines; exit status 1."""

    def show(self, file: Any = None) -> None:
        """Print the words alone."""
        click.echo(self.message, file=file or sys.stderr)


class Misuse(Fault):
    """Something that can't be done as it was asked for; exit status 2."""

    exit_code = 2
