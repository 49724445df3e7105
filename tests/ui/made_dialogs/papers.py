"""Dialogs of a paper: read, printed, issued, its words."""

from PySide6.QtWidgets import QDialog

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.progress import usual_words
from cchc_desktop.services.issued import Issue
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.print_dialog import PrintDialog
from cchc_desktop.ui.printers import FoundPrinter
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from tests.support import TODAY, YEAR, issued_document
from tests.ui.inline import InlineTasks
from tests.ui.made_dialogs.habits import settings_of
from tests.ui.paper import pdf_of
from tests.ui.paper_printer import FilePrinters


def preview(workspace: Workspace) -> QDialog:
    """In the middle of a search, with an offer above."""
    paper = Paper("Phụ lục", "phu-luc", pdf_of(60))
    made = PreviewDialog(paper, PaperDesk(InlineTasks(), settings_of(workspace)))
    made.resize(910, 480)  # what 150 % leaves of an office screen
    made.show()
    made.view.go_to(1)
    made.find_edit.setText("dong thu")
    made.messages.say("Tệp đang mở trong chương trình khác.", "Lưu thành “phu-luc (2).pdf”", lambda: None)
    return made


def printing(workspace: Workspace) -> QDialog:
    """About to be turned by hand."""
    printers = FilePrinters(workspace.path.parent, FoundPrinter("Máy in", turns=True))
    paper = Paper("Phụ lục phân công năm 2026", "phu-luc", pdf_of(60))
    made = PrintDialog(paper, 0, InlineTasks(), settings_of(workspace), printers=printers)
    made.show()
    made.form.sides_combo.setCurrentIndex(2)
    return made


def turning(workspace: Workspace) -> QDialog:
    """With the fronts printed."""
    made = printing(workspace)
    assert isinstance(made, PrintDialog)
    made.print_button.click()
    return made


def no_printer(workspace: Workspace) -> QDialog:
    paper = Paper("Phụ lục phân công năm 2026", "phu-luc", pdf_of(60))
    printers = FilePrinters(workspace.path.parent)
    return PrintDialog(paper, 0, InlineTasks(), settings_of(workspace), printers=printers)


def issue(workspace: Workspace) -> QDialog:
    """Asked about a number that was given before."""
    issued_document(workspace, "45/UBND-VHXH")
    said = Issue(ReportKind.DISPATCH, YEAR, "45/UBND-VHXH", TODAY, "Công văn phân công năm 2026")
    made = IssueDialog(workspace, InlineTasks(), said, content=b"%PDF-1.4", file_name="cong-van.pdf")
    made.show()
    made.save_button.click()
    return made


def dispatch(workspace: Workspace) -> QDialog:
    made = DispatchDialog(workspace)
    made.subject_edit.clear()
    made.save_button.click()
    return made


def report_words(workspace: Workspace) -> QDialog:
    """With a figure that is none."""
    made = ReportWordsDialog(workspace, usual_words(ReportKind.PERIODIC, workspace, YEAR, "year"))
    made.texts.currentWidget().setPlainText("{số quá hạng}")  # type: ignore[attr-defined]
    made.save_button.click()
    return made


MADE = (
    preview,
    printing,
    turning,
    no_printer,
    issue,
    dispatch,
    report_words,
)
