"""The appendix dialog writes what was chosen, where it was asked to, and says plainly why not."""

import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.document import Bundle
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import save_unit, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import report_dialog
from cchc_desktop.ui.file_names import appendix_stem, safe_stem
from cchc_desktop.ui.report_dialog import ReportDialog
from cchc_desktop.ui.tasks import Tasks
from tests.ui.inline import InlineTasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so

YEAR = 2026


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    folder = tmp_path / "Hồ sơ xã"
    folder.mkdir()
    with closing(Workspace.create(folder / "xa.cchc")) as made:
        load_sample(made, YEAR)
        yield made


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, opened: list[Path], tmp_path: Path) -> ReportDialog:
    made = ReportDialog(
        workspace,
        YEAR,
        InlineTasks(),
        pick_folder=lambda parent, title, start: tmp_path / "nơi khác",
        open_with_system=opened.append,
    )
    return shown(made, qtbot)


def shown(dialog: ReportDialog, qtbot: QtBot) -> ReportDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose_unit(dialog: ReportDialog, name: str) -> None:
    dialog.unit_combo.setCurrentIndex(dialog.unit_combo.findText(name, Qt.MatchFlag.MatchContains))


def written(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in workspace.path.parent.iterdir() if path.suffix in {".pdf", ".xlsx"})


