"""What was read from a workbook or a pasted block, before it is compared with the year.

`exchange` fills it, `domain.merge` compares it, `services.importing` writes it. Everything that was not
plain is said: as an error (nothing can be imported), a question (an answer is needed), a warning, or a
part left out.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum, auto

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.import_columns import ReadTable
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.text import fold


class ImportNote(StrEnum):
    """What an import can say that is no `Fault`; `domain.import_sentences` says each in Vietnamese."""

    # a part left out
    TITLE_ROW = auto()
    INDEX_ROW = auto()
    TOTAL_ROW = auto()
    FOOT_ROW = auto()
    REPEATED_HEADER = auto()
    ANOTHER_TABLE = auto()
    COLUMN_NOT_IMPORTED = auto()
    COLUMN_WITHOUT_HEADING = auto()
    CELL_FAR_AWAY = auto()
    ONLY_CODE = auto()
    SHEET_WITHOUT_LIST = auto()
    NO_DOCUMENT = auto()
    DOCUMENT_REPEATED = auto()

    # a warning
    ROW_WITHOUT_CODE = auto()
    ROW_AS_FIELD = auto()
    ROW_CONTINUES = auto()
    CODE_FROM_NAME = auto()
    CODES_ONLY_COUNT = auto()
    CODE_STRANGE = auto()
    CODE_REPEATED = auto()
    CODE_SKIPS_LEVEL = auto()
    CODE_ELSEWHERE = auto()
    CODE_SHOWN_OTHERWISE = auto()
    AS_ABOVE = auto()
    DUE_KEPT_AS_TEXT = auto()
    DUE_OUTSIDE_YEAR = auto()
    LEAD_ALSO_COORDINATES = auto()
    POINTS_DIFFER = auto()
    COUNTS_AS_ORDINARY = auto()
    HIDDEN_ROW = auto()
    HIDDEN_COLUMN = auto()
    MERGED_ACROSS = auto()
    HIDDEN_SHEET = auto()
    ANOTHER_SHEET = auto()
    FORMULAS_AS_STORED = auto()
    COVERED_LEFT = auto()
    COVERED_READ = auto()
    READING_STOPPED = auto()
    CODE_PAGE = auto()
    LEGACY_FONT = auto()
    LEGACY_ANSWERED = auto()
    LEGACY_CELL = auto()
    LEGACY_KEPT = auto()
    ORDER_FROM_FILE = auto()
    TOP_ORDER_FROM_FILE = auto()
    MILESTONES_KEPT = auto()
    EXTENDED_DUE_KEPT = auto()
    LEAF_BECOMES_GROUP = auto()
    SAMPLE_DROPPED = auto()
    ANSWERS_RECALLED = auto()
    DOCUMENT_WITHOUT_NUMBER = auto()
    DOCUMENT_WITHOUT_DATE = auto()
    DOCUMENT_DATE_UNREADABLE = auto()
    DOCUMENT_NUMBER_SHARED = auto()
    DOCUMENT_NUMBER_A_DATE = auto()

    # an error
    CELL_ERROR = auto()
    FORMULA_WITHOUT_VALUE = auto()
    LEGACY_MIXED = auto()
    NAME_MISSING = auto()
    COLUMN_TWICE = auto()

    # a question
    LEGACY_SUSPECTED = auto()
    WHICH_SHEET = auto()
    WHICH_DEADLINES = auto()
    WHICH_CODE = auto()
    WHICH_CODES = auto()
    WHICH_UNIT = auto()
    WHICH_LEAD = auto()
    UNIT_GROUP = auto()
    DUE_BEFORE = auto()
    DUE_PERIOD = auto()
    DUE_EACH_QUARTER = auto()
    DUE_EACH_MONTH = auto()
    SAME_CRITERION = auto()
    FIELD_CONFLICT = auto()


class Place(Struct, frozen=True, gc=False):
    """Where something stands in the source; `row` 0 is the whole sheet, `column` "" the whole row."""

    sheet: str
    row: int = 0
    column: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """What to sort by: down the sheet, then from left to right (Z before AA)."""
        return self.sheet, self.row, len(self.column), self.column

    def __str__(self) -> str:
        cell = f"ô {self.column}{self.row}" if self.column else f"dòng {self.row}"
        return f"Trang “{self.sheet}”, {cell}" if self.row else f"Trang “{self.sheet}”"


class Finding(Struct, frozen=True, gc=False):
    """Something said about a place of the source."""

    about: StrEnum
    """A `Fault`, an `ImportNote`, or a note of another reading."""
    place: Place
    value: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def failed(error: UserError, place: Place, value: str) -> Finding:
    """The finding of an expected failure while a cell was read."""
    return Finding(error.fault, place, value, sentence(error))


class Question(Struct, frozen=True):
    """A doubt with a proposed answer. The id is the same whenever the same source is read."""

    id: str
    about: ImportNote
    place: Place
    value: str
    text: str
    choices: tuple[str, ...]
    proposal: str


NO_CHOICE = "(“{value}” không nằm trong các câu trả lời cho sẵn.)"


class Asking:
    """Asks questions of a set of answers, then of `earlier` ones; those without an answer stay open."""

    def __init__(self, answers: Mapping[str, str], earlier: Mapping[str, str] = {}) -> None:
        self._answers = answers
        self._earlier = earlier
        self._open: dict[str, Question] = {}
        self._recalled: dict[str, Question] = {}
        self.answered: dict[str, str] = {}
        """What was asked and answered, by the id of the question."""

    @property
    def open(self) -> tuple[Question, ...]:
        return tuple(self._open.values())

    @property
    def recalled(self) -> tuple[Question, ...]:
        """What was answered by an earlier answer, which stands as its proposal."""
        return tuple(self._recalled.values())

    def chosen(self, uid: str, choices: Sequence[str]) -> str | None:
        """The answer to the question `uid`, asked or not; None while there is none among the choices."""
        return _among(choices, self._answers.get(uid))

    def ask(self, question: Question) -> str:
        """The answer; the proposal while there is none, or while it is none of the choices."""
        given = self._answers.get(question.id)
        chosen = self.chosen(question.id, question.choices)
        if given is None:
            chosen = _among(question.choices, self._earlier.get(question.id))
            if chosen is not None:
                self._recalled.setdefault(question.id, replace(question, proposal=chosen))
        if chosen is not None:
            self.answered[question.id] = chosen
            return chosen
        if given is not None:
            question = replace(question, text=f"{question.text} {NO_CHOICE.format(value=given)}")
        self._open.setdefault(question.id, question)
        return question.proposal


def _among(choices: Sequence[str], answer: str | None) -> str | None:
    return next((one for one in choices if answer is not None and fold(one) == fold(answer)), None)


class IncomingRow(Struct, frozen=True, gc=False):
    """A row to import. `given` names the fields of `planned` that the source fills: blank means unchanged."""

    planned: PlannedCriterion
    given: frozenset[str]
    place: Place


class Source(Struct, frozen=True):
    """Where rows come from: a file's name and the SHA-256 of its bytes (or of the pasted text)."""

    name: str
    sha256: str


CellOfFile = str | Decimal | None
"""What a cell of a file holds."""


class FailedRow(Struct, frozen=True):
    """A row of the file with an error: its cells in the order of the columns, and what is wrong."""

    number: int
    cells: tuple[CellOfFile, ...]
    reasons: tuple[str, ...]


class Reading(Struct, frozen=True):
    """The rows of one sheet in file order, depth first, and all that there is to say about it."""

    source: Source
    sheet: str
    rows: tuple[IncomingRow, ...] = ()
    left_out: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    errors: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    recalled: tuple[Question, ...] = ()
    """Questions that were answered as in an import before; the answers are their proposals."""
    answered: tuple[tuple[str, str], ...] = ()
    """Every answer that was of use, by the id of its question."""
    spellings: tuple[tuple[str, str], ...] = ()
    """Names that were answered to be a unit's, each with the uid of the unit."""
    table: ReadTable = ReadTable()
    failed: tuple[FailedRow, ...] = ()
