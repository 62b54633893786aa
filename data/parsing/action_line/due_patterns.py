"""The patterns by which an action line says by when: "by 4 Dec", "due Friday", ", ongoing"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from data.text.dates.calendar import month_pattern, weekday_pattern
from data.text.typed import any_case, either, typed
from data.words import words_of

_NUMBERS = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+(?:\s?[-–—/.]\s?[0-9]+)+"
_WORD_END = r"(?![\w’'])"
_WORD = r"\w+"
_AT_END = r"[\s.,;:!(\[→–—-]*$"


class DuePatterns(NamedTuple):
    """What is looked for in a line, all in one: made when the first line is read."""

    trigger: re.Pattern[str]
    """What says that a day follows. Its groups say which: `due`, `deadline`, `label`, `within`."""
    name: str
    """A month or a weekday."""
    names: re.Pattern[str]
    """The same as a word."""
    token: re.Pattern[str]
    """The next piece of what could belong to a day."""
    last_between: re.Pattern[str]
    """At the end of that: what only stands between."""
    last_word: re.Pattern[str]
    """At the end of that: what belongs to a day, though its last word alone would only stand between: "after next"."""
    time: re.Pattern[str]
    """A time of day, or "at" at the end."""
    clock: re.Pattern[str]
    """A time of day with a dot, where it can't be a day of a month: "4 Dec at 10.30"."""
    at: re.Pattern[str]
    short_form: re.Pattern[str]
    """A name of a month or weekday at the end that is not a whole one."""
    stop: re.Pattern[str]
    """Behind a day: nothing more, or what doesn't go on with the sentence."""
    because: re.Pattern[str]
    alone: frozenset[str]
    """What is a word of its own where it stands alone in small letters."""
    negated: re.Pattern[str]
    """A "not" in the part of a sentence that leads up to a "by", or a "nobody" at most one word before it."""
    of_the: re.Pattern[str]
    """Behind it a deadline is what is spoken of: "agree the deadline: Friday"."""
    is_: re.Pattern[str]
    not_known: re.Pattern[str]
    not_within: re.Pattern[str]
    """Behind "within" a day by itself."""
    please: re.Pattern[str]
    without_day: re.Pattern[str]
    as_soon: re.Pattern[str]


@cache
def due_patterns() -> DuePatterns:
    """The patterns in the words of the language."""
    name = f"(?:{weekday_pattern()}|{month_pattern()})"
    half = rf"(?:{typed('times.am')}|{typed('times.pm')})\b\.?"
    time = rf"[0-9]{{1,2}}(?:[:.][0-9]{{2}})?\s?{half}|[0-9]{{1,2}}:[0-9]{{2}}|{typed('times.spoken')}"
    words = typed("due.words", quarter="[1-4]")
    strong = (
        rf"{_NUMBERS}|(?:{time})|{name}|['’]?[0-9]{{1,4}}{typed('calendar.endings')}?"
        rf"|{typed('calendar.numbers')}(?=\s+{typed('due.counted')}\b)|{words}"
    )
    weak, at, please = typed("due.between"), typed("times.at"), typed("due.please")
    to_strong = rf"(?:{weak}\s+)*(?:{strong}){_WORD_END}"
    whole = either([*words_of("dates.months"), *words_of("dates.weekdays")])
    labels = "".join(rf"(?<!{re.escape(label)}: )" for label in words_of("typed.due.label"))
    return DuePatterns(
        trigger=any_case(
            rf"(?<![^\s(\[])(?P<word>(?P<due>{typed('due.due')})|(?P<deadline>{typed('due.deadline')})"
            rf"|(?P<label>{typed('due.label')})|{typed('due.by')}|(?P<within>{typed('due.within')}))(?::\s*|\s+)"
        ),
        name=name,
        names=any_case(rf"\b{name}\b"),
        token=any_case(
            rf"\s*(?:(?:{strong}){_WORD_END}|{weak}{_WORD_END}|(?<=[^\W\d_])\.(?=\s*(?:$|[@,;:)\]]|{to_strong}))"
            rf"|[.,](?=\s*{to_strong})|[-–—/(](?=\s*(?:{strong}|{weak}){_WORD_END})|\))"
        ),
        last_between=any_case(rf"(?:\s*[-–—/(,.]|\s+{weak})$"),
        last_word=any_case(rf"\b{words}$"),
        time=any_case(rf"\b(?:{time}){_WORD_END}|\b{at}$"),
        clock=re.compile(rf"(?:\b{at} )?(?<![\w.])(?:[01]?[0-9]|2[0-3])\.(?:00|[1-5]5|[2-5]0)(?![\w.])"),
        at=re.compile(rf"\s+{at}$|^{typed('due.at')} "),
        short_form=any_case(rf"\b(?!{whole}$){name}$"),
        stop=any_case(rf"\s*(?:$|[.,;:)…!?\]]|[–—]|-\s|→|[@]|{please}\b)"),
        because=any_case(rf"\s+{typed('due.because')}\b"),
        alone=frozenset(words_of("typed.due.alone")),
        negated=any_case(
            rf"\b(?:(?P<not>{typed('due.not', word=_WORD)})\b(?!\s+{typed('due.but_not')}\b)[^.,;:!?()–—]*"
            rf"|(?P<no>{typed('due.no')})\s+(?:\w+\s+)?)$"
        ),
        of_the=any_case(rf"\b{typed('due.spoken_of')}\s+$"),
        is_=any_case(rf"(?:\b{typed('due.is')}|{typed('due.is_short')})\s+$"),
        not_known=any_case(typed("due.not_known")),
        not_within=re.compile(typed("due.not_within")),
        please=any_case(rf"\b{please}\b"),
        without_day=any_case(rf"(?:[,;(\[]|[–—]|\s-)\s*(?P<words>{typed('due.again_and_again')})[)\]]?{_AT_END}"),
        as_soon=any_case(rf"{labels}(?<!\S)[(\[]?(?P<words>{typed('due.soon')})[)\]]?{_AT_END}"),
    )
