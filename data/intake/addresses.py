"""Addresses and phone numbers in a list of people, which are no names and are never kept."""

from __future__ import annotations

import re

from data.intake.left_out import LeftOut
from data.text import clean

_AT = "@\uff20\ufe6b"
_PART = rf"[^\s<>,;()\[\]{_AT}]"
_MAIL = re.compile(
    rf"(?:mailto:)?(?:{_PART}+[{_AT}]{_PART}+|{_PART}+\s[{_AT}]\s{_PART}+\.\w+|[{_AT}][\w-]+(?:\.[\w-]+)+|{_PART}+[{_AT}])",
    re.I,
)
_SITE = re.compile(
    r"(?:[a-z][a-z+.-]*://|www\.)(?:[^\s<>,;()\[\]]|[,;](?=\S))*|\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk|eu|io|info|gov|edu)\b[^\s<>,;()\[\]]*",
    re.I,
)
_PHONE = re.compile(
    r"(?:\b(?:tel|phone|mob|mobile|t|m)\b[.:]?\s*)?(?<![\w.])(?:\+|\(\+?\d[\d\s]{1,5}\)|\d)[\d\s()./-]{5,}\d(?!\w)",
    re.I,
)
_EMPTY = re.compile(r"<\s*>|\(\s*\)|\[\s*\]|[\"“”]\s*[\"“”]")
_ENDS = " \t,;:|–—/\u00a0"
_MARKUP = re.compile(r"^([*_]{1,3}|`)(.+)\1$")


def without_addresses(words: str, left: LeftOut) -> str:
    """A line without e-mail and web addresses and phone numbers, which are counted."""
    words = clean(words)
    if any(sign in words for sign in _AT):
        words, count = _MAIL.subn(" ", words)
        left.mails += count
    if "." in words or "://" in words:
        words, count = _SITE.subn(" ", words)
        left.sites += count
    if sum(map(str.isdigit, words)) >= 7:
        words, count = _PHONE.subn(" ", words)
        left.phones += count
    return tidy(words)


def is_address(words: str) -> bool:
    """Whether nothing is in a cell but an address or a phone number."""
    left = LeftOut()
    return not re.search(r"\w", without_addresses(words, left)) and bool(left.mails or left.sites or left.phones)


def without_mails(words: str) -> str:
    """Words without the e-mail addresses in them, and otherwise as they were typed."""
    return re.sub(rf"<?\s*(?:{_MAIL.pattern})\s*>?", "", words, flags=re.IGNORECASE)


def tidy(words: str) -> str:
    """Words without what was only there for something that is gone: empty brackets, separators at the ends."""
    before = ""
    while words != before:
        before = words
        words = clean(_EMPTY.sub(" ", words)).strip(_ENDS).removesuffix(" -").removesuffix("<")
        words = re.sub(r"^[-*+•●○◦▪‣·→]\s+", "", words)
        if found := _MARKUP.match(words):
            words = found[2]
    return re.sub(r"\s+([,;])", r"\1", words)
