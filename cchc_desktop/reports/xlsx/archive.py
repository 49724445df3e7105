"""Saving a workbook so that the same workbook gives the same bytes."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter


class _TimelessZip(ZipFile):
    """Leaves the clock out of the entries: a `ZipInfo` stands at 1980-01-01 unless told otherwise."""

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Take the sheet, which `stream.Sheet` holds in memory."""
        assert isinstance(filename, BytesIO)
        self.writestr(arcname, filename.getbuffer())

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        entry = ZipInfo(zinfo_or_arcname)
        entry.compress_type = ZIP_DEFLATED
        entry.create_system = 0  # else it names the system it was made on
        super().writestr(entry, data)


def save(workbook: Workbook) -> bytes:
    """`Workbook.save` would stamp the present time into the properties; its writer alone does not."""
    buffer = BytesIO()
    ExcelWriter(workbook, _TimelessZip(buffer, "w", ZIP_DEFLATED)).save()
    return buffer.getvalue()
