"""Which record lives in which table."""

from collections.abc import Mapping

from cchc_desktop.domain import check_records, records, register_records, report_records, score_records
from cchc_desktop.domain.records import Record

TABLES: Mapping[type[Record], str] = {
    records.Office: "office",
    records.SigningProfile: "signing_profile",
    records.Unit: "unit",
    records.UnitName: "unit_name",
    records.Contact: "contact",
    records.Duty: "duty",
    records.DispatchText: "dispatch_text",
    records.UnitArea: "unit_area",
    records.CriteriaSet: "criteria_set",
    records.Criterion: "criterion",
    records.Assignment: "assignment",
    records.Milestone: "milestone",
    records.Extension: "extension",
    records.RequiredEvidence: "required_evidence",
    records.Evidence: "evidence",
    records.FormerFile: "former_file",
    records.EvidenceLink: "evidence_link",
    records.ProgressNote: "progress_note",
    records.NoteEntry: "note_entry",
    records.NotePhrases: "note_phrases",
    records.IssuedDocument: "issued_document",
    records.Task: "task",
    records.TaskNote: "task_note",
    check_records.Checklist: "checklist",
    check_records.ChecklistItem: "checklist_item",
    check_records.CheckRun: "check_run",
    check_records.CheckAnswer: "check_answer",
    check_records.Nonconformity: "nonconformity",
    register_records.OneStopMonth: "one_stop_month",
    register_records.ActivityKind: "activity_kind",
    register_records.Activity: "activity",
    register_records.ActivityCriterion: "activity_criterion",
    register_records.ActivityEvidence: "activity_evidence",
    score_records.ScoreRule: "score_rule",
    score_records.CriterionScore: "criterion_score",
    score_records.ScoreRound: "score_round",
    report_records.ReportText: "report_text",
}

RECORD_TYPES: Mapping[str, type[Record]] = {table: record_type for record_type, table in TABLES.items()}
