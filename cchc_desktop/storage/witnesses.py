"""Who vouches that the tables read from a damaged file have all their rows: its indexes, or the log."""

import sqlite3
from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct

from cchc_desktop.storage.retold import log_tells_all, unlike_log
from cchc_desktop.storage.tables import RECORD_TYPES

_ROWID = "rowid"


class _Index(Struct, frozen=True):
    """An index as SQLite describes it."""

    name: str
    columns: tuple[str, ...]
    """With those of the row's own key."""
    where: str
    """What the rows of a partial index fulfil; empty for all."""


class _Word(Enum):
    """What an index says of the rows of its table."""

    ALL = auto()
    """It can be read to its end and knows exactly these."""
    NOTHING = auto()
    """It cannot be read, or knows only some."""
    OTHERS = auto()
    """It knows a row that the table has not."""


def all_are_witnessed(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> bool:
    """Whether each table of `fresh`, copied from `damaged`, surely has all its rows.

    No line of the log is missing, and no record that the log tells. Of each table an index knows the same
    rows and no index knows another; or the log tells all the records there are.
    """
    if not _lines_are_numbered_through(damaged, fresh) or unlike_log(fresh, RECORD_TYPES):
        return False
    return all(_is_witnessed(damaged, fresh, table) for table in _tables(fresh)) or log_tells_all(fresh)


def _lines_are_numbered_through(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> bool:
    """The lines of the log have no index, but numbers without a gap, and SQLite keeps the last one apart."""
    (last,) = damaged.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = 'op'").fetchone()
    found = fresh.execute("SELECT min(seq), max(seq), count(*) FROM op").fetchone()
    return tuple(found) == (1, last, last)


def _is_witnessed(damaged: sqlite3.Connection, fresh: sqlite3.Connection, table: str) -> bool:
    words = {_word(damaged, fresh, table, index) for index in indexes_of(fresh, table)}
    return _Word.ALL in words and _Word.OTHERS not in words


def _word(damaged: sqlite3.Connection, fresh: sqlite3.Connection, table: str, index: _Index) -> _Word:
    names = ", ".join(f'"{column}"' for column in index.columns)
    rows = set(fresh.execute(f'SELECT {names} FROM "{table}" NOT INDEXED'))
    try:
        entries = set(damaged.execute(entries_of(table, index)))
    except (sqlite3.Error, ValueError):
        return _Word.NOTHING
    if not entries <= rows:
        return _Word.OTHERS
    return _Word.ALL if entries == rows else _Word.NOTHING


def entries_of(table: str, index: _Index) -> str:
    """The statement that reads the entries of an index, from the index alone where it is not partial."""
    names = ", ".join(f'"{column}"' for column in index.columns)
    where = f"WHERE {index.where}" if index.where else ""
    return f'SELECT {names} FROM "{table}" INDEXED BY "{index.name}" {where}'


def indexes_of(connection: sqlite3.Connection, table: str) -> Iterator[_Index]:
    """Every index of `table` that lies apart from it."""
    (wr,) = connection.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    listed = connection.execute("SELECT name, origin FROM pragma_index_list(?)", (table,)).fetchall()
    for name, origin in listed:
        if wr and origin == "pk":
            continue
        named = connection.execute("SELECT name FROM pragma_index_xinfo(?)", (name,))
        columns = tuple(column or _ROWID for (column,) in named)
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        yield _Index(name, columns, (sql or "").partition(" WHERE ")[2])


def _tables(connection: sqlite3.Connection) -> list[str]:
    """All but SQLite's own, and the lines of the log."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found if not name.startswith("sqlite_") and name != "op"]
