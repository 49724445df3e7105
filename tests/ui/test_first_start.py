"""The first start: three pages by keyboard, nothing typed is lost, and leaving says what comes next."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.first_start import FirstStart, Start
from tests.support import log_lines, logical_dump
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ALT = Qt.KeyboardModifier.AltModifier
TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> FirstStart:
    return opened_dialog(qtbot, FirstStart(workspace))


def test_three_pages_are_one_step(qtbot: QtBot, workspace: Workspace, dialog: FirstStart) -> None:
    before, steps = logical_dump(workspace.path), len(log_lines(workspace.path))
    signer = signing_profile(workspace, ReportKind.APPENDIX).signer
    write(dialog, "xã Thử Nghiệm")
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "125/UBND-VHXH")
    press(qtbot, dialog, TAB)
    write(dialog, "05032026")
    press(qtbot, dialog, ENTER)
    assert dialog.step_label.text() == "Bước 2/3"
    assert focused(dialog) is dialog.authority_edit
    assert dialog.signer_edit.text() == signer
    press(qtbot, dialog, Qt.Key.Key_V, held=ALT)
    retype(qtbot, dialog, "PHÓ CHỦ TỊCH")
    press(qtbot, dialog, Qt.Key.Key_T, held=ALT)
    assert logical_dump(workspace.path) == before
    press(qtbot, dialog, Qt.Key.Key_Down, ENTER)
    assert not dialog.isVisible()
    assert dialog.chosen is Start.EMPTY
    about = office(workspace)
    assert (about.commune, about.letter_number, about.letter_date) == (
        "xã Thử Nghiệm",
        "125/UBND-VHXH",
        date(2026, 3, 5),
    )
    profile = signing_profile(workspace, ReportKind.APPENDIX)
    assert (profile.title, profile.signer) == ("PHÓ CHỦ TỊCH", signer)
    assert len(log_lines(workspace.path)) == steps + 1
    workspace.undo()
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(
    ("letter", "chosen"),
    [(Qt.Key.Key_E, Start.IMPORT), (Qt.Key.Key_B, Start.EMPTY), (Qt.Key.Key_M, Start.SAMPLE)],
)
def test_a_letter_chooses_how_to_begin(
    qtbot: QtBot, dialog: FirstStart, letter: Qt.Key, chosen: Start
) -> None:
    press(qtbot, dialog, ENTER, ENTER)
    press(qtbot, dialog, letter, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_X, held=ALT)
    assert not dialog.isVisible()
    assert dialog.chosen is chosen


def test_nothing_typed_leaves_no_step(qtbot: QtBot, workspace: Workspace, dialog: FirstStart) -> None:
    steps = log_lines(workspace.path)
    press(qtbot, dialog, ENTER, ENTER, ENTER)
    assert not dialog.isVisible()
    assert log_lines(workspace.path) == steps


@pytest.mark.parametrize("way", ["later", "esc", "close"])
def test_later_saves_what_was_typed(qtbot: QtBot, workspace: Workspace, dialog: FirstStart, way: str) -> None:
    write(dialog, "xã Thử Nghiệm")
    if way == "later":
        press(qtbot, dialog, Qt.Key.Key_A, held=ALT)
    elif way == "esc":
        press(qtbot, dialog, ESC)
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert office(workspace).commune == "xã Thử Nghiệm"
    assert dialog.chosen is Start.EMPTY


def test_a_bad_date_holds_its_page(qtbot: QtBot, workspace: Workspace, dialog: FirstStart) -> None:
    write(dialog, "xã Thử Nghiệm")
    press(qtbot, dialog, Qt.Key.Key_N, held=ALT)
    write(dialog, "31/02/2026")
    press(qtbot, dialog, ENTER)
    assert dialog.step_label.text() == "Bước 1/3"
    assert "“31/02/2026”" in dialog.problem_label.text()
    assert focused(dialog) is dialog.date_edit
    assert dialog.date_edit.text() == "31/02/2026"
    retype(qtbot, dialog, "5/3/2026")
    press(qtbot, dialog, ENTER)
    assert dialog.step_label.text() == "Bước 2/3"
    assert dialog.problem_label.isHidden()


def test_a_problem_on_another_page_is_shown_there(qtbot: QtBot, dialog: FirstStart) -> None:
    press(qtbot, dialog, ENTER)
    dialog.signer_edit.setText("Ô" * 200)
    press(qtbot, dialog, Qt.Key.Key_Q, held=ALT)
    assert dialog.step_label.text() == "Bước 1/3"
    press(qtbot, dialog, Qt.Key.Key_A, held=ALT)
    assert dialog.step_label.text() == "Bước 2/3"
    assert "“Họ tên người ký”" in dialog.problem_label.text()
    assert focused(dialog) is dialog.signer_edit


def test_later_warns_once_and_then_lets_her_go(
    qtbot: QtBot, workspace: Workspace, dialog: FirstStart
) -> None:
    before = logical_dump(workspace.path)
    press(qtbot, dialog, Qt.Key.Key_N, held=ALT)
    write(dialog, "mai")
    press(qtbot, dialog, ESC)
    assert dialog.isVisible()
    write(dialog, "!")
    press(qtbot, dialog, ESC)
    assert dialog.isVisible()
    press(qtbot, dialog, ESC)
    assert not dialog.isVisible()
    assert logical_dump(workspace.path) == before


def test_back_keeps_what_was_typed(qtbot: QtBot, dialog: FirstStart) -> None:
    assert not dialog.back_button.isVisible()
    write(dialog, "xã Thử")
    press(qtbot, dialog, ENTER)
    press(qtbot, dialog, Qt.Key.Key_Q, held=ALT)
    assert dialog.step_label.text() == "Bước 1/3"
    assert dialog.commune_edit.text() == "xã Thử"
    assert "XÃ THỬ" in dialog.preview_label.text()


def test_a_commune_without_its_kind_is_asked_about_and_never_changed_by_itself(
    qtbot: QtBot, workspace: Workspace, dialog: FirstStart
) -> None:
    hint = dialog.commune_hint
    write(dialog, "Tân Phú")
    assert hint.isHidden(), "not while she is still typing"
    press(qtbot, dialog, TAB)
    assert "ỦY BAN NHÂN DÂN TÂN PHÚ" in hint.label.text()
    assert [button.text() for button in hint.buttons] == ["xã Tân Phú", "phường Tân Phú", "đặc khu Tân Phú"]
    assert dialog.commune_edit.text() == "Tân Phú"
    dialog.commune_edit.setFocus()
    press(qtbot, dialog, TAB)
    assert focused(dialog) is hint.buttons[0]
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog.commune_edit.text() == "xã Tân Phú"
    assert hint.isHidden()


def test_a_name_of_any_length_leaves_the_dialog_as_wide_as_it_is(qtbot: QtBot, dialog: FirstStart) -> None:
    wide = dialog.width()
    write(dialog, "x" * 300)
    press(qtbot, dialog, TAB)
    assert dialog.commune_hint.isVisible()
    press(qtbot, dialog, ENTER)
    press(qtbot, dialog, ENTER)
    press(qtbot, dialog, ENTER)
    assert dialog.step_label.text() == "Bước 1/3"
    assert dialog.problem_label.isVisible()
    assert dialog.width() == wide


def test_a_commune_without_its_kind_is_saved_as_typed(
    qtbot: QtBot, workspace: Workspace, dialog: FirstStart
) -> None:
    write(dialog, "Tân Phú")
    press(qtbot, dialog, ESC)
    assert office(workspace).commune == "Tân Phú"


def test_a_copy_can_be_put_back_at_once_and_what_was_typed_is_saved(
    qtbot: QtBot, workspace: Workspace, dialog: FirstStart
) -> None:
    write(dialog, "xã Thử Nghiệm")
    press(qtbot, dialog, TAB, TAB, TAB)
    write(dialog, "31/2/2026")
    press(qtbot, dialog, Qt.Key.Key_P, held=ALT)
    assert dialog.isVisible(), "what cannot be saved is asked about first"
    assert dialog.chosen is Start.EMPTY
    retype(qtbot, dialog, "")
    press(qtbot, dialog, Qt.Key.Key_P, held=ALT)
    assert not dialog.isVisible()
    assert dialog.chosen is Start.RESTORE
    assert office(workspace).commune == "xã Thử Nghiệm"
