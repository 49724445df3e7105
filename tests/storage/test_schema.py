"""The schema is what its steps build, and the records are what the schema holds."""

import re
import sqlite3
import types
import typing
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import fields

from cchc_desktop import resources
from cchc_desktop.domain.records import Record
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.header import APPLICATION_ID
from cchc_desktop.storage.migrate import current_schema, migrate, schema_of, steps
from cchc_desktop.storage.tables import TABLES

Shape = dict[str, tuple[str, str]]
SMALL = ("unit_name", "contact", "duty", "unit_area", "signing_profile")
RECORDS = pytest.mark.parametrize("record", TABLES, ids=TABLES.get)


@pytest.fixture(scope="module")
def built() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection


def shape(connection: sqlite3.Connection) -> Shape:
    """Every object by its name, with its SQL in one line; SQLite adds a column with blanks of its own."""
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    return {name: (kind, re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split()))) for name, kind, sql in rows}


def pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, bool]]:
    """(name, type, may be null) of every column in order; a primary key never is."""
    rows = connection.execute(f"PRAGMA table_info({table})")
    return [(name, kind, not (notnull or key)) for _id, name, kind, notnull, _default, key in rows]


def stored_as(annotation: Any) -> tuple[str, bool]:
    """(type, may be null) of a field of a record."""
    if isinstance(annotation, types.UnionType):
        (inner,) = (part for part in typing.get_args(annotation) if part is not type(None))
        return stored_as(inner)[0], True
    if issubclass(annotation, StrEnum | str | date):
        return "TEXT", False
    assert issubclass(annotation, int | bool | Decimal), annotation
    return "INTEGER", False


def test_the_written_schema_is_what_the_steps_build(built: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as written:
        written.executescript(resources.read_text("db/schema.sql"))
        assert shape(written) == shape(built)


def test_the_written_schema_names_its_number() -> None:
    assert f"(user_version {current_schema()})" in resources.read_text("db/schema.sql").splitlines()[0]


def test_steps_are_numbered_without_a_gap() -> None:
    assert [number for number, _name in steps()] == list(range(1, current_schema() + 1))


def test_a_file_says_what_it_is(built: sqlite3.Connection) -> None:
    assert pragma(built, "application_id") == APPLICATION_ID == int.from_bytes(b"CCHC", "big")
    assert pragma(built, "user_version") == current_schema() == schema_of(built)


def test_walking_the_steps_again_changes_nothing(built: sqlite3.Connection) -> None:
    before = shape(built)
    migrate(built)
    assert shape(built) == before


def test_a_step_that_fails_leaves_nothing_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        resources, "read_text", lambda _name: "CREATE TABLE half (uid TEXT); CREATE TABLE half (uid TEXT);"
    )
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)
        assert shape(connection) == {}
        assert (pragma(connection, "user_version"), pragma(connection, "application_id")) == (0, 0)


def test_every_table_is_strict(built: sqlite3.Connection) -> None:
    tables = [row for row in built.execute("PRAGMA table_list") if not row[1].startswith("sqlite_")]
    assert {row[1] for row in tables} == {"workspace", "op", "change", *TABLES.values()}
    assert all(row[5] == 1 for row in tables)


@RECORDS
def test_a_record_has_exactly_the_columns_of_its_table(
    record: type[Record], built: sqlite3.Connection
) -> None:
    hints = typing.get_type_hints(record)
    wanted = [(field.name, *stored_as(hints[field.name])) for field in fields(record)]  # type: ignore[arg-type]
    assert columns(built, TABLES[record]) == wanted


@RECORDS
def test_keys_restrict_and_are_indexed_where_rows_are_many(
    record: type[Record], built: sqlite3.Connection
) -> None:
    table = TABLES[record]
    indexed = set()
    for index in built.execute(f"PRAGMA index_list({table})").fetchall():
        indexed.add(built.execute(f"PRAGMA index_info({index[1]})").fetchone()[2])
    for key in built.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        assert key[6] == "RESTRICT"
        assert key[3] in indexed or table in SMALL


def test_an_open_workspace_is_set_up_to_keep_what_it_says(workspace: Workspace) -> None:
    connection = workspace._store._connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("truncate",)
    assert {name: pragma(connection, name) for name in ("synchronous", "foreign_keys", "query_only")} == {
        "synchronous": 2,
        "foreign_keys": 1,
        "query_only": 1,
    }


def test_a_stored_file_has_the_schema_of_a_new_one(path: Path, built: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert shape(connection) == shape(built)
