"""What the table of self-scores is made of: columns in the order of the superior, by the names it gives."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton, QWidget

from cchc_desktop.reports.score_words import ScoreReport
from cchc_desktop.reports.self_score import self_score
from cchc_desktop.reports.self_score_options import (
    COLUMNS,
    NAME,
    USUAL,
    SelfScoreOptions,
    chosen_columns,
    from_json,
    to_json,
)
from cchc_desktop.ui.columns_choice import ColumnsChoice
from cchc_desktop.ui.file_names import self_score_stem
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Draft, Make
from cchc_desktop.ui.score_report_words import ScoreReportWords, WordedForm
from cchc_desktop.ui.year_session import YearSession

_KEPT = "report/self-score"


class SelfScoreForm(WordedForm):
    """How the table is to look is remembered on this machine."""

    columns_list: ColumnsChoice
    up_button: QPushButton
    down_button: QPushButton
    rename_button: QPushButton
    usual_button: QPushButton

    def __init__(self, session: YearSession, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "self_score_form", ColumnsChoice)
        self._session = session
        self._settings = settings
        self.inputs = {"column_heading": self.columns_list}
        """What a failure can be about, by field name."""
        self._words = ScoreReportWords(self, session, lambda: ScoreReport.TABLE)
        self.columns_list.offer({column.key: column.title for column in COLUMNS}, NAME, renamable=True)
        self.up_button.clicked.connect(lambda: self.columns_list.move_chosen(-1))
        self.down_button.clicked.connect(lambda: self.columns_list.move_chosen(1))
        self.rename_button.clicked.connect(self.columns_list.rename_chosen)
        self.usual_button.clicked.connect(lambda: self.columns_list.choose(USUAL))
        self._show(from_json(str(settings.value(_KEPT, "{}"))))
        self.refresh()

    def refresh(self) -> None:
        """Say again what is dotted."""
        self._words.show_dotted()

    def title(self) -> str:
        """What the report is called."""
        return self.tr("Bảng tự chấm điểm năm {year}").format(year=self._session.year)

    def stem(self) -> str:
        """The name proposed for its files."""
        return self_score_stem(self._session.year)

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        return to_json(self._options())

    def take(self, choices: str) -> None:
        """Choose the same again."""
        self._show(from_json(choices))

    def draft(self) -> Draft:
        """Its words, as chosen."""
        return self._words.draft()

    def chosen(self) -> Make:
        """The table as chosen, as of today; remembers how it looks. Raises UserError of a bad heading."""
        options = self._options()
        chosen_columns(options)
        year, today = self._session.year, self._session.workspace.today()
        self._settings.setValue(_KEPT, to_json(options))
        return lambda workspace: self_score(workspace, year, today, options)

    def _options(self) -> SelfScoreOptions:
        return SelfScoreOptions(self.columns_list.chosen(), self.columns_list.headings())

    def _show(self, options: SelfScoreOptions) -> None:
        self.columns_list.choose(options.columns, options.headings)
