"""Of whom the report on the checks of the quality system tells: of all units, or of one."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.reports.iso_report import iso_report
from cchc_desktop.services.units import all_units
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import iso_report_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession


class IsoReportChoices:
    """A unit, or all."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "IsoReportChoices",
            "Kết quả theo điều khoản và quy trình, bảng đơn vị và điều khoản, hành động chưa đóng.",
        )
        self.labels: Mapping[str, str] = {"unit": translate("IsoReportChoices", "Đơn &vị")}

    def offers(self, _key: str, _chosen: Chosen, /) -> Offers:
        """All units first."""
        every = QCoreApplication.translate("IsoReportChoices", "Toàn xã")
        return [(every, ""), *((one.name, one.uid) for one in all_units(self._session.workspace))]

    def title(self, chosen: Chosen) -> str:
        """With the unit."""
        named = QCoreApplication.translate("IsoReportChoices", "Báo cáo đánh giá nội bộ năm {year}, {whose}")
        whose = next(text for text, value in self.offers("unit", chosen) if value == chosen["unit"])
        return named.format(year=self._session.year, whose=whose)

    def stem(self, chosen: Chosen) -> str:
        """With the unit."""
        unit = next((one for one in all_units(self._session.workspace) if one.uid == chosen["unit"]), None)
        return iso_report_stem(self._session.year, unit)

    def make(self, chosen: Chosen) -> Make:
        """The report until today."""
        year, today, unit = self._session.year, self._session.workspace.today(), chosen["unit"]
        return lambda workspace: iso_report(workspace, year, today, unit)
