"""How long work tells how far it is, and is stopped."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Report = Callable[[int, int], object]
"""Hears (parts done, parts in all) of whatever is counted, and may raise to stop."""


Check = Callable[[], object]
"""Called between the parts of work that does not count them; may raise to stop."""


def quietly(_done: int, _total: int) -> None:
    """Nobody is told of progress."""


def unasked() -> None:
    """Nobody asks the work to stop."""


Patience = Callable[[str], AbstractContextManager[Check]]
"""Surrounds the writing of a step of this name up to its commit; gives what is called between changes."""


@contextmanager
def impatience(_name: str) -> Iterator[Check]:
    """Nobody waits for a step."""
    yield unasked
