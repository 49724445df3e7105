"""The shipped self-test: does this installation work as a whole? Run on the wheel and on the frozen folder.

It makes a workspace in a temporary folder, writes, takes back, checks, prints and shows, as a user would.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import consistency, notes, sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_YEAR = 2026
_DAY = date(_YEAR, 11, 23)


def run(say: Callable[[str], None]) -> int:
    """Run every step, telling each; returns 0, or 1 at the first that fails."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tu-kiem-tra.cchc"
        for name, step in (
            ("tạo hồ sơ và nạp dữ liệu mẫu", _create),
            ("ghi nhật ký, hoàn tác, làm lại", _write_and_undo),
            ("sao lưu và kiểm tra tệp", _back_up_and_check),
            ("xuất phụ lục PDF, XLSX và DOCX", _print),
            ("xem trước bản in", _preview),
            ("mở cửa sổ và các màn hình", _show),
        ):
            try:
                step(path)
            except Exception as error:  # noqa: BLE001 - whatever fails, the step is named
                say(f"Hỏng: {name} ({type(error).__name__}: {error})")
                return 1
            say(f"Đạt: {name}")
    return 0


def _create(path: Path) -> None:
    with closing(Workspace.create(path)) as workspace:
        sample.load_sample(workspace, _YEAR)


def _write_and_undo(path: Path) -> None:
    with closing(Workspace.open(path)) as workspace:
        row = next(row for row in load_year(workspace, _YEAR, _DAY).rows if row.is_criterion)
        before = notes.log_of(workspace, row.uid)
        notes.write(workspace, [row], notes.NoteInput(_DAY, "Tự kiểm tra: đã ghi.", Progress.DONE))
        written = notes.log_of(workspace, row.uid)
        workspace.undo()
        _require(notes.log_of(workspace, row.uid) == before, "undo")
        workspace.redo()
        _require(notes.log_of(workspace, row.uid) == written != before, "redo")


def _back_up_and_check(path: Path) -> None:
    with closing(Workspace.open(path, read_only=True)) as workspace:
        _require(workspace.back_up() is not None, "backup")
    _require(not consistency.check_file(path), "check")


def _print(path: Path) -> None:
    from cchc_desktop.reports.appendix import appendix
    from cchc_desktop.reports.appendix_options import AppendixOptions
    from cchc_desktop.reports.files import write_report

    with closing(Workspace.open(path, read_only=True)) as workspace:
        grid = appendix(workspace, _YEAR, _DAY, AppendixOptions())
    for suffix, magic in ((".pdf", b"%PDF-"), (".xlsx", b"PK"), (".docx", b"PK")):
        target = path.with_suffix(suffix)
        write_report(grid, target)
        _require(target.read_bytes().startswith(magic), suffix)


def _preview(path: Path) -> None:
    from cchc_desktop.ui.pdf_file import PdfFile

    paper = PdfFile(path.with_suffix(".pdf").read_bytes())
    _require(not paper.picture(0, 1.0).isNull(), "picture")
    _require(bool(paper.find(0, "Phụ lục")), "text")
    paper.close()


def _show(path: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cchc_desktop.ui.gallery import show_everything

    with closing(Workspace.open(path)) as workspace:
        show_everything(workspace)


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise RuntimeError(what)
