"""What each command does. Every one returns its exit code: 0 done, 1 refused with a sentence."""

import argparse
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.output import complain, say, say_json
from cchc_desktop.cli.shapes import SHAPES
from cchc_desktop.cli.tables import table_lines
from cchc_desktop.domain import labels
from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import consistency, notes, sample
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace, local_now
from cchc_desktop.services.years import latest_year, load_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Bundle
    from cchc_desktop.domain.incoming import Question
    from cchc_desktop.services.importing import ImportPreview, ImportResult

DONE, REFUSED = 0, 1


def _day(text: str | None, field: str, workspace: Workspace) -> date:
    found = parse_date(text or "", field, today=workspace.today())
    return found or workspace.today()


def init(arguments: argparse.Namespace) -> int:
    """Make a workspace, with the sample set on request."""
    if arguments.sample:
        sample.create_with_sample(arguments.file, arguments.year).close()
    else:
        Workspace.create(arguments.file).close()
    say(f"Đã tạo hồ sơ “{arguments.file}”.")
    return DONE


def show(arguments: argparse.Namespace) -> int:
    """Print records, as JSON or as a table."""
    with closing(Workspace.open(arguments.file, read_only=True)) as workspace, workspace.one_state():
        year = arguments.year or latest_year(workspace)
        view = load_year(workspace, year, _day(arguments.as_of, "as_of", workspace))
        shapes = SHAPES[arguments.what](workspace, view)
    if arguments.json:
        say_json(shapes)
        return DONE
    for line in table_lines(arguments.what, shapes, view, year, shutil.get_terminal_size((110, 0)).columns):
        say(line)
    return DONE


def note(arguments: argparse.Namespace) -> int:
    """Write a progress note on the criterion with a code."""
    with closing(Workspace.open(arguments.file)) as workspace:
        year = arguments.year or latest_year(workspace)
        view = load_year(workspace, year, workspace.today())
        row = row_by_code(view, arguments.code, year)
        typed = notes.NoteInput(
            on_date=_day(arguments.date, "date", workspace),
            text=arguments.text,
            progress=_progress(arguments.progress),
            reported_by=arguments.reported_by,
        )
        notes.write(workspace, [row], typed)
    state = f", tình trạng: {labels.PROGRESS[typed.progress]}" if typed.progress else ""
    say(f"Đã ghi nhật ký ngày {show_date(typed.on_date)} cho tiêu chí {row.criterion.code}{state}.")
    return DONE


def _progress(text: str | None) -> Progress | None:
    """A progress by its English key or its Vietnamese label. Raises UserError CHOICE_UNKNOWN."""
    if text is None:
        return None
    for progress, label in labels.PROGRESS.items():
        if fold(text) in (progress.value, fold(label)):
            return progress
    choices = ", ".join(f"{progress.value} ({label})" for progress, label in labels.PROGRESS.items())
    raise UserError(Fault.CHOICE_UNKNOWN, field="progress", value=text, choices=choices)


def import_criteria(arguments: argparse.Namespace) -> int:
    """Bring criteria in from a workbook; with `--dry-run` only say what would happen."""
    from cchc_desktop.exchange.importing import import_workbook
    from cchc_desktop.services.import_shape import import_lines, import_shape

    with closing(Workspace.open(arguments.file, read_only=arguments.dry_run)) as workspace:
        year = arguments.year or latest_year(workspace)
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


def report(arguments: argparse.Namespace) -> int:
    """Write a report to a file."""
    from cchc_desktop.reports.dispatch import dispatch
    from cchc_desktop.reports.files import write_report

    with closing(Workspace.open(arguments.file, read_only=True)) as workspace, workspace.one_state():
        document = dispatch(workspace) if arguments.kind == "dispatch" else _appendix(workspace, arguments)
    write_report(document, arguments.out)
    say(f"Đã ghi “{arguments.out}”.")
    return DONE


