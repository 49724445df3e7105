"""Reading records: by uid, by equal columns, and the few joins the year needs."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import (
    Assignment,
    Criterion,
    EvidenceLink,
    Extension,
    Milestone,
    NoteEntry,
    ProgressNote,
    Record,
    RequiredEvidence,
)
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.storage.columns import Stored, codecs, from_row
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.tables import TABLES

R = TypeVar("R", bound=Record)
S = TypeVar("S")
ProgressEntry = tuple[str, date, int, Progress]
"""(milestone uid, date, sequence, progress)."""

_NOTES_OF_SET = (
    "SELECT e.note_uid FROM note_entry e JOIN criterion c ON c.uid = e.criterion_uid WHERE c.set_uid = ?"
)
_STANDS = "NOT EXISTS (SELECT 1 FROM progress_note later WHERE later.corrects_uid = n.uid)"
"""A note that has been corrected stays in the log but counts no more."""
_REMINDER = Channel.REMINDER.value
_PROGRESS = {one.value: one for one in Progress}
_NEVER = ("", 0)
_OF_A_CRITERION = (
    *(Assignment, Milestone, RequiredEvidence, EvidenceLink, NoteEntry),
    *(ScoreRule, CriterionScore),
)


class StandingNotes(Struct, frozen=True):
    """What the notes on the criteria of a set say on a day."""

    entries: dict[str, list[ProgressEntry]]
    """Of those that carry a progress, by criterion uid."""
    latest: dict[str, ProgressNote]
    """What was last said, by criterion uid; that somebody was reminded says nothing."""
    reminders: dict[str, list[date]]
    """The days on which she reminded, by criterion uid."""

    def but_for(self, criteria: Collection[str], anew: "StandingNotes") -> "StandingNotes":
        """With what is said `anew` about `criteria` in the place of what is said here."""
        return StandingNotes(
            _without(self.entries, criteria) | anew.entries,
            _without(self.latest, criteria) | anew.latest,
            _without(self.reminders, criteria) | anew.reminders,
        )


def _without(said: Mapping[str, S], criteria: Collection[str]) -> dict[str, S]:
    return {uid: one for uid, one in said.items() if uid not in criteria}


class Reader:
    """Typed reading over one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def get(self, record_type: type[R], uid: str) -> R:
        """The record with `uid`. Raises UserError RECORD_GONE."""
        found = self.find(record_type, uid=uid)
        if not found:
            raise UserError(Fault.RECORD_GONE)
        return found[0]

    def find(self, record_type: type[R], **equal: Stored) -> list[R]:
        """All records whose columns equal the given stored values (all of them without any).

        In the order they were written.
        """
        where = " AND ".join(f"{column} IS ?" for column in equal) or "1"
        return self._select(record_type, f"WHERE {where} ORDER BY rowid", tuple(equal.values()))

    def find_among(self, record_type: type[R], column: str, values: Iterable[Stored]) -> list[R]:
        """All records whose `column` is one of `values`."""
        wanted = tuple(values)
        chunks = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
        found: list[R] = []
        for chunk in chunks:
            marks = ",".join("?" * len(chunk))
            found += self._select(record_type, f"WHERE {column} IN ({marks})", chunk)
        return found

    def of_set(self, record_type: type[R], set_uid: str) -> list[R]:
        """All records of a type that hang on a criterion of the set `set_uid`."""
        if record_type is Criterion:
            return self.find(record_type, set_uid=set_uid)
        if record_type is Extension:
            through = (
                "milestone_uid IN (SELECT m.uid FROM milestone m"
                " JOIN criterion c ON c.uid = m.criterion_uid WHERE c.set_uid = ?)"
            )
        else:
            assert record_type in _OF_A_CRITERION, record_type
            through = "criterion_uid IN (SELECT uid FROM criterion WHERE set_uid = ?)"
        return self._select(record_type, f"WHERE {through}", (set_uid,))

    def notes_of_criterion(self, criterion_uid: str) -> list[ProgressNote]:
        """The log of one criterion, corrected originals included, latest first."""
        return self._select(
            ProgressNote,
            "WHERE uid IN (SELECT note_uid FROM note_entry WHERE criterion_uid = ?)"
            " ORDER BY on_date DESC, seq DESC",
            (criterion_uid,),
        )

    def notes_of_set(self, set_uid: str) -> list[ProgressNote]:
        """The notes on any criterion of the set, each once, in the order they were written."""
        return self._select(ProgressNote, f"WHERE uid IN ({_NOTES_OF_SET}) ORDER BY seq", (set_uid,))

    def standing_notes(
        self, set_uid: str, as_of: date, criteria: Collection[str] | None = None
    ) -> StandingNotes:
        """What the standing notes up to `as_of` say about the criteria of a set, or about some of them.

        One pass without the texts: a year may have ten thousand notes.
        """
        only = "" if criteria is None else f" AND c.uid IN ({','.join('?' * len(criteria))})"
        rows = self._rows(
            "SELECT c.uid, e.milestone_uid, n.on_date, n.seq, n.progress, n.channel"
            " FROM criterion c JOIN note_entry e ON e.criterion_uid = c.uid"
            " JOIN progress_note n ON n.uid = e.note_uid"
            f" WHERE c.set_uid = ?{only} AND n.on_date <= ? AND {_STANDS}",
            (set_uid, *(criteria or ()), as_of.isoformat()),
        )
        entries: dict[str, list[ProgressEntry]] = defaultdict(list)
        latest: dict[str, tuple[str, int]] = {}
        reminders: dict[str, list[date]] = defaultdict(list)
        with reading(self._path):
            for criterion_uid, milestone_uid, on_date, seq, progress, channel in rows:
                if channel == _REMINDER:
                    reminders[criterion_uid].append(date.fromisoformat(on_date))
                elif (on_date, seq) > latest.get(criterion_uid, _NEVER):
                    latest[criterion_uid] = (on_date, seq)
                if progress is not None and milestone_uid is not None:
                    known = _PROGRESS.get(progress) or Progress(progress)
                    entries[criterion_uid].append((milestone_uid, date.fromisoformat(on_date), seq, known))
        seqs = {seq for _on_date, seq in latest.values()}
        notes = {note.seq: note for note in self.find_among(ProgressNote, "seq", seqs)}
        if notes.keys() != seqs:  # an index has lost what the table still has
            raise UserError(Fault.FILE_DAMAGED, path=self._path)
        said = {criterion_uid: notes[seq] for criterion_uid, (_on_date, seq) in latest.items()}
        return StandingNotes(dict(entries), said, dict(reminders))

    def criteria_of_notes(self, notes: Iterable[str], entries: Iterable[str]) -> set[str]:
        """The uids of the criteria that these `notes` and `entries`, told by their uids, are about."""
        found = [*self.find_among(NoteEntry, "note_uid", notes), *self.find_among(NoteEntry, "uid", entries)]
        return {entry.criterion_uid for entry in found}

    def standing_links(self, set_uid: str, as_of: date) -> list[EvidenceLink]:
        """The links of a set whose document was issued by `as_of`, or on no known day."""
        return self._select(
            EvidenceLink,
            "WHERE criterion_uid IN (SELECT uid FROM criterion WHERE set_uid = ?) AND EXISTS (SELECT 1"
            " FROM evidence WHERE uid = evidence_uid AND (issued_on IS NULL OR issued_on <= ?))",
            (set_uid, as_of.isoformat()),
        )

    def without_file(self, set_uid: str) -> frozenset[str]:
        """The uids of documents of a set that have a number and no file yet."""
        rows = self._rows(
            "SELECT DISTINCT d.uid FROM criterion c JOIN evidence_link l ON l.criterion_uid = c.uid"
            " JOIN evidence d ON d.uid = l.evidence_uid WHERE c.set_uid = ? AND d.file_sha256 = ''",
            (set_uid,),
        )
        return frozenset(uid for (uid,) in rows)

    def texts_before(
        self, record_type: type[Record], columns: Sequence[str], before: int, count: int
    ) -> list[tuple[int, str, str]]:
        """The next `count` records, the newest first, with a row number below `before`: for searching.

        (row number, uid, text of the columns with a blank between). A statement as short as this holds up
        nobody who writes.
        """
        text = " || ' ' || ".join(columns)
        return self._rows(
            f"SELECT rowid, uid, {text} FROM {TABLES[record_type]} WHERE rowid < ?"
            " ORDER BY rowid DESC LIMIT ?",
            (before, count),
        )

    def next_note_seq(self) -> int:
        """The sequence number of the next progress note."""
        return int(self._rows("SELECT coalesce(max(seq), 0) + 1 FROM progress_note")[0][0])

    def _select(self, record_type: type[R], rest: str, values: Sequence[Stored]) -> list[R]:
        columns = ", ".join(codecs(record_type))
        rows = self._rows(f"SELECT {columns} FROM {TABLES[record_type]} {rest}", values)
        with reading(self._path):
            return [from_row(record_type, row) for row in rows]

    def _rows(self, sql: str, values: Sequence[Stored] = ()) -> list[tuple[Any, ...]]:
        with reading(self._path):
            return self._connection.execute(sql, values).fetchall()
