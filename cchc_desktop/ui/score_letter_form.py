"""What a tờ trình or the minutes about the scores are made of: whom they go to, their words, who signs."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from cchc_desktop.reports.score_letters import score_minutes, score_submission
from cchc_desktop.reports.score_words import ScoreReport
from cchc_desktop.ui.file_names import score_letter_stem
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Draft, Make
from cchc_desktop.ui.score_report_words import ScoreReportWords, WordedForm
from cchc_desktop.ui.year_session import YearSession


class ScoreLetterForm(WordedForm):
    """`minutes` go nowhere, so there is nothing to choose."""

    about_label: QLabel
    to_label: QLabel
    to_combo: QComboBox

    def __init__(
        self, session: YearSession, _settings: QSettings, parent: QWidget | None = None, *, minutes: bool
    ) -> None:
        super().__init__(parent)
        load_ui(self, "score_letter_form")
        self._session = session
        self._minutes = minutes
        self.inputs = {}
        """What a failure can be about, by field name: nothing is typed here."""
        self._words = ScoreReportWords(self, session, lambda: self._report)
        self._fill()
        self.to_combo.currentIndexChanged.connect(self._words.show_dotted)
        self.refresh()

    def refresh(self) -> None:
        """Say again what is dotted."""
        self._words.show_dotted()

    def title(self) -> str:
        """What the report is called."""
        name = {
            ScoreReport.MINUTES: self.tr("Biên bản họp chấm điểm năm {year}"),
            ScoreReport.TO_COMMUNE: self.tr("Tờ trình UBND xã về điểm tự chấm năm {year}"),
            ScoreReport.TO_CITY: self.tr("Tờ trình thành phố về điểm tự chấm năm {year}"),
        }[self._report]
        return name.format(year=self._session.year)

    def stem(self) -> str:
        """The name proposed for its files."""
        return score_letter_stem(self._report, self._session.year)

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        return self._report.value

    def take(self, choices: str) -> None:
        """Choose the same again; what is not offered any more is left as it is."""
        self.to_combo.setCurrentIndex(max(self.to_combo.findData(choices), 0))

    def draft(self) -> Draft:
        """Its words, as chosen."""
        return self._words.draft()

    def chosen(self) -> Make:
        """The letter as chosen, as of today."""
        year, today, to_city = (
            self._session.year,
            self._session.workspace.today(),
            self._report is ScoreReport.TO_CITY,
        )
        if self._minutes:
            return lambda workspace: score_minutes(workspace, year, today)
        return lambda workspace: score_submission(workspace, year, today, to_city=to_city)

    @property
    def _report(self) -> ScoreReport:
        return ScoreReport(self.to_combo.currentData())

    def _fill(self) -> None:
        about = self.tr("Phòng trình UBND xã phê duyệt điểm tự chấm, rồi UBND xã trình thành phố thẩm định.")
        if self._minutes:
            about = self.tr("Biên bản cuộc họp xem xét điểm tự chấm, theo mẫu 1.9 của Nghị định 30/2020.")
            self.to_combo.addItem("", ScoreReport.MINUTES.value)
        else:
            self.to_combo.addItem(self.tr("UBND xã"), ScoreReport.TO_COMMUNE.value)
            self.to_combo.addItem(self.tr("Thành phố"), ScoreReport.TO_CITY.value)
        proposed = self.tr("Lời soạn sẵn là đề xuất, không phải mẫu đã ban hành: sửa ở “Lời báo cáo…”.")
        self.about_label.setText(f"{about} {proposed}")
        self.to_label.setVisible(not self._minutes)
        self.to_combo.setVisible(not self._minutes)
