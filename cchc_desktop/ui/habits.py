"""How she likes a list to look: remembered on this machine, no record of the file."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct
from PySide6.QtCore import QSettings

Width = Annotated[int, Meta(ge=16, le=4000)]
"""Of a column, in device-independent pixels."""

T = TypeVar("T")


class ColumnHabit(Struct, frozen=True, omit_defaults=True):
    """What she changed of the columns of one list, by their keys; nothing of it for how they begin."""

    order: tuple[str, ...] = ()
    """From the left; empty for the first order."""
    widths: dict[str, Width] = {}
    shown: tuple[str, ...] = ()
    """In sight whatever room there is: the table scrolls rather than they step back."""
    hidden: tuple[str, ...] = ()


class Look(Struct, frozen=True, omit_defaults=True):
    """A way to look at a list, under a name: what it is narrowed to and by what it is sorted.

    Each list has some of these choices; they are empty for everything.
    """

    name: str = ""
    text: str = ""
    state: str = ""
    """A state of a criterion."""
    group: str = ""
    """A group of things to do."""
    unit: str = ""
    """The uid of it; so too"""
    person: str = ""
    field: str = ""
    """The name of a lĩnh vực."""
    wanting: str = ""
    """What a score lacks."""
    sorted_by: str = ""
    """The key of a column; empty for official order."""
    descending: bool = False


class Habits:
    """Those of the list `name`; the `looks` are shared by all lists that narrow alike, those of criteria."""

    def __init__(self, settings: QSettings, name: str, looks: str = "list/looks") -> None:
        self._settings = settings
        self._columns = f"list/columns/{name}"
        self._looks = looks

    def columns(self) -> ColumnHabit:
        """What was kept of the columns; how they begin where that cannot be read."""
        return self._kept(self._columns, ColumnHabit) or ColumnHabit()

    def keep_columns(self, habit: ColumnHabit) -> None:
        """Remember the columns; how they begin leaves nothing to remember."""
        self._keep(self._columns, habit, habit != ColumnHabit())

    def looks(self) -> list[Look]:
        """The looks that were saved, by name; none where they cannot be read."""
        return self._kept(self._looks, list[Look]) or []

    def keep_looks(self, looks: Sequence[Look]) -> None:
        """Remember these looks, and no others."""
        self._keep(self._looks, looks, bool(looks))

    def _kept(self, key: str, kind: type[T]) -> T | None:
        try:
            return msgspec.json.decode(str(self._settings.value(key, "null")), type=kind)
        except msgspec.DecodeError:  # nothing kept, or by a later edition
            return None

    def _keep(self, key: str, value: object, keeps: bool) -> None:
        if keeps:
            self._settings.setValue(key, msgspec.json.encode(value).decode())
        else:
            self._settings.remove(key)
