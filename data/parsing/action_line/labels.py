"""What stands before an action and is none of its words: a box, "ACTION:", "TODO:", "DONE:"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from data.model import codes
from data.record import Record
from data.text.typed import typed

_MARK = r"(?:[-*•+]\s+)?"
_BOX = re.compile(rf"{_MARK}(?P<box>\[[ xX]?\]|[☐☑✅✔]\ufe0f?)\s*(?=\S)")


class _Patterns(NamedTuple):
    """What is looked for before an action, and at its end."""

    label: re.Pattern[str]
    done: re.Pattern[str]
    short: re.Pattern[str]
    """Letters that are a label only where somebody is named to do it."""
    hashtags: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    action, done, short, hashtag = (typed(f"labels.{name}") for name in ("action", "done", "short", "hashtag"))
    return _Patterns(
        label=re.compile(
            rf"{_MARK}(?P<label>{action}(?: ?\(?[0-9]{{1,3}}\)?)?\s*:|{hashtag}(?![\w-]))\s*(?=\S)", re.IGNORECASE
        ),
        done=re.compile(rf"{_MARK}(?P<label>{done}\s*:)\s*(?=\S)", re.IGNORECASE),
        short=re.compile(rf"{_MARK}(?P<label>{short} ?[0-9]{{0,3}}\s*:)\s*(?=\S)"),
        hashtags=re.compile(rf"(?:\s+{hashtag})+\s*$", re.IGNORECASE),
    )


class Labels(Record, frozen=True):
    """What stood before an action, and where its words are."""

    start: int = 0
    """Where the words begin."""
    end: int = 0
    """Where the words end."""
    state: codes.ActionState | None = None
    """How far it is, by a box or by "DONE:"; None: nothing says it."""
    labels: tuple[str, ...] = ()
    """The labels, as they were typed."""
    short: tuple[int, str] | None = None
    """Where the words begin behind "AP:" or "AI:", and that label. It counts only where somebody is named to do it."""


def labels_of(line: str) -> Labels:
    """The boxes and labels before an action, each as often as it stands there."""
    says = _patterns()
    start, state, found = 0, None, list[str]()
    while True:
        if match := _BOX.match(line, start):
            state = state or _state_of(match["box"])
        elif (match := says.label.match(line, start)) is not None:
            found.append(match["label"])
        elif (match := says.done.match(line, start)) is not None:
            state = "done"
            found.append(match["label"])
        else:
            break
        start = match.end()
    end = len(line)
    if (tag := says.hashtags.search(line, start)) is not None and tag.start() > start:
        found.append(tag[0].strip())
        end = tag.start()
    short = says.short.match(line, start)
    return Labels(
        start=start, end=end, state=state, labels=tuple(found), short=(short.end(), short["label"]) if short else None
    )


def _state_of(box: str) -> codes.ActionState:
    return "open" if box in ("[ ]", "[]", "☐", "☐\ufe0f") else "done"
