"""What stands before an action and is none of its words: a box, "ACTION:", "TODO:", "DONE:"."""

from __future__ import annotations

import re

from data.model import codes
from data.record import Record

_MARK = r"(?:[-*•+]\s+)?"
_BOX = re.compile(rf"{_MARK}(?P<box>\[[ xX]?\]|[☐☑✅✔]\ufe0f?)\s*(?=\S)")
_LABEL = re.compile(
    rf"{_MARK}(?P<label>(?:actions?(?: ?(?:point|item)s?)?|to[ -]?do)(?: ?\(?[0-9]{{1,3}}\)?)?\s*:|#todo(?![\w-]))\s*"
    r"(?=\S)",
    re.IGNORECASE,
)
_DONE = re.compile(rf"{_MARK}(?P<label>done\s*:)\s*(?=\S)", re.IGNORECASE)
_SHORT = re.compile(rf"{_MARK}(?P<label>A[PI] ?[0-9]{{0,3}}\s*:)\s*(?=\S)")
_HASHTAG = re.compile(r"(?:\s+#todo)+\s*$", re.IGNORECASE)


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
    start, state, found = 0, None, list[str]()
    while True:
        if match := _BOX.match(line, start):
            state = state or _state_of(match["box"])
        elif (match := _LABEL.match(line, start)) is not None:
            found.append(match["label"])
        elif (match := _DONE.match(line, start)) is not None:
            state = "done"
            found.append(match["label"])
        else:
            break
        start = match.end()
    end = len(line)
    if (tag := _HASHTAG.search(line, start)) is not None and tag.start() > start:
        found.append(tag[0].strip())
        end = tag.start()
    short = _SHORT.match(line, start)
    return Labels(
        start=start, end=end, state=state, labels=tuple(found), short=(short.end(), short["label"]) if short else None
    )


def _state_of(box: str) -> codes.ActionState:
    return "open" if box in ("[ ]", "[]", "☐", "☐\ufe0f") else "done"
