"""Which minutes of the one-stop shop are printed: the month of the figures, and the check they belong to."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.dates import MONTHS, show_date
from cchc_desktop.domain.vocabulary import ChecklistKind
from cchc_desktop.reports.one_stop_minutes import one_stop_minutes
from cchc_desktop.services import checks, one_stop
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import one_stop_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession


class OneStopChoices:
    """A month, the latest with figures first, then a check."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "OneStopChoices",
            "Biên bản kiểm tra với số liệu của tháng: tử số, mẫu số, tỷ lệ, từ đầu năm, năm trước.",
        )
        self.labels: Mapping[str, str] = {
            "month": translate("OneStopChoices", "&Tháng"),
            "check": translate("OneStopChoices", "Lần kiểm t&ra"),
        }

    def offers(self, key: str, _chosen: Chosen, /) -> Offers:
        """Months that have figures come first, the latest on top; none that is to come."""
        translate, workspace, year = QCoreApplication.translate, self._session.workspace, self._session.year
        if key == "month":
            known = {one.month for one in one_stop.months(workspace, year)}
            today = workspace.today()
            last = today.month if year == today.year else MONTHS
            months = sorted(range(1, last + 1), key=lambda month: (month not in known, -month))
            empty = translate("OneStopChoices", "(chưa có số liệu)")
            return [(f"{m}/{year}" if m in known else f"{m}/{year} {empty}", str(m)) for m in months]
        mine = {one.uid for one in workspace.read.find(Checklist, kind=ChecklistKind.ONE_STOP)}
        by_hand = translate("OneStopChoices", "Không kèm; người, ngày điền tay")
        return [
            (by_hand, ""),
            *(
                (f"{show_date(one.on_date)} - {one.title}", one.uid)
                for one in reversed(checks.checks(workspace, year))
                if one.checklist_uid in mine and one.on_date is not None
            ),
        ]

    def title(self, chosen: Chosen) -> str:
        """With the month of the figures."""
        translate = QCoreApplication.translate
        return translate("OneStopChoices", "Biên bản một cửa tháng {month}/{year}").format(
            month=chosen["month"], year=self._session.year
        )

    def stem(self, chosen: Chosen) -> str:
        """With the month of the figures."""
        return one_stop_stem(self._session.year, int(chosen["month"]))

    def make(self, chosen: Chosen) -> Make:
        """The minutes as chosen."""
        year, month, check = self._session.year, int(chosen["month"]), chosen["check"]
        return lambda workspace: one_stop_minutes(
            workspace, year, month, workspace.read.get(CheckRun, check) if check else None
        )
