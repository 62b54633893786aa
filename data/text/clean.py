"""The one place where a person's words are cleaned, whether they were typed, pasted or read from a file."""

from __future__ import annotations

import re
import unicodedata

_SPACES = "[\t-\r\x1c-\x1f\x85\u2028\u2029]"
"""Control characters that part words: tabs and every line end."""

_GONE = (
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # that turn the direction of what follows
    "\u00ad\ufeff\ufdd0-\ufdef"  # soft hyphens, byte order marks, noncharacters
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    + "]"
)
"""What leaves no trace."""

BLACK_FLAG = "\U0001f3f4"
"""Behind it, and nowhere else, the unseen letters are text that make it another flag: Wales, Scotland."""

_FLAG = f"{BLACK_FLAG}[\U000e0020-\U000e007f]*"

_FLAG_OR_TAG = f"({_FLAG})|[\U000e0020-\U000e007f]"

_SURROGATES = "[\ud800-\udfff]"

_ACCENTS_AND_FORMATS = (
    "[\u0300-\u036f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
"""Combining accents, and every character of category Cf. Other combining characters are the vowels of a script."""

_FOLDED = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t",
    "Ŧ": "T", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH", "ß": "ss", "ẞ": "SS",
    **dict.fromkeys("’‘ʼ′", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‐‑‒–—−", "-"),
})  # fmt: skip
"""What no decomposition parts: letters of their own, quotes and dashes that one types in another way."""


def clean(text: str) -> str:
    r"""One line of words as it is kept, the same to the character in every file and on every screen.

    - Letters are composed (NFC): `e` and a combining accent become `é`.
    - Tabs and line ends become a space. Every other control character is left out, and nothing with it: of a pasted
      `ESC[31m`, which would turn a terminal red, the escape character goes and the harmless words `[31m` stay.
    - Left out as well: soft hyphens, controls of writing direction, byte order marks, noncharacters. Half a character
      (a lone surrogate) becomes `�`, so that one sees that something was there; two halves that belong together are
      joined.
    - Several spaces become one, and no space of any kind stands at either end: no Markdown reader gives those back.
      Within the words, a no-break space or another wide or narrow one stays.

    Nothing else is changed. Joiners stay: emoji, Persian and Hindi need them. So do the unseen letters (tags) that
    make the flag of Wales of a black one; anywhere else they are left out. Cleaning twice is cleaning once.
    """
    cleaned = clean_typed(text)
    return (re.sub(" {2,}", " ", cleaned) if "  " in cleaned else cleaned).strip()


def clean_typed(text: str) -> str:
    """Words that are still being typed: cleaned as by `clean`, but with every space where it was typed."""
    if text.isascii() and text.isprintable():
        return text
    if re.search(_SURROGATES, text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = re.sub(_GONE, "", re.sub(_SPACES, " ", text))
    return unicodedata.normalize("NFC", re.sub(_FLAG_OR_TAG, r"\1", text))


def typed_text(character: str | None, before: str) -> str:
    """What a key with this character writes behind the words `before`: as a paste of it would. Empty: it is no text.

    Every kind of space is text, and stays the one that it is. Of what is unseen there is nothing that a paste keeps
    and a key doesn't, nor the other way round.
    """
    if not character or unicodedata.category(character[0]) == "Cc":
        return ""
    flag = re.search(f"(?:{_FLAG})?$", before)
    start = flag[0] if flag else ""
    return clean_typed(start + character)[len(start) :]


def folded(words: str, capitals: bool = False) -> str:
    """Words as they are compared: two that a chair would take for the same are equal to the character.

    Accents, the kind of quotes, dashes and blanks, and what has no shape of its own don't count. `capitals`: they
    count, as for "Will" and "May". The result may be shorter or longer than the words.
    """
    if not words.isascii():
        bare = re.sub(_ACCENTS_AND_FORMATS, "", unicodedata.normalize("NFKD", words)).translate(_FOLDED)
        words = unicodedata.normalize("NFC", bare)
    return " ".join((words if capitals else words.casefold()).split())


def clean_lines(text: str) -> str:
    """Several lines as they are kept: each cleaned like words that are being typed, with one kind of line end."""
    return "\n".join(map(clean_typed, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def pasted_lines(text: str) -> list[str]:
    """The lines of a paste as they came, blanks and tabs in them too, without anything that no text has."""
    return ["\t".join(map(clean_typed, line.split("\t"))) for line in text.splitlines()]


def one_line(words: str) -> str:
    """A clean line with a dash in the place of tabs: cells beside each other don't run together, "12 500"."""
    return " – ".join(filter(None, map(clean, words.split("\t")))) if "\t" in words else clean(words)
