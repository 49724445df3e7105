"""The backups as the window shows them: ages, the second place, rehearsals, and the choice of a copy."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services import notes
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import backup_folder, copies
from cchc_desktop.storage.draft_file import DraftFile
from cchc_desktop.ui.backup_dialog import BackupDialog
from cchc_desktop.ui.backup_keeper import BackupKeeper
from cchc_desktop.ui.backup_words import when
from cchc_desktop.ui.first_start import FirstStart
from cchc_desktop.ui.refused_start import ask_way_out
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.way_on import Restore
from tests.services.backups import attach, flip
from tests.support import NOW, TODAY, YEAR, log_lines, row
from tests.ui.inline import InlineTasks
from tests.ui.window import DRAFTS, choose, opened_window


def write(workspace: Workspace, text: str) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def keeper(workspace: Workspace, settings: QSettings, qapp: object) -> BackupKeeper:
    assert qapp is not None
    return BackupKeeper(workspace, InlineTasks(), settings)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick


def dialog_of(qtbot: QtBot, keeper: BackupKeeper, place: Path | None = None) -> BackupDialog:
    made = BackupDialog(keeper, InlineTasks(), pick_folder=lambda _parent, _title: place)
    qtbot.addWidget(made)
    made.show()
    return made


def assistant(
    qtbot: QtBot, path: Path, second: Path | None = None, elsewhere: Path | None = None
) -> RestoreDialog:
    def pick(_parent: QWidget, _title: str) -> Path | None:
        return elsewhere

    made = RestoreDialog(path, second, InlineTasks(), lambda: NOW, pick_folder=pick)
    qtbot.addWidget(made)
    made.show()
    return made


def cells(dialog: RestoreDialog, number: int) -> list[str]:
    return [dialog.table.item(number, column).text() for column in range(dialog.table.columnCount())]


def test_ages_are_said_as_of_today() -> None:
    assert when(NOW, NOW) == "hôm nay 09:00"
    assert when(NOW - timedelta(days=1), NOW) == "hôm qua 09:00"
    assert when(NOW - timedelta(days=2), NOW) == "21/11/2026 09:00"
    assert when(NOW.replace(year=2027), NOW) == "23/11/2027 09:00"


def test_the_dialog_backs_up_rehearses_and_says_so(qtbot: QtBot, keeper: BackupKeeper) -> None:
    dialog = dialog_of(qtbot, keeper)
    assert dialog.first_label.text() == "chưa có"
    assert dialog.rehearsal_label.text().startswith("Chưa thử lần nào")
    dialog.now_button.click()
    assert dialog.first_label.text() == "hôm nay 09:00"
    assert dialog.rehearsal_label.text().startswith("Đạt, hôm nay 09:00.")
    assert not dialog.forget_button.isVisible()


def test_a_second_place_is_chosen_kept_and_dropped(
    qtbot: QtBot, keeper: BackupKeeper, workspace: Workspace, settings: QSettings, stick: Path
) -> None:
    dialog = dialog_of(qtbot, keeper, stick)
    dialog.choose_button.click()
    assert dialog.second_label.text().startswith(f"{stick}\nhôm nay 09:00\nNơi này cùng ổ đĩa")
    assert len(list(stick.glob("*.saoluu/*.cchc"))) == 1
    settings.sync()
    assert BackupKeeper(workspace, InlineTasks(), settings).second == stick
    dialog.forget_button.click()
    assert keeper.second is None
    assert dialog.second_label.text().startswith("Chưa chọn.")
    assert len(list(stick.glob("*.saoluu/*.cchc"))) == 1


def test_a_second_place_that_is_gone_keeps_its_age_and_says_why(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, stick: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.backups.choose_second(stick)
    stick.rename(tmp_path / "đã rút")
    for _start in range(2):
        write(workspace, "vẫn làm việc")
        window.back_up()
        assert window.saved.backup_label.text() == (
            "Sao lưu gần nhất: hôm nay 09:00 · nơi thứ hai: hôm nay 09:00 "
            "(chưa sao lưu được: chưa cắm USB hoặc mất kết nối)"
        )
        assert str(stick) in window.saved.backup_label.toolTip()
        assert window.bars.messages.text == ""
        window = opened_window(qtbot, workspace, tmp_path)
        assert "nơi thứ hai: hôm nay 09:00" in window.saved.backup_label.text()


def test_a_long_reason_does_not_widen_the_window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    before = window.minimumSizeHint().width()
    window.backups.choose_second(tmp_path / "không có")
    assert window.minimumSizeHint().width() == before


def test_a_failed_rehearsal_stays_in_the_status_bar_until_one_goes_well(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.back_up()
    flip(copies(workspace.path)[0])
    window.backups.run(rehearsing=True)
    assert window.saved.backup_label.text() == "Sao lưu gần nhất: hôm nay 09:00 · thử khôi phục không đạt"
    assert "không đạt kiểm tra" in window.saved.backup_label.toolTip()
    assert "thử khôi phục không đạt" in opened_window(qtbot, workspace, tmp_path).saved.backup_label.text()
    window.backups.run(rehearsing=True)
    assert window.saved.backup_label.text() == "Sao lưu gần nhất: hôm nay 09:00"


def test_a_backup_asked_for_while_one_runs_comes_after_it(
    qtbot: QtBot, workspace: Workspace, settings: QSettings
) -> None:
    tasks = Tasks()
    keeper = BackupKeeper(workspace, tasks, settings)
    keeper.run()
    write(workspace, "trong khi đang sao lưu")
    keeper.run()
    qtbot.waitUntil(
        lambda: bool(copies(workspace.path)) and seq_of(copies(workspace.path)[-1]) == seq_of(workspace.path)
    )
    qtbot.waitUntil(lambda: not keeper.running)
    tasks.close()


def seq_of(path: Path) -> int:
    return log_lines(path)[-1][0]


def test_the_assistant_shows_what_each_copy_holds(qtbot: QtBot, workspace: Workspace) -> None:
    write(workspace, "ghi chép một")
    workspace.back_up()
    write(workspace, "ghi chép\nhai")
    workspace.back_up()
    flip(copies(workspace.path)[0])
    dialog = assistant(qtbot, workspace.path)
    assert cells(dialog, 0)[:2] == ["hôm nay 09:00", "Cạnh hồ sơ"]
    assert cells(dialog, 0)[3:] == ["8", "2", "0", "✓ Đạt"]
    assert cells(dialog, 1)[3:] == ["", "", "", "✗ Không đạt"]
    assert dialog.details_label.text() == (
        "Ghi chép cuối cùng trong bản này:\n23/11/2026  ghi chép hai\n23/11/2026  ghi chép một"
    )
    assert dialog.restore_button.isEnabled()
    dialog.table.selectRow(1)
    assert not dialog.restore_button.isEnabled()
    assert "không đạt kiểm tra" in dialog.details_label.text()


def test_a_copy_from_before_a_year_was_closed_says_so(qtbot: QtBot, workspace: Workspace) -> None:
    write(workspace, "một")
    workspace.back_up()
    close_year(workspace, YEAR)
    dialog = assistant(qtbot, workspace.path)
    last = dialog.table.rowCount() - 1
    dialog.table.selectRow(last)
    assert f"trước khi khóa năm {YEAR}" in dialog.details_label.text()


def test_a_copy_that_was_altered_is_told_and_not_proposed(qtbot: QtBot, workspace: Workspace) -> None:
    for text in ("một", "hai"):
        write(workspace, text)
        workspace.back_up()
    with closing(sqlite3.connect(copies(workspace.path)[1], isolation_level=None)) as connection:
        connection.execute("UPDATE progress_note SET text = 'ai đó sửa'")
    dialog = assistant(qtbot, workspace.path)
    assert [cells(dialog, row)[-1] for row in range(2)] == ["! Bị sửa", "✓ Đạt"]
    assert dialog.table.currentRow() == 1
    dialog.table.selectRow(0)
    assert "đã bị sửa bên trong (khác với lịch sử thay đổi: Nhật ký)" in dialog.details_label.text()
    assert dialog.restore_button.isEnabled()


def test_a_choice_brings_the_evidence_and_leaves_the_file_to_the_caller(
    qtbot: QtBot, workspace: Workspace, keeper: BackupKeeper
) -> None:
    stored = attach(workspace, b"%PDF")
    keeper.run()
    stored.unlink()
    before = workspace.path.read_bytes()
    dialog = assistant(qtbot, workspace.path)
    dialog.restore_button.click()
    assert dialog.chosen == copies(workspace.path)[-1]
    assert stored.read_bytes() == b"%PDF"
    assert workspace.path.read_bytes() == before


def test_copies_are_found_in_another_folder(qtbot: QtBot, keeper: BackupKeeper, stick: Path) -> None:
    keeper.choose_second(stick)
    for copy in backup_folder(keeper.path).iterdir():
        copy.unlink()
    dialog = assistant(qtbot, keeper.path, elsewhere=stick)
    assert dialog.empty_label.isVisible()
    assert not dialog.restore_button.isEnabled()
    dialog.other_button.click()
    assert dialog.table.rowCount() == 1
    assert not dialog.empty_label.isVisible()
    assert dialog.restore_button.isEnabled()


def test_what_lies_in_the_folder_she_named_is_proposed_before_what_is_newer(
    qtbot: QtBot, keeper: BackupKeeper, workspace: Workspace, stick: Path
) -> None:
    """On a new machine the newest copy is that of its empty file."""
    keeper.choose_second(stick)
    write(workspace, "mới hơn, chỉ cạnh hồ sơ")
    workspace.back_up()
    dialog = assistant(qtbot, keeper.path, elsewhere=stick)
    assert dialog.table.currentRow() == 0
    dialog.other_button.click()
    assert cells(dialog, dialog.table.currentRow())[1].startswith(str(stick))
    dialog.restore_button.click()
    assert dialog.chosen is not None
    assert dialog.chosen.is_relative_to(stick)


def test_leaving_the_assistant_chooses_nothing(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.back_up()
    dialog = assistant(qtbot, workspace.path)
    dialog.close_button.click()
    assert dialog.chosen is None
    assert not dialog.isVisible()


def test_the_window_leaves_for_a_restore_and_keeps_what_is_half_typed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.back_up()
    copy = copies(workspace.path)[0]
    monkeypatch.setattr(window.dialogs, "backups", lambda _keeper: copy)
    choose(window.pages.unit.criteria, "1.1.1")
    window.pages.unit.criteria.detail.log.text_edit.setText("gõ dở")
    window.acts.backup_action.trigger()
    assert not window.isVisible()
    assert window.way_on == Restore(copy)
    kept = DraftFile(tmp_path / DRAFTS, workspace.uid, workspace.path).read()
    assert [draft.typed.texts["text"] for draft in kept] == ["gõ dở"]


def test_a_first_start_leads_to_the_copies_of_another_machine(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.back_up()
    copy = copies(workspace.path)[0]

    def press_restore(assistant: FirstStart) -> None:
        assistant.show()
        assistant.restore_button.click()

    def choose_first(assistant: RestoreDialog) -> None:
        assistant.restore_button.click()

    monkeypatch.setattr(FirstStart, "exec", press_restore)
    monkeypatch.setattr(RestoreDialog, "exec", choose_first)
    window.first_start()
    assert window.way_on == Restore(copy)


@pytest.mark.parametrize("has_copies", [True, False])
def test_a_refused_start_offers_the_way_back_first_when_there_is_one(
    qtbot: QtBot, workspace: Workspace, settings: QSettings, has_copies: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if has_copies:
        workspace.back_up()
    seen = []

    def look(box: object) -> int:
        seen.append((box.defaultButton().text(), box.informativeText(), box.text()))  # type: ignore[attr-defined]
        return 0

    monkeypatch.setattr("cchc_desktop.ui.refused_start.QMessageBox.exec", look)
    error = UserError(Fault.FILE_EMPTY, path=workspace.path)
    assert ask_way_out(error, workspace.path, settings, may_create=False) == "leave"
    ((default, told, said),) = seen
    assert default == ("&Khôi phục từ bản sao lưu…" if has_copies else "Đón&g")
    assert ("Bản sao lưu mới nhất" in told) == has_copies
    assert "rỗng (0 byte)" in said
