"""The words of a report, part by part: hers where she wrote them, drafted from the data elsewhere."""

from functools import partial
from textwrap import shorten

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.report_words import GROUP_END, Part, ReportWords, fill, placeholder
from cchc_desktop.services.report_texts import save_texts, texts_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look

_PREVIEWED = 20_000
"""Characters shown as they will be printed: long lists end there."""
_OF_FIGURE = 48
"""Characters of a figure that the menu shows."""


class ReportWordsDialog(QDialog):
    """Parts left; right the words of one, and below how they read with figures. Accepted when saved."""

    parts_list: QListWidget
    hint_label: QLabel
    text_label: QLabel
    texts: QStackedWidget
    figure_button: QPushButton
    draft_button: QPushButton
    preview_edit: QPlainTextEdit
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, words: ReportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = words
        load_ui(self, "report_words_dialog")
        self.setWindowTitle(self.tr("Lời: {title}").format(title=words.title))
        self._edits = [self._add(part) for part in words.parts]
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {})
        FormDraft(self, Form.REPORT_WORDS, (words.report, str(words.year), words.period))
        self._leaving = Leaving(self.problem_label, lambda: [edit.text() for edit in self._edits])
        self._menu = QMenu(self)
        self._connect()
        self.parts_list.setCurrentRow(0)
        self._edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _add(self, part: Part) -> TextEdit:
        """The field of a part, named for drafts by its key."""
        words = self._words
        hers = texts_of(self._workspace, words.report, words.year, words.period)
        edit = TextEdit(self.texts)
        edit.setObjectName(f"part_{part.key}")
        edit.setAccessibleName(part.name)
        edit.setText(hers.get(part.key, part.draft))
        self.texts.addWidget(edit)
        self.parts_list.addItem(part.name)
        QWidget.setTabOrder(self.parts_list, edit)
        return edit

    def _connect(self) -> None:
        self.parts_list.currentRowChanged.connect(self._turn_to)
        self.figure_button.clicked.connect(self._offer)
        self.draft_button.clicked.connect(self._take_back)
        for edit in self._edits:
            edit.textChanged.connect(self._show)
            on_keys(edit, [Qt.Key.Key_F4], self._offer, does=self.tr("Chèn số liệu"))
        for row in range(len(self._edits)):
            self._mark(row)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    @property
    def _row(self) -> int:
        return max(self.parts_list.currentRow(), 0)

    @property
    def _edit(self) -> TextEdit:
        return self._edits[self._row]

    def _is_hers(self, row: int) -> bool:
        return self._edits[row].text().strip() != self._words.parts[row].draft

    def _turn_to(self, row: int) -> None:
        self.texts.setCurrentIndex(row)
        self.text_label.setBuddy(self._edits[row])
        self._show()

    def _show(self) -> None:
        """How the part chosen reads, or what is wrong with it, said as it is typed; whether it is hers."""
        row, part = self._row, self._words.parts[self._row]
        self._mark(row)
        self.draft_button.setEnabled(self._is_hers(row) and not self._edit.isReadOnly())
        try:
            read = fill(self._edit.text(), self._words.figures, part.name)
        except UserError as error:
            read = ""
            self._problems.show(error)
        else:
            self._problems.clear()
        self.preview_edit.setPlainText(read if len(read) <= _PREVIEWED else f"{read[:_PREVIEWED]}…")

    def _mark(self, row: int) -> None:
        name = self._words.parts[row].name
        changed = self.tr("{name} (đã sửa)").format(name=name)
        self.parts_list.item(row).setText(changed if self._is_hers(row) else name)

    def _offer(self) -> None:
        """List the figures with what they are now below the cursor, those of groups one level down."""
        if self._edit.isReadOnly():
            return
        self._menu.clear()
        groups = QMenu(self.tr("Số liệu từng nhóm"), self._menu)
        below: dict[str, QMenu] = {}
        for name, value in self._words.figures.items():
            group, parted, own = name.partition(GROUP_END)
            if parted and group not in below:
                below[group] = groups.addMenu(group.replace("&", "&&"))
            menu = below[group] if parted else self._menu
            shown = shorten(value, _OF_FIGURE, placeholder="…")
            menu.addAction(f"{own or name}: {shown}".replace("&", "&&"), partial(self._insert, name))
        if below:
            self._menu.addMenu(groups)
        self._edit.setFocus()
        place = self._edit.cursorRect().bottomLeft() + QPoint(0, 4)
        self._menu.popup(self._edit.viewport().mapToGlobal(place))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _insert(self, name: str) -> None:
        self._edit.textCursor().insertText(placeholder(name))
        self._edit.setFocus()

    def _take_back(self) -> None:
        """The drafted words again, as one step of the field's own undo."""
        cursor = self._edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(self._words.parts[self._row].draft)
        self._edit.setFocus()

    def _save(self) -> None:
        """Nothing is saved while a placeholder is wrong; the part that has it is shown."""
        for row, (part, edit) in enumerate(zip(self._words.parts, self._edits, strict=True)):
            try:
                fill(edit.text(), self._words.figures, part.name)
            except UserError as error:
                self.parts_list.setCurrentRow(row)
                edit.setFocus()
                self._problems.show(error)
                return
        if self._problems.attempt(self._write):
            self.accept()

    def _write(self) -> None:
        words = self._words
        told = {
            part.key: edit.text() if self._is_hers(row) else None
            for row, (part, edit) in enumerate(zip(words.parts, self._edits, strict=True))
        }
        save_texts(self._workspace, words.report, words.year, words.period, told)
