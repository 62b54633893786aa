"""A round of six by keyboard: one passes, one comes back to it, one comes late."""

from __future__ import annotations

from pathlib import Path

from tests.people.chair import Chair, kept, only_file, run, start, tables_of
from tests.people.counted import CountedKeys
from tests.people.terminal import plain_environment

NAMES = ("Ana Silva", "Ben Okri", "Cem Aydin", "Dora Lind", "Eli Roth", "Fay Wu")


def opened(tmp_path: Path) -> dict[str, str]:
    env = plain_environment(str(tmp_path))
    (tmp_path / "people.txt").write_text("\n".join(NAMES))
    run(env, "new", "Round", "--people", str(tmp_path / "people.txt"), "--no-open")
    return env


def test_a_round_of_six_takes_fewer_than_twenty_keys(tmp_path: Path) -> None:
    env = opened(tmp_path)
    with start(env, "open", "last") as terminal:
        terminal.wait_for("Ana Silva")
        hand = CountedKeys(terminal)
        Chair(terminal).choose(6, "E")  # Fay comes late
        terminal.wait_for("In the meeting")
        Chair(terminal).fill(None, None, None, None, ("Right", 1))
        terminal.wait_for("joining later")
        hand.press("Ctrl+R", "Enter")
        terminal.wait_for("These words stay out of the minutes.")
        terminal.wait_for("5 have not had a turn yet")
        hand.press("Enter", "Enter")  # Ana
        hand.press("Enter", "Tab")  # Ben passes
        hand.press("Enter", "Shift+Tab")  # Cem comes back to it
        hand.press("Enter", "Enter")  # Dora
        hand.press("Enter", "Enter")  # Eli
        terminal.wait_for("joins later")
        hand.press("6", "Enter", "Enter")  # Fay is here by now
        terminal.wait_for("One has not had a turn yet")
        assert "comes back" in terminal.text
        hand.press("Enter", "Enter")  # Cem
        terminal.wait_for("Everyone who is here was asked")
        assert "On the phone" in terminal.text
        assert "In the chat" in terminal.text
        hand.press("Esc")
        assert hand.are_at_most(19, "a round of six, of whom one comes back to it")
        assert Chair(terminal).leave() == 0
    tables = tables_of(only_file(env))
    assert set(tables["rounds"][0]["turns"].values()) == {"done"}, "who passed and who spoke is not to be told"
    assert next(row for row in tables["people"] if row["text"] == "Fay Wu")["presence"] == "here"


def test_a_word_is_kept_as_said_and_unnamed_and_what_is_half_typed_outlives_a_crash(tmp_path: Path) -> None:
    env = opened(tmp_path)
    with start(env, "open", "last", rows=50) as terminal:
        terminal.wait_for("Fay Wu")
        terminal.press("Ctrl+R", "Enter", "d", "Enter")
        terminal.wait_for("Shift+Tab come back")
        terminal.type("a bit [red]tired[/]")
        terminal.press("Enter")
        terminal.wait_for("5 have not had a turn yet")
        terminal.press("2", "Enter")
        terminal.type("half a wo")
        terminal.wait_for(lambda: kept(tmp_path, "half a wo"))
        terminal.kill()
    people = [row["id"] for row in tables_of(only_file(env))["people"]]
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        lines = [line for line in path.read_bytes().splitlines() if b"tired" in line or b"half a wo" in line]
        assert not [who for who in people for line in lines if who.encode() in line], "whose words are whose"
    assert tables_of(only_file(env))["rounds"][0]["turns"] == {}
    with start(env, "open", "last", rows=50) as terminal:
        terminal.wait_for("“a bit [red]tired[/]”")
        terminal.press("Ctrl+R", "g")
        terminal.wait_for("6 have not had a turn yet")  # whose turn it was is on no disk beside the words
        terminal.press("b", "Enter")
        terminal.wait_for("half a wo")
        terminal.type("rd")
        terminal.press("Tab")  # passing loses no word
        terminal.wait_for("5 have not had a turn yet")
        terminal.press("Esc")
        terminal.wait_for("“half a word”")
        assert Chair(terminal).leave() == 0
    said = [row["text"] for row in tables_of(only_file(env))["checks"]]
    assert said == ["a bit [red]tired[/]", "half a word"]
    printed = run(env, "minutes", "last").stdout
    assert "half a word" not in printed, "check-in words stay out"
    assert not [name for name in NAMES if name in printed]
    shown = run(env, "show", "last").stdout
    assert "half a word\n     Stays out of the minutes" in shown
