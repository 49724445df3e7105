"""A paper is saved where she says, whole or not at all, and handed to other programs as a copy."""

import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.document import Column, Grid, Row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report
from cchc_desktop.services import opened_papers
from cchc_desktop.ui import paper as paper_module
from cchc_desktop.ui.paper import Paper, made
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.tasks import Tasks
from tests.ui.hands import opened_dialog, press
from tests.ui.inline import InlineTasks
from tests.ui.paper_printer import FilePrinters

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper() -> Paper:
    grid = Grid(title="PHỤ LỤC", columns=(Column("name", "Nội dung", 60),), rows=(Row(("Tuyên truyền",)),))
    return made("Phụ lục phân công", "phu-luc", grid)


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def desk(tmp_path: Path, opened: list[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[PaperDesk]:
    monkeypatch.setattr(opened_papers, "opened_folder", lambda: tmp_path / "mở tệp")
    (tmp_path / "nơi lưu").mkdir()

    def pick(parent: QWidget, folder: Path, name: str, suffix: str) -> Path:
        return tmp_path / "nơi lưu" / name

    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    made = PaperDesk(
        InlineTasks(), settings, pick=pick, open_with_system=opened.append, printers=FilePrinters(tmp_path)
    )
    yield made
    made.close()


@pytest.fixture
def preview(qtbot: QtBot, desk: PaperDesk, paper: Paper) -> PreviewDialog:
    return opened_dialog(qtbot, PreviewDialog(paper, desk))


def saved(tmp_path: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (tmp_path / "nơi lưu").iterdir()}


def test_ctrl_s_saves_the_pdf_that_is_shown(
    preview: PreviewDialog, qtbot: QtBot, paper: Paper, tmp_path: Path, desk: PaperDesk
) -> None:
    press(qtbot, preview, Qt.Key.Key_S, held=CTRL)
    assert saved(tmp_path) == {"phu-luc.pdf": paper.pdf}
    assert preview.done_label.text() == "Đã lưu “phu-luc.pdf”."
    assert desk.settings.value("report/folder") == str(tmp_path / "nơi lưu"), "and next time begins there"


def test_excel_from_the_menu(preview: PreviewDialog, tmp_path: Path) -> None:
    actions = {action.text(): action for action in preview.save_button.menu().actions()}
    actions["Excel để gửi, chỉnh tiếp"].trigger()
    book = load_workbook(tmp_path / "nơi lưu" / "phu-luc.xlsx")
    assert "Tuyên truyền" in {str(cell) for row in book.active.iter_rows(values_only=True) for cell in row}


def test_a_paper_of_one_format_needs_no_menu(
    qtbot: QtBot, desk: PaperDesk, paper: Paper, tmp_path: Path
) -> None:
    stored = opened_dialog(qtbot, PreviewDialog(Paper("Công văn", "cong-van", paper.pdf), desk))
    assert stored.save_button.menu() is None
    stored.save_button.click()
    assert saved(tmp_path) == {"cong-van.pdf": paper.pdf}


def test_she_changes_her_mind(preview: PreviewDialog, desk: PaperDesk, tmp_path: Path) -> None:
    desk._pick = lambda parent, folder, name, suffix: None
    preview._save(".pdf")
    assert saved(tmp_path) == {}
    assert preview.done_label.text() == ""


def test_a_locked_target_is_said_and_another_name_offered(
    preview: PreviewDialog, paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = paper_module.write_bytes

    def write_bytes(content: bytes, path: Path) -> None:
        if path.name == "phu-luc.pdf":
            raise UserError(Fault.OUTPUT_LOCKED, path=path, suggestion="phu-luc (2).pdf")
        real(content, path)

    monkeypatch.setattr(paper_module, "write_bytes", write_bytes)
    preview._save(".pdf")
    assert "đang mở trong chương trình khác" in preview.messages.text
    offer = next(one for one in preview.messages.findChildren(QPushButton) if "(2)" in one.text())
    offer.click()
    assert saved(tmp_path) == {"phu-luc (2).pdf": paper.pdf}
    assert preview.messages.text == ""


def test_a_read_only_target_stays(preview: PreviewDialog, tmp_path: Path) -> None:
    old = tmp_path / "nơi lưu" / "phu-luc.pdf"
    old.write_bytes(b"old")
    old.chmod(stat.S_IRUSR)
    preview._save(".pdf")
    assert preview.messages.text.startswith("Không được phép ghi")
    assert saved(tmp_path) == {"phu-luc.pdf": b"old"}


def test_a_full_disk_is_said(preview: PreviewDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def write_bytes(content: bytes, path: Path) -> None:
        raise UserError(Fault.OUTPUT_DISK_FULL, path=path)

    monkeypatch.setattr(paper_module, "write_bytes", write_bytes)
    preview._save(".pdf")
    assert "đã đầy" in preview.messages.text


def test_another_program_gets_a_copy_that_cannot_be_changed(
    preview: PreviewDialog, paper: Paper, opened: list[Path], desk: PaperDesk
) -> None:
    preview.open_button.click()
    (copy,) = opened
    assert copy.name == "phu-luc.pdf"
    assert copy.read_bytes() == paper.pdf
    assert not copy.stat().st_mode & stat.S_IWUSR
    desk.close()
    assert not copy.exists()


def test_no_program_for_it_is_said(preview: PreviewDialog, desk: PaperDesk) -> None:
    def nothing_opens(path: Path) -> None:
        raise UserError(Fault.NOTHING_OPENS, name=path.name)

    desk._open = nothing_opens
    preview.open_button.click()
    assert "không có chương trình nào mở được “phu-luc.pdf”" in preview.messages.text


def test_ctrl_p_without_a_printer_leads_to_saving(
    preview: PreviewDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from PySide6.QtCore import QTimer

    def take_the_offer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.save_button.click()  # type: ignore[attr-defined]

    QTimer.singleShot(0, take_the_offer)
    press(qtbot, preview, Qt.Key.Key_P, held=CTRL)
    assert list(saved(tmp_path)) == ["phu-luc.pdf"]


def test_esc_stops_what_is_being_saved_and_leaves_nothing(
    qtbot: QtBot, paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, go_on = threading.Event(), threading.Event()

    def write_report(document: object, path: Path, report: Report) -> None:
        started.set()
        go_on.wait(10)
        report(1, 2)
        path.write_bytes(b"whole")

    monkeypatch.setattr(paper_module, "write_report", write_report)
    tasks = Tasks()
    desk = PaperDesk(
        tasks,
        QSettings(str(tmp_path / "t.ini"), QSettings.Format.IniFormat),
        pick=lambda parent, folder, name, suffix: tmp_path / name,
    )
    preview = opened_dialog(qtbot, PreviewDialog(paper, desk))
    qtbot.waitUntil(preview.view.isVisible)
    preview._save(".xlsx")
    assert started.wait(10)
    press(qtbot, preview, Qt.Key.Key_Escape)
    assert preview.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: preview.done_label.text() == "")
    assert not (tmp_path / "phu-luc.xlsx").exists()
    press(qtbot, preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    tasks.close()


def test_a_preview_that_is_left_goes_with_its_paper(
    qtbot: QtBot, desk: PaperDesk, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(PreviewDialog, "exec", lambda dialog: dialog.reject())
    desk.preview(paper, window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(PreviewDialog) == []
