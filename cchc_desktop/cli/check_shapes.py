"""What `show checklists` prints: the checks of a year with what was found on each question."""

from collections.abc import Mapping
from datetime import date

from cchc_desktop.cli.shapes import Shape, day_text
from cchc_desktop.domain.check_records import CheckAnswer, Checklist
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.workspace import Workspace


def check_shapes(workspace: Workspace, year: int, as_of: date) -> list[Shape]:
    """One object a check, by month, day and unit; whether a planned one is missed, on the as-of date."""
    forms: Mapping[str, Checklist] = {one.uid: one for one in checklists.checklists(workspace)}
    found = []
    for line in checks.programme(workspace, year, as_of):
        check, form = line.check, forms[line.check.checklist_uid]
        found.append(
            {
                "uid": check.uid,
                "kind": form.kind.value,
                "title": check.title,
                "edition": check.edition,
                "form_code": form.form_code,
                "basis": form.basis,
                "basis_verified": form.basis_verified,
                "unit": line.unit.code,
                "year": check.year,
                "planned_month": check.planned_month,
                "date": day_text(check.on_date),
                "which_of_day": line.which or None,
                "stage": line.stage.value,
                "closed_on": day_text(check.closed_on),
                "inspectors": check.inspectors.splitlines(),
                "representatives": check.representatives.splitlines(),
                "scope": check.scope,
                "conclusion": check.conclusion,
                "questions": line.questions,
                "answered": line.answered,
                "not_met": line.not_met,
                "answers": [_answer(one) for one in checks.answers(workspace, check)],
            }
        )
    return found


def _answer(one: CheckAnswer) -> Shape:
    return {
        "uid": one.uid,
        "position": one.position,
        "section": one.section,
        "clause": one.clause,
        "text": one.text,
        "scale": one.scale.value,
        "result": one.result.value or None,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "value": one.value,
        "seen": one.seen,
        "remark": one.remark,
        "evidence_uid": one.evidence_uid,
    }
