"""Reports on scores on the page of reports: columns renamed, whom a letter goes to, what is dotted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.document import Bundle, Grid
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.report_texts import save_texts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.columns_choice import ColumnsChoice
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.report_kinds import kinds_of_report
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.score_letter_form import ScoreLetterForm
from cchc_desktop.ui.self_score_form import SelfScoreForm
from cchc_desktop.ui.year_session import YearSession
from tests.support import YEAR
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown

NUMBERS = {kind.key: place for place, kind in enumerate(kinds_of_report())}


def opened(qtbot: QtBot, workspace: Workspace, kind: str) -> tuple[ReportMaker, Desk]:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(NUMBERS[kind])
    return maker, desk


def table(qtbot: QtBot, workspace: Workspace) -> tuple[ReportMaker, SelfScoreForm, Desk]:
    maker, desk = opened(qtbot, workspace, "self-score")
    form = maker.forms.currentWidget()
    assert isinstance(form, SelfScoreForm)
    return maker, form, desk


def letter(qtbot: QtBot, workspace: Workspace, kind: str) -> tuple[ReportMaker, ScoreLetterForm, Desk]:
    maker, desk = opened(qtbot, workspace, kind)
    form = maker.forms.currentWidget()
    assert isinstance(form, ScoreLetterForm)
    return maker, form, desk


def item_of(columns: ColumnsChoice, text: str) -> int:
    return next(row for row in range(columns.count()) if columns.item(row).text() == text)


def test_columns_are_renamed_brought_into_order_and_remembered(qtbot: QtBot, workspace: Workspace) -> None:
    maker, form, desk = table(qtbot, workspace)
    columns = form.columns_list
    columns.setCurrentRow(item_of(columns, "Điểm tự chấm"))
    columns.currentItem().setText("Điểm tự đánh giá")
    form.up_button.click()
    columns.item(item_of(columns, "Ghi chú")).setCheckState(Qt.CheckState.Unchecked)
    maker.preview_button.click()
    made = form.chosen()(workspace)
    assert isinstance(made, Grid)
    titles = [one.title for one in made.columns]
    assert titles[5:7] == ["Điểm tự đánh giá", "Tài liệu kiểm chứng"]
    assert "Ghi chú" not in titles
    assert desk.previewed[0].kind is ReportKind.SELF_SCORE
    _maker, again, _desk = table(qtbot, workspace)
    assert again.choices() == form.choices()
    again.usual_button.click()
    assert again.columns_list.headings() == {}


@pytest.mark.qt_log_ignore("does not belong to this view")  # Qt says so of an editor closed by Enter
def test_a_name_that_is_emptied_is_the_usual_one_and_a_long_one_is_refused(
    qtbot: QtBot, workspace: Workspace
) -> None:
    maker, form, desk = table(qtbot, workspace)
    columns = form.columns_list
    row = item_of(columns, "Cách chấm")
    columns.setCurrentRow(row)
    form.rename_button.click()
    editor = columns.findChild(QLineEdit)
    assert editor is not None
    editor.setText("  ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert columns.item(row).text() == "Cách chấm"
    columns.item(row).setText("x" * 101)
    maker.preview_button.click()
    assert "Tên cột" in maker.problem_label.text()
    assert desk.previewed == []


@pytest.mark.parametrize(
    ("kind", "place", "stem"),
    [
        ("score-submission", 0, "to-trinh-tu-cham-diem-2026"),
        ("score-submission", 1, "to-trinh-thanh-pho-tu-cham-diem-2026"),
        ("score-minutes", 0, "bien-ban-cham-diem-2026"),
    ],
)
def test_letters_are_made_and_made_again(
    qtbot: QtBot, workspace: Workspace, kind: str, place: int, stem: str
) -> None:
    maker, form, desk = letter(qtbot, workspace, kind)
    assert form.to_combo.isVisible() is (kind == "score-submission")
    assert "Lời soạn sẵn là đề xuất" in form.about_label.text()
    form.to_combo.setCurrentIndex(place)
    maker.preview_button.click()
    form.to_combo.setCurrentIndex(0)
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert [paper.stem for paper in desk.previewed] == [stem, stem]
    for action in maker.save_button.menu().actions():
        action.trigger()
    assert desk.saved() == [f"{stem}.docx", f"{stem}.pdf"]


def test_what_is_dotted_is_said_and_words_and_signers_are_edited_from_here(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _maker, form, _desk = letter(qtbot, workspace, "score-minutes")
    for word in ("tên xã", "họ tên người ký", "ý kiến tại cuộc họp"):
        assert word in form.dotted_label.text()

    def write(dialog: ReportWordsDialog) -> None:
        save_texts(workspace, "score_minutes", YEAR, "", {"discussion": "Không có ý kiến khác"})

    seen: list[ReportKind] = []
    monkeypatch.setattr(ReportWordsDialog, "exec", write)
    monkeypatch.setattr(OfficeDialog, "exec", lambda dialog: seen.append(dialog._profiles.kind))
    form.words_button.click()
    assert "ý kiến tại cuộc họp" not in form.dotted_label.text()
    form.office_button.click()
    assert seen == [ReportKind.SCORE_MINUTES]
    assert QApplication.activeModalWidget() is None


def test_charts_are_made_with_nothing_to_choose(qtbot: QtBot, workspace: Workspace) -> None:
    maker, desk = opened(qtbot, workspace, "leader")
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.kind) == ("bieu-do-2026-11-23", None)
    assert not isinstance(paper, Bundle)


def test_a_mistyped_figure_is_said_when_it_is_made(qtbot: QtBot, workspace: Workspace) -> None:
    maker, _form, desk = letter(qtbot, workspace, "score-submission")
    save_texts(workspace, "score_submission", YEAR, "", {"proposals": "{điểm tự chấmm}"})
    maker.preview_button.click()
    assert "điểm tự chấm" in maker.problem_label.text()
    assert desk.previewed == []
