"""Mục lục of a pack of evidence: every file with its document, then all that is missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Bundle, Cell, Column, Emphasis, Grid, Row
from cchc_desktop.domain.evidence_pack import Lack, LackKind, Pack, PackedFile
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.year import CriterionRow

_FILES = (
    Column("number", "TT", 11, Align.CENTER),
    Column("document", "Số, ký hiệu", 36),
    Column("issued_on", "Ngày", 22, Align.CENTER),
    Column("title", "Trích yếu", 76),
    Column("location", "Trang, mục", 24),
    Column("file", "Tệp trong gói", 66, linked=True),
    Column("remark", "Ghi chú", 40),
)
_LACKS = (
    Column("number", "TT", 11, Align.CENTER),
    Column("code", "Mã", 16),
    Column("name", "Tiêu chí", 76),
    Column("what", "Còn thiếu", 46),
    Column("detail", "Chi tiết", 100),
)
_KINDS = {
    LackKind.REQUIRED: "Thiếu so với yêu cầu",
    LackKind.WITHOUT_FILE: "Có số, chưa có tệp",
    LackKind.LOST: "Mất tệp hoặc tệp bị sửa",
}


class PackHead(Struct, frozen=True):
    """What stands over the index of a pack."""

    commune: str
    unit: str
    """The name of the unit it is of; empty for all."""
    year: int
    as_of: date
    sample: bool


def evidence_index(head: PackHead, pack: Pack, files: Sequence[PackedFile], part: str = "") -> Bundle:
    """The index of `files`, then what the whole pack lacks; `part` says which of how many they are."""
    also = _folders_by_document(pack.files)
    rows = tuple(_file_rows(files, also)) or (_nothing("Không có tệp nào.", _FILES),)
    lacks = tuple(_lack_row(number, one) for number, one in enumerate(pack.lacks, start=1))
    size = sum(one.size for one in files)
    told = f"{show_count(len(files))} tệp, {show_count(size)} byte."
    first = _grid(head, "Mục lục", "Mục lục tài liệu kiểm chứng", part, _FILES, rows, (told, _ABOUT))
    count = f"{show_count(len(lacks))} mục còn thiếu, của cả gói." if lacks else ""
    second = _grid(
        head,
        "Còn thiếu",
        "Tài liệu còn thiếu",
        part,
        _LACKS,
        lacks or (_nothing("Không thiếu tài liệu nào.", _LACKS),),
        (count,) if count else (),
    )
    return Bundle((first, second))


_ABOUT = (
    "Tài liệu chứng minh cho nhiều tiêu chí được chép vào thư mục của từng tiêu chí. "
    "Mã băm từng tệp ở “SHA-256.txt”."
)


def _grid(
    head: PackHead,
    label: str,
    title: str,
    part: str,
    columns: tuple[Column, ...],
    rows: tuple[Row, ...],
    notes: tuple[str, ...],
) -> Grid:
    commune = head.commune or f"xã {BLANK}"
    whose = [f"Đơn vị: {head.unit}"] if head.unit else []
    return Grid(
        label=label,
        title=f"{title} {commune} năm {head.year}",
        subtitle_lines=(*whose, *([part] if part else [])),
        as_of_line=f"(Đến ngày {print_date(head.as_of)})",
        columns=columns,
        rows=rows,
        footnotes=notes,
        sample=head.sample,
        dated=head.as_of,
        author=f"UBND {commune}",
        subject=title,
    )


def _file_rows(files: Sequence[PackedFile], also: Mapping[str, Sequence[PackedFile]]) -> Iterator[Row]:
    shown: CriterionRow | None = None
    for number, one in enumerate(files, start=1):
        if shown is None or one.row.uid != shown.uid:
            shown = one.row
            name = f"{shown.criterion.code} {shown.criterion.name}".strip()
            yield Row((name, *(None,) * (len(_FILES) - 1)), Emphasis.SECTION, uid=shown.uid)
        document = one.document
        elsewhere = (other.path for other in also[document.uid] if other.row.uid != one.row.uid)
        others = [path.partition("/")[0] for path in elsewhere]
        remarks = [f"Cũng ở: {', '.join(others)}"] if others else []
        remarks += ["Tệp rỗng"] if not one.size else []
        cells: tuple[Cell, ...] = (
            number,
            document.number or None,
            document.issued_on,
            document.title or None,
            one.link.location or None,
            one.path,
            ". ".join(remarks) or None,
        )
        yield Row(cells, uid=document.uid, link=one.path)


def _lack_row(number: int, one: Lack) -> Row:
    criterion = one.row.criterion
    cells = (number, criterion.code or None, criterion.name, _KINDS[one.kind], _detail(one))
    return Row(cells, uid=one.row.uid)


def _detail(one: Lack) -> Cell:
    if one.document is None:
        needed = f"Có {one.there}/{len(one.row.required)} tài liệu có tệp. Yêu cầu:"
        return (needed, *(f"- {required.text}" for required in one.row.required))
    day = print_date(one.document.issued_on)
    parts = (one.document.number, f"ngày {day}" if day else "", one.document.title, one.document.file_name)
    return ", ".join(part for part in parts if part)


def _nothing(words: str, columns: Sequence[Column]) -> Row:
    return Row((words, *(None,) * (len(columns) - 1)), Emphasis.SECTION)


def _folders_by_document(files: Sequence[PackedFile]) -> Mapping[str, Sequence[PackedFile]]:
    found: dict[str, list[PackedFile]] = defaultdict(list)
    for one in files:
        found[one.document.uid].append(one)
    return found
