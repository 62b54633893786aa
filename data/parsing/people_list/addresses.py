"""Addresses and phone numbers in a list of people, which are no names and are never kept."""

from __future__ import annotations

import re
from functools import cache

from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.postal import without_postal
from data.text.clean import clean
from data.text.typed import typed

_AT = "@\uff20\ufe6b"
_PART = rf"[^\s<>,;()\[\]{_AT}]"
_BEGIN = rf"(?<!{_PART})"
_MAIL = re.compile(
    rf"(?:mailto:)?(?:{_BEGIN}{_PART}+[{_AT}]{_PART}+|{_BEGIN}{_PART}+\s[{_AT}]\s{_PART}+\.\w+|[{_AT}][\w-]+(?:\.[\w-]+)+|{_BEGIN}{_PART}+[{_AT}])",
    re.I,
)
_ACCOUNT = re.compile(
    rf"^[{_AT}][\w.]+(?=\s+[^\W\d_])|(?<=\S\s)[{_AT}][\w.]+|(?<=[^\s\[])[{_AT}][\w.]*(?![\w.=])"
    rf"|[(\[]\s*[{_AT}][\w.]+\s*[)\]]"
)
"""The name of an account: whole, and no "[@click=...]", which is only text."""

_DATE = re.compile(
    r"(?<![\w./])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\w)"
    r"(?:,?\s*(?:T\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?(?:\s*(?:GMT|UTC|BST)(?:[+-]\d+)?)?)?"
    r"|(?<=[^\W\d_]\s)\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?!\w)",
    re.I,
)
_SITE = re.compile(
    r"(?:(?<![a-z+.-])[a-z][a-z+.-]*://|www\.)(?:[^\s<>,;()\[\]]|[,;](?=\S))*|(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk|eu|io|info|gov|edu)\b[^\s<>,;()\[\]]*",
    re.I,
)
_MAIL_IN_BRACKETS = re.compile(rf"<?\s*(?:{_MAIL.pattern})\s*>?", re.I)
_EMPTY = re.compile(r"<\s*>|\(\s*\)|\[\s*\]|[\"“”]\s*[\"“”]")
_ENDS = " \t,;:|–—/\u00a0"
MOST_LAYERS = 50
"""No name is in more stars, lines and brackets, one around another."""

_MARKUP = re.compile(r"^([*_]{1,3}|`|~~)(.+)\1$")


def without_addresses(words: str, left: LeftOut) -> str:
    """A line without e-mail, web and postal addresses and phone numbers, which are counted; dates go with them."""
    words = clean(words)
    if re.search(rf"\b{typed('addresses.at')}\b", words, re.I):
        words, count = _spelled().subn(" ", words)
        left.mails += count
    if any(sign in words for sign in _AT):
        words, count = _MAIL.subn(" ", words)
        left.mails += count
        words, count = _ACCOUNT.subn(" ", words)
        left.accounts += count
    if "." in words or "://" in words:
        words, count = _SITE.subn(" ", words)
        left.sites += count
    if any(map(str.isdigit, words)):
        words, count = _DATE.subn(" ", words)
        left.dates += count
        words, count = _extension().subn(" ", words)
        left.phones += count
    if sum(map(str.isdigit, words)) >= 7:
        words, count = _phone().subn(" ", words)
        left.phones += count
    return tidy(without_postal(words, left))


def without_labels(words: str) -> str:
    """A line without "Tel:" before a number and "E-mail:" before an address."""
    return _label().sub("", words)


def is_address(words: str) -> bool:
    """Whether nothing is in a cell but an address or a phone number."""
    left = LeftOut()
    return not re.search(r"\w", without_addresses(words, left)) and bool(left.mails or left.sites or left.phones)


def as_kept(typed: str) -> str:
    """Words without any address or phone number, and otherwise as they were typed."""
    words = _spelled().sub("", _MAIL_IN_BRACKETS.sub("", without_labels(typed)))
    words = _extension().sub("", _SITE.sub("", _ACCOUNT.sub("", words)))
    words = _phone().sub(lambda found: found[0] if _DATE.search(found[0]) else "", words)
    words = without_postal(words, LeftOut())
    return typed if words == typed else re.sub(r"\s+([,;])", r"\1", _EMPTY.sub("", words)).rstrip(_ENDS).lstrip()


def tidy(words: str) -> str:
    """Words without what was only there for something that is gone: empty brackets, separators at the ends."""
    before, rounds = "", 0
    while words != before and rounds < MOST_LAYERS:
        before, rounds = words, rounds + 1
        words = clean(_EMPTY.sub(" ", words)).strip(_ENDS).removesuffix(" -").rstrip("<")
        words = re.sub(r"^[-*+•●○◦▪‣·→]\s+", "", words)
        if found := _MARKUP.match(words):
            words = found[2]
    return re.sub(r"\s+([,;])", r"\1", words)


@cache
def _spelled() -> re.Pattern[str]:
    """An address as it is said: "ana (at) example.org", "ana at example dot org"."""
    at, dot = typed("addresses.at"), typed("addresses.dot")
    return re.compile(
        rf"(?<![\w.+-])[\w.+-]+\s*[(\[{{<]\s*{at}\s*[)\]}}>]\s*[\w-]+(?:\s*(?:\.|[(\[{{<]\s*{dot}\s*[)\]}}>])\s*[\w-]+)+"
        rf"|(?<![\w.+-])[\w.+-]+\s+{at}\s+[\w-]+(?:\s+{dot}\s+[\w-]+)+",
        re.IGNORECASE,
    )


@cache
def _phone() -> re.Pattern[str]:
    said = f"(?:{typed('addresses.phone')}|{typed('addresses.phone_too')})"
    letter = typed("addresses.phone_letters")
    return re.compile(
        rf"(?:(?:\b{said}\b[.:]*|\b{letter}:|\({letter}\))\s*)?"
        r"(?<![\w.])(?:\+|\(\+?\d[\d\s]{1,5}\)|\d)[\d\s()./-]{5,}\d(?!\w)",
        re.IGNORECASE,
    )


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(
        rf"\b{typed('addresses.extension')}\b\.?\s*\d{{1,6}}\b|\bx\d{{3,5}}\b"
        rf"|\b{typed('addresses.phone')}\b[.:]*\s*\d[\d ]{{2,10}}\d\b",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    """What stands before a number or an address, and heads nothing."""
    said = "|".join(typed(f"addresses.{name}") for name in ("phone", "phone_too", "others"))
    at = typed("addresses.at")
    return re.compile(
        rf"\b(?:{said})\s*:\s*(?=[+(\d]|\S+@|[\w.+-]+\s*[(\[{{<]\s*{at}\b|[\w.+-]+\s+{at}\s)", re.IGNORECASE
    )
