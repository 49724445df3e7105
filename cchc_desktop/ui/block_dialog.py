"""What a pasted block will change, cell by cell, before anything is written; what is wrong comes first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QWidget

from cchc_desktop.domain.sentences import sentence
from cchc_desktop.exchange.cell_block import BlockEdit, CellChange
from cchc_desktop.services.criteria import titled
from cchc_desktop.services.row_edits import write
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.leaving import wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.viewing import only_look

_WIDTHS = (112, 112, 0, 0)


class BlockDialog(QDialog):
    """Accepted when `block` was written, all of it in one step."""

    summary_label: QLabel
    changes_table: QTableView
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, workspace: Workspace, block: BlockEdit, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._year = year
        self._workspace = workspace
        self._block = block
        load_ui(self, "block_dialog")
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problem = ProblemLine(self.problem_label, {})
        headings = (
            self.tr("Dòng"),
            self.tr("Ô"),
            self.tr("Đang ghi"),
            self.tr("Vì sao chưa dán được") if block.problems else self.tr("Sẽ ghi"),
        )
        changes = TextTable(headings, self)
        self.changes_table.setModel(changes)
        lay_out(self.changes_table, _WIDTHS)
        changes.show([self._texts(change) for change in self._in_order()])
        self.summary_label.setText(self._summary())
        self.save_button.setEnabled(not block.problems)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    def _in_order(self) -> Sequence[CellChange]:
        """All changes, or only what is wrong: then nothing is written anyway."""
        wrong = [change for change in self._block.changes if change.problem is not None]
        return wrong or self._block.changes

    def _texts(self, change: CellChange) -> tuple[str, str, str, str]:
        after = change.after or self.tr("(xóa trắng)")
        name = titled(change.row.criterion.code, change.row.criterion.name)
        said = sentence(change.problem, change.title) if change.problem is not None else after
        return name, change.title, change.before or self.tr("(trống)"), said

    def _summary(self) -> str:
        rows = len({change.row.uid for change in self._block.changes})
        if self._block.problems:
            return self.tr(
                "Có {count} ô không dán được nên chưa ghi gì. Hãy sửa trong bảng tính rồi chép và dán lại."
            ).format(count=self._block.problems)
        emptied = sum(not change.after for change in self._block.changes)
        text = self.tr(
            "Đổi {count} ô ở {rows} dòng, trong đó xóa trắng {emptied} ô; {same} ô giữ nguyên. "
            "Ghi một lần, hoàn tác một lần."
        )
        told = text.format(
            count=len(self._block.changes), rows=rows, emptied=emptied, same=self._block.unchanged
        )
        outside = self._block.outside(self._year)
        warning = self.tr("{count} hạn nằm ngoài năm {year}.").format(count=outside, year=self._year)
        return f"{told} {warning}" if outside else told

    def _save(self) -> None:
        if self._problem.attempt(lambda: write(self._workspace, self._block.edits)):
            self.accept()
