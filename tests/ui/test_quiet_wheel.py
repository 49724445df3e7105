"""The wheel over a form: it is scrolled, and nothing in it is changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.import_columns import ReadColumn, ReadTable
from cchc_desktop.domain.incoming import ImportNote, Place, Question
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_columns import ImportColumns
from cchc_desktop.ui.import_questions import ImportQuestions
from cchc_desktop.ui.print_form import PrintForm
from tests.support import logical_dump
from tests.ui.window import choose, opened_window


def wheel_down(widget: QWidget) -> bool:
    """Returns whether `widget`, which is switched on, kept it to itself."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize("has_focus", [True, False])
def test_scrolling_the_fields_changes_none(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, has_focus: bool
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.resize(910, 512)
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    shown.detail.edit_fields()
    before = logical_dump(workspace.path)
    combos = [one for one in shown.detail.info.findChildren(QComboBox) if one.isEnabled()]
    assert len(combos) >= 2
    for combo in combos:
        if has_focus:
            combo.setFocus()
        assert not wheel_down(combo), "the form takes it"
    window.setFocus()
    assert logical_dump(workspace.path) == before


def test_scrolling_the_import_changes_no_column_and_answers_nothing(qtbot: QtBot) -> None:
    columns, questions = ImportColumns(), ImportQuestions()
    columns.show_table(ReadTable("Bảng", 1, (ReadColumn("A", "stt", "STT", ("1",), "code"),)))
    place = Place("Bảng", 2, "A")
    questions.add([Question("q", ImportNote.WHICH_CODE, place, "1.1", "Mã?", ("1.1", "1.10"), "1.1")])
    for screen in (columns, questions):
        qtbot.addWidget(screen)
        screen.show()
        wheel_down(screen.findChild(QComboBox))
    assert columns.fields == {"stt": "code"}
    assert questions.answers == {}


def test_scrolling_over_a_number_changes_it_not(qtbot: QtBot) -> None:
    form = PrintForm()
    qtbot.addWidget(form)
    form.copies_spin.setValue(3)
    assert not wheel_down(form.copies_spin)
    assert form.copies_spin.value() == 3
