"""Reports of checks and registers on the page of reports: chosen from lists, previewed, made again."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from cchc_desktop.services import activities, checklists, one_stop
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.year_session import YearSession
from tests.reports.checked import with_check, with_findings
from tests.support import TODAY, YEAR
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown


class Made:
    """The page of reports with one kind chosen."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, key: str) -> None:
        self.desk = Desk(InlineTasks(), workspace.path.parent)
        self.maker: ReportMaker = shown(qtbot, YearSession(workspace), self.desk)
        number = next(place for place, kind in enumerate(kinds_of_report()) if kind.key == key)
        self.maker.kinds_list.setCurrentRow(number)
        form = self.maker.forms.currentWidget()
        assert isinstance(form, ChoiceForm)
        self.form = form

    def combo(self, key: str) -> QComboBox:
        return next(iter(self.form.findChildren(QComboBox, f"{key}_combo")))


def test_a_checklist_is_printed_blank_for_each_unit_and_as_filled(qtbot: QtBot, workspace: Workspace) -> None:
    run = with_check(workspace)
    made = Made(qtbot, workspace, "iso-checklist")
    made.form.choose("unit", "each")
    before = made.form.choices()
    made.maker.preview_button.click()
    made.form.choose("check", run.uid)
    assert not made.combo("unit").isEnabled()
    made.maker.preview_button.click()
    blank, filled = made.desk.previewed
    assert (blank.stem, filled.stem) == ("phieu-kiem-tra-2026", "phieu-kiem-tra-2026-11-20")
    assert blank.kind is None
    assert filled.pdf.startswith(b"%PDF")
    made.maker.recent_list.itemActivated.emit(made.maker.recent_list.item(1))
    assert made.form.choices() == before
    assert len(made.desk.previewed) == 3


def test_another_checklist_has_checks_of_its_own(qtbot: QtBot, workspace: Workspace) -> None:
    run = with_check(workspace)
    made = Made(qtbot, workspace, "iso-checklist")
    made.form.choose("check", run.uid)
    made.form.choose("checklist", checklists.checklists(workspace)[1].uid)
    assert made.form.value("check") == ""
    assert made.combo("check").count() == 1


@pytest.mark.parametrize("kept", ["", "[]", '{"checklist":"gone","check":"gone","unit":"gone"}'])
def test_choices_that_are_gone_are_passed_over(qtbot: QtBot, workspace: Workspace, kept: str) -> None:
    with_check(workspace)
    made = Made(qtbot, workspace, "iso-checklist")
    before = made.form.choices()
    made.form.take(kept)
    assert made.form.choices() == before


def test_without_checklists_it_is_said_what_to_do(qtbot: QtBot, workspace: Workspace) -> None:
    made = Made(qtbot, workspace, "iso-checklist")
    made.maker.preview_button.click()
    assert "Kiểm tra" in made.maker.problem_label.text()
    assert made.desk.previewed == []


def test_findings_are_printed_all_open_or_one(qtbot: QtBot, workspace: Workspace) -> None:
    findings = with_findings(workspace, 4)
    made = Made(qtbot, workspace, "corrective-action")
    assert made.combo("finding").count() == 3 + len(findings)
    made.maker.preview_button.click()
    made.form.choose("finding", "2")
    made.maker.preview_button.click()
    still_open, second = made.desk.previewed
    assert (still_open.stem, second.stem) == ("phieu-khong-phu-hop-2026", "phieu-khong-phu-hop-2026-2")
    made.form.choose("unit", findings[0].unit_uid)
    assert made.form.value("finding") == ""
    made.maker.preview_button.click()
    assert "không có phiếu" in made.maker.problem_label.text()
    made.form.choose("finding", "blank")
    made.maker.preview_button.click()
    assert len(made.desk.previewed) == 3


def test_minutes_of_the_latest_month_with_figures_are_printed(qtbot: QtBot, workspace: Workspace) -> None:
    run = with_check(workspace, 2)
    one_stop.save(workspace, replace(one_stop.blank(YEAR, 9), received_online=3), TODAY)
    made = Made(qtbot, workspace, "one-stop")
    assert made.form.value("month") == "9"
    assert made.combo("month").count() == TODAY.month
    made.maker.preview_button.click()
    made.form.choose("check", run.uid)
    made.form.choose("month", "10")
    made.maker.preview_button.click()
    assert [one.stem for one in made.desk.previewed] == [
        "bien-ban-mot-cua-2026-09",
        "bien-ban-mot-cua-2026-10",
    ]
    made.form.choose("check", "")
    made.maker.preview_button.click()
    assert "10/2026" in made.maker.problem_label.text()


def test_the_register_is_printed_whole_or_narrowed(qtbot: QtBot, workspace: Workspace) -> None:
    activities.add_shipped_kinds(workspace)
    kind = activities.kinds(workspace)[0]
    activities.save(workspace, activities.blank(kind, TODAY, "Phát bản tin"))
    made = Made(qtbot, workspace, "register")
    made.maker.preview_button.click()
    made.form.choose("unit", all_units(workspace)[0].uid)
    made.form.choose("kind", kind.uid)
    made.form.choose("quarter", "4")
    made.maker.preview_button.click()
    assert [one.stem for one in made.desk.previewed] == ["so-hoat-dong-2026", "so-hoat-dong-2026-VHXH-quy-4"]
    assert made.form.title().endswith("Quý IV")


def test_the_report_on_checks_is_of_all_units_or_one(qtbot: QtBot, workspace: Workspace) -> None:
    with_check(workspace)
    made = Made(qtbot, workspace, "iso-report")
    made.maker.preview_button.click()
    made.form.choose("unit", all_units(workspace)[0].uid)
    made.maker.preview_button.click()
    assert [one.stem for one in made.desk.previewed] == [
        "bao-cao-danh-gia-noi-bo-2026",
        "bao-cao-danh-gia-noi-bo-2026-VHXH",
    ]


def test_the_kinds_of_report_give_way_where_the_window_is_low(qtbot: QtBot, workspace: Workspace) -> None:
    maker = Made(qtbot, workspace, "register").maker
    maker.resize(700, 900)
    whole = maker.kinds_list.height()
    assert whole >= maker.kinds_list.sizeHintForRow(0) * maker.kinds_list.count()
    maker.resize(maker.minimumSizeHint())
    assert maker.kinds_list.height() < whole
    assert maker.recent_pages.height() > 0
