"""What became of runs in which the program was killed, and the table of them that is printed at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from msgspec import Struct


class Run(Struct, frozen=True):
    """One run: the program was killed once at a random moment, and its meeting was opened again."""

    kind: str
    """What it was doing when it was killed."""
    number: int
    """Which of the runs of its kind, from 0: with the seed, all that is needed to repeat it."""
    delay: float
    """Milliseconds from what it was doing to the kill, as measured."""
    entered: int
    """Lines for which Enter was sent, and lines that others wrote to the same meeting."""
    drawn: int
    """How many of them were seen as numbered rows, or were saved by others: these have to be there."""
    lost: tuple[str, ...] = ()
    """Which of these are not there any more."""
    unreadable: tuple[str, ...] = ()
    """Files that can't be read."""
    wrong: tuple[str, ...] = ()
    """Whatever else is not as it has to be, in words."""

    @property
    def problems(self) -> tuple[str, ...]:
        """All that is to be looked into, in words."""
        return (
            *(f"lost: {line}" for line in self.lost),
            *(f"can't be read: {name}" for name in self.unreadable),
            *self.wrong,
        )

    def line(self) -> str:
        """The run in a line."""
        said = " ".join("; ".join(self.problems).split()) or "all there"
        return (
            f"{self.kind} {self.number}: killed after {self.delay:.1f} ms, {self.drawn} of {self.entered} drawn, {said}"
        )


HEADS = ("killed", "runs", "delay ms: least", "middle", "most", "entered", "drawn", "lost", "unreadable", "wrong")


def table(seed: int, runs: Iterable[Run]) -> list[str]:
    """A line for each kind of run, and one for all of them."""
    kinds: dict[str, list[Run]] = {}
    for run in runs:
        kinds.setdefault(run.kind, []).append(run)
    rows = [HEADS, *(_row(kind, some) for kind, some in sorted(kinds.items()))]
    rows.append(_row("all", [run for some in kinds.values() for run in some]))
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADS))]
    return [f"seed {seed}", *("  ".join(map(_cell, range(len(HEADS)), row, widths)) for row in rows)]


def _cell(at: int, words: str, width: int) -> str:
    """A cell as wide as its column: words to the left, figures to the right."""
    return words.rjust(width) if at else words.ljust(width)


def _row(kind: str, runs: Sequence[Run]) -> tuple[str, ...]:
    delays = [run.delay for run in runs]
    counts = (
        sum(run.entered for run in runs), sum(run.drawn for run in runs), sum(len(run.lost) for run in runs),
        sum(len(run.unreadable) for run in runs), sum(len(run.wrong) for run in runs),
    )  # fmt: skip
    times = (min(delays), median(delays), max(delays))
    return (kind, str(len(runs)), *(f"{one:.1f}" for one in times), *map(str, counts))
