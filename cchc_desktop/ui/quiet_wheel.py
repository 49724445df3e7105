"""The wheel scrolls: a list of choices or a number that it passes over stays as it is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class _PassOn(QObject):
    """Leaves the wheel to what the input stands in."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


def quiet_wheel(screen: QWidget) -> None:
    """Keep the wheel from changing the choices and numbers in `screen`, or itself if it is one.

    Qt lets it, also without the focus: a form that is scrolled would be saved with another unit in it.
    """
    inputs: list[QWidget] = [*screen.findChildren(QComboBox), *screen.findChildren(QAbstractSpinBox)]
    if isinstance(screen, (QComboBox, QAbstractSpinBox)):
        inputs.append(screen)
    pass_on = _PassOn(screen)
    for one in inputs:
        one.installEventFilter(pass_on)
