"""The one thread that writes a meeting to its file: always the latest value, never two at once."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread

from data.errors import ArchiveProblem, CannotRead, Damaged, why_unread
from data.model.records.meeting import Meeting
from data.store.disk_sync import Syncer
from data.store.file import MeetingFile, MovedOn, TakenOver
from data.store.journal import Journal
from data.store.pending_tasks import Chore, PendingTasks, why_at_all
from data.store.save_status import OnDisk
from data.words import say


class Writer:
    """Has room for one value that waits. Its thread begins with the first, and ends when the meeting is left."""

    def __init__(
        self, file: MeetingFile, journal: Journal, on_status: Callable[[], None], retry_after: float = 3.0
    ) -> None:
        """`on_status`: called from the thread when something was written, or could not be. `retry_after`: seconds."""
        self._file = file
        self._journal = journal
        self._syncer = Syncer(journal.sync)
        self._on_status = on_status
        self._retry_after = retry_after
        self._news = Condition()
        self._thread: Thread | None = None
        self._waiting: Meeting | None = None
        self._moved: MovedOn | None = None
        self._look_due = False
        self._copy_due = False
        self._chores = PendingTasks()
        self._busy = False
        self._failed = False
        self._begun = 0
        self._failed_try = 0
        self._leaving = False
        details = file.meeting.details
        self.disk = OnDisk(revision=details.revision, at=details.changed)
        """What is on disk now. A whole new value each time, so that any thread may look."""
        self.taken_over: str | None = None
        """Why the file is not ours any more, in plain words; None: it is."""
        self.trouble: str | None = None
        """Why no copy can be kept, for the chair; None: it can."""

    def put(self, meeting: Meeting, first: Chore | None = None) -> None:
        """Write this value, instead of one that still waits. Returns at once.

        `first`: what is to be done before that. Where it can't be, the meeting is written all the same.
        """
        with self._news:
            if first is not None:
                self._chores.add(first)
            self._wake(meeting)

    def sync_journal(self) -> None:
        """Bring what the journal was given to the disk. Returns at once."""
        self._wake(None)

    def chores_left(self) -> tuple[bool, str | None]:
        """Whether something waits to be done before a save; and what could not be done, for the chair; None: all is.

        The latter is tried once more when a save does well after one that did not, and when the meeting is left.
        """
        return self._chores.left()

    def do_first(self, chore: Chore) -> None:
        """Do something before anything else is written. Returns at once."""
        with self._news:
            self._chores.add(chore)
        self._wake(None, wrote=False)

    def look(self, *, copy: bool = False) -> None:
        """Look whether somebody else has written the file. Returns at once. `copy`: keep a copy of it, too."""
        with self._news:
            self._look_due = True
            self._copy_due = self._copy_due or copy
        self._wake(None, wrote=False)

    def moved(self) -> MovedOn | None:
        """What somebody else wrote to the file; None: nobody did. Nothing is written until it is settled."""
        return self._moved

    def settle(self, moved: MovedOn, meeting: Meeting) -> None:
        """Go on from what somebody else wrote: `meeting` holds theirs and ours.

        Of one revision with theirs it holds nothing else, and is not written: two computers would never come to rest.
        """
        details = meeting.details
        with self._news:
            self._file.accept(moved)
            self._moved = None
            if details.revision != moved.theirs.details.revision:
                self.put(meeting)
                return
            self._waiting, self._failed = None, False
            self.disk = OnDisk(revision=details.revision, at=details.changed)
            self._copy_due = self._look_due = True  # it may have been written once more meanwhile
            self._wake(None)

    def common(self) -> Meeting:
        """The value that the file and this program last had in common."""
        return self._file.meeting

    def sweep(self) -> None:
        """After the next save, remove drafts that other programs left beside the file."""
        self._file.unswept = True

    def move_to(self, file: MeetingFile) -> None:
        """Write to another file from now on, which holds its meeting already."""
        with self._news:
            self._news.wait_for(lambda: not self._busy)
            self._file = file
            self._moved = None
            self.taken_over = None
            self._failed = False
            self._waiting = None
            self.disk = OnDisk(revision=file.meeting.details.revision, at=file.meeting.details.changed)
        self._on_status()

    def leave(self, timeout: float) -> bool:
        """Try once more where something waits. True: everything is on disk, and the thread has ended.

        False: it could not be written within `timeout` seconds; the thread goes on trying.
        """
        with self._news:
            thread = self._thread
            if thread is None:
                return True
            before = self._begun  # a try that has begun already may fail for what is put right by now
            self._failed = False
            self._chores.again()
            self._news.notify_all()
            self._news.wait_for(
                lambda: self._all_done() or self._moved is not None or self._failed_try > before, timeout
            )
            if not self._all_done():
                return False
            self._leaving = True
            self._news.notify_all()
        thread.join(timeout)
        self._syncer.leave(timeout)  # the file holds it all by now: the system will bring the rest of the journal
        return True

    def _wake(self, meeting: Meeting | None, *, wrote: bool = True) -> None:
        """`wrote`: whether the journal was given something."""
        if wrote:
            self._syncer.wake()
        with self._news:
            if meeting is not None:
                self._waiting = meeting
                self._failed = False
            self._leaving = self._leaving and not wrote
            if self._thread is None:
                self._thread = Thread(target=self._run, name="coprod-writer", daemon=True)
                self._thread.start()
            self._news.notify_all()

    def _run(self) -> None:
        while True:
            with self._news:
                self._busy = False
                self._news.notify_all()
                self._news.wait_for(self._has_work, self._retry_after if self._failed else None)
                self._failed = False
                chores = bool(self._chores)
                meeting, looks, copies = (None, False, False) if chores else self._next()
                if meeting is None and not (looks or copies or chores):
                    if self._leaving:
                        self._thread = None
                        break
                    continue
                self._busy = True
                self._begun += 1
            if chores and (not self._chores.do_next() or self._waiting is None):  # else the save tells of it
                self._on_status()
            if meeting is not None:
                self._save(meeting)
            elif looks:
                self._look()
            if copies:
                self._copy()
        self._thin(leaving=True)
        self._journal.close()

    def _next(self) -> tuple[Meeting | None, bool, bool]:
        """What to write, whether to look, and whether to copy.

        Taken only when no chore waits: a value from before a strike would bring its words back behind it.
        """
        meeting = self._waiting if self._moved is None else None
        looks, self._look_due = self._look_due and self._moved is None and meeting is None, False
        copies, self._copy_due = self._copy_due, False
        return meeting, looks, copies

    def _all_done(self) -> bool:
        return self._waiting is None and not self._chores

    def _has_work(self) -> bool:
        writable = self._waiting is not None and self._moved is None and not self._failed
        ends = self._leaving and self._waiting is None and not self._chores
        return writable or bool(self._chores) or self._look_due or self._copy_due or ends

    def _look(self) -> None:
        try:
            if not self._file.look():
                self._lost()
        except MovedOn as moved:
            self._has_moved(moved)
            self._on_status()
        except TakenOver as taken:
            self._taken_over(taken)
            self._on_status()
        except (ArchiveProblem, OSError):  # a folder in its place, a disk that is gone: writing it says what it is
            self._lost()

    def _lost(self) -> None:
        """Write the file anew: it is gone, or what stood there could not be read."""
        with self._news:
            self.disk = OnDisk(revision="", at=self.disk.at)
            self._waiting = self._waiting or self._file.meeting
        self._on_status()

    def _taken_over(self, taken: TakenOver) -> None:
        """Write no more to the file, which is not ours now; our value waits for another."""
        with self._news:
            self.disk = OnDisk(revision="", at=self.disk.at)
            self._waiting = self._waiting or self._file.meeting
            self.taken_over = str(taken)
        self._fail(str(taken))

    def _has_moved(self, moved: MovedOn) -> None:
        with self._news:
            self._moved = moved
            self._news.notify_all()

    def _copy(self) -> None:
        try:
            self._file.copy()
        except Exception as problem:  # noqa: BLE001  (as in _save: the thread must live)
            self.trouble = say("archive.no_copy", why=why_at_all(problem))
        else:
            self.trouble = None

    def _save(self, meeting: Meeting) -> None:
        try:
            self._file.save(meeting)
        except MovedOn as moved:
            self._has_moved(moved)
        except TakenOver as taken:
            self._taken_over(taken)
        except Damaged:
            self._fail(say("archive.why.changed_badly"))
        except CannotRead as problem:
            cause = problem.__cause__
            self._fail(why_unread(cause) if isinstance(cause, OSError) else str(problem))
        except Exception as problem:  # noqa: BLE001  (whatever it is, the thread must live and the header must say so)
            self._fail(why_at_all(problem))
        else:
            with self._news:
                if self._waiting is meeting:
                    self._waiting = None
                if self.disk.failure is not None:  # there is room again
                    self._chores.again()
                details = meeting.details
                self.disk = OnDisk(revision=details.revision, at=details.changed)
                self._news.notify_all()
            self.taken_over = None
            self._on_status()
            self._copy()
            self._thin()
            return
        self._on_status()

    def _fail(self, reason: str) -> None:
        with self._news:
            disk = self.disk
            self.disk = OnDisk(revision=disk.revision, at=disk.at, failure=reason)
            self._failed = True
            self._failed_try = self._begun
            self._news.notify_all()

    def _thin(self, *, leaving: bool = False) -> None:
        try:
            self._journal.thin(self.disk.revision, leaving=leaving)
        except OSError:  # no room for a second journal: the long one is as good, and it is tried again
            return
