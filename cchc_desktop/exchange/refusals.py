"""What is said of a file that cannot be read, by every reader of workbooks alike."""

from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError

MOST_CELLS = 400_000
MOST_ROWS = 15_000
"""Rows that hold something: a hundred times a year's criteria, read and written within 10 s and 300 MB."""
MOST_TEXT = 20_000_000
"""Characters in the cells of a sheet."""
MOST_MERGES = 20_000


class DamagedWorkbookError(Exception):
    """The parts are not what a workbook has; the message is for the log."""


def damaged(path: Path) -> UserError:
    """A file that is not whole."""
    return UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason="tệp hỏng hoặc không trọn vẹn")


def too_large(path: Path, reason: str) -> UserError:
    """A file beyond a limit; `reason` names the limit."""
    return UserError(Fault.WORKBOOK_TOO_LARGE, path=path, reason=reason)


def too_many_cells(path: Path) -> UserError:
    """A sheet with more cells than `MOST_CELLS`."""
    return too_large(path, f"hơn {MOST_CELLS} ô có dữ liệu")


def too_many_rows(path: Path) -> UserError:
    """A sheet with more rows than `MOST_ROWS`."""
    return too_large(path, f"hơn {MOST_ROWS} dòng có dữ liệu")


def too_much_text(path: Path) -> UserError:
    """A sheet with more text than `MOST_TEXT`."""
    return too_large(path, f"hơn {MOST_TEXT} ký tự")


def too_many_merges(path: Path) -> UserError:
    """A sheet with more merged areas than `MOST_MERGES`."""
    return too_large(path, f"hơn {MOST_MERGES} vùng ô gộp")
