"""A date is typed as an office types it, shown in full once left, and kept as typed when it is none."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.ui.date_edit import DateEdit
from tests.support import TODAY, refused
from tests.ui.hands import press, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

JANUARY = date(2026, 1, 10)


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A date and the field after it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(DateEdit())
    layout.addWidget(QLineEdit())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def edit(form: QWidget) -> DateEdit:
    made = form.findChild(DateEdit)
    assert isinstance(made, DateEdit)
    made.follow(lambda: TODAY)
    made.setFocus()
    return made


@pytest.mark.parametrize("typed", ["5/3", "05032026", "0503", "05/3/2026", " 5-3-2026 ", "2026-03-05"])
@pytest.mark.parametrize("leave", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_it_shows_the_whole_date_when_left(
    qtbot: QtBot, form: QWidget, edit: DateEdit, typed: str, leave: Qt.Key
) -> None:
    write(form, typed)
    assert edit.text() == typed
    press(qtbot, form, leave)
    assert edit.text() == "05/03/2026"
    assert edit.value("due") == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("31/02", Fault.DATE_INVALID), ("thường xuyên", Fault.DATE_INVALID), ("5/3/26", Fault.DATE_SHORT_YEAR)],
)
def test_what_is_no_date_stays_as_typed(
    qtbot: QtBot, form: QWidget, edit: DateEdit, typed: str, fault: Fault
) -> None:
    write(form, typed)
    press(qtbot, form, Qt.Key.Key_Tab)
    assert edit.text() == typed
    assert edit.known_value() is None
    with refused(fault):
        edit.value("due")


def test_blank_is_no_date(qtbot: QtBot, form: QWidget, edit: DateEdit) -> None:
    write(form, "  ")
    press(qtbot, form, Qt.Key.Key_Tab)
    assert edit.value("due") is None
    edit.set_value(TODAY)
    edit.set_value(None)
    assert edit.text() == ""


def test_without_a_year_a_note_looks_back_and_a_deadline_stays_in_its_year(edit: DateEdit) -> None:
    edit.follow(lambda: JANUARY)
    edit.setText("28/12")
    assert edit.value("date") == date(2025, 12, 28)
    edit.lean_to_year(2026)
    assert edit.value("due") == date(2026, 12, 28)


def test_up_and_down_move_a_day(qtbot: QtBot, form: QWidget, edit: DateEdit) -> None:
    press(qtbot, form, Qt.Key.Key_Down)
    assert edit.value("date") == TODAY
    edit.setText("28/2")
    press(qtbot, form, Qt.Key.Key_Up)
    assert edit.text() == "01/03/2026"
    press(qtbot, form, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert edit.text() == "27/02/2026"
    edit.setText("mai")
    press(qtbot, form, Qt.Key.Key_Up)
    assert edit.text() == "mai"


def test_what_was_typed_comes_back_with_the_fields_own_undo(
    qtbot: QtBot, form: QWidget, edit: DateEdit
) -> None:
    write(form, "5/3")
    press(qtbot, form, Qt.Key.Key_Return)
    press(qtbot, form, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "5/3"
