"""By when, as an action line says it: "by 4 Dec", "due Friday", "(by next meeting)", ", ongoing"."""

from __future__ import annotations

import re
from datetime import date

from data.parsing.action_line.owners import Owners, blank, known_in
from data.queries.people_names import KnownNames
from data.record import Record
from data.text.clean import folded
from data.text.dates.phrases import MONTH, WEEKDAY, DayReading, read_phrase
from data.words import say

_TRIGGER = re.compile(r"(?<![^\s(\[])(?P<word>due(?: by| on)?|deadline|date|when|by|within)(?::\s*|\s+)", re.IGNORECASE)

_FULL = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+day)"
_NAME = rf"(?:{WEEKDAY}|{MONTH})"
_TIME = (
    r"[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\b\.?|[0-9]{1,2}:[0-9]{2}|noon|midday|midnight|lunchtime|morning|afternoon"
    r"|evening|tonight|eod|cob|close of (?:play|business)|end of (?:the )?(?:working )?day|at the (?:very )?latest"
)
_STRONG = (
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]+(?:\s?[-–—/.]\s?[0-9]+)+|(?:{_TIME})|{_NAME}|['’]?[0-9]{{1,4}}(?:st|nd|rd|th)?"
    r"|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s+(?:day|week|fortnight|month|year)s?\b)"
    r"|weeks?|fortnight|months?|years?|days?|today|tomorrow|terms?|quarters?|q[1-4]|christmas|easter|summer|spring"
    r"|autumn|winter|meeting|tbc|tba|asap"
)
"""Words that belong to a day by themselves."""

_WEAK = r"of|the|next|this|last|first|second|third|fourth|in|or|and|to|on|at|end|mid|early|late|a|an|within"
"""Words that may stand between those."""

_WORD_END = r"(?![\w’'])"
_CLOCK = re.compile(r"(?:\bat )?(?<![\w.])(?:[01]?[0-9]|2[0-3])\.(?:00|[1-5]5|[2-5]0)(?![\w.])")
"""A time of day with a dot, where it can't be a day of a month: "4 Dec at 10.30"."""

_AT = re.compile(r"\s+at$|^(?:at|on) ")
_TOKEN = re.compile(
    rf"\s*(?:(?:{_STRONG}){_WORD_END}|(?:{_WEAK}){_WORD_END}|(?<=[a-z])\.(?=\s*(?:$|[@,;:)\]]|(?:(?:{_WEAK})\s+)*(?:{_STRONG}){_WORD_END}))"
    rf"|[.,](?=\s*(?:(?:{_WEAK})\s+)*(?:{_STRONG}){_WORD_END})|[-–—/(](?=\s*(?:{_STRONG}|{_WEAK}){_WORD_END})|\))",
    re.IGNORECASE,
)
_LAST_WEAK = re.compile(rf"(?:\s*[-–—/(,.]|\s+(?:{_WEAK}))$", re.IGNORECASE)
_SHORT_FORM = re.compile(rf"\b(?!{_FULL}$){_NAME}$", re.IGNORECASE)
_STOP = re.compile(r"\s*(?:$|[.,;:)…!?\]]|[–—]|-\s|→|[@]|please\b)", re.IGNORECASE)
_BECAUSE = re.compile(r"\s+(?:so|then|but|if|unless|because)\b", re.IGNORECASE)
_ALONE_WORDS = frozenset({"sun", "sat", "wed", "mar", "may", "march"})
"""What is a word of its own where it stands alone in small letters."""

_NAME_GOES_ON = re.compile(r"\s+[^\W\da-z_]")
"""Behind words that could be a day: a capital, so that they are the beginning of a name, "May Street"."""

_NEGATED = re.compile(
    r"\b(?:(?P<not>not|never|cannot|unless|\w+n['’]t)\b(?!\s+forget\b)[^.,;:!?()–—]*"
    r"|(?P<no>no|nobody|none|nothing|neither|nor)\s+(?:\w+\s+)?)$",
    re.IGNORECASE,
)
"""A "not" in the part of a sentence that leads up to a "by", or a "nobody" at most one word before it."""

_BEHIND_STOP = re.compile(r"(?:[.,;:(\[–—]|\s-)\s*$")

_OF_THE = re.compile(
    r"\b(?:the|an?|our|your|their|his|her|its|this|that|any|which|what|new|set|agree|fix|decide|move|extend|change|check|confirm)"
    r"\s+$",
    re.IGNORECASE,
)
"""Behind it a deadline is what is spoken of: "agree the deadline: Friday"."""

_IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re))\s+$", re.IGNORECASE)

