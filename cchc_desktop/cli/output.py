"""What a command answers: Vietnamese sentences or one JSON document on stdout, and its exit code."""

import json
import sys

DONE, REFUSED = 0, 1
"""Exit codes: done; refused with a sentence."""


class OutputError(Exception):
    """Nobody receives what is printed: the pipe is closed, or the disk behind it is full."""


def say(text: str) -> None:
    """Print a line. Raises OutputError."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError as error:
        raise OutputError from error


def say_json(value: object) -> None:
    """Print the one JSON document of a command. Raises OutputError."""
    say(json.dumps(value, ensure_ascii=False, indent=1))


def complain(text: str) -> None:
    """Print a sentence on stderr."""
    sys.stderr.write(f"{text}\n")
