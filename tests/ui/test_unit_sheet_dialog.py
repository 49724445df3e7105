"""A unit's sheet in the window: chosen, looked at, taken in one step; conflicts are left unless ticked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.unit_sheet_dialog import UnitSheetDialog
from cchc_desktop.ui.year_session import YearSession
from tests.exchange.sent_sheets import Pen, sent
from tests.support import TODAY, logical_dump, row
from tests.ui.hands import drop, focused, mime, opened_dialog, press
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown
from tests.ui.window import opened_window


@pytest.fixture
def back(workspace: Workspace, tmp_path: Path) -> Path:
    """The sheet of a unit: a result with a progress, a document, a conflict, a day that is none."""
    pen = Pen(sent(workspace, tmp_path / "phiếu.xlsx"))
    pen.write("1", progress="dang", text="đã họp", documents="15/BC-VH ngày 05/3/2026 Báo cáo")
    pen.write("2", progress="Hoàn thành")
    pen.write("3", on_date="mai", text="sẽ họp")
    pen.sheet.delete_rows(pen.row("4"))
    undone = row(workspace, "1.1.3")
    notes.write(workspace, [undone], notes.NoteInput(TODAY, "làm lại", Progress.IN_PROGRESS))
    return pen.save(tmp_path / "gửi lại (1).xlsx")


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, back: Path) -> UnitSheetDialog:
    made = UnitSheetDialog(YearSession(workspace), InlineTasks(), pick_file=lambda *_about: back)
    return opened_dialog(qtbot, made)


def texts(dialog: UnitSheetDialog, column: int) -> list[str]:
    model = dialog._offers.model
    return [model.index(number, column).data() for number in range(model.rowCount())]


def test_before_a_sheet_it_says_what_to_do(dialog: UnitSheetDialog) -> None:
    assert dialog.explain_label.isVisible()
    assert not dialog.body.isVisible()
    assert focused(dialog) is dialog.file_button


def test_all_it_says_is_listed_and_nothing_is_written(dialog: UnitSheetDialog, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    dialog.file_button.click()
    assert texts(dialog, 2) == ["Khác hồ sơ", "Kết quả", "Tình trạng", "Tài liệu"]
    assert texts(dialog, 3) == ["Hoàn thành", "đã họp", "Đang thực hiện", "15/BC-VH, 05/03/2026, Báo cáo"]
    assert texts(dialog, 4)[0] == "Đang thực hiện (23/11/2026)"
    assert "1 chỗ khác hồ sơ" in dialog.summary_label.text()
    assert [dialog.tabs.tabText(tab) for tab in range(3)] == ["Để nhận (4)", "Không nhận (2)", "Lưu ý (1)"]
    assert dialog.take_button.text() == "&Nhận 3 mục"
    assert logical_dump(workspace.path) == before


def test_it_is_taken_in_one_step_and_taken_back_by_one(
    qtbot: QtBot, dialog: UnitSheetDialog, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    press(qtbot, dialog, Qt.Key.Key_Space)
    press(qtbot, dialog, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert workspace.stacks().undoable[-1].subject is Op.TAKE_UNIT_SHEET
    assert dialog.done_label.text() == "Đã ghi 1 kết quả, 1 tình trạng, 1 tài liệu."
    assert texts(dialog, 2) == ["Khác hồ sơ"]
    assert row(workspace, "1.1.3").progress is Progress.IN_PROGRESS
    assert not dialog.take_button.isEnabled()
    dialog.undo_button.click()
    assert logical_dump(workspace.path) == before
    assert len(texts(dialog, 2)) == 4


def test_a_ticked_conflict_takes_what_the_sheet_says(
    qtbot: QtBot, dialog: UnitSheetDialog, workspace: Workspace
) -> None:
    dialog.file_button.click()
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog.take_button.text() == "&Nhận 4 mục"
    dialog.take_button.click()
    assert row(workspace, "1.1.3").progress is Progress.DONE
    assert "không có gì mới" in dialog.summary_label.text()


def test_a_dropped_file_is_read_and_one_that_is_no_sheet_is_refused(
    dialog: UnitSheetDialog, back: Path, tmp_path: Path
) -> None:
    assert drop(dialog, mime(back))
    assert len(texts(dialog, 0)) == 4
    (tmp_path / "a.csv").write_text("TT,Mã\n1,2\n", encoding="utf-8")
    assert drop(dialog, mime(tmp_path / "a.csv"))
    assert "phần ẩn" in dialog.problem_label.text()
    assert not dialog.body.isVisible()
    assert not dialog.take_button.isVisible()


def test_reading_can_be_stopped(qtbot: QtBot, workspace: Workspace, back: Path) -> None:
    session = YearSession(workspace)
    tasks = Tasks(session)
    made = opened_dialog(qtbot, UnitSheetDialog(session, tasks))
    made.read(back)
    made.close_button.click()
    assert made.done_label.text() == "Đã dừng đọc."
    assert made.isVisible()
    assert not made.body.isVisible()
    tasks.close()


def test_the_page_of_a_unit_and_the_window_lead_there(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    window = opened_window(qtbot, workspace, tmp_path)
    monkeypatch.setattr(UnitSheetDialog, "exec", lambda self: asked.append(self.windowTitle()))
    window.pages.unit.sheet_button.click()
    window.acts.sheet_action.trigger()
    assert asked == ["Nhận phiếu của đơn vị"] * 2


def test_the_sheets_of_all_units_are_files_of_their_own(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    desk = Desk(InlineTasks(), tmp_path)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow([one.key for one in kinds_of_report()].index("unit-sheet"))
    maker._save(".xlsx")
    assert desk.saved() == ["phieu-don-vi-2026-VHXH.xlsx", "phieu-don-vi-2026-VP.xlsx"]
    assert maker.done_label.text().startswith("Đã lưu 2 tệp")
    maker._form.choose("unit", row(workspace, "1.2").lead.uid)  # type: ignore[union-attr]
    maker.preview()
    assert desk.previewed[0].stem == "phieu-don-vi-2026-VHXH"
    assert workspace.read.find(ProgressNote) == []
