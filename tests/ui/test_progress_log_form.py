"""The printed log on the page of reports: previewed, narrowed, made again; what is no code or day is said."""

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.progress_log_form import ProgressLogForm
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, row
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown

Made = tuple[ReportMaker, ProgressLogForm, Desk]
NUMBER = next(place for place, kind in enumerate(kinds_of_report()) if kind.key == "log")


@pytest.fixture
def made(qtbot: QtBot, workspace: Workspace) -> Made:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi dự thảo"))
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(NUMBER)
    return maker, next(iter(maker.findChildren(ProgressLogForm))), desk


def test_it_is_previewed_and_made_again_as_it_was(made: Made, workspace: Workspace) -> None:
    maker, form, desk = made
    form.unit_combo.setCurrentIndex(1)
    form.code_edit.setText("1.1.1")
    form.since_edit.setText("1/11")
    form.corrected_check.setChecked(True)
    form.order_combo.setCurrentIndex(1)
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.kind) == ("nhat-ky-2026-VHXH-1-1-1", None)
    assert paper.pdf.startswith(b"%PDF")
    before = form.choices()
    form.take('{"unit":"","code":"","since":null,"until":null,"by_day":false,"with_corrected":false}')
    assert (form.code_edit.text(), form.unit_combo.currentIndex()) == ("", 0)
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert form.choices() == before
    assert len(desk.previewed) == 2


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("code_edit", "9.9", "9.9"), ("since_edit", "31/2", "31/2"), ("date_edit", "31/2", "31/2")],
)
def test_what_is_no_code_or_day_is_said(made: Made, field: str, text: str, said: str) -> None:
    maker, form, desk = made
    getattr(form, field).setText(text)
    maker.preview_button.click()
    assert said in maker.problem_label.text()
    assert desk.previewed == []


def test_a_unit_that_is_looked_at_is_chosen(made: Made, workspace: Workspace) -> None:
    maker, form, _desk = made
    unit = row(workspace, "1.1.2").lead
    maker.open_for(unit)
    assert form.unit_combo.currentText() == (unit.name if unit else "")
