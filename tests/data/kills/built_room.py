"""A home in which much was done with one meeting: copies, versions, undo, drafts, and programs that died."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

from coprod_tui.commands.check import put_back
from data.edits import actions, agreeing, items, meeting_details, versions
from data.model.records.people import Owner
from data.model.stamper import RealStamper
from data.queries.asking_result import AskingResult
from data.session.open import hold_of
from data.store.atomic import write_draft
from data.store.new_meeting_draft import NewMeetingDraft
from tests.data.kept import Kept
from tests.data.kills.rooms import HALF_TYPED, MEASURE, OWNER, PERSON, SECRETS, WAITS, secret_row
from tests.data.store.steps import Stamper
from tests.fixed import fresh_meeting


def build(root: Path) -> None:
    """Fill a folder: a meeting with copies, versions, what was set aside, undo, drafts, and programs that died."""
    kept = Kept(root, fresh_meeting())
    with kept.open(Stamper("a", "2026-10-21T09:00:00+00:00")) as session:
        session.apply(items.add, "people", ["Amina Yusuf", "Jo", PERSON])
        session.apply(items.add, "outcomes", ["shade", SECRETS[1], "a crossing"])
        session.apply(items.add, "limits", ["Perpetua fell there", f"{OWNER} counted cars"], kind="can")
        session.apply(actions.add_action, [f"Ring the council @{OWNER}", f"Ring Perpetua @{PERSON}"])
        assert session.leave(WAITS)
    with kept.open(Stamper("b", "2026-10-21T09:20:00+00:00")) as session:
        row = next(row.id for row in session.meeting.outcomes if row.text == SECRETS[1])
        answer = AskingResult(state="open", how="hands", method="consent", objections=((SECRETS[2], "stands"),))
        session.apply(agreeing.agree, "outcomes", [row], answer)
        session.apply(items.change, "outcomes", row, {"text": SECRETS[0]})
        session.apply(versions.finalise, Owner(words="Amina"))
        session.apply(versions.open_again, "a word was missing")
        session.apply(meeting_details.change_meeting, {"place": "The library"})
        assert session.leave(WAITS)
    raw = kept.path.read_bytes()
    beside = kept.path.with_name("conflict.json")
    beside.write_bytes(raw)
    with kept.open(Stamper("c", "2026-10-21T09:40:00+00:00")) as session:
        kept.watch.until(lambda: session.take_in() is None and not beside.exists())
        assert session.leave(WAITS)
    kept.path.write_bytes(raw[: len(raw) // 2])
    put_back(kept.archive, str(kept.path), "last")
    _died_sharing(kept)
    _died_writing(kept)
    half_started = NewMeetingDraft(kept.archive.state_folder, fresh_meeting().details.id)
    half_started.keep({"title": "The drawings", "place": SECRETS[0]})
    _died_alone(kept)


def _in_another(what: Callable[[], None]) -> None:
    """Do something in another program, which is killed at its end."""
    number = os.fork()
    if number == 0:
        try:
            what()
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    _, status = os.waitpid(number, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL


def _died_sharing(kept: Kept) -> None:
    hold = hold_of(kept.archive, fresh_meeting().details.id, RealStamper())
    assert hold.take() is None

    def share() -> None:
        with kept.open(Stamper("d", "2026-10-21T10:00:00+00:00"), shared=True) as session:
            session.apply(items.change, "outcomes", secret_row(session.meeting), {"for_whom": "everybody"})
            session.draft("line:outcomes", f"{SECRETS[0]} again")
            session.draft("line:limits", f"Perpetua and {OWNER} say")
            kept.watch.saved(session)
            os.kill(os.getpid(), signal.SIGKILL)

    _in_another(share)
    hold.release()


def _died_writing(kept: Kept) -> None:
    def write() -> None:
        raw = kept.path.read_bytes()
        for path in (
            kept.path.with_name("2026-11-18-the-drawings-bbbb.json"),
            kept.archive.state_folder / "journals" / f"{fresh_meeting().details.id}.jsonl",
            kept.archive.state_folder / "copies" / fresh_meeting().details.id / "20261021T090000Z-0.json",
        ):
            write_draft(path, raw)

    _in_another(write)


def _died_alone(kept: Kept) -> None:
    """What was said last, of the line that is to be struck too, is in the journal alone."""
    raw = kept.path.read_bytes()

    def say() -> None:
        with kept.open(Stamper("e", "2026-10-21T10:20:00+00:00")) as session:
            session.draft("line:power", HALF_TYPED)
            session.apply(items.add, "outcomes", ["said last"])
            session.apply(items.change, "outcomes", secret_row(session.meeting), {"measure": MEASURE})
            os.kill(os.getpid(), signal.SIGKILL)

    _in_another(say)
    kept.path.write_bytes(raw)
