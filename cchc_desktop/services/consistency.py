"""What `check` looks at: the file as SQLite sees it, then the records as the rules see them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from cchc_desktop.domain import labels
from cchc_desktop.domain.record_words import RECORDS
from cchc_desktop.domain.records import CriteriaSet, Milestone, NoteEntry
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.evidence_findings import lost_files
from cchc_desktop.services.workspace import Workspace, actor
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.health import Health, examine
from cchc_desktop.storage.left_journal import admit
from cchc_desktop.storage.lock import WriterLock


class Finding(Struct, frozen=True):
    """One thing `check` found. `serious` ones mean the file contradicts itself."""

    kind: str
    serious: bool
    uid: str | None
    message: str
    detail: str | None = None
    """What SQLite itself said, in its words: for those who repair files, not for her."""
    mendable: bool = False
    """Whether `mend_file` puts it right."""

    def as_dict(self) -> dict[str, Any]:
        """For `check --json`."""
        return asdict(self)


def check_file(path: Path) -> list[Finding]:
    """All findings inside the file at `path`; raises UserError where it cannot be opened."""
    found = list(_of_health(examine(path)))
    if found:
        return found
    with closing(Workspace.open(path, read_only=True)) as workspace:
        of_years = (_of_year(workspace, criteria_set) for criteria_set in workspace.read.find(CriteriaSet))
        return [*chain.from_iterable(of_years), *_of_evidence(workspace)]


def mend_file(path: Path, now: datetime) -> Path | None:
    """Put right what can be put right; returns where the file is kept as it was, None when it is not touched.

    Raises UserError FILE_LOCKED when somebody has it open, even if all is well, and as `check_file`.
    """
    from cchc_desktop.storage.mending import mend

    admit(path)
    with WriterLock(path, actor(), f"{now:%H:%M ngày %d/%m/%Y}"):
        return mend(path, now) if examine(path).mendable else None


def _of_health(health: Health) -> Iterator[Finding]:
    if health.strange_schema:
        message = (
            "Cấu trúc bên trong tệp (bảng, cột, mục lục) không phải do chương trình tạo ra hoặc đã bị sửa."
        )
        yield Finding("schema", True, None, message)
    if not health.one_uid:
        message = (
            "Tệp không còn ghi đúng một mã riêng của hồ sơ, nên không biết tài liệu và bản sao nào là của nó."
        )
        yield Finding("uid", True, None, message)
    for number, detail in enumerate(health.pages, start=1):
        if health.mendable:
            message = f"Chỗ hỏng thứ {number} nằm ngoài dữ liệu; dữ liệu vẫn đủ, tệp dựng lại được."
        else:
            message = (
                f"Chỗ hỏng thứ {number} nằm trong dữ liệu của tệp; không dựng lại được từ chính tệp này."
            )
        yield Finding("damaged", True, None, message, detail, health.mendable)
    for key in health.loose:
        message = (
            f"{RECORDS.get(key.table, 'Lịch sử')}: {key.count} dòng gắn với mục "
            f"“{RECORDS.get(key.parent, 'Lịch sử')}” không còn trong hồ sơ."
        )
        yield Finding("loose_key", True, None, message, f"{key.table}: {key.parent}")
    for table in health.unlike_log:
        message = f"{RECORDS[table]}: có dòng bị mất hoặc khác với lịch sử thay đổi đã ghi lại."
        yield Finding("unlike_log", True, None, message, table)


def _of_year(workspace: Workspace, criteria_set: CriteriaSet) -> Iterator[Finding]:
    view = load_year(workspace, criteria_set.year, workspace.today())
    yield from _repeated_codes(view, criteria_set.year)
    yield from _leaves_without_milestone(view)
    yield from _misplaced_entries(workspace, criteria_set)


def _of_evidence(workspace: Workspace) -> Iterator[Finding]:
    """Documents whose file is missing or changed. The records themselves are whole: nothing is serious."""
    for lost in lost_files(workspace):
        where = labels.FORMER_FILE if lost.former else labels.FILE_IN_FORCE
        message = f"Tài liệu “{lost.title}”: {labels.FILE_STATE[lost.state]} ({where} “{lost.file.name}”)."
        yield Finding(f"evidence_{lost.state}", False, lost.document_uid, message)


def _repeated_codes(view: YearView, year: int) -> Iterator[Finding]:
    codes = Counter(row.criterion.code for row in view.rows if row.criterion.code)
    for code, count in codes.items():
        if count > 1:
            message = f"Năm {year}: mã “{code}” dùng cho {count} dòng. Hãy đối chiếu với văn bản gốc."
            yield Finding("repeated_code", False, None, message)


def _leaves_without_milestone(view: YearView) -> Iterator[Finding]:
    for row in view.rows:
        if row.is_leaf and not row.milestones:
            message = f"Dòng “{row.criterion.code} {row.criterion.name}” chưa có mốc thực hiện."
            yield Finding("leaf_without_milestone", False, row.uid, message)


def _misplaced_entries(workspace: Workspace, criteria_set: CriteriaSet) -> Iterator[Finding]:
    owners = {one.uid: one.criterion_uid for one in workspace.read.of_set(Milestone, criteria_set.uid)}
    for entry in workspace.read.of_set(NoteEntry, criteria_set.uid):
        if entry.milestone_uid is not None and owners.get(entry.milestone_uid) != entry.criterion_uid:
            yield Finding("misplaced_note", True, entry.uid, "Một ghi chép gắn với mốc của tiêu chí khác.")
