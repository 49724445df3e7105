"""The window as a whole: navigation, undo, the status bar, what is shown after a change."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.services import notes, units
from cchc_desktop.services.importing import back_up_first
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import ITEM_ROLE, NavItem
from tests.support import TODAY, clock, copied, on, opened, row
from tests.ui.hands import focused, press, retype
from tests.ui.window import choose, codes, opened_window


def nav_items(window: MainWindow) -> list[NavItem]:
    model = window.navigation.model()
    return [model.index(number, 0).data(ITEM_ROLE) for number in range(model.rowCount())]


def test_the_five_units_stand_in_the_navigation_with_their_counts(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = [item for item in nav_items(window) if item.key.startswith("unit:")]
    assert [item.text for item in shown] == [unit.short_name for unit in units.all_units(workspace)]
    assert len(shown) == 5
    assert [(item.count, item.alert) for item in shown[:2]] == [(2, 1), (1, 1)]


def test_a_key_leads_to_the_pages_from_anywhere(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.1.1")
    window.pages.criteria.criteria.table.setFocus()
    press(qtbot, window, Qt.Key.Key_F7)
    assert focused(window) is window.navigation


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("ba", "Báo cáo"),
        ("bo", "Bộ tiêu chí"),
        ("kie", "Kiểm tra"),
        ("so", "Sổ hoạt động"),
        ("mot", "Một cửa"),
    ],
)
def test_a_page_is_found_by_its_letters_without_marks(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, typed: str, page: str
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    press(qtbot, window, Qt.Key.Key_F7)
    for letter in typed.upper():
        press(qtbot, window, Qt.Key[f"Key_{letter}"])
    assert window.navigation.currentIndex().data() == page


def test_headings_cannot_be_chosen(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    model = window.navigation.model()
    for number, item in enumerate(nav_items(window)):
        selectable = bool(model.flags(model.index(number, 0)) & Qt.ItemFlag.ItemIsSelectable)
        assert selectable is bool(item.key)


def test_undo_and_redo_name_their_step_and_renew_the_page(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    written = notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi dự thảo"))
    assert window.acts.undo_button.toolTip() == "Hoàn tác: ghi nhật ký 1 tiêu chí"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes.log_of(workspace, row(workspace, "1.1.1").uid) == []
    assert window.acts.redo_button.toolTip() == "Làm lại: ghi nhật ký 1 tiêu chí"
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert notes.log_of(workspace, row(workspace, "1.1.1").uid) == [written]
    assert "1.1.1" in codes(window.pages.unit.criteria)


def test_what_was_saved_is_said_after_the_commit(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi"))
    assert window.saved.saved_label.text() == "Đã lưu lúc 09:00: ghi nhật ký 1 tiêu chí"


def test_a_backup_is_made_and_its_time_said(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.back_up()
    assert window.saved.backup_label.text() == "Sao lưu gần nhất: hôm nay 09:00"
    assert len(list((tmp_path / "hồ sơ.saoluu").glob("*.cchc"))) == 1


def test_the_copy_that_an_import_made_is_said(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy(_dialog: ImportDialog) -> int:
        back_up_first(workspace.path, clock())
        return 0

    monkeypatch.setattr(ImportDialog, "exec", copy)
    window = opened_window(qtbot, workspace, tmp_path)
    assert "09:00" not in window.saved.backup_label.text()
    window.acts.import_action.trigger()
    assert window.saved.backup_label.text() == "Sao lưu gần nhất: hôm nay 09:00"


def test_a_failed_backup_is_said_and_work_goes_on(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "hồ sơ.saoluu").write_text("a file where the folder should be")
    window = opened_window(qtbot, workspace, tmp_path)
    window.back_up()
    assert window.saved.backup_label.text().startswith("Sao lưu gần nhất: chưa có (chưa sao lưu được: lỗi ")
    assert "Chưa sao lưu được vào" in window.bars.messages.text
    assert "Chưa sao lưu được vào" in window.saved.backup_label.toolTip()
    window.bars.messages.hide()
    window.back_up()
    assert window.bars.messages.text == ""
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Vẫn ghi được"))
    assert "Đã lưu" in window.saved.saved_label.text()


def test_the_banner_marks_sample_data_and_drops_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    assert window.bars.sample.isHidden()
    load_sample(workspace, 2025)
    window.year_combo.setCurrentIndex(window.year_combo.findData(2025))
    window.year_combo.activated.emit(window.year_combo.currentIndex())
    assert window.bars.sample.text == SAMPLE_MARK
    window.bars.sample.act()
    assert window.bars.sample.isHidden()
    workspace.undo()
    assert window.bars.sample.text == SAMPLE_MARK


def test_the_size_of_the_window_is_kept(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    first = opened_window(qtbot, workspace, tmp_path)
    first.resize(1000, 655)
    first.close()
    second = opened_window(qtbot, workspace, tmp_path)
    assert second.height() == 655  # the width is cut to this small screen


def test_ctrl_s_writes_the_note_being_typed(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    choose(window.pages.unit.criteria, "1.1.1")
    window.pages.unit.criteria.detail.log.text_edit.setText("Gõ rồi bấm Ctrl+S")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in notes.log_of(workspace, row(workspace, "1.1.1").uid)] == [
        "Gõ rồi bấm Ctrl+S"
    ]
    assert window.saved.saved_label.text() == "Mọi thay đổi đã được lưu (09:00)"


def test_ctrl_s_does_not_claim_a_refused_value_is_saved(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    shown.detail.edit_fields()
    shown.detail.info.points_edit.setFocus()
    retype(qtbot, window, "abc")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "đã được lưu" not in window.saved.saved_label.text()
    assert "“abc”" in shown.detail.info.problem_label.text()


def test_a_new_day_is_judged_by_when_the_window_is_looked_at(
    qtbot: QtBot, pristine: Path, tmp_path: Path
) -> None:
    day = [TODAY]

    def now() -> datetime:
        return on(day[0])()

    with opened(copied(pristine, tmp_path), now=now) as workspace:
        window = opened_window(qtbot, workspace, tmp_path)
        day[0] = TODAY + timedelta(days=60)
        QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
        choose(window.pages.unit.criteria, "1.1.1")
        assert window.pages.unit.criteria.detail.log.date_edit.text() == "22/01/2027"


def test_a_window_that_cannot_tell_what_is_typed_does_not_close_over_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)

    def fail() -> bool:
        raise KeyError

    with monkeypatch.context() as patched:
        patched.setattr(window.leaving, "allowed", fail)
        with pytest.raises(KeyError):
            window.close()
    assert window.isVisible()
