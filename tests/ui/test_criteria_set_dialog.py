"""The decision and the source of a year's criteria: typed by her, printed below the table."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.services.criteria_sets import edit_set
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog
from tests.support import YEAR, logical_dump, view
from tests.ui.hands import focused, opened_dialog, press, write
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


def stored(workspace: Workspace) -> CriteriaSet:
    found = view(workspace).criteria_set
    assert found is not None
    return found


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> CriteriaSetDialog:
    return opened_dialog(qtbot, CriteriaSetDialog(workspace, stored(workspace)))


def test_a_decision_is_typed_and_is_one_step(
    qtbot: QtBot, workspace: Workspace, dialog: CriteriaSetDialog
) -> None:
    before = logical_dump(workspace.path)
    assert (dialog.title_edit.text(), dialog.number_edit.text()) == ("Bộ tiêu chí thử", "")
    write(dialog, "12/QĐ-UBND")
    press(qtbot, dialog, Qt.Key.Key_Tab)
    write(dialog, "9/9/2025")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert not dialog.isVisible()
    found = stored(workspace)
    assert (found.decision_number, str(found.decision_date)) == ("12/QĐ-UBND", "2025-09-09")
    assert workspace.undo().name == f"sửa thông tin bộ tiêu chí năm {YEAR}"
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("date_edit", "31/9/2025", "“31/9/2025”"),
        ("number_edit", "1" * 61, "“Quyết định số”"),
        ("title_edit", "Bộ\x07", "U+0007"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    workspace: Workspace, dialog: CriteriaSetDialog, field: str, text: str, said: str
) -> None:
    before = logical_dump(workspace.path)
    getattr(dialog, field).setText(text)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert said in dialog.problem_label.text()
    assert focused(dialog) is getattr(dialog, field)
    assert logical_dump(workspace.path) == before


def test_the_page_names_the_decision_and_opens_its_dialog(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    page = window.pages.criteria
    assert "Quyết định" not in page.total_label.text()
    edit_set(workspace, replace(stored(workspace), decision_number="12/QĐ-UBND"))
    assert page.total_label.text().endswith(
        "· Quyết định số 12/QĐ-UBND ngày ........ tháng ........ năm ........"
    )
    met: list[str] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, CriteriaSetDialog):
            met.append(shown.number_edit.text())
            shown.done(0)

    for way in (page.set_button.click, window.acts.set_action.trigger, page._menu_lines()[-1].act):
        QTimer.singleShot(0, look)
        way()
    assert met == ["12/QĐ-UBND"] * 3


def test_sample_data_has_no_decision_to_edit(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    load_sample(workspace, YEAR + 1)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    for year, offered in ((YEAR + 1, False), (YEAR, True), (YEAR + 2, False)):
        window.session.show_year(year)
        window.acts.menu_button.menu().aboutToShow.emit()
        assert window.acts.set_action.isEnabled() is offered
        assert window.pages.criteria.set_button.isHidden() is not offered
