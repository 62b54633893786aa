"""A row of a list of people without what stands beside the names: marks, headings, addresses, brackets, quotes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from data.record import Record
from data.text.clean import folded
from data.words import words_of

_MARK = re.compile(r"\s*(?:[-*•●○◦▪‣·–—→§]|\(?\d{1,3}[.)]|\[[ xX]\]|[☐☑✅✔])(?:\s+|$)")
_MAIL = re.compile(r"<?\s*([\w.+'-]+)@[\w-]+(?:\.[\w-]+)+\s*>?")
_LINK = re.compile(r"<?(?:https?://|www\.)[^\s>]+>?", re.I)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}|<([^<>]*)>")
_QUOTES = re.compile(r"(?<!\w)[\"“„‘'«‹]([^\"”“’'»›]+)[\"”“’'»›](?!\w)")

_PLAIN = re.compile(r"(?:[^\W\d_]|[ -])*")
"""Letters, blanks and hyphens."""


class RowWords(Record, frozen=True):
    """What one row of a list of people says, taken apart."""

    words: str
    """What is left: the names as they were written."""
    brackets: tuple[str, ...] = ()
    """What stood in brackets, each by itself."""
    quotes: tuple[str, ...] = ()
    """What stood in quotes, each by itself: "Kasia"."""
    mails: tuple[str, ...] = ()
    """The letters before the @ of every e-mail address."""
    head: str = ""
    """What headed the row, as it is compared: "present", "apologies"; empty: nothing."""


def row_words(row: str) -> RowWords:
    """A row without its list mark, a heading like "Present:", addresses, what is in brackets and what is in quotes."""
    words = unicodedata.normalize("NFC", row)
    while (mark := _MARK.match(words)) and mark.end() < len(words):
        words = words[mark.end() :]
    head, colon, rest = words.partition(":")
    headed = bool(colon and rest.strip()) and folded(head).strip() in heads()
    words = rest if headed else words
    if _PLAIN.fullmatch(words):  # most rows: nothing stands beside the name
        return RowWords(words=" ".join(words.split()), head=head.strip().casefold() if headed else "")
    mails = tuple(_MAIL.findall(words))
    words = _LINK.sub(" ", _MAIL.sub(" ", words))
    brackets, quotes = list[str](), list[str]()

    def bracket(found: re.Match[str]) -> str:
        brackets.append(next(filter(None, found.groups()), "").strip())
        return " "

    def quote(found: re.Match[str]) -> str:
        quotes.append(found[1].strip())
        return " "

    words = _QUOTES.sub(quote, _BRACKETS.sub(bracket, words))
    return RowWords(
        words=" ".join(words.split()), brackets=tuple(filter(None, brackets)), quotes=tuple(filter(None, quotes)),
        mails=mails, head=head.strip().casefold() if headed else "",
    )  # fmt: skip


@cache
def heads() -> frozenset[str]:
    """What may stand before a colon and names, folded: one list for whoever reads rows or lists of people."""
    kinds = ("heads.here", "heads.apologies", "heads.absent", "heads.observers", "heads.expected", "heads.besides")
    roles = ("roles.chair", "roles.facilitator", "roles.note_taker", "roles.time_keeper", "roles.welcomer")
    return frozenset(folded(words) for kind in (*kinds, *roles) for words in words_of(f"people_list.{kind}"))
