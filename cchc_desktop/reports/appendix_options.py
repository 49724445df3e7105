"""How the appendix is to look: its state, its arrangement, its columns. Kept as JSON between two reports."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.document import Align, Column


class AppendixState(StrEnum):
    """In which of its three states the appendix leaves the office (the design's own terms)."""

    WITH_LETTER = "with-letter"
    """Kèm công văn: no signature block, as NĐ 30/2020 Phụ lục III model 2.1."""
    SIGNED = "signed"
    """Ký riêng: printed and signed by itself."""
    EXTRACT = "extract"
    """Trích gửi đơn vị: the rows of one unit, no signature block."""


class Arrangement(StrEnum):
    """What the rows stand under."""

    FIELD = "field"
    """One table in official order."""
    UNIT = "unit"
    """An appendix for each unit: the rows it leads, then those it coordinates, with their sums."""


COLUMNS = (
    Column("code", "STT", 12, Align.CENTER),
    Column("name", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 41),
    Column("max_points", "Điểm tối đa", 15, Align.CENTER),
    Column("task", "Nội dung nhiệm vụ", 47),
    Column("lead", "Đơn vị chủ trì", 22),
    Column("coordinating", "Đơn vị phối hợp", 38),
    Column("evidence", "Sản phẩm/Tài liệu kiểm chứng", 37),
    Column("due", "Thời hạn", 22, Align.CENTER),
    Column("remark", "Ghi chú", 18),
)
"""Columns this program proposes; no official form was found (they can be left out and re-ordered).

Widths are those with which the names of the units and tasks of common length take the fewest pages.
"""
COLUMN_KEYS = tuple(column.key for column in COLUMNS)
NAME = "name"
"""The column that always stands: it bears the words of sections and sums."""


class AppendixOptions(Struct, frozen=True, kw_only=True):
    """`unit` is a uid, blank for the whole commune; `columns` are keys in the order wanted."""

    state: AppendixState = AppendixState.SIGNED
    unit: str = ""
    arrangement: Arrangement = Arrangement.FIELD
    columns: tuple[str, ...] = COLUMN_KEYS
    drop_empty: bool = False
    """Leave out columns that no row has anything in."""
    electronic: bool = False
    """For a digital signature: number and day in "(Kèm theo ...)" stay dotted (NĐ 30/2020, Phụ lục III)."""


def chosen_columns(keys: Sequence[str]) -> tuple[Column, ...]:
    """The columns of `keys` in their order, each once; unknown ones passed over, the name always there."""
    wanted = dict.fromkeys(keys if NAME in keys else (NAME, *keys))
    by_key = {column.key: column for column in COLUMNS}
    return tuple(by_key[key] for key in wanted if key in by_key)


def to_json(options: AppendixOptions) -> str:
    """To be kept; the unit is no habit and is left out."""
    return msgspec.json.encode(replace(options, unit="")).decode()


def from_json(text: str) -> AppendixOptions:
    """What was kept; the defaults where that cannot be read any more."""
    try:
        return msgspec.json.decode(text, type=AppendixOptions)
    except (msgspec.DecodeError, ValueError):
        return AppendixOptions()
