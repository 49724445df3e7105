"""Kiểm tra trước khi gửi: what stands in the way, by kinds, each line with a way to where it is mended."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QHeaderView, QLabel, QStackedWidget, QTableView, QWidget

from cchc_desktop.domain.score_check import Lack, Lacking
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_words import LACK_KINDS, LACKS
from cchc_desktop.services.score_check import lacks
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_CODE = 72
"""Width of the first column in device-independent pixels."""


class ScoreCheckView(QWidget):
    """Shows what is wrong with the lines given to `check`; `go_to` is called with the one she goes to."""

    kind_combo: QComboBox
    lack_pages: QStackedWidget
    table: QTableView
    empty_label: QLabel

    def __init__(
        self, session: YearSession, go_to: Callable[[Lacking], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._go_to = go_to
        self.found: list[Lacking] = []
        self.shown: list[Lacking] = []
        load_ui(self, "score_check_view")
        only_look(self, session.why_only_look, [self.kind_combo, self.table])
        self._model = TextTable((self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Vướng gì")), self)
        self.table.setModel(self._model)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, _CODE)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.activated.connect(self._go)
        self.kind_combo.currentIndexChanged.connect(self._show)

    @property
    def chosen(self) -> str:
        """The uid of the row that the current line is about; empty where there is no line."""
        number = self.table.currentIndex().row()
        return self.shown[number].uid if 0 <= number < len(self.shown) else ""

    def check(self, lines: Sequence[ScoreLine]) -> None:
        """Look at everything again. Raises UserError INPUTS_INVALID."""
        self.found = lacks(self._session.workspace, self._session.view, lines)
        self._offer_kinds()
        self._show()

    def _offer_kinds(self) -> None:
        """The kinds there are, each with how many; the one chosen stays while there is any of it."""
        counts = Counter(one.lack for one in self.found)
        kinds = [(f"{LACK_KINDS[lack]} ({counts[lack]})", lack) for lack in Lack if counts[lack]]
        everything = self.tr("Tất cả ({count})").format(count=len(self.found))
        offer_choices(self.kind_combo, [(everything, ""), *kinds])

    def _show(self) -> None:
        """The next line takes the place of one that is mended."""
        number = max(0, self.table.currentIndex().row())
        chosen = self.kind_combo.currentData()
        self.shown = [one for one in self.found if chosen in ("", one.lack)]
        self._model.show(
            [(one.code, one.name, LACKS[one.lack].format(detail=one.detail)) for one in self.shown]
        )
        if self.shown:
            self.table.selectRow(min(number, len(self.shown) - 1))
        self.empty_label.setText(self._empty_text())
        self.lack_pages.setCurrentWidget(self.table if self.shown else self.empty_label)

    def _empty_text(self) -> str:
        if self._session.view.rows:
            return self.tr("Không còn gì cản trở. Có thể in bảng tự chấm điểm ở trang Báo cáo.")
        return self.tr("Năm này chưa có bộ tiêu chí nên chưa có gì để kiểm tra.")

    def _go(self, index: QModelIndex) -> None:
        self._go_to(self.shown[index.row()])
