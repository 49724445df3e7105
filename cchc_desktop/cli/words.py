"""What the program is called with: a command, or what the window is to open."""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

COMMAND_NAMES = (
    "init",
    "show",
    "note",
    "import",
    "take-sheet",
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
_SAMPLE, _QUIT = _SWITCHES = ("--sample", "--quit-when-shown")


class WindowWords(Struct, frozen=True):
    """What a start of the window was asked for."""

    file: Path | None = None
    """None for her own workspace."""
    sample: bool = False
    quit_when_shown: bool = False
    screenshot: Path | None = None

    @property
    def is_measured(self) -> bool:
        """Whether the window is only shown and left again."""
        return self.quit_when_shown or self.screenshot is not None


def is_command(words: Sequence[str]) -> bool:
    """Whether `words` name a command rather than a file to open in the window.

    A lone bare word that is no file can only be a mistyped command, and is treated as one.
    """
    if not words:
        return False
    first = words[0]
    mistyped = len(words) == 1 and re.fullmatch(r"[\w-]*\w", first) and not first.startswith("--")
    return first in (*COMMAND_NAMES, "-h", "--help") or bool(mistyped and not Path(first).exists())


def window_words(words: Sequence[str]) -> WindowWords:
    """What `words` ask for. A file and switches need no parser, which says misuse and ends the program."""
    rest = [word for word in words if word not in _SWITCHES]
    if len(rest) > 1 or any(word.startswith("-") for word in rest):
        from cchc_desktop.cli.parser import window_parser

        return WindowWords(**vars(window_parser().parse_args(words)))
    file = Path(rest[0]) if rest else None
    return WindowWords(file, sample=_SAMPLE in words, quit_when_shown=_QUIT in words)
