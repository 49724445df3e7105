"""Gói tài liệu kiểm chứng: of all or of a unit, whole or in parts, written in the background."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from cchc_desktop.reports.evidence_pack import MEGABYTE, PackOrder, WrittenPack
from cchc_desktop.reports.files import free_name
from cchc_desktop.ui.file_names import pack_stem
from cchc_desktop.ui.folder_dialog import PickFolder, ask_evidence_folder
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.open_path import open_path
from cchc_desktop.ui.pack_words import PackWords
from cchc_desktop.ui.pack_writing import PackWork
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (72, 0, 168, 0)
"""Of columns in device-independent pixels; those of 0 share the room that is left."""
_PARTED, _MEGABYTES = "pack/parted", "pack/megabytes"
_USUAL_MEGABYTES = 20


class PackDialog(QDialog):
    """Nothing is written into the workspace; a pack that is there already is never replaced."""

    unit_combo: QComboBox
    split_check: QCheckBox
    size_spin: QSpinBox
    explain_label: QLabel
    done_label: QLabel
    lacks_table: QTableView
    problem_label: QLabel
    busy_box: QWidget
    open_button: QPushButton
    write_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        session: YearSession,
        tasks: Tasks,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        pick_folder: PickFolder = ask_evidence_folder,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "pack_dialog")
        inputs = [self.unit_combo, self.split_check, self.size_spin, self.write_button]
        only_look(self, session.workspace.why_read_only, [*inputs, self.open_button, self.close_button])
        self._session = session
        self._settings = settings
        self._pick = pick_folder
        self._written: WrittenPack | None = None
        self._words = PackWords(self)
        self._problems = ProblemLine(self.problem_label, {})
        self._work = Stoppable(tasks, self.busy_box, self.close_button, (*inputs, self.open_button))
        self._lacks = TextTable(self._words.columns(), self)
        self.lacks_table.setModel(self._lacks)
        lay_out(self.lacks_table, _WIDTHS)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        self.unit_combo.addItem(self.tr("Toàn xã"), "")
        for unit in self._session.view.units_at_work:
            self.unit_combo.addItem(unit.name, unit.uid)
        self.split_check.setChecked(bool(self._settings.value(_PARTED, False, bool)))
        self.size_spin.setValue(int(str(self._settings.value(_MEGABYTES, _USUAL_MEGABYTES))))
        self.lacks_table.hide()
        self.open_button.hide()
        self._offer()

    def _connect(self) -> None:
        self.split_check.toggled.connect(self._offer)
        self._work.ended.connect(self._offer)
        self._work.stopped.connect(lambda: self._tell(self.tr("Đã dừng; không để lại gì.")))
        self.write_button.clicked.connect(self._write)
        on_keys(self, CTRL_ENTER, self.write_button)
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.reject)

    def _offer(self) -> None:
        self.size_spin.setEnabled(self.split_check.isChecked() and self.split_check.isEnabled())

    def _tell(self, text: str) -> None:
        self.done_label.setText(text)
        self.lacks_table.hide()
        self.open_button.hide()
        self.explain_label.setVisible(not text)

    # writing

    def _write(self) -> None:
        """Ask for a folder, and write the pack into a new one in it."""
        self._problems.clear()
        folder = self._pick(self, self.tr("Chọn nơi lưu gói tài liệu"))
        if folder is None:
            return
        self._remember()
        order, workspace = self._order(folder), self._session.workspace
        self._tell("")
        work = PackWork(workspace.path, workspace.now, order)
        self._work.bring(self.tr("Đang xuất gói tài liệu…"), work.carry_out, self._show, self._problems.show)

    def _order(self, folder: Path) -> PackOrder:
        uid = str(self.unit_combo.currentData() or "")
        unit = next((one for one in self._session.view.units if one.uid == uid), None)
        place = folder / pack_stem(self._session.year, unit)
        limit = self.size_spin.value() * MEGABYTE if self.split_check.isChecked() else None
        return PackOrder(free_name(place) if place.exists() else place, self._session.year, uid, limit)

    def _remember(self) -> None:
        self._settings.setValue(_PARTED, self.split_check.isChecked())
        self._settings.setValue(_MEGABYTES, self.size_spin.value())

    def _show(self, written: WrittenPack) -> None:
        self._written = written
        self._tell(self._words.written(written))
        self._lacks.show([self._words.texts(one) for one in written.pack.lacks])
        self.lacks_table.setVisible(bool(written.pack.lacks))
        self.open_button.show()
        self.open_button.setFocus()

    def _open(self) -> None:
        written = self._written
        if written is not None:
            self._problems.attempt(lambda: open_path(written.path))

    # leaving

    def reject(self) -> None:
        """Stop what runs, or leave."""
        if self._work.running:
            self._work.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Hear no more of what was begun; it stops, and leaves nothing."""
        self._work.drop()
        super().done(result)
