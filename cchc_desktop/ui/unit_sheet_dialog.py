"""A unit's sheet that came back: what is new is ticked, what the file knows better is not; one step."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import Finding
from cchc_desktop.domain.long_work import Check
from cchc_desktop.domain.unit_sheet_plan import OfferKind, SheetPlan
from cchc_desktop.exchange.unit_sheet import read_unit_sheet
from cchc_desktop.services.returned_sheets import TakenSheet, look_at_sheet, take_sheet
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.file_drops import FileDrops
from cchc_desktop.ui.import_model import cell_text
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.table_source import PickFile, ask_file
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.tick_list import TickLine, TickList, TickTable
from cchc_desktop.ui.unit_sheet_words import UnitSheetWords
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_OFFERS = (72, 0, 88, 0, 168, 84, 52)
_FINDINGS = (56, 260, 0)
"""Widths of columns in device-independent pixels; those of 0 share the room that is left."""


def look_at_file(file: Path, clock: Callable[[], datetime], year: int, path: Path, check: Check) -> SheetPlan:
    """Read a sheet, and the workspace `file` through a connection of its own.

    Raises UserError as `read_unit_sheet` and `look_at_sheet`.
    """
    sheet = read_unit_sheet(path, clock().date(), check)
    with closing(Workspace.open(file, clock=clock, read_only=True)) as workspace:
        return look_at_sheet(workspace, year, sheet)


class UnitSheetDialog(QDialog):
    """Nothing is written before "Nhận"; what was not taken can be chosen again from the same file."""

    file_button: QPushButton
    source_label: QLabel
    explain_label: QLabel
    body: QWidget
    about_label: QLabel
    summary_label: QLabel
    tabs: QTabWidget
    offers_filter: QLineEdit
    offers_count: QLabel
    offers_table: QTableView
    refused_table: QTableView
    doubts_table: QTableView
    problem_label: QLabel
    busy_box: QWidget
    done_label: QLabel
    undo_button: QPushButton
    take_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        session: YearSession,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        pick_file: PickFile = ask_file,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "unit_sheet_dialog")
        only_look(self, session.why_only_look, [self.close_button])
        self._session = session
        self._pick = pick_file
        self._plan: SheetPlan | None = None
        self._problems = ProblemLine(self.problem_label, {})
        waiting = (self.file_button, self.take_button, self.body)
        self._work = Stoppable(tasks, self.busy_box, self.close_button, waiting)
        self._words = UnitSheetWords(self)
        self._offers = TickList(
            self.offers_table, self.offers_filter, self.offers_count, TickTable(self._words.columns(), self)
        )
        headings = (self.tr("Ô"), self.tr("Trong phiếu"), self.tr("Nội dung"))
        self._refused, self._doubts = TextTable(headings, self), TextTable(headings, self)
        self._prepare()
        self._connect()

    def _prepare(self) -> None:
        self.refused_table.setModel(self._refused)
        self.doubts_table.setModel(self._doubts)
        for table, widths in (
            (self.offers_table, _OFFERS),
            (self.refused_table, _FINDINGS),
            (self.doubts_table, _FINDINGS),
        ):
            lay_out(table, widths)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Mục để nhận, chỗ không nhận, lưu ý"))
        for hidden in (self.body, self.undo_button, self.take_button):
            hidden.hide()
        self.file_button.setFocus()

    def _connect(self) -> None:
        FileDrops(self, (self.offers_filter,), self._take_dropped)
        self.file_button.clicked.connect(self._choose)
        self._work.ended.connect(self._offer)
        self._work.stopped.connect(self._tell_stopped)
        self._offers.model.turned.connect(self._offer)
        self.take_button.clicked.connect(self._take)
        on_keys(self, CTRL_ENTER, self.take_button)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.reject)

    # reading

    def _choose(self) -> None:
        kinds = self.tr("Phiếu đơn vị gửi lại (*.xlsx *.xlsm *.xls);;Mọi tệp (*)")
        chosen = self._pick(self, self.tr("Chọn phiếu đơn vị gửi lại"), kinds)
        if chosen is not None:
            self.read(chosen)

    def _take_dropped(self, files: Sequence[Path]) -> None:
        if self.file_button.isEnabled():
            self.read(files[0])

    def read(self, path: Path) -> None:
        """Read a sheet in the background; until that is done nothing but stopping it can be done."""
        self._problems.clear()
        self._tell("")
        self.source_label.setText(path.name)
        file, clock, year = self._session.workspace.path, self._session.workspace.now, self._session.year
        self._work.read(
            self.tr("Đang đọc phiếu…"),
            lambda check: look_at_file(file, clock, year, path, check),
            self._show_new,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self._show(None)
        self._problems.show(error)
        self.file_button.setFocus()

    def _show_new(self, plan: SheetPlan) -> None:
        self._show(plan)
        self.offers_filter.clear()
        self.tabs.setCurrentIndex(0 if plan.offers or not plan.refused else 1)
        if plan.offers:
            self._offers.enter()
        else:
            self.close_button.setFocus()

    def _show(self, plan: SheetPlan | None) -> None:
        self._plan = plan
        self.body.setVisible(plan is not None)
        self.take_button.setVisible(plan is not None)
        self.explain_label.setVisible(plan is None)
        if plan is None:
            return
        self.about_label.setText(self._words.about(plan))
        self.summary_label.setText(self._words.summary(plan))
        ordered = sorted(plan.offers, key=lambda one: one.kind is not OfferKind.CONFLICT)
        self._offers.show_lines(
            [TickLine(one.key, self._words.texts(one), one.kind is OfferKind.CONFLICT) for one in ordered]
        )
        self._offers.model.tick(plan.proposed)
        self._refused.show([_texts(one) for one in plan.refused])
        self._doubts.show([_texts(one) for one in plan.doubts])
        titles = (self.tr("Để nhận ({count})"), self.tr("Không nhận ({count})"), self.tr("Lưu ý ({count})"))
        counts = (len(plan.offers), len(plan.refused), len(plan.doubts))
        for tab, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self.tabs.setTabText(tab, title.format(count=count))
            self.tabs.setTabVisible(tab, count > 0 or tab == 0)

    # acting

    def _offer(self) -> None:
        count = len(self._offers.model.ticked)
        self.take_button.setEnabled(bool(count) and self._plan is not None)
        self.take_button.setText(self._words.offer(count))

    def _take(self) -> None:
        assert self._plan is not None
        session, sheet = self._session, self._plan.sheet
        chosen = self._offers.model.ticked
        made: list[TakenSheet] = []
        if not self._problems.attempt(
            lambda: made.append(take_sheet(session.workspace, session.year, sheet, chosen, session.view))
        ):
            return
        self._renew()
        self._tell(self._words.taken(made[0]))
        if made[0].count:
            self.undo_button.setToolTip(session.workspace.stacks().undoable[-1].name)
            self.undo_button.show()
        self.close_button.setFocus()

    def _undo(self) -> None:
        if self._problems.attempt(self._session.workspace.undo):
            self._renew()
            self._tell(self.tr("Đã hoàn tác; hồ sơ như trước khi nhận phiếu."))
            self._offers.enter()

    def _renew(self) -> None:
        """Compare the sheet again with the file as it is now."""
        assert self._plan is not None
        session = self._session
        self._show(look_at_sheet(session.workspace, session.year, self._plan.sheet, view=session.view))

    def _tell(self, text: str) -> None:
        self.done_label.setText(text)
        self.undo_button.hide()

    # leaving

    def reject(self) -> None:
        """Stop reading, or leave: the sheet is in its file."""
        if self._work.running:
            self._work.stop()
        else:
            super().reject()

    def _tell_stopped(self) -> None:
        self._show(None)
        self.source_label.clear()
        self._tell(self.tr("Đã dừng đọc."))

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        self._work.drop()
        super().done(result)


def _texts(one: Finding) -> tuple[str, str, str]:
    return cell_text(one.place), one.value, one.message
