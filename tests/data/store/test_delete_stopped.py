"""Deleting a meeting may be stopped at any step: done again, nothing of it is left, and what stays is named."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from data.store.deletion_log import WasDeleted, deleted_on
from data.store.read_as_opened import look
from tests.data.store.deleted_room import Room, held_by_somebody


class _Stopped(BaseException):
    """The program was killed here."""


@contextmanager
def stopped_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Generator[list[str]]:
    """Kill whatever is done at its n-th call that changes something on the disk."""
    calls: list[str] = []

    def counted(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*args: Any, **more: Any) -> Any:
            calls.append(f"{name} {args[0]}")
            if len(calls) > step:
                raise _Stopped
            return real(*args, **more)

        return call

    with monkeypatch.context() as patched:
        for name in ("unlink", "rmdir", "replace", "rename", "mkdir"):
            patched.setattr(os, name, counted(name))
        yield calls


@pytest.mark.parametrize("has_file", [True, False])
def test_stopped_at_any_step_and_done_again_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_file: bool
) -> None:
    step, done = 0, False
    while not done:
        room = Room(tmp_path / str(step))
        if not has_file:
            room.forget_file()
        with stopped_at(step, monkeypatch) as calls:
            try:
                assert room.delete() == []
                done = True
            except _Stopped:
                pass
        gc.collect()  # a program that was killed holds no lock
        if not done and deleted_on(room.archive.state_folder, room.id) is not None and room.path.exists():
            with pytest.raises(WasDeleted):
                look(room.path, room.archive.state_folder)
        if room.left():
            assert room.is_found(), calls[-1]  # it is found again by its title
        assert room.delete() == []
        assert room.left() == {}, calls[-1]
        step += 1
    assert step > 25


def test_what_cannot_be_deleted_is_named_and_the_file_stays_until_it_can(room: Room) -> None:
    if os.geteuid() == 0:
        folder = room.archive.state_folder / "copies" / room.id / "a-folder-of-somebody"
        folder.mkdir()
        (folder / "x").write_text("")
        stuck = room.archive.state_folder / "copies" / room.id
    else:
        stuck = room.archive.state_folder / "copies" / room.id
        stuck.chmod(0o500)
    failed = room.delete()
    assert failed
    assert all(stuck in (one.path, *one.path.parents) for one in failed)
    assert all(one.why for one in failed)
    assert room.path.exists()
    stuck.chmod(0o700)
    for path in stuck.glob("*/x"):
        path.unlink()
    assert room.delete() == []
    assert room.left() == {}


@pytest.mark.parametrize("has_file", [True, False])
@pytest.mark.parametrize("stuck", ["documents/minutes.md", "documents/by-command.md", "state/aside/{id}/sub/*.json"])
def test_what_could_not_be_deleted_is_known_when_it_is_done_again(
    room: Room, monkeypatch: pytest.MonkeyPatch, stuck: str, has_file: bool
) -> None:
    if not has_file:
        room.forget_file()
    (path,) = room.root.glob(stuck.format(id=room.id))
    with held_by_somebody(path, monkeypatch):
        assert [one.path for one in room.delete(exports=True) if one.path.is_file()] == [path]
    assert room.is_found()
    assert room.delete(exports=True) == []
    assert {path.name for path in room.documents.iterdir()} == {"changed.md"}
    assert room.left() == {}
