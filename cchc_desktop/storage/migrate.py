"""One way to the current schema, for a new file and an old one: the steps of db/migrations in order."""

import sqlite3
from functools import cache

from cchc_desktop import resources
from cchc_desktop.storage.header import APPLICATION_ID


@cache
def steps() -> tuple[tuple[int, str], ...]:
    """(schema number, file name) of every step, in order."""
    names = sorted(path.name for path in resources.data_path("db/migrations").iterdir())
    return tuple((int(name[:4]), name) for name in names)


def current_schema() -> int:
    """The schema number this program writes."""
    return steps()[-1][0]


def schema_of(connection: sqlite3.Connection) -> int:
    """The schema number of an open file; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def column_names(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """The columns of every table of an open file."""
    found: dict[str, set[str]] = {}
    for table, column in connection.execute(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    ):
        found.setdefault(table, set()).add(column)
    return found


def migrate(connection: sqlite3.Connection, to: int | None = None) -> None:
    """Walk the steps the file lacks, up to the schema `to`: all of them, or none where one fails.

    sqlite-utils runs a script inside a transaction; the standard library would commit first.
    """
    from sqlite_utils import Database  # 0.1 s to import: only a new or old file pays it

    database = Database(connection)
    with database.atomic():
        for number, name in steps():
            if number <= schema_of(connection) or number > (to or number):
                continue
            database.executescript(resources.read_text(f"db/migrations/{name}"))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
