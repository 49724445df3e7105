"""What changes when a year is carried into the next, one line each: ticked to be taken, typed over by F2."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.new_year import Key, Shift
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.year_words import SHIFT_DOUBT, SHIFTED
from cchc_desktop.services.new_year import NewYear
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.tick_list import TickLine, TickTable

_AFTER = 3
"""The column of the new value."""


class ShiftsTable(TickTable):
    """The shifts of a plan with what she typed over; `refused` says what cannot be."""

    refused = Signal(object)
    retyped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Tiêu chí"),
            self.tr("Ô"),
            self.tr("Năm cũ"),
            self.tr("Năm mới"),
            self.tr("Cần xem lại"),
        )
        self._shifts: dict[str, Shift] = {}
        self._typed: dict[str, str | date] = {}
        self._plan: NewYear | None = None

    def plan(self, plan: NewYear | None) -> Sequence[TickLine]:
        """Forget what was; the lines of `plan`, those proposed ticked."""
        self._plan = plan
        self._typed = {}
        self._shifts = {"/".join(shift.key): shift for shift in plan.shifts} if plan else {}
        self.tick([key for key, shift in self._shifts.items() if shift.proposed])
        return self.told()

    def told(self) -> Sequence[TickLine]:
        """The lines as they stand."""
        return [TickLine(key, self._texts(key, shift)) for key, shift in self._shifts.items()]

    @property
    def taken(self) -> dict[Key, str | date]:
        """What takes the place of last year's values."""
        return {
            shift.key: self._typed.get(key, shift.after)
            for key, shift in self._shifts.items()
            if key in self.ticked
        }

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _AFTER else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            role = Qt.ItemDataRole.DisplayRole
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type over a new value: that is taken, too."""
        if role != Qt.ItemDataRole.EditRole or index.column() != _AFTER:
            return super().setData(index, value, role)
        key = self.lines[index.row()].key
        try:
            self._typed[key] = self._read(self._shifts[key], str(value))
        except UserError as error:
            self.refused.emit(error)
            return False
        self.tick(self.ticked | {key})
        self.retyped.emit()
        return True

    def _read(self, shift: Shift, text: str) -> str | date:
        if isinstance(shift.before, str):
            door = clean if "\n" in shift.before else one_line
            return door(text, "text", limit=LONG, required=shift.column in ("name", "text"))
        assert self._plan is not None
        read = parse_date(text, "due", today=date(self._plan.year, 1, 1), year=self._plan.year)
        return read if read is not None else shift.after

    def _texts(self, key: str, shift: Shift) -> tuple[str, ...]:
        assert self._plan is not None
        criterion = self._plan.view.by_uid[shift.criterion_uid].criterion
        doubts = "; ".join(SHIFT_DOUBT[doubt] for doubt in shift.doubts)
        new = self._typed.get(key, shift.after)
        return (
            f"{criterion.code}  {criterion.name}".strip(),
            SHIFTED[shift.column],
            _shown(shift.before),
            _shown(new),
            "" if key in self._typed else doubts,
        )


def _shown(value: str | date) -> str:
    return value if isinstance(value, str) else show_date(value)
