"""The placed rows of a table as planned criteria: every cell read, every doubt said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import ImportNote, IncomingRow
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.points import format_points, total
from cchc_desktop.domain.text import LONG, SHORT, clean, one_line
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.exchange import deadlines, values
from cchc_desktop.exchange.body import BodyRow
from cchc_desktop.exchange.header import DUE_BESIDE
from cchc_desktop.exchange.headings import LAST_YEAR
from cchc_desktop.exchange.notes import Notes, shortened
from cchc_desktop.exchange.periods import lies_in
from cchc_desktop.exchange.sheet import Cell, Kind
from cchc_desktop.exchange.tree import PlacedRow
from cchc_desktop.exchange.unit_cells import UnitCells
from cchc_desktop.exchange.unit_names import UnitNames

T = TypeVar("T")

_UNREADABLE = {Kind.ERROR, Kind.NO_VALUE}


class Context(Struct, frozen=True):
    """What the cells of a table are read against."""

    year: int
    today: date
    units: UnitNames
    headings: Mapping[str, str] = {}
    """By field the heading of its column."""


def read_rows(
    placed: Sequence[PlacedRow], context: Context, notes: Notes, check: Check = unasked
) -> list[IncomingRow]:
    """The rows in order, each with the fields that its cells fill; `check` is called before each."""
    reader = _RowReader(context, notes)
    rows = []
    for one in placed:
        check()
        rows.append(reader.row(one))
    _compare_points(placed, rows, notes)
    return rows


class _RowReader:
    def __init__(self, context: Context, notes: Notes) -> None:
        self._context = context
        self._notes = notes
        self._units = UnitCells(context.units, notes)

    def row(self, placed: PlacedRow) -> IncomingRow:
        body = placed.body
        self._say_about(placed)
        lead, coordinating = (
            self._each(body, field, _text(field, SHORT)) for field in ("lead", "coordinating")
        )
        units = self._units.read(body.number, lead, coordinating)
        points = self._each(body, "max_points", values.read_points)
        scored_by = self._each(body, "scored_by", lambda cell: values.read_scored_by(cell.text))
        if not scored_by and values.counts_otherwise(placed.name):
            self._notes.warn(ImportNote.COUNTS_AS_ORDINARY, body.number, "name", placed.name)
        evidence = self._each(body, "evidence", lambda cell: values.read_evidence(cell.text))
        milestones, beside = self._deadlines(body)
        planned = PlannedCriterion(
            depth=placed.depth,
            kind=kind_at(placed.depth),
            code=placed.code,
            name=placed.name,
            max_points=points[0] if points else None,
            scored_by=scored_by[0] if scored_by else ScoredBy.SELF,
            task="\n".join(self._each(body, "task", _text("task", LONG))),
            remark="\n".join(
                (
                    *self._each(body, "remark", _text("remark", LONG)),
                    *units.kept,
                    *self._last_year(body),
                    *beside,
                )
            ),
            lead_uid=units.lead,
            coordinating_uids=units.coordinating,
            evidence=tuple(item for items in evidence for item in items),
            milestones=milestones,
        )
        given = _given(planned) | ({"scored_by"} if scored_by else set())
        return IncomingRow(planned, frozenset(given), self._notes.place(body.number, "name"))

    def _last_year(self, body: BodyRow) -> Iterator[str]:
        """Points of the year before and why some were lost, each under its heading.

        They are kept in the remark: nobody knows here who gave the points, and when.
        """
        for field in LAST_YEAR:
            for text in self._each(body, field, _as_it_reads):
                yield f"{self._context.headings.get(field) or FIELDS[field]}: {text}"

    def _say_about(self, placed: PlacedRow) -> None:
        for one in placed.body.more:
            self._notes.warn(ImportNote.ROW_CONTINUES, one.number, parent=placed.title)
            if "max_points" in one.cells:
                self._notes.wrong(ImportNote.NAME_MISSING, one.number, "name")
        for one in (placed.body, *placed.body.more):
            if one.hidden:
                self._notes.warn(ImportNote.HIDDEN_ROW, one.number, value=placed.title)
            for field, typed in one.as_above.items():
                above = shortened(one.cells[field].text)
                self._notes.warn(ImportNote.AS_ABOVE, one.number, field, typed, above=above)
            for field, cell in one.cells.items():
                if cell.kind is Kind.ERROR:
                    self._notes.wrong(ImportNote.CELL_ERROR, one.number, field, cell.text)
                elif cell.kind is Kind.NO_VALUE:
                    self._notes.wrong(ImportNote.FORMULA_WITHOUT_VALUE, one.number, field)

    def _cells(self, body: BodyRow, field: str) -> Iterator[tuple[int, Cell]]:
        """Row number and cell of a field, in a row and what goes on with it; a merged cell counts once.

        Points below stand for another row, whose name is missing.
        """
        for one in (body, *(body.more if field != "max_points" else ())):
            cell = one.cells.get(field)
            repeated = one is not body and cell is not None and cell.from_merge
            if cell is not None and not repeated and cell.kind not in _UNREADABLE:
                yield one.number, cell

    def _each(self, body: BodyRow, field: str, read: Callable[[Cell], T | None]) -> list[T]:
        """What `read` makes of the cells of a field; a failure is noted and gives nothing."""
        found: list[T] = []
        for number, cell in self._cells(body, field):
            try:
                value = read(cell)
            except UserError as error:
                self._notes.failed(error, number, field, cell.text)
                continue
            if value is not None:
                found.append(value)
        return found

    def _deadlines(self, body: BodyRow) -> tuple[tuple[PlannedMilestone, ...], list[str]]:
        """The milestones of a row, and what a second column of deadlines says otherwise, for the remark."""
        found = self._milestones(body, "due")
        if not found:
            return self._milestones(body, DUE_BESIDE), []
        year, heading = self._context.year, self._context.headings.get(DUE_BESIDE) or FIELDS["due"]
        texts = self._each(body, DUE_BESIDE, lambda cell: one_line(cell.text, "due"))
        days = [one.due for one in found if one.due is not None]
        otherwise = [
            text
            for text in texts
            if not any(text == show_date(day) or lies_in(day, text, year) for day in days)
        ]
        return found, [f"{heading}: {text}" for text in otherwise if text]

    def _milestones(self, body: BodyRow, field: str) -> tuple[PlannedMilestone, ...]:
        context = self._context

        def ask(about: ImportNote, text: str) -> str:
            choices = deadlines.CHOICES[about]
            return self._notes.ask(
                about, str(about).replace("_", ":", 1), body.number, field, text, choices, choices[0]
            )

        def read(cell: Cell) -> tuple[PlannedMilestone, ...]:
            return deadlines.read_due(cell, year=context.year, today=context.today, ask=ask)

        found = tuple(one for several in self._each(body, field, read) for one in several)
        for one in found:
            if one.due is None and not deadlines.is_meant_as_words(one.due_text):
                self._notes.warn(ImportNote.DUE_KEPT_AS_TEXT, body.number, field, one.due_text)
            elif one.due is not None and one.due.year != context.year:
                shown = f"{one.due:%d/%m/%Y}"
                self._notes.warn(ImportNote.DUE_OUTSIDE_YEAR, body.number, field, shown, year=context.year)
        return found


def _as_it_reads(cell: Cell) -> str | None:
    """The text of a cell; points with a decimal comma."""
    text = clean(cell.text, "remark", limit=LONG)
    try:
        points = values.read_points(cell)
    except UserError:
        return text or None
    return format_points(points) or None


def _text(field: str, limit: int) -> Callable[[Cell], str | None]:
    return lambda cell: clean(cell.text, field, limit=limit) or None


def _given(planned: PlannedCriterion) -> set[str]:
    """The fields that are filled; who scores is told apart, since it is never blank."""
    filled = {
        "code": planned.code,
        "name": planned.name,
        "task": planned.task,
        "remark": planned.remark,
        "lead": planned.lead_uid,
        "coordinating": planned.coordinating_uids,
        "evidence": planned.evidence,
        "due": planned.milestones,
    }
    given = {field for field, value in filled.items() if value}
    return given | {"max_points"} if planned.max_points is not None else given


def _compare_points(placed: Sequence[PlacedRow], rows: Sequence[IncomingRow], notes: Notes) -> None:
    """Say where the points of a row are not the sum of those below it, all of them known."""
    below: dict[int, list[int]] = {}
    for index, one in enumerate(placed):
        if one.parent is not None:
            below.setdefault(one.parent, []).append(index)
    for parent, children in below.items():
        own = rows[parent].planned.max_points
        points = [rows[index].planned.max_points for index in children]
        summed = total(points)
        if own is not None and None not in points and summed != own:
            about = placed[parent]
            notes.warn(
                ImportNote.POINTS_DIFFER,
                about.body.number,
                "max_points",
                format_points(own),
                parent=about.title,
                sum=format_points(summed),
            )
