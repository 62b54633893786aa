"""One line of minutes in HTML: what stands out, references that lead to their item, addresses, days, its direction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from itertools import groupby
from unicodedata import bidirectional

from data.minutes.document import ListItem, Run
from data.text.dates.shown import shown_dates
from data.words import say

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class HtmlLines:
    """Writes lines in their order. The first reference with its item's words is where all others of it lead."""

    def __init__(self, lines: Iterable[ListItem]) -> None:
        """`lines`: all in which an item may have its reference; where there are none, nothing leads anywhere."""
        self._to_come = {run.ref for line in lines for run in line.runs if run.ref and run.names}
        self._known = frozenset(self._to_come)

    def line(self, tag: str, runs: Sequence[Run], more: str = "") -> str:
        """Runs as one element. `more`: its attributes. Where people's words stand it runs in their direction.

        Words from the right beside others run so by themselves: the line runs as the others do.
        """
        of_people = any(run.user for run in runs)
        opened = " ".join(filter(None, (tag, more, 'dir="auto"' if of_people else "")))
        groups = [(kind, list(group)) for kind, group in groupby(runs, key=lambda run: (run.user, run.bold))]
        told = [some for _, some in groups if any(not (run.ref or run.text.isspace()) for run in some)]
        text = ""
        for (user, _), some in groups:
            words = "".join(map(self._run, some))
            apart = user and len(told) > 1 and any(map(_is_from_the_right, some))
            text += f"<bdi>{words}</bdi>" if apart else words
        return f"<{opened}>{text}</{tag}>"

    def _run(self, run: Run) -> str:
        words = escape(run.text, quote=False)
        if run.ref in self._known:
            words = self._reference(run, words)
        elif run.link and _ADDRESS.match(run.link):
            leads_to = escape(run.link.replace("\\", "%5C"))  # which a browser takes for a slash
            words = f'<a href="{leads_to}" rel="noopener noreferrer" dir="ltr">{words}</a>'
        else:
            words = _unbroken(run.text)
        return f"<strong>{words}</strong>" if run.bold else words

    def _reference(self, run: Run, words: str) -> str:
        """A reference of ours. It tells nothing of the direction in which the words behind it run."""
        if run.names and run.ref in self._to_come:
            self._to_come.remove(run.ref)
            return f'<span id="{escape(run.ref)}" dir="ltr">{words}</span>'
        return f'<a href="#{escape(run.ref)}" dir="ltr">{words}</a>'


def _unbroken(text: str) -> str:
    """Words in which no line breaks a day, or from when till when."""
    found, at = "", 0
    for start, end, day in shown_dates(text):
        found += f'{_with_hours(text[at:start])}<time datetime="{day}">{text[start:end]}</time>'
        at = end
    return found + _with_hours(text[at:])


def _with_hours(text: str) -> str:
    return _hours().sub(r'<span class="hours">\g<0></span>', escape(text, quote=False))


@cache
def _hours() -> re.Pattern[str]:
    from_to = re.escape(say("minutes.from_to", start="@", end="@"))
    return re.compile(rf"(?<![\w:]){from_to.replace('@', '[0-9]{1,2}:[0-9]{2}')}(?![\w:])")


def _is_from_the_right(run: Run) -> bool:
    return any(bidirectional(letter) in ("R", "AL") for letter in run.text)
