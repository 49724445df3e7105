"""Makes the file of the current schema that later programs must open: `python -m tests.storage.released`.

Run it once, when a schema is about to be released; a released file is never made again.
"""

import os
import shutil
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.score_rules import Linear
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import AnswerResult, Channel, NoneArose, Progress, Repeat, ScoreStage
from cchc_desktop.services import (
    activities,
    checklists,
    checks,
    criteria,
    dispatch,
    evidence,
    nonconformities,
    notes,
    one_stop,
    phrases,
    report_texts,
    schedule,
    score_rounds,
    scoring,
    tasks,
    units,
)
from cchc_desktop.services.evidence_files import set_file
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.tasks import TaskNoteInput
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.migrate import current_schema
from tests.support import YEAR, clock, issued_document, row, saved_person, saved_unit, small_tree, taken

SCANS = (b"%PDF-1.4 first", b"%PDF-1.4 second")
"""The file a document had, and the one in force."""
FOLDER = Path(__file__).parent.parent / "data" / "files"


def fill(workspace: Workspace) -> None:
    """One record of every kind, and a step that was undone."""
    small_tree(workspace)
    unit = units.unit_by_code(workspace, "VHXH")
    saved_unit(workspace, replace(unit, name="Phòng Văn hoá và Xã hội"))
    person = saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name="Đầu Mối A"))
    criteria.set_person(workspace, [row(workspace, "1.2")], person.uid)
    both = [row(workspace, "1.1.1"), row(workspace, "1.1.2")]
    wrong = notes.write(
        workspace, both, NoteInput(date(YEAR, 10, 1), "Đã xong", Progress.DONE, "đ/c A", Channel.PHONE)
    )
    notes.correct(workspace, wrong, NoteInput(date(YEAR, 10, 1), "Mới xong một nửa", Progress.IN_PROGRESS))
    schedule.extend(workspace, [row(workspace, "1.1.1")], date(YEAR, 12, 31), "Thông báo số 12/TB-UBND")
    asked = replace(tasks.new_task(), title="Báo cáo tháng", due=date(YEAR, 10, 31), repeat=Repeat.MONTHLY)
    tasks.save_task(workspace, replace(asked, unit_uid=unit.uid))
    tasks.write_task_note(workspace, asked, TaskNoteInput(date(YEAR, 10, 30), "Đã gửi", closes=True))
    dispatch.save_text(workspace, replace(dispatch.text_of(workspace), subject="V/v giao nhiệm vụ"))
    phrases.save_phrases(workspace, "Đã nhắc\nHứa gửi trước ngày …")
    report = Evidence(new_uid(), "34/BC-UBND", date(YEAR, 9, 9), "UBND xã", "Báo cáo quý III", "", "")
    evidence.add_evidence(workspace, both, report, "trang 2")
    ((_document, link),) = evidence.evidence_of(workspace, both[1].uid)
    second = both[1].milestones[1].milestone
    evidence.edit_evidence(workspace, report, replace(link, milestone_uid=second.uid), "trang 3")
    _check_and_register(workspace, report)
    _score(workspace)
    for content in SCANS:
        set_file(workspace, report.uid, taken(workspace, "Báo cáo quý III.pdf", content))
    issued_document(workspace, "45/UBND-VHXH")
    schedule.set_due(workspace, both, date(YEAR, 11, 30))
    workspace.undo()


def _check_and_register(workspace: Workspace, report: Evidence) -> None:
    unit = units.unit_by_code(workspace, "VHXH")
    checklists.add_shipped(workspace)
    check = checks.begin(
        workspace, checks.unplanned(checklists.checklists(workspace)[0], unit, YEAR), date(YEAR, 6, 3)
    )
    asked = checks.answers(workspace, check)[0]
    found = replace(asked, result=AnswerResult.MINOR, remark="Chưa cập nhật", evidence_uid=report.uid)
    finding = nonconformities.from_answer(workspace, checks.answer(workspace, found), date(YEAR, 6, 4))
    nonconformities.save(workspace, finding)
    figures = replace(one_stop.blank(YEAR, 5), carried_over=0, received_online=12, screen="Cổng dịch vụ công")
    one_stop.save(workspace, figures, date(YEAR, 6, 4))
    activities.add_shipped_kinds(workspace)
    kind = activities.kinds(workspace)[0]
    activities.save(
        workspace,
        activities.blank(kind, date(YEAR, 6, 5), "Phát bài về dịch vụ công trực tuyến"),
        [row(workspace, "1.2").uid],
        [report.uid],
    )


def _score(workspace: Workspace) -> None:
    found = row(workspace, "1.1.2")
    scoring.set_rule(workspace, found, Linear(upper=Decimal(80)), NoneArose.FULL, "Từ 80% trở lên")
    asked = scoring.blank(workspace, found, ScoreStage.PROPOSED, date(YEAR, 11, 20))
    scoring.record(workspace, found, replace(asked, scorer="đ/c A"), Inputs(value=Decimal(40)))
    criteria_set = load_year(workspace, YEAR, date(YEAR, 11, 20)).criteria_set
    assert criteria_set is not None
    supplement = score_rounds.rounds(workspace, criteria_set)[list(ScoreStage).index(ScoreStage.SUPPLEMENT)]
    score_rounds.set_round(workspace, replace(supplement, due=date(YEAR, 12, 20)))
    report_texts.save_texts(workspace, "progress", YEAR, "q3", {"causes": "Thiếu tài liệu"})


def main() -> None:
    """Write the file of the current schema."""
    os.environ["LOGNAME"] = "lan"
    path = FOLDER / f"schema-{current_schema()}.cchc"
    path.unlink(missing_ok=True)
    shutil.rmtree(path.with_suffix(".minhchung"), ignore_errors=True)
    with closing(Workspace.create(path, clock=clock)) as workspace:
        fill(workspace)
    for sidecar in FOLDER.glob(f"{path.name}?*"):
        sidecar.unlink()


if __name__ == "__main__":
    main()
