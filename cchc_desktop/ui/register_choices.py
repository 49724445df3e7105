"""Which part of the register is printed: of a kind, a unit, a quarter, or all of it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.activity_rows import QUARTERS, Wanted
from cchc_desktop.domain.codes import roman
from cchc_desktop.reports.register import register_report
from cchc_desktop.services.activities import kinds
from cchc_desktop.services.units import all_units
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import register_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession


class RegisterChoices:
    """A kind, a unit and a quarter; each may be all."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "RegisterChoices", "Các hoạt động theo loại, rồi tổng hợp theo đơn vị và quý. Không ký."
        )
        self.labels: Mapping[str, str] = {
            "kind": translate("RegisterChoices", "Loại &hoạt động"),
            "unit": translate("RegisterChoices", "Đơn &vị"),
            "quarter": translate("RegisterChoices", "&Quý"),
        }

    def offers(self, key: str, _chosen: Chosen, /) -> Offers:
        """All of a list first."""
        translate, workspace = QCoreApplication.translate, self._session.workspace
        match key:
            case "kind":
                every = translate("RegisterChoices", "Mọi loại")
                return [(every, ""), *((one.name, one.uid) for one in kinds(workspace))]
            case "unit":
                every = translate("RegisterChoices", "Toàn xã")
                return [(every, ""), *((one.name, one.uid) for one in all_units(workspace))]
        named = translate("RegisterChoices", "Quý {number}")
        return [
            (translate("RegisterChoices", "Cả năm"), ""),
            *((named.format(number=roman(quarter)), str(quarter)) for quarter in QUARTERS),
        ]

    def title(self, chosen: Chosen) -> str:
        """With what it is narrowed to."""
        narrowed = [
            text
            for key in self.labels
            for text, value in self.offers(key, chosen)
            if value and value == chosen[key]
        ]
        named = QCoreApplication.translate("RegisterChoices", "Sổ hoạt động năm {year}")
        return ", ".join([named.format(year=self._session.year), *narrowed])

    def stem(self, chosen: Chosen) -> str:
        """With unit and quarter."""
        unit = next((one for one in all_units(self._session.workspace) if one.uid == chosen["unit"]), None)
        return register_stem(self._session.year, unit, chosen["quarter"])

    def make(self, chosen: Chosen) -> Make:
        """The register as chosen, until today."""
        year, today = self._session.year, self._session.workspace.today()
        quarter = int(chosen["quarter"]) if chosen["quarter"] else None
        wanted = Wanted(kind_uid=chosen["kind"], unit_uid=chosen["unit"], quarter=quarter)
        return lambda workspace: register_report(workspace, year, today, wanted)
