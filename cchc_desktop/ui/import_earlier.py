"""The imports there were, as a table on the first page of the assistant."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QTableView

from cchc_desktop.domain.errors import UserError
from cchc_desktop.services.import_journal import ImportEntry
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.text_table import TextTable

_WIDTHS = (130, 0, 120, 56, 72, 72, 90, 110)


class EarlierImports(QObject):
    """Reads the journal in the background; while there is nothing in it, nothing is shown."""

    def __init__(self, label: QLabel, table: QTableView) -> None:
        super().__init__(table)
        self._label = label
        self._table = table
        headings = (
            self.tr("Lúc"),
            self.tr("Tệp"),
            self.tr("Mã của tệp"),
            self.tr("Năm"),
            self.tr("Đã ghi"),
            self.tr("Mới"),
            self.tr("Thay đổi"),
            self.tr("Còn hiệu lực"),
        )
        self.model = TextTable(headings, table)
        table.setModel(self.model)
        lay_out(table, _WIDTHS)
        self._show_them(visible=False)

    def load(self, tasks: Tasks, read: Callable[[], list[ImportEntry]]) -> Job:
        """Read and show them."""
        return tasks.start(lambda _job: read(), self._show, self._refuse)

    def _show(self, found: list[ImportEntry]) -> None:
        self.model.show([self._texts(entry) for entry in found])
        self._show_them(visible=bool(found))

    def _refuse(self, _error: UserError) -> None:
        """A list to look things up in: what is wrong with the file is said where it matters."""
        self._show_them(visible=False)

    def _show_them(self, *, visible: bool) -> None:
        self._label.setVisible(visible)
        self._table.setVisible(visible)

    def _texts(self, entry: ImportEntry) -> tuple[str, ...]:
        return (
            f"{entry.at:%d/%m/%Y %H:%M}",
            entry.source or self.tr("(chưa ghi tên tệp)"),
            entry.sha256[:12],
            str(entry.year or ""),
            str(entry.written),
            str(entry.counts.get("new", "")),
            str(entry.counts.get("changed", "")),
            self.tr("đã hoàn tác") if entry.undone else self.tr("có"),
        )
