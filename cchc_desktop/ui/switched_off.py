"""Inputs that are off for good, with the reason as their tool tip."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QWidget,
)

from cchc_desktop.ui.index import Index
from cchc_desktop.ui.viewing import looking_title

_NEWS = (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange)
_OWNERS = (QAbstractItemView, QLineEdit, QTabBar)
"""Qt gives these buttons of their own, which change nothing in the file."""


def switch_off_inputs(screen: QWidget, reason: str, keep: Collection[QObject]) -> None:
    """All of `screen` but those to `keep`: text can still be read and copied, lists gone through."""
    if isinstance(screen, QDialog):
        screen.setWindowTitle(looking_title(screen.windowTitle()))
        only_close(screen)
    fields: list[QLineEdit | QPlainTextEdit] = screen.findChildren(QLineEdit)
    for field in fields + screen.findChildren(QPlainTextEdit):
        if field not in keep:
            field.setReadOnly(True)
            field.style().polish(field)  # it may have been measured, and has its ground from then
            field.setToolTip(reason)
    for view in screen.findChildren(QAbstractItemView):
        if view not in keep:
            _forbid_editing(view)
    controls: list[QWidget | QAction] = [*screen.findChildren(QComboBox), *screen.findChildren(QAction)]
    controls += [one for one in screen.findChildren(QAbstractButton) if not isinstance(one.parent(), _OWNERS)]
    for control in controls:
        if control not in keep:
            _Off(control, reason)


def only_close(dialog: QDialog) -> None:
    """Where nothing can be typed there is nothing to give up: the button that leaves says so."""
    leave = dialog.findChild(QPushButton, "cancel_button")
    if isinstance(leave, QPushButton):
        leave.setText(QCoreApplication.translate("Viewing", "Đóng"))  # Esc does it, so no letter


def _forbid_editing(view: QAbstractItemView) -> None:
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setItemDelegate(_Refusing(view))


class _Refusing(QStyledItemDelegate):
    """Shows items as ever; a click or the space bar ticks nothing."""

    def editorEvent(
        self,
        _event: QEvent,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: Index,
    ) -> bool:
        return False


class _Off(QObject):
    """Keeps `control` off whatever its screen says later, and the reason on it."""

    def __init__(self, control: QWidget | QAction, reason: str) -> None:
        super().__init__(control)
        self._control = control
        self._reason = reason
        if isinstance(control, QAction):
            control.changed.connect(self._hold)
        else:
            control.installEventFilter(self)
        self._hold()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _NEWS:
            self._hold()
        return False

    def _hold(self) -> None:
        if self._control.isEnabled():
            self._control.setEnabled(False)
        if self._control.toolTip() != self._reason:
            self._control.setToolTip(self._reason)
