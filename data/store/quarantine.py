"""What was set aside: damaged files, and sync clients' copies once they were brought in."""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from data.errors import why
from data.model.file_names import safe_name
from data.store.atomic import make_folder, sync_folder, write_bytes
from data.store.redact.kept_bytes import without_struck_rows
from data.store.regular_files import is_regular, read_regular


class Quarantine:
    """The folder of what was set aside of one meeting."""

    def __init__(self, state: Path, meeting_id: str) -> None:
        self._state = state
        self._id = meeting_id
        self.folder = state / "aside" / safe_name(meeting_id)

    def keep(self, path: Path, raw: bytes) -> Path:
        """Keep bytes that stood in a file. OSError where that can't be."""
        make_folder(self.folder)
        for target in self._names(path):
            with contextlib.suppress(FileExistsError):
                write_bytes(target, raw, new=True)
                return target
        raise FileExistsError(17, "")

    def keep_without_struck(self, path: Path, raw: bytes) -> Path | None:
        """The same for a file of the meeting, without rows that are known to be struck.

        None: it can't be read, and holds words of them: it is not kept.
        """
        clean = without_struck_rows(raw, self._state, self._id)
        return None if clean is None else self.keep(path, clean)

    def take(self, path: Path) -> Path:
        """Set a file or a folder aside: it is not at its place any more. OSError where that can't be."""
        make_folder(self.folder)
        target = next(name for name in self._names(path) if not name.exists())
        try:
            path.rename(target)
        except OSError:  # another disk
            if path.is_dir():
                shutil.copytree(path, target, symlinks=True, copy_function=_copy)
                shutil.rmtree(path)
            else:
                write_bytes(target, read_regular(path), new=True)
                path.unlink()
        if target.is_file():
            with contextlib.suppress(OSError):
                target.chmod(0o600)
        sync_folder(target.parent)
        return target

    def keep_once(self, path: Path, raw: bytes) -> str | None:
        """Keep an older program's file as it is, once, before it is written anew. Why it can't be; None: it is kept."""
        try:
            if not any(read_regular(kept) == raw for kept in self.all()):
                self.keep_without_struck(path, raw)
        except OSError as problem:
            return why(problem)
        return None

    def all(self) -> list[Path]:
        """Every file that was set aside, those in folders among them."""
        return sorted(path for path in self.folder.rglob("*") if is_regular(path)) if self.folder.is_dir() else []

    def _names(self, path: Path) -> list[Path]:
        """Names for it, the best first: when it was last written, and what it was called."""
        try:
            when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):  # gone, or no date that could be said
            when = datetime.fromtimestamp(0, UTC)
        stem = f"{when:%Y%m%dT%H%M%SZ}-{path.stem[:150]}"
        suffix = os.path.splitext(path.name)[1]  # noqa: PTH122  (also of a name that is all suffix)
        return [self.folder / f"{stem}{more}{suffix}" for more in ("", *(f"-{number}" for number in range(2, 1000)))]


def _copy(source: str, target: str) -> None:
    write_bytes(Path(target), read_regular(source), new=True)
