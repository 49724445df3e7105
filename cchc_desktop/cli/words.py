"""Whether the program is called with a command or for its window."""

import re
from collections.abc import Sequence
from pathlib import Path

COMMAND_NAMES = (
    "init",
    "show",
    "note",
    "import",
    "take-sheet",
    "evidence-pack",
    "report",
    "new-year",
    "close-year",
    "open-year",
    "undo",
    "check",
    "diagnose",
    "backup",
    "restore",
    "self-test",
)


def is_command(words: Sequence[str]) -> bool:
    """Whether `words` name a command rather than a file to open in the window.

    A lone bare word that is no file can only be a mistyped command, and is treated as one.
    """
    if not words:
        return False
    first = words[0]
    mistyped = len(words) == 1 and re.fullmatch(r"[\w-]*\w", first) and not first.startswith("--")
    return first in (*COMMAND_NAMES, "-h", "--help") or bool(mistyped and not Path(first).exists())
