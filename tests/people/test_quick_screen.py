"""The screen that tests read is drawn as pyte draws it, whatever a program writes."""

from __future__ import annotations

from pathlib import Path

import pyte
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.people.chair import start
from tests.people.program import UNKNOWN
from tests.people.quick_screen import QuickScreen, QuickStream
from tests.people.terminal import plain_environment

PIECES = [
    "words that stand here", "x" * 25, "╭──╮", "│ Ana │", "日本", "ｱ", "é", "e\u0301", "\u0301", "\u200b", "👋🏽",
    "\x00", "\x7f", "\r", "\n", "\b", "\t", "\x0e", "\x0f", "\x1b7", "\x1b8", "\x1bM", "\x1bc", "\x1b#8", "\x1b(0",
    "\x1b]0;title\x07", "\x1b[", "\x1b[3", "\x1b[;", "5;", "H", "m", "\x1b[²m", "\x1b[3\nC", "\x1b[1$r", "\x1b[\x18",
    "\x1b[>c", "\x1b[99999C", "\x9b2C", "\x1b[4h", "\x1b[4l", "\x1b[?5h", "\x1b[?5l", "\x1b[?7l", "\x1b[?7h",
    "\x1b[?25l", "\x1b[20h", "\x1b[2;4r", "\x1b[y", "\x1b[0y", "\x1b[m", "\x1b[0;1;7m", "\x1b[22;27m", "\x1b[38;2m",
    "\x1b[31;48;5;9m", "\x1b[97;100;0;4m", "\x1b[;7m",
]  # fmt: skip

WRITTEN = st.one_of(
    st.sampled_from(PIECES),
    st.text(max_size=5),
    st.builds("\x1b[{};{}H".format, st.integers(0, 8), st.integers(0, 24)),
    st.builds("\x1b[{}{}".format, st.sampled_from(["", *range(12)]), st.sampled_from("@ABCDEFGHJKLMPXaefm`")),
    st.builds("\x1b[38;2;{};{};7m".format, st.integers(0, 2), st.integers(254, 255)),
)


def alike(pieces: list[bytes], columns: int = 20, rows: int = 6) -> None:
    """Both draw the same of what is written piece by piece."""
    plain, quick = pyte.Screen(columns, rows), QuickScreen(columns, rows)
    plain_stream, quick_stream = pyte.ByteStream(plain), QuickStream(quick)
    for piece in pieces:
        problems = [_problem(stream, piece) for stream in (plain_stream, quick_stream)]
        assert problems[0] == problems[1]
        assert _drawn(plain) in (_drawn(quick), None)
        assert [[quick.buffer[y][x] for x in range(columns)] for y in range(rows)] == [
            [plain.buffer[y][x] for x in range(columns)] for y in range(rows)
        ]
        assert _at(quick) == _at(plain)


def _drawn(screen: pyte.Screen) -> list[str] | None:
    """The rows as text. None: pyte doesn't know what to say of half a letter."""
    try:
        return list(screen.display)
    except (AssertionError, IndexError):
        return None


def _at(screen: pyte.Screen) -> tuple[object, ...]:
    return (screen.cursor.x, screen.cursor.y, screen.cursor.attrs, screen.cursor.hidden)


def _problem(stream: pyte.ByteStream, piece: bytes) -> type[Exception] | None:
    """What pyte itself stumbles over, the quick one stumbles over, too."""
    try:
        stream.feed(piece)
    except Exception as problem:  # noqa: BLE001  # whatever it is
        return type(problem)
    return None


@given(st.lists(WRITTEN, max_size=30), st.integers(1, 40))
@settings(max_examples=300)
@example(["x" * 25, "\x1b[1;19H日本", "\x1b[1;20Ha"], 40)
@example(["\x1b[0;31ma", "\x1b[?5h", "\x1b[27;39mb", "\x1b[0;31mc"], 40)
@example(["here", "\x1b[1;1H", "\x1b[4h", "w"], 40)
def test_whatever_is_written_in_whatever_pieces_is_drawn_alike(words: list[str], size: int) -> None:
    whole = "".join(words).encode("utf-8", "surrogatepass")
    alike([whole[at : at + size] for at in range(0, len(whole), size)])


def test_what_the_program_itself_writes_is_drawn_alike(tmp_path: Path) -> None:
    with start(plain_environment(str(tmp_path)), "example") as terminal:
        terminal.wait_for("F1 help")
        terminal.press("Ctrl+O", "Down", "Enter", "Esc", "F1")
        drawn = UNKNOWN.sub(b"", bytes(terminal.drawn))
        plain = pyte.Screen(terminal.columns, terminal.rows)
        pyte.ByteStream(plain).feed(drawn)
        assert terminal.lines == list(plain.display)
        alike([drawn[at : at + 4096] for at in range(0, len(drawn), 4096)], terminal.columns, terminal.rows)
