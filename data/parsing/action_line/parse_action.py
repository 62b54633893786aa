"""What an action line says by itself: who does it, by when, and how far it is."""

from __future__ import annotations

import re
from datetime import date

from data.model import codes
from data.parsing.action_line.due import DuePhrase, due_in
from data.parsing.action_line.labels import Labels, labels_of
from data.parsing.action_line.named_owners import NamedOwner, Owners, known_in
from data.parsing.action_line.owners import blank, parse_owners, short_label_counts
from data.queries.known_names import KnownNames
from data.record import Record
from data.text.clean import folded
from data.words import say


class ParsedAction(Record, frozen=True):
    """What was read in an action line."""

    text: str
    """The words that are left when what says only who, when or how far is taken out."""
    owners: tuple[NamedOwner, ...] = ()
    """Who does it, the one who answers for it first."""
    by: str | None = None
    """ISO date; None: there was none that is sure."""
    by_words: str = ""
    """Words that say when, and are no day: "next meeting"."""
    state: codes.ActionState | None = None
    """How far it is, by a box or by "DONE:"; None: nothing says it."""
    labels: tuple[str, ...] = ()
    """Labels that were taken out: "ACTION:"."""
    notes: tuple[str, ...] = ()
    """What there is to say of what was read, or why something was not, in words."""

    @property
    def something(self) -> bool:
        """Whether anything was read, so that the words can also be left as they were typed."""
        return bool(self.owners or self.by or self.by_words or self.state or self.labels)


def parse_action(line: str, known: KnownNames, base: date) -> ParsedAction:
    """What an action line says of who, when and how far. `base`: the day from which days count (`base_day`).

    What says only that, at the edge of the line, is taken out of the words; what stands inside a sentence, or says
    more ("by Monday morning"), is read and stays. A part of a date is never a date. A line in which nothing to do
    would be left keeps all its words, and nothing is read in it.
    """
    labels = labels_of(line)
    words = blank(line, [(0, labels.start), (labels.end, len(line))])
    if labels.short and short_label_counts(line[labels.short[0] :], known):
        start, name = labels.short
        labels = Labels(start=start, end=labels.end, state=labels.state, labels=(*labels.labels, name))
        words = blank(words, [(0, start)])
    due, owners = _due_and_owners(words, known, bool(labels.labels), base)
    spans = [(one.start, one.end) for one in owners if one.at_edge]
    if due is not None and due.taken:
        spans.append((due.start, due.end))
    text = _without(words, spans) if spans or labels.start or labels.end < len(line) else line
    behind = labels_of(text)  # "@ana TODO: ring"
    if spans and re.search(r"\w", text[behind.start : behind.end]):
        text = text[behind.start : behind.end].strip()
        labels = Labels(labels=(*labels.labels, *behind.labels), state=labels.state or behind.state)
    named = _each_once([one for group in owners for one in group.named])
    is_bare_name = bool(known_in(text, known)) and text != line
    if is_bare_name or not re.search(r"\w", text):
        return ParsedAction(text=line, notes=(say("reading.nothing_left"),) if named or (due and due.taken) else ())
    return ParsedAction(
        text=text, owners=named, by=due.day.isoformat() if due and due.day else None, by_words=due.words if due else "",
        state=labels.state, labels=labels.labels, notes=_notes(named, known, due),
    )  # fmt: skip


def _due_and_owners(words: str, known: KnownNames, labelled: bool, base: date) -> tuple[DuePhrase | None, list[Owners]]:
    """By when and who: each may stand at the edge only because the other one is taken out."""
    due = due_in(words, known, parse_owners(words, known, labelled), base)
    left = blank(words, [(due.start, due.end)]) if due is not None and due.taken else words
    owners = parse_owners(left, known, labelled)
    if due is not None and due.taken:
        again = due_in(blank(left, [(one.start, one.end) for one in owners]), known, [], base)
        if again is not None and again.taken:
            return DuePhrase(note=say("dates.two_days")), parse_owners(words, known, labelled)
    return due, owners


def _each_once(named: list[NamedOwner]) -> tuple[NamedOwner, ...]:
    """Those who are named, each once, however often and in whatever way they are named."""
    found: dict[str, NamedOwner] = {}
    for one in named:
        found.setdefault(folded(one.known or one.words), one)
    return tuple(found.values())


def _notes(named: tuple[NamedOwner, ...], known: KnownNames, due: DuePhrase | None) -> tuple[str, ...]:
    """Who is on no list, and whom that may mean; what there is to say of a day."""
    notes = [_not_on_the_list(one.words, known) for one in named if one.known is None]
    return tuple([*notes, due.note] if due and due.note else notes)


def _not_on_the_list(words: str, known: KnownNames) -> str:
    several = known.several(words)
    if several:
        return say("reading.which_one", name=words, names=", ".join(several))
    like = known.like(words)
    return say("reading.not_on_list_like", name=words, like=like) if like else say("reading.not_on_list", name=words)


def _without(words: str, spans: list[tuple[int, int]]) -> str:
    """The words without these parts, nor the brackets, spaces, commas and dashes that were there only for them."""
    words = words.rstrip() if not spans else words
    for start, end in sorted(_joined(spans), reverse=True):
        before, after = words[:start].rstrip(), words[end:].lstrip()
        if not before or before[-1] in "([" or (before[-1] in ",;:" and after[:1] in (",", ";", ":")):
            after = after.lstrip(",;: " if before else ",;:.–—→- ")
        if not after or after[0] in ")]":
            before = before.rstrip(",;:–—→ " if not after else ",;: ")
            before = re.sub(r"\s+-$", "", before)
        if before.endswith(("(", "[")) and after.startswith((")", "]")):
            before, after = before[:-1].rstrip(), after[1:].lstrip()
        space = " " if before and after and after[0] not in ",.;:!?)]…" and before[-1] not in "([" else ""
        words = f"{before}{space}{after}"
    return words.strip()


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts of a line, those as one that overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
