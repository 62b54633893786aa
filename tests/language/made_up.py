"""A language that nobody speaks, made of the English words: each Latin letter is a letter of another alphabet.

So what still has a Latin letter was not in the words. What stays as it is in every language is `STAYS`.
"""

from __future__ import annotations

import gzip
import re
import string
from pathlib import Path

from data import words

LETTERS = "абвгдежзиклмнопрстуфхцчшыэ"
"""One for each letter from a to z, none of which is another one with a mark."""

MADE_UP = str.maketrans(string.ascii_lowercase + string.ascii_uppercase, LETTERS + LETTERS.upper())

STAYS = (
    r"\b(?:Enter|Esc|Tab|Space|(?:Shift|Ctrl)\+\w+|Page(?:Up|Down)|F1)\b",  # names of keys
    r"(?<!\w)[A-Z](?!\w)",  # letters that are keys
    r"(?<!\w)[A-Z]\d+(?!\w)",  # an item's letter and number
    r"\bcoprod\b(?: (?:check|delete|list|minutes|new|notes|open|restore|show)\b)?",  # its name and commands
    r"(?<!\w)--[a-z-]+",  # options of a command
    r"\bpbcopy\b|\btmux\b|\bCommonMark\b",
)
"""What reads the same in every language."""

_PIECE = re.compile(rf"\\.|\{{[a-z_]+\}}|{'|'.join(STAYS)}|[A-Za-z]+")


def made_up(said: str) -> str:
    """English words in the made-up language; places of values, and what stays, as they are."""
    return _PIECE.sub(
        lambda piece: piece[0].translate(MADE_UP) if piece[0].isalpha() and not _stays(piece[0]) else piece[0], said
    )


def _stays(piece: str) -> bool:
    return any(re.fullmatch(one, piece) for one in STAYS)


def write_language(folder: Path) -> None:
    """Write the folder of the language: every file of the English one, each string of it in the made-up language."""
    english = words.folder()
    for file in english.rglob("*.toml"):
        to = folder / file.relative_to(english)
        to.parent.mkdir(parents=True, exist_ok=True)
        lines = file.read_text(encoding="utf-8").split("\n")
        to.write_text("\n".join(map(_line, lines)), encoding="utf-8")
    with gzip.open(english / "known.txt.gz", "rt", encoding="utf-8") as known:
        said = [line if line.startswith("#") else line.translate(MADE_UP) for line in known.read().split("\n")]
    (folder / "known.txt.gz").write_bytes(gzip.compress("\n".join(said).encode(), compresslevel=1))


def _line(line: str) -> str:
    if line.startswith(("#", "language = ")):
        return line
    return re.sub(r'"(?:[^"\\]|\\.)*"', lambda held: made_up(held[0]), line)
