"""The cells of a list of criteria: the fields of a row, its units, dates and progress."""

from collections.abc import Mapping

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import OF_GROUPS
from cchc_desktop.services.row_edits import cell_texts
from cchc_desktop.ui.cell_writing import write_cells
from cchc_desktop.ui.cells import Place
from cchc_desktop.ui.date_edit import outside_year
from cchc_desktop.ui.year_session import YearSession


class CriteriaCells:
    """See `cells.Cells`."""

    long = frozenset({"name", "task", "evidence"})
    many = frozenset({"coordinating"})

    def __init__(self, session: YearSession) -> None:
        self._session = session

    def has(self, row: CriterionRow, field: str) -> bool:
        return not row.is_group or field in OF_GROUPS

    def why_not(self, row: CriterionRow, field: str, heading: str) -> UserError:
        if field:
            return UserError(Fault.CELL_NOT_OF_GROUP, field=field, name=row.criterion.name)
        return UserError(Fault.CELL_NOT_TYPED, column=heading)

    def at(self, _field: str) -> str:
        return ""

    def text(self, row: CriterionRow, field: str) -> str:
        return cell_texts(row)[field]

    def choices(self, row: CriterionRow, field: str) -> list[str]:
        if field == "progress":
            return list(PROGRESS.values())
        if field in ("lead", "coordinating"):
            return [f"{unit.code} - {unit.name}" for unit in self._session.view.units_at_work]
        if field == "in_charge" and row.lead is not None:
            return [one.name for one in self._session.workspace.read.find(Contact, unit_uid=row.lead.uid)]
        return []

    def remark(self, field: str, text: str) -> str:
        if field != "due":
            return ""
        session = self._session
        try:
            day = parse_date(text, field, today=session.workspace.today(), year=session.year)
        except UserError:  # words that stand for a date, or one that is not all typed
            return ""
        return outside_year(day, session.year)

    def write(self, rows: list[CriterionRow], texts: Mapping[str, str], _at: str) -> None:
        write_cells(self._session, rows, texts)

    def typed(self, place: Place, text: str, stored: str) -> Typed:
        return Typed(Form.CELL, (place.uid,), {place.field: text}, {place.field: stored})
