"""Sáp nhập đơn vị: into which, from which day on, and what that moves, before it is done."""

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.unit_merging import MergePlan, merge_units, plan_merge
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.leaving import wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look


class MergeDialog(QDialog):
    """Merges `unit` into another; accepted when that is done."""

    unit_label: QLabel
    into_combo: QComboBox
    day_edit: DateEdit
    summary_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._unit = unit
        load_ui(self, "merge_dialog", DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problem = ProblemLine(self.problem_label, {"unit": self.into_combo, "date": self.day_edit})
        self.unit_label.setText(self.tr("Sáp nhập {name}").format(name=unit.name))
        today = workspace.today()
        for other in all_units(workspace):
            if other.uid != unit.uid and (other.active_to is None or other.active_to >= today):
                self.into_combo.addItem(other.name, other)
        self.into_combo.setCurrentIndex(-1)
        self.day_edit.follow(workspace.today)
        self.day_edit.set_value(today)
        self.into_combo.currentIndexChanged.connect(self._tell)
        self.day_edit.textChanged.connect(self._tell)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._tell()

    def _plan(self) -> MergePlan | None:
        """What is meant, None while it is not said. Raises UserError."""
        into, day = self.into_combo.currentData(), self.day_edit.value("date")
        if into is None or day is None:
            return None
        return plan_merge(self._workspace, self._unit, into, day)

    def _tell(self) -> None:
        try:
            plan = self._plan()
        except UserError:
            plan = None  # said when it is tried
        self.save_button.setEnabled(self.into_combo.currentIndex() >= 0 and not self._workspace.read_only)
        self.summary_label.setText(self._words(plan) if plan is not None else self.tr("Chọn đơn vị nhận."))

    def _words(self, plan: MergePlan) -> str:
        text = self.tr(
            "Chuyển sang {into}: {criteria} tiêu chí của năm {year} trở đi (trong đó {shared} tiêu chí cả "
            "hai cùng làm: bên nào chủ trì thì vẫn chủ trì), {duties} nhiệm vụ, {areas} phần việc, "
            "{people} người liên hệ; việc đang dở: {tasks} việc riêng, {checks} lần kiểm tra mới lên lịch, "
            "{findings} phiếu không phù hợp chưa đóng, {given} việc được giao trong sổ hoạt động. "
            "{name} ngừng hoạt động từ ngày đó; các năm trước, lần kiểm tra đã làm, phiếu đã đóng, hoạt động "
            "đã xong và văn bản đã ban hành giữ nguyên tên cũ. "
            "Ghi một lần, hoàn tác một lần."
        )
        return text.format(
            into=plan.into.name,
            criteria=len(plan.assignments),
            year=plan.day.year,
            shared=plan.shared,
            duties=len(plan.duties),
            areas=len(plan.areas),
            people=len(plan.people),
            tasks=len(plan.tasks),
            checks=len(plan.checks),
            findings=len(plan.findings),
            given=len(plan.given),
            name=plan.gone.name,
        )

    def _save(self) -> None:
        def save() -> None:
            plan = self._plan()
            if plan is None:
                raise UserError(Fault.TEXT_EMPTY, field="date")
            merge_units(self._workspace, plan)

        if self._problem.attempt(save):
            self.accept()
