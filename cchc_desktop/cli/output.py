"""Printing on stdout: Vietnamese sentences, or one JSON document."""

import json
import sys


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
