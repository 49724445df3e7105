"""A field for one date, typed as an office types dates."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import UserError

_DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def outside_year(day: date | None, year: int | None) -> str:
    """What there is to say about a deadline of the criteria of `year`, which is never refused for it."""
    if day is None or year is None or day.year == year:
        return ""
    return QCoreApplication.translate("DateEdit", "Nằm ngoài năm {year}.").format(year=year)


class DateEdit(QLineEdit):
    """Understands what `parse_date` does (5/3, 05032026) and shows dd/mm/yyyy once left.

    What is no date stays as typed, for `value` to refuse. Without a year the date lies no more than 180
    days ahead, unless `lean_to_year` names the year that is meant.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: Callable[[], date] = date.today
        self._year: int | None = None
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.setToolTip(self.tr("Gõ 5/3 hoặc 05032026; phím ↑ ↓ để đổi một ngày"))
        self.editingFinished.connect(self._show_understood)

    def lean_to_year(self, year: int) -> None:
        """Take a date typed without its year (a deadline) to be in `year`."""
        self._year = year

    def follow(self, today: Callable[[], date]) -> None:
        """Judge by another clock than the machine's."""
        self._today = today

    def value(self, field: str) -> date | None:
        """The date, None when blank. Raises UserError DATE_INVALID, DATE_SHORT_YEAR for `field`."""
        return parse_date(self.text(), field, today=self._today(), year=self._year)

    def known_value(self) -> date | None:
        """The date as far as it can be read now: None when blank or no date (yet)."""
        try:
            return self.value("date")
        except UserError:
            return None

    def set_value(self, day: date | None) -> None:
        """Show `day`, or nothing."""
        self.setText(show_date(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = _DAYS.get(Qt.Key(event.key()))
        if days is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.isReadOnly():
            super().keyPressEvent(event)
        else:
            self._move(days)

    def _move(self, days: int) -> None:
        day = self.known_value()
        if day is not None:
            self._retype(day + timedelta(days))
        elif not self.text().strip():
            self._retype(self._today())

    def _show_understood(self) -> None:
        day = self.known_value()
        if day is not None and self.text() != show_date(day):
            self._retype(day)

    def _retype(self, day: date) -> None:
        """As if typed: the field's own undo (Ctrl+Z) brings the former text back."""
        self.selectAll()
        self.insert(show_date(day))


class AsOfEdit(DateEdit):
    """The day a report is made for: today, whichever that is by then, until she chooses another."""

    def follow(self, today: Callable[[], date]) -> None:
        """Judge by `today`, and show it."""
        super().follow(today)
        self._day_shown = today()
        self.choose(None)

    def renew(self) -> None:
        """Today becomes the new day, unless another was chosen."""
        if self.known_value() == self._day_shown:
            self.choose(None)
        self._day_shown = self._today()

    def choose(self, day: date | None) -> None:
        """Show `day`; None is today."""
        self.set_value(day or self._today())

    def chosen(self) -> date | None:
        """The day as far as it can be read now, for `choose`; None where it is today or no day."""
        day = self.known_value()
        return None if day == self._today() else day

    def day(self, field: str) -> date:
        """The day; where it is blank, today, which is shown then. Raises as `value`."""
        day = self.value(field)
        if day is None:
            self.choose(None)
        return day or self._today()
