"""So sánh hai năm: the criteria of two years side by side, narrowed by words and by what became of them."""

from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.two_years import Fate, Pair
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_words import change_words
from cchc_desktop.reports.files import write_report
from cchc_desktop.reports.two_years import total_words, two_years
from cchc_desktop.services.comparing import Comparison, compare
from cchc_desktop.services.years import years_with_criteria
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.pairs_table import PairsList, PairsModel
from cchc_desktop.ui.picking import PickTarget, ask_target
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (60, 0, *(54,) * 6, 84, 112, 130)
"""Of the columns, in device-independent pixels; that of 0 takes what is left."""
_NUMBERS = range(2, 8)


class CompareDialog(QDialog):
    """Compares the year of `session` with the one before it, or any two; writes it as a workbook."""

    old_combo: QComboBox
    new_combo: QComboBox
    filter_edit: QLineEdit
    state_combo: QComboBox
    count_label: QLabel
    pairs_table: QTableView
    totals_label: QLabel
    problem_label: QLabel
    done_label: QLabel
    save_button: QPushButton
    close_button: QPushButton

    def __init__(
        self, session: YearSession, parent: QWidget | None = None, *, pick_target: PickTarget = ask_target
    ) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self._pick_target = pick_target
        self._found: Comparison | None = None
        load_ui(self, "compare_dialog")
        self._problems = ProblemLine(self.problem_label, {"year": self.old_combo})
        self._list = self._made_list()
        lay_out(self.pairs_table, _WIDTHS)
        self._offer_years(session.year)
        for combo in (self.old_combo, self.new_combo):
            combo.currentIndexChanged.connect(self._look)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self._look()
        self.filter_edit.setFocus()

    def _offer_years(self, shown: int) -> None:
        there = years_with_criteria(self._workspace)
        for combo in (self.old_combo, self.new_combo):
            for year in there:
                combo.addItem(str(year), year)
        new = shown if shown in there and shown != min(there) else max(there, default=shown)
        old = max((year for year in there if year < new), default=new)
        self.new_combo.setCurrentIndex(self.new_combo.findData(new))
        self.old_combo.setCurrentIndex(self.old_combo.findData(old))

    def _made_list(self) -> PairsList:
        model = PairsModel([""] * len(_WIDTHS), self._texts, _NUMBERS, self)
        states = (
            (self.tr("Tất cả"), lambda _pair: True),
            (self.tr("Có mất điểm"), self._has_lost),
            (self.tr("Thay đổi"), lambda pair: pair.fate is Fate.CHANGED),
            (self.tr("Mới"), lambda pair: pair.fate is Fate.NEW),
            (self.tr("Không còn"), lambda pair: pair.fate is Fate.DROPPED),
        )
        return PairsList(
            self.pairs_table, self.filter_edit, self.state_combo, self.count_label, model, states
        )

    def _look(self) -> None:
        """Compare the years chosen."""
        old, new = self.old_combo.currentData(), self.new_combo.currentData()
        self._found = None
        self._problems.clear()
        self.done_label.clear()
        self.totals_label.clear()
        if old is None or old == new:
            self.totals_label.setText(self.tr("Cần hai năm có bộ tiêu chí để so sánh."))
        else:
            try:
                self._found = compare(self._workspace, old, new, self._workspace.today())
                sides = (self._found.old, self._found.new)
                self.totals_label.setText("\n".join(total_words(side) for side in sides))
            except UserError as error:
                self._problems.show(error)
        self._list.model.rename(self._headings(old, new))
        self._list.show_pairs(self._found.pairs if self._found else [])
        self.save_button.setEnabled(self._found is not None)

    def _headings(self, old: int | None, new: int | None) -> list[str]:
        doubled = (self.tr("Tối đa"), self.tr("Điểm"), self.tr("Mất"))
        years = [f"{title}\n{year or ''}" for title in doubled for year in (old, new)]
        told = (self.tr("Chủ trì"), self.tr("Tình trạng"), self.tr("So với năm trước"))
        return [self.tr("Mã"), self.tr("Tiêu chí"), *years, *told]

    def _texts(self, pair: Pair) -> list[str]:
        assert self._found is not None
        sides = ((self._found.old, pair.old), (self._found.new, pair.new))
        criterion = pair.row.criterion
        return [
            criterion.code,
            criterion.name,
            *(_points(row.criterion.max_points if row else None) for _side, row in sides),
            *(_points(side.points(row)) for side, row in sides),
            *(_points(side.lost(row)) for side, row in sides),
            _told([_lead(row) for _side, row in sides if row is not None]),
            _told([row.state_text if row.is_judged else "" for _side, row in sides if row is not None]),
            change_words(pair),
        ]

    def _has_lost(self, pair: Pair) -> bool:
        found = self._found
        return found is not None and any((found.old.lost(pair.old), found.new.lost(pair.new)))

    def _save(self) -> None:
        found = self._found
        if found is None:
            return
        name = self.tr("So sánh năm {old} và {new}").format(old=found.old.year, new=found.new.year)
        path = self._pick_target(self, self.save_button.text(), f"{name}.xlsx")
        if path is None:
            return
        place = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        grid = two_years(self._workspace, found.old.year, found.new.year, self._workspace.today())
        if self._problems.attempt(lambda: write_report(grid, place)):
            self.done_label.setText(self.tr("Đã lưu “{path}”.").format(path=place))


def _points(points: Decimal | None) -> str:
    return format_points(points) if points is not None else ""


def _lead(row: CriterionRow) -> str:
    return row.lead.short_name if row.lead is not None else ""


def _told(texts: list[str]) -> str:
    """What both years say once, else that of the old one and that of the new."""
    return " → ".join(text or "-" for text in texts) if len(set(texts)) > 1 else texts[0]
