"""An .xlsx or .xlsm file as neutral sheets. Formulas count by their stored value; macros and links stay shut.

One streaming pass gives what the import needs and openpyxl's streaming reader leaves out: merged areas,
hidden rows, fonts, and which value comes from a formula. Only the sheet that is asked for is unpacked.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.ooxml import Outline, Relations, RichText, Styles, Texts, parse
from cchc_desktop.exchange.package import MOST_SKIPPED, Package, Part, open_package
from cchc_desktop.exchange.refusals import DamagedWorkbookError, damaged
from cchc_desktop.exchange.sheet import Sheet, SheetPart
from cchc_desktop.exchange.stored_numbers import CellStyle
from cchc_desktop.exchange.xlsx_cells import Cells

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
_OVERLAP = 64
"""Bytes of a chunk looked at again with the next one, so that no match is cut in two."""
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)>")


class Workbook:
    """An open workbook. `sheets` names its worksheets in order; `read` unpacks one."""

    def __init__(self, path: Path, content: bytes, check: Check = unasked) -> None:
        """Open the content of `path`; `check` as of `open_workbook`.

        Raises UserError as `open_package`, and for any other document.
        """
        self._package = open_package(path, content, check)
        with self._speaking():
            self._main = _main_part(self._package)
            outline = Outline()
            parse(self._package.open(self._main), outline)
            self._relations = _relations(self._package, self._main)
            self._from_1904 = outline.from_1904
            self.sheets = tuple(self._worksheets(outline))
            self._texts: list[RichText] | None = None
            self._styles: list[CellStyle] = []

    def read(self, sheet: SheetPart) -> Sheet:
        """The rows of a sheet. Raises UserError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE."""
        with self._speaking():
            if self._texts is None:
                self._texts, self._styles = self._shared_texts(), self._cell_styles()
            part = self._package.open(sheet.part)
            cells = Cells(self._package, part, self._texts, self._styles, from_1904=self._from_1904)
            parse(part, cells, until=cells.full)
            cut_after = cells.last_row if cells.full() and _values_follow(part, cells) else 0
            hidden = frozenset(cells.hidden_columns)
            return Sheet(sheet.name, cells.rows, cells.merges, sheet.hidden, cut_after, hidden_columns=hidden)

    def _worksheets(self, outline: Outline) -> Iterator[SheetPart]:
        """The sheets that hold cells: charts and macro sheets are of other types."""
        for name, relation, hidden in outline.sheets:
            kind, part = self._relations.get(relation, ("", ""))
            if kind == "worksheet":
                yield SheetPart(name, part, hidden)

    def _part_of_kind(self, wanted: str) -> Part | None:
        part = next((part for kind, part in self._relations.values() if kind == wanted), None)
        return self._package.open(part) if part is not None and self._package.has(part) else None

    def _shared_texts(self) -> list[RichText]:
        part = self._part_of_kind("sharedStrings")
        if part is None:
            return []
        handler = Texts(part)
        parse(part, handler)
        return handler.texts

    def _cell_styles(self) -> list[CellStyle]:
        part = self._part_of_kind("styles")
        if part is None:
            return []
        handler = Styles()
        parse(part, handler)
        return handler.styles()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Turn what a broken file makes of its readers into the sentence for it."""
        try:
            yield
        except (DamagedWorkbookError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise damaged(self._package.path) from error
        except (ValueError, LookupError, OverflowError) as error:
            # Numbers, indexes and dates as the file writes them, when it writes nonsense.
            raise damaged(self._package.path) from error


def _main_part(package: Package) -> str:
    """The part of the workbook. Raises UserError WORKBOOK_KIND_UNKNOWN for a document of another program."""
    if not package.has("_rels/.rels"):
        raise UserError(Fault.WORKBOOK_KIND_UNKNOWN, path=package.path)
    relations = _relations(package, "")
    main = next((part for kind, part in relations.values() if kind == "officeDocument"), "")
    if not package.has(main) or posixpath.basename(main) != "workbook.xml":
        raise UserError(Fault.WORKBOOK_KIND_UNKNOWN, path=package.path)
    return main


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """By id the kind and the full name of each part that `part` refers to."""
    folder, name = posixpath.split(part)
    handler = Relations()
    parse(package.open(posixpath.join(folder, "_rels", f"{name}.rels")), handler)
    return {
        uid: (kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        for uid, (kind, target) in handler.by_id.items()
    }


def _values_follow(part: Part, cells: Cells) -> bool:
    """Whether the rest of a sheet, which is not read, holds a value; its merged areas are taken along."""
    found = False
    tail = b""
    for chunk in part.chunks(MOST_SKIPPED):
        part.mark()
        window = tail + chunk
        found = found or _VALUE.search(window) is not None
        tail = window[-_OVERLAP:]
        for match in _MERGE.finditer(window, 0, len(window)):
            cells.add_merge(match[1].decode())
    return found
