"""The search of a preview: its field, its count, its keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.page_search import PageSearch
from cchc_desktop.ui.page_view import PageView
from cchc_desktop.ui.pdf_pages import PdfPages


class FindBar(QObject):
    """Finds as she types, from the page looked at on, and marks it in `view`."""

    def __init__(
        self,
        pages: PdfPages,
        view: PageView,
        edit: QLineEdit,
        label: QLabel,
        buttons: tuple[QToolButton, QToolButton],
    ) -> None:
        super().__init__(view)
        self._pages, self._view, self._edit, self._label, self._buttons = pages, view, edit, label, buttons
        self._search = PageSearch(pages, self._show)
        before, after = buttons
        edit.textChanged.connect(self.begin)
        before.clicked.connect(self.go_back)
        after.clicked.connect(self.go_on)
        on_keys(edit, [Qt.Key.Key_Return, Qt.Key.Key_Enter], self.go_on)
        on_keys(edit, [Qt.Modifier.SHIFT | Qt.Key.Key_Return], self.go_back)
        self._show()

    def enter(self) -> None:
        """Put the cursor in the field."""
        self._edit.setFocus()
        self._edit.selectAll()

    def begin(self) -> None:
        """Look for what is typed; what was typed before the pages are open waits until this is called."""
        if self._pages.sizes:
            self._search.begin(self._edit.text(), self._view.page)

    def leave(self) -> bool:
        """Clear the field; whether the cursor was in it."""
        if not self._edit.hasFocus():
            return False
        self._edit.clear()
        return True

    def go_on(self) -> None:
        """Look at the next hit."""
        self._search.step(1)

    def go_back(self) -> None:
        """Look at the hit before."""
        self._search.step(-1)

    def stop(self) -> None:
        """Look no further."""
        self._search.stop()

    def _show(self) -> None:
        search = self._search
        self._view.mark(search.hits, search.now)
        for button in self._buttons:
            button.setEnabled(bool(search.hits))
        if search.hits:
            more = "…" if search.looking else ""
            self._label.setText(f"{search.number}/{len(search.hits)}{more}")
        elif search.looking:
            self._label.setText(self.tr("Đang tìm…"))
        else:
            nothing = self._pages.sizes and self._edit.text().strip()
            self._label.setText(self.tr("Không thấy") if nothing else "")
