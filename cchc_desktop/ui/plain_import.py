"""The `import` of Python, which PySide puts its own in the place of."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts it there


def import_plainly() -> None:
    """Give Python its `import` back: PySide's reads all source again, for features not used here."""
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]
