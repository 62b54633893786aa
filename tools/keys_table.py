"""The guide's table of keys, from the keys and commands: `python -m tools.keys_table docs/guide.md` fills it in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from screens.key_list import sections

START, END = "<!-- keys -->", "<!-- /keys -->"
"""Between these the table stands."""


class NoMarkersError(ValueError):
    """The file has no place for the table."""


def keys_table() -> str:
    """Every key as a Markdown table: where, key, what."""
    lines = ["| where | key | what |", "|---|---|---|"]
    for section in sections():
        where = section.title
        for key, what in section.rows:
            lines.append(f"| {where} | {key} | {what} |")
            where = ""
    return "\n".join(lines)


def filled(text: str) -> str:
    """A text with the table of today between its markers."""
    if START not in text or END not in text:
        raise NoMarkersError(f"The table of keys needs a line {START} and, below it, a line {END}.")
    return re.sub(f"{START}.*?{END}", lambda _: f"{START}\n\n{keys_table()}\n\n{END}", text, flags=re.DOTALL)


def main(arguments: list[str]) -> int:
    """Print the table; where a file is named, fill it in there."""
    if not arguments:
        sys.stdout.write(f"{keys_table()}\n")
        return 0
    path = Path(arguments[0])
    try:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    except (OSError, NoMarkersError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
