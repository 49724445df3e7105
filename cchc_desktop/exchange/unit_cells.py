"""The units that the cells of a row name: who leads, who coordinates, and what has to be asked."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.labels import ASSIGNMENT_ROLE
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.unit_names import UnitNames, is_group

FIRST_LEADS = "đơn vị ghi đầu chủ trì, các đơn vị sau phối hợp"
NONE_LEADS = "để trống chủ trì, tất cả phối hợp"
EVERY_OTHER = "mọi đơn vị khác"
NO_UNIT = "không ghi đơn vị nào, giữ chữ ở ghi chú"

_QUESTION = "unit:"
"""What the id of a question about a name begins with."""
_COLUMNS = {"chu tri": "lead", "phoi hop": "coordinating"}
_WORD = r"(chủ\s+trì|phối\s+hợp)"
_ROLE_BEFORE = re.compile(
    rf"(?:^|[\n;,.])\s*[-+•*]?\s*(?:(?:đơn vị|cơ quan|bộ phận)\s+)?{_WORD}\s*:", re.IGNORECASE
)
"""`Chủ trì: P. VHXH; phối hợp: P. Kinh tế` in one cell."""
_ROLE_BEHIND = re.compile(rf"\s*\({_WORD}\)$", re.IGNORECASE)
_PERSON = re.compile(r"\s*(?:\(|\s[-–]\s|:)\s*(?:đ/c|đồng chí|ông|bà)\s[^()]*\)?$", re.IGNORECASE)
"""Somebody of a unit: `P. VHXH (đ/c …)`."""
_ROLES = {"lead": AssignmentRole.LEAD, "coordinating": AssignmentRole.COORDINATE}


def names_answered(answers: Mapping[str, str]) -> list[str]:
    """The names, folded, that were answered to be a unit's."""
    return [
        uid.removeprefix(_QUESTION)
        for uid, answer in answers.items()
        if uid.startswith(_QUESTION) and answer != NO_UNIT
    ]


class Named(Struct):
    """The units of a row. `kept` are words that name no unit of their own, for the remark."""

    lead: str | None = None
    coordinating: tuple[str, ...] = ()
    kept: list[str] = field(default_factory=list)


class UnitCells:
    """Reads the two columns of units."""

    def __init__(self, names: UnitNames, notes: Notes) -> None:
        self._names = names
        self._notes = notes
        self._uids = {unit.short_name: unit.uid for unit in reversed(names.units)}

    def read(self, row: int, leads: Iterable[str], coordinating: Iterable[str]) -> Named:
        """The units that the texts of the two columns name."""
        named = Named()
        names = [*self._by_role("lead", leads), *self._by_role("coordinating", coordinating)]
        leading = [name for role, name in names if role == "lead"]
        first = self._uids_in(row, "lead", leading, named)
        others = self._uids_in(row, "coordinating", [name for role, name in names if role != "lead"], named)
        if len(first) > 1 and self._ask_lead(row, leading) == NONE_LEADS:
            others = first + others
        elif first:
            named.lead = first[0]
            others = first[1:] + others
        distinct = tuple(dict.fromkeys(others))
        named.coordinating = tuple(uid for uid in distinct if uid != named.lead)
        if distinct != named.coordinating:
            name = next(unit.name for unit in self._names.units if unit.uid == named.lead)
            self._notes.warn(ImportNote.LEAD_ALSO_COORDINATES, row, "coordinating", name=name)
        return named

    def _by_role(self, column: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The names in the cells of a column, each with the column that it belongs to by a word beside it."""
        for text in texts:
            first, *rest = _ROLE_BEFORE.split(text)
            roles = (column, *(_COLUMNS[fold(word)] for word in rest[::2]))
            for role, piece in zip(roles, (first, *rest[1::2]), strict=True):
                for name in self._names.split(piece):
                    behind = _ROLE_BEHIND.search(name)
                    yield (_COLUMNS[fold(behind[1])], name[: behind.start()]) if behind else (role, name)

    def _uids_in(self, row: int, column: str, names: Iterable[str], named: Named) -> list[str]:
        uids: list[str] = []
        for name in names:
            candidates = self._names.candidates(name)
            of_person = self._names.candidates(_PERSON.sub("", name)) if not candidates else ()
            if len(candidates) == 1:
                uids += candidates
            elif len(of_person) == 1:
                uids += of_person
                self._keep(column, name, named)
            elif not candidates and is_group(name):
                uids += self._group(row, column, name, named)
            else:
                uids += self._doubtful(row, column, name, candidates, named)
        return list(dict.fromkeys(uids))

    def _group(self, row: int, column: str, name: str, named: Named) -> list[str]:
        note = ImportNote.UNIT_GROUP
        choices = (NO_UNIT, EVERY_OTHER)
        if self._notes.ask(note, f"units:{fold(name)}", row, column, name, choices, NO_UNIT) == NO_UNIT:
            self._keep(column, name, named)
            return []
        return [unit.uid for unit in self._names.units if unit.uid != named.lead]

    def _doubtful(
        self, row: int, column: str, name: str, candidates: tuple[str, ...], named: Named
    ) -> list[str]:
        """A name that several units share, or that is none of theirs, is asked."""
        likely = self._names.likely(name) if not candidates else candidates[0]
        units = [unit for unit in self._names.units if not candidates or unit.uid in candidates]
        proposal = next((unit.short_name for unit in units if unit.uid == likely), NO_UNIT)
        choices_ = (*(unit.short_name for unit in units), NO_UNIT)
        note = ImportNote.WHICH_UNIT
        answer = self._notes.ask(note, f"{_QUESTION}{fold(name)}", row, column, name, choices_, proposal)
        if answer == NO_UNIT:
            self._keep(column, name, named)
            return []
        if not candidates:
            self._notes.spellings[name] = self._uids[answer]
        return [self._uids[answer]]

    def _ask_lead(self, row: int, texts: Iterable[str]) -> str:
        value = "; ".join(" ".join(text.split()) for text in texts)
        choices = (FIRST_LEADS, NONE_LEADS)
        return self._notes.ask(
            ImportNote.WHICH_LEAD, "lead:several", row, "lead", value, choices, FIRST_LEADS
        )

    def _keep(self, column: str, name: str, named: Named) -> None:
        named.kept.append(f"{ASSIGNMENT_ROLE[_ROLES[column]]}: {name}")
