"""What is left open, as rows of a list: each leads to where it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from data.review.gap import ABOUT, Gap
from data.words import say
from screens.meeting.numbered_entries import NumberedEntries

FEW = 8
"""So many gaps are read as one list; more are read by what they are about."""

ALIKE = 4
"""So many gaps of one kind stand there one by one; of more, the first few and a row that leads to the rest."""


FIRST = 3
"""So many gaps are shown of those that are folded. One more takes no more room than to say that there is one."""


def put_left_open(page: NumberedEntries, found: Sequence[Gap], *, unfolded: bool) -> None:
    """What is left open, the first few or all of it; by what it is about where there is much."""
    if len(found) <= FIRST + 1:
        page.group(say("lists.groups.open"))
        put_gaps(page, found, stages=True)
        if not found:
            page.note(say("lists.nothing_open"))
        return
    if not unfolded:
        page.group(say("lists.groups.open"))
        put_gaps(page, found[:FIRST], stages=True)
        page.row("part:left_open", say("lists.left_open_more", count=len(found) - FIRST))
        return
    _put_all(page, found)
    page.row("part:left_open", say("lists.fewer"))


def _put_all(page: NumberedEntries, found: Sequence[Gap]) -> None:
    """Everything that is left open, by what it is about where there is much, each with the stage where it is mended."""
    if len(found) <= FEW:
        page.group(say("lists.groups.open"))
        put_gaps(page, found, stages=True)
        return
    for about in ABOUT:
        if alike := [gap for gap in found if gap.about == about]:
            page.group(say(f"review.about.{about}"))
            put_gaps(page, alike, stages=True)


def put_gaps(page: NumberedEntries, found: Iterable[Gap], *, stages: bool = False) -> None:
    """Gaps as rows, one under the other. `stages`: each with the stage where it is mended."""
    for gap, words in few_of_each(found):
        status = say(f"{gap.stage}.name") if stages else ""
        page.row(f"gap:{gap.name}", words, status=status, tone="muted", aside=not stages)


def few_of_each(found: Iterable[Gap]) -> Iterator[tuple[Gap, str]]:
    """Each gap with its words; of many of one kind the first few, and the next one with how many more there are."""
    kinds: dict[str, list[Gap]] = {}
    for gap in found:
        kinds.setdefault(gap.code, []).append(gap)
    for alike in kinds.values():
        shown = alike if len(alike) <= ALIKE else alike[: ALIKE - 1]
        yield from ((gap, gap.words) for gap in shown)
        if rest := alike[len(shown) :]:
            whom = ", ".join(gap.whom for gap in rest)
            yield rest[0], say("review.more", count=len(rest), whom=whom)
