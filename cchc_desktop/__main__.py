"""`cchc-desktop`: a command when the first word is one, else the window."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    from cchc_desktop.cli.words import is_command

    if not is_command(words):
        _open_window(words)
    from cchc_desktop.cli.main import run

    return run(words)


def _open_window(words: Sequence[str]) -> NoReturn:
    """Open the window, and leave the program when it is closed; quick at both ends."""
    gc.disable()  # until the window is painted: what a start makes stays
    if sys.platform != "win32":
        sys.setdlopenflags(os.RTLD_LAZY)  # of the many functions of Qt that PySide names few are called
    from cchc_desktop.ui.lean_imports import import_msgspec, import_pyside

    import_pyside()
    import_msgspec()
    from cchc_desktop.app import run

    code = run(words)
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    # The file is closed by now; taking Qt and the interpreter apart piece by piece would only take time.
    os._exit(code)


def _speak_utf8() -> None:
    """Windows consoles and pipes may start in another encoding; sentences are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
