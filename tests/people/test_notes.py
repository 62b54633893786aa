"""The chair's own notes, in a window beside the open meeting: every word is kept, and is nowhere but in the notes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.people.chair import Chair, kept, only_file, run, start
from tests.people.terminal import plain_environment

SECRETS = ("Needs the hearing loop", "Zebrafish", "Told me about the eviction", "Large print kept aside", "half a secr")
"""What is typed into the notes, and may be found nowhere else."""


def leaks(root: Path, notes: Path) -> list[str]:
    """Every file below a folder, but for the notes, in whose name or content one of the secrets stands."""
    found: list[str] = []
    for path in sorted(root.rglob("*")):
        if notes in path.parents or path == notes:
            continue
        held = path.read_bytes() if path.is_file() else b""
        for secret in SECRETS:
            ways = (secret.encode(), json.dumps(secret).strip('"').encode(), secret.replace(" ", "-").lower().encode())
            if any(way in held or way in str(path).encode() for way in ways):
                found.append(f"{path}: {secret}")
    return found


def test_needs_and_confidences_are_in_the_notes_alone_after_kill_undo_and_restore(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    (tmp_path / "people.txt").write_text("Ana Silva\nBen Okri\n")
    run(env, "new", "Park Lane", "--people", str(tmp_path / "people.txt"), "--no-open")
    notes = tmp_path / "data" / "coprod" / "notes"
    with start(env, "open", "last") as meeting:
        meeting.wait_for("Ana Silva")
        with start(env, "notes", "last") as own:
            own.wait_for("My notes, not for sharing")
            own.type("Zebrafish")
            own.press("Tab")
            own.wait_for("Ana Silva")
            own.type("Needs the hearing loop")
            own.press("Down")
            own.type("Large print kept aside")
            own.press("Tab")
            own.type("Told me about the eviction")
            own.press("Tab", "2", "2", "1")
            own.wait_for("spoke 2 times")
            own.wait_for("saved")
            Chair(meeting).add("Cem Aydin")
            own.wait_for("Cem Aydin")
            own.press("Tab", "Tab")
            own.type(" half a secr")
            own.wait_for(lambda: kept(notes, "half a secr"))
            own.kill()
        Chair(meeting).add("Dora")
        meeting.press("Ctrl+Z", "Ctrl+S")
        meeting.wait_for("Before these minutes go out")
        meeting.press("Enter")
        meeting.wait_for("Minutes saved")
        assert Chair(meeting).leave() == 0
    with start(env, "notes", "last") as own:
        own.wait_for("Zebrafish half a secr")
        own.press("Tab")
        own.wait_for("Needs the hearing loop")
        own.wait_for("Large print kept aside")
        own.press("Tab")
        own.wait_for("Told me about the eviction")
        own.press("Tab")
        own.wait_for("spoke 2 times")
        assert Chair(own).leave() == 0
    only_file(env).write_bytes(b"")
    run(env, "restore", "last", "--to", "last")
    for form in ("md", "chat"):
        made = tmp_path / f"minutes.{form}"
        arguments = ("minutes", "last", "--format", form, "--output", str(made))
        run(env, *arguments)
    for words in ("show last", "show last --json", "list --json", "check", "restore last"):
        printed = run(env, *words.split())
        assert not [secret for secret in SECRETS if secret in printed.stdout + printed.stderr]
    assert leaks(tmp_path, notes) == []
    whole = b"".join(path.read_bytes() for path in notes.rglob("*.json"))
    assert all(secret.encode() in whole for secret in SECRETS)


def test_a_leak_that_is_planted_is_found(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "own.json").write_text(SECRETS[0])
    assert leaks(tmp_path, tmp_path / "notes") == []
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "journal.jsonl").write_text(json.dumps({"value": SECRETS[2]}))
    (tmp_path / "state" / "told-me-about-the-eviction.md").write_text("")
    assert len(leaks(tmp_path, tmp_path / "notes")) == 2


def test_notes_of_a_meeting_are_open_once(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Park Lane", "--no-open")
    with start(env, "notes", "last") as own:
        own.wait_for("not for sharing")
        with start(env, "notes", "last") as second:
            second.wait_for("open in another window")
            assert second.wait_end() == 1
        assert Chair(own).leave() == 0


def test_without_a_terminal_or_a_meeting_it_says_so(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    done = run(env, "notes", "last", check=False)
    assert done.returncode == 1
    assert 1 <= len(done.stderr.splitlines()) <= 2
    assert not (tmp_path / "data").exists()
