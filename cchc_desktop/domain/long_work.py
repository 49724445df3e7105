"""How long work tells how far it is, and is stopped."""

from collections.abc import Callable

Report = Callable[[int, int], object]
"""Hears (parts done, parts in all) of whatever is counted, and may raise to stop."""


def quietly(_done: int, _total: int) -> None:
    """Nobody is told of progress."""
