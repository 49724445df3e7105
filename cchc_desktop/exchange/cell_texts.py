"""What a text means that was typed or pasted into a cell of the table of criteria."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.points import parse_points
from cchc_desktop.domain.records import Contact, Unit, UnitName
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.unit_names import UnitNames
from cchc_desktop.services.criteria import evidence_lines
from cchc_desktop.services.row_edits import Due, Person, RowEdit, cell_texts, units_of
from cchc_desktop.services.schedule import milestone_meant

OF_GROUPS = frozenset({"code", "name", "max_points", "task"})
"""The fields that a group has as well."""
_COUNT = re.compile(r"\d+(/\d+)?")
_Edit = Callable[[RowEdit, str], RowEdit]


class CellReader:
    """Reads texts by the units, contacts and year she works with. Dates without a year lie in `year`."""

    def __init__(
        self,
        units: Sequence[Unit],
        former_names: Iterable[UnitName],
        contacts: Sequence[Contact],
        today: date,
        year: int,
    ) -> None:
        self._units = {unit.uid: unit for unit in units}
        self._names = UnitNames(units, former_names)
        self._contacts = contacts
        self._today = today
        self._year = year
        self._readers: Mapping[str, _Edit] = {
            "code": self._code,
            "name": self._name,
            "max_points": self._points,
            "task": self._task,
            "lead": self._lead,
            "coordinating": self._coordinating,
            "in_charge": self._person,  # after the unit it belongs to
            "due": self._due,
            "progress": self._progress,
            "evidence": self._evidence,
        }

    def read(self, row: CriterionRow, texts: Mapping[str, str]) -> tuple[RowEdit, Mapping[str, UserError]]:
        """What `texts`, by field, make of `row`, and what is wrong with those that mean nothing."""
        edit = RowEdit(row)
        present = cell_texts(row)
        problems: dict[str, UserError] = {}
        for field, reader in self._readers.items():
            text = texts.get(field, present[field]).strip()
            if text == present[field].strip():
                continue
            try:
                if row.is_group and field not in OF_GROUPS:
                    raise UserError(Fault.CELL_NOT_OF_GROUP, field=field, name=row.criterion.name)
                edit = reader(edit, text)
            except UserError as error:
                problems[field] = error
        return edit, problems

    def _code(self, edit: RowEdit, text: str) -> RowEdit:
        return _changed(edit, code=one_line(text, "code", limit=30))

    def _name(self, edit: RowEdit, text: str) -> RowEdit:
        return _changed(edit, name=clean(text, "name", limit=LONG, required=True))

    def _points(self, edit: RowEdit, text: str) -> RowEdit:
        return _changed(edit, max_points=parse_points(text, "max_points"))

    def _task(self, edit: RowEdit, text: str) -> RowEdit:
        return _changed(edit, task=clean(text, "task", limit=LONG))

    def _lead(self, edit: RowEdit, text: str) -> RowEdit:
        """The unit that leads; one that coordinated until now does not any more."""
        uids = self._uids(text, "lead")
        if len(uids) > 1:
            raise UserError(Fault.CELL_ONE_LEAD, field="lead", value=text)
        others = {uid: role for uid, role in _units_of(edit).items() if role is AssignmentRole.COORDINATE}
        return replace(edit, units={**others, **dict.fromkeys(uids, AssignmentRole.LEAD)})

    def _coordinating(self, edit: RowEdit, text: str) -> RowEdit:
        leads = {uid: role for uid, role in _units_of(edit).items() if role is AssignmentRole.LEAD}
        uids = self._uids(text, "coordinating")
        for uid in leads.keys() & set(uids):
            name = self._units[uid].name
            raise UserError(Fault.UNIT_LEADS_AND_COORDINATES, field="coordinating", name=name)
        return replace(edit, units={**leads, **dict.fromkeys(uids, AssignmentRole.COORDINATE)})

    def _uids(self, text: str, field: str) -> list[str]:
        """The units a text names, in its order."""
        uids: list[str] = []
        for name in self._names.split(text):
            found = self._names.candidates(name)
            if len(found) != 1:
                choices = ", ".join(unit.code for unit in self._units.values())
                raise UserError(Fault.CHOICE_UNKNOWN, field=field, value=name, choices=choices)
            uids += found
        return list(dict.fromkeys(uids))

    def _person(self, edit: RowEdit, text: str) -> RowEdit:
        """A contact of the unit that leads, by the whole name or the last words of it."""
        if not text:
            return replace(edit, person=Person(None))
        lead = next((uid for uid, role in _units_of(edit).items() if role is AssignmentRole.LEAD), None)
        people = [one for one in self._contacts if one.unit_uid == lead]
        typed = fold(text)
        same = [one for one in people if fold(one.name) == typed]
        found = same or [one for one in people if f" {fold(one.name)}".endswith(f" {typed}")]
        if len(found) != 1:
            unit = self._units[lead].name if lead else "Dòng chưa có đơn vị chủ trì"
            names = ", ".join(one.name for one in people) or "chưa ghi ai"
            raise UserError(Fault.PERSON_UNKNOWN, field="in_charge", value=text, unit=unit, choices=names)
        return replace(edit, person=Person(found[0].uid))

    def _due(self, edit: RowEdit, text: str) -> RowEdit:
        """A date, or words such as "thường xuyên" that hold no figure."""
        meant = milestone_meant(edit.row)
        if meant is not None and (not meant.is_open or meant.due != meant.milestone.due):
            raise UserError(Fault.CELL_DUE_SETTLED, field="due", code=edit.row.criterion.code)
        try:
            due = Due(parse_date(text, "due", today=self._today, year=self._year))
        except UserError:
            if any(letter.isdigit() for letter in text):
                raise
            due = Due(None, one_line(text, "due"))
        return replace(edit, due=due)

    def _progress(self, edit: RowEdit, text: str) -> RowEdit:
        if text == edit.row.state_text:
            return edit  # what the table itself shows, pasted back
        return replace(edit, progress=_unless_same(edit.row, progress_meant(text)))

    def _evidence(self, edit: RowEdit, text: str) -> RowEdit:
        if _COUNT.fullmatch(text):
            raise UserError(Fault.CELL_IS_COUNT, field="evidence", value=text)
        return replace(edit, evidence=evidence_lines(text.splitlines()))


def progress_meant(text: str) -> Progress:
    """The progress whose label a text is or alone begins, marks or not. Raises UserError CHOICE_UNKNOWN."""
    typed = fold(text)
    found = [one for one, label in PROGRESS.items() if typed and fold(label).startswith(typed)]
    if len(found) != 1:
        choices = ", ".join(PROGRESS.values())
        raise UserError(Fault.CHOICE_UNKNOWN, field="progress", value=text, choices=choices)
    return found[0]


def _changed(edit: RowEdit, **values: object) -> RowEdit:
    return replace(edit, criterion=replace(edit.criterion or edit.row.criterion, **values))


def _units_of(edit: RowEdit) -> Mapping[str, AssignmentRole]:
    """Who has a part in the row as far as the edit goes by now."""
    return edit.units if edit.units is not None else units_of(edit.row)


def _unless_same(row: CriterionRow, progress: Progress) -> Progress | None:
    meant = milestone_meant(row)
    return None if progress is (meant.progress if meant else row.progress) else progress
