"""Libraries imported without what the window does not use of them: half of what their import takes.

This leans on how the pinned versions are made inside: `tests/test_quick_start.py` tells when that changes.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from types import ModuleType
from typing import Any

_BEGINS_WITH = "signature_bootstrap"


class _LateSignatures(ModuleType):
    """Stands where Shiboken runs the module it begins with, and gives it functions that load when called.

    Shiboken, which binds Python to Qt, brings a package along that describes each function of Qt, and loads
    it whole: compiled anew each time, with all that it needs of Python. Only the words of a TypeError, `help`
    and `inspect` ask for it. It also puts an `import` of its own in the place of Python's, which reads the
    source of every module again, for features that are not used here.
    """

    @property
    def bootstrap(self) -> Callable[[], object]:
        """Called once for what has the functions; shadows the one that loads the package."""
        return lambda: self

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*given: Any) -> Any:
            return getattr(self._package, name)(*given)

        return call

    @cached_property
    def _package(self) -> Any:
        import base64
        import zipfile

        vars(self).update(base64=base64, zipfile=zipfile)  # it comes in an archive
        return vars(self)["bootstrap"]()

    def finish_import(self, module: ModuleType) -> None:
        """Called after each module of Qt, for what is deprecated in it: nothing is."""

    def post_init(self) -> None:
        """Called at the end, to put the other `import` in place."""


def import_pyside() -> None:
    """Import PySide, the descriptions of Qt's functions for later."""
    sys.modules[_BEGINS_WITH] = _LateSignatures(_BEGINS_WITH)
    with _left_out(ModuleType("unread"), "base64", "zipfile", "tempfile"):
        import PySide6.QtCore  # noqa: F401


def import_msgspec() -> None:
    """Import msgspec without the newer annotations, for which it would load half of `inspect`."""
    with _left_out(None, "typing_extensions"):
        import msgspec  # noqa: F401


@contextmanager
def _left_out(instead: ModuleType | None, *names: str) -> Iterator[None]:
    """Have who imports one of these modules get `instead`: None says that there is no such module."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent, instead))  # type: ignore[arg-type]  # Python knows None there
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
