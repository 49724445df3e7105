"""How an import did with a workbook of known truth: what is right, what is wrong, what is silently wrong.

Silent is what is wrong without a question, a warning or an error that names its row or its column. What is
listed as left out does not count as said: a criterion among notes and signatures is lost quietly enough.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import ImportNote, Question
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.exchange.sheet import column_number
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.ugly_books import Ugly
from tests.exchange.ugly_truth import Due, TrueRow
from tests.support import YEAR

PARTS = ("found", "parent", "code", "name", "points", "lead", "coordinating", "due", "evidence", "text")
"""What is counted of each row; `text` is task and remark."""
_KEYS = {
    "parent": ("code", "stt", "name", "name0", "name1", "name2"),
    "code": ("code", "stt", "name", "name0", "name1", "name2"),
    "name": ("name", "name0", "name1", "name2"),
    "points": ("max_points",),
    "lead": ("lead",),
    "coordinating": ("lead", "coordinating"),
    "due": ("due",),
    "evidence": ("evidence",),
    "text": ("task", "remark"),
}
"""The columns that can be named for a part."""


_KEPT = ("Chủ trì: ", "Phối hợp: ", "Điểm năm", "Điểm đạt năm", "Nguyên nhân mất điểm", "Lý do bị trừ điểm")
"""What begins a line that the import adds to a remark: units that are none, columns it has no field for."""


class Wrong(Struct, frozen=True):
    """A part of a row that is not as it is in truth."""

    part: str
    row: int
    """The sheet row."""
    wanted: str
    got: str
    silent: bool
    proposed: bool = False
    """A question was asked whose proposal is wrong."""

    def __str__(self) -> str:
        said = "SILENT" if self.silent else "proposal" if self.proposed else "said"
        return f"{said}: row {self.row}, {self.part}: wanted {self.wanted!r}, got {self.got!r}"


class Score(Struct):
    """The counts of one workbook."""

    rows: int
    wrong: list[Wrong] = field(default_factory=list)
    extra: list[Wrong] = field(default_factory=list)
    """Rows that are no criteria and were taken for some."""
    refused: str = ""
    """The first error, or why the file was not read at all."""

    def right(self, part: str) -> int:
        return self.rows - sum(one.part == part for one in self.wrong)

    @property
    def silent(self) -> list[Wrong]:
        return [one for one in (*self.wrong, *self.extra) if one.silent]

    @property
    def perfect(self) -> bool:
        return not (self.wrong or self.extra or self.refused)


def judged(workspace: Workspace, ugly: Ugly) -> Score:
    """Preview a workbook against the year of the tests and compare what would be written with the truth."""
    try:
        preview = preview_workbook(workspace, YEAR, ugly.path)
    except UserError as error:
        missing = [
            Wrong("found", number, row.name, "", silent=False)
            for row, number in zip(ugly.rows, ugly.numbers, strict=True)
        ]
        return Score(len(ugly.rows), missing, refused=sentence(error))
    return _Judge(ugly, preview, {unit.uid: unit.code for unit in all_units(workspace)}).judged()


class _Judge:
    def __init__(self, ugly: Ugly, preview: ImportPreview, unit_codes: Mapping[str, str]) -> None:
        self._ugly = ugly
        self._preview = preview
        self._codes = unit_codes
        self._found = [row.result for row in preview.plan.rows]
        self._places = [row.incoming.place.row for row in preview.plan.rows]
        self._no_columns = any(error.place.row <= ugly.header for error in preview.errors)
        self._wrong_rows = {one.place.row for one in preview.errors}
        self._warned = {(one.place.row, one.place.column) for one in preview.warnings}
        self._of_columns = {column for row, column in self._warned if column and row == ugly.header}
        self._matches = self._match()

    def _match(self) -> dict[int, int]:
        """By index of a true row that of the row found for it: by name, else by sheet row."""
        by_name: dict[str, int] = {}
        for index, found in enumerate(self._found):
            by_name.setdefault(fold(found.name), index)
        matches = {}
        for index, row in enumerate(self._ugly.rows):
            if fold(row.name) in by_name:
                matches[index] = by_name.pop(fold(row.name))
        taken = set(matches.values())
        free = {place: index for index, place in enumerate(self._places) if index not in taken}
        for index, number in enumerate(self._ugly.numbers):
            if index not in matches and number in free:
                matches[index] = free.pop(number)
        return matches

    def judged(self) -> Score:
        score = Score(len(self._ugly.rows))
        score.refused = str(self._preview.errors[0]) if self._preview.errors else ""
        for index, row in enumerate(self._ugly.rows):
            score.wrong += self._row(index, row)
        taken = set(self._matches.values())
        for index, found in enumerate(self._found):
            if index not in taken:
                silent = not self._says(self._places[index], None)
                score.extra.append(Wrong("extra", self._places[index], "", found.name, silent))
        return score

    def _row(self, index: int, row: TrueRow) -> Iterable[Wrong]:
        if index not in self._matches:
            return [self._wrong("found", index, row.name, "")]
        got = self._found[self._matches[index]]
        checks: list[tuple[str, object, object, bool]] = [
            ("parent", self._title(row.parent), self._title_above(index), self._same_parent(index)),
            ("code", row.code, got.code, _bare(row.code) == _bare(got.code)),
            ("name", row.name, got.name, fold(row.name) == fold(got.name)),
            ("points", row.points, got.max_points, row.points == got.max_points),
            *self._units(row, got),
            ("due", row.due, got.milestones, same_due(row.due, got.milestones)),
            ("evidence", row.evidence, got.evidence, row.evidence == tuple(map(_spaced, got.evidence))),
            ("text", (row.task, row.remark), (got.task, got.remark), _same_text(row, got)),
        ]
        return [self._wrong(part, index, wanted, had) for part, wanted, had, right in checks if not right]

    def _units(self, row: TrueRow, got: PlannedCriterion) -> Iterable[tuple[str, object, object, bool]]:
        lead = self._codes.get(got.lead_uid or "", "")
        yield "lead", row.lead, lead, row.lead == lead
        others = sorted(self._codes[uid] for uid in got.coordinating_uids)
        yield "coordinating", row.coordinating, others, sorted(row.coordinating) == others

    def _title(self, index: int | None) -> str:
        return "" if index is None else f"{self._ugly.rows[index].code} {self._ugly.rows[index].name}"

    def _above(self, index: int) -> int | None:
        """The index of the found row above that of a true row."""
        found = self._matches[index]
        depth = self._found[found].depth
        return next((one for one in range(found, -1, -1) if self._found[one].depth < depth), None)

    def _title_above(self, index: int) -> str:
        above = self._above(index)
        return "" if above is None else f"{self._found[above].code} {self._found[above].name}"

    def _same_parent(self, index: int) -> bool:
        parent = self._ugly.rows[index].parent
        return self._above(index) == (None if parent is None else self._matches.get(parent, -1))

    def _wrong(self, part: str, index: int, wanted: object, got: object) -> Wrong:
        number = self._ugly.numbers[index]
        columns = [key for key in _KEYS.get(part, ()) if key in self._ugly.columns]
        asked = any(self._asks(question, number, columns) for question in self._preview.questions)
        said = self._says(number, None if part in {"found", "parent"} else columns) or any(
            self._key(column) in columns for column in self._of_columns
        )
        return Wrong(part, number, str(wanted), str(got), not said and not asked, proposed=asked)

    def _says(self, number: int, columns: Sequence[str] | None) -> bool:
        """Whether an error is in a row or the headings, or a warning about the row or one of its columns."""
        about = {column for row, column in self._warned if row == number}
        return (
            self._no_columns
            or number in self._wrong_rows
            or any(not column or columns is None or self._key(column) in columns for column in about)
        )

    def _key(self, column: str) -> str:
        index = column_number(column) - 1
        return self._ugly.columns[index] if index < len(self._ugly.columns) else ""

    def _asks(self, question: Question, number: int, columns: Sequence[str]) -> bool:
        """Whether a question is about a cell of a row, or once for all rows about one of its columns."""
        place = question.place
        if not place.column:
            return self._preview.reading.sheet != self._ugly.sheet
        once = question.about is not ImportNote.WHICH_CODE
        return self._key(place.column) in columns and (once or place.row == number)


def same_due(wanted: Sequence[Due], got: Sequence[PlannedMilestone]) -> bool:
    """Whether milestones say what the cell said; words may stay words or become the ends of quarters."""
    if len(wanted) == 1 and wanted[0].words:
        kept = [fold(one.due_text) for one in got] == [fold(wanted[0].words)]
        return kept or [one.due for one in got] == _ends(wanted[0].words)
    return len(wanted) == len(got) and all(
        (one.day, one.label) == (found.due, _spaced(found.label))
        for one, found in zip(wanted, got, strict=True)
    )


def _ends(words: str) -> list[date | None]:
    """The last days of what a period names."""
    months = {
        "quy ii/2026": (6,),
        "quy iv": (12,),
        "quy i, ii/2026": (3, 6),
        "hang quy": (3, 6, 9, 12),
        "hang thang": tuple(range(1, 13)),
        "thang 6/2026": (6,),
        "6 thang, nam": (6, 12),
        "ca nam": (12,),
    }
    ends = months.get(fold(words), ())
    return [date(YEAR, month, monthrange(YEAR, month)[1]) for month in ends] or [date.min]


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _bare(code: str) -> str:
    return code.strip("().")


def _same_text(row: TrueRow, got: PlannedCriterion) -> bool:
    """Whether task and remark are as typed; below a remark, words of other columns may be kept."""
    wanted = [row.remark] if row.remark else []
    lines = [_spaced(line) for line in got.remark.split("\n") if line]
    others = lines[len(wanted) :]
    return (
        row.task == _spaced(got.task)
        and lines[: len(wanted)] == wanted
        and all(line.startswith(_KEPT) and ": " in line for line in others)
    )
