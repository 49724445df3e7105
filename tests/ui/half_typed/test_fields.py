"""Half-typed fields of a criterion, and a document half registered, go on unsaved."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Form
from cchc_desktop.services import criteria
from cchc_desktop.services.workspace import Workspace
from tests.support import log_lines, row
from tests.ui.half_typed.scene import Kept, Start, bar
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import choose


def test_a_field_goes_on_unsaved(qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    first.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, first, "Sáng kiến cấp x")
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [{"name": "Sáng kiến cấp x"}])
    assert kept()[0].typed.stored == {"name": "Sáng kiến"}
    before = log_lines(workspace.path)

    second = start()
    assert "ô Tên của 1.2" in bar(second).text
    assert "nay ghi" not in bar(second).text
    bar(second).go_on_button.click()
    tab = second.pages.criteria.criteria.detail.info
    assert focused(second) is tab.name_edit
    assert tab.name_edit.text() == "Sáng kiến cấp x"
    assert [line for line in log_lines(workspace.path) if line not in before] == []
    press(qtbot, second, Qt.Key.Key_End)
    write(second, "ã")
    press(qtbot, second, Qt.Key.Key_Tab)
    assert row(workspace, "1.2").criterion.name == "Sáng kiến cấp xã"
    qtbot.waitUntil(lambda: kept() == [])


def test_several_fields_go_on_together_and_none_is_saved_by_that(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    tab = first.pages.criteria.criteria.detail.info
    first.pages.criteria.criteria.detail.edit_fields()
    tab.points_edit.setText("một điểm")
    tab.points_edit.setModified(True)  # as when the disk was full
    tab.task_edit.setFocus()
    retype(qtbot, first, "Vận động sáng")
    texts = {"max_points": "một điểm", "task": "Vận động sáng"}
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [texts])

    second = start()
    bar(second).go_on_button.click()
    tab = second.pages.criteria.criteria.detail.info
    assert (tab.points_edit.text(), tab.task_edit.text()) == ("một điểm", "Vận động sáng")
    assert row(workspace, "1.2").criterion.task == ""


def test_a_value_changed_since_stands_beside_what_was_typed(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    first.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, first, "Sáng kiến của tôi")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    changed = row(workspace, "1.2")
    criteria.edit_criterion(workspace, changed, replace(changed.criterion, name="Sáng kiến của người khác"))
    second = start()
    assert "“Sáng kiến của tôi”" in bar(second).text
    assert "nay ghi: “Sáng kiến của người khác”" in bar(second).text
    assert row(workspace, "1.2").criterion.name == "Sáng kiến của người khác"


def test_a_document_half_registered_goes_on(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    detail = first.pages.criteria.criteria.detail
    choose(first.pages.criteria.criteria, "1.2")
    detail.tabs.setCurrentWidget(detail.evidence)
    detail.evidence.number_edit.setFocus()
    write(first, "12/BC-UBND")
    press(qtbot, first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.DOCUMENT])
    second = start()
    assert "tài liệu cho 1.2" in bar(second).text
    bar(second).go_on_button.click()
    detail = second.pages.criteria.criteria.detail
    assert detail.tabs.currentWidget() is detail.evidence
    assert detail.evidence.number_edit.text() == "12/BC-UBND"
