"""The page for a meeting on the page of reports: its days and what is asked are remembered."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from cchc_desktop.reports.briefing import BriefingOptions, briefing_page
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.briefing_form import BriefingForm
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, on, opened
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown


def form_of(qtbot: QtBot, workspace: Workspace) -> BriefingForm:
    desk = Desk(InlineTasks(), workspace.path.parent)
    form = BriefingForm(YearSession(workspace), desk.settings)
    qtbot.addWidget(form)
    return form


def test_the_first_time_a_week_is_told_and_what_is_typed_stays(qtbot: QtBot, workspace: Workspace) -> None:
    form = form_of(qtbot, workspace)
    assert (form.since_edit.text(), form.date_edit.text()) == ("16/11/2026", "23/11/2026")
    form.decisions_edit.setText("Cho gia hạn 1.1.1")
    again = form_of(qtbot, workspace)
    assert again.decisions_edit.text() == "Cho gia hạn 1.1.1"
    assert again.since_edit.text() == "16/11/2026"


def test_the_day_of_the_last_page_is_the_last_meeting(qtbot: QtBot, workspace: Workspace) -> None:
    form = form_of(qtbot, workspace)
    form.since_edit.setText("10/11")
    made = form.chosen()(workspace)
    assert made == briefing_page(workspace, YEAR, TODAY, BriefingOptions(TODAY - timedelta(13)))
    assert form_of(qtbot, workspace).since_edit.text() == "10/11/2026"
    path = workspace.path
    workspace.close()
    with opened(path, now=on(TODAY + timedelta(7))) as later:
        assert form_of(qtbot, later).since_edit.text() == "23/11/2026"


def test_a_page_for_a_day_left_blank_is_of_today_and_remembered(qtbot: QtBot, workspace: Workspace) -> None:
    form = form_of(qtbot, workspace)
    form.date_edit.clear()
    made = form.chosen()(workspace)
    assert made == briefing_page(workspace, YEAR, TODAY, BriefingOptions(TODAY - timedelta(7)))
    assert form.date_edit.text() == "23/11/2026"
    path = workspace.path
    workspace.close()
    with opened(path, now=on(TODAY + timedelta(7))) as later:
        assert form_of(qtbot, later).since_edit.text() == "23/11/2026"


def test_it_is_previewed_and_made_again_and_not_issued(qtbot: QtBot, workspace: Workspace) -> None:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    number = next(place for place, kind in enumerate(kinds_of_report()) if kind.key == "briefing")
    maker.kinds_list.setCurrentRow(number)
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.kind) == ("giao-ban-2026-11-23", None)
    assert paper.pdf.startswith(b"%PDF")
    maker.kinds_list.setCurrentRow(0)
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert maker.kinds_list.currentRow() == number
    assert len(desk.previewed) == 2


def test_a_day_that_is_none_is_said(qtbot: QtBot, workspace: Workspace) -> None:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(2)
    form = next(one for one in maker.findChildren(BriefingForm))
    form.since_edit.setText("31/02")
    maker.preview_button.click()
    assert "Cuộc họp trước ngày" in maker.problem_label.text()
    assert desk.previewed == []
