"""An office after ten years: `python -m benchmarks.ten_years FILE` makes it, in about a minute.

2,000 criteria, 100,000 notes, 20,000 documents and 500,000 logged changes, written by the program's own
transaction and log, but in one go and without syncing. No real criterion, person or document.
"""

import argparse
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from benchmarks.sample_grid import FIELDS, GROUPS, NAMES, TASKS
from cchc_desktop.domain.history import LoggedOp, Op
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import (
    Criterion,
    Evidence,
    EvidenceLink,
    Milestone,
    NoteEntry,
    ProgressNote,
    Unit,
    new_uid,
)
from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.services import criteria_sets, planting
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import op_log
from cchc_desktop.storage.transaction import Transaction

YEARS = range(2017, 2027)
CRITERIA = 200
"""Rows a year, of which a few are groups."""
NOTES = 10_000
DOCUMENTS = 2_000
CHANGES = 500_000
_TEXT = (
    "Đã gọi điện đôn đốc; đơn vị hẹn gửi báo cáo trong tuần, còn thiếu số liệu của bộ phận một cửa.",
    "Đơn vị báo đã hoàn thành, gửi kèm dự thảo kế hoạch; đề nghị kiểm tra lại phụ lục trước khi trình ký.",
    "Họp giao ban: thống nhất lùi thời hạn, chờ hướng dẫn của cấp trên.",
)

Leaf = tuple[Criterion, Milestone]


def make(path: Path, years: Sequence[int] = YEARS) -> None:
    """Make the office at `path`; with fewer `years` there is as much less of all."""
    chance = random.Random(1)  # noqa: S311 - the same office each time
    with closing(Workspace.create(path)) as workspace:
        units = workspace.read.find(Unit)
        leaves = [_plant(workspace, year, units) for year in years]
        schema = workspace.schema
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        log = _Log(connection, schema)
        for year, of_year in zip(years, leaves, strict=True):
            for line, records in _work(of_year, year, chance, log):
                log.write(line, *records)
        log.edit_until(
            CHANGES * len(years) // len(YEARS), [leaf for of_year in leaves for leaf in of_year], chance
        )
        connection.execute("COMMIT")


def _plant(workspace: Workspace, year: int, units: Sequence[Unit]) -> list[Leaf]:
    rows: list[PlannedCriterion] = []
    for number in range(CRITERIA):
        field, place = divmod(number, 25)
        if place == 0:
            rows.append(PlannedCriterion(0, kind_at(0), f"{field + 1}", FIELDS[field % len(FIELDS)]))
        elif place % 8 == 1:
            group = GROUPS[number % len(GROUPS)]
            rows.append(PlannedCriterion(1, kind_at(1), f"{field + 1}.{place // 8 + 1}", group))
        else:
            rows.append(
                PlannedCriterion(
                    2,
                    kind_at(2),
                    f"{field + 1}.{place // 8 + 1}.{place % 8}",
                    NAMES[number % len(NAMES)],
                    task=TASKS[number % len(TASKS)],
                    lead_uid=units[number % len(units)].uid,
                    milestones=(PlannedMilestone(due=date(year, 1 + number % 12, 15)),),
                )
            )
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(rows)) as tx:
        planted = planting.plant(tx, criteria_sets.ensure_set(workspace, tx, year).uid, rows)
    of_leaf = {one.criterion_uid: one for one in workspace.read.find(Milestone)}
    return [(one, of_leaf[one.uid]) for one in planted if one.uid in of_leaf]


class _Log:
    """Writes operations one after the other, three minutes apart."""

    def __init__(self, connection: sqlite3.Connection, schema: int) -> None:
        self._connection = connection
        self._schema = schema
        self._at = datetime(YEARS[0], 1, 2, tzinfo=UTC)
        self._changes = 0
        self.notes = 0

    def write(self, op: tuple[Op, dict[str, str | int]], *records: object) -> None:
        tx = Transaction(self._connection)
        tx.put(*records)  # type: ignore[arg-type]
        self._at += timedelta(minutes=3)
        line = LoggedOp(0, op[0], op[0], op[1], self._at.isoformat(), "lan")
        op_log.append(self._connection, line, tx.changes, self._schema)
        self._changes += len(tx.changes)

    def edit_until(self, changes: int, leaves: Sequence[Leaf], chance: random.Random) -> None:
        """Edit remarks until that many changes are logged."""
        number = 0
        while self._changes < changes:
            number += 1
            criterion, _milestone = leaves[chance.randrange(len(leaves))]
            edited = replace(criterion, remark=f"{_TEXT[number % len(_TEXT)]} ({number})")
            self.write((Op.EDIT_CRITERION, {"name": criterion.code}), edited)


def _work(
    leaves: Sequence[Leaf], year: int, chance: random.Random, log: _Log
) -> Iterator[tuple[tuple[Op, dict[str, str | int]], list[object]]]:
    """Operations with the records they put: the notes and documents of one year."""
    states = [None, None, *Progress]
    for number in range(NOTES):
        criterion, milestone = leaves[chance.randrange(len(leaves))]
        day = date(year, 1, 1) + timedelta(days=number * 360 // NOTES)
        progress = chance.choice(states)
        log.notes += 1
        note = ProgressNote(
            new_uid(), log.notes, day, chance.choice(_TEXT), progress, "", Channel.PHONE, None
        )
        place = milestone.uid if progress else None
        entry = NoteEntry(new_uid(), note.uid, criterion.uid, place)
        yield (Op.WRITE_NOTE, {"count": 1}), [note, entry]
        if number % (NOTES // DOCUMENTS) == 0:
            title = f"{number}/BC-UBND"
            document = Evidence(new_uid(), title, day, "UBND xã", NAMES[number % len(NAMES)], "", "")
            link = EvidenceLink(new_uid(), document.uid, criterion.uid, "")
            yield (Op.ADD_EVIDENCE, {"name": title}), [document, link]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    make(parser.parse_args().file)


if __name__ == "__main__":
    main()
