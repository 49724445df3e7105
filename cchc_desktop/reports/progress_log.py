"""Nhật ký tiến độ on paper: the notes of a year, a unit, a criterion or a period. Nobody signs it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Grid, Row, section_row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import CHANNEL, PROGRESS
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import NoteEntry, ProgressNote, Unit
from cchc_desktop.domain.year import CriterionRow, YearView, with_parts
from cchc_desktop.services.notes import superseded
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_WORK = "Nhật ký tiến độ thực hiện Bộ chỉ số cải cách hành chính"
_DAY = Column("day", "Ngày", 24, Align.CENTER)
_TEXT = Column("text", "Nội dung", 128)
_PROGRESS = Column("progress", "Tình trạng", 30, Align.CENTER)
_SOURCE = Column("source", "Người báo, hình thức", 46)
_CODES = Column("codes", "Tiêu chí", 34)
_BY_CRITERION = (_DAY, _TEXT, _PROGRESS, _SOURCE)
_BY_DAY = (_DAY, _CODES, replace(_TEXT, width_mm=106), _PROGRESS, _SOURCE)
_NOTHING = "Không có ghi chép nào trong thời gian này"
_CORRECTED, _CORRECTION = "(đã đính chính)", "(đính chính)"


class LogOptions(Struct, frozen=True):
    """`unit` and `criterion` are uids, blank for all; without `since` the log begins with its first note."""

    unit: str = ""
    criterion: str = ""
    since: date | None = None
    by_day: bool = False
    """One list by day, each note once; else the notes of each criterion below its name."""
    with_corrected: bool = False
    """Print what was corrected since, too."""


class _Notes(Struct, frozen=True):
    """The notes to print, oldest first, and the rows each is about, in official order."""

    notes: tuple[ProgressNote, ...]
    rows: Mapping[str, Sequence[CriterionRow]]
    corrected: frozenset[str]


def progress_log(workspace: Workspace, year: int, until: date, options: LogOptions) -> Grid:
    """The log up to the day `until`. Raises UserError YEAR_WITHOUT_CRITERIA, RECORD_GONE."""
    view = load_year(workspace, year, until)
    if view.criteria_set is None or not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    unit = next((one for one in view.units if one.uid == options.unit), None)
    told = _notes(workspace, view, _wanted(view, unit, options), options)
    commune = office(workspace).commune or f"xã {BLANK}"
    columns = _BY_DAY if options.by_day else _BY_CRITERION
    rows = tuple(_by_day(told) if options.by_day else _by_criterion(view, told))
    began = f"Từ ngày {print_date(options.since)} đến" if options.since else "Đến"
    count = sum(one.uid not in told.corrected for one in told.notes)
    about = len({row.uid for rows in told.rows.values() for row in rows})
    return Grid(
        title=f"{_WORK} {commune} NĂM {year}".upper(),
        subtitle_lines=tuple(_subtitles(view, unit, options)),
        as_of_line=f"({began} ngày {print_date(until)})",
        columns=columns,
        rows=rows or (section_row(_NOTHING, columns),),
        footnotes=(f"{count} ghi chép về {about} tiêu chí.",) if rows else (),
        sample=view.sample,
        dated=until,
        author=f"UBND {commune}",
        subject=f"{_WORK} năm {year}",
    )


def _subtitles(view: YearView, unit: Unit | None, options: LogOptions) -> Iterator[str]:
    if unit is not None:
        yield f"Đơn vị: {unit.name}"
    if options.criterion:
        criterion = view.by_uid[options.criterion].criterion
        yield f"Tiêu chí: {criterion.code} {criterion.name}".replace("  ", " ")


def _wanted(view: YearView, unit: Unit | None, options: LogOptions) -> list[CriterionRow]:
    """The rows to tell of: a criterion with all below it, what a unit leads or coordinates, or all."""
    rows = list(view.rows)
    if options.criterion:
        if options.criterion not in view.by_uid:
            raise UserError(Fault.RECORD_GONE)
        rows = view.descendants(options.criterion)
    if unit is None:
        return rows
    own = {row.uid for row in with_parts(view.concerning(unit.uid))}
    return [row for row in rows if row.uid in own]


def _notes(
    workspace: Workspace, view: YearView, wanted: Sequence[CriterionRow], options: LogOptions
) -> _Notes:
    assert view.criteria_set is not None
    place = {row.uid: number for number, row in enumerate(wanted)}
    rows: dict[str, list[CriterionRow]] = defaultdict(list)
    entries = [
        one for one in workspace.read.of_set(NoteEntry, view.criteria_set.uid) if one.criterion_uid in place
    ]
    for entry in sorted(entries, key=lambda one: place[one.criterion_uid]):
        rows[entry.note_uid].append(wanted[place[entry.criterion_uid]])
    found = workspace.read.notes_of_set(view.criteria_set.uid)
    corrected = superseded(found)
    notes = (
        one
        for one in found
        if one.uid in rows
        and (options.since or date.min) <= one.on_date <= view.as_of
        and (options.with_corrected or one.uid not in corrected)
    )
    ordered = tuple(sorted(notes, key=lambda one: (one.on_date, one.seq)))
    return _Notes(ordered, {one.uid: rows[one.uid] for one in ordered}, corrected)


def _by_day(told: _Notes) -> Iterator[Row]:
    for note in told.notes:
        codes = ", ".join(row.criterion.code or row.criterion.name for row in told.rows[note.uid])
        day, *rest = _cells(note, told)
        yield Row((day, codes, *rest), uid=note.uid)


def _by_criterion(view: YearView, told: _Notes) -> Iterator[Row]:
    """Below each criterion its notes; one on several criteria stands below each."""
    below: dict[str, list[ProgressNote]] = defaultdict(list)
    for note in told.notes:
        for row in told.rows[note.uid]:
            below[row.uid].append(note)
    for row in view.rows:
        if row.uid in below:
            name = f"{row.criterion.code} {row.criterion.name}".strip()
            yield section_row(name, _BY_CRITERION, row.uid)
            yield from (Row(_cells(note, told), uid=note.uid) for note in below[row.uid])


def _cells(note: ProgressNote, told: _Notes) -> tuple[date | str | None, ...]:
    mark = _CORRECTED if note.uid in told.corrected else _CORRECTION if note.corrects_uid else ""
    return (
        note.on_date,
        f"{mark} {note.text}".strip(),
        PROGRESS[note.progress] if note.progress else None,
        ", ".join(part for part in (note.reported_by, CHANNEL[note.channel]) if part),
    )
