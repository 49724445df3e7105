"""The công văn before it is made: what is still dotted or odd in it, where its parts are edited."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.dispatch import dispatch
from cchc_desktop.services.dispatch import odd_places, still_dotted
from cchc_desktop.ui.dotted import show_dotted
from cchc_desktop.ui.file_names import dispatch_stem
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession


class DispatchForm(QWidget):
    """Nothing to choose: the công văn is as the workspace has it."""

    words_button: QPushButton
    office_button: QPushButton
    dotted_label: QLabel
    odd_label: QLabel

    def __init__(self, session: YearSession, _settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "dispatch_form")
        self._session = session
        self.inputs: dict[str, QWidget] = {}
        """What a failure can be about, by field name: nothing is typed here."""
        self.words_button.clicked.connect(self._edit_words)
        self.office_button.clicked.connect(self._edit_office)
        self.refresh()

    def refresh(self) -> None:
        """Say again what is dotted and what is odd."""
        workspace = self._session.workspace
        show_dotted(self.dotted_label, still_dotted(workspace))
        line = self.tr("- {part}: “{written}”, có lẽ là “{likely}”")
        odd = [
            line.format(part=part, written=one.written, likely=one.likely)
            for part, one in odd_places(workspace)
        ]
        heading = self.tr("Chỗ bản gốc có thể viết nhầm, vẫn in như bản gốc cho tới khi được sửa:")
        self.odd_label.setText("\n".join([heading, *odd]))
        self.odd_label.setVisible(bool(odd))

    def title(self) -> str:
        """What the report is called."""
        return self.tr("Công văn phân công năm {year}").format(year=self._session.year)

    def stem(self) -> str:
        """The name proposed for its files."""
        return dispatch_stem(self._session.year)

    def choices(self) -> str:
        """There are none."""
        return ""

    def take(self, _choices: str) -> None:
        """There is nothing to choose again."""

    def chosen(self) -> Make:
        """The công văn as it is when it is made."""
        return dispatch

    def _edit_words(self) -> None:
        from cchc_desktop.ui.dispatch_dialog import DispatchDialog

        DispatchDialog(self._session.workspace, self.window()).exec()

    def _edit_office(self) -> None:
        from cchc_desktop.ui.office_dialog import OfficeDialog

        OfficeDialog(self._session.workspace, self.window(), ReportKind.DISPATCH).exec()
