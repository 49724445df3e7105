"""Reports on a period on the page of reports: days that can be changed, words, what is dotted or refused."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services.report_texts import save_texts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.period_form import PeriodForm
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import YEAR
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown

Made = tuple[ReportMaker, PeriodForm, Desk]
NUMBERS = {kind.key: place for place, kind in enumerate(kinds_of_report())}


def opened(qtbot: QtBot, workspace: Workspace, kind: str = "progress") -> Made:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(NUMBERS[kind])
    form = maker.forms.currentWidget()
    assert isinstance(form, PeriodForm)
    return maker, form, desk


@pytest.fixture
def made(qtbot: QtBot, workspace: Workspace) -> Made:
    return opened(qtbot, workspace)


def choose(form: PeriodForm, period: str) -> None:
    form.period_combo.setCurrentIndex(form.period_combo.findData(period))


def days(form: PeriodForm) -> tuple[date | None, date | None]:
    return form.since_edit.known_value(), form.until_edit.known_value()


@pytest.mark.parametrize(
    ("kind", "stem"), [("progress", "bao-cao-tien-do-2026-quy-3"), ("periodic", "bao-cao-cchc-2026-quy-3")]
)
def test_it_is_made_and_made_again(qtbot: QtBot, workspace: Workspace, kind: str, stem: str) -> None:
    maker, form, desk = opened(qtbot, workspace, kind)
    choose(form, "q3")
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.kind, paper.formats) == (stem, kind, (".pdf", ".docx"))
    choose(form, "q1")
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert days(form) == (date(YEAR, 6, 15), date(YEAR, 9, 14))
    for action in maker.save_button.menu().actions():
        action.trigger()
    assert desk.saved() == [f"{stem}.docx", f"{stem}.pdf"]


def test_the_usual_days_are_offered_and_changed_ones_remembered(
    qtbot: QtBot, workspace: Workspace, made: Made
) -> None:
    maker, form, _desk = made
    assert form.period_combo.currentData() == "year"
    assert days(form) == (date(YEAR - 1, 12, 15), date(YEAR, 12, 14))
    assert "Công văn 581/BNV-CCHC" in form.days_label.text()
    assert "Kỳ chưa hết" in form.days_label.text()
    assert not form.usual_button.isEnabled()
    choose(form, "q3")
    assert "Kỳ chưa hết" not in form.days_label.text()
    form.until_edit.setText("20/9/2026")
    maker.preview_button.click()
    assert form.usual_button.isEnabled()
    _maker, again, _desk = opened(qtbot, workspace)
    assert again.period_combo.currentData() == "q3"
    assert days(again) == (date(YEAR, 6, 15), date(YEAR, 9, 20))
    again.usual_button.click()
    assert days(again)[1] == date(YEAR, 9, 14)
    _maker, third, _desk = opened(qtbot, workspace)
    assert days(third)[1] == date(YEAR, 9, 14)


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("31/2/2026", "1/5/2026", "31/2/2026"),
        ("2/5/2026", "1/5/2026", "ngày đầu sau ngày cuối"),
        ("", "1/5/2026", "Từ ngày"),
        ("24/11/2026", "14/12/2026", "chưa có số liệu"),
    ],
)
def test_days_that_make_no_period_are_said(made: Made, since: str, until: str, said: str) -> None:
    maker, form, desk = made
    form.since_edit.setText(since)
    form.until_edit.setText(until)
    maker.preview_button.click()
    assert said in maker.problem_label.text()
    assert form.since_edit.hasFocus()
    assert desk.previewed == []
    form.words_button.click()
    assert said in maker.problem_label.text()


def test_what_is_dotted_is_said_and_words_are_edited_from_here(
    qtbot: QtBot, workspace: Workspace, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    _maker, form, _desk = made
    for word in ("tên xã", "họ tên người ký", "nguyên nhân"):
        assert word in form.dotted_label.text()

    def write(dialog: ReportWordsDialog) -> None:
        assert dialog.preview_edit.toPlainText().startswith("Phòng Văn hóa - Xã hội báo cáo tiến độ")
        save_texts(workspace, "progress", YEAR, "year", {"causes": "Thiếu người"})

    monkeypatch.setattr(ReportWordsDialog, "exec", write)
    form.words_button.click()
    assert "nguyên nhân" not in form.dotted_label.text()
    choose(form, "q1")
    assert "nguyên nhân" in form.dotted_label.text()
    assert QApplication.activeModalWidget() is None


def test_a_mistyped_figure_is_said_when_it_is_made(made: Made, workspace: Workspace) -> None:
    maker, _form, desk = made
    save_texts(workspace, "progress", YEAR, "year", {"causes": "{số quá hạng}"})
    maker.preview_button.click()
    assert "Phần “Nguyên nhân”" in maker.problem_label.text()
    assert desk.previewed == []
