"""The command that brings criteria in."""

import argparse
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.output import DONE, say, say_json
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Workspace, local_now
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.incoming import Question
    from cchc_desktop.services.importing import ImportPreview, ImportResult


def import_criteria(arguments: argparse.Namespace) -> int:
    """Bring criteria in from a workbook; with `--dry-run` only say what would happen."""
    from cchc_desktop.exchange.importing import import_workbook
    from cchc_desktop.services.import_shape import import_lines, import_shape

    with closing(Workspace.open(arguments.file, read_only=arguments.dry_run)) as workspace:
        year = arguments.year or usual_year(workspace)
        outcome = import_workbook(
            workspace,
            year,
            arguments.workbook,
            sheet=arguments.sheet,
            answers_file=arguments.answers,
            columns_file=arguments.columns,
            dry_run=arguments.dry_run,
        )
    failed = _write_failed(outcome.preview, arguments.failed)
    result = outcome.result
    problem = sentence(result.backup_problem) if result and result.backup_problem else None
    if arguments.json:
        written = result.count if result else 0
        say_json({**import_shape(outcome.preview), "written": written, "backup_problem": problem})
    else:
        for line in (*import_lines(outcome.preview), *_answers_hint(outcome.preview.questions), *failed):
            say(line)
    if outcome.refusal is not None:
        raise outcome.refusal
    if not arguments.json:
        say(_import_outcome(result, year))
    return DONE


def _write_failed(preview: "ImportPreview", path: Path | None) -> list[str]:
    """Write the rows with errors where she wants them; the line that says so."""
    if path is None or not preview.reading.failed:
        return []
    from cchc_desktop.reports.failed_rows import write_failed_rows

    count = write_failed_rows(preview.reading, path, local_now().date())
    return [f"Đã ghi {count} dòng có ô sai vào “{path}”."]


def _answers_hint(questions: "Sequence[Question]") -> list[str]:
    """The file of answers that takes every proposal, ready to be copied and changed."""
    if not questions:
        return []
    proposed = json.dumps({one.id: one.proposal for one in questions}, ensure_ascii=False)
    return [f"Tệp cho --answers nếu theo mọi đề xuất: {proposed}"]


def _import_outcome(result: "ImportResult | None", year: int) -> str:
    if result is None:
        return "Mới xem trước, chưa ghi gì."
    if not result.count:
        return f"Năm {year} đã đúng như trong bảng tính, không có gì phải ghi."
    done = f"Đã nhập {result.count} dòng vào năm {year}; lệnh undo hoàn tác được."
    return f"{done} {sentence(result.backup_problem)}" if result.backup_problem else done
