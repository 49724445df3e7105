"""The page of charts for a leader: nothing to choose."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.reports.leader import leader
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import leader_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession


class ChartChoices:
    """The year as it is today."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        self.about = QCoreApplication.translate(
            "ChartChoices",
            "Một trang cho lãnh đạo: năm câu, biểu đồ tiến độ theo đơn vị và điểm mất theo lĩnh vực, đọc "
            "được khi sao chụp đen trắng. Word, Excel là bảng số.",
        )
        self.labels: Mapping[str, str] = {}

    def offers(self, _key: str, _chosen: Chosen, /) -> Offers:
        """Nothing."""
        return ()

    def title(self, _chosen: Chosen) -> str:
        """With the year."""
        name = QCoreApplication.translate("ChartChoices", "Biểu đồ cho lãnh đạo năm {year}")
        return name.format(year=self._session.year)

    def stem(self, _chosen: Chosen) -> str:
        """With the day."""
        return leader_stem(self._session.workspace.today())

    def make(self, _chosen: Chosen) -> Make:
        """The charts of today."""
        year, today = self._session.year, self._session.workspace.today()
        return lambda workspace: leader(workspace, year, today)
