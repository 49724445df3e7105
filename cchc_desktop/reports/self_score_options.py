"""How the table of self-scores is to look: columns, their order and headings. Kept as JSON in between."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.document import Align, Column
from cchc_desktop.domain.text import one_line

COLUMNS = (
    Column("code", "STT", 12, Align.CENTER),
    Column("name", "Tiêu chí, tiêu chí thành phần", 50),
    Column("max_points", "Điểm tối đa", 15, Align.CENTER),
    Column("rule", "Cách chấm", 30),
    Column("inputs", "Số liệu", 20),
    Column("evidence", "Tài liệu kiểm chứng", 58),
    Column("points", "Điểm tự chấm", 17, Align.CENTER),
    Column("appraised", "Điểm thẩm định", 17, Align.CENTER),
    Column("explanation", "Giải trình", 44),
    Column("note", "Ghi chú", 26),
)
"""Columns of sheets known from elsewhere: the city's own is not known, so order and headings can change."""
COLUMN_KEYS = tuple(column.key for column in COLUMNS)
USUAL = tuple(key for key in COLUMN_KEYS if key != "explanation")
"""Explanations stand below the table unless they have their column."""
NAME = "name"
"""The column that always stands: it bears the words of sums."""


class SelfScoreOptions(Struct, frozen=True):
    """`columns` are keys in the order wanted, `headings` what some of them are called instead."""

    columns: tuple[str, ...] = USUAL
    headings: Mapping[str, str] = {}


def chosen_columns(options: SelfScoreOptions) -> tuple[Column, ...]:
    """The columns in their order, each once; unknown ones passed over. Raises UserError for a bad heading."""
    keys = options.columns
    wanted = dict.fromkeys(keys if NAME in keys else (NAME, *keys))
    by_key = {column.key: column for column in COLUMNS}
    return tuple(_headed(by_key[key], options.headings) for key in wanted if key in by_key)


def _headed(column: Column, headings: Mapping[str, str]) -> Column:
    own = one_line(headings.get(column.key, ""), "column_heading", limit=100)
    return replace(column, title=own or column.title)


def to_json(options: SelfScoreOptions) -> str:
    """To be kept."""
    return msgspec.json.encode(options).decode()


def from_json(text: str) -> SelfScoreOptions:
    """What was kept; the defaults where that cannot be read any more."""
    try:
        return msgspec.json.decode(text, type=SelfScoreOptions)
    except (msgspec.DecodeError, ValueError):
        return SelfScoreOptions()
