"""What an edit is: a change of a meeting with a name, which is kept on disk."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec

from data.model.records.meeting import Meeting
from data.model.stamper import Stamper

P = ParamSpec("P")


class Edit(Generic[P]):
    """Makes another value of a meeting, which is left as it is."""

    def __init__(self, name: str, function: Callable[Concatenate[Meeting, Stamper, P], Meeting]) -> None:
        """`name`: what journals, logs and undo's words call it. It is for ever: no other may be called so."""
        self.name = name
        self._function = function
        functools.update_wrapper(self, function)

    def __call__(self, meeting: Meeting, stamper: Stamper, /, *args: P.args, **kwargs: P.kwargs) -> Meeting:
        """The meeting after it, with ids and instants from a stamper."""
        return self._function(meeting, stamper, *args, **kwargs)


def named(name: str) -> Callable[[Callable[Concatenate[Meeting, Stamper, P], Meeting]], Edit[P]]:
    """Make a function an edit of that name."""

    def made(function: Callable[Concatenate[Meeting, Stamper, P], Meeting]) -> Edit[P]:
        return Edit(name, function)

    return made
