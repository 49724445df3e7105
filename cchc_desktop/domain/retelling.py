"""How the log is told: the name of a logged operation, and what the records it touched are called."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.history import OP_NAMES, Columns, Op, op_name
from cchc_desktop.domain.labels import REPORT_KIND, SCORE_STAGE
from cchc_desktop.domain.record_words import record_label

_LONGEST = 80
"""Characters of a name; the details say the rest."""
_NAME_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "signing_profile": ("report_kind",),
    "unit": ("short_name",),
    "unit_name": ("name",),
    "contact": ("name",),
    "duty": ("text",),
    "unit_area": ("area",),
    "criteria_set": ("title", "year"),
    "criterion": ("code", "name"),
    "milestone": ("label",),
    "required_evidence": ("text",),
    "evidence": ("number", "title"),
    "former_file": ("file_name",),
    "progress_note": ("on_date", "text"),
    "issued_document": ("number", "title"),
    "task": ("title",),
    "criterion_score": ("stage",),
    "score_round": ("stage",),
}
"""The columns that name a record by itself."""
_OWNERS: Mapping[str, tuple[str, ...]] = {
    "unit_name": ("unit_uid",),
    "contact": ("unit_uid",),
    "duty": ("unit_uid",),
    "unit_area": ("unit_uid",),
    "assignment": ("criterion_uid", "unit_uid"),
    "milestone": ("criterion_uid",),
    "extension": ("milestone_uid",),
    "required_evidence": ("criterion_uid",),
    "former_file": ("evidence_uid",),
    "evidence_link": ("criterion_uid", "evidence_uid"),
    "note_entry": ("criterion_uid",),
    "task_note": ("task_uid",),
    "score_rule": ("criterion_uid",),
    "criterion_score": ("criterion_uid",),
    "score_round": ("set_uid",),
}
"""The keys of the records that a record belongs to, first what it is part of."""
_NAMING_COLUMNS = {
    table: (*_NAME_COLUMNS.get(table, ()), *_OWNERS.get(table, ())) for table in (*_NAME_COLUMNS, *_OWNERS)
}

_SAID = {
    "report_kind": {kind.value: label for kind, label in REPORT_KIND.items()},
    "stage": {stage.value: label for stage, label in SCORE_STAGE.items()},
}
"""What the keys in naming columns are called."""


class LogLine(Struct, frozen=True):
    """A logged operation, perhaps of an older program, and its name."""

    seq: int
    op: str
    subject: str
    name: str
    at: datetime
    actor: str


def told(op: str, subject: str, args: Mapping[str, str | int]) -> str:
    """The name of a logged operation; one that this program does not know is called as it was logged."""
    if subject not in OP_NAMES:
        return subject
    name = op_name(Op(subject), args)
    return name if op == subject else f"{op_name(Op(op), {})}: {name}"


def own_name(table: str, columns: Columns) -> str | None:
    """What a record is called by its own columns; None when none of them is there or filled."""
    parts = [_readable(column, columns.get(column)) for column in _NAME_COLUMNS.get(table, ())]
    return shortened(" ".join(part for part in parts if part)) or None


def owner_keys(table: str) -> Sequence[str]:
    """The columns that hold the uids of what a record of `table` belongs to."""
    return _OWNERS.get(table, ())


def naming_columns(table: str) -> Sequence[str]:
    """The columns that a record and what it belongs to are named by."""
    return _NAMING_COLUMNS.get(table, ())


def titled(table: str, name: str | None) -> str:
    """A record with its kind before its name: "Tiêu chí 1.1.2 Sáng kiến"."""
    return f"{record_label(table)} {name}" if name else record_label(table)


def shortened(text: str) -> str:
    """`text` on one line and no longer than a name should be."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _readable(column: str, value: str | int | None) -> str:
    text = "" if value is None else str(value)
    if column in _SAID:
        return _SAID[column].get(text, text)
    return show_date(date.fromisoformat(text)) if _is_date(text) else text


def _is_date(text: str) -> bool:
    return len(text) == len("2026-11-23") and text[4] == text[7] == "-" and text[:4].isdigit()
