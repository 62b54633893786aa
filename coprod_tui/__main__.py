"""What `coprod` and `python -m coprod_tui` start."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command; whatever goes wrong, a person gets plain lines and never a traceback."""
    import gc

    os.umask(0o077)  # what a meeting says is only its owner's to read, unless they share it
    gc.disable()  # until the first frame (app.py): it would look through all that was just imported, and find nothing
    from coprod_tui.cli import coprod

    try:
        coprod.main(prog_name="coprod")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read along has left: that is fine
        raise SystemExit(0) from None
    except Exception:  # noqa: BLE001  (the last resort: it is written down, and said in a line)
        import traceback

        from coprod_tui.trouble import write_down

        sys.stderr.write(write_down(os.environ, traceback.format_exc()))
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
