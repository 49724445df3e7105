"""The words of a report: by keyboard, part by part, with figures that follow the data."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.report_words import Part, ReportWords
from cchc_desktop.services.report_texts import save_texts, texts_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from tests.support import YEAR, log_lines
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, ENTER, F4 = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return, Qt.Key.Key_F4
PARTS = (Part("results", "Kết quả", "Đã xong {số hoàn thành}."), Part("causes", "Nguyên nhân", ""))
WORDS = ReportWords(
    "progress",
    YEAR,
    "q3",
    "Báo cáo quý III",
    PARTS,
    {"số hoàn thành": "20", "số quá hạn": "3", "lĩnh vực I: số tiêu chí": "17"},
)


def shown(qtbot: QtBot, workspace: Workspace) -> ReportWordsDialog:
    return opened_dialog(qtbot, ReportWordsDialog(workspace, WORDS))


def kept(workspace: Workspace) -> dict[str, str]:
    return texts_of(workspace, "progress", YEAR, "q3")


def named(dialog: ReportWordsDialog) -> list[str]:
    return [dialog.parts_list.item(row).text() for row in range(dialog.parts_list.count())]


def test_a_part_is_written_with_figures_and_saved_as_one_step(qtbot: QtBot, workspace: Workspace) -> None:
    steps = len(log_lines(workspace.path))
    dialog = shown(qtbot, workspace)
    assert dialog.preview_edit.toPlainText() == "Đã xong 20."
    retype(qtbot, dialog, "Quá hạn ")
    press(qtbot, dialog, F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text() for one in menu.actions()] == [
        "số hoàn thành: 20",
        "số quá hạn: 3",
        "Số liệu từng nhóm",
    ]
    groups = menu.actions()[-1].menu()
    assert isinstance(groups, QMenu)
    assert [one.text() for one in groups.actions()] == ["lĩnh vực I"]
    below = groups.actions()[0].menu()
    assert isinstance(below, QMenu)
    assert [one.text() for one in below.actions()] == ["số tiêu chí: 17"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, ENTER)
    assert focused(dialog).text() == "Quá hạn {số quá hạn}"  # type: ignore[attr-defined]
    assert dialog.preview_edit.toPlainText() == "Quá hạn 3"
    assert named(dialog) == ["Kết quả (đã sửa)", "Nguyên nhân"]
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    assert kept(workspace) == {"results": "Quá hạn {số quá hạn}"}
    assert len(log_lines(workspace.path)) == steps + 1
    workspace.undo()
    assert kept(workspace) == {}


def test_a_part_goes_back_to_the_draft(qtbot: QtBot, workspace: Workspace) -> None:
    save_texts(workspace, "progress", YEAR, "q3", {"results": "Của tôi", "causes": "Vì thế"})
    dialog = shown(qtbot, workspace)
    assert dialog.draft_button.isEnabled()
    dialog.draft_button.click()
    assert dialog.preview_edit.toPlainText() == "Đã xong 20."
    assert not dialog.draft_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Z, held=CTRL)
    assert dialog.preview_edit.toPlainText() == "Của tôi"
    dialog.draft_button.click()
    dialog.save_button.click()
    assert kept(workspace) == {"causes": "Vì thế"}


def test_nothing_typed_leaves_no_step(qtbot: QtBot, workspace: Workspace) -> None:
    steps = log_lines(workspace.path)
    dialog = shown(qtbot, workspace)
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert log_lines(workspace.path) == steps


def test_a_mistyped_figure_is_shown_and_nothing_saved(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = shown(qtbot, workspace)
    dialog.parts_list.setCurrentRow(1)
    dialog.texts.currentWidget().setFocus()
    write(dialog, "Vì {số quá hạng}")
    assert dialog.problem_label.isVisible()
    assert "“số quá hạng”" in dialog.problem_label.text()
    assert dialog.preview_edit.toPlainText() == ""
    dialog.parts_list.setCurrentRow(0)
    assert not dialog.problem_label.isVisible()
    dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.parts_list.currentRow() == 1
    assert "số quá hạn" in dialog.problem_label.text()
    assert focused(dialog) is dialog.texts.currentWidget()
    assert kept(workspace) == {}
    retype(qtbot, dialog, "Vì " + "chưa " * 2000)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert len(kept(workspace)["causes"]) == 10_002


def test_a_text_too_long_is_refused_and_kept_on_the_screen(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = shown(qtbot, workspace)
    retype(qtbot, dialog, "chữ")
    dialog.texts.currentWidget().setPlainText("a" * 20_001)  # type: ignore[attr-defined]
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "20001" in dialog.problem_label.text()
    assert kept(workspace) == {}
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
