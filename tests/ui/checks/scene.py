"""What the tests of checks ask and look at."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.vocabulary import AnswerScale, ChecklistKind
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_run_view import CheckRunView
from tests.support import TODAY, YEAR

CTRL = Qt.KeyboardModifier.ControlModifier


SCALES = (AnswerScale.CONFORMITY, AnswerScale.MET, AnswerScale.COUNT, AnswerScale.NUMBER, AnswerScale.TEXT)


def form_of(workspace: Workspace, *scales: AnswerScale) -> Checklist:
    """A checklist with a question of each scale, the first two in one section."""
    form = replace(checklists.blank(workspace), kind=ChecklistKind.ISO, title="Phiếu thử")
    asked = [
        replace(checklists.blank_item(form.uid, f"Phần {max(number, 2)}", scale), text=f"Câu {number}")
        for number, scale in enumerate(scales, start=1)
    ]
    return checklists.save_checklist(workspace, form, asked)


def begun(workspace: Workspace, form: Checklist, code: str = "VHXH") -> CheckRun:
    return checks.begin(workspace, checks.unplanned(form, unit_by_code(workspace, code), YEAR), TODAY)


def found(workspace: Workspace, check: CheckRun, number: int) -> object:
    """What the file holds of a question: result, figures, words."""
    one = checks.answers(workspace, check)[number - 1]
    return one.result.value, one.numerator, one.denominator, one.value, one.seen, one.remark


def place(run: CheckRunView) -> tuple[str, Column]:
    answer = run.table.current_answer()
    assert answer is not None
    return answer.text, Column(run.table.currentIndex().column())


def shown(run: CheckRunView, label: str) -> str:
    """What a label over the questions says."""
    return run.findChild(QLabel, label).text()


def said(run: CheckRunView) -> str:
    """What stands at the cell."""
    words = run.editing._words
    return words.text() if not words.isHidden() else ""
