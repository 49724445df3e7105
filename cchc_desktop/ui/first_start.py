"""The first start of a new workspace: whose office it is, who signs, and how to begin."""

from collections.abc import Callable
from enum import StrEnum, auto

from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import cleaned_office, cleaned_profile, save_office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.commune_hint import CommuneHint
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.letter_preview import appendix_preview
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.office_fields import OfficeFields, OfficeForm, SignerFields
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look


class Start(StrEnum):
    """How she wants to begin."""

    IMPORT = auto()
    EMPTY = auto()
    SAMPLE = auto()
    RESTORE = auto()
    """With a copy from another machine: whose office it is stands in there."""


class FirstStart(OfficeForm):
    """Three pages. However it is left, what was typed is saved in one step.

    `chosen` is what the caller is to do next: `EMPTY`, nothing, unless the last page was
    finished or she asked for the copies.
    """

    step_label: QLabel
    title_label: QLabel
    pages: QStackedWidget
    preview: QWidget
    preview_label: QLabel
    import_radio: QRadioButton
    empty_radio: QRadioButton
    sample_radio: QRadioButton
    problem_label: QLabel
    later_button: QPushButton
    restore_button: QPushButton
    back_button: QPushButton
    next_button: QPushButton

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = Start.EMPTY
        self._workspace = workspace
        load_ui(self, "first_start", CommuneHint, DateEdit)
        only_look(self, workspace.why_read_only, [self.later_button])
        self._fields = OfficeFields(self, workspace)
        self._signer = SignerFields(self)
        self._profile = signing_profile(workspace, ReportKind.APPENDIX)
        self._signer.show(self._profile)
        FormDraft(self, Form.OFFICE, ())  # it is not asked again: its text goes on in the form of the office
        self._inputs = {**self._fields.inputs, **self._signer.inputs}
        self._radios = {
            Start.IMPORT: self.import_radio,
            Start.EMPTY: self.empty_radio,
            Start.SAMPLE: self.sample_radio,
        }
        self._problems = ProblemLine(self.problem_label, self._inputs)
        self._refused: list[str] | None = None
        self._connect()
        self._show_page(0)

    def _connect(self) -> None:
        for line in self._inputs.values():
            line.textChanged.connect(self._show_preview)
        self.later_button.clicked.connect(self.reject)
        self.restore_button.clicked.connect(self._restore)
        self.back_button.clicked.connect(lambda: self._show_page(self.pages.currentIndex() - 1))
        self.next_button.clicked.connect(self._next)
        self._show_preview()

    def _show_page(self, number: int) -> None:
        titles = (self.tr("Xã và công văn"), self.tr("Người ký phụ lục"), self.tr("Bắt đầu từ đâu?"))
        chosen = next(radio for radio in self._radios.values() if radio.isChecked())
        first = (self.commune_edit, self.authority_edit, chosen)
        self.pages.setCurrentIndex(number)
        self.title_label.setText(titles[number])
        self.step_label.setText(self.tr("Bước {number}/{count}").format(number=number + 1, count=len(titles)))
        self.back_button.setVisible(number > 0)
        is_last = number == len(titles) - 1
        self.preview.setVisible(not is_last)
        self.next_button.setText(self.tr("&Xong") if is_last else self.tr("&Tiếp tục"))
        first[number].setFocus()

    def _show_preview(self) -> None:
        profile = self._signer.typed(self._profile)
        self.preview_label.setText(appendix_preview(self._fields.typed(), profile, ""))

    def _read(self) -> tuple[Office, SigningProfile]:
        """As it will be saved. Raises UserError."""
        self._fields.check_date()
        return cleaned_office(self._fields.typed()), cleaned_profile(self._signer.typed(self._profile))

    def _save(self) -> None:
        save_office(self._workspace, *self._read())

    def _attempt(self, action: Callable[[], object]) -> bool:
        """Run `action`; on an expected failure say it on the page that holds its field."""
        try:
            action()
        except UserError as error:
            self._turn_to(self._inputs.get(error.field))
            self._problems.show(error)
            return False
        self._problems.clear()
        return True

    def _turn_to(self, wrong: QLineEdit | None) -> None:
        for number in range(self.pages.count()):
            page = self.pages.widget(number)
            if page is not None and wrong is not None and page.isAncestorOf(wrong):
                self._show_page(number)

    def _next(self) -> None:
        number = self.pages.currentIndex()
        if number + 1 < self.pages.count():
            if self._attempt(self._read):
                self._show_page(number + 1)
        elif self._attempt(self._save):
            self.chosen = next(start for start, radio in self._radios.items() if radio.isChecked())
            self.accept()

    def _restore(self) -> None:
        self.reject()
        if not self.isVisible():
            self.chosen = Start.RESTORE

    def reject(self) -> None:
        """Để sau, Esc, the window's cross: save and leave. What cannot be saved stays, until asked again."""
        typed = [line.text() for line in self._inputs.values()]
        if self._attempt(self._save) or typed == self._refused:
            super().reject()
        self._refused = typed
