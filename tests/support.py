"""What the tests of the file and of its services share: a fixed clock, workspaces, a small tree, dumps."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.long_work import quietly
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import Contact, IssuedDocument, Unit
from cchc_desktop.domain.vocabulary import ReportKind, ScoredBy
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import criteria, criteria_sets, evidence_files, issued, planting, units, years
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.migrate import column_names
from cchc_desktop.storage.tables import TABLES

YEAR = 2026
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()


def clock() -> datetime:
    """Nine o'clock, always."""
    return NOW


def on(day: date) -> Callable[[], datetime]:
    """A clock that stands on another day."""
    return lambda: datetime.combine(day, NOW.timetz())


@contextmanager
def opened(path: Path, *, now: Callable[[], datetime] = clock) -> Iterator[Workspace]:
    """An open workspace, closed after the block."""
    with closing(Workspace.open(path, clock=now)) as workspace:
        yield workspace


@contextmanager
def refused(fault: Fault) -> Iterator[None]:
    """The block raises UserError `fault`."""
    try:
        yield
    except UserError as error:
        assert error.fault is fault, f"{error} instead of {fault}"  # noqa: PT017
    else:
        raise AssertionError(f"{fault} was not raised")


def view(workspace: Workspace, as_of: date = TODAY) -> YearView:
    """The year of the tests."""
    return years.load_year(workspace, YEAR, as_of)


def row(workspace: Workspace, code: str, as_of: date = TODAY) -> CriterionRow:
    """A row by its code."""
    return criteria.row_by_code(view(workspace, as_of), code, YEAR)


def leaf(code: str, points: str | None = "1", **rest: object) -> PlannedCriterion:
    """A planned row of the lowest level."""
    max_points = None if points is None else Decimal(points)
    return PlannedCriterion(2, kind_at(2), code, f"Tiêu chí thành phần {code}", max_points, **rest)  # type: ignore[arg-type]


def quarters() -> tuple[PlannedMilestone, ...]:
    """Four quarterly reports."""
    days = (date(YEAR, 3, 15), date(YEAR, 6, 15), date(YEAR, 9, 15), date(YEAR, 12, 15))
    return tuple(PlannedMilestone(f"Quý {number}", day) for number, day in enumerate(days, start=1))


def small_tree(workspace: Workspace) -> YearView:
    """Two fields with seven rows below: one date, four dates, no date, no points, a survey row."""
    vhxh, vp = (units.unit_by_code(workspace, code).uid for code in ("VHXH", "VP"))
    planned = [
        PlannedCriterion(0, kind_at(0), "I", "Chỉ đạo, điều hành"),
        PlannedCriterion(1, kind_at(1), "1.1", "Kế hoạch cải cách hành chính"),
        leaf(
            "1.1.1",
            "0.5",
            lead_uid=vhxh,
            coordinating_uids=(vp,),
            evidence=("Kế hoạch", "Báo cáo"),
            milestones=(PlannedMilestone(due=date(YEAR, 11, 15)),),
        ),
        leaf("1.1.2", "1.5", lead_uid=vp, milestones=quarters()),
        leaf("1.1.3", None, lead_uid=vhxh),
        PlannedCriterion(1, kind_at(1), "1.2", "Sáng kiến", Decimal("1.25"), lead_uid=vhxh),
        PlannedCriterion(0, kind_at(0), "II", "Cải cách thể chế"),
        PlannedCriterion(
            1, kind_at(1), "2.1", "Điều tra xã hội học", Decimal(5), ScoredBy.SURVEY, lead_uid=vhxh
        ),
    ]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        found = criteria_sets.ensure_set(workspace, tx, YEAR, title="Bộ tiêu chí thử")
        planting.plant(tx, found.uid, planned)
    return view(workspace)


def saved_unit(workspace: Workspace, unit: Unit) -> Unit:
    """A unit saved as its card is, with the people it has."""
    return units.save_unit_card(workspace, unit, units.contacts(workspace, unit.uid))


def saved_person(workspace: Workspace, person: Contact) -> Contact:
    """A person of a unit as stored, saved on its card in place of the former self or after the others."""
    others = [one for one in units.contacts(workspace, person.unit_uid) if one.uid != person.uid]
    others.insert(person.position - 1, person)
    units.save_unit_card(workspace, workspace.read.get(Unit, person.unit_uid), others)
    return workspace.read.get(Contact, person.uid)


def without_person(workspace: Workspace, person: Contact) -> None:
    """A person taken off the card of the unit."""
    others = [one for one in units.contacts(workspace, person.unit_uid) if one.uid != person.uid]
    units.save_unit_card(workspace, workspace.read.get(Unit, person.unit_uid), others)


def make_pristine(folder: Path) -> Path:
    """A workspace with the small tree, made once and copied by those who write."""
    path = folder / "hồ sơ.cchc"
    with closing(Workspace.create(path, clock=clock)) as workspace:
        small_tree(workspace)
    return path


def copied(pristine: Path, folder: Path) -> Path:
    """A copy of its own for one test."""
    path = folder / pristine.name
    shutil.copyfile(pristine, path)
    return path


def taken(workspace: Workspace, name: str, content: bytes = b"%PDF-1.4") -> TakenFile:
    """A file made outside and taken into the store, named by no document yet."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / name
        source.write_bytes(content)
        found = evidence_files.take_in([source], evidence_files.place_to_write(workspace), quietly)
    assert not found.refused
    return found.files[0]


def issued_document(workspace: Workspace, number: str, content: bytes = b"%PDF-1.4 issued") -> IssuedDocument:
    """A document recorded as issued today, its bytes in the store."""
    folder = evidence_files.place_to_write(workspace)
    file = issued.keep_bytes(folder, content, "cong-van.pdf", quietly)
    said = issued.Issue(ReportKind.DISPATCH, YEAR, number, TODAY, "Công văn phân công")
    return issued.issue(workspace, said, file)


def logical_dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every record of a file by table, ordered by uid: all but the log. A file may be of an older schema."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        there = column_names(connection)
        tables = [table for table in ("workspace", *TABLES.values()) if table in there]
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY uid").fetchall() for table in tables
        }


def log_lines(path: Path) -> list[tuple[int, str]]:
    """Number and name of every logged operation, oldest first."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT seq, op FROM op ORDER BY seq").fetchall()


def next_tree(workspace: Workspace, year: int, points: str) -> None:
    """The city's set of `year`: of `small_tree` a row renumbered, one of other `points`, one reworded."""
    planned = [
        PlannedCriterion(0, kind_at(0), "I", "Chỉ đạo, điều hành"),
        PlannedCriterion(1, kind_at(1), "1.1", "Kế hoạch cải cách hành chính"),
        replace(leaf("1.1.1", "0.5"), code="1.1.9"),
        leaf("1.1.2", points),
        PlannedCriterion(1, kind_at(1), "1.2", "Sáng kiến mới", Decimal("0.5")),
        PlannedCriterion(1, kind_at(1), "1.3", "Chuyển đổi số", Decimal(2)),
    ]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, year).uid, planned)
