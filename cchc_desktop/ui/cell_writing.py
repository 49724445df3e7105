"""Texts written in the cells of rows, as the window knows units, people and the year."""

from collections.abc import Mapping

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Contact, Unit, UnitName
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import CellReader
from cchc_desktop.services.row_edits import write
from cchc_desktop.ui.year_session import YearSession


def cell_reader(session: YearSession) -> CellReader:
    """Reads texts by what the workspace of `session` knows now."""
    workspace = session.workspace
    read = workspace.read
    units: list[Unit] = session.view.units_at_work
    return CellReader(units, read.find(UnitName), read.find(Contact), workspace.today(), session.year)


def write_cells(session: YearSession, rows: list[CriterionRow], texts: Mapping[str, str]) -> None:
    """Write the same texts, by field, in all of `rows`. Raises UserError for the first that is wrong."""
    if not rows:
        raise UserError(Fault.RECORD_GONE)
    reader = cell_reader(session)
    edits = []
    for row in rows:
        edit, problems = reader.read(row, texts)
        for error in problems.values():
            raise error
        edits.append(edit)
    write(session.workspace, edits)
