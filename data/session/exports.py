"""The files that a meeting was written to, so that they can be named once something in them is struck."""

from __future__ import annotations

from pathlib import Path


class Exports:
    """The files of one meeting, oldest first, with what was last written to each."""

    def __init__(self, paths: tuple[str, ...] = (), digests: dict[str, str] | None = None) -> None:
        """`digests`: the SHA-256 of what was written, in hex, by the file; missing: not known."""
        self._paths = list(paths)
        self._digests = dict(digests or {})

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file."""
        return tuple(self._paths)

    @property
    def digests(self) -> dict[str, str]:
        """What was last written to them."""
        return dict(self._digests)

    def wrote(self, path: Path, digest: str) -> str | None:
        """Remember that a file was written: its name. None: that is known already."""
        name = str(path.absolute())
        if name in self._paths and self._digests.get(name, "") == digest:
            return None
        self._paths = [*(one for one in self._paths if one != name), name]
        self._digests[name] = digest
        return name

    def digest_of(self, path: Path) -> str:
        """What was last written to a file; empty: not known."""
        return self._digests.get(str(path.absolute()), "")
