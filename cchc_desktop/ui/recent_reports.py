"""The reports made last, to be made again with the same choices.

Kept on this machine for each workspace, not in it: a habit, no record (what was issued is one).
"""

from datetime import datetime

import msgspec
from msgspec import Struct
from PySide6.QtCore import QSettings

_MOST = 12


class RecentReport(Struct, frozen=True):
    """`kind` is a key of `report_kinds`; `choices` is for its form."""

    kind: str
    year: int
    title: str
    choices: str
    made_at: datetime


def recent_reports(settings: QSettings, workspace_uid: str) -> list[RecentReport]:
    """The latest first; none where what was kept cannot be read any more."""
    try:
        return msgspec.json.decode(str(settings.value(_place(workspace_uid), "[]")), type=list[RecentReport])
    except msgspec.DecodeError:
        return []


def remember_report(settings: QSettings, workspace_uid: str, made: RecentReport) -> None:
    """Put a report first, once."""
    same = (made.kind, made.year, made.choices)
    others = [
        one for one in recent_reports(settings, workspace_uid) if (one.kind, one.year, one.choices) != same
    ]
    kept = [made, *others][:_MOST]
    settings.setValue(_place(workspace_uid), msgspec.json.encode(kept).decode())


def _place(workspace_uid: str) -> str:
    return f"report/recent/{workspace_uid}"
