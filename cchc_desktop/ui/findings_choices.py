"""Which findings are printed as forms: of a unit, those still open, one, or a blank form."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.findings import called
from cchc_desktop.reports.corrective_action import FindingsWanted, corrective_actions
from cchc_desktop.services.nonconformities import nonconformities
from cchc_desktop.services.units import all_units
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import corrective_action_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession

_ALL, _BLANK = "all", "blank"


class FindingsChoices:
    """A unit or all, then which of its findings."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "FindingsChoices",
            "Mỗi phiếu một trang: mô tả, nguyên nhân, hành động, hiệu lực, chỗ ký; mục trống là dòng chấm.",
        )
        self.labels: Mapping[str, str] = {
            "unit": translate("FindingsChoices", "Đơn &vị"),
            "finding": translate("FindingsChoices", "&Phiếu"),
        }

    def offers(self, key: str, chosen: Chosen) -> Offers:
        """The findings of the unit that is chosen."""
        translate, workspace = QCoreApplication.translate, self._session.workspace
        if key == "unit":
            whole = translate("FindingsChoices", "Toàn xã")
            return [(whole, ""), *((unit.name, unit.uid) for unit in all_units(workspace))]
        return [
            (translate("FindingsChoices", "Mọi phiếu chưa đóng"), ""),
            (translate("FindingsChoices", "Mọi phiếu"), _ALL),
            (translate("FindingsChoices", "Phiếu trống, điền tay"), _BLANK),
            *(
                (f"{called(one)} - {one.description.splitlines()[0]}", str(one.number))
                for one in nonconformities(workspace, self._session.year)
                if chosen["unit"] in ("", one.unit_uid)
            ),
        ]

    def title(self, chosen: Chosen) -> str:
        """What is printed, and of which year."""
        offered = {value: text for text, value in self.offers("finding", chosen)}
        return QCoreApplication.translate(
            "FindingsChoices", "Phiếu không phù hợp năm {year}: {which}"
        ).format(year=self._session.year, which=offered[chosen["finding"]])

    def stem(self, chosen: Chosen) -> str:
        """With the number of the one that is chosen."""
        return corrective_action_stem(self._session.year, chosen["finding"])

    def make(self, chosen: Chosen) -> Make:
        """The forms as chosen."""
        year, today, which = self._session.year, self._session.workspace.today(), chosen["finding"]
        wanted = FindingsWanted(
            unit=chosen["unit"],
            number=int(which) if which.isdecimal() else None,
            still_open=not which,
            blank=which == _BLANK,
        )
        return lambda workspace: corrective_actions(workspace, year, today, wanted)
