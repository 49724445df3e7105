"""What is chosen is what is printed; sheets are turned by hand; no printer is no dead end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui import print_dialog
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.print_dialog import SAVE_INSTEAD, PrintDialog
from cchc_desktop.ui.print_form import Sides
from cchc_desktop.ui.printers import FoundPrinter, Printers
from cchc_desktop.ui.printing import PrintRun
from cchc_desktop.ui.tasks import Job, Tasks
from tests.ui.hands import opened_dialog, press, retype
from tests.ui.inline import InlineTasks
from tests.ui.paper import pdf_of
from tests.ui.paper_printer import FilePrinters

PLAIN, TURNING = FoundPrinter("Canon LBP2900", usual=True), FoundPrinter("HP tầng 2", turns=True)
PAPER = Paper("Phụ lục phân công", "phu-luc", pdf_of(100))


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[PrintRun]:
    """What was handed to the printer."""
    handed: list[PrintRun] = []

    def print_pages(job: Job, pdf: bytes, run: PrintRun, printers: Printers) -> int:
        assert pdf == PAPER.pdf
        handed.append(run)
        return len(run.order)

    monkeypatch.setattr(print_dialog, "print_pages", print_pages)
    return handed


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path, PLAIN, TURNING)


@pytest.fixture
def dialog(qtbot: QtBot, settings: QSettings, printers: FilePrinters) -> PrintDialog:
    made = PrintDialog(PAPER, 2, InlineTasks(), settings, printers=printers)
    return opened_dialog(qtbot, made)


def choose(dialog: PrintDialog, sides: Sides) -> None:
    dialog.form.sides_combo.setCurrentIndex(dialog.form.sides_combo.findData(sides))


COUNT = 5


def test_enter_prints_all_on_the_usual_printer(
    dialog: PrintDialog, qtbot: QtBot, runs: list[PrintRun]
) -> None:
    assert dialog.form.all_radio.text() == f"Tất &cả ({COUNT} trang)"
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert runs == [PrintRun(PAPER.title, PLAIN.name, tuple(range(COUNT)))]
    assert dialog.result_label.text() == "Đã gửi đến máy in “Canon LBP2900”."
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert len(runs) == 1, "the next Enter leaves"
    assert not dialog.isVisible()


def test_pages_and_copies(dialog: PrintDialog, qtbot: QtBot, runs: list[PrintRun]) -> None:
    dialog.form.copies_spin.setValue(3)
    dialog.form.pages_edit.setFocus()
    retype(qtbot, dialog, "4, 1-2")
    assert dialog.form.some_radio.isChecked()
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert (runs[0].order, runs[0].copies) == ((3, 0, 1), 3)


def test_the_page_looked_at(dialog: PrintDialog, runs: list[PrintRun]) -> None:
    assert "(3)" in dialog.form.current_radio.text()
    dialog.form.current_radio.click()
    dialog.print_button.click()
    assert runs[0].order == (2,)


def test_nothing_is_looked_at_where_it_is_printed_at_once(
    qtbot: QtBot, settings: QSettings, printers: FilePrinters
) -> None:
    made = opened_dialog(qtbot, PrintDialog(PAPER, None, InlineTasks(), settings, printers=printers))
    assert not made.form.current_radio.isVisible()
    assert made.form.all_radio.isChecked()


def test_pages_that_are_not_there_print_nothing(
    dialog: PrintDialog, qtbot: QtBot, runs: list[PrintRun]
) -> None:
    dialog.form.pages_edit.setFocus()
    retype(qtbot, dialog, "9")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert runs == []
    assert "“9” không phải" in dialog.problem_label.text()
    assert dialog.focusWidget() is dialog.form.pages_edit


def test_only_a_printer_that_turns_is_asked_to(dialog: PrintDialog, runs: list[PrintRun]) -> None:
    assert dialog.form.sides_combo.findData(Sides.TURNING) < 0
    dialog.form.printer_combo.setCurrentText(TURNING.name)
    choose(dialog, Sides.TURNING)
    assert not dialog.form.order_check.isVisible()
    dialog.print_button.click()
    assert runs == [PrintRun(PAPER.title, TURNING.name, tuple(range(COUNT)), turning=True)]
    dialog.form.printer_combo.setCurrentText(PLAIN.name)
    assert dialog.form.sides_combo.currentData() == Sides.ONE


@pytest.mark.parametrize(
    ("backs_reversed", "backs"), [(False, (1, 3, None)), (True, (None, 3, 1))], ids=["same", "reversed"]
)
def test_sheets_are_turned_by_hand(
    dialog: PrintDialog, runs: list[PrintRun], backs_reversed: bool, backs: tuple[int | None, ...]
) -> None:
    choose(dialog, Sides.BY_HAND)
    dialog.form.order_check.setChecked(backs_reversed)
    dialog.print_button.click()
    assert [run.order for run in runs] == [(0, 2, 4)]
    assert dialog.turn_label.isVisible()
    assert "3 tờ" in dialog.turn_label.text()
    assert dialog.form.all_radio.height() >= dialog.form.all_radio.sizeHint().height(), (
        "it grew for what it says"
    )
    assert not dialog.form.isEnabled()
    assert dialog.focusWidget() is dialog.print_button
    dialog.print_button.click()
    assert [run.order for run in runs] == [(0, 2, 4), backs]
    assert not dialog.turn_label.isVisible()
    assert dialog.form.isEnabled()
    assert dialog.print_button.text() == "&In"


def test_one_page_needs_no_turning(dialog: PrintDialog, runs: list[PrintRun]) -> None:
    choose(dialog, Sides.BY_HAND)
    dialog.form.current_radio.click()
    dialog.print_button.click()
    assert [run.order for run in runs] == [(2,)]
    assert not dialog.turn_label.isVisible()


def test_what_was_chosen_is_chosen_next_time(
    dialog: PrintDialog, qtbot: QtBot, settings: QSettings, printers: FilePrinters, runs: list[PrintRun]
) -> None:
    dialog.form.printer_combo.setCurrentText(TURNING.name)
    choose(dialog, Sides.BY_HAND)
    dialog.form.order_check.click()
    dialog.print_button.click()
    again = opened_dialog(qtbot, PrintDialog(PAPER, 0, InlineTasks(), settings, printers=printers))
    assert again.form.printer_combo.currentText() == TURNING.name
    assert again.form.sides_combo.currentData() == Sides.BY_HAND
    assert again.form.order_check.isChecked()
    choose(again, Sides.ONE)
    assert not again.form.order_check.isChecked(), "that is another habit"


def test_fronts_that_failed_are_printed_again_not_the_backs(
    dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders: list[object] = []

    def print_pages(job: Job, pdf: bytes, run: PrintRun, printers: Printers) -> int:
        orders.append(run.order)
        raise UserError(Fault.PRINT_FAILED, name=run.printer)

    monkeypatch.setattr(print_dialog, "print_pages", print_pages)
    choose(dialog, Sides.BY_HAND)
    dialog.print_button.click()
    assert "không nhận lệnh in" in dialog.problem_label.text()
    dialog.print_button.click()
    assert orders == [(0, 2, 4), (0, 2, 4)]


def test_without_a_printer_the_pdf_is_offered(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> None:
    made = opened_dialog(
        qtbot, PrintDialog(PAPER, 0, InlineTasks(), settings, printers=FilePrinters(tmp_path))
    )
    assert made.problem_label.text().startswith("Máy này chưa có máy in nào.")
    assert not made.print_button.isEnabled()
    assert made.height() < 250, "no empty room where the choices would be"
    assert made.focusWidget() is made.save_button
    press(qtbot, made, Qt.Key.Key_Return)
    assert made.result() == SAVE_INSTEAD


def test_a_broken_pdf_is_said(qtbot: QtBot, settings: QSettings, printers: FilePrinters) -> None:
    broken = Paper("Phụ lục", "phu-luc", b"%PDF-1.4 no")
    made = opened_dialog(qtbot, PrintDialog(broken, 0, InlineTasks(), settings, printers=printers))
    assert "bị hỏng" in made.problem_label.text()
    assert not made.print_button.isEnabled()


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_real_paper_comes_out_beside_and_esc_stops_between_pages(
    qtbot: QtBot, settings: QSettings, printers: FilePrinters, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = opened_dialog(qtbot, PrintDialog(PAPER, 0, tasks.single, settings, printers=printers))
    qtbot.waitUntil(made.print_button.isEnabled)
    made.print_button.click()
    qtbot.waitUntil(made.result_label.isVisible)
    paper = PdfFile(printers.paper(1).read_bytes())
    assert len(paper.sizes) == COUNT
    paper.close()
    go_on, reached, drawn = threading.Event(), threading.Event(), []
    real = PdfFile.picture

    def picture(file: PdfFile, page: int, *args: object, **more: object) -> object:
        drawn.append(page)
        reached.set()
        go_on.wait(10)
        return real(file, page, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(PdfFile, "picture", picture)
    made.print_button.click()
    assert reached.wait(10)
    press(qtbot, made, Qt.Key.Key_Escape)
    assert made.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: "Đã dừng in" in made.result_label.text())
    assert set(drawn) == {0}
    assert made.print_button.isEnabled()
    assert printers.last is not None
    assert printers.last.printerState() is not QPrinter.PrinterState.Active
