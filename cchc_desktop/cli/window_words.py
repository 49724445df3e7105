"""What the window is called with: which file, and how."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

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


def window_words(words: Sequence[str]) -> WindowWords:
    """What `words` ask for. A file and switches need no parser, which says misuse and ends the program."""
    rest = [word for word in words if word not in _SWITCHES]
    if len(rest) > 1 or any(word.startswith("-") for word in rest):
        from cchc_desktop.cli.parser import window_parser

        return WindowWords(**vars(window_parser().parse_args(words)))
    file = Path(rest[0]) if rest else None
    return WindowWords(file, sample=_SAMPLE in words, quit_when_shown=_QUIT in words)
