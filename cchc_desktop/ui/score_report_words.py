"""What the forms of reports on scores share: words and signers edited from there, and what is dotted."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.reports.score_told import usual_words
from cchc_desktop.reports.score_words import SIGNED_AS, ScoreReport, unwritten
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.ui.dotted import show_dotted, unnamed
from cchc_desktop.ui.report_order import Draft
from cchc_desktop.ui.year_session import YearSession


class WordedForm(QWidget):
    """A form with these parts too."""

    inputs: dict[str, QWidget]
    words_button: QPushButton
    office_button: QPushButton
    dotted_label: QLabel


class ScoreReportWords:
    """The words of the report that `report` tells is chosen in `form`."""

    def __init__(self, form: WordedForm, session: YearSession, report: Callable[[], ScoreReport]) -> None:
        self._form = form
        self._session = session
        self._report = report
        form.office_button.clicked.connect(self._edit_office)

    def show_dotted(self) -> None:
        """Say what will be printed as dots: names nobody has given, parts that only she can write."""
        workspace, report = self._session.workspace, self._report()
        hers = texts_of(workspace, report.value, self._session.year)
        show_dotted(self._form.dotted_label, unnamed(workspace, SIGNED_AS[report]), unwritten(report, hers))

    def draft(self) -> Draft:
        """The words as of today."""
        report, year = self._report(), self._session.year
        return lambda workspace: usual_words(report, workspace, year, "")

    def _edit_office(self) -> None:
        from cchc_desktop.ui.office_dialog import OfficeDialog

        kind = SIGNED_AS[self._report()]
        OfficeDialog(self._session.workspace, self._form.window(), kind).exec()
        self.show_dotted()
