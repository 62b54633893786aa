"""Two windows on one meeting: one writes, the other reads along or takes over; without locks both are merged."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import plain_environment

SAVES = 100


def test_the_second_window_reads_along_and_takes_over(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Two", "--no-open")
    with start(env, "open", "last") as first:
        first.wait_for("Who is here?")
        with start(env, "open", "last") as second:
            second.wait_for("This meeting is open in another window")
            second.press("Esc")
            Chair(first).add("Ana Silva")
            second.wait_for("Ana Silva")
            second.wait_for("only reading")
            second.type("Nobody")
            second.press("Enter")
            second.wait_for("can only be read")
            assert Chair(second).leave() == 0
        first.type("half a na")
        with start(env, "open", "last") as second:
            second.wait_for("This meeting is open in another window")
            second.press("Right", "Enter")
            second.wait_for("This window has the meeting now")
            first.wait_for("Another window took this meeting over")
            first.wait_for("only reading")
            second.wait_for("half a na")
            assert "only reading" not in second.lines[0]
            second.type("me")
            second.press("Enter")
            first.wait_for("half a name")
            assert Chair(second).leave() == 0
        assert Chair(first).leave() == 0
    assert [row["text"] for row in tables_of(only_file(env))["people"]] == ["Ana Silva", "half a name"]


def test_where_the_first_window_does_not_answer_both_write_and_nothing_of_either_is_lost(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Two", "--no-open")
    with start(env, "open", "last") as first:
        first.wait_for("Who is here?")
        Chair(first).add("Ana Silva")
        first.wait_for("saved")
        first.stop()
        with start(env, "open", "last") as second:
            second.wait_for("This meeting is open in another window")
            second.press("Right", "Enter")
            second.wait_for("Both can write now")
            Chair(second).add("Ben Okri")
            first.go_on()
            Chair(first).add("Cem Aydin")
            for terminal in (first, second):
                for name in ("Ana Silva", "Ben Okri", "Cem Aydin"):
                    terminal.wait_for(name)
            second.wait_for("saved")
            assert Chair(second).leave() == 0
        first.wait_for("saved")
        assert Chair(first).leave() == 0
    names = sorted(row["text"] for row in tables_of(only_file(env))["people"])
    assert names == ["Ana Silva", "Ben Okri", "Cem Aydin"]


WRITES = """
import sys
from pathlib import Path
from threading import Event
from data.store.archive import Archive
from data.session.open import open_session
from data.edits import items
from data.model.stamper import RealStamper
pause = Event()
archive, path, mine = Archive(Path(sys.argv[1]), Path(sys.argv[2])), Path(sys.argv[3]), sys.argv[4]
session = open_session(archive, path, RealStamper(), lambda: None, shared=True, retry_after=0.01, look_every=0.05)
print("open", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[5])):
    session.apply(items.add, "outcomes", [f"{mine} {number}"])
    session.take_in()
    pause.wait(0.01)
print("done", flush=True)
sys.stdin.readline()
for _ in range(100):
    if session.leave(10):
        break
else:
    raise SystemExit("could not leave")
"""


def _both_write(folder: Path, states: tuple[Path, Path], path: Path) -> list[str]:
    with ExitStack() as running:
        programs = [
            running.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", WRITES, str(folder), str(state), str(path), mine, str(SAVES)],
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                )
            )
            for mine, state in zip(("one", "other"), states, strict=True)
        ]  # fmt: skip
        for line in ("open\n", "done\n"):
            for program in programs:
                assert program.stdout is not None
                assert program.stdout.readline() == line
            for program in programs:
                assert program.stdin is not None
                program.stdin.write("\n")
                program.stdin.flush()
        assert [program.wait(60) for program in programs] == [0, 0]
    return [row["text"] for row in tables_of(path)["outcomes"]]


def _wanted() -> list[str]:
    return sorted(f"{mine} {number}" for mine in ("one", "other") for number in range(SAVES))


def test_two_programs_that_save_at_once_lose_nothing(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Two", "--no-open")
    path = only_file(env)
    state = Path(env["XDG_STATE_HOME"]) / "coprod"
    assert sorted(_both_write(path.parent, (state, state), path)) == _wanted()


def test_nor_do_two_computers_on_one_shared_folder_where_no_lock_holds(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Two", "--no-open")
    path = only_file(env)
    state = Path(env["XDG_STATE_HOME"]) / "coprod"
    assert sorted(_both_write(path.parent, (state, tmp_path / "other"), path)) == _wanted()
    shown = run(env, "list", "--json")
    assert len(json.loads(shown.stdout)) == 1
