"""A looking window follows who writes, and offers to write once nobody does."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.services import criteria, notes, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.migrate import current_schema
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import HISTORY, ITEM_ROLE, UNIT, NavItem
from cchc_desktop.ui.way_on import OpenOther
from tests.storage.released import FOLDER
from tests.support import TODAY, clock, copied, row, view
from tests.ui.hands import press
from tests.ui.window import choose, codes, opened_window


@pytest.fixture
def looking(workspace: Workspace) -> Iterator[Workspace]:
    """The file that `workspace` writes, as a second window opens it."""
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        yield looking


@pytest.fixture
def window(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> MainWindow:
    return opened_window(qtbot, looking, tmp_path)


def write_note(workspace: Workspace, text: str) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))


def offered(window: MainWindow) -> list[str]:
    return [one.text() for one in window.bars.looking.findChildren(QPushButton) if one.isVisible()]


def first_unit(window: MainWindow) -> str:
    """As the navigation shows it."""
    model = window.navigation.model()
    items: list[NavItem] = [model.index(number, 0).data(ITEM_ROLE) for number in range(model.rowCount())]
    return next(item.text for item in items if item.key.startswith(UNIT))


def test_what_is_written_appears_where_it_is_looked_at(workspace: Workspace, window: MainWindow) -> None:
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    write_note(workspace, "Vừa ghi")
    window.bars.looking.look()
    assert shown.detail.log.notes_view.model().rowCount() == 1
    assert window.saved.saved_label.text() == "Cập nhật lúc 09:00"
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.1"]
    window.show_page(HISTORY)
    write_note(workspace, "Ghi nữa")
    window.bars.looking.look()
    assert window.pages.history.lines.lines[0].name == "ghi nhật ký 1 tiêu chí"


WRITE = """
import sys
from pathlib import Path
from cchc_desktop.services import notes, years
from cchc_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
view = years.load_year(workspace, 2026, workspace.today())
row = next(row for row in view.rows if row.criterion.code == "1.1.1")
notes.write(workspace, [row], notes.NoteInput(workspace.today(), "Do người khác ghi"))
sys.stdin.read()
workspace.close()
"""


def test_what_another_program_writes_appears_by_itself(
    qtbot: QtBot, pristine: Path, tmp_path: Path, root: Path
) -> None:
    path = copied(pristine, tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=root,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with closing(Workspace.open_or_view(path, clock=clock)) as looking:
            window = opened_window(qtbot, looking, tmp_path)
            choose(window.pages.unit.criteria, "1.1.1")
            written = window.pages.unit.criteria.detail.log.notes_view.model()
            assert written.rowCount() == 0
            other.stdin.write("\n")
            other.stdin.flush()
            qtbot.waitUntil(lambda: written.rowCount() == 1, timeout=30_000)
            other.stdin.close()
            qtbot.waitUntil(lambda: offered(window) == ["Mở để ghi"], timeout=30_000)


def test_what_is_removed_goes(workspace: Workspace, window: MainWindow) -> None:
    choose(window.pages.unit.criteria, "1.1.1")
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    window.bars.looking.look()
    assert "1.1.1" not in codes(window.pages.unit.criteria)


def test_nothing_new_changes_nothing(window: MainWindow) -> None:
    window.bars.looking.look()
    assert window.saved.saved_label.text() == ""


def test_a_commit_under_way_is_waited_for_at_the_next_look(workspace: Workspace, window: MainWindow) -> None:
    write_note(workspace, "Vừa ghi")
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as writing:
        writing.execute("BEGIN EXCLUSIVE")
        window.bars.looking.look()
        writing.execute("ROLLBACK")
    assert window.saved.saved_label.text() == ""
    assert "đang mở hồ sơ này để ghi" in window.bars.looking.text
    window.bars.looking.look()
    assert window.saved.saved_label.text() != ""


def test_the_copies_that_who_writes_makes_are_told(workspace: Workspace, window: MainWindow) -> None:
    write_note(workspace, "Vừa ghi")
    workspace.back_up()
    window.bars.looking.look()
    assert window.saved.backup_label.text() == "Sao lưu gần nhất: hôm nay 09:00"


def test_writing_is_offered_when_nobody_writes_any_more(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    window.bars.looking.look()
    assert offered(window) == []
    workspace.close()
    window.bars.looking.look()
    assert "không còn ai ghi" in window.bars.looking.text
    assert offered(window) == ["Mở để ghi"]
    window.navigation.setFocus()
    press(qtbot, window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert window.way_on == OpenOther(workspace.path)
    assert not window.isVisible()


def test_who_writes_now_is_named(workspace: Workspace, window: MainWindow) -> None:
    workspace.close()
    with WriterLock(workspace.path, "mai", "10:00"):
        window.bars.looking.look()
        assert "mai đang mở hồ sơ này để ghi (từ 10:00)" in window.bars.looking.text
    assert offered(window) == []


def by_hand(path: Path, statement: str) -> None:
    """What another program, of whatever version, commits."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


