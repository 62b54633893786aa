"""Whatever lies in the archive, or in what is kept on this computer: a command ends in plain words, and it stays."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

import msgspec
import pytest

from tests.fixed import fresh_meeting
from tests.people.attacked import (
    Make,
    Room,
    a_file,
    a_file_named,
    a_link,
    a_meeting_of,
    a_meeting_with,
    a_socket,
    plain,
    sparse,
)
from tests.people.attacked import room as room  # a fixture

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="these are attacks on other systems"),
]


IN_THE_ARCHIVE: dict[str, Make] = {
    "a pipe": os.mkfifo,
    "a socket": a_socket,
    "a folder": lambda path: path.mkdir(),
    "a link to a device": a_link("/dev/zero"),
    "a link to the terminal": a_link("/dev/tty"),
    "a link to random bytes": a_link("/dev/urandom"),
    "a link to what the kernel says": a_link("/proc/kmsg"),
    "a link to memory": a_link("/proc/self/mem"),
    "a link to itself": a_link("odd.json"),
    "a link to nothing": a_link("nowhere.json"),
    "a link to the archive": a_link("."),
    "nothing in it": a_file(b""),
    "zeros": a_file(b"\0" * 4096),
    "257 MB": sparse(257 * 1024 * 1024),
    "a terabyte": sparse(2**40),
    "lists 5,000 deep": a_file("[" * 5000 + "]" * 5000),
    "tables 100,000 deep": a_file('{"a":' * 100_000 + "1" + "}" * 100_000),
    "lists that never close": a_file("[" * 1_000_000),
    "a row 101 deep": a_meeting_with(later=json.loads("[" * 101 + "]" * 101)),
    "a row 900 deep": a_meeting_with(later=json.loads("[" * 900 + "]" * 900)),
    "a byte order mark alone": a_file(b"\xef\xbb\xbf"),
    "UTF-16": a_file('{"meeting": {}}'.encode("utf-16")),
    "bytes that are no text": a_file(b'{"meeting": {"1": {"id": "\xff\xfe"}}}'),
    "half a letter": a_file('{"meeting": {"1": {"id": "x", "title": "\\ud800"}}}'),
    "a number of 5,000 digits": a_file('{"meeting": {"1": {"id": "x", "minutes": ' + "9" * 5000 + "}}}"),
    "a number past all floats": a_file('{"meeting": {"1": {"id": "x", "minutes": 1e999}}}'),
    "a list": a_file("[1, 2]"),
    "a word": a_file('"meeting"'),
    "no meeting": a_file('{"people": {}}'),
    "a meeting that is a list": a_file('{"meeting": []}'),
    "a meeting without a row": a_file('{"meeting": {}}'),
    "a row that is nothing": a_file('{"meeting": {"1": null}}'),
    "an id that is a number": a_file('{"meeting": {"1": {"id": 7}}}'),
    "minutes of 309 digits": a_meeting_with(minutes=10**308),
    "a changed that is no time": a_meeting_with(changed="yesterday"),
    "an entered without the Z": a_meeting_with(
        stages={"outcomes": {"entered": "2026-10-21T10:00:00"}}, stage="outcomes"
    ),
    "a paused without the Z": a_meeting_with(paused="2026-10-21T10:00:00"),
    "a zone that is a path": a_meeting_with(zone="../../../../etc/passwd"),
    "a zone that is long": a_meeting_with(zone="x" * 100_000),
    "an id that is a path": a_meeting_with(id="../../../../tmp/x"),
    "an id that is long": a_meeting_with(id="x" * 100_000),
    "an id with a zero in it": a_meeting_with(id="a\0b"),
    "a format of 309 digits": a_meeting_with(format=10**308),
    "a format below none": a_meeting_with(format=-5),
    "a title that moves the cursor": a_meeting_with(title="\x1b[2J\x1b]0;x\x07\x9b1A"),
    "a title of a megabyte": a_meeting_with(title="long " * 200_000),
    "a million rows that are nothing": a_meeting_of("outcomes", {}),
    "rows that are lists": a_meeting_of("outcomes", {"1": []}),
    "rows that are numbers": a_meeting_of("outcomes", {"1": 5}),
    "20,000 empty rows": a_meeting_of("outcomes", {str(at): {} for at in range(20_000)}),
    "10,000 tables": a_file(
        msgspec.json.encode({"meeting": {"1": {"id": "x"}}, **{f"t{n}": {} for n in range(10_000)}})
    ),
    "a name with a line end": a_file_named(b"od\nd.json"),
    "a name with an escape": a_file_named(b"od\x1b[2Jd.json"),
    "a name that is no text": a_file_named(b"od\xff\xfed.json"),
    "a name as long as they go": a_file_named(b"x" * 250 + b".json"),
}
"""What lies beside the meeting, under the name odd.json unless it says another."""

COMMANDS: tuple[Sequence[str], ...] = (
    ["list"], ["check"], ["show", "last"], ["show", "odd.json"], ["minutes", "odd.json"], ["restore", "odd.json"],
)  # fmt: skip


@pytest.mark.parametrize("attack", IN_THE_ARCHIVE)
def test_nothing_in_the_archive_stops_a_command_or_is_touched_by_one(room: Room, attack: str) -> None:
    path = room.meetings / "odd.json"
    IN_THE_ARCHIVE[attack](path)
    before = sorted(os.listdir(os.fsencode(room.meetings)))  # noqa: PTH208
    there = os.lstat(path) if os.path.lexists(path) else None
    for command in COMMANDS:
        done = room.run(*command)
        plain(done, 0, 1)
        if command in (["list"], ["show", "last"]):
            assert done.status == 0, done
            assert "crossing" in done.out.decode()
    assert sorted(os.listdir(os.fsencode(room.meetings))) == before  # noqa: PTH208
    if there is not None:
        after = os.lstat(path)
        assert (after.st_ino, after.st_size, after.st_mtime_ns) == (there.st_ino, there.st_size, there.st_mtime_ns)
    assert room.is_whole()


KEPT_HERE = (
    "journals/{id}.jsonl", "locks/{id}.lock", "locks/{id}.held.json", "copies/{id}", "aside/{id}", "places", "journals",
    "settings.json", "half-started.json", "trouble.txt", "last-{last}",
)  # fmt: skip
"""What coprod keeps on this computer, from its state folder on."""

INSTEAD: dict[str, Make] = {"a pipe": os.mkfifo, "a device": a_link("/dev/zero"), "deep": a_file("[" * 5000)}


@pytest.mark.parametrize("instead", INSTEAD)
def test_nothing_in_what_is_kept_here_stops_a_command(room: Room, instead: str) -> None:
    (last,) = room.state.glob("last-*")
    for name in KEPT_HERE:
        place = room.state / name.format(id=fresh_meeting().details.id, last=last.name.partition("-")[2])
        aside = room.root / "was"
        if place.exists():
            place.rename(aside)
        place.parent.mkdir(parents=True, exist_ok=True)
        INSTEAD[instead](place)
        for command in (["list"], ["show", "crossing"], ["check"], ["restore", "crossing"]):
            plain(room.run(*command), 0, 1)
        place.unlink()
        if aside.exists():
            aside.rename(place)
    assert room.is_whole()
