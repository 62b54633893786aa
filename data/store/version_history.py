"""What keeps earlier versions of an archive's folder, out of reach of this program: sync services, version control."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_INSIDE = {
    ".stversions": "Syncthing (.stversions)",
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud",
    ".sync_*.db": "Nextcloud",
    ".git": "Git",
}
"""What lies in a folder, or one that it is in, that such a service looks after."""

KEPT_BY_OTHERS = frozenset({".stversions", ".dropbox.cache", ".git"})
"""Folders of these in which earlier versions lie."""

_CALLED = ("Dropbox", "OneDrive", "Nextcloud", "ownCloud", "Google Drive", "iCloud Drive", "Mobile Documents")
"""How the folders of others are called, or begin."""


def keeps_history(folder: Path) -> Iterator[str]:
    """The names of what may keep earlier versions of a folder, each once."""
    found: dict[str, None] = {}
    for one in (folder, *folder.parents):
        for name in _CALLED:
            if one.name.startswith(name):
                found["iCloud Drive" if name == "Mobile Documents" else name] = None
        for pattern, name in _INSIDE.items():
            if any(one.glob(pattern)):
                found[name] = None
    if _INSIDE[".stversions"] in found:
        found.pop(_INSIDE[".stfolder"], None)
    yield from found
