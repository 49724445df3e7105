"""A dialog goes on with what was typed in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Draft, Form, Typed
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.progress import usual_words
from cchc_desktop.services import criteria, evidence, issued, units
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.draft_file import DraftFile
from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.first_start import FirstStart
from cchc_desktop.ui.form_draft import draft_of, half_typed_in_dialogs
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.phrases_dialog import PhrasesDialog
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.series_dialog import SeriesDialog
from cchc_desktop.ui.text_edit import TextEdit
from tests.support import TODAY, YEAR, row, view
from tests.ui.half_typed.scene import Kept, Start, bar, kill
from tests.ui.hands import opened_dialog, retype, write
from tests.ui.inline import InlineTasks
from tests.ui.window import DRAFTS


def criteria_set_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    found = view(workspace).criteria_set
    assert found is not None
    return CriteriaSetDialog(workspace, found, window)


def extension_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    return ExtensionDialog(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], window)


def duty_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    return DutyDialog(workspace, units.new_duty(workspace, units.all_units(workspace)[1].uid), window)


def evidence_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    one = row(workspace, "1.2")
    evidence.add_evidence(workspace, [one], Evidence(new_uid(), "", None, "", "Ảnh", "", ""))
    return EvidenceDialog(workspace, *evidence.evidence_of(workspace, one.uid)[0], window)


def issue_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    """Of a document on the register; that its bytes are in no store is no matter here."""
    said = issued.Issue(ReportKind.APPENDIX, YEAR, "", TODAY, "Phụ lục")
    kept = issued.issue(workspace, said, TakenFile("0" * 64, "phu-luc.pdf", 1))
    return IssueDialog(workspace, InlineTasks(), issued.said_of(kept), window, kept=kept)


def score_rule_dialog(workspace: Workspace, window: MainWindow) -> QDialog:
    """Of a criterion that a survey scores: only the city's words are typed."""
    return ScoreRuleDialog(window.session, [row(workspace, "2.1")], window)


DIALOGS: dict[Form, Callable[[Workspace, MainWindow], QDialog]] = {
    Form.OFFICE: OfficeDialog,
    Form.DISPATCH: DispatchDialog,
    Form.CRITERIA_SET: criteria_set_dialog,
    Form.EXTENSION: extension_dialog,
    Form.DUTY: duty_dialog,
    Form.EVIDENCE: evidence_dialog,
    Form.ISSUED: issue_dialog,
    Form.SCORE_RULE: score_rule_dialog,
}


@pytest.mark.parametrize("form", DIALOGS)
def test_a_dialog_goes_on_with_its_text(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, form: Form
) -> None:
    dialog = DIALOGS[form](workspace, start())
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    write(dialog, "Tuyên truyền cải cách hành chính")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [form])
    kill(dialog.parentWidget())  # type: ignore[arg-type]
    dialog.hide()
    second = start()
    assert "“Tuyên truyền cải cách hành chính”" in bar(second).text
    seen: list[str] = []

    def look() -> None:
        shown, field = QApplication.activeModalWidget(), QApplication.focusWidget()
        if isinstance(shown, QDialog) and isinstance(field, (QLineEdit, TextEdit)):
            seen.append(field.text())
            shown.done(QDialog.DialogCode.Rejected)

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    bar(second).go_on_button.click()
    looking.stop()
    assert seen == ["Tuyên truyền cải cách hành chính"]
    qtbot.waitUntil(lambda: kept() == [])


def test_a_date_is_offered_for_the_rows_that_are_left(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    dialog = ExtensionDialog(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], window)
    dialog.open()
    qtbot.waitUntil(dialog.due_edit.hasFocus)
    write(dialog, "31/12/2026")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.EXTENSION])
    (typed,) = (one.typed for one in kept())
    dialog.hide()
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, ExtensionDialog)
    assert [again.rows_table.item(0, 0).text()] == ["1.2"]
    assert again.rows_table.rowCount() == 1
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    assert window.dialogs.for_draft(typed) is None


def test_a_signer_half_typed_goes_on_in_the_kind_it_was_typed_for(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    dialog = OfficeDialog(workspace, window, ReportKind.DISPATCH)
    dialog.tabs.setCurrentWidget(dialog.profile_page)
    dialog.open()
    dialog.symbol_edit.setFocus()
    qtbot.waitUntil(dialog.symbol_edit.hasFocus)
    write(dialog, "UBND-VX")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.OFFICE])
    kill(window)
    dialog.hide()
    (draft,) = kept()
    again = start().dialogs.for_draft(draft.typed)
    assert isinstance(again, OfficeDialog)
    assert again.kind_combo.currentData() == ReportKind.DISPATCH
    assert draft_of(again).stored == draft.typed.stored


