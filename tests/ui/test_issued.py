"""What was shown is recorded with its number and day, found again, and comes out to the byte."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.document import Column, Grid, Row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.letter import Letters
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.files import Document
from cchc_desktop.services import issued, office
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.issued import Issue
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import issue_dialog
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.issued_list import IssuedList
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.year_session import YearSession
from tests.reports.letters import letter
from tests.support import NOW, TODAY, YEAR, issued_document
from tests.ui.hands import opened_dialog, press, retype
from tests.ui.inline import InlineTasks
from tests.ui.paper import pdf_of
from tests.ui.paper_printer import FilePrinters
from tests.ui.window import opened_window

PDF = pdf_of(3)
SAID = Issue(ReportKind.APPENDIX, YEAR, "", TODAY, "Phụ lục phân công năm 2026, toàn xã")


class Desk(PaperDesk):
    """Remembers what was previewed."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        super().__init__(InlineTasks(), settings, workspace, pick=self._place, printers=FilePrinters(folder))
        self.folder = folder
        self.previewed: list[Paper] = []

    def _place(self, parent: QWidget, folder: Path, name: str, suffix: str) -> Path:
        return self.folder / name

    def preview(self, paper: Paper, parent: QWidget | None) -> None:
        self.previewed.append(paper)


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    return Desk(workspace, tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> IssueDialog:
    made = IssueDialog(workspace, InlineTasks(), SAID, content=PDF, file_name="phu-luc-phan-cong-2026.pdf")
    return opened_dialog(qtbot, made)


def numbers(workspace: Workspace) -> list[str]:
    return [one.number for one in issued.issued_documents(workspace)]


# recording


def test_enter_records_number_day_and_the_very_bytes(
    dialog: IssueDialog, qtbot: QtBot, workspace: Workspace, desk: Desk
) -> None:
    retype(qtbot, dialog, "45/UBND-VHXH")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (document,) = issued.issued_documents(workspace)
    assert (document.number, document.issued_on, document.title) == ("45/UBND-VHXH", TODAY, SAID.title)
    folder = workspace.path.with_suffix(".minhchung")
    assert issued.issued_bytes(folder, document) == PDF


def test_the_dispatch_is_recorded_under_the_number_that_is_printed(
    qtbot: QtBot, workspace: Workspace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = office.signing_profile(workspace, ReportKind.DISPATCH)
    about = replace(office.office(workspace), letter_number="5", letter_date=date(2026, 2, 3))
    office.save_office(workspace, about, replace(profile, symbol="UBND-VHXH"))
    shown = []
    monkeypatch.setattr(
        IssueDialog, "exec", lambda self: shown.append((self.number_edit.text(), self.date_edit.text()))
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.issue(Paper("Công văn", "cong-van", PDF, kind=ReportKind.DISPATCH, year=YEAR), parent)
    assert shown == [("05/UBND-VHXH", "03/02/2026")]


def test_a_number_given_before_is_asked_about_and_may_stand(
    dialog: IssueDialog, qtbot: QtBot, workspace: Workspace
) -> None:
    issued_document(workspace, "45/UBND-VHXH")
    retype(qtbot, dialog, "45/ubnd-vhxh")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert (
        "Số 45/UBND-VHXH đã ghi nhận cho “Công văn phân công” ngày 23/11/2026" in dialog.question_label.text()
    )
    assert numbers(workspace) == ["45/UBND-VHXH"]
    label = dialog.question_label
    assert label.height() >= label.heightForWidth(label.width()), "all of it can be read"
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert sorted(numbers(workspace)) == ["45/UBND-VHXH", "45/ubnd-vhxh"]


def test_what_was_asked_is_asked_again_once_something_else_is_typed(
    dialog: IssueDialog, qtbot: QtBot, workspace: Workspace
) -> None:
    issued_document(workspace, "45/UBND")
    retype(qtbot, dialog, "45/UBND")
    dialog.save_button.click()
    retype(qtbot, dialog, "46/UBND")
    assert not dialog.question_label.isVisible()
    retype(qtbot, dialog, "45/UBND")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert numbers(workspace) == ["45/UBND"]


@pytest.mark.parametrize(
    ("day", "said"),
    [("05/3/2025", "Ngày 05/03/2025 không thuộc năm 2026"), ("24/11/2026", "Ngày 24/11/2026 chưa đến")],
)
def test_an_odd_day_is_asked_about(dialog: IssueDialog, workspace: Workspace, day: str, said: str) -> None:
    dialog.date_edit.setText(day)
    dialog.save_button.click()
    assert said in dialog.question_label.text()
    assert numbers(workspace) == []
    dialog.save_button.click()
    assert len(numbers(workspace)) == 1


@pytest.mark.parametrize(
    ("day", "title", "said"),
    [
        ("", "Phụ lục", "Ô “Ngày” còn trống"),
        ("31/2/2026", "Phụ lục", "31/2/2026"),
        ("23/11/2026", " ", "Ô “Tên văn bản” còn trống"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_nothing_is_kept(
    dialog: IssueDialog, workspace: Workspace, day: str, title: str, said: str
) -> None:
    dialog.date_edit.setText(day)
    dialog.title_edit.setText(title)
    dialog.save_button.click()
    assert said in dialog.problem_label.text()
    assert numbers(workspace) == []
    assert not list(workspace.path.with_suffix(".minhchung").glob("*.pdf"))


def test_a_full_disk_records_nothing(
    dialog: IssueDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keep_bytes(folder: Path, *_rest: object) -> None:
        raise UserError(Fault.DISK_FULL, path=folder)

    monkeypatch.setattr(issue_dialog.issued, "keep_bytes", keep_bytes)
    dialog.save_button.click()
    assert "đã đầy" in dialog.problem_label.text()
    assert dialog.save_button.isEnabled()
    assert numbers(workspace) == []


def test_the_preview_records_what_it_shows(
    qtbot: QtBot, desk: Desk, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace_paper = Paper("Phụ lục", "phu-luc", PDF, kind=ReportKind.APPENDIX, year=YEAR)
    preview = opened_dialog(qtbot, PreviewDialog(workspace_paper, desk))
    monkeypatch.setattr(IssueDialog, "exec", lambda dialog: dialog.save_button.click() or dialog.result())
    preview.issue_button.click()
    (document,) = issued.issued_documents(workspace)
    assert document.file_name == "phu-luc.pdf"
    assert document.title == "Phụ lục"
    assert document.issued_on == TODAY
    assert not preview.issue_button.isEnabled(), "not by a second click"
    assert "Đã ghi nhận" in preview.done_label.text()


GRID = Grid(title="PHỤ LỤC", columns=(Column("name", "Tên", 10),), rows=(Row(("a",)),), sample=True)


@pytest.mark.parametrize("document", [GRID, letter(sample=True), Letters((letter(), letter(sample=True)))])
def test_sample_data_is_never_issued(qtbot: QtBot, desk: Desk, document: Document) -> None:
    paper = Paper("Phụ lục", "phu-luc", PDF, document, ReportKind.APPENDIX, YEAR)
    preview = opened_dialog(qtbot, PreviewDialog(paper, desk))
    assert not preview.issue_button.isEnabled()
    assert "Dữ liệu mẫu" in preview.issue_button.toolTip()


def test_what_was_issued_is_not_offered_again(qtbot: QtBot, desk: Desk) -> None:
    preview = opened_dialog(qtbot, PreviewDialog(Paper("Phụ lục", "phu-luc", PDF), desk))
    assert not preview.issue_button.isVisible()


# the register


@pytest.fixture
def register(qtbot: QtBot, workspace: Workspace, desk: Desk) -> IssuedList:
    issued_document(workspace, "44/UBND", b"%PDF-1.4 first")
    issued_document(workspace, "45/UBND-VHXH", PDF)
    made = IssuedList(YearSession(workspace), desk, MessageBar())
    made.resize(940, 500)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    return made


def choose(register: IssuedList, number: str) -> None:
    row = [one.number for one in register.documents].index(number)
    register.table.setCurrentIndex(register._model.index(row, 0))


def shown(register: IssuedList, column: int) -> list[str]:
    return [
        str(register._model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
        for row in range(register._model.rowCount())
    ]


def test_each_is_listed_with_day_number_and_file(register: IssuedList) -> None:
    assert set(shown(register, 1)) == {"44/UBND", "45/UBND-VHXH"}
    assert shown(register, 0) == ["23/11/2026"] * 2
    assert shown(register, 2) == ["có tệp"] * 2
    assert shown(register, 4) == ["Công văn phân công"] * 2
    assert register.count_label.text() == "2"
    assert not register.fetch_button.isVisible()


def test_it_is_found_without_marks(register: IssuedList) -> None:
    register.filter_edit.setText("cong van 45")
    assert shown(register, 1) == ["45/UBND-VHXH"]
    assert register.count_label.text() == "1/2"
    register.filter_edit.setText("báo cáo")
    assert register.empty_label.isVisible()
    assert "bỏ lọc" in register.empty_label.text()
    assert not register.show_button.isEnabled()


def test_enter_shows_the_very_bytes(register: IssuedList, desk: Desk, qtbot: QtBot) -> None:
    choose(register, "45/UBND-VHXH")
    register.table.setFocus()
    press(qtbot, register, Qt.Key.Key_Return)
    (paper,) = desk.previewed
    assert paper.pdf == PDF
    assert paper.kind is None
    assert paper.title == "Công văn phân công (45/UBND-VHXH)"


def test_it_is_saved_again_to_the_byte(register: IssuedList, desk: Desk) -> None:
    choose(register, "45/UBND-VHXH")
    register.save_button.click()
    assert (desk.folder / "cong-van-so-45-UBND-VHXH.pdf").read_bytes() == PDF
    assert "Đã lưu" in register.done_label.text()


def test_lost_bytes_are_shown_and_come_back_from_the_backup(
    register: IssuedList, workspace: Workspace, desk: Desk
) -> None:
    back_up_places(workspace.path, None, NOW)
    lost = next(one for one in register.documents if one.number == "45/UBND-VHXH")
    (workspace.path.with_suffix(".minhchung") / f"{lost.file_sha256}.pdf").unlink()
    register.refresh()
    choose(register, "45/UBND-VHXH")
    row = register.documents.index(lost)
    assert shown(register, 2)[row] == "mất tệp"
    register.show_button.click()
    assert desk.previewed == []
    assert "Không còn tệp của tài liệu “45/UBND-VHXH”" in register._messages.text
    register.fetch_button.click()
    assert not register.fetch_button.isVisible()
    register.show_button.click()
    assert [paper.pdf for paper in desk.previewed] == [PDF]


def test_it_is_taken_off_and_brought_back(register: IssuedList, workspace: Workspace, qtbot: QtBot) -> None:
    choose(register, "44/UBND")
    register.table.setFocus()
    press(qtbot, register, Qt.Key.Key_Delete)
    register.refresh()
    assert shown(register, 1) == ["45/UBND-VHXH"]
    assert "Ctrl+Z" in register.done_label.text()
    workspace.undo()
    register.refresh()
    assert len(register.documents) == 2
    assert register.done_label.text() == ""


def test_number_and_day_are_corrected(
    register: IssuedList, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def retyped(dialog: IssueDialog) -> int:
        dialog.number_edit.setText("54/UBND")
        dialog.date_edit.set_value(date(YEAR, 11, 20))
        dialog.save_button.click()
        return dialog.result()

    monkeypatch.setattr(IssueDialog, "exec", retyped)
    choose(register, "45/UBND-VHXH")
    register.edit_button.click()
    register.refresh()
    assert shown(register, 1) == ["44/UBND", "54/UBND"]
    assert shown(register, 0) == ["23/11/2026", "20/11/2026"]


def test_an_empty_register_says_how_it_is_filled(qtbot: QtBot, workspace: Workspace, desk: Desk) -> None:
    made = IssuedList(YearSession(workspace), desk, MessageBar())
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    assert "Ghi nhận đã ban hành" in made.empty_label.text()


def test_ctrl_f_on_the_page_finds_what_was_issued(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    issued_document(workspace, "45/UBND-VHXH", PDF)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("reports")
    press(qtbot, window, Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    page = window.pages.reports
    assert page.tabs.currentWidget() is page.issued
    assert page.issued.filter_edit.hasFocus()
    press(qtbot, window, Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentWidget() is page.maker
