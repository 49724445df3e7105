"""The keyboard alone is enough: every field is reached, named, and no two letters clash."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.places import Place, Risk
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.vocabulary import Repeat, ReportKind, ScoreStage
from cchc_desktop.reports.progress import usual_words
from cchc_desktop.services import nonconformities
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.evidence import add_evidence, evidence_of
from cchc_desktop.services.issued import Issue
from cchc_desktop.services.moving import Whereabouts
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.tasks import (
    TaskNoteInput,
    new_task,
    save_task,
    task_states,
    write_task_note,
)
from cchc_desktop.services.units import all_units, new_contact, new_duty, save_unit_card
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.about_dialog import AboutDialog
from cchc_desktop.ui.backup_dialog import BackupDialog, ask_folder
from cchc_desktop.ui.backup_keeper import BackupKeeper
from cchc_desktop.ui.closing_dialog import ClosingDialog
from cchc_desktop.ui.compare_dialog import CompareDialog
from cchc_desktop.ui.crash_dialog import CrashDialog
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.documents_import_dialog import DocumentsImportDialog
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.first_start import FirstStart
from cchc_desktop.ui.folder_dialog import FolderDialog
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.link_dialog import LinkDialog
from cchc_desktop.ui.move_dialog import MoveDialog
from cchc_desktop.ui.new_year_dialog import NewYearDialog
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.phrases_dialog import PhrasesDialog
from cchc_desktop.ui.place_watch import PlaceWatch
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.print_dialog import PrintDialog
from cchc_desktop.ui.printers import FoundPrinter
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.score_sources_dialog import ScoreSourcesDialog
from cchc_desktop.ui.series_dialog import SeriesDialog
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.task_note_dialog import TaskNoteDialog
from cchc_desktop.ui.unit_dialog import UnitDialog
from cchc_desktop.ui.year_session import YearSession
from tests.services.check_steps import DONE
from tests.support import TODAY, issued_document, saved_unit
from tests.ui.inline import InlineTasks
from tests.ui.paper import pdf_of
from tests.ui.paper_printer import FilePrinters
from tests.ui.themed import themed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so

YEAR = 2026


def crash(workspace: Workspace) -> QDialog:
    made = CrashDialog("Traceback", lambda: None)
    made.show_button.click()
    return made


def settings_of(workspace: Workspace) -> QSettings:
    return QSettings(str(workspace.path.with_suffix(".ini")), QSettings.Format.IniFormat)


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


def backups(workspace: Workspace) -> QDialog:
    """With a second place that is not there."""
    settings = QSettings(str(workspace.path.with_suffix(".ini")), QSettings.Format.IniFormat)
    keeper = BackupKeeper(workspace, InlineTasks(), settings)
    keeper.choose_second(workspace.path.with_name("USB"))
    return BackupDialog(keeper, InlineTasks())


def restoring(workspace: Workspace) -> QDialog:
    """With one copy."""
    workspace.back_up()
    return RestoreDialog(workspace.path, None, InlineTasks(), workspace.now, pick_folder=ask_folder)


def about(workspace: Workspace) -> QDialog:
    """Of a workspace on a stick."""
    settings = QSettings(str(workspace.path.with_suffix(".ini")), QSettings.Format.IniFormat)
    place = PlaceWatch(workspace, InlineTasks(), settings, lambda _way: None, QWidget())
    place.found = Whereabouts(Place(Risk.REMOVABLE), workspace.path.parent)
    return AboutDialog(workspace, InlineTasks(), settings, place)


def move(workspace: Workspace) -> QDialog:
    return MoveDialog(workspace.path, workspace.path.parent, InlineTasks(), workspace.now)


def imported(workspace: Workspace) -> QDialog:
    """A pasted block with an error, a question and a row left out."""
    block = (
        "STT\tTiêu chí\tĐiểm tối đa\tĐơn vị chủ trì\tĐơn vị phối hợp\n"
        "I\tCHỈ ĐẠO, ĐIỀU HÀNH\tx\n1\tKế hoạch\t1\tKT\tcác đơn vị\n\tTổng cộng\t2"
    )
    settings = QSettings(str(workspace.path.with_suffix(".ini")), QSettings.Format.IniFormat)
    made = ImportDialog(workspace, YEAR, InlineTasks(), settings, clipboard=lambda: block)
    made.paste_button.click()
    return made


def listed(workspace: Workspace) -> QDialog:
    """A pasted list in an old code with something left out, and a document added."""
    block = "Sè, ký hiÖu\tNgµy ban hµnh\tTrÝch yÕu\n1/KH\t12/01/2026\tB¸o c¸o c¶i c¸ch hµnh chÝnh\nTæng"
    session = YearSession(workspace)
    made = DocumentsImportDialog(session, InlineTasks(), session.view.rows[-1:], clipboard=lambda: block)
    made.paste_button.click()
    made._documents.model.tick({"0"})
    made.add_button.click()
    return made


def unit(workspace: Workspace) -> QDialog:
    """With two people and a former name."""
    kept = all_units(workspace)[0]
    people = [replace(new_contact(workspace, kept.uid), name=name) for name in ("Một", "Hai")]
    save_unit_card(workspace, replace(kept, name="Phòng Văn xã"), people)
    made = UnitDialog(workspace, saved_unit(workspace, kept))
    made.people_table.setCurrentCell(1, 1)
    return made


def duty(workspace: Workspace) -> QDialog:
    return DutyDialog(workspace, new_duty(workspace, all_units(workspace)[0].uid))


def task(workspace: Workspace) -> QDialog:
    kept = save_task(workspace, replace(new_task(), title="Trả lời Sở", due=TODAY, repeat=Repeat.WEEKLY))
    made = TaskDialog(YearSession(workspace), kept)
    made.title_edit.setText("")
    made.save_button.click()
    return made


def task_note(workspace: Workspace) -> QDialog:
    kept = save_task(workspace, replace(new_task(), title="Trả lời Sở"))
    write_task_note(workspace, kept, TaskNoteInput(TODAY, "Đã gọi", closes=True))
    return TaskNoteDialog(workspace, task_states(workspace, TODAY)[0])


def finding(workspace: Workspace) -> QDialog:
    view = load_year(workspace, YEAR, TODAY)
    leaf = next(row for row in view.rows if row.is_criterion)
    kept = nonconformities.from_criterion(leaf, YEAR, TODAY)
    kept = nonconformities.save(workspace, replace(kept, description="Chưa niêm yết"))
    return FindingDialog(YearSession(workspace), kept)


def closed_finding(workspace: Workspace) -> QDialog:
    unit = all_units(workspace)[0]
    found = replace(nonconformities.blank(unit.uid, YEAR, TODAY), description="Chưa niêm yết", **DONE)
    closed = nonconformities.close(workspace, nonconformities.save(workspace, found), TODAY)
    return FindingDialog(YearSession(workspace), closed)


def extension(workspace: Workspace) -> QDialog:
    rows = load_year(workspace, YEAR, workspace.today()).rows
    made = ExtensionDialog(workspace, rows)
    made.due_edit.setText("31/12")
    made.decision_edit.setText("Ô" * 501)
    made.extend_button.click()
    return made


def series(workspace: Workspace) -> QDialog:
    """Of the periodic report, which says most, with a date that is none."""
    rows = load_year(workspace, YEAR, workspace.today()).rows
    made = SeriesDialog(workspace, rows)
    made.rhythm_combo.setCurrentIndex(3)
    made.series_table.item(1, 1).setText("31/6")
    made.make_button.click()
    return made


def phrases(workspace: Workspace) -> QDialog:
    made = PhrasesDialog(workspace)
    made.text_edit.setText("Ô" * 20_001)
    made.save_button.click()
    return made


def folder(workspace: Workspace) -> QDialog:
    """With a file that is sure, one that is not, and a code that no row has."""
    place = workspace.path.with_name("USB")
    place.mkdir()
    for name in ("1.1.1 Kế hoạch.pdf", "ảnh.jpg"):
        place.joinpath(name).write_bytes(b"1")
    made = FolderDialog(YearSession(workspace), InlineTasks(), pick_folder=lambda *_asked: place)
    made.folder_button.click()
    made.files_table.selectRow(1)
    made.code_edit.setText("9.9.9")
    made.code_button.click()
    return made


def proof(workspace: Workspace) -> QDialog:
    """Of a criterion with several milestones, and of another one too."""
    rows = load_year(workspace, YEAR, workspace.today()).rows
    several = next(row for row in rows if len(row.milestones) > 1)
    add_evidence(workspace, [several, rows[-1]], Evidence(new_uid(), "12/BC", None, "", "", "", ""))
    pairs = evidence_of(workspace, several.uid)
    return EvidenceDialog(workspace, *next(pair for pair in pairs if pair[0].number == "12/BC"))


def score_rule(workspace: Workspace) -> QDialog:
    """With steps that overlap, taken from the words beside."""
    session = YearSession(workspace)
    made = ScoreRuleDialog(session, [row for row in session.view.rows if row.is_scored_here][:1])
    made.city_edit.setPlainText("80-90: 0,25 điểm\n90-100: 0,5 điểm")
    made.take_button.click()
    made.save_button.click()
    return made


def new_year(workspace: Workspace) -> QDialog:
    """From the same year: that is said."""
    made = NewYearDialog(YearSession(workspace))
    made.shifts_table.selectRow(1)
    made.year_edit.setText(str(YEAR))
    return made


def joined_years(workspace: Workspace) -> QDialog:
    """With a row chosen."""
    start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    made = LinkDialog(YearSession(workspace))
    made.pairs_table.selectRow(2)
    return made


def compared_years(workspace: Workspace) -> QDialog:
    start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    return CompareDialog(YearSession(workspace))


def closing_year(workspace: Workspace) -> QDialog:
    return ClosingDialog(YearSession(workspace))


def opening_year(workspace: Workspace) -> QDialog:
    """Without a reason."""
    close_year(workspace, YEAR)
    made = ClosingDialog(YearSession(workspace))
    made.save_button.click()
    return made


def score_sources(workspace: Workspace) -> QDialog:
    return ScoreSourcesDialog(YearSession(workspace), ScoreStage.PROPOSED)


def office(workspace: Workspace) -> QDialog:
    made = OfficeDialog(workspace)
    made.signer_edit.setText("Một họ tên rất dài " * 6)
    made.save_button.click()
    return made


def office_signing(workspace: Workspace) -> QDialog:
    made = OfficeDialog(workspace)
    made.tabs.setCurrentWidget(made.profile_page)
    made.kind_combo.setCurrentIndex(1)
    made.kind_combo.setFocus()
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


def first_start(workspace: Workspace) -> QDialog:
    return FirstStart(workspace)


def first_start_signer(workspace: Workspace) -> QDialog:
    made = FirstStart(workspace)
    made.next_button.click()
    return made


def first_start_choice(workspace: Workspace) -> QDialog:
    made = FirstStart(workspace)
    made.next_button.click()
    made.next_button.click()
    return made


MAKERS = [
    new_year,
    joined_years,
    compared_years,
    closing_year,
    opening_year,
    crash,
    preview,
    printing,
    turning,
    no_printer,
    issue,
    about,
    move,
    backups,
    restoring,
    imported,
    listed,
    unit,
    duty,
    task,
    task_note,
    finding,
    closed_finding,
    extension,
    series,
    phrases,
    folder,
    proof,
    score_rule,
    score_sources,
    office,
    office_signing,
    dispatch,
    report_words,
    first_start,
    first_start_signer,
    first_start_choice,
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc")) as made:
        load_sample(made, YEAR)
        yield made


@pytest.fixture(params=MAKERS, ids=lambda maker: maker.__name__)
def dialog(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, workspace: Workspace
) -> Iterator[QDialog]:
    maker: Callable[[Workspace], QDialog] = request.param
    with themed(qapp):
        made = maker(workspace)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitActive(made)
        yield made
        made.close()


def visible(dialog: QDialog, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in dialog.findChildren(kind) if widget.isVisible()]


def fields(dialog: QDialog) -> set[QWidget]:
    """What Tab must reach. Of radio buttons it reaches the chosen one; arrows reach the others."""
    return {
        widget
        for widget in visible(dialog, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and (isinstance(widget, QTabBar) or not widget.objectName().startswith("qt_"))
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())
    }


def texts(dialog: QDialog) -> list[str]:
    """What labels and buttons say; in rich text an ampersand marks no letter."""
    return [
        widget.text()
        for widget in (*visible(dialog, QLabel), *visible(dialog, QAbstractButton))
        if isinstance(widget, QLabel | QAbstractButton)
        and not (isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.RichText)
    ]


def test_mnemonics_are_unique_and_can_be_typed(dialog: QDialog) -> None:
    letters = [letter.upper() for text in texts(dialog) for letter in re.findall(r"&(.)", text)]
    assert sorted(letters) == sorted(set(letters))
    assert all(letter.isascii() and letter.isalnum() for letter in letters), letters


def test_tab_reaches_every_field_and_comes_round(dialog: QDialog, qtbot: QtBot) -> None:
    reached: list[QWidget] = []
    while (focused := dialog.focusWidget()) not in reached:
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert set(reached) == fields(dialog)


def test_every_field_has_a_name_for_a_screen_reader(dialog: QDialog) -> None:
    named = {label.buddy() for label in visible(dialog, QLabel) if isinstance(label, QLabel)}
    nameless = [
        field.objectName()
        for field in fields(dialog)
        if not (field.accessibleName() or field in named)
        and not (isinstance(field, QAbstractButton) and field.text())
    ]
    assert nameless == []


def test_no_text_is_cut_off(dialog: QDialog) -> None:
    cut = [
        widget.objectName()
        for kind in (QLabel, QAbstractButton, QComboBox)
        for widget in visible(dialog, kind)
        if not isinstance(widget.parent(), QLineEdit)  # what clears it is Qt's own
        and (
            widget.height() < widget.minimumSizeHint().height()
            or widget.width() < widget.minimumSizeHint().width()
        )
    ]
    assert cut == []
    assert dialog.height() <= 768 - 80
