"""Whether the schema inside a file is the one its number promises."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cchc_desktop.storage.files import real_path
from cchc_desktop.storage.migrate import migrate, schema_of

_LOW_BYTE = 0xFF
Shape = dict[str, tuple[str, str]]


def has_its_schema(path: Path) -> bool:
    """Whether tables, indexes and triggers are what the steps up to the file's number make.

    A file that is busy is given the benefit of the doubt.
    """
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{real_path(path).as_uri()}?mode=ro", uri=True)) as connection:
            number, found = schema_of(connection), _shape(connection)
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & _LOW_BYTE == sqlite3.SQLITE_BUSY
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        migrate(model, number)
        return _shape(model) == found


def _shape(connection: sqlite3.Connection) -> Shape:
    """Every object by its name, with its SQL in one line."""
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master WHERE sql NOT NULL")
    return {name: (kind, " ".join(sql.split())) for name, kind, sql in rows if not name.startswith("sqlite_")}
