"""The columns of a table: told with examples, and corrected by hand."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import Layout, ReadColumn, ReadTable
from cchc_desktop.exchange.header import DUE_BESIDE, Header
from cchc_desktop.exchange.header_again import is_index_row
from cchc_desktop.exchange.headings import FIELDS, heading_words
from cchc_desktop.exchange.sheet import Sheet, column_name, column_number

_EXAMPLES = 3
_LONGEST_EXAMPLE = 40
_LOOKED_AT = 200
"""Rows of the table in which examples and columns without a heading are looked for."""


def corrected(sheet: Sheet, header: Header, layout: Layout) -> Header:
    """`header` with the fields that `layout` gives to its columns."""
    chosen = {
        number: layout.fields[key]
        for number, key in keys_of(sheet, header).items()
        if key in layout.fields and layout.fields[key] != _field(header, number)
    }
    if not chosen:
        return header
    columns = {field: number for field, number in header.columns.items() if number not in chosen}
    columns |= {field: number for number, field in chosen.items() if field}
    names_moved = "name" in chosen.values() or bool({*header.levels, header.rival_name} & chosen.keys())
    return replace(
        header,
        columns=columns,
        levels=() if names_moved else header.levels,
        rival_name=0 if names_moved else header.rival_name,
        marks={number: marked for number, marked in header.marks.items() if number not in chosen},
    )


def told(sheet: Sheet, header: Header) -> ReadTable:
    """The columns of a table, from left to right."""
    examples = _examples(sheet, header)
    columns = tuple(
        ReadColumn(
            letter=column_name(number),
            key=key,
            heading=header.headings.get(number, ""),
            examples=tuple(examples.get(number, ())),
            field=_field(header, number),
        )
        for number, key in keys_of(sheet, header).items()
    )
    return ReadTable(sheet.name, sheet.rows[header.last].number, columns)


def read_layout(path: Path) -> Layout:
    """The corrections in a file: `{"header_row": 5, "columns": {"Tên gọi": "name", "D": ""}}`, both optional.

    A column is named by its heading or its letter. Raises UserError COLUMNS_INVALID.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(Fault.COLUMNS_INVALID, path=path, reason="không đọc được tệp") from error
    except ValueError as error:
        raise UserError(Fault.COLUMNS_INVALID, path=path, reason="không phải là JSON") from error
    if not isinstance(found, dict) or not isinstance(found.get("columns", {}), dict):
        raise UserError(Fault.COLUMNS_INVALID, path=path, reason="cần một đối tượng header_row, columns")
    row, columns = found.get("header_row", 0), found.get("columns", {})
    if type(row) is not int or row < 0:
        raise UserError(Fault.COLUMNS_INVALID, path=path, reason="header_row phải là số dòng")
    for field in columns.values():
        if field not in ("", *FIELDS):
            reason = f"không có trường “{field}”, dùng được: {', '.join(FIELDS)}"
            raise UserError(Fault.COLUMNS_INVALID, path=path, reason=reason)
    return Layout(row, {_key_of(str(name)): field for name, field in columns.items()})


def _key_of(name: str) -> str:
    try:
        return column_name(column_number(name))
    except ValueError:
        return heading_words(name)


def _field(header: Header, number: int) -> str:
    if number in header.levels:
        return "name"
    if number in header.marks:
        return header.marks[number].field or "lead"
    field = next((field for field, column in header.columns.items() if column == number), "")
    return "due" if field == DUE_BESIDE else field


def keys_of(sheet: Sheet, header: Header) -> Mapping[int, str]:
    """What each column of the table is known by, from left to right."""
    numbers = {*header.headings, *header.columns.values(), *_filled(sheet, header)}
    words = {number: heading_words(header.headings.get(number, "")) for number in sorted(numbers)}
    met = Counter(words.values())
    return {
        number: text if text and met[text] == 1 else f"{text} {column_name(number)}".strip()
        for number, text in words.items()
    }


def _filled(sheet: Sheet, header: Header) -> Iterator[int]:
    """The columns that hold something in the first rows of the table."""
    for row in sheet.rows[header.last + 1 : header.last + 1 + _LOOKED_AT]:
        yield from (column for column, cell in row.cells.items() if cell.text.strip())


def _examples(sheet: Sheet, header: Header) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in sheet.rows[header.last + 1 : header.last + 1 + _LOOKED_AT]:
        if is_index_row(row):
            continue
        for column, cell in row.cells.items():
            text = " ".join(cell.text.split())
            if isinstance(cell.value, float):
                text = text.replace(".", ",")  # as Excel shows it to her
            shown = text if len(text) <= _LONGEST_EXAMPLE else f"{text[: _LONGEST_EXAMPLE - 1]}…"
            known = found.setdefault(column, [])
            if shown and not cell.from_merge and len(known) < _EXAMPLES and shown not in known:
                known.append(shown)
    return found
