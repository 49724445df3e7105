"""Writing a report to disk: whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cchc_desktop.domain.document import Bundle, Grid
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.file_names import safe_name
from cchc_desktop.domain.letter import Letter, Letters
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.storage.files import replace_held

Sleep = Callable[[float], None]
Document = Grid | Bundle | Letter | Letters

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_report(
    document: Document, path: Path, sleep: Sleep = time.sleep, report: Report = quietly
) -> tuple[Path, ...]:
    """Render by the suffix of `path` and put it there; an old file stays until the new one is complete.

    Workbooks that come back are one for each part, `phieu-KT.xlsx` and so on beside `phieu.xlsx`, which is
    not written: each goes to somebody else. So are letters that have names. None of them replaces a file:
    it may be one that came back.
    `report` hears of pages or rows while rendering and may raise to stop: then nothing more is written.
    Gives the files.
    """
    parts = _apart(document, path)
    for part, place in parts:
        _put(place, _renderer(part, place, report), sleep)
    return tuple(place for _part, place in parts)


def _apart(document: Document, path: Path) -> list[tuple[Document, Path]]:
    """The documents to write, each with its place."""
    if isinstance(document, Letters) and document.names:
        named = zip(document.parts, document.names, strict=True)
        return [(part, _unused(path, name)) for part, name in named]
    parts = document.parts if isinstance(document, Bundle) else ()
    travels = path.suffix.lower() == ".xlsx" and len(parts) > 1 and all(part.mark for part in parts)
    if not travels:
        return [(document, path)]
    return [(part, _unused(path, part.label.rpartition(" ")[2])) for part in parts]


def write_bytes(content: bytes, path: Path, sleep: Sleep = time.sleep) -> None:
    """Put a report that is rendered already at `path`, as `write_report` does."""
    _put(path, lambda: content, sleep)


def formats_of(document: Document) -> tuple[str, ...]:
    """The suffixes of files that `document` can be written to, PDF first."""
    return (".pdf", ".docx") if isinstance(document, Letter | Letters) else (".pdf", ".xlsx", ".docx")


def _put(path: Path, made: Callable[[], bytes], sleep: Sleep) -> None:
    if not path.parent.is_dir():
        raise UserError(Fault.OUTPUT_FOLDER_MISSING, path=path)
    try:
        write_whole(path, made(), sleep)
    except OSError as error:
        raise explained(error, path) from error


def write_whole(path: Path, content: bytes, sleep: Sleep) -> None:
    """Write beside the target, sync, replace. Raises OSError, or UserError when the target is held open."""
    if path.is_dir() or (path.exists() and not path.stat().st_mode & stat.S_IWUSR):
        raise UserError(Fault.OUTPUT_READ_ONLY, path=path)
    import secrets  # hashes come with it: only where a report is written

    part = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            replace_held(part, path, sleep)
        except PermissionError as error:
            raise UserError(Fault.OUTPUT_LOCKED, path=path, suggestion=free_name(path).name) from error
    finally:
        part.unlink(missing_ok=True)


def _unused(path: Path, code: str) -> Path:
    """A file with `code` in its name, which is not there yet."""
    named = path.with_name(safe_name(f"{path.stem}-{code}{path.suffix}"))
    return free_name(named) if named.exists() else named


def free_name(path: Path) -> Path:
    """Beside `Phụ lục.pdf`: `Phụ lục (2).pdf`, or the first number that is not taken."""
    number = 2
    while (candidate := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return candidate


def _renderer(document: Document, path: Path, report: Report) -> Callable[[], bytes]:
    match path.suffix.lower(), document:
        case ".pdf", _:
            from cchc_desktop.reports.pdf import render_pdf

            return partial(render_pdf, document, report)
        case ".xlsx", Grid() | Bundle():
            from cchc_desktop.reports.xlsx import render_xlsx

            return partial(render_xlsx, document, report)
        case ".docx", _:
            from cchc_desktop.reports.docx import render_docx

            return partial(render_docx, document, report)
    raise UserError(Fault.OUTPUT_KIND_UNKNOWN, path=path, kinds=" hoặc ".join(formats_of(document)))


def explained(error: OSError, path: Path) -> UserError:
    """The failure behind an error of the system while something was put at `path`."""
    if error.errno in _FULL:
        return UserError(Fault.OUTPUT_DISK_FULL, path=path)
    if error.errno == errno.ENOENT:
        return UserError(Fault.OUTPUT_FOLDER_MISSING, path=path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError(Fault.OUTPUT_READ_ONLY, path=path)
    return UserError(Fault.DISK_ERROR, path=path, reason=f"lỗi hệ thống số {error.errno}")
