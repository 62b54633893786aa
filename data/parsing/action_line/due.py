"""By when, as an action line says it: "by 4 Dec", "due Friday", "(by next meeting)", ", ongoing"."""

from __future__ import annotations

import re
from datetime import date

from data.parsing.action_line.due_patterns import due_patterns
from data.parsing.action_line.named_owners import Owners, known_in
from data.parsing.action_line.owners import blank
from data.queries.known_names import KnownNames
from data.record import Record
from data.text.clean import folded
from data.text.dates.day_reading import DayReading
from data.text.dates.phrases import read_phrase
from data.words import say

_NAME_GOES_ON = re.compile(r"\s+[^\W\da-z_]")
"""Behind words that could be a day: a capital, so that they are the beginning of a name, "May Street"."""

_BEHIND_STOP = re.compile(r"(?:[.,;:(\[–—]|\s-)\s*$")


class DuePhrase(Record, frozen=True):
    """By when something is to be done, as a line says it."""

    start: int = 0
    """Where it begins."""
    end: int = 0
    """Where it ends."""
    day: date | None = None
    """The day; None: the words say no day, or none that is sure."""
    words: str = ""
    """The words that say when, where they are no day."""
    taken: bool = False
    """Whether it says only when, at the edge of the line, so that the rest reads without it."""
    note: str = ""
    """Why it is no day, in words; empty: there is nothing to say."""


def due_in(line: str, known: KnownNames, owners: list[Owners], base: date) -> DuePhrase | None:
    """By when a line is to be done; None: nothing says it. `owners`: who is named there; `base`: from when days count.

    All the words behind "by" that could belong to a day are read together: they are a day, or words that say when, or
    nothing. Of two such phrases neither counts, nor one behind a "not". Where nothing but a note comes back, the words
    were looked at and say no day that is sure.
    """
    rest = blank(line, [(one.start, one.end) for one in owners])
    phrases = [
        one for trigger in due_patterns().trigger.finditer(line) if (one := _phrase_behind(line, trigger, known, base))
    ]
    days = [one for one in phrases if _names_a_day(line, one)]
    if len(days) > 1:
        return DuePhrase(note=say("dates.two_days"))
    for phrase in days:
        is_behind_owner = any(not line[one.end : phrase.start].strip(" ,") for one in owners)  # whose the day is
        if not is_behind_owner and (negated := due_patterns().negated.search(line[: phrase.start])):
            return DuePhrase(note=say("dates.behind_not", word=negated["not"] or negated["no"]))
    for phrase in reversed(phrases):
        if found := _due(line, rest, phrase, known):
            return found
    return _at_end(rest)


class _Phrase(Record, frozen=True):
    """What stands behind one "by", and may be a day."""

    start: int
    """Where the "by" begins."""
    end: int
    """Where the words end that could belong to a day."""
    run: str
    """Those words."""
    reading: DayReading
    """What they say of a day, but for the time of day."""
    whole: bool
    """Whether that is all they say: no time of day is among them, and the sentence doesn't need them."""


def _phrase_behind(line: str, trigger: re.Match[str], known: KnownNames, base: date) -> _Phrase | None:
    """What stands behind one "by"; None: nothing that could be a day."""
    says, before = due_patterns(), line[: trigger.start()]
    end = _run_end(line, trigger.end())
    run = line[trigger.end() : end]
    if not run or run.rstrip(".") in says.alone or _is_a_name(run, known):
        return None
    if trigger["label"]:
        is_label = _BEHIND_STOP.search(before) or (not before.strip() and ":" in trigger[0])  # not "decide the date: "
        if not is_label or not says.not_known.fullmatch(run):
            return None
    elif trigger["deadline"] and says.of_the.search(before):
        return None
    core = " ".join(says.time.sub(" ", run).split()).strip(" ,-–")
    if not core:
        return None
    within = f"{trigger['within']} " if trigger["within"] and not says.not_within.match(core) else ""
    reading = read_phrase(within + says.at.sub("", core), base)
    whole = core == " ".join(run.split()).strip(" ,-–") and not (trigger["due"] and says.is_.search(before))
    if reading.day is None and (left := says.clock.sub(" ", core)) != core and left.strip():
        reading, whole = read_phrase(within + says.at.sub("", " ".join(left.split())), base), False
    return _Phrase(start=trigger.start(), end=end, run=run, reading=reading, whole=whole)