def test_enter_writes_the_pdf_beside_the_workspace(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.name_edit, Qt.Key.Key_Return)
    assert written(workspace) == ["phu-luc-phan-cong-2026.pdf"]
    assert (workspace.path.parent / "phu-luc-phan-cong-2026.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.result_label.text() == "Đã ghi “phu-luc-phan-cong-2026.pdf”."
    assert dialog.result_row.isVisible()
    assert not dialog.problem_label.isVisible()


def test_both_kinds_are_written_and_can_be_opened(
    dialog: ReportDialog, workspace: Workspace, opened: list[Path]
) -> None:
    dialog.xlsx_check.setChecked(True)
    dialog.write_button.click()
    assert written(workspace) == ["phu-luc-phan-cong-2026.pdf", "phu-luc-phan-cong-2026.xlsx"]
    dialog.open_file_button.click()
    dialog.open_folder_button.click()
    folder = workspace.path.parent
    assert opened == [folder / "phu-luc-phan-cong-2026.pdf", folder]


def test_no_kind_ticked_leaves_nothing_to_write(dialog: ReportDialog) -> None:
    dialog.pdf_check.setChecked(False)
    assert not dialog.write_button.isEnabled()


def test_a_unit_gets_its_own_name_and_rows(dialog: ReportDialog, workspace: Workspace) -> None:
    choose_unit(dialog, "Văn hóa - Xã hội")
    dialog.extract_radio.setChecked(True)
    dialog.pdf_check.setChecked(False)
    dialog.xlsx_check.setChecked(True)
    dialog.write_button.click()
    assert written(workspace) == ["phu-luc-phan-cong-2026-VHXH.xlsx"]
    book = load_workbook(workspace.path.parent / "phu-luc-phan-cong-2026-VHXH.xlsx")
    words = {str(cell) for line in book.active.iter_rows(values_only=True) for cell in line}
    assert "TRÍCH PHỤ LỤC" in words


def test_the_unit_it_was_opened_for_is_chosen(workspace: Workspace, qtbot: QtBot) -> None:
    unit = unit_by_code(workspace, "KT")
    made = shown(ReportDialog(workspace, YEAR, InlineTasks(), unit=unit), qtbot)
    assert made.unit_combo.currentText() == unit.name
    assert made.name_edit.text() == "phu-luc-phan-cong-2026-KT"
    assert made.signed_radio.isChecked()


def test_an_extract_needs_a_unit(dialog: ReportDialog) -> None:
    assert not dialog.extract_radio.isEnabled()
    choose_unit(dialog, "Kinh tế")
    dialog.extract_radio.click()
    assert dialog.extract_radio.isChecked()
    dialog.unit_combo.setCurrentIndex(0)
    assert dialog.signed_radio.isChecked()


@pytest.mark.parametrize(
    ("radio", "state"),
    [("signed_radio", "signed"), ("letter_radio", "with-letter"), ("extract_radio", "extract")],
)
def test_the_document_is_the_one_chosen(
    dialog: ReportDialog, monkeypatch: pytest.MonkeyPatch, radio: str, state: str
) -> None:
    asked: list[tuple[object, ...]] = []
    real = report_dialog.appendix

    def appendix(*chosen: object) -> Bundle:
        asked.append(chosen[1:])
        return real(*chosen)  # type: ignore[arg-type]

    monkeypatch.setattr(report_dialog, "appendix", appendix)
    choose_unit(dialog, "Kinh tế")
    getattr(dialog, radio).click()
    dialog.date_edit.set_value(date(2026, 6, 30))
    dialog.write_button.click()
    ((year, as_of, options),) = asked
    assert (year, as_of) == (YEAR, date(2026, 6, 30))
    assert options == AppendixOptions(state=AppendixState(state), unit=dialog.unit_combo.currentData().uid)


def test_a_wrong_date_is_said_beside_its_field(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.date_edit.setText("31/2/2026")
    dialog.write_button.click()
    assert "Tính đến ngày" in dialog.problem_label.text()
    assert "31/2/2026" in dialog.problem_label.text()
    assert dialog.problem_label.isVisible()
    assert written(workspace) == []


@pytest.mark.parametrize("folder", ["không có", "x" * 400, "", "bad\0name"])
def test_a_folder_that_is_not_there_gets_a_sentence(
    dialog: ReportDialog, workspace: Workspace, folder: str
) -> None:
    dialog.folder_edit.setText(folder and str(workspace.path.parent / folder))
    dialog.write_button.click()
    assert dialog.problem_label.text().startswith("Không có thư mục để lưu")
    assert written(workspace) == []


def test_the_folder_is_chosen_with_the_system_dialog(
    dialog: ReportDialog, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "nơi khác").mkdir()
    dialog.folder_button.click()
    dialog.write_button.click()
    assert [path.name for path in (tmp_path / "nơi khác").iterdir()] == ["phu-luc-phan-cong-2026.pdf"]


def test_choosing_no_folder_changes_nothing(workspace: Workspace, qtbot: QtBot) -> None:
    made = shown(
        ReportDialog(workspace, YEAR, InlineTasks(), pick_folder=lambda parent, title, start: None), qtbot
    )
    made.folder_button.click()
    assert made.folder_edit.text() == str(workspace.path.parent)


def test_a_file_that_would_be_replaced_is_announced_and_another_name_offered(
    dialog: ReportDialog, workspace: Workspace
) -> None:
    old = workspace.path.parent / "phu-luc-phan-cong-2026.xlsx"
    old.write_bytes(b"edited by hand")
    assert not dialog.taken_row.isVisible()
    dialog.xlsx_check.setChecked(True)
    assert dialog.taken_row.isVisible()
    dialog.rename_button.click()
    assert dialog.name_edit.text() == "phu-luc-phan-cong-2026 (2)"
    assert not dialog.taken_row.isVisible()
    dialog.write_button.click()
    assert old.read_bytes() == b"edited by hand"
    assert "phu-luc-phan-cong-2026 (2).xlsx" in written(workspace)


def test_what_was_just_written_may_be_written_again(dialog: ReportDialog) -> None:
    dialog.write_button.click()
    assert not dialog.taken_row.isVisible()


def test_a_locked_target_is_said_and_a_name_that_works_filled_in(
    dialog: ReportDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = report_dialog.write_report

    def write_report(document: Bundle, path: Path) -> None:
        if path.name == "phu-luc-phan-cong-2026.xlsx":
            raise UserError(Fault.OUTPUT_LOCKED, path=path, suggestion="phu-luc-phan-cong-2026 (2).xlsx")
        real(document, path)

    monkeypatch.setattr(report_dialog, "write_report", write_report)
    dialog.xlsx_check.setChecked(True)
    dialog.write_button.click()
    assert "đang mở trong chương trình khác" in dialog.problem_label.text()
    assert "phu-luc-phan-cong-2026.pdf" in dialog.result_label.text(), "one of the two is there"
    assert not dialog.pdf_check.isChecked(), "what is done is not asked again"
    assert dialog.name_edit.text() == "phu-luc-phan-cong-2026 (2)"
    dialog.write_button.click()
    assert not dialog.problem_label.isVisible()
    assert written(workspace) == ["phu-luc-phan-cong-2026 (2).xlsx", "phu-luc-phan-cong-2026.pdf"]


def test_a_read_only_target_is_said_and_kept(dialog: ReportDialog, workspace: Workspace) -> None:
    target = workspace.path.parent / "phu-luc-phan-cong-2026.pdf"
    target.write_bytes(b"old")
    target.chmod(stat.S_IRUSR)
    dialog.write_button.click()
    assert dialog.problem_label.text().startswith("Không được phép ghi")
    assert not dialog.result_row.isVisible()
    assert target.read_bytes() == b"old"


def test_a_name_typed_stays_when_the_unit_changes(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.name_edit.clear()
    qtbot.keyClicks(dialog.name_edit, "ban ky")
    choose_unit(dialog, "Kinh tế")
    assert dialog.name_edit.text() == "ban ky"


def test_an_empty_name_is_proposed_again(dialog: ReportDialog, workspace: Workspace) -> None:
    dialog.name_edit.setText("  ")
    dialog.write_button.click()
    assert written(workspace) == ["phu-luc-phan-cong-2026.pdf"]


@pytest.mark.parametrize(
    ("typed", "stem"),
    [
        ("phụ lục 1.2", "phụ lục 1.2"),
        ("bản ký.PDF", "bản ký"),
        ("a/b\\c:d*?", "a-b-c-d-"),
        ("../../etc", "-..-etc"),
        ("nul", "tep-nul"),
        ("x" * 300, "x" * 120),
        (" . ", ""),
    ],
)
def test_a_name_is_made_good_for_every_system(typed: str, stem: str) -> None:
    assert safe_stem(typed) == stem


def test_a_code_of_hers_makes_a_plain_name(workspace: Workspace) -> None:
    unit = save_unit(workspace, replace(unit_by_code(workspace, "KT"), code="Đ/vị 1"))
    assert appendix_stem(YEAR, unit) == "phu-luc-phan-cong-2026-D-VI-1"


def test_sample_data_is_announced(dialog: ReportDialog) -> None:
    assert dialog.sample_label.isVisible()
    assert "DỮ LIỆU MẪU" in dialog.sample_label.text()


def test_a_year_without_criteria_says_what_to_do_first(workspace: Workspace, qtbot: QtBot) -> None:
    made = shown(ReportDialog(workspace, 2031, InlineTasks()), qtbot)
    assert made.problem_label.text() == "Năm 2031 chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí trước."
    assert not made.write_button.isEnabled()
    assert not made.sample_label.isVisible()


class Held:
    """A renderer that waits until it is let go."""

    def __init__(self) -> None:
        self.started = threading.Event()
        self.go_on = threading.Event()
        self.threads: list[threading.Thread] = []
        self.written: list[str] = []

    def __call__(self, document: Bundle, path: Path) -> None:
        self.threads.append(threading.current_thread())
        self.started.set()
        self.go_on.wait(10)
        self.written.append(path.suffix)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    made = Held()
    monkeypatch.setattr(report_dialog, "write_report", made)
    return made


@pytest.fixture
def busy(qtbot: QtBot, workspace: Workspace, held: Held) -> Iterator[ReportDialog]:
    tasks = Tasks()
    made = shown(ReportDialog(workspace, YEAR, tasks), qtbot)
    made.xlsx_check.setChecked(True)
    made.write_button.click()
    held.started.wait(10)
    yield made
    held.go_on.set()
    tasks.close()


def test_writing_runs_off_the_main_thread_and_shows_so(busy: ReportDialog, held: Held, qtbot: QtBot) -> None:
    assert busy.progress_row.isVisible()
    assert not busy.write_button.isEnabled()
    assert not busy.form.isEnabled()
    held.go_on.set()
    qtbot.waitUntil(busy.result_row.isVisible)
    assert not busy.progress_row.isVisible()
    assert busy.form.isEnabled()
    assert held.threads[0] is not threading.main_thread()
    assert held.written == [".pdf", ".xlsx"]


def test_esc_stops_before_the_next_file_and_says_what_is_there(
    busy: ReportDialog, held: Held, qtbot: QtBot
) -> None:
    qtbot.keyClick(busy, Qt.Key.Key_Escape)
    assert busy.isVisible(), "it waits for what is being written"
    held.go_on.set()
    qtbot.waitUntil(busy.result_row.isVisible)
    assert held.written == [".pdf"]
    assert busy.result_label.text() == "Đã ghi “phu-luc-phan-cong-2026.pdf”."
    qtbot.keyClick(busy, Qt.Key.Key_Escape)
    assert not busy.isVisible()
