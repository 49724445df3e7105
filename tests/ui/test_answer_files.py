"""A new file brought in from a question of a check, and the finding told in the row it was raised on."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_run_view import CheckRunView
from tests.support import TODAY, YEAR, logical_dump
from tests.ui.hands import drop, mime, opened_dialog, press
from tests.ui.window import opened_window


@pytest.fixture
def check(workspace: Workspace) -> CheckRun:
    """A check of two questions that has begun."""
    form = replace(checklists.blank(workspace), title="Phiếu thử")
    blank = checklists.blank_item(form.uid, "", AnswerScale.MET)
    asked = [replace(blank, uid=f"cau{number}", text=f"Câu {number}") for number in (1, 2)]
    kept = checklists.save_checklist(workspace, form, asked)
    return checks.begin(workspace, checks.unplanned(kept, unit_by_code(workspace, "VHXH"), YEAR), TODAY)


@pytest.fixture
def run(qtbot: QtBot, workspace: Workspace, tmp_path: Path, check: CheckRun) -> CheckRunView:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("checks")
    window.pages.checks.open_check(check.uid)
    return window.pages.checks.running


def first(workspace: Workspace, check: CheckRun) -> CheckAnswer:
    return checks.answers(workspace, check)[0]


def dialog_on(qtbot: QtBot, workspace: Workspace, run: CheckRunView, *picked: Path) -> AnswerDocumentDialog:
    """The dialog on the first question; whoever asks for a file is given `picked`."""
    check = run.check
    assert check is not None
    answer = first(workspace, check)
    dialog = AnswerDocumentDialog(
        workspace, run.acts._desk(), answer, pick_files=lambda *_asked: list(picked)
    )
    return opened_dialog(qtbot, dialog)


def text(run: CheckRunView, column: Column) -> str:
    return str(run.model.index(0, column).data())


def test_a_new_file_becomes_the_document_of_the_answer_in_one_step(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    before = logical_dump(workspace.path)
    source = tmp_path / "Biên bản kiểm tra.pdf"
    source.write_bytes(b"%PDF giay")
    dialog = dialog_on(qtbot, workspace, run, source)
    press(qtbot, dialog, Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: first(workspace, check).evidence_uid is not None)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert [step.name for step in workspace.stacks().undoable][-1].startswith("ghi kết quả kiểm tra VHXH")
    assert text(run, Column.SEEN) == "[Biên bản kiểm tra]"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_the_same_bytes_are_no_second_document(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        source = tmp_path / name
        source.write_bytes(b"%PDF giay")
        dialog = dialog_on(qtbot, workspace, run, source)
        dialog.file_button.click()
        qtbot.waitUntil(dialog.isHidden)
    assert len(workspace.read.find(Evidence)) == 1


def test_a_file_is_dropped_or_pasted_and_a_picture_too(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    for name in ("a.pdf", "b.pdf"):
        source = tmp_path / name
        source.write_bytes(name.encode())
        dialog = dialog_on(qtbot, workspace, run)
        if name == "a.pdf":
            assert drop(dialog, mime(source))
        else:
            QApplication.clipboard().setMimeData(mime(source))
            press(qtbot, dialog, Qt.Key.Key_V, held=held)
        qtbot.waitUntil(dialog.isHidden)
        assert text(run, Column.SEEN) == f"[{source.stem}]"
    picture = QImage(4, 3, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    dialog = dialog_on(qtbot, workspace, run)
    press(qtbot, dialog, Qt.Key.Key_Down)
    press(qtbot, dialog, Qt.Key.Key_V, held=held)
    qtbot.waitUntil(dialog.isHidden)
    assert text(run, Column.SEEN) == "[Ảnh chụp 23-11-2026 09.00.00]"


def test_of_several_files_none_is_guessed(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    sources = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for source in sources:
        source.write_bytes(b"%PDF giay")
    dialog = dialog_on(qtbot, workspace, run, *sources)
    dialog.file_button.click()
    assert "một tệp" in dialog.told_label.text()
    assert not dialog.isHidden()
    assert workspace.read.find(Evidence) == []


def test_a_file_that_cannot_be_taken_says_why_and_the_dialog_stays(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    dialog = dialog_on(qtbot, workspace, run, tmp_path / "khong co.pdf")
    dialog.file_button.click()
    qtbot.waitUntil(lambda: not dialog.problem_label.isHidden())
    assert "khong co.pdf" in dialog.problem_label.text()
    assert not dialog.isHidden()
    assert dialog.file_button.isEnabled()


def test_a_check_closed_while_the_file_was_taken_is_left_as_it_is(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, tmp_path: Path
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"%PDF giay")
    dialog = dialog_on(qtbot, workspace, run, source)
    with workspace.transact(Op.CLOSE_CHECK, name="") as tx:
        tx.put(replace(check, closed_on=TODAY))
    dialog.file_button.click()
    qtbot.waitUntil(lambda: not dialog.problem_label.isHidden())
    assert "đóng" in dialog.problem_label.text()
    assert workspace.read.find(Evidence) == []


def test_a_finding_stands_in_the_row_it_was_raised_on(
    workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    answered = replace(first(workspace, check), result=AnswerResult.FAILED, remark="hở")
    failed = checks.answer(workspace, answered)
    raised = replace(nonconformities.on_answer(workspace, failed), description="Sổ để trống")
    nonconformities.save(workspace, raised)
    assert text(run, Column.REMARK) == f"hở\n[phiếu 01/{YEAR}]"
    workspace.undo()
    assert text(run, Column.REMARK) == "hở"
