"""Loại hoạt động: the kinds of entries, which are hers to add, rename and retire."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.labels import ACTIVITY_SHAPE
from cchc_desktop.domain.register_records import ActivityKind
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.services import activities
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.leaving import Leaving
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look


class KindsDialog(QDialog):
    """Each kind is saved by itself; one that is used is retired, not removed."""

    kinds_list: QListWidget
    name_edit: QLineEdit
    measure_edit: QLineEdit
    shape_combo: QComboBox
    retired_check: QCheckBox
    problem_label: QLabel
    new_button: QPushButton
    shipped_button: QPushButton
    remove_button: QPushButton
    save_button: QPushButton
    close_button: QPushButton

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, kind_uid: str = "") -> None:
        super().__init__(parent)
        self._workspace = workspace
        load_ui(self, "kinds_dialog")
        only_look(self, workspace.why_read_only, [self.close_button, self.kinds_list])
        self._problems = ProblemLine(
            self.problem_label, {"kind_name": self.name_edit, "measure": self.measure_edit}
        )
        for shape, label in ACTIVITY_SHAPE.items():
            self.shape_combo.addItem(label, shape)
        self._kinds: list[ActivityKind] = []
        self._kind = activities.new_kind(workspace)
        self._draft = FormDraft(self, Form.ACTIVITY_KIND, ("",))
        self._leaving = Leaving(self.problem_label, self._typed)
        self.kinds_list.currentRowChanged.connect(self._show_chosen)
        self.new_button.clicked.connect(self._begin_new)
        self.shipped_button.clicked.connect(self._bring_back)
        self.remove_button.clicked.connect(self._remove)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        on_keys(self, CTRL_ENTER, self.save_button)
        uids = [one.uid for one in activities.kinds(workspace)]
        self._list(uids.index(kind_uid) if kind_uid in uids else 0)
        if kind_uid and kind_uid not in uids:
            self._begin_new()

    def reject(self) -> None:
        """Esc, the window's cross and the button: what is typed and not saved is asked about once."""
        if self._leaving.allowed():
            super().reject()

    def _typed(self) -> object:
        lines = (self.name_edit.text(), self.measure_edit.text())
        return *lines, self.shape_combo.currentData(), self.retired_check.isChecked()

    def _list(self, number: int) -> None:
        """Show the kinds again with one of them chosen."""
        self._kinds = activities.kinds(self._workspace)
        retired = self.tr("{name} (không dùng nữa)")
        names = [retired.format(name=one.name) if one.retired else one.name for one in self._kinds]
        self.shipped_button.setEnabled(bool(activities.missing_kinds(self._workspace)))
        with QSignalBlocker(self.kinds_list):
            self.kinds_list.clear()
            self.kinds_list.addItems(names)
        if self._kinds:
            self._show(self._kinds[min(number, len(self._kinds) - 1)])
        else:
            self._show(activities.new_kind(self._workspace))

    def _show_chosen(self, number: int) -> None:
        """Another kind is shown once what was typed about this one is saved, or left for a second time."""
        if number >= 0 and self._leaving.allowed():
            self._show(self._kinds[number])
        else:
            self._mark()

    def _show(self, kind: ActivityKind) -> None:
        self._kind = kind
        self._problems.clear()
        self.name_edit.setText(kind.name)
        self.measure_edit.setText(kind.measure)
        self.shape_combo.setCurrentIndex(self.shape_combo.findData(kind.shape))
        self.retired_check.setChecked(kind.retired)
        self.remove_button.setEnabled(kind in self._kinds)
        self._leaving.begin_anew()
        self._draft.begin_anew((kind.uid,))
        self._mark()

    def _mark(self) -> None:
        """Choose the kind that is shown in the list, none where it is new."""
        with QSignalBlocker(self.kinds_list):
            self.kinds_list.setCurrentRow(self._kinds.index(self._kind) if self._kind in self._kinds else -1)

    def _begin_new(self) -> None:
        if self._leaving.allowed():
            self._show(activities.new_kind(self._workspace))
        self.name_edit.setFocus()

    def _save(self) -> None:
        if self._problems.attempt(self._put):
            uids = [one.uid for one in activities.kinds(self._workspace)]
            self._list(uids.index(self._kind.uid))
            self.kinds_list.setFocus()

    def _put(self) -> None:
        kind = replace(
            self._kind,
            name=self.name_edit.text(),
            measure=self.measure_edit.text(),
            shape=ActivityShape(self.shape_combo.currentData(Qt.ItemDataRole.UserRole)),
            retired=self.retired_check.isChecked(),
        )
        activities.save_kind(self._workspace, kind)

    def _bring_back(self) -> None:
        if self._problems.attempt(lambda: activities.add_shipped_kinds(self._workspace)):
            self._list(len(activities.kinds(self._workspace)) - 1)

    def _remove(self) -> None:
        number = self.kinds_list.currentRow()
        if self._problems.attempt(lambda: activities.remove_kind(self._workspace, self._kind)):
            self._list(max(number, 0))
