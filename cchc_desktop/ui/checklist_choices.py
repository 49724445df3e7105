"""Which form is printed: a checklist to be filled by hand, or as a check has filled it."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.reports.checklist_form import blank_checklist, filled_checklist
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.choice_form import Chosen, Offers
from cchc_desktop.ui.file_names import checklist_stem
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.year_session import YearSession

_EACH = "each"


class ChecklistChoices:
    """A checklist, then one of its checks or a blank form, then for whom the blank one is."""

    def __init__(self, session: YearSession) -> None:
        self._session = session
        translate = QCoreApplication.translate
        self.about = translate(
            "ChecklistChoices",
            "Phiếu kiểm tra: để trống cho từng đơn vị, có ô đánh dấu và chỗ ghi tay; hoặc đã ghi kết quả.",
        )
        self.labels: Mapping[str, str] = {
            "checklist": translate("ChecklistChoices", "&Mẫu phiếu"),
            "check": translate("ChecklistChoices", "Lần kiểm t&ra"),
            "unit": translate("ChecklistChoices", "Đơn &vị"),
        }

    def offers(self, key: str, chosen: Chosen) -> Offers:
        """A checklist that is not used any more is offered where a check was made with it."""
        translate, workspace = QCoreApplication.translate, self._session.workspace
        match key:
            case "checklist":
                used = {one.checklist_uid for one in checks.checks(workspace, self._session.year)}
                known = checklists.checklists(workspace)
                return [(one.title, one.uid) for one in known if not one.retired or one.uid in used]
            case "check":
                blank = translate("ChecklistChoices", "Phiếu trống, điền tay")
                return [(blank, ""), *self._made(workspace, chosen["checklist"])]
            case _ if chosen["check"]:
                return [(translate("ChecklistChoices", "Theo lần kiểm tra"), "")]
        return [
            (translate("ChecklistChoices", "Để trống tên đơn vị"), ""),
            (translate("ChecklistChoices", "Mỗi đơn vị một phiếu"), _EACH),
            *((unit.name, unit.uid) for unit in all_units(workspace)),
        ]

    def title(self, chosen: Chosen) -> str:
        """The title of the checklist, and of which check it is."""
        offered = {uid: text for text, uid in self.offers("check", chosen)}
        checklist = self._session.workspace.read.get(Checklist, chosen["checklist"])
        return f"{checklist.title}: {offered[chosen['check']]}"

    def stem(self, chosen: Chosen) -> str:
        """With the day of the check, or the year of a blank form."""
        check = chosen["check"]
        on_date = self._session.workspace.read.get(CheckRun, check).on_date if check else None
        return checklist_stem(self._session.year, on_date)

    def make(self, chosen: Chosen) -> Make:
        """The form as chosen. Raises UserError CHECKLIST_NONE."""
        year, checklist, check, whose = self._session.year, *(chosen[key] for key in self.labels)
        if not checklist:
            raise UserError(Fault.CHECKLIST_NONE, field="checklist")
        if check:
            return lambda workspace: filled_checklist(workspace, workspace.read.get(CheckRun, check))
        return lambda workspace: blank_checklist(
            workspace, workspace.read.get(Checklist, checklist), _whose(workspace, whose), year
        )

    def _made(self, workspace: Workspace, checklist_uid: str) -> list[tuple[str, str]]:
        names = {unit.uid: unit.short_name for unit in workspace.read.find(Unit)}
        return [
            (f"{show_date(one.on_date)} - {names[one.unit_uid]}", one.uid)
            for one in checks.checks(workspace, self._session.year)
            if one.checklist_uid == checklist_uid and one.on_date is not None
        ]


def _whose(workspace: Workspace, whose: str) -> list[Unit]:
    if whose == _EACH:
        return list(all_units(workspace))
    return [workspace.read.get(Unit, whose)] if whose else []


def choices_of(check: CheckRun) -> str:
    """The choices that make the form of a check as it is filled, for `ChoiceForm.take`."""
    chosen = {"checklist": check.checklist_uid, "check": check.uid, "unit": ""}
    return msgspec.json.encode(chosen).decode()