def _appendix(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    from cchc_desktop.reports.appendix import appendix
    from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState, Arrangement

    unit = unit_by_code(workspace, arguments.unit) if arguments.unit else None
    usual = AppendixState.EXTRACT if unit else AppendixState.SIGNED
    options = AppendixOptions(
        state=AppendixState(arguments.state) if arguments.state else usual,
        unit=unit.uid if unit else "",
        arrangement=Arrangement(arguments.arrange),
        columns=arguments.columns,
        drop_empty=arguments.drop_empty,
        electronic=arguments.electronic,
    )
    year = arguments.year or latest_year(workspace)
    return appendix(workspace, year, _day(arguments.as_of, "as_of", workspace), options)


def undo(arguments: argparse.Namespace) -> int:
    """Take the latest step back."""
    with closing(Workspace.open(arguments.file)) as workspace:
        step = workspace.undo()
    say(f"Đã hoàn tác: {step.name}.")
    return DONE


def check(arguments: argparse.Namespace) -> int:
    """Say whether the file is whole and consistent; with `--mend` put right what can be put right."""
    from cchc_desktop.services.surroundings import check_surroundings

    file, now = arguments.file, local_now()
    kept = consistency.mend_file(file, now) if arguments.mend else None
    findings = [*_mended(kept), *consistency.check_file(file), *check_surroundings(file, now)]
    if arguments.json:
        say_json([finding.as_dict() for finding in findings])
    else:
        for finding in findings:
            say(finding.message)
    serious = [finding for finding in findings if finding.serious]
    if serious:
        complain(_advice(file, serious))
        return REFUSED
    if not arguments.json and all(finding.kind in _AROUND for finding in findings):
        say(f"Tệp “{file}” nguyên vẹn và nhất quán.")
    return DONE


_AROUND = frozenset({"mended", "copy_missing", "evidence_missing", "evidence_changed", "risky_place"})
"""Findings that are not about what is in the file."""


def _mended(kept: Path | None) -> list[consistency.Finding]:
    if kept is None:
        return []
    message = f"Đã dựng lại tệp từ dữ liệu còn đủ. Tệp như trước khi sửa được giữ tại “{kept}”."
    return [consistency.Finding("mended", False, None, message, str(kept))]


def _advice(file: Path, serious: Sequence[consistency.Finding]) -> str:
    """How many errors there are, that nothing was changed, and what to do."""
    from cchc_desktop.services.surroundings import sound_copy

    told = f"Tệp “{file}” có {len(serious)} lỗi. Tệp được giữ nguyên;"
    if all(finding.mendable for finding in serious):
        return f"{told} lệnh “check --mend” sửa được, sau khi giữ riêng một bản như hiện trạng."
    copy = sound_copy(file)
    if copy is None:
        return f"{told} hãy tìm bản sao lưu ở nơi khác (USB, ổ chung) rồi khôi phục bằng lệnh restore."
    return f"{told} hãy khôi phục bằng lệnh restore từ bản sao lưu mới nhất đạt kiểm tra: “{copy}”."


def diagnose(arguments: argparse.Namespace) -> int:
    """Write the diagnostic file: numbers and the log, nothing that was typed."""
    from cchc_desktop.services.diagnostics import write_diagnostics

    if arguments.out.exists():
        raise UserError(Fault.FILE_EXISTS, path=arguments.out)
    write_diagnostics(arguments.file, arguments.out, local_now())
    say(f"Đã ghi tệp chẩn đoán “{arguments.out}”, không có tên, đường dẫn hay nội dung đã gõ.")
    return DONE


def backup(arguments: argparse.Namespace) -> int:
    """Make a verified copy beside the file, in a second place, or under a name of its own."""
    from cchc_desktop.services import backups

    file, dest = arguments.file, arguments.dest
    with closing(Workspace.open(file, read_only=True)) as workspace:
        if dest is None:
            copy = backups.back_up_beside(file, workspace.now())
        elif dest.is_dir():
            copy = backups.back_up_into(file, dest, workspace.now())
        else:
            backups.back_up_as(file, dest)
            copy = dest
    say(f"Đã sao lưu vào “{copy}”." if copy else "Hồ sơ chưa thay đổi từ lần sao lưu trước.")
    return DONE


def restore(arguments: argparse.Namespace) -> int:
    """Put a copy in the place of a workspace, or where there is none yet."""
    from cchc_desktop.services.restoring import restore_copy

    try:
        restored = restore_copy(arguments.copy, arguments.dest, None, local_now(), anyway=arguments.anyway)
    except UserError as error:
        if error.fault is not Fault.COPY_ALTERED:
            raise
        complain(f"{sentence(error)} Muốn dùng bản này thì thêm “--anyway”.")
        return REFUSED
    say(f"Đã khôi phục “{arguments.dest}” từ “{arguments.copy}”.")
    if restored.kept:
        say(f"Tệp cũ được giữ tại “{restored.kept}”.")
    if restored.evidence_missing:
        say(f"Còn thiếu {restored.evidence_missing} tệp tài liệu kiểm chứng, không có trong bản sao lưu.")
    return DONE


def self_test(_arguments: argparse.Namespace) -> int:
    """Run the shipped self-test."""
    from cchc_desktop.selftest import run

    return run(say)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "init": init,
    "show": show,
    "note": note,
    "import": import_criteria,
    "report": report,
    "undo": undo,
    "check": check,
    "diagnose": diagnose,
    "backup": backup,
    "restore": restore,
    "self-test": self_test,
}
