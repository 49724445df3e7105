"""Phiếu giao đơn vị: a sheet that travels to a unit and comes back with what it wrote.

What went out travels along, hidden: so what the unit changed and what changed here since can both be told.
"""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

import msgspec
from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import Finding
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.vocabulary import Progress

HEADINGS: Mapping[str, str] = {
    "number": "TT",
    "code": "Mã",
    "name": "Tiêu chí, mốc",
    "due": "Hạn",
    "present": "Đang ghi",
    "on_date": "Ngày",
    "progress": "Tình trạng mới",
    "text": "Kết quả thực hiện",
    "documents": "Tài liệu kiểm chứng",
}
"""The columns of the sheet by their keys, in order."""
ENTRIES = ("on_date", "progress", "text", "documents")
"""What the unit writes."""
LOCKED = tuple(key for key in HEADINGS if key not in ENTRIES)
REPORTER, REPORTED_ON = "Người báo", "Ngày báo"
"""The places to write above the table; the day stands for rows without one of their own."""

_MAGIC = "CCHC phiếu đơn vị 1"
"""First of the hidden texts; the number is that of their form."""
_PIECE = 30_000
"""Characters of a hidden text: a cell of a workbook holds 32,767."""


class SheetLine(Struct, frozen=True):
    """A row to write in, as it went out: a criterion, or one of its milestones where it has several."""

    criterion: str
    milestone: str
    """The uid of the milestone; empty where the criterion has one at most."""
    shown: Mapping[str, str]
    """The texts of the locked columns, by their keys."""
    progress: Progress

    @property
    def uid(self) -> str:
        """What the row carries hidden."""
        return f"{self.criterion}/{self.milestone}" if self.milestone else self.criterion


class SheetMark(Struct, frozen=True):
    """Which sheet it is, and all that it said when it went out."""

    workspace: str
    """The uid of the workspace it comes from."""
    commune: str
    year: int
    unit: str
    """The uid of the unit it was made for."""
    unit_name: str
    as_of: date
    revision: int
    """The number of the latest operation then."""
    last_note: int
    """The sequence number of the latest progress note then."""
    lines: tuple[SheetLine, ...]
    around: tuple[str, ...] = ()
    """Every other text of the sheet: headings, groups, how to fill it in."""


class ReturnedRow(Struct, frozen=True, dict=True):
    """What the unit wrote in a row; what could not be read is None or empty here, and refused."""

    line: SheetLine
    row: int
    """In the sheet that came back, from 1."""
    columns: Mapping[str, str]
    """The letters of the columns, by their keys."""
    on_date: date | None = None
    progress: Progress | None = None
    text: str = ""
    documents: tuple[ListedDocument, ...] = ()


class ReturnedSheet(Struct, frozen=True):
    """A sheet that came back, read and not yet compared with the year."""

    source: str
    """The name of its file."""
    sheet: str
    """The name of the sheet within it."""
    mark: SheetMark
    reported_by: str
    on_date: date | None
    """The day written above the table."""
    rows: tuple[ReturnedRow, ...]
    refused: tuple[Finding, ...] = ()
    """What the unit wrote and nothing can be made of."""
    doubts: tuple[Finding, ...] = ()
    """What was done to the sheet beside that."""


def hidden_texts(mark: SheetMark) -> tuple[str, ...]:
    """`mark` as texts for hidden cells: what it is, a checksum, and the pieces of it."""
    content = b64encode(msgspec.json.encode(mark)).decode()
    pieces = (content[start : start + _PIECE] for start in range(0, len(content), _PIECE))
    return (_MAGIC, sha256(content.encode()).hexdigest(), *pieces)


def is_mark(texts: Sequence[str]) -> bool:
    """Whether texts of hidden cells say that a file is such a sheet, whole or not."""
    return bool(texts) and texts[0] == _MAGIC


def mark_in(texts: Sequence[str], path: object) -> SheetMark:
    """The mark that `hidden_texts` wrote. Raises UserError UNIT_SHEET_DAMAGED when it is not as written."""
    content = "".join(texts[2:])
    try:
        if len(texts) < 2 or sha256(content.encode()).hexdigest() != texts[1]:
            raise ValueError("not as written")
        return msgspec.json.decode(b64decode(content), type=SheetMark)
    except (ValueError, NotBase64, msgspec.DecodeError) as error:
        raise UserError(Fault.UNIT_SHEET_DAMAGED, path=path) from error
