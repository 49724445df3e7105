"""Corrected columns, kept for the next table with the same headings.

They are kept on this machine, beside the window's size, and not in the workspace: they are a habit of reading
and no record; they need no undo, and lost they cost a minute.
"""

import json
from hashlib import sha256

from PySide6.QtCore import QSettings

from cchc_desktop.domain.import_columns import AS_FOUND, Layout, ReadTable


def kept_layout(settings: QSettings, table: ReadTable) -> Layout:
    """What was corrected in a table with the headings of `table` (as found); nothing for a new one."""
    try:
        found = json.loads(str(settings.value(_place(table), "")))
        return Layout(int(found["header_row"]), {str(key): str(one) for key, one in found["fields"].items()})
    except (ValueError, TypeError, KeyError, AttributeError):
        return AS_FOUND


def keep_layout(settings: QSettings, table: ReadTable, layout: Layout) -> None:
    """Remember `layout` for tables with the headings of `table` (as found)."""
    value = {"header_row": layout.header_row, "fields": dict(layout.fields)}
    settings.setValue(_place(table), json.dumps(value, ensure_ascii=False))


def _place(table: ReadTable) -> str:
    """Wherever the columns stand: their headings alone, in any order."""
    headings = "\n".join(sorted(column.key for column in table.columns))
    return f"import/columns/{sha256(headings.encode()).hexdigest()[:16]}"
