"""`cchc-desktop`: a command when the first word is one, else the window."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    from cchc_desktop.cli.parser import is_command

    if is_command(words):
        from cchc_desktop.cli.main import run as run_command

        return run_command(words)
    from cchc_desktop.app import run as run_window

    return run_window(words)


def _speak_utf8() -> None:
    """Windows consoles and pipes may start in another encoding; sentences are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
