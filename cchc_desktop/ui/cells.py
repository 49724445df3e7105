"""What a table of criteria that is edited in place knows of its cells, and how one of them is left."""

from collections.abc import Collection, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.year import CriterionRow

if TYPE_CHECKING:
    from cchc_desktop.domain.drafts import Typed


class Way(Enum):
    """How a cell was left."""

    STAY = auto()
    DOWN = auto()
    UP = auto()
    NEXT = auto()
    PREVIOUS = auto()
    ALL = auto()
    """Write the value in every chosen row."""
    GIVE_UP = auto()


class Place(Struct, frozen=True):
    """A cell, wherever it stands: the uid of its row and its field."""

    uid: str
    field: str
    at: str = ""
    """What else tells it apart: see `Cells.at`."""


class Cells(Protocol):
    """The cells of one table, by the fields of its columns."""

    @property
    def long(self) -> Collection[str]:
        """Fields of running text."""

    @property
    def many(self) -> Collection[str]:
        """Fields that list several of their choices."""

    def has(self, row: CriterionRow, field: str) -> bool:
        """Whether a row has a field that can be edited: groups have few."""

    def why_not(self, row: CriterionRow, field: str, heading: str) -> UserError:
        """Why nothing can be typed in a cell below `heading` that has no field, or not in this row."""

    def at(self, field: str) -> str:
        """Of several things the one its cells belong to now, a step of a chain; empty where there is one."""

    def text(self, row: CriterionRow, field: str) -> str:
        """What is edited in a cell."""

    def choices(self, row: CriterionRow, field: str) -> list[str]:
        """What pops up below it."""

    def remark(self, field: str, text: str) -> str:
        """What there is to say about a text that is not refused for it; or nothing."""

    def write(self, rows: list[CriterionRow], texts: Mapping[str, str], at: str) -> None:
        """Write the same texts, by field, in all of `rows`, in one step, for that `at`. Raises UserError."""

    def typed(self, place: Place, text: str, stored: str) -> "Typed":
        """A half-typed text of a cell in which `stored` stood."""
