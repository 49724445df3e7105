"""The floor of the start: a bare PySide6 window with an empty tree, painted, then left."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTreeView())
window.resize(1366, 728)
window.show()


def look() -> None:
    if window.windowHandle().isExposed():
        QTimer.singleShot(0, app.quit)
    else:
        QTimer.singleShot(1, look)


QTimer.singleShot(0, look)
sys.exit(app.exec())
