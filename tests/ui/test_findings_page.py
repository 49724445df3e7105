"""The register of findings: narrowed, opened, added to and taken back by keyboard; what is late is to do."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.findings import called
from cchc_desktop.domain.vocabulary import FindingState
from cchc_desktop.services import nonconformities
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.findings_page import FindingsPage
from cchc_desktop.ui.main_window import MainWindow
from tests.services.check_steps import DONE
from tests.support import TODAY, YEAR
from tests.ui.hands import press, write
from tests.ui.test_task_dialogs import in_dialog
from tests.ui.test_todo_page import lines
from tests.ui.window import opened_window

CTRL = Qt.KeyboardModifier.ControlModifier


def kept(workspace: Workspace, code: str, description: str, **fields: object) -> Nonconformity:
    year = fields.pop("year", YEAR)
    assert isinstance(year, int)
    fresh = nonconformities.blank(unit_by_code(workspace, code).uid, year, date(year, 5, 4))
    return nonconformities.save(workspace, replace(fresh, description=description, **fields))


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """One left open by last year, one late, one in time, one mended, one closed."""
    kept(workspace, "KT", "Của năm trước", year=YEAR - 1)
    kept(workspace, "VP", "Thiếu phiếu hẹn", due=TODAY - timedelta(3), clause="NĐ 118")
    kept(workspace, "VHXH", "Chưa niêm yết", due=TODAY + timedelta(7))
    kept(workspace, "VHXH", "Đã làm xong", done_on=TODAY, due=TODAY - timedelta(1))
    nonconformities.close(workspace, kept(workspace, "VP", "Đã đóng", **DONE), TODAY)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("findings")
    return window


@pytest.fixture
def page(window: MainWindow) -> FindingsPage:
    return window.pages.findings


def numbers(page: FindingsPage) -> list[str]:
    return [called(one) for one in page.findings]


def test_it_lists_the_year_and_what_was_left_open(page: FindingsPage) -> None:
    QAbstractItemModelTester(page.table.model())
    assert numbers(page) == ["01/2025", "01/2026", "02/2026", "03/2026", "04/2026"]
    states = [page.table.model().index(number, 6).data() for number in range(5)]
    assert states == [
        "Đang khắc phục",
        "Quá hạn khắc phục",
        "Đang khắc phục",
        "Chờ kiểm tra hiệu lực",
        "Đã đóng",
    ]
    assert page.count_label.text() == "5/5"


def test_words_unit_and_state_narrow_it(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, workspace: Workspace
) -> None:
    page.focus_filter()
    write(window, "nd 118")
    assert numbers(page) == ["01/2026"]
    press(qtbot, window, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page.filter_edit.clear()
    page.state_combo.setCurrentIndex(page.state_combo.findData(FindingState.CLOSED))
    assert numbers(page) == ["04/2026"]
    page.state_combo.setCurrentIndex(0)
    page.unit_combo.setCurrentIndex(page.unit_combo.findData(unit_by_code(workspace, "KT").uid))
    assert numbers(page) == ["01/2025"]
    page.filter_edit.setText("không có")
    assert page.table_pages.currentWidget() is page.empty_label


def test_keys_open_add_and_take_back(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, workspace: Workspace
) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        seen.append(dialog.state_label.text())
        dialog.done(0)

    page.table.selectRow(1)
    page.table.setFocus()
    for key, held in ((Qt.Key.Key_Return, None), (Qt.Key.Key_F2, None), (Qt.Key.Key_N, CTRL)):
        in_dialog(window, look)
        qtbot.keyClick(page.table, key, held or Qt.KeyboardModifier.NoModifier)
    assert seen == ["Phiếu 01/2026: Quá hạn khắc phục"] * 2 + ["Phiếu mới"]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert numbers(page) == ["01/2025", "02/2026", "03/2026", "04/2026"]
    assert "01/2026" in page.done_label.text()
    workspace.undo()
    assert "01/2026" in numbers(page)


def test_what_waits_stands_in_what_is_to_do_and_is_counted(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    spoken = [
        str(window.navigation.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(window.navigation.model().rowCount())
    ]
    assert spoken[0] == "Việc cần làm: 5, quá hạn 3"
    assert "Không phù hợp: 4, quá hạn 1" in spoken
    window.show_page("todo")
    page = window.pages.todo
    page.filters.field_combo.setCurrentIndex(page.filters.field_combo.findText("Không phù hợp"))
    assert lines(page) == [
        "Quá hạn: 1 việc · 1 phiếu không phù hợp",
        "01/2026",
        "Chờ kiểm tra: 1 việc · 1 phiếu không phù hợp",
        "03/2026",
        "Trong 7 ngày: 1 việc · 1 phiếu không phù hợp",
        "02/2026",
        "Không có hạn: 1 việc · 1 phiếu không phù hợp",
        "01/2025",
    ]
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        seen.append(dialog.state_label.text())
        dialog.done(0)

    page.table.selectRow(1)
    page.table.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        in_dialog(window, look)
        qtbot.keyClick(page.table, key)
    assert seen == ["Phiếu 01/2026: Quá hạn khắc phục"] * 2
