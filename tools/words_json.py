"""The words as they are read: `python -m tools.words_json data/words/en.json` makes it of the files in `en/`."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import msgspec

from data import words

FOLDER = Path(words.__file__).parent / "en"


def words_json() -> bytes:
    """Every file of words as one of JSON, a line for each, so that two changes of different files don't meet."""
    lines: list[bytes] = []
    for path in sorted(FOLDER.glob("*.toml")):
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        lines.append(b"%b:%b" % (msgspec.json.encode(path.stem), msgspec.json.encode(held)))
    return b"{\n%b\n}\n" % b",\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write it to the file that is named, else print it."""
    if arguments:
        Path(arguments[0]).write_bytes(words_json())
    else:
        sys.stdout.buffer.write(words_json())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