def _names_a_day(line: str, phrase: _Phrase) -> bool:
    """Whether a phrase names a day, or words that say when, whatever stands behind it but the rest of a name."""
    if _NAME_GOES_ON.match(line, phrase.end):
        return False
    found = phrase.reading
    says = found.day is not None or found.due or found.asked or bool(found.note)
    return says or due_patterns().names.search(phrase.run) is not None


def _due(line: str, rest: str, phrase: _Phrase, known: KnownNames) -> DuePhrase | None:
    """By when something is to be done, as one phrase says it; None: words behind it make it something else."""
    end, run, found, says = phrase.end, phrase.run, phrase.reading, due_patterns()
    because = says.because.match(line, end)
    if not because and not (says.stop.match(line, end) or not rest[end:].strip(" ()[]") or _is_owner(line, rest, end)):
        return None
    if says.short_form.search(run) and re.match(r"\.\s*\w", line[end:]):  # "Sat. Nav."
        return None
    taken = phrase.whole and because is None and _is_at_edge(line, rest, phrase.start, end, known)
    span = DuePhrase(start=phrase.start, end=end, taken=taken)
    if found.day is not None and not found.far_off:
        return _with(span, day=found.day)
    if (found.due or found.asked or found.far_off) and taken:
        return _with(span, words=run.strip(), note=found.note)
    note = found.note or ("" if found.due or not _says_a_day(run) else say("dates.no_day", words=run))
    return DuePhrase(note=note)


def _with(span: DuePhrase, day: date | None = None, words: str = "", note: str = "") -> DuePhrase:
    return DuePhrase(start=span.start, end=span.end, taken=span.taken, day=day, words=words, note=note)


def _run_end(line: str, start: int) -> int:
    """Where the longest run of words ends that could all belong to a day."""
    end, says = start, due_patterns()
    while (token := says.token.match(line, end)) is not None and token.end() > end:
        if token[0].strip() == ")" and line.count("(", start, end) <= line.count(")", start, end):
            break
        end = token.end()
    while (between := says.last_between.search(line[start:end])) and not (
        says.last_word.search(line[start:end]) or says.short_form.search(line[start : end - 1])
    ):
        end = start + between.start()
    if line[start:end].endswith("(") or line.count("(", start, end) > line.count(")", start, end):
        end = start + line[start:end].rindex("(")
    return start + len(line[start:end].rstrip())


def _is_at_edge(line: str, rest: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether what is left of a line stands all on one side of a phrase."""
    before, after = rest[:start], rest[end:]
    tail = due_patterns().please.sub("", after).strip(" .,;:!?…")
    if not re.search(r"\w", tail):
        return True
    if not re.search(r"\w", before):
        return bool(re.match(r"\s*[:,]", after)) or _is_owner(line, rest, end)
    bracket = re.search(r"[(\[][^()\[\]]*$", before)
    return bool(bracket and tail[-1:] in ")]" and known_in(tail[:-1], known))


def _is_owner(line: str, rest: str, end: int) -> bool:
    """Whether somebody is named right behind a phrase."""
    behind = re.match(r"\s*", line[end:])
    at = end + (behind.end() if behind else 0)
    return at < len(line) and rest[at : at + 1] == " " and line[at] != " "


def _is_a_name(run: str, known: KnownNames) -> bool:
    """Whether a month or a day is somebody's name: "by May" is hers."""
    return not re.search("[0-9]", run) and any(
        known.meant(word) or known.several(word) for word in due_patterns().names.findall(run)
    )


def _says_a_day(run: str) -> bool:
    return re.search(rf"\b{due_patterns().name}\b|[0-9][./–—-][0-9]", folded(run)) is not None


def _at_end(rest: str) -> DuePhrase | None:
    """The words of ", ongoing", "(weekly)", "asap" at the very end."""
    if match := due_patterns().without_day.search(rest) or due_patterns().as_soon.search(rest):
        return DuePhrase(start=match.start("words"), end=match.end("words"), words=match["words"], taken=True)
    return None