_WITHOUT_DAY = re.compile(
    r"(?:[,;(\[]|[–—]|\s-)\s*(?P<words>ongoing|daily|weekly|fortnightly|monthly|quarterly|every (?:meeting|week|month))"
    r"[)\]]?[\s.,;:!(\[→–—-]*$",
    re.IGNORECASE,
)
_AS_SOON = re.compile(r"(?<!date: )(?<!when: )(?<!\S)[(\[]?(?P<words>asap)[)\]]?[\s.,;:!(\[→–—-]*$", re.IGNORECASE)


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
    phrases = [one for trigger in _TRIGGER.finditer(line) if (one := _phrase_behind(line, trigger, known, base))]
    days = [one for one in phrases if _names_a_day(line, one)]
    if len(days) > 1:
        return DuePhrase(note=say("dates.two_days"))
    for phrase in days:
        is_behind_owner = any(not line[one.end : phrase.start].strip(" ,") for one in owners)  # whose the day is
        if not is_behind_owner and (negated := _NEGATED.search(line[: phrase.start])):
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
    word, before = trigger["word"].casefold(), line[: trigger.start()]
    end = _run_end(line, trigger.end())
    run = line[trigger.end() : end]
    if not run or run.rstrip(".") in _ALONE_WORDS or _is_a_name(run, known):
        return None
    if word in ("date", "when"):
        is_label = _BEHIND_STOP.search(before) or (not before.strip() and ":" in trigger[0])  # not "decide the date: "
        if not is_label or not re.fullmatch("tbc|tba", run, re.IGNORECASE):
            return None
    elif word == "deadline" and _OF_THE.search(before):
        return None
    core = " ".join(re.sub(rf"\b(?:{_TIME}){_WORD_END}|\bat$", " ", run, flags=re.IGNORECASE).split()).strip(" ,-–")
    if not core:
        return None
    within = "within " if word == "within" and not re.match("a week today", core) else ""
    reading = read_phrase(within + _AT.sub("", core), base)
    whole = core == " ".join(run.split()).strip(" ,-–") and not (word.startswith("due") and _IS.search(before))
    if reading.day is None and (left := _CLOCK.sub(" ", core)) != core and left.strip():
        reading, whole = read_phrase(within + _AT.sub("", " ".join(left.split())), base), False
    return _Phrase(start=trigger.start(), end=end, run=run, reading=reading, whole=whole)


def _names_a_day(line: str, phrase: _Phrase) -> bool:
    """Whether a phrase names a day, or words that say when, whatever stands behind it but the rest of a name."""
    if _NAME_GOES_ON.match(line, phrase.end):
        return False
    found = phrase.reading
    says = found.day is not None or found.due or found.asked or bool(found.note)
    return says or re.search(rf"\b{_NAME}\b", phrase.run, re.IGNORECASE) is not None


def _due(line: str, rest: str, phrase: _Phrase, known: KnownNames) -> DuePhrase | None:
    """By when something is to be done, as one phrase says it; None: words behind it make it something else."""
    end, run, found = phrase.end, phrase.run, phrase.reading
    because = _BECAUSE.match(line, end)
    if not because and not (_STOP.match(line, end) or not rest[end:].strip(" ()[]") or _is_owner(line, rest, end)):
        return None
    if _SHORT_FORM.search(run) and re.match(r"\.\s*\w", line[end:]):  # "Sat. Nav."
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
    end = start
    while (token := _TOKEN.match(line, end)) is not None and token.end() > end:
        if token[0].strip() == ")" and line.count("(", start, end) <= line.count(")", start, end):
            break
        end = token.end()
    while (weak := _LAST_WEAK.search(line[start:end])) and not _SHORT_FORM.search(line[start : end - 1]):
        end = start + weak.start()
    if line[start:end].endswith("(") or line.count("(", start, end) > line.count(")", start, end):
        end = start + line[start:end].rindex("(")
    return start + len(line[start:end].rstrip())


def _is_at_edge(line: str, rest: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether what is left of a line stands all on one side of a phrase."""
    before, after = rest[:start], rest[end:]
    tail = re.sub(r"\bplease\b", "", after, flags=re.IGNORECASE).strip(" .,;:!?…")
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
        known.meant(word) or known.several(word) for word in re.findall(rf"\b{_NAME}\b", run, re.IGNORECASE)
    )


def _says_a_day(run: str) -> bool:
    return re.search(rf"\b{_NAME}\b|[0-9][./–—-][0-9]", folded(run)) is not None


def _at_end(rest: str) -> DuePhrase | None:
    """The words of ", ongoing", "(weekly)", "asap" at the very end."""
    if match := _WITHOUT_DAY.search(rest) or _AS_SOON.search(rest):
        return DuePhrase(start=match.start("words"), end=match.end("words"), words=match["words"], taken=True)
    return None
