"""A program of the future: the same code with two more steps of the schema, and no other change."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_desktop import resources
from cchc_desktop.storage import migrate

_MANY = (
    "CREATE TABLE later (uid TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;"
    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
    " INSERT INTO later SELECT i, hex(randomblob(40)) FROM n;"
)
"""Enough pages that the journal is synced and the file written before the commit."""


def rebuild(table: str, statements: str = "") -> str:
    """The step SQLite recommends where ALTER TABLE does not reach: a new table takes the place of the old."""
    shipped = resources.read_text("db/schema.sql")
    (made,) = [part for part in shipped.split(";") if f"CREATE TABLE {table} (" in part]
    made = made[made.index("CREATE TABLE") :].replace(f"TABLE {table} (", f"TABLE {table}_new (")
    return (
        f"{made}; INSERT INTO {table}_new SELECT * FROM {table}; DROP TABLE {table};"
        f" ALTER TABLE {table}_new RENAME TO {table}; {statements}"
    )


@contextmanager
def program(folder: Path) -> Iterator[None]:
    """Ship two more steps from a copy of the shipped files in `folder`, where the program looks for them."""
    shipped = resources.data_path("db").parent
    base = folder / "chương trình sau"
    if not base.exists():
        _ship(shipped, base)
    usual = resources._base
    resources._base = lambda: base  # type: ignore[assignment]
    migrate.steps.cache_clear()
    try:
        yield
    finally:
        resources._base = usual
        migrate.steps.cache_clear()


def _ship(shipped: Path, base: Path) -> None:
    unfinished = base.with_suffix(".tmp")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(shipped / "db", unfinished / "db")
    (unfinished / "resources").symlink_to(shipped / "resources")
    steps = unfinished / "db" / "migrations"
    last = migrate.current_schema()
    scripts = (f"{_MANY} {rebuild('unit')} {rebuild('criterion')}", "ALTER TABLE unit ADD COLUMN later TEXT;")
    for number, script in enumerate(scripts, start=last + 1):
        (steps / f"{number:04}_later.sql").write_text(script, encoding="utf-8")
    unfinished.rename(base)
