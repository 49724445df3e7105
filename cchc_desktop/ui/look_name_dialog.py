"""Under which name a way to look at a list is kept."""

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.ui.load_ui import load_ui


class LookNameDialog(QDialog):
    """Asks for a name, `proposed` at first, for what `told` says. One that is `taken` is given up to it."""

    told_label: QLabel
    name_edit: QLineEdit
    hint_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, told: str, proposed: str, taken: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_ui(self, "look_name_dialog")
        self._taken = taken
        self.told_label.setText(told)
        self.name_edit.textChanged.connect(self._judge)
        self.name_edit.setText(proposed)
        self.name_edit.selectAll()
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.name_edit.setFocus()

    def name(self) -> str:
        """What is typed, without blanks around it."""
        return self.name_edit.text().strip()

    def _judge(self) -> None:
        self.save_button.setEnabled(bool(self.name()))
        replaces = self.tr("Thay cho cách xem đang mang tên này.")
        self.hint_label.setText(
            replaces
            if self.name() in self._taken
            else self.tr("Nhớ trên máy này, dùng ở mọi bảng cùng loại.")
        )
