"""Whose sheet goes out: of one unit or of each; with what it leads, or also what it coordinates."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.reports.unit_sheet import SheetOptions, unit_sheet
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import unit_sheet_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession

_ALSO_COORDINATING = "coordinating"


class UnitSheetChoices:
    """A unit, or each; which of its criteria."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "UnitSheetChoices",
            "Tiêu chí của đơn vị với chỗ ghi ngày, tình trạng, kết quả, tài liệu. In PDF để ghi tay, "
            "hoặc gửi tệp Excel để đơn vị ghi rồi nhận lại bằng “Nhận phiếu của đơn vị…”. "
            "Mọi đơn vị: mỗi đơn vị một tệp Excel.",
        )
        self.labels: Mapping[str, str] = {
            "unit": translate("UnitSheetChoices", "Đơn &vị"),
            "criteria": translate("UnitSheetChoices", "&Tiêu chí"),
        }

    def offers(self, key: str, _chosen: Chosen, /) -> Offers:
        """Every unit first; what it leads first."""
        translate, view = QCoreApplication.translate, self._session.view
        if key == "unit":
            every = translate("UnitSheetChoices", "Mọi đơn vị, mỗi đơn vị một phiếu")
            return [(every, ""), *((one.name, one.uid) for one in view.units_at_work)]
        return [
            (translate("UnitSheetChoices", "Chủ trì"), ""),
            (translate("UnitSheetChoices", "Chủ trì và phối hợp"), _ALSO_COORDINATING),
        ]

    def title(self, chosen: Chosen) -> str:
        """With the unit."""
        named = QCoreApplication.translate("UnitSheetChoices", "Phiếu giao đơn vị năm {year}, {whose}")
        whose = next(text for text, value in self.offers("unit", chosen) if value == chosen["unit"])
        return named.format(year=self._session.year, whose=whose)

    def stem(self, chosen: Chosen) -> str:
        """With the code of the unit; of each, a file adds its own."""
        unit = next((one for one in self._session.view.units if one.uid == chosen["unit"]), None)
        return unit_sheet_stem(self._session.year, unit)

    def make(self, chosen: Chosen) -> Make:
        """The sheets as of today."""
        year, today = self._session.year, self._session.workspace.today()
        options = SheetOptions(chosen["unit"], coordinating=chosen["criteria"] == _ALSO_COORDINATING)
        return lambda workspace: unit_sheet(workspace, year, today, options)
