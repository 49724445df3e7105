"""What goes wrong while she types: the year turned over, the stick pulled out, names that are too long."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import activities, checklists, checks, criteria, criteria_sets, planting
from cchc_desktop.services.evidence import add_evidence
from cchc_desktop.services.units import all_units, save_unit_card
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.merge_dialog import MergeDialog
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import TODAY, YEAR, leaf, logical_dump, row
from tests.ui.hands import press, write
from tests.ui.themed import themed
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("does not support")
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TYPED = "chữ đang gõ dở"


class Place(Struct):
    """Where text is typed: the way there, and the key that saves it."""

    go: Callable[[QtBot, MainWindow], object]
    save: tuple[Qt.Key, Qt.KeyboardModifier] = (Key.Key_Return, CONTROL)


def to_a_note(_qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.write_note()


def to_a_cell(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.2")
    index = shown.table.index_of(shown.selected_rows()[0].uid, "name")
    assert index is not None
    shown.table.setCurrentIndex(index)
    shown.table.setFocus()
    press(qtbot, window, Key.Key_F2)


def to_a_field(_qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.detail.edit_fields()


def to_a_document(_qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    detail = window.pages.criteria.criteria.detail
    detail.tabs.setCurrentWidget(detail.evidence)
    detail.evidence.title_edit.setFocus()


def to_an_activity(_qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("activities")
    window.pages.activities.fields.content_edit.setFocus()


def to_an_answer(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("checks")
    (check,) = checks.checks(window.session.workspace, YEAR)
    window.pages.checks.open_check(check.uid)
    run = window.pages.checks.running
    first = checks.answers(window.session.workspace, check)[0]
    run.table.go_to(run.model.row_of(first.uid), Column.REMARK)


PLACES = {
    "note": Place(to_a_note),
    "cell": Place(to_a_cell, (Key.Key_Return, Qt.KeyboardModifier.NoModifier)),
    "field": Place(to_a_field, (Key.Key_S, CONTROL)),
    "document": Place(to_a_document, (Key.Key_Return, Qt.KeyboardModifier.NoModifier)),
    "activity": Place(to_an_activity, (Key.Key_Return, Qt.KeyboardModifier.NoModifier)),
    "answer": Place(to_an_answer, (Key.Key_Return, Qt.KeyboardModifier.NoModifier)),
}


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    activities.add_shipped_kinds(workspace)
    checklists.add_shipped(workspace)
    form = checklists.checklists(workspace)[0]
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, YEAR - 1).uid, [leaf("9.9")])
    checks.begin(workspace, checks.unplanned(form, all_units(workspace)[0], YEAR), TODAY)
    return opened_window(qtbot, workspace, tmp_path)


def typed_now(window: MainWindow) -> list[str]:
    return [text for one in window.pages.half_typed() for text in one.texts.values()]


def is_kept(window: MainWindow) -> bool:
    """Whether the words are a record, or stand half typed."""
    dumped = str(logical_dump(window.session.workspace.path))
    return TYPED in dumped or any(TYPED in text for text in typed_now(window))


@pytest.mark.parametrize("name", PLACES)
def test_the_year_switched_while_typing_loses_no_word(qtbot: QtBot, window: MainWindow, name: str) -> None:
    PLACES[name].go(qtbot, window)
    write(window, TYPED)
    window.year_combo.setFocus()
    press(qtbot, window, Key.Key_Down)
    assert window.session.year == YEAR - 1
    assert is_kept(window), name
    press(qtbot, window, Key.Key_Up)
    assert window.session.year == YEAR
    assert is_kept(window), name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")
@pytest.mark.parametrize("name", PLACES)
def test_a_stick_pulled_out_while_typing_is_said_and_loses_no_word(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, name: str
) -> None:
    place = PLACES[name]
    place.go(qtbot, window)
    write(window, TYPED)
    before = logical_dump(workspace.path)
    away = workspace.path.rename(workspace.path.with_name("rút ra.cchc"))
    key, held = place.save
    press(qtbot, window, key, held=held)
    assert any(TYPED in text for text in typed_now(window)), name
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("đã bị chuyển đi, đổi tên, xóa" in text for text in said), said
    away.rename(workspace.path)
    assert logical_dump(workspace.path) == before
    press(qtbot, window, key, held=held)
    assert TYPED in str(logical_dump(workspace.path)), name


LONG = "Trung tâm Văn hóa, Thể thao, Truyền thanh và Phục vụ hành chính công " * 5
assert len(LONG) > 300


@pytest.mark.parametrize("size", [(1366, 728), (910, 485)])
def test_names_of_three_hundred_letters_leave_the_window_its_size(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path, size: tuple[int, int]
) -> None:
    unit, led = all_units(workspace)[0], row(workspace, "1.2")
    save_unit_card(workspace, replace(unit, name=LONG, addressee=LONG), [])
    criteria.edit_criterion(workspace, led, replace(led.criterion, name=LONG, task=LONG))
    document = Evidence(new_uid(), "12/BC", None, LONG[:190], LONG, "", "")
    add_evidence(workspace, [row(workspace, "1.2")], document)
    with themed(qapp):
        window = opened_window(qtbot, workspace, tmp_path)
        window.resize(*size)
        model = window.navigation.model()
        for number in range(model.rowCount()):
            window.navigation.setCurrentIndex(model.index(number, 0))
            QApplication.processEvents()
            least = window.minimumSizeHint()
            assert (least.width() <= size[0], least.height() <= size[1]) == (True, True), number
        window.show_page("criteria")
        choose(window.pages.criteria.criteria, "1.2")
        detail = window.pages.criteria.criteria.detail
        for tab in (detail.log, detail.info, detail.evidence):
            detail.tabs.setCurrentWidget(tab)
            QApplication.processEvents()
        assert (window.width(), window.height()) == size
        unit = all_units(workspace)[0]
        for dialog in (UnitDialog(workspace, unit, window), MergeDialog(workspace, unit, window)):
            qtbot.addWidget(dialog)
            dialog.show()
            QApplication.processEvents()
            assert dialog.width() <= size[0]


def test_five_thousand_rows_are_set_and_taken_back(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    lead = all_units(workspace)[0].uid
    with workspace.transact(Op.IMPORT_CRITERIA, count=5000) as tx:
        set_uid = criteria_sets.ensure_set(workspace, tx, YEAR).uid
        planting.plant(tx, set_uid, [leaf(f"8.{number}", lead_uid=lead) for number in range(5000)])
    before = logical_dump(workspace.path)
    window = opened_window(qtbot, workspace, tmp_path)
    window.commit_beside()
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    shown.filter_edit.setText("8.")
    shown.table.setFocus()
    index = shown.table.index_of(shown.model.rows[-1].uid, "due")
    assert index is not None
    shown.table.setCurrentIndex(index)
    press(qtbot, window, Key.Key_A, held=CONTROL)
    press(qtbot, window, Key.Key_F2)
    write(window, "20/12/2026")
    press(qtbot, window, Key.Key_Return, held=CONTROL)
    set_to = [one.due for one in window.session.view.rows if one.criterion.code.startswith("8.")]
    assert set_to == [date(2026, 12, 20)] * 5000
    press(qtbot, window, Key.Key_Z, held=CONTROL)
    assert logical_dump(workspace.path) == before