RENAME = "UPDATE unit SET short_name = 'VH mới' WHERE code = 'VHXH'"


def test_a_file_of_an_older_program_is_followed_and_stays_as_old_as_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "cũ.cchc"
    shutil.copyfile(FOLDER / "schema-1.cchc", path)
    with (
        WriterLock(path, "mai", "10:00"),
        closing(Workspace.open_or_view(path, clock=clock)) as looking,
    ):
        window = opened_window(qtbot, looking, tmp_path)
        for name in ("VH một", "VH hai"):
            by_hand(path, RENAME.replace("VH mới", name))
            window.bars.looking.look()
            assert units.unit_by_code(looking, "VHXH").short_name == name
    assert path.read_bytes()[60:64] == b"\0\0\0\1"


def test_a_file_put_in_its_place_is_looked_at(workspace: Workspace, window: MainWindow) -> None:
    restored = workspace.path.with_name("bản sao.cchc")
    shutil.copyfile(workspace.path, restored)
    by_hand(restored, RENAME)
    restored.replace(workspace.path)
    window.bars.looking.look()
    assert first_unit(window) == "VH mới"
    by_hand(workspace.path, RENAME.replace("VH mới", "VH nữa"))
    window.bars.looking.look()
    assert first_unit(window) == "VH nữa"


def test_a_file_upgraded_by_a_later_program_is_said_and_what_was_shown_stands(
    workspace: Workspace, window: MainWindow
) -> None:
    before = codes(window.pages.unit.criteria)
    by_hand(workspace.path, f"PRAGMA user_version = {current_schema() + 1}")
    for _look in range(2):
        window.bars.looking.look()
        assert "phiên bản mới hơn" in window.bars.looking.text
    assert offered(window) == []
    assert codes(window.pages.unit.criteria) == before


def test_a_file_that_is_gone_is_said_until_it_is_back(workspace: Workspace, window: MainWindow) -> None:
    elsewhere = workspace.path.with_name("nơi khác")
    workspace.path.rename(elsewhere)
    window.bars.looking.look()
    assert "Không tìm thấy tệp" in window.bars.looking.text
    elsewhere.rename(workspace.path)
    write_note(workspace, "Vẫn ghi được")
    window.bars.looking.look()
    assert "đang mở hồ sơ này để ghi" in window.bars.looking.text
    choose(window.pages.unit.criteria, "1.1.1")
    assert window.pages.unit.criteria.detail.log.notes_view.model().rowCount() == 1


def test_a_file_that_is_spoilt_is_said_and_what_was_shown_stands(
    workspace: Workspace, window: MainWindow
) -> None:
    before = codes(window.pages.unit.criteria)
    spoilt = workspace.path.with_name("hỏng")
    spoilt.write_bytes(workspace.path.read_bytes()[:4096])
    spoilt.replace(workspace.path)
    window.bars.looking.look()
    assert "bị hỏng" in window.bars.looking.text
    assert codes(window.pages.unit.criteria) == before


def test_what_is_read_together_is_one_state_and_who_writes_waits_for_it(
    workspace: Workspace, looking: Workspace
) -> None:
    uid = row(workspace, "1.1.1").uid
    with ThreadPoolExecutor(1) as elsewhere:
        with looking.one_state():
            before = notes.log_of(looking, uid)
            written = elsewhere.submit(write_note, workspace, "Vừa ghi")
            assert notes.log_of(looking, uid) == before
        written.result()
    assert len(notes.log_of(looking, uid)) == len(before) + 1
