"""Reports are made on one page: what is chosen is what is shown, printed and saved, and can be made again."""

import re
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.document import Bundle
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState, Arrangement
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import all_units, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import appendix_form, report_order
from cchc_desktop.ui.file_names import appendix_stem
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession
from tests.support import saved_unit
from tests.ui.hands import press
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown
from tests.ui.window import opened_window

YEAR = 2026
NOW = datetime(YEAR, 11, 23, 9, 30, 12)


class Clock:
    """Stands until it is set."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        load_sample(made, YEAR)
        yield made


@pytest.fixture
def session(workspace: Workspace) -> YearSession:
    return YearSession(workspace)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(InlineTasks(), tmp_path)


@pytest.fixture
def maker(qtbot: QtBot, session: YearSession, desk: Desk) -> ReportMaker:
    return shown(qtbot, session, desk)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, date, AppendixOptions]]:
    """What the appendix was made of."""
    calls: list[tuple[int, date, AppendixOptions]] = []
    real = appendix_form.appendix

    def appendix(workspace: Workspace, year: int, as_of: date, options: AppendixOptions) -> Bundle:
        calls.append((year, as_of, options))
        return real(workspace, year, as_of, options)

    monkeypatch.setattr(appendix_form, "appendix", appendix)
    return calls


def choose_unit(maker: ReportMaker, name: str) -> str:
    combo = maker._form.unit_combo
    combo.setCurrentIndex(combo.findText(name, Qt.MatchFlag.MatchContains))
    return str(combo.currentData().uid)


def test_ctrl_enter_shows_the_appendix(maker: ReportMaker, desk: Desk, qtbot: QtBot) -> None:
    maker._form.date_edit.setFocus()
    press(qtbot, maker, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    (paper,) = desk.previewed
    assert paper.pdf.startswith(b"%PDF-")
    assert paper.title == "Phụ lục phân công năm 2026, toàn xã"
    assert paper.stem == "phu-luc-phan-cong-2026"
    assert paper.formats[:2] == (".pdf", ".xlsx")


def test_it_is_printed_without_a_preview(maker: ReportMaker, desk: Desk) -> None:
    maker.print_button.click()
    assert len(desk.printed) == 1
    assert desk.previewed == []
    assert desk.saved() == []


def test_without_a_printer_it_is_saved(maker: ReportMaker, desk: Desk) -> None:
    desk.has_printer = False
    maker.print_button.click()
    assert desk.saved() == ["phu-luc-phan-cong-2026.pdf"]


def test_every_format_is_saved_under_a_plain_name(maker: ReportMaker, desk: Desk) -> None:
    choose_unit(maker, "Kinh tế")
    for action in maker.save_button.menu().actions():
        action.trigger()
    assert {"phu-luc-phan-cong-2026-KT.pdf", "phu-luc-phan-cong-2026-KT.xlsx"} <= set(desk.saved())
    book = load_workbook(desk.target_folder / "phu-luc-phan-cong-2026-KT.xlsx")
    assert book.sheetnames
    assert maker.done_label.text().startswith("Đã lưu “phu-luc-phan-cong-2026-KT.")


def test_a_code_of_hers_makes_a_plain_name(workspace: Workspace) -> None:
    unit = saved_unit(workspace, replace(unit_by_code(workspace, "KT"), code="Đ/vị 1"))
    assert appendix_stem(YEAR, unit) == "phu-luc-phan-cong-2026-D-VI-1"


def test_all_that_is_chosen_is_asked_for(
    maker: ReportMaker, asked: list[tuple[int, date, AppendixOptions]]
) -> None:
    form = maker._form
    uid = choose_unit(maker, "Kinh tế")
    form.extract_radio.click()
    form.arrangement_combo.setCurrentIndex(1)
    form.date_edit.setText("30/6/2026")
    form.columns_list.setCurrentRow(2)
    form.columns_list.item(8).setCheckState(Qt.CheckState.Unchecked)
    form.up_button.click()
    form.empty_check.click()
    form.electronic_check.click()
    maker.preview()
    columns = ("code", "max_points", "name", "task", "lead", "coordinating", "evidence", "due")
    options = AppendixOptions(
        state=AppendixState.EXTRACT,
        unit=uid,
        arrangement=Arrangement.UNIT,
        columns=columns,
        drop_empty=True,
        electronic=True,
    )
    assert asked == [(YEAR, date(2026, 6, 30), options)]
    assert asked[0][2].arrangement is Arrangement.UNIT  # not its text, which the appendix would not know


def test_an_appendix_for_each_unit_is_made(maker: ReportMaker, desk: Desk) -> None:
    maker._form.arrangement_combo.setCurrentIndex(1)
    maker.save_button.menu().actions()[1].trigger()
    (name,) = desk.saved()
    assert len(load_workbook(desk.target_folder / name).sheetnames) == 6  # what nobody leads has one, too


def test_columns_are_moved_by_keys_and_the_name_always_stands(maker: ReportMaker, qtbot: QtBot) -> None:
    columns = maker._form.columns_list
    columns.setFocus()
    columns.setCurrentRow(1)
    press(qtbot, maker, Qt.Key.Key_Space)
    assert "name" in columns.chosen()
    press(qtbot, maker, Qt.Key.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    assert columns.chosen()[:2] == ("name", "code")
    press(qtbot, maker, Qt.Key.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    assert columns.chosen()[:2] == ("name", "code"), "it is first already"
    maker._form.usual_button.click()
    assert columns.chosen()[:2] == ("code", "name")


def test_an_extract_needs_a_unit_or_one_for_each(maker: ReportMaker) -> None:
    form = maker._form
    assert not form.extract_radio.isEnabled()
    choose_unit(maker, "Kinh tế")
    form.extract_radio.click()
    form.unit_combo.setCurrentIndex(0)
    assert form.signed_radio.isChecked()
    form.arrangement_combo.setCurrentIndex(1)
    assert form.extract_radio.isEnabled()


def test_how_it_looks_is_remembered_but_not_for_whom(
    maker: ReportMaker, qtbot: QtBot, session: YearSession, desk: Desk
) -> None:
    choose_unit(maker, "Kinh tế")
    maker._form.letter_radio.click()
    maker._form.columns_list.move_chosen(1)
    columns = maker._form.columns_list.chosen()
    maker.preview()
    again = shown(qtbot, session, desk)._form
    assert again.letter_radio.isChecked()
    assert again.columns_list.chosen() == columns
    assert again.unit_combo.currentIndex() == 0


def test_what_was_kept_and_cannot_be_read_is_forgotten(
    qtbot: QtBot, session: YearSession, desk: Desk
) -> None:
    desk.settings.setValue("report/appendix", "{[")
    desk.settings.setValue(f"report/recent/{session.workspace.uid}", "[{}]")
    made = shown(qtbot, session, desk)
    assert made._form.signed_radio.isChecked()
    assert made.recent_list.count() == 0
    assert made.recent_empty.isVisible()


def test_a_recent_report_is_made_again_as_it_was(
    maker: ReportMaker,
    desk: Desk,
    qtbot: QtBot,
    session: YearSession,
    asked: list[tuple[int, date, AppendixOptions]],
) -> None:
    choose_unit(maker, "Kinh tế")
    maker._form.letter_radio.click()
    maker._form.date_edit.setText("30/6/2026")
    maker.preview()
    choose_unit(maker, "Văn hóa - Xã hội")
    maker._form.signed_radio.click()
    maker._form.date_edit.set_value(session.workspace.today())
    maker.preview()
    lines = [maker.recent_list.item(row).text() for row in range(maker.recent_list.count())]
    assert [line.split("\n")[0] for line in lines] == [
        "Phụ lục phân công năm 2026, VHXH",
        "Phụ lục phân công năm 2026, Kinh tế",
    ]
    assert lines[0].endswith("23/11/2026 09:30")
    session.show_year(2031)
    again = shown(qtbot, session, desk)
    again.recent_list.setFocus()
    again.recent_list.setCurrentRow(1)
    press(qtbot, again, Qt.Key.Key_Return)
    assert session.year == YEAR
    assert asked[-1] == asked[0]
    assert len(desk.previewed) == 3
    assert again.recent_list.count() == 2, "the same report is listed once"
    assert again.recent_list.item(0).text().startswith("Phụ lục phân công năm 2026, Kinh tế")


def test_the_newest_of_the_recent_reports_is_in_sight(maker: ReportMaker, desk: Desk) -> None:
    """However far down the list was scrolled before."""
    recent, today = maker.recent_list, NOW.date()
    for back in range(8):
        maker._form.date_edit.set_value(today - timedelta(days=back))
        maker.preview()
    recent.setFixedHeight(100)
    QApplication.processEvents()
    recent.setCurrentRow(7)
    recent.scrollToBottom()
    assert recent.verticalScrollBar().value() > 0
    recent.itemActivated.emit(recent.item(7))
    QApplication.processEvents()
    newest = recent.visualItemRect(recent.item(0))
    assert recent.viewport().rect().contains(newest), newest


def test_as_of_today_means_the_day_it_is_made_again(
    maker: ReportMaker, clock: Clock, asked: list[tuple[int, date, AppendixOptions]]
) -> None:
    maker.preview()
    clock.now = NOW.replace(month=12, day=1)
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert [day for _year, day, _options in asked] == [NOW.date(), date(2026, 12, 1)]


def test_a_wrong_date_is_said_beside_its_field(maker: ReportMaker, desk: Desk) -> None:
    maker._form.date_edit.setText("31/2/2026")
    maker.preview()
    assert "31/2/2026" in maker.problem_label.text()
    assert maker._form.date_edit.hasFocus()
    assert desk.previewed == []
    assert maker.recent_list.count() == 0


def test_a_year_without_criteria_says_what_to_do(qtbot: QtBot, session: YearSession, desk: Desk) -> None:
    session.show_year(2031)
    made = shown(qtbot, session, desk)
    assert made.problem_label.text() == "Năm 2031 chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí trước."
    assert made.import_button.isVisible()
    assert not made.preview_button.isEnabled()
    session.show_year(YEAR)
    made.refresh()
    assert not made.import_button.isVisible()
    assert not made.problem_label.isVisible()
    assert made.preview_button.isEnabled()


def test_units_that_were_renamed_meanwhile(maker: ReportMaker, workspace: Workspace) -> None:
    uid = choose_unit(maker, "Kinh tế")
    saved_unit(workspace, replace(unit_by_code(workspace, "KT"), name="Phòng Kinh tế và Hạ tầng"))
    maker.refresh()
    assert maker._form.unit_combo.currentText() == "Phòng Kinh tế và Hạ tầng"
    assert maker._form.unit_combo.currentData().uid == uid


class Held:
    """A rendering that waits until it is let go."""

    def __init__(self) -> None:
        self.started, self.go_on = threading.Event(), threading.Event()

    def __call__(self, title: str, stem: str, document: object, report: object) -> Paper:
        self.started.set()
        self.go_on.wait(10)
        report(1, 0)  # type: ignore[operator]
        return Paper(title, stem, b"%PDF-")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    made = Held()
    monkeypatch.setattr(report_order, "made", made)
    return made


@pytest.mark.parametrize("stopped", [False, True])
def test_esc_stops_what_is_being_made(
    qtbot: QtBot, session: YearSession, tmp_path: Path, held: Held, stopped: bool
) -> None:
    tasks = Tasks()
    desk = Desk(tasks, tmp_path)
    made = shown(qtbot, session, desk)
    made.preview_button.click()
    assert held.started.wait(10)
    assert made.progress_row.isVisible()
    assert not made.preview_button.isEnabled()
    if stopped:
        press(qtbot, made, Qt.Key.Key_Escape)
    held.go_on.set()
    qtbot.waitUntil(made.preview_button.isEnabled)
    assert made.focusWidget() is made.preview_button
    assert not made.progress_row.isVisible()
    assert len(desk.previewed) == (0 if stopped else 1)
    tasks.close()


@pytest.mark.parametrize("saved", [False, True])
def test_the_file_is_read_beside_the_window(
    qtbot: QtBot, session: YearSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: bool
) -> None:
    readers = []

    def appendix(*asked: object) -> Bundle:
        readers.append(threading.current_thread())
        return real(*asked)  # type: ignore[arg-type]

    real = appendix_form.appendix
    monkeypatch.setattr(appendix_form, "appendix", appendix)
    tasks = Tasks()
    desk = Desk(tasks, tmp_path)
    made = shown(qtbot, session, desk)
    if saved:
        made.save_button.menu().actions()[0].trigger()
    else:
        made.preview_button.click()
    qtbot.waitUntil(lambda: bool(desk.previewed or desk.saved()))
    assert len(readers) == 1
    assert readers[0] is not threading.main_thread()
    tasks.close()


def test_a_short_form_is_not_scrolled_like_the_longest(maker: ReportMaker, qtbot: QtBot) -> None:
    maker.resize(620, 400)
    bar = maker.form_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    maker.kinds_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_file_that_is_gone_is_said(maker: ReportMaker, desk: Desk, workspace: Workspace) -> None:
    workspace.path.unlink()
    maker.preview()
    assert workspace.path.name in maker.problem_label.text()
    assert desk.previewed == []
    assert maker.preview_button.isEnabled()


def test_a_failure_of_rendering_is_said(maker: ReportMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_args: object) -> Paper:
        raise UserError(Fault.FONTS_MISSING, path="x")

    monkeypatch.setattr(report_order, "made", made)
    maker.preview()
    assert "phông chữ" in maker.problem_label.text()
    assert maker.preview_button.isEnabled()


def ctrl_p(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)


def test_ctrl_p_leads_to_the_unit_that_is_shown_and_then_prints(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    desk = Desk(InlineTasks(), tmp_path)
    window.pages.__dict__["papers"] = desk
    unit = all_units(workspace)[2]
    window.show_page(f"unit:{unit.uid}")
    ctrl_p(qtbot, window)
    maker = window.pages.reports.maker
    assert window.pages.current is window.pages.reports
    assert maker._form.unit_combo.currentData().uid == unit.uid
    assert maker.preview_button.hasFocus()
    assert desk.printed == []
    ctrl_p(qtbot, window)
    assert [paper.stem for paper in desk.printed] == [appendix_stem(YEAR, unit)]


def test_a_page_that_outlives_midnight_is_of_the_new_day(maker: ReportMaker, clock: Clock) -> None:
    clock.now = NOW.replace(day=24)
    maker.refresh()
    assert maker._form.date_edit.text() == "24/11/2026"
    maker._form.date_edit.setText("30/6/2026")
    clock.now = NOW.replace(day=25)
    maker.refresh()
    assert maker._form.date_edit.text() == "30/6/2026", "a day that she chose stays"


def test_letters_lead_to_one_place_each(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("reports")
    maker = window.pages.reports.maker
    for row in range(maker.kinds_list.count()):
        maker.kinds_list.setCurrentRow(row)
        maker.import_button.show()
        maker.progress_row.show()
        named = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
        texts = [one.text() for one in named if one.isVisible()]
        letters = [letter.upper() for text in texts for letter in re.findall(r"&(\w)", text)]
        assert sorted(letters) == sorted(set(letters))
        assert all(letter.isascii() for letter in letters)
    press(qtbot, window, Qt.Key.Key_O, held=Qt.KeyboardModifier.AltModifier)
    assert maker.kinds_list.hasFocus()
