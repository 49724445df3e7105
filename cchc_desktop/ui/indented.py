"""The names of a tree in a table or a list: each begins where its level begins, on every line of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.ui.index import Index
from cchc_desktop.ui.prose_table import ProseDelegate
from cchc_desktop.ui.theme import SPACE_L

DEPTH = Qt.ItemDataRole.UserRole
"""How many levels a cell stands below the top."""
LEVEL = Qt.ItemDataRole.UserRole + 1
"""The same of a choice in a combo box, which keeps its data in `UserRole`."""


class IndentedDelegate(ProseDelegate):
    """Moves the text of a cell to the right by its DEPTH."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget
        )
        option.rect.adjust(_indent(index), 0, 0, 0)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        option.rect.adjust(_indent(index), 0, 0, 0)
        return super().sizeHint(option, index)


class LevelDelegate(QStyledItemDelegate):
    """Moves choices of a combo box to the right by their LEVEL; blanks in them would hide a typed code."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = f"{'    ' * int(index.data(LEVEL) or 0)}{option.text}"


def _indent(index: Index) -> int:
    return SPACE_L * int(index.data(DEPTH) or 0)
