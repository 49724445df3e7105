"""Gia hạn: one or many rows get a later date by a named document; the date before stays known."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Extension
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.notes import write as write_note
from cchc_desktop.services.schedule import extend
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from tests.support import TODAY, logical_dump, row
from tests.ui.hands import focused, opened_dialog, press, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
Make = Callable[..., ExtensionDialog]


@pytest.fixture
def make(qtbot: QtBot, workspace: Workspace) -> Make:
    def made(*codes: str) -> ExtensionDialog:
        rows: list[CriterionRow] = [row(workspace, code) for code in codes]
        return opened_dialog(qtbot, ExtensionDialog(workspace, rows))

    return made


def shown(dialog: ExtensionDialog) -> list[list[str]]:
    model = dialog.rows_table.model()
    return [[model.index(n, column).data() for column in range(4)] for n in range(model.rowCount())]


def test_it_shows_the_dates_in_force(workspace: Workspace, make: Make) -> None:
    dialog = make("1.1", "1.1.1", "1.1.2", "1.1.3")
    assert [(line[0], line[2], line[3]) for line in shown(dialog)] == [
        ("1.1.1", "", "15/11/2026"),
        ("1.1.2", "Quý 1", "15/03/2026"),
        ("1.1.3", "", "chưa có hạn"),
    ]  # a group row has no date of its own


def test_many_rows_are_extended_in_one_step(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    before = logical_dump(workspace.path)
    dialog = make("1.1.1", "1.1.2", "1.1.3")
    write(dialog, "20/12")
    press(qtbot, dialog, TAB)
    write(dialog, "Công văn số 12/UBND-VHXH")
    press(qtbot, dialog, ENTER)
    assert not dialog.isVisible()
    new_due = date(2026, 12, 20)
    due = {
        code: [state.due for state in row(workspace, code).milestones] for code in ("1.1.1", "1.1.2", "1.1.3")
    }
    assert due["1.1.1"] == [new_due]
    assert due["1.1.2"][0] == new_due
    assert due["1.1.3"] == [new_due]
    extensions = workspace.read.find(Extension)
    assert {one.decision for one in extensions} == {"Công văn số 12/UBND-VHXH"}
    assert {one.old_due for one in extensions} == {date(2026, 11, 15), date(2026, 3, 15), None}
    assert workspace.stacks().undoable[-1].name == "gia hạn 3 tiêu chí"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_second_extension_names_the_date_first_set(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    dialog = make("1.1.1")
    write(dialog, "20/12")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert shown(make("1.1.1"))[0][3] == "20/12/2026 (ban đầu 15/11/2026)"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "“Hạn mới” còn trống"),
        ("31/2", "“31/2” không phải là một ngày có thật"),
        ("1/12/26", "chưa đủ bốn chữ số"),
    ],
)
def test_a_bad_date_is_said_and_kept(
    qtbot: QtBot, workspace: Workspace, make: Make, typed: str, said: str
) -> None:
    dialog = make("1.1.1")
    write(dialog, typed)
    press(qtbot, dialog, TAB)
    write(dialog, "Công văn 12")
    press(qtbot, dialog, ENTER)
    assert dialog.isVisible()
    assert said in dialog.problem_label.text()
    assert focused(dialog) is dialog.due_edit
    assert (dialog.due_edit.text(), dialog.decision_edit.text()) == (typed, "Công văn 12")
    assert workspace.read.find(Extension) == []


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("20/11", "Lùi 5 ngày. Chưa ghi văn bản cho gia hạn."),
        ("14/11", "Không muộn hơn hạn hiện nay của 1 tiêu chí."),
        ("5/1/2027", "Nằm ngoài năm 2026."),
        ("31/2", ""),
    ],
)
def test_an_unlikely_date_is_said_while_typing(make: Make, typed: str, hint: str) -> None:
    dialog = make("1.1.1")
    write(dialog, typed)
    assert dialog.hint_label.text() == hint


def test_rows_that_are_done_are_said_before_they_are_extended(workspace: Workspace, make: Make) -> None:
    note = NoteInput(TODAY, "", Progress.DONE)
    write_note(workspace, [row(workspace, "1.1.1")], note)
    dialog = make("1.1.1", "1.1.2")
    write(dialog, "20/12")
    assert dialog.hint_label.text() == "1 tiêu chí đã xong, vẫn sẽ được gia hạn."


def test_group_rows_alone_give_a_sentence(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    dialog = make("1.1")
    write(dialog, "20/12")
    press(qtbot, dialog, ENTER)
    assert "Chưa chọn tiêu chí nào" in dialog.problem_label.text()
    assert workspace.read.find(Extension) == []


def test_esc_keeps_what_was_typed_until_asked_again(qtbot: QtBot, make: Make) -> None:
    dialog = make("1.1.1")
    write(dialog, "20/12")
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_without_a_date_get_their_first_one_and_keep_no_other(
    qtbot: QtBot, workspace: Workspace, make: Make
) -> None:
    dialog = make("1.1.3", "1.2")
    assert dialog.first_radio.isChecked()
    assert dialog.decision_edit.isHidden()
    write(dialog, "20/12/2026")
    press(qtbot, dialog, ENTER)
    assert row(workspace, "1.1.3").milestones[0].milestone.due == date(2026, 12, 20)
    assert workspace.read.find(Extension) == []
    assert workspace.stacks().undoable[-1].name == "đổi hạn 2 tiêu chí"


def test_a_first_date_of_what_was_extended_is_said_to_change_nothing(
    workspace: Workspace, make: Make
) -> None:
    extend(workspace, [row(workspace, "1.1.1")], date(2026, 12, 20), "")
    dialog = make("1.1.1", "1.2")
    assert dialog.extend_radio.isChecked()
    dialog.first_radio.setChecked(True)
    dialog.due_edit.setText("01/12/2026")
    assert dialog.hint_label.text() == "1 tiêu chí đã gia hạn: hạn hiện nay của chúng không đổi."
