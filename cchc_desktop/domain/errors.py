"""What can go wrong for a user, as codes; `domain.sentences` says each in Vietnamese.

A `UserError` is expected: the file is locked, the date is impossible, the disk is full. Anything
else that escapes is a bug and goes to the log and the crash dialog.
"""

from enum import StrEnum, auto


class Fault(StrEnum):
    """Every expected failure. Its arguments are the placeholders of its sentence."""

    # a field that was typed
    TEXT_EMPTY = auto()
    TEXT_TOO_LONG = auto()
    TEXT_CONTROL_CHARACTER = auto()
    POINTS_INVALID = auto()
    POINTS_NEGATIVE = auto()
    POINTS_AMBIGUOUS = auto()
    POINTS_TOO_FINE = auto()
    POINTS_TOO_LARGE = auto()
    DATE_INVALID = auto()
    DATE_SHORT_YEAR = auto()
    CHOICE_UNKNOWN = auto()

    # a record that was asked for
    CRITERION_UNKNOWN = auto()
    CRITERION_CODE_SHARED = auto()
    UNIT_UNKNOWN = auto()
    UNIT_CODE_TAKEN = auto()
    UNIT_IN_USE = auto()
    UNIT_LEADS_AND_COORDINATES = auto()
    MERGE_WITH_ITSELF = auto()
    MERGE_INTO_RETIRED = auto()
    RECORD_GONE = auto()
    NOTHING_SELECTED = auto()
    NOTHING_TO_SAVE = auto()
    STEP_STOPPED = auto()
    STEP_OPEN = auto()
    REPEAT_WITHOUT_DUE = auto()
    TASK_DONE = auto()
    TASK_OPEN = auto()
    NOBODY_TO_REMIND = auto()
    NOTE_ALREADY_CORRECTED = auto()
    PROGRESS_NEEDS_LEAF = auto()
    CELL_NOT_OF_GROUP = auto()
    CELL_ONE_LEAD = auto()
    CELL_DUE_SETTLED = auto()
    TWO_LEADS = auto()
    CELL_IS_COUNT = auto()
    CELL_NOT_TYPED = auto()
    PERSON_UNKNOWN = auto()
    ROW_AT_END = auto()
    ROW_NOTHING_ABOVE = auto()
    ROW_OUTERMOST = auto()
    ROWS_NOT_IN_ORDER = auto()
    BLOCK_EMPTY = auto()
    BLOCK_TOO_TALL = auto()
    BLOCK_TOO_WIDE = auto()
    CHECKLIST_IN_USE = auto()
    CHECKLIST_NONE = auto()
    CHECK_UNKNOWN = auto()
    NO_FIGURES = auto()
    NO_SUCH_FINDING = auto()
    CHECKLIST_EMPTY = auto()
    CHECK_CLOSED = auto()
    CHECK_NOT_BEGUN = auto()
    CHECK_INCOMPLETE = auto()
    CHECK_HAS_FINDINGS = auto()
    RESULT_OF_OTHER_SCALE = auto()
    NUMERATOR_OVER_DENOMINATOR = auto()
    NUMERATOR_ALONE = auto()
    COUNT_INVALID = auto()
    FINDING_NOT_DONE = auto()
    FINDING_CLOSED = auto()
    FINDING_OPEN = auto()
    MONTH_TAKEN = auto()
    MONTH_IN_FUTURE = auto()
    FIGURES_TOO_WIDE = auto()
    FIGURES_TOO_TALL = auto()
    FIGURES_RAGGED = auto()
    ACTIVITY_KIND_IN_USE = auto()
    RULE_INVALID = auto()
    RULE_EMPTY = auto()
    RULE_NUMBER_INVALID = auto()
    RULE_OVER_MAXIMUM = auto()
    RULE_STEP_EMPTY = auto()
    RULE_STEPS_OVERLAP = auto()
    RULE_LEVEL_REPEATED = auto()
    RULE_THRESHOLDS = auto()
    RULE_OF_OTHERS = auto()
    RUNG_WITHOUT_POINTS = auto()
    RUNG_WITHOUT_BOUNDS = auto()
    NO_RUNGS_IN_TEXT = auto()
    INPUTS_INVALID = auto()
    SCORE_NEEDS_CRITERION = auto()
    SCORE_OF_OTHERS = auto()
    SCORE_OVER_MAXIMUM = auto()
    SCORE_NEEDS_EXPLANATION = auto()
    YEAR_WITHOUT_CRITERIA = auto()
    YEAR_HAS_CRITERIA = auto()
    YEAR_NOT_LATER = auto()
    NOTHING_TO_REUSE = auto()
    YEAR_CLOSED = auto()
    YEAR_OPEN = auto()
    NOTHING_TO_UNDO = auto()
    NOTHING_TO_REDO = auto()
    RESTORE_RECORD_GONE = auto()
    RESTORE_KEY_GONE = auto()
    RESTORE_FIELD_GONE = auto()
    RESTORE_SAME_VALUE = auto()
    RESTORE_OWN_PARENT = auto()
    RESTORE_NOT_DELETED = auto()
    RESTORE_TAKEN = auto()

    # the workspace file
    FILE_MISSING = auto()
    FILE_EXISTS = auto()
    FILE_EMPTY = auto()
    FILE_FOREIGN = auto()
    FILE_IS_FOLDER = auto()
    FILE_NEWER = auto()
    FILE_DAMAGED = auto()
    FILE_READ_ONLY = auto()
    FILE_LOCKED = auto()
    FILE_MOVED = auto()
    FILE_UNREADABLE = auto()
    FOLDER_MISSING = auto()
    DISK_FULL = auto()
    DISK_ERROR = auto()
    BACKUP_FAILED = auto()
    BACKUP_EVIDENCE_DAMAGED = auto()
    COPY_DAMAGED = auto()
    COPY_ALTERED = auto()
    REHEARSAL_FAILED = auto()
    RESTORE_OVER_ITSELF = auto()
    UPGRADE_NEEDS_BACKUP = auto()
    MOVE_FAILED = auto()

    # a file of evidence
    EVIDENCE_NO_FILE = auto()
    EVIDENCE_NOT_A_FILE = auto()
    EVIDENCE_EXECUTABLE = auto()
    EVIDENCE_BEING_WRITTEN = auto()
    EVIDENCE_MISSING = auto()
    EVIDENCE_CHANGED = auto()
    NOTHING_OPENS = auto()
    NOTHING_SHOWS_FOLDER = auto()

    # a report going out
    EXTRACT_NEEDS_UNIT = auto()
    OUTPUT_FOLDER_MISSING = auto()
    OUTPUT_READ_ONLY = auto()
    OUTPUT_LOCKED = auto()
    OUTPUT_DISK_FULL = auto()
    OUTPUT_KIND_UNKNOWN = auto()
    FONTS_MISSING = auto()
    PDF_UNREADABLE = auto()
    NO_PRINTER = auto()
    PRINTER_GONE = auto()
    PRINT_FAILED = auto()
    PAGES_INVALID = auto()
    ISSUED_WITHOUT_DAY = auto()
    PERIOD_REVERSED = auto()
    PERIOD_IN_FUTURE = auto()
    PLACEHOLDER_UNKNOWN = auto()
    PLACEHOLDER_BROKEN = auto()

    # a workbook coming in
    WORKBOOK_MISSING = auto()
    WORKBOOK_UNREADABLE = auto()
    WORKBOOK_TOO_LARGE = auto()
    WORKBOOK_KIND_UNKNOWN = auto()
    WORKBOOK_PROTECTED = auto()
    WORKBOOK_IS_HTML = auto()
    WORKBOOK_HAS_DTD = auto()
    SHEET_UNKNOWN = auto()
    HEADER_NOT_FOUND = auto()
    DOCUMENT_LIST_NOT_FOUND = auto()
    IMPORT_EMPTY = auto()
    IMPORT_HAS_ERRORS = auto()
    IMPORT_HAS_QUESTIONS = auto()
    IMPORT_OUTDATED = auto()
    ANSWERS_INVALID = auto()
    COLUMNS_INVALID = auto()

    # a sheet of a unit coming back
    UNIT_SHEET_UNKNOWN = auto()
    UNIT_SHEET_DAMAGED = auto()
    UNIT_SHEET_WITHOUT_TABLE = auto()
    UNIT_SHEET_FOREIGN = auto()
    UNIT_SHEET_OTHER_YEAR = auto()
    UNIT_SHEET_OTHER_UNIT = auto()
    UNIT_SHEET_NO_ROWS = auto()


class UserError(Exception):
    """An expected failure: a code and the values its sentence names.

    `field` (a key of `domain.labels.FIELDS`) lets a form put the sentence beside the input.
    """

    def __init__(self, fault: Fault, **args: object) -> None:
        super().__init__(fault, args)
        self.fault = fault
        self.args_by_name = args

    @property
    def field(self) -> str:
        return str(self.args_by_name.get("field", ""))

    def __str__(self) -> str:
        return f"{self.fault}: {self.args_by_name}"
