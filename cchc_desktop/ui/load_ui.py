"""Load a `.ui` file onto a widget instance, and check that it holds what the class says it holds."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QDialog, QWidget

from cchc_desktop import resources
from cchc_desktop.ui.enter_button import EnterButton, EnterToolButton
from cchc_desktop.ui.quiet_inputs import QuietCombo
from cchc_desktop.ui.screens import is_small, screen_of


class _OntoInstance(QUiLoader):
    """Uses `target` for the top widget of the next file it loads."""

    target: QWidget | None = None

    def createWidget(self, class_name: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        target, self.target = self.target, None
        if target is not None:
            return target
        kind = _kind(class_name)
        if kind is not None:
            made = kind(parent)
            made.setObjectName(name)
            return made
        widget: QWidget = super().createWidget(class_name, parent, name)
        return widget


_BUTTONS = {"QPushButton": EnterButton, "QToolButton": EnterToolButton}


def _kind(class_name: str) -> type[QWidget] | None:
    """The class of which a widget is made here; None where Qt makes it."""
    if class_name == "QComboBox":
        return QuietCombo
    if class_name in _BUTTONS:
        return _BUTTONS[class_name]
    if class_name == "QSpinBox":
        from cchc_desktop.ui.quiet_spin import QuietSpin

        return QuietSpin
    # A plain one of Qt's own has PySide wrap every class it might be of: seventy.
    return QWidget if class_name == "QWidget" else None


@cache
def _loader() -> _OntoInstance:
    """One for all screens. In the plugins of Designer it would look for widgets, and load Qt Quick for it."""
    paths = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        return _OntoInstance()
    finally:
        QCoreApplication.setLibraryPaths(paths)


def load_ui(target: QWidget, stem: str, *custom: type[QWidget]) -> None:
    """Build `resources/ui/STEM.ui` on `target`; its annotated children become attributes.

    `custom` names widget classes of ours that the file promotes to. Raises LookupError when an
    annotated child is missing or of another type: a defect of ours, found when the screen is built.
    """
    loader = _loader()
    for widget_type in custom:
        loader.registerCustomWidget(widget_type)
    loader.target = target
    loader.load(str(resources.data_path(f"resources/ui/{stem}.ui")))
    target.setAttribute(Qt.WidgetAttribute.WA_Moved, False)  # a size in the file is no place on the screen
    if isinstance(target, QDialog):  # scaled to 150 %, an office screen has 910 x 512 of its pixels left
        target.resize(target.size().boundedTo(screen_of(target).availableSize()))
        if is_small(target):
            from cchc_desktop.ui.small_screen import scrolled_dialog

            scrolled_dialog(target)
    take_children(target, target)


def take_children(room: QObject, screen: QWidget) -> None:
    """Make the children of a loaded `screen` that `room`, a part of it, annotates attributes of `room`.

    Raises LookupError as `load_ui`.
    """
    for name, expected in _declared_children(type(room)).items():
        child = screen.findChild(expected, name)
        if not isinstance(child, expected):
            raise LookupError(
                f"{type(screen).__name__}: {name} is {type(child).__name__}, expected {expected.__name__}"
            )
        setattr(room, name, child)


def _declared_children(screen: type[QObject]) -> dict[str, type[QObject]]:
    return {
        name: kind
        for declaring in screen.__mro__
        for name, kind in vars(declaring).get("__annotations__", {}).items()
        if isinstance(kind, type) and issubclass(kind, QObject)
    }
