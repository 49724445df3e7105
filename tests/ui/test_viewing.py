"""A file that may only be looked at: all is shown, nothing can be changed, and every screen says why."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop import resources
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Contact, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import notes, units
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.contacts_table import ContactsTable
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.look_name_dialog import LookNameDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import CRITERIA, HISTORY, OPEN_POINTS, TODO
from cchc_desktop.ui.unit_dialog import UnitDialog
from cchc_desktop.ui.viewing import reason
from tests.support import TODAY, YEAR, clock, copied, logical_dump, opened, refused, row
from tests.ui.hands import opened_dialog, press, write
from tests.ui.window import choose, codes, opened_window

LOOKING: dict[str, set[str]] = {
    "about_dialog": {
        "close_button",
        "copy_button",
        "diagnosis_button",
        "log_button",
        "move_button",
        "workspace_button",
    },
    "appendix_form": {
        "arrangement_combo",
        "date_edit",
        "down_button",
        "electronic_check",
        "empty_check",
        "letter_radio",
        "signed_radio",
        "unit_combo",
        "up_button",
        "usual_button",
    },
    "backup_dialog": {"close_button", "restore_button"},
    "block_dialog": {"cancel_button"},
    "matrix_view": {"filter_edit"},
    "merge_dialog": {"cancel_button"},
    "check_dialog": {"cancel_button"},
    "check_programme": {"edit_button", "filter_edit", "open_button"},
    "check_run_view": {"back_button", "facts_button"},
    "checklist_dialog": {"cancel_button"},
    "checklists_list": {"edit_button"},
    "checks_page": set(),
    "plan_dialog": {"cancel_button"},
    "closing_dialog": {"cancel_button"},
    "compare_dialog": {
        "close_button",
        "filter_edit",
        "new_combo",
        "old_combo",
        "state_combo",
    },
    "look_name_dialog": {"cancel_button", "name_edit", "save_button"},  # a habit of hers, nothing in the file
    "link_dialog": {"cancel_button", "filter_edit", "source_combo", "state_combo"},
    "new_year_dialog": {"cancel_button", "filter_edit"},
    "criteria_list": {"detail_button", "filter_edit", "looks_button", "state_filter"},
    "criteria_page": set(),
    "criteria_set_dialog": {"cancel_button"},
    "criterion_dialog": {"close_button"},
    "detail_panel": {"history_button"},
    "duties_list": {"dispatch_button", "edit_button"},
    "dispatch_dialog": {"cancel_button"},
    "report_words_dialog": {"cancel_button"},
    "dispatch_form": {"office_button", "words_button"},
    "documents_import_dialog": {"close_button"},
    "duty_dialog": {"cancel_button"},
    "documents_list": {"stop_button"},
    "evidence_dialog": {"cancel_button"},
    "evidence_tab": set(),
    "extension_dialog": {"cancel_button"},
    "activities_page": {"filter_edit", "kind_filter", "quarter_filter", "unit_filter"},
    "activity_dialog": {"cancel_button", "documents_filter"},
    "answer_document_dialog": {"cancel_button", "filter_edit"},
    "figures_page": {"area_combo", "doubts_button"},
    "first_start": {"later_button"},
    "folder_dialog": {"close_button"},
    "history_page": {"filter_edit", "kind_combo"},
    "import_dialog": {"close_button"},
    "move_dialog": {"close_button", "move_button"},
    "info_tab": set(),
    "key_sheet": {"close_button"},
    "period_form": {"office_button", "period_combo", "since_edit", "until_edit", "words_button"},
    "reminder_form": {
        "answer_edit",
        "apart_check",
        "date_edit",
        "lacking_check",
        "office_button",
        "soon_combo",
        "unit_combo",
        "words_button",
    },
    "progress_log_form": {
        "code_edit",
        "corrected_check",
        "date_edit",
        "order_combo",
        "since_edit",
        "unit_combo",
    },
    "choice_form": set(),
    "kinds_dialog": {"close_button"},
    "briefing_form": {"date_edit", "decisions_edit", "since_edit"},
    "log_tab": set(),
    "issue_dialog": {"cancel_button"},
    "issued_list": {"filter_edit", "save_button", "show_button"},
    "main_window": {
        "about_action",
        "backup_action",
        "detail_action",
        "pages_action",
        "filter_action",
        "keys_action",
        "leave_action",
        "menu_button",
        "office_action",
        "pack_action",
        "report_action",
        "report_button",
        "search_action",
        "search_button",
        "year_combo",
    },
    "office_dialog": {"cancel_button", "kind_combo"},
    "open_points_page": set(),
    "phrases_dialog": {"cancel_button"},
    "preview_dialog": {"close_button", "find_edit", "page_edit"},
    "print_dialog": {"close_button", "save_button"},
    "print_form": {
        "all_radio",
        "current_radio",
        "order_check",
        "pages_edit",
        "printer_combo",
        "sides_combo",
        "some_radio",
    },
    "report_maker": {"preview_button", "print_button", "save_button", "stop_button"},
    "reports_page": set(),
    "restore_dialog": {"close_button", "other_button"},
    "score_charts_view": set(),
    "score_check_view": {"kind_combo"},
    "score_rule_dialog": {"cancel_button"},
    "score_sources_dialog": {"close_button"},
    "score_rounds_dialog": {"cancel_button"},
    "scores_list": {
        "filter_edit",
        "looks_button",
        "rounds_button",
        "stage_combo",
        "unit_combo",
        "wanting_combo",
    },
    "score_view": {
        "back_button",
        "next_button",
        "open_button",
        "previous_button",
        "rule_button",
        "stage_combo",
    },
    "scores_page": {"score_button"},
    "score_letter_form": {"office_button", "to_combo", "words_button"},
    "self_score_form": {
        "down_button",
        "office_button",
        "rename_button",
        "up_button",
        "usual_button",
        "words_button",
    },
    "series_dialog": {"cancel_button"},
    "finding_dialog": {"cancel_button"},
    "findings_page": {"filter_edit", "unit_combo", "state_combo", "open_button"},
    "task_dialog": {"cancel_button"},
    "task_note_dialog": {"cancel_button"},
    "todo_page": {
        "detail_button",
        "field_combo",
        "filter_edit",
        "looks_button",
        "person_combo",
        "remind_button",
        "unit_combo",
    },
    "search_dialog": {"query_edit"},
    "unit_dialog": {"cancel_button"},
    "unit_page": {"edit_button"},
    "unit_sheet_dialog": {"close_button"},
    "pack_dialog": {"close_button", "open_button", "split_check", "unit_combo", "write_button"},
}
"""What each screen still offers in a file that may only be looked at: all that changes nothing in it."""

NEVER_OVER_A_FILE = {"crash_dialog"}
INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAction)
REASON = "đang mở hồ sơ này để ghi (từ 09:00 ngày 23/11/2026)"


@pytest.fixture
def path(pristine: Path, tmp_path: Path) -> Path:
    return copied(pristine, tmp_path)


@pytest.fixture
def looking(workspace: Workspace) -> Iterator[Workspace]:
    """The file that `workspace` writes, as a second window opens it."""
    note = notes.NoteInput(TODAY, "Đã gửi dự thảo")
    notes.write(workspace, [row(workspace, "1.1.1")], note)
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        yield looking


def with_every_page(window: MainWindow) -> MainWindow:
    """Every page and tab of the window built, and a criterion chosen on each."""
    for key in (TODO, OPEN_POINTS, HISTORY, CRITERIA):
        window.show_page(key)
    window.pages.unit.tabs.setCurrentIndex(0)
    window.pages.unit.duties.table.selectRow(0)
    choose(window.pages.criteria.criteria, "1.1.1")
    window.pages.every()
    return window


def stem_of(screen: QObject) -> str:
    name = type(screen).__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def screen_of(one: QObject, stems: set[str]) -> QObject:
    """The screen an input stands on."""
    while stem_of(one) not in stems:
        one = one.parent()
    return one


def name_in(screen: QObject, one: QObject) -> str:
    """What the screen calls one of its own inputs; empty for what Qt put into another."""
    if isinstance(one.parent(), QTabBar):
        return ""
    return next((name for name, value in vars(screen).items() if value is one), "")


def is_offered(one: QObject) -> bool:
    if isinstance(one, (QLineEdit, QPlainTextEdit)):
        return not one.isReadOnly()
    return bool(one.isEnabled())


@pytest.fixture
def every_screen(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> list[QWidget]:
    """All of them, held until Qt has destroyed them: the collector must not in the middle of an event."""
    built = list(screens(looking, tmp_path / "window.ini"))
    for screen in built:
        qtbot.addWidget(screen)
    return built


def test_what_is_offered_where_nothing_can_be_changed(every_screen: list[QWidget]) -> None:
    stems = {path.stem for path in resources.data_path("resources/ui").glob("*.ui")}
    found: dict[str, set[str]] = {}
    for screen in every_screen:
        if isinstance(screen, MainWindow):
            with_every_page(screen)
        for kind in (QWidget, *INPUTS):
            for one in [screen, *screen.findChildren(kind)]:
                home = screen_of(one, stems)
                offered = found.setdefault(stem_of(home), set())
                if isinstance(one, INPUTS) and is_offered(one) and name_in(home, one):
                    offered.add(name_in(home, one))
    assert stems - found.keys() == NEVER_OVER_A_FILE
    assert found == LOOKING


def test_what_is_only_looked_at_is_closed_and_nothing_given_up(every_screen: list[QWidget]) -> None:
    """“Hủy” asks what is lost by it."""
    leaving = {
        stem_of(screen): button.text()
        for screen in every_screen
        if not isinstance(screen, LookNameDialog)  # she may keep that
        for button in screen.findChildren(QPushButton, "cancel_button")
    }
    assert len(leaving) > 20
    assert set(leaving.values()) == {"Đóng"}


def test_the_reason_stands_above_every_page_and_in_the_title(
    qtbot: QtBot, looking: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, looking, tmp_path)
    assert REASON in window.bars.looking.text
    assert window.windowTitle() == "hồ sơ (chỉ xem) - CCHC Desktop"
    for key in (TODO, OPEN_POINTS, HISTORY, CRITERIA):
        window.show_page(key)
        assert window.bars.looking.isVisible()
    assert REASON in window.pages.criteria.import_button.toolTip()
    assert REASON in window.acts.undo_action.toolTip()


def test_a_file_that_may_not_be_written_is_said_to_be_so(path: Path) -> None:
    said = reason(UserError(Fault.FILE_READ_ONLY, path=path))
    assert said.startswith("Chỉ xem: tệp hồ sơ hoặc thư mục chứa nó chỉ cho đọc.")


def test_everything_is_still_shown(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, looking, tmp_path)
    shown = window.pages.unit.criteria
    shown.filter_edit.setText("1.1.1")
    assert codes(shown)[-1] == "1.1.1"
    choose(shown, "1.1.1")
    assert shown.detail.log.notes_view.model().rowCount() == 1
    assert shown.detail.info.name_edit.text() == row(looking, "1.1.1").criterion.name
    assert shown.detail.info.milestones_table.item(0, 1).text() == "15/11/2026"


SHORTCUTS = (
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
)


def test_no_key_changes_anything_nor_opens_a_dialog(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> None:
    before = logical_dump(looking.path)
    window = with_every_page(opened_window(qtbot, looking, tmp_path))
    shown = window.pages.criteria.criteria
    detail = shown.detail
    places: tuple[QWidget, ...] = (
        shown.table,
        detail.log.text_edit,
        detail.log.notes_view,
        detail.info.name_edit,
        detail.info.coordinating_view,
        detail.info.milestones_table,
        detail.evidence.title_edit,
        window.navigation,
    )
    for place in places:
        for tab in (detail.log, detail.info, detail.evidence):
            if tab.isAncestorOf(place):
                detail.tabs.setCurrentWidget(tab)
        if isinstance(place, (QTableWidget, QListWidget)):
            place.setCurrentIndex(place.model().index(place.model().rowCount() - 1, 0))
        for key, held in SHORTCUTS:
            place.setFocus()
            press(qtbot, window, key, held=held)
            assert QApplication.activeModalWidget() is None
        place.setFocus()
        if place.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):  # else no input method writes there
            write(window, "ă")
    window.show_page(HISTORY)
    window.pages.history.changes_table.setFocus()
    press(qtbot, window, Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert logical_dump(looking.path) == before
    labels = (detail.log.mode_label, detail.log.problem_label, detail.info.problem_label)
    told = [label.text() for label in (*labels, detail.evidence.problem_label)]
    assert [*told, window.messages.text] == [""] * 5
    assert not detail.unsaved()


def test_people_are_read_not_typed(qtbot: QtBot, workspace: Workspace) -> None:
    unit = units.all_units(workspace)[0]
    person = Contact(new_uid(), unit.uid, ContactRole.LEADER, "Lan", "", "0225", 1)
    units.save_unit_card(workspace, unit, [person])
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        dialog = opened_dialog(qtbot, UnitDialog(looking, unit, None))
        assert dialog.windowTitle().endswith("(chỉ xem)")
        assert dialog.people_hint.isHidden(), "it tells how to type"
        table: ContactsTable = dialog.people_table
        before = table.texts()
        for column in range(4):
            table.setCurrentCell(0, column)
            for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X):
                table.setFocus()
                press(qtbot, dialog, key)
            table.setFocus()
            write(dialog, "ă")
        assert table.texts() == before
        assert before[0][1] == "Lan"


def test_no_copy_is_made_beside_the_one_who_writes(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, looking, tmp_path)
    window.back_up()
    window.backups.run(rehearsing=True)
    assert list(tmp_path.glob("*.saoluu")) == []
    assert "Sao lưu gần nhất" in window.saved.backup_label.text()


def test_sample_data_is_marked_and_cannot_be_dropped(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    with opened(path) as workspace:
        load_sample(workspace, YEAR + 1)
    with closing(Workspace.open(path, clock=clock, read_only=True)) as reading:
        window = opened_window(qtbot, reading, tmp_path)
        window.session.show_year(YEAR + 1)
        assert window.bars.sample.text
        assert [one.text() for one in window.bars.sample.findChildren(QPushButton) if one.isVisible()] == []


def test_who_writes_is_named_when_somebody_tries_to_write_all_the_same(looking: Workspace) -> None:
    with refused(Fault.FILE_LOCKED):
        looking.undo()