def test_text_of_every_form_is_offered_whatever_became_of_its_record(
    start: Start, workspace: Workspace, tmp_path: Path
) -> None:
    """A form without its line in `draft_dialogs` or its words would end the next start."""
    start()
    drafts = [
        Draft(Typed(form, ("không còn", "không còn"), {"text": "chữ"}, {}), 1, workspace.now())
        for form in Form
    ]
    DraftFile(tmp_path / DRAFTS, workspace.uid, workspace.path).write(1, drafts)
    assert f"Còn {len(Form) - 1} nội dung gõ dở khác." in bar(start()).text


def test_only_a_correction_of_what_went_out_is_kept(workspace: Workspace, qtbot: QtBot) -> None:
    """The bytes of a new one are gone with the program; the register would name none."""
    said = issued.Issue(ReportKind.APPENDIX, YEAR, "", TODAY, "Phụ lục")
    dialog = opened_dialog(qtbot, IssueDialog(workspace, InlineTasks(), said, content=b"%PDF"))
    dialog.number_edit.setText("12/UBND")
    assert list(half_typed_in_dialogs()) == []


def test_a_correction_of_what_was_taken_off_is_to_copy(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    dialog = issue_dialog(workspace, start())
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    write(dialog, "54/UBND")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    dialog.hide()
    issued.withdraw(workspace, issued.issued_documents(workspace)[0].uid)
    shown = bar(start())
    assert "không còn trong hồ sơ" in shown.text
    assert not shown.copy_button.isHidden()


def test_what_was_typed_in_a_first_start_goes_on_in_the_form_of_the_office(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    first = FirstStart(workspace, window)
    first.open()
    qtbot.waitUntil(first.commune_edit.hasFocus)
    write(first, "xã Thử Nghiệm")
    first.next_button.click()
    retype(qtbot, first, "KT. CHỦ TỊCH")
    qtbot.waitUntil(lambda: [one.typed.texts["authority_edit"] for one in kept()] == ["KT. CHỦ TỊCH"])
    first.hide()
    again = start().dialogs.for_draft(kept()[0].typed)
    assert isinstance(again, OfficeDialog)
    draft_of(again).put(kept()[0].typed.texts)
    again.save_button.click()
    assert office(workspace).commune == "xã Thử Nghiệm"
    assert signing_profile(workspace, ReportKind.APPENDIX).authority == "KT. CHỦ TỊCH"


def test_a_series_goes_on_with_its_rhythm_its_day_and_its_product(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    dialog = SeriesDialog(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], window)
    dialog.open()
    qtbot.waitUntil(dialog.rhythm_combo.hasFocus)
    dialog.rhythm_combo.setCurrentIndex(3)
    dialog.day_edit.setText("10")
    dialog.product_edit.setFocus()
    write(dialog, "Báo cáo gửi UBND xã")
    qtbot.waitUntil(lambda: bool(kept()) and kept()[0].typed.texts["product_edit"].endswith("xã"))
    (typed,) = (one.typed for one in kept())
    dialog.hide()
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, SeriesDialog)
    draft_of(again).put(typed.texts)
    assert again.rows_label.text() == "2 tiêu chí"
    assert (again.rhythm_combo.currentIndex(), again.product_edit.text()) == (3, "Báo cáo gửi UBND xã")
    due = again.series_table.item(0, 1)
    assert due is not None
    assert due.text() == "10/03/2026"


def test_phrases_go_on_as_they_were_typed(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    dialog = PhrasesDialog(workspace, window)
    dialog.open()
    qtbot.waitUntil(dialog.text_edit.hasFocus)
    write(dialog, "Đã nhắc lần hai\n")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.PHRASES])
    (typed,) = (one.typed for one in kept())
    dialog.hide()
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, PhrasesDialog)
    draft_of(again).put(typed.texts)
    assert again.text_edit.text().splitlines()[0] == "Đã nhắc lần hai"


def test_the_words_of_a_report_go_on_in_the_part_they_were_typed_in(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    words = usual_words(ReportKind.PROGRESS, workspace, YEAR, "q3")
    dialog = ReportWordsDialog(workspace, words, window)
    dialog.open()
    dialog.parts_list.setCurrentRow([part.key for part in words.parts].index("causes"))
    dialog.texts.currentWidget().setFocus()
    qtbot.waitUntil(lambda: dialog.texts.currentWidget().hasFocus())
    retype(qtbot, dialog, "Do thiếu người")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.REPORT_WORDS])
    qtbot.waitUntil(lambda: kept()[0].typed.texts["part_causes"] == "Do thiếu người")
    (typed,) = (one.typed for one in kept())
    dialog.hide()
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, ReportWordsDialog)
    draft_of(again).put(typed.texts)
    again.save_button.click()
    assert texts_of(workspace, "progress", YEAR, "q3") == {"causes": "Do thiếu người"}
