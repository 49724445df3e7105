"""A preview as plain data with stable English keys (docs/cli.md), and as lines of text."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from cchc_desktop.domain.incoming import Finding, Place, Question
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge_plan import CellChange, CellValue, Choice, MergedRow, value_text
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.importing import ImportPreview

Shape = dict[str, Any]

_NEW = "Dòng mới."
_UNCHANGED = "Không thay đổi."
_KEPT = "Giữ trong hồ sơ"
_TAKEN = "Lấy của tệp, bỏ chỗ đã gõ tay"
_MISSING = "Có trong hồ sơ, không có trong tệp; được giữ nguyên."


def import_shape(preview: ImportPreview) -> Shape:
    """One object with all there is to say. Each entry of its lists has sheet, row, column, value, message."""
    plan = preview.plan
    return {
        "year": preview.year,
        "source": preview.reading.source.name,
        "sha256": preview.reading.source.sha256,
        "sheet": preview.reading.sheet,
        "header_row": preview.reading.table.header_row,
        "columns": [
            {"column": one.letter, "heading": one.heading, "field": one.field or None}
            for one in preview.reading.table.columns
        ],
        "sample_rows_dropped": preview.sample_rows,
        "new": [_row(row, _NEW) for row in plan.new],
        "changed": [_changed(row) for row in plan.changed],
        "unchanged": [_row(row, _UNCHANGED) for row in plan.unchanged],
        "conflicts": [_conflict(row, choice) for row, choice in plan.conflicts],
        "missing": [_missing(row) for row in plan.missing],
        "left_out": [_finding(finding) for finding in preview.left_out],
        "warnings": [_finding(finding) for finding in preview.warnings],
        "questions": [_question(question) for question in preview.questions],
        "recalled": [_question(question) for question in preview.recalled],
        "errors": [_finding(finding) for finding in preview.errors],
    }


def import_lines(preview: ImportPreview) -> Iterator[str]:
    """The same in Vietnamese: the counts, then a line for each thing to know."""
    plan = preview.plan
    yield (
        f"Mới {len(plan.new)}, thay đổi {len(plan.changed)}, không đổi {len(plan.unchanged)}, "
        f"không có trong tệp {len(plan.missing)}, bỏ qua {len(preview.left_out)}, "
        f"lưu ý {len(preview.warnings)}, khác với chỗ đã gõ tay {len(plan.conflicts)}, "
        f"câu hỏi {len(preview.questions)}, lỗi {len(preview.errors)}."
    )
    for row in plan.changed:
        yield f"Thay đổi {row.result.code} {row.result.name}: {_changes_text(row)}"
    for row, choice in plan.conflicts:
        if not choice.open:
            yield f"{_TAKEN if choice.taken else _KEPT}: {_conflict_text(row, choice)}"
    for missing in plan.missing:
        yield f"Không có trong tệp: {missing.criterion.code} {missing.criterion.name}"
    for title, findings in (
        ("Bỏ qua", preview.left_out),
        ("Lưu ý", preview.warnings),
        ("Lỗi", preview.errors),
    ):
        for finding in findings:
            yield f"{title}: {finding}"
    for question in preview.recalled:
        yield f"Như lần trước {question.id}: {question.text} {question.proposal}."
    for question in preview.questions:
        choices = " / ".join(question.choices)
        yield f"Câu hỏi {question.id}: {question.text} Chọn: {choices}. Đề xuất: {question.proposal}."


def change_text(change: CellChange) -> str:
    """`Điểm tối đa: 0,50 → 1,00`."""
    before, after = value_text(change.before), value_text(change.after)
    return f"{FIELDS.get(change.field, change.field)}: {before} → {after}"


def _changes_text(row: MergedRow) -> str:
    return "; ".join(change_text(change) for change in row.cells)


def _conflict_text(row: MergedRow, choice: Choice) -> str:
    field, mine, theirs = FIELDS[choice.field], value_text(choice.before), value_text(choice.after)
    title = f"{row.result.code} {row.result.name}".strip()
    return f"{title}: {field}: trong hồ sơ {mine}, trong tệp {theirs}"


def _place(place: Place) -> Shape:
    return {"sheet": place.sheet or None, "row": place.row or None, "column": place.column or None}


def _finding(finding: Finding) -> Shape:
    about = {"about": str(finding.about), "value": finding.value, "message": finding.message}
    return {**_place(finding.place), **about}


def _question(question: Question) -> Shape:
    return {
        "id": question.id,
        "about": str(question.about),
        **_place(question.place),
        "value": question.value,
        "text": question.text,
        "message": question.text,
        "choices": list(question.choices),
        "proposal": question.proposal,
    }


def _row(row: MergedRow, message: str) -> Shape:
    return {
        **_place(row.incoming.place),
        "value": row.result.name,
        "message": message,
        "code": row.result.code,
        "name": row.result.name,
        "level": row.result.depth,
        "uid": row.existing.uid if row.existing else None,
    }


def _changed(row: MergedRow) -> Shape:
    changes = [
        {"field": change.field, "before": _plain(change.before), "after": _plain(change.after)}
        for change in row.cells
    ]
    return {**_row(row, _changes_text(row)), "changes": changes}


def _conflict(row: MergedRow, choice: Choice) -> Shape:
    return {
        **_row(row, _conflict_text(row, choice)),
        "id": choice.id,
        "field": choice.field,
        "mine": _plain(choice.before),
        "file": _plain(choice.after),
        "file_changed": choice.news,
        "taken": choice.taken,
        "open": choice.open,
    }


def _plain(value: CellValue) -> str | list[str] | None:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return list(value) if isinstance(value, tuple) else value


def _missing(row: CriterionRow) -> Shape:
    criterion = row.criterion
    return {
        **_place(Place("")),
        "value": criterion.name,
        "message": _MISSING,
        "code": criterion.code,
        "name": criterion.name,
        "level": row.depth,
        "uid": row.uid,
    }
