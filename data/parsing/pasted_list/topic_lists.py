"""A list that is read as topics of the group's own: its headings are topics, with what stands below under them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from data.parsing.action_line.labels import labels_of
from data.parsing.pasted_list.parsed_list import ParsedList, PastedItem
from data.text.clean import folded


def as_topics(found: ParsedList, own_words: Collection[str], own_of_actions: Collection[str]) -> ParsedList:
    """The topics in a list, with its lines under them. Where it has no headings, what stands furthest out is a topic.

    `own_words`: what topics and their lines are called themselves, folded, which no topic is; such a heading is left
    out. `own_of_actions`: those of them that say that the lines below are actions.
    """
    titles: dict[str, str] = {}
    topic: int | None = None
    left: list[str] = []
    again: list[str] = []
    places: list[tuple[int | None, bool]] = []
    for words in found.headings:
        name = folded(words)
        if name in own_words:
            left.append(words)
        else:
            again += [words] if name in titles else []
            titles.setdefault(name, words)
            topic = [*titles].index(name)
        places.append((topic, name in own_of_actions))
    if not titles:
        return _furthest_out(found)
    rows = [
        replace(row, topic=place, is_action=labelled or says_it_is_an_action(row.text))
        for row in found.rows
        for place, labelled in [(None, False) if row.below is None else places[row.below]]
    ]
    return replace(
        found, topics=tuple(titles.values()), headings=tuple(left), topics_again=tuple(again),
        rows=tuple(replace(row, under=_under(rows, row)) for row in rows),
    )  # fmt: skip


def says_it_is_an_action(words: str) -> bool:
    """Whether a box or a label before the words of a line says that it is an action."""
    found = labels_of(words)
    return bool(found.labels or found.state)


def _under(rows: Sequence[PastedItem], row: PastedItem) -> int | None:
    """Where the line stands that a line is a part of, as long as both are actions or neither is."""
    return row.under if row.under is not None and rows[row.under].is_action == row.is_action else None


def _furthest_out(found: ParsedList) -> ParsedList:
    """What stands furthest out as topics, and the rest under them."""
    places = {at: place for place, at in enumerate(at for at, row in enumerate(found.rows) if row.under is None)}
    lines = (row for row in found.rows if row.under is not None)
    return replace(
        found, topics=tuple(_without_box(found.rows[at].text) for at in places),
        rows=tuple(
            replace(row, under=None, topic=places[row.under or 0], is_action=says_it_is_an_action(row.text))
            for row in lines
        ),
    )  # fmt: skip


def _without_box(words: str) -> str:
    """The title of a topic. A box without a tick before it is a mark."""
    found = labels_of(words)
    return words[found.start :] if found.state == "open" and not found.labels else words
