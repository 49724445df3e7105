"""A file that may only be looked at: all is shown, and it is said why nothing can be changed."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.navigation import CRITERIA, HISTORY, OPEN_POINTS, TODO
from cchc_desktop.ui.viewing import reason
from tests.support import YEAR, clock, opened, refused, row
from tests.ui.window import choose, codes, opened_window

REASON = "đang mở hồ sơ này để ghi (từ 09:00 ngày 23/11/2026)"


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
