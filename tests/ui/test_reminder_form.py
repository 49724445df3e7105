"""Letters that remind on the page of reports: made, made again, and noted as sent once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services import criteria, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.reminder_form import ReminderForm
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, row
from tests.ui.hands import press
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown

Made = tuple[ReportMaker, ReminderForm, Desk]
NUMBER = next(place for place, kind in enumerate(kinds_of_report()) if kind.key == "reminder")


def opened(qtbot: QtBot, workspace: Workspace) -> Made:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(NUMBER)
    form = maker.forms.currentWidget()
    assert isinstance(form, ReminderForm)
    return maker, form, desk


@pytest.fixture
def made(qtbot: QtBot, workspace: Workspace) -> Made:
    return opened(qtbot, workspace)


def test_it_is_made_and_made_again(made: Made, workspace: Workspace) -> None:
    maker, form, desk = made
    maker.open_for(row(workspace, "1.1.2").lead)
    form.soon_combo.setCurrentIndex(0)
    form.date_edit.setText("20/11/2026")
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.kind) == ("cong-van-don-doc-2026-11-20-VP", "reminder")
    before = form.choices()
    form.take('{"unit":"","as_of":null,"answer_due":null,"soon_days":30,"lacking":false}')
    assert form.unit_combo.unit() is None
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert form.choices() == before
    for action in maker.save_button.menu().actions():
        action.trigger()
    assert [name.rpartition(".")[2] for name in desk.saved()] == ["docx", "pdf"]


def test_the_answer_follows_the_day_until_it_is_typed(made: Made) -> None:
    _maker, form, _desk = made
    assert form.answer_edit.known_value() == TODAY + timedelta(7)
    form.date_edit.setText("1/12/2026")
    assert form.answer_edit.text() == "08/12/2026"
    form.answer_edit.setText("9/12/2026")
    form.date_edit.setText("2/12/2026")
    assert form.answer_edit.text() == "9/12/2026"


def test_how_much_is_listed_is_remembered(qtbot: QtBot, workspace: Workspace, made: Made) -> None:
    maker, form, _desk = made
    form.soon_combo.setCurrentIndex(3)
    form.lacking_check.setChecked(False)
    maker.preview_button.click()
    _maker, again, _desk = opened(qtbot, workspace)
    assert (again.soon_combo.currentData(), again.lacking_check.isChecked()) == (30, False)


def test_that_it_was_sent_is_noted_once_by_keyboard(qtbot: QtBot, workspace: Workspace, made: Made) -> None:
    maker, form, _desk = made
    form.choose_unit(row(workspace, "1.1.2").lead.uid)  # type: ignore[union-attr]
    form.unit_combo.setFocus()
    press(qtbot, maker, Qt.Key.Key_H, held=Qt.KeyboardModifier.AltModifier)
    assert row(workspace, "1.1.2").reminded == (TODAY,)
    assert row(workspace, "1.1.1").reminded == ()
    assert not form.sent_button.isEnabled()
    assert "1 tiêu chí: Văn phòng" in form.sent_label.text()
    form.sent_button.click()
    assert len(row(workspace, "1.1.2").reminders) == 1
    form.soon_combo.setCurrentIndex(1)
    assert form.sent_button.isEnabled()
    assert form.sent_label.text() == ""
    workspace.undo()
    assert row(workspace, "1.1.2").reminded == ()


@pytest.mark.parametrize(
    ("field", "text", "said"), [("date_edit", "31/2", "31/2"), ("answer_edit", "", "Hạn trả lời")]
)
def test_what_is_no_day_is_said(made: Made, field: str, text: str, said: str) -> None:
    maker, form, desk = made
    getattr(form, field).setText(text)
    maker.preview_button.click()
    assert said in maker.problem_label.text()
    assert desk.previewed == []
    form.sent_button.click()
    assert said in form.problem_label.text()


def test_who_writes_is_not_reminded(made: Made, workspace: Workspace) -> None:
    maker, form, desk = made
    form.choose_unit(row(workspace, "1.1.1").lead.uid)  # type: ignore[union-attr]
    maker.preview_button.click()
    assert "không gửi cho chính mình" in maker.problem_label.text()
    assert desk.previewed == []
    form.words_button.click()
    assert "không gửi cho chính mình" in maker.problem_label.text()


def test_words_are_edited_from_here(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    _maker, form, _desk = made
    seen = []
    monkeypatch.setattr(ReportWordsDialog, "exec", lambda dialog: seen.append(dialog.parts_list.count()))
    form.words_button.click()
    assert seen == [4]
    assert "họ tên người ký" in form.dotted_label.text()


def test_each_unit_may_have_a_file_of_its_own(qtbot: QtBot, workspace: Workspace, made: Made) -> None:
    maker, form, desk = made
    criteria.assign(workspace, [row(workspace, "1.1.1")], units.unit_by_code(workspace, "KT"), [])
    maker.refresh()
    form.apart_check.setChecked(True)
    for action in maker.save_button.menu().actions():
        action.trigger()
    day = "cong-van-don-doc-2026-11-23"
    assert desk.saved() == [f"{day}-KT.docx", f"{day}-KT.pdf", f"{day}-VP.docx", f"{day}-VP.pdf"]
    maker.preview_button.click()
    (paper,) = desk.previewed
    files = paper.write(desk.target_folder / "xem.pdf")
    assert [file.name for file in files] == ["xem-VP.pdf", "xem-KT.pdf"]
    _maker, again, _desk = opened(qtbot, workspace)
    assert again.apart_check.isChecked()
