"""Nối với năm trước: which criterion of a new set goes on with which, proposed, for her to confirm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.two_years import Fate, Pair, pairs
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_match import Why
from cchc_desktop.domain.year_words import change_words
from cchc_desktop.services.year_links import Carried, YearLinks, link_years, plan_links
from cchc_desktop.services.years import years_with_criteria
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.pairs_table import PairsList, PairsModel
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (70, 0, 70, 0, 240)
"""Of the columns, in device-independent pixels; those of 0 share what is left."""


class LinkDialog(QDialog):
    """Joins the year of `session` to one before; accepted when that is done."""

    source_combo: QComboBox
    summary_label: QLabel
    filter_edit: QLineEdit
    state_combo: QComboBox
    count_label: QLabel
    pairs_table: QTableView
    old_label: QLabel
    old_combo: QComboBox
    assignments_check: QCheckBox
    rules_check: QCheckBox
    work_check: QCheckBox
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self._year = session.year
        self._plan: YearLinks | None = None
        self._chosen: dict[str, str] = {}
        load_ui(self, "link_dialog")
        looking = [self.cancel_button, self.filter_edit, self.state_combo, self.source_combo]
        only_look(self, session.why_only_look, looking)
        self._problems = ProblemLine(self.problem_label, {"year": self.source_combo})
        self._list = self._made_list()
        lay_out(self.pairs_table, _WIDTHS, lambda _row: self._offer())
        for year in years_with_criteria(self._workspace):
            if year < self._year:
                self.source_combo.addItem(str(year), year)
        self.source_combo.currentIndexChanged.connect(self._look)
        self.old_combo.activated.connect(lambda _index: self._choose(self.old_combo.currentData()))
        on_keys(self.pairs_table, [Qt.Key.Key_Delete], lambda: self._choose(None))
        on_keys(self.pairs_table, [Qt.Key.Key_Return, Qt.Key.Key_F2], self._enter_choice)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._look()
        self.filter_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _made_list(self) -> PairsList:
        model = PairsModel(self._headings(), self._texts, (), self)
        states = (
            (self.tr("Tất cả"), lambda _pair: True),
            (self.tr("Cần xem lại"), self._is_doubtful),
            (self.tr("Thay đổi"), lambda pair: pair.fate is Fate.CHANGED),
            (self.tr("Mới"), lambda pair: pair.fate is Fate.NEW),
            (self.tr("Không còn"), lambda pair: pair.fate is Fate.DROPPED),
        )
        return PairsList(
            self.pairs_table, self.filter_edit, self.state_combo, self.count_label, model, states
        )

    def _headings(self) -> list[str]:
        source = self.source_combo.currentData() or ""
        return [
            self.tr("Mã"),
            self.tr("Năm {year}").format(year=self._year),
            self.tr("Mã cũ"),
            self.tr("Năm {year}").format(year=source),
            self.tr("Kết quả"),
        ]

    def _look(self) -> None:
        """What is proposed for the years chosen."""
        self._plan, self._chosen = None, {}
        self._problems.clear()
        source = self.source_combo.currentData()
        if source is None:
            text = self.tr("Chưa có năm nào trước năm {year} để nối.")
            self.summary_label.setText(text.format(year=self._year))
        else:
            try:
                self._plan = plan_links(self._workspace, source, self._year)
                self._chosen = {uid: one.old_uid for uid, one in self._plan.proposals.items()}
            except UserError as error:
                self._problems.show(error)
        self._list.model.rename(self._headings())
        self._show()
        self._leaving = Leaving(self.problem_label, lambda: dict(self._chosen))

    def _show(self) -> None:
        plan = self._plan
        told = pairs(plan.old.rows, plan.new.rows, self._chosen) if plan else []
        self._list.show_pairs(told)
        if plan is not None:
            counts = {fate: sum(pair.fate is fate for pair in told) for fate in Fate}
            text = self.tr("{same} giữ nguyên, {changed} thay đổi, {new} mới, {dropped} không còn.")
            self.summary_label.setText(
                text.format(
                    same=counts[Fate.UNCHANGED],
                    changed=counts[Fate.CHANGED],
                    new=counts[Fate.NEW],
                    dropped=counts[Fate.DROPPED],
                )
            )
        self.save_button.setEnabled(plan is not None)
        self._offer()

    def _texts(self, pair: Pair) -> list[str]:
        old, new = pair.old, pair.new
        result = change_words(pair)
        if self._is_doubtful(pair):
            result = self.tr("{result} (tên gần giống, cần xem)").format(result=result)
        return [
            new.criterion.code if new else "",
            new.criterion.name if new else "",
            old.criterion.code if old else "",
            old.criterion.name if old else "",
            result,
        ]

    def _is_doubtful(self, pair: Pair) -> bool:
        """Whether it is joined by names that are only alike, as proposed."""
        if self._plan is None or pair.old is None or pair.new is None:
            return False
        found = self._plan.proposals.get(pair.new.uid)
        return found is not None and found.why is Why.ALIKE and found.old_uid == pair.old.uid

    def _offer(self) -> None:
        """The old rows that the chosen new one may go on with: those no other one has."""
        pair = self._list.current()
        new = pair.new if pair is not None else None
        self.old_combo.clear()
        self.old_combo.setEnabled(new is not None)
        if new is None or self._plan is None:
            return
        taken = {old_uid for uid, old_uid in self._chosen.items() if uid != new.uid}
        self.old_combo.addItem(self.tr("(không nối: tiêu chí mới)"), None)
        for row in self._plan.old.rows:
            if row.uid not in taken and row.depth == new.depth:
                self.old_combo.addItem(_titled(row), row.uid)
        self.old_combo.setCurrentIndex(max(0, self.old_combo.findData(self._chosen.get(new.uid))))

    def _enter_choice(self) -> None:
        if self.old_combo.isEnabled():
            self.old_combo.setFocus()
            self.old_combo.showPopup()

    def _choose(self, old_uid: str | None) -> None:
        pair = self._list.current()
        if pair is None or pair.new is None or not self.save_button.isEnabled():
            return
        if old_uid is None:
            self._chosen.pop(pair.new.uid, None)
        else:
            self._chosen[pair.new.uid] = old_uid
        self._show()

    def _save(self) -> None:
        plan = self._plan
        checks = (
            (self.assignments_check, Carried.ASSIGNMENTS),
            (self.rules_check, Carried.RULES),
            (self.work_check, Carried.WORK),
        )
        carried = [kind for check, kind in checks if check.isChecked()]
        if plan is not None and self._problems.attempt(
            lambda: link_years(self._workspace, plan, self._chosen, carried)
        ):
            self.accept()


def _titled(row: CriterionRow) -> str:
    return f"{row.criterion.code}  {row.criterion.name}".strip()
