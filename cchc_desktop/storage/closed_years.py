"""The years that were closed: no write may touch what hangs on one, wherever the write comes from."""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import cached_property

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change, Op

_YEAR, _SET = "year", "set_uid"
_OF_A_CRITERION = "SELECT year FROM criterion c JOIN criteria_set ON criteria_set.uid = c.set_uid"
_YEARS_OF: Mapping[str, str] = {
    _YEAR: "SELECT :value",
    _SET: "SELECT year FROM criteria_set WHERE uid = :value",
    "criterion_uid": f"{_OF_A_CRITERION} WHERE c.uid = :value",
    "milestone_uid": f"{_OF_A_CRITERION} JOIN milestone m ON m.criterion_uid = c.uid WHERE m.uid = :value",
    "note_uid": f"{_OF_A_CRITERION} JOIN note_entry e ON e.criterion_uid = c.uid WHERE e.note_uid = :value",
    "run_uid": "SELECT year FROM check_run WHERE uid = :value",
    "activity_uid": "SELECT year FROM activity WHERE uid = :value",
    "evidence_uid": (
        f"{_OF_A_CRITERION} JOIN evidence_link l ON l.criterion_uid = c.uid WHERE l.evidence_uid = :value"
        " UNION SELECT year FROM check_answer a JOIN check_run r ON r.uid = a.run_uid"
        " WHERE a.evidence_uid = :value"
        " UNION SELECT year FROM activity_evidence k JOIN activity t ON t.uid = k.activity_uid"
        " WHERE k.evidence_uid = :value"
    ),
}
"""How the years are found that the value of a key belongs to."""

_HANGING = (
    *("assignment", "milestone", "required_evidence", "evidence_link"),
    *("note_entry", "score_rule", "criterion_score"),
)
_KEYS: Mapping[str, Mapping[str, str]] = {
    "criteria_set": {"uid": _SET},
    "criterion": {_SET: _SET},
    **{table: {"criterion_uid": "criterion_uid"} for table in _HANGING},
    "extension": {"milestone_uid": "milestone_uid"},
    "progress_note": {"uid": "note_uid", "corrects_uid": "note_uid"},
    "evidence": {"uid": "evidence_uid"},
    "former_file": {"evidence_uid": "evidence_uid"},
    "score_round": {_SET: _SET},
    **{table: {_YEAR: _YEAR} for table in ("check_run", "one_stop_month", "activity", "report_text")},
    "check_answer": {"run_uid": "run_uid"},
    "activity_evidence": {"activity_uid": "activity_uid"},
    "activity_criterion": {"activity_uid": "activity_uid", "criterion_uid": "criterion_uid"},
}
"""Of each table that has a year: the columns that tell it, and the key each is.

What goes on when a year is over has none: findings are followed until they are closed, papers are issued.
"""


class ClosedYears:
    """What an open step may not touch; asked before each change."""

    def __init__(self, connection: sqlite3.Connection, subject: Op) -> None:
        self._connection = connection
        self._subject = subject

    def check(self, change: Change) -> None:
        """Raise UserError YEAR_CLOSED for a change, not made yet, of what a closed year holds.

        CLOSING_APART for one that would close or open a year by another step than those meant for it.
        """
        if _closes_or_opens(change) and self._subject not in (Op.CLOSE_YEAR, Op.OPEN_YEAR):
            raise UserError(Fault.CLOSING_APART)
        if not self._closed or change.table not in _KEYS or self._is_opening(change):
            return
        for year in self._years(change):
            if year in self._closed:
                raise UserError(Fault.YEAR_CLOSED, year=year)

    @cached_property
    def _closed(self) -> set[int]:
        """As they were before the step changed anything."""
        rows = self._connection.execute("SELECT year FROM criteria_set WHERE closed_on NOT NULL")
        return {year for (year,) in rows}

    def _is_opening(self, change: Change) -> bool:
        only = set(change.after or ()) == {"closed_on"}
        return self._subject is Op.OPEN_YEAR and change.table == "criteria_set" and only

    def _years(self, change: Change) -> Iterator[int]:
        """Those the row belongs to, and would belong to."""
        keys = _KEYS[change.table]
        columns = ", ".join(keys)
        stored = self._connection.execute(
            f"SELECT {columns} FROM {change.table} WHERE uid = ?", (change.uid,)
        ).fetchone()
        wanted = [(change.after or {}).get(column) for column in keys]
        for row in (stored or (), wanted):
            for key, value in zip(keys.values(), row, strict=False):
                if value is not None:
                    yield from (
                        year for (year,) in self._connection.execute(_YEARS_OF[key], {"value": value})
                    )


def _closes_or_opens(change: Change) -> bool:
    changed = change.before is not None and change.after is not None and "closed_on" in change.after
    return change.table == "criteria_set" and changed
