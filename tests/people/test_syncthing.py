"""Two computers share a folder of meetings by a real sync client: whatever arrives when, it is one meeting, whole."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.conftest import needs
from tests.people.chair import Chair, tables_of
from tests.people.shared_meeting import (
    alike,
    all_show,
    drawn,
    listed_once,
    meeting_of,
    new_meeting,
    opened,
    outcomes,
    rest,
)
from tests.people.syncing import Computer, begin_anew, together, two_computers, until
from tests.people.terminal import Terminal

pytestmark = [pytest.mark.slow, needs("syncthing")]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Generator[tuple[Computer, Computer]]:
    with two_computers(tmp_path_factory.mktemp("syncing")) as both:
        yield both


@pytest.fixture
def computers(pair: tuple[Computer, Computer], tmp_path: Path) -> tuple[Computer, Computer]:
    begin_anew(*pair, tmp_path)
    return pair


@pytest.mark.parametrize("staying", [0, 1, 2], ids=["no window", "one window", "two windows"])
def test_what_was_said_apart_is_one_meeting_again(computers: tuple[Computer, Computer], staying: int) -> None:
    one, other = computers
    new_meeting(one, other, "from the start")
    with listed_once(one, other), ExitStack() as open_:
        other.stop()
        terminals: list[Terminal] = []
        for at, words in enumerate(("said here", "said there")):
            with ExitStack() as left:
                terminal = (open_ if at < staying else left).enter_context(opened(computers[at]))
                Chair(terminal).add(words)
            terminals += [terminal] if at < staying else []
        other.start()
        together(one, other)
        if not terminals:
            until(lambda: len(other.files()) == len(one.files()) == 2)
            terminals = [open_.enter_context(opened(other))]
        all_show(terminals, "said here", "said there")
        until(lambda: all("changed elsewhere" in terminal.text for terminal in terminals), terminals)
        rest(computers, terminals)
    until(lambda: alike(one, other))
    for computer in computers:
        assert outcomes(computer) == ["from the start", "said here", "said there"]
    assert [path for computer in computers for path in computer.state.glob("aside/*/*conflict*.json")]


def test_what_both_say_at_the_same_moment_is_there_once_on_both_sides(computers: tuple[Computer, Computer]) -> None:
    one, other = computers
    new_meeting(one, other, "from the start")
    with listed_once(one, other), opened(one) as here, opened(other) as there:
        for terminal, words in ((here, "said here"), (there, "said there")):
            terminal.type(words)
        for terminal in (here, there):
            terminal.send("\r")
        all_show([here, there], "O2  said", "O3  said")
        rest(computers, [here, there])
    until(lambda: alike(one, other))
    for computer in computers:
        assert outcomes(computer) == ["from the start", "said here", "said there"]


def reword(terminal: Terminal, number: int, words: str) -> None:
    """Change the words of an item."""
    Chair(terminal).choose(number, "E")
    terminal.press("Ctrl+U")
    terminal.type(words)
    terminal.press("Enter")
    terminal.wait_for(lambda: drawn(terminal, words))


def test_two_wordings_are_kept_until_one_side_settles_them_for_both(computers: tuple[Computer, Computer]) -> None:
    one, other = computers
    new_meeting(one, other, "Benches")
    other.stop()
    with opened(one) as here, opened(other) as there:
        reword(here, 1, "A bench every 50 metres")
        reword(there, 1, "Two benches in all")
        other.start()
        all_show([here, there], "A bench every 50 metres", "Two benches in all")
        Chair(here).choose(1, "W")
        here.wait_for("which one stays?")
        here.type("50")
        here.press("Enter")
        all_show([here, there], "O1  A bench every 50 metres")
        until(lambda: not any(drawn(terminal, "Two benches") for terminal in (here, there)), [here, there])
        rest(computers, [here, there])
    until(lambda: alike(one, other))
    for computer in computers:
        (row,) = tables_of(meeting_of(computer))["outcomes"]
        assert row["text"] == "A bench every 50 metres"
        assert not row["unsettled"]


def test_what_one_side_takes_out_while_the_other_words_it_anew_stays(computers: tuple[Computer, Computer]) -> None:
    one, other = computers
    new_meeting(one, other, "Benches", "Trees")
    other.stop()
    with listed_once(one, other):
        with opened(one) as here, opened(other) as there:
            Chair(here).choose(1, "T")
            here.wait_for(lambda: not drawn(here, "Benches"))
            reword(there, 1, "Benches in the shade")
        other.start()
        together(one, other)
        until(lambda: len(one.files()) == len(other.files()) == 2)
        with opened(one) as here:
            all_show([here], "Benches in the shade")
            until(lambda: alike(one, other), [here])
    for computer in computers:
        assert outcomes(computer) == ["Benches in the shade", "Trees"]


RUDE = "The rude word"


def everything_kept(computer: Computer) -> bytes:
    """Every name and byte in the folder of meetings and in what the program keeps for itself."""
    kept = b""
    for path in [path for folder in (computer.meetings, computer.home) for path in folder.rglob("*")]:
        with suppress(FileNotFoundError, IsADirectoryError):  # gone since
            kept += str(path).encode() + b"\n" + path.read_bytes() + b"\n"
    return kept


@pytest.mark.parametrize("window", [True, False], ids=["its window open", "its window closed"])
def test_what_one_side_strikes_is_gone_on_both_and_from_all_they_keep(
    computers: tuple[Computer, Computer], window: bool
) -> None:
    one, other = computers
    new_meeting(one, other, RUDE, "Trees")
    with opened(other) as there:
        reword(there, 1, f"{RUDE}, again")
    until(lambda: alike(one, other))
    assert RUDE.encode() in everything_kept(other)
    other.stop()
    with listed_once(one, other), ExitStack() as open_:
        if window:
            there = open_.enter_context(opened(other))
            there.type("half of this")
            Chair(there).add("said there")
        with opened(one) as here:
            Chair(here).choose(1, "X")
            here.wait_for("Delete this line for good?")
            here.press("Right", "Enter")
            here.wait_for("Deleted for good.")
        assert RUDE.encode() not in everything_kept(one)
        other.start()
        together(one, other)
        if not window:
            until(lambda: alike(one, other))
            there = open_.enter_context(opened(other))
        until(lambda: not drawn(there, RUDE), [there])
        until(lambda: RUDE.encode() not in everything_kept(other), [there])
        until(lambda: alike(one, other), [there])
    until(lambda: alike(one, other))
    for computer in computers:
        assert RUDE.encode() not in everything_kept(computer)
        assert [row["struck"] for row in tables_of(meeting_of(computer))["removed"]] == [True]
