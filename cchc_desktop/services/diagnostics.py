"""The diagnostic file: one zip for whoever helps her, with nothing she typed, no name and no path in it."""

import importlib.metadata
import json
import locale
import os
import platform
import shutil
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import cchc_desktop
from cchc_desktop import log_file
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.scrubbing import scrubbed
from cchc_desktop.storage.diagnosis import facts_of
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import put_in_place, sync

_READ_ME = """\
Tệp chẩn đoán của CCHC Desktop, tạo lúc {now}.

Trong này có: phiên bản chương trình, hệ điều hành, màn hình; số dòng của từng bảng, kết quả kiểm tra tệp,
số bản sao lưu và ngày giờ; nhật ký lỗi đã bỏ hết tên, đường dẫn và nội dung (thay bằng dấu …).
Trong này không có: nội dung đã gõ, tên người, tên cơ quan, tên tệp, đường dẫn, tài liệu kiểm chứng.

Có thể mở từng tệp bằng Notepad để xem trước khi gửi.
"""
_PACKAGES = ("PySide6-Essentials", "sqlite-utils", "openpyxl", "reportlab", "msgspec", "xlrd")


def suggested_name(now: datetime) -> str:
    """What the file is called when she has no better idea."""
    return f"CCHC-chan-doan-{now:%Y%m%d-%H%M}.zip"


def write_diagnostics(
    workspace: Path, target: Path, now: datetime, window: Mapping[str, Any] | None = None
) -> None:
    """Write the diagnostic file of `workspace` to `target`, whole or not at all.

    `window` is what only the window knows: screens and settings, already without content. A file that cannot
    be opened is told of too. Raises UserError FOLDER_MISSING and for the disk's failures.
    """
    if not target.parent.is_dir():
        raise UserError(Fault.FOLDER_MISSING, path=target.parent)
    facts = {"program": _program(), "machine": _machine(workspace), "window": window, **facts_of(workspace)}
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    with speaking(target):
        try:
            with ZipFile(unfinished, "w", ZIP_DEFLATED) as packed:
                packed.writestr("doc-truoc.txt", _READ_ME.format(now=f"{now:%H:%M ngày %d/%m/%Y}"))
                packed.writestr("thong-tin.json", json.dumps(facts, ensure_ascii=False, indent=1))
                for name, text in _logs().items():
                    packed.writestr(f"nhat-ky/{name}", text)
            sync(unfinished)
            put_in_place(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)


def _program() -> dict[str, Any]:
    return {
        "version": cchc_desktop.__version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in _PACKAGES},
    }


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _machine(workspace: Path) -> dict[str, Any]:
    """The kind of machine, never its name."""
    return {
        "system": platform.system(),
        "release": platform.release(),
        "version": platform.version() if sys.platform == "win32" else None,
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "language": locale.getlocale()[0],
        "free_bytes": _free_bytes(workspace.parent),
    }


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _logs() -> dict[str, str]:
    """The logs of this machine by name, scrubbed; one that cannot be read is left out."""
    found: dict[str, str] = {}
    for name in log_file.NAMES:
        try:
            text = (log_file.log_folder() / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found[name] = scrubbed(text)
    return found
