"""Commands that look after the file: checked, mended, copied, restored, told about."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from cchc_desktop.cli.output import DONE, REFUSED, complain, say, say_json
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import consistency
from cchc_desktop.services.workspace import Workspace, local_now


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
