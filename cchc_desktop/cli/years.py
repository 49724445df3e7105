"""Commands about whole years: a new one from last, one closed, one opened again."""

import argparse
from contextlib import closing
from datetime import date
from typing import Any

from cchc_desktop.cli.output import DONE, say, say_json
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.new_year import Shift
from cchc_desktop.domain.year_words import SHIFT_DOUBT, SHIFTED
from cchc_desktop.services.closing import close_year, open_year
from cchc_desktop.services.new_year import NewYear, plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.year_links import source_for
from cchc_desktop.services.years import usual_year


def new_year(arguments: argparse.Namespace) -> int:
    """Carry the criteria of a year to another, telling every date and word that changes."""
    with closing(Workspace.open(arguments.file, read_only=arguments.dry_run)) as workspace:
        source = arguments.source or source_for(workspace, arguments.year) or usual_year(workspace)
        plan = plan_year(workspace, source, arguments.year)
        if not arguments.dry_run:
            start_year(workspace, plan)
    if arguments.json:
        say_json(_shape(plan, written=not arguments.dry_run))
        return DONE
    for shift in plan.shifts:
        say(_line(plan, shift))
    for unit in plan.retired:
        say(f"{unit.name} đã thôi hoạt động trước năm {plan.year} mà vẫn còn được giao việc.")
    say(
        f"{'Sẽ lập' if arguments.dry_run else 'Đã lập'} năm {plan.year} từ năm {plan.source.year}: "
        f"{len(plan.view.rows)} dòng tiêu chí, {len(plan.rules)} cách chấm; "
        "điểm, nhật ký và tài liệu không mang sang."
    )
    return DONE


def close(arguments: argparse.Namespace) -> int:
    """Close a year: from now on it is only looked at."""
    with closing(Workspace.open(arguments.file)) as workspace:
        close_year(workspace, arguments.year)
    say(f"Đã khóa năm {arguments.year}: từ nay chỉ để xem, in và xuất.")
    return DONE


def reopen(arguments: argparse.Namespace) -> int:
    """Open a closed year again; the reason goes to the history."""
    with closing(Workspace.open(arguments.file)) as workspace:
        open_year(workspace, arguments.year, arguments.reason)
    say(f"Đã mở khóa năm {arguments.year}; lý do được giữ trong lịch sử thay đổi.")
    return DONE


def _shape(plan: NewYear, *, written: bool) -> dict[str, Any]:
    return {
        "year": plan.year,
        "source": plan.source.year,
        "criteria": len(plan.view.rows),
        "rules": len(plan.rules),
        "sample": plan.source.sample,
        "retired_units": [unit.code for unit in plan.retired],
        "shifts": [
            {
                "uid": shift.criterion_uid,
                "code": plan.view.by_uid[shift.criterion_uid].criterion.code,
                "field": shift.column,
                "before": _plain(shift.before),
                "after": _plain(shift.after),
                "doubts": list(shift.doubts),
                "taken": shift.proposed,
            }
            for shift in plan.shifts
        ],
        "written": written,
    }


def _line(plan: NewYear, shift: Shift) -> str:
    criterion = plan.view.by_uid[shift.criterion_uid].criterion
    doubts = "; ".join(SHIFT_DOUBT[doubt] for doubt in shift.doubts)
    kept = "" if shift.proposed else " (giữ nguyên)"
    return (
        f"{criterion.code or criterion.name}: {SHIFTED[shift.column]} "
        f"{_shown(shift.before)} → {_shown(shift.after)}{f' ({doubts})' if doubts else ''}{kept}"
    )


def _plain(value: str | date) -> str:
    return value if isinstance(value, str) else value.isoformat()


def _shown(value: str | date) -> str:
    return f"“{value}”" if isinstance(value, str) else show_date(value)
