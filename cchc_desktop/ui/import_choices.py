"""Cell by cell what an import would change: hers is kept or the file's is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from cchc_desktop.domain.conflicts import KEEP, TAKE
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge_plan import Choice, MergedRow, MergePlan, value_text
from cchc_desktop.ui.import_model import TextTable

Line = tuple[MergedRow, Choice]


class ChoicesTable(TextTable):
    """Each cell that would change or was kept; what she has to choose first, what is hers next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Lấy bên nào"),
            self.tr("Mã"),
            self.tr("Tiêu chí"),
            self.tr("Mục"),
            self.tr("Trong hồ sơ"),
            self.tr("Trong tệp"),
        )
        self.lines: Sequence[Line] = ()

    def show_plan(self, plan: MergePlan) -> None:
        """Show the choices of `plan`."""
        lines = [(row, choice) for row in plan.rows for choice in row.choices]
        self.lines = sorted(lines, key=lambda line: (not line[1].open, not line[1].edited))
        self.show([self._texts(row, choice) for row, choice in self.lines])

    def _texts(self, row: MergedRow, choice: Choice) -> tuple[str, ...]:
        mine = value_text(choice.before)
        planned = row.result
        return (
            self._which(choice),
            planned.code,
            planned.name,
            FIELDS[choice.field],
            self.tr("{value} (gõ tay)").format(value=mine) if choice.edited else mine,
            value_text(choice.after),
        )

    def _which(self, choice: Choice) -> str:
        if choice.open:
            return self.tr("Chưa chọn")
        return self.tr("Của tệp") if choice.taken else self.tr("Trong hồ sơ")


class ImportChoices(QObject):
    """Lets her choose for the cells selected in a table, all that wait for her at first."""

    chosen = Signal()

    def __init__(self, table: QTableView, label: QLabel, keep: QPushButton, take: QPushButton) -> None:
        super().__init__(table)
        self.answers: dict[str, str] = {}
        self._table = table
        self._label = label
        self._buttons = (keep, take)
        model = table.model()
        assert isinstance(model, ChoicesTable)
        self._model = model
        keep.clicked.connect(lambda: self._choose(KEEP))
        take.clicked.connect(lambda: self._choose(TAKE))
        table.selectionModel().selectionChanged.connect(self._count)

    def forget(self) -> None:
        """Begin anew: another file, another sheet."""
        self.answers.clear()

    def show(self) -> None:
        """After the table was filled: select what waits for her."""
        selection = self._table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        for number, (_row, choice) in enumerate(self._model.lines):
            if not choice.open:
                break
            selection.select(self._model.index(number, 0), flags.Select | flags.Rows)
        self._count()

    def _count(self, *_changes: object) -> None:
        count = len(self._table.selectionModel().selectedRows())
        self._label.setText(self.tr("Cho {count} ô đang chọn:").format(count=count))
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _choose(self, answer: str) -> None:
        for index in self._table.selectionModel().selectedRows():
            _row, choice = self._model.lines[index.row()]
            self.answers[choice.id] = answer
        self.chosen.emit()
