"""The preview: the PDF itself, page by page, looked through and searched before it is printed or saved."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.find_bar import FindBar
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.page_view import Fit, PageView
from cchc_desktop.ui.paper import PDF, Paper
from cchc_desktop.ui.paper_desk import PaperDesk, format_name
from cchc_desktop.ui.paper_saving import PaperSaving
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.screens import screen_of
from cchc_desktop.ui.thumbnails import Thumbnails
from cchc_desktop.ui.viewing import only_look

_CTRL, _SHIFT = Qt.Modifier.CTRL, Qt.Modifier.SHIFT
_PERCENTS = (50, 75, 100, 125, 150, 200, 300)


class PreviewDialog(QDialog):
    """Looks at one paper, which `desk` prints, saves and hands on."""

    previous_button: QToolButton
    page_edit: QLineEdit
    pages_label: QLabel
    next_button: QToolButton
    smaller_button: QToolButton
    zoom_combo: QComboBox
    larger_button: QToolButton
    find_edit: QLineEdit
    found_label: QLabel
    find_previous_button: QToolButton
    find_next_button: QToolButton
    thumbnails: Thumbnails
    view_pages: QStackedWidget
    buttons_bar: QFrame
    view: PageView
    state_label: QLabel
    body_layout: QVBoxLayout
    done_label: QLabel
    print_button: QPushButton
    save_button: QPushButton
    open_button: QPushButton
    issue_button: QPushButton
    close_button: QPushButton

    def __init__(self, paper: Paper, desk: PaperDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "preview_dialog", PageView, Thumbnails)
        self._paper = paper
        self._desk = desk
        self._pages = PdfPages(desk.tasks.single, paper.pdf)
        buttons = (self.find_previous_button, self.find_next_button)
        self._find = FindBar(self._pages, self.view, self.find_edit, self.found_label, buttons)
        self._asked = self._left = False
        self.messages = MessageBar(self)
        self.body_layout.insertWidget(0, self.messages)
        self._saving = PaperSaving(desk, self, self.done_label, self.messages)
        self.setWindowTitle(self.tr("Xem trước: {title}").format(title=paper.title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(
            (parent.window().size() if parent else self.size()).boundedTo(screen_of(self).availableSize())
        )
        self._fill_zooms()
        self._fill_formats()
        self._offer_issue()
        self._connect()
        self.state_label.setText(self.tr("Đang mở…"))
        self.view_pages.setCurrentWidget(self.state_label)
        self.state_label.setFocus()
        self._enable_tools(enabled=False)

    def _fill_zooms(self) -> None:
        self.zoom_combo.setPlaceholderText(" ")
        self.zoom_combo.addItem(self.tr("Vừa bề ngang"), Fit.WIDTH)
        self.zoom_combo.addItem(self.tr("Vừa trang"), Fit.PAGE)
        for percent in _PERCENTS:
            self.zoom_combo.addItem(f"{percent} %", percent / 100)

    def _fill_formats(self) -> None:
        """One format is saved at once, several are a menu."""
        if len(self._paper.formats) == 1:
            self.save_button.clicked.connect(lambda: self._save(PDF))
            return
        menu = QMenu(self)
        for suffix in self._paper.formats:
            menu.addAction(format_name(suffix), partial(self._save, suffix))
        self.save_button.setMenu(menu)

    def _offer_issue(self) -> None:
        """What was issued already, or is not of a workspace, is not issued again; sample data never."""
        workspace = self._desk.workspace
        self.issue_button.setVisible(workspace is not None and self._paper.kind is not None)
        if workspace is not None:
            harmless = [self.print_button, self.save_button, self.open_button, self.close_button]
            only_look(self.buttons_bar, workspace.why_read_only, harmless)
        if self._paper.sample:
            self.issue_button.setToolTip(self.tr("Dữ liệu mẫu không dùng để ký, ban hành."))
        self.issue_button.clicked.connect(self._issue)

    def _connect(self) -> None:
        self.view.page_changed.connect(self._show_page_number)
        self.view.zoomed.connect(self._show_zoom)
        self.thumbnails.chosen.connect(self._go_to)
        self.previous_button.clicked.connect(lambda: self._turn(-1))
        self.next_button.clicked.connect(lambda: self._turn(1))
        self.page_edit.returnPressed.connect(self._go_to_typed)
        self.page_edit.editingFinished.connect(self._show_page_number)
        self.smaller_button.clicked.connect(lambda: self.view.step_zoom(larger=False))
        self.larger_button.clicked.connect(lambda: self.view.step_zoom(larger=True))
        self.zoom_combo.activated.connect(lambda _row: self.view.set_zoom(self.zoom_combo.currentData()))
        self.print_button.clicked.connect(self._print)
        self.open_button.clicked.connect(lambda: self._desk.open_elsewhere(self._paper, self._say))
        self.close_button.clicked.connect(self.reject)
        window = Qt.ShortcutContext.WindowShortcut
        for keys, act in (
            ([_CTRL | Qt.Key.Key_PageUp], self.previous_button),
            ([_CTRL | Qt.Key.Key_PageDown], self.next_button),
            ([_CTRL | Qt.Key.Key_Plus, _CTRL | Qt.Key.Key_Equal], self.larger_button),
            ([_CTRL | Qt.Key.Key_Minus], self.smaller_button),
            ([_CTRL | Qt.Key.Key_0], lambda: self.view.set_zoom(Fit.PAGE)),
            ([_CTRL | Qt.Key.Key_1], lambda: self.view.set_zoom(1.0)),
            ([_CTRL | Qt.Key.Key_2], lambda: self.view.set_zoom(Fit.WIDTH)),
            ([_CTRL | Qt.Key.Key_P], self._print),
            ([_CTRL | Qt.Key.Key_S], lambda: self._save(PDF)),
            ([_CTRL | Qt.Key.Key_F], self._find.enter),
            ([Qt.Key.Key_F3], self._find.go_on),
            ([_SHIFT | Qt.Key.Key_F3], self._find.go_back),
        ):
            on_keys(self, keys, act, window)
        on_keys(self.view, [_CTRL | Qt.Key.Key_C], self._copy)

    # opening

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._pages.open(self._show_pages, self._show_broken)

    def _show_pages(self) -> None:
        self._enable_tools(enabled=True)
        self.view_pages.setCurrentWidget(self.view)
        self.view.show_pages(self._pages)
        self.thumbnails.show_pages(self._pages)
        self.pages_label.setText(f"/ {len(self._pages.sizes)}")
        self._show_page_number()
        self._find.begin()
        if not self.find_edit.hasFocus():
            self.view.setFocus()

    def _show_broken(self, error: UserError) -> None:
        self.state_label.setText(sentence(error))
        self.find_edit.setEnabled(False)
        self.close_button.setFocus()

    def _enable_tools(self, *, enabled: bool) -> None:
        for tool in (
            self.page_edit,
            self.zoom_combo,
            self.smaller_button,
            self.larger_button,
            self.print_button,
            self.save_button,
            self.open_button,
        ):
            tool.setEnabled(enabled)
        self.issue_button.setEnabled(enabled and not self._paper.sample)
        if not enabled:
            self.previous_button.setEnabled(False)
            self.next_button.setEnabled(False)

    # pages and zoom

    def _go_to(self, page: int) -> None:
        if page != self.view.page:
            self.view.go_to(page)

    def _turn(self, by: int) -> None:
        self.view.go_to(self.view.page + by)

    def _go_to_typed(self) -> None:
        text = self.page_edit.text().strip()
        if text.isdecimal():
            self.view.go_to(int(text) - 1)
        self._show_page_number()
        self.view.setFocus()

    def _show_page_number(self) -> None:
        page = self.view.page
        self.page_edit.setText(str(page + 1))
        self.previous_button.setEnabled(page > 0)
        self.next_button.setEnabled(page + 1 < len(self._pages.sizes))
        self.thumbnails.follow(page)

    def _show_zoom(self) -> None:
        row = self.zoom_combo.findData(self.view.zoom)
        self.zoom_combo.setCurrentIndex(row)
        if row < 0:
            self.zoom_combo.setPlaceholderText(f"{self.view.factor:.0%}".replace("%", " %"))

    # going out

    def _print(self) -> None:
        if self.print_button.isEnabled() and not self._desk.print(self._paper, self, self.view.page):
            self._save(PDF)

    def _save(self, suffix: str) -> None:
        if self.save_button.isEnabled():
            self._saving.save(self._paper.stem, suffix, self._paper.write)

    def _issue(self) -> None:
        if self._desk.issue(self._paper, self):
            self.issue_button.setEnabled(False)
            self.done_label.setText(self.tr("Đã ghi nhận, xem ở mục Đã ban hành."))
            self.view.setFocus()

    def _copy(self) -> None:
        """The words of the page looked at, to the clipboard."""
        self._pages.text(self.view.page, partial(self._tell_copied, self.view.page), self._say)

    def _tell_copied(self, page: int, text: str) -> None:
        if not self._left:
            QGuiApplication.clipboard().setText(text)
            self.done_label.setText(self.tr("Đã chép chữ của trang {number}.").format(number=page + 1))

    def _say(self, error: UserError) -> None:
        if not self._left:
            self.messages.say(sentence(error))

    # leaving

    def reject(self) -> None:
        """Esc: leave the search first, stop what is being saved, then leave the preview."""
        if self._find.leave():
            (self.view if self._pages.sizes else self.state_label).setFocus()
        elif not self._saving.cancel():
            super().reject()

    def done(self, result: int) -> None:
        """Give up what is still being drawn and looked for."""
        self._left = True
        self._find.stop()
        self.view.close_pages()
        self.thumbnails.show_pages(None)
        self._pages.close()
        super().done(result)
