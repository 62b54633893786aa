"""What `coprod` and `python -m coprod_tui` start."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command; whatever goes wrong, a person gets plain lines and never a traceback."""
    import gc

    os.umask(0o077)  # what a meeting says is only its owner's to read, unless they share it
    gc.disable()  # until the first frame (app.py): it would look through all that was just imported, and find nothing
    from coprod_tui.output import NotPrinted, Output, harden_outputs

    harden_outputs()
    try:
        from coprod_tui.cli import coprod

        try:
            coprod.main(prog_name="coprod")
        except SystemExit:
            _take_no_more_interrupts()
            raise
    except NotPrinted as problem:
        _not_printed(problem)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except Exception as problem:  # noqa: BLE001  (the last resort: it is said in a line)
        _stopped(problem)
    finally:
        if Output.replaced:
            from data.words import say

            sys.stderr.write(say("cli.replaced") + "\n")


def _take_no_more_interrupts() -> None:
    """Whoever presses Ctrl+C twice has left by the first: what became of the command is what the first one made it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stopped(problem: Exception) -> None:
    """Leave after what nobody expected; what is a fault of ours is written down."""
    import errno

    short = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOSPC, errno.EDQUOT, errno.EIO)
    if isinstance(problem, OSError) and problem.errno in short:  # files, memory, room, a window that is gone: not ours
        import warnings

        from data.errors import why
        from data.words import say

        warnings.simplefilter("ignore")  # what had begun is not ended as it should be, and would say so at length
        sys.unraisablehook = lambda _: None
        _complain(say("cli.stopped", why=why(problem)))
    import traceback

    from coprod_tui.crash_report import write_down

    _complain(write_down(traceback.format_exc()))


def _not_printed(problem: Exception) -> None:
    """Leave after something could not be printed; where whoever read along has left, without a word."""
    from coprod_tui.output import NotPrinted
    from data.errors import why
    from data.words import say

    assert isinstance(problem, NotPrinted)
    if problem.nobody_reads:
        raise SystemExit(0) from None
    _complain(" ".join(filter(None, (problem.done, say("cli.not_printed", why=why(problem.problem))))))


def _complain(words: str) -> None:
    sys.stderr.write(words.rstrip("\n") + "\n")
    raise SystemExit(1) from None


if __name__ == "__main__":
    main()
