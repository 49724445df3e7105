"""The window says once that the file lies in a risky place, and brings it home without losing a word."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.places import Moved
from cchc_desktop.services import moving
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.about_dialog import AboutDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.move_dialog import MoveDialog
from cchc_desktop.ui.place_watch import PlaceWatch, moved_words
from cchc_desktop.ui.remembered import moved_to, own_file, remember_moved
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.way_on import Follow, OpenOther, WayOn
from tests.support import copied, logical_dump, opened
from tests.ui.inline import InlineTasks
from tests.ui.window import opened_window


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Documents of this machine, which no other program has a hand in."""
    folder = tmp_path / "Tài liệu"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: folder)
    return folder / "CCHC"


@pytest.fixture
def in_onedrive(pristine: Path, tmp_path: Path) -> Path:
    (tmp_path / "OneDrive").mkdir()
    return copied(pristine, tmp_path / "OneDrive")


def watch(qtbot: QtBot, workspace: Workspace, settings: QSettings) -> tuple[PlaceWatch, list[WayOn]]:
    left: list[WayOn] = []
    window = QWidget()
    qtbot.addWidget(window)
    place = PlaceWatch(workspace, InlineTasks(), settings, left.append, window)
    place.look()
    return place, left


def test_a_synchronised_folder_is_named_once(
    qtbot: QtBot, in_onedrive: Path, home: Path, settings: QSettings
) -> None:
    with opened(in_onedrive) as workspace:
        first, _left = watch(qtbot, workspace, settings)
        assert "trong thư mục đồng bộ OneDrive" in first.bar.text
        again, _left = watch(qtbot, workspace, settings)
        assert again.bar.text == ""
        assert again.sentence == first.bar.text, "it can be found again"
        assert again.can_move


def test_another_place_is_named_anew(
    qtbot: QtBot, in_onedrive: Path, home: Path, settings: QSettings, tmp_path: Path
) -> None:
    with opened(in_onedrive) as workspace:
        watch(qtbot, workspace, settings)
    (tmp_path / "Dropbox").mkdir()
    with opened(in_onedrive.rename(tmp_path / "Dropbox" / in_onedrive.name)) as workspace:
        place, _left = watch(qtbot, workspace, settings)
        assert "trong thư mục đồng bộ Dropbox" in place.bar.text


def test_a_file_at_home_is_not_spoken_of(
    qtbot: QtBot, workspace: Workspace, settings: QSettings, home: Path
) -> None:
    place, _left = watch(qtbot, workspace, settings)
    assert (place.bar.text, place.sentence, place.can_move) == ("", "", False)


def test_where_everything_is_synchronised_no_way_is_offered(
    qtbot: QtBot, in_onedrive: Path, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(in_onedrive.parent))
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: in_onedrive.parent)
    monkeypatch.setattr(Path, "home", lambda: in_onedrive.parent)
    with opened(in_onedrive) as workspace:
        place, _left = watch(qtbot, workspace, settings)
        assert place.bar.text
        assert not place.can_move
        about = AboutDialog(workspace, InlineTasks(), settings, place)
        qtbot.addWidget(about)
        about.show()
        assert about.place_label.isVisible()
        assert not about.move_button.isVisible()


def test_documents_that_are_synchronised_are_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "OneDrive - Xã" / "Documents")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert moving.home_folder() == tmp_path / "CCHC"


def window_in_onedrive(qtbot: QtBot, workspace: Workspace, folder: Path) -> MainWindow:
    window = opened_window(qtbot, workspace, folder)
    window.look_at_place()
    return window


def test_the_button_brings_it_home_and_the_window_leaves_for_it(
    qtbot: QtBot, in_onedrive: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MoveDialog, "exec", lambda dialog: dialog.move_button.click())
    with opened(in_onedrive) as workspace:
        window = window_in_onedrive(qtbot, workspace, tmp_path)
        assert window.place is not None
        assert window.place.bar.isVisible()
        window.place.bar.act()
        assert not window.isVisible()
        assert window.way_on == Follow(workspace.uid, Moved(in_onedrive, home / in_onedrive.name, 0))
    assert logical_dump(home / in_onedrive.name) == logical_dump(in_onedrive)


def test_the_keyboard_goes_from_the_pages_to_the_bar(
    qtbot: QtBot, in_onedrive: Path, home: Path, tmp_path: Path
) -> None:
    with opened(in_onedrive) as workspace:
        window = window_in_onedrive(qtbot, workspace, tmp_path)
        assert window.place is not None
        window.navigation.setFocus()
        qtbot.keyClick(window.navigation, Qt.Key.Key_Tab)
        button = window.focusWidget()
        assert isinstance(button, QPushButton)
        assert button.text() == "Chuyển về máy này"
        assert button.parentWidget() is window.place.bar


def test_the_way_home_is_found_again_in_about(
    qtbot: QtBot, in_onedrive: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AboutDialog, "exec", lambda dialog: dialog.move_button.click())
    monkeypatch.setattr(MoveDialog, "exec", lambda dialog: dialog.move_button.click())
    with opened(in_onedrive) as workspace:
        window = window_in_onedrive(qtbot, workspace, tmp_path)
        window.acts.about_action.trigger()
        assert isinstance(window.way_on, Follow)


def test_a_window_that_stays_open_does_not_bring_it_twice(
    qtbot: QtBot, in_onedrive: Path, home: Path, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MoveDialog, "exec", lambda dialog: dialog.move_button.click())
    with opened(in_onedrive) as workspace:
        place, left = watch(qtbot, workspace, settings)
        place.move()
        place.move()
        assert left == [Follow(workspace.uid, Moved(in_onedrive, home / in_onedrive.name, 0))] * 2
    assert len(list(home.glob("*.cchc"))) == 1


def test_the_file_that_stayed_behind_points_to_the_one_at_home(
    qtbot: QtBot, in_onedrive: Path, home: Path, settings: QSettings
) -> None:
    with opened(in_onedrive) as workspace:
        moved = moving.move_home(workspace.path, home, workspace.now(), lambda _done, _total: None)
        remember_moved(settings, workspace.uid, moved.path)
        for _start in range(2):
            place, left = watch(qtbot, workspace, settings)
            assert f"đã được chuyển về “{moved.path}”" in place.bar.text
            place.bar.act()
            assert left == [OpenOther(moved.path)]
        moved.path.write_bytes(b"")
        place, _left = watch(qtbot, workspace, settings)
        assert "đã được chuyển" not in place.bar.text, "what cannot be opened is no way out"
    assert own_file(settings) == moved.path


def test_the_file_at_home_is_not_called_old(
    qtbot: QtBot, workspace: Workspace, settings: QSettings, home: Path
) -> None:
    remember_moved(settings, workspace.uid, workspace.path)
    place, _left = watch(qtbot, workspace, settings)
    assert moved_to(settings, workspace.uid) == workspace.path
    assert place.bar.text == ""


def dialog(qtbot: QtBot, path: Path, home: Path, workspace: Workspace, tasks: Tasks) -> MoveDialog:
    made = MoveDialog(path, home, tasks, workspace.now)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_failure_is_said_in_the_dialog_and_can_be_tried_again(
    qtbot: QtBot, workspace: Workspace, home: Path
) -> None:
    home.parent.mkdir()
    home.touch()
    made = dialog(qtbot, workspace.path, home, workspace, InlineTasks())
    made.move_button.click()
    assert "Hồ sơ vẫn nằm nguyên ở chỗ cũ" in made.problem_label.text()
    assert made.moved is None
    home.unlink()
    made.move_button.click()
    assert made.moved == Moved(workspace.path, home / workspace.path.name, 0)
    assert not made.isVisible()


def test_it_is_stopped_by_esc_and_left_by_another(
    qtbot: QtBot, workspace: Workspace, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def until_stopped(_path: Path, _home: Path, _now: object, report: Callable[[int, int], object]) -> None:
        while True:
            report(1, 2)

    monkeypatch.setattr("cchc_desktop.ui.move_dialog.move_home", until_stopped)
    tasks = Tasks()
    made = dialog(qtbot, workspace.path, home, workspace, tasks)
    made.move_button.click()
    qtbot.waitUntil(lambda: made.progress_bar.value() == 50)
    assert not made.move_button.isEnabled()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    qtbot.waitUntil(made.move_button.isEnabled)
    assert made.isVisible()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert made.moved is None
    tasks.close()


def test_what_stayed_behind_is_told() -> None:
    told = moved_words(Moved(Path("E:/CCHC.cchc"), Path("C:/CCHC.cchc"), 2))
    assert "Có 2 tệp" in told
    assert "2 tệp" not in moved_words(Moved(Path("E:/CCHC.cchc"), Path("C:/CCHC.cchc"), 0))


def test_a_file_that_may_only_be_read_there_comes_home_too(
    qtbot: QtBot, in_onedrive: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MoveDialog, "exec", lambda dialog: dialog.move_button.click())
    monkeypatch.setattr("cchc_desktop.storage.store.os.access", lambda _path, _mode: False)
    with closing(Workspace.open_or_view(in_onedrive)) as workspace:
        window = window_in_onedrive(qtbot, workspace, tmp_path)
        assert window.place is not None
        assert window.place.bar.isVisible()
        window.place.bar.act()
        assert isinstance(window.way_on, Follow)


def test_a_file_that_another_window_writes_is_left_to_that_window(
    qtbot: QtBot, in_onedrive: Path, home: Path, tmp_path: Path
) -> None:
    with opened(in_onedrive), closing(Workspace.open_or_view(in_onedrive)) as workspace:
        assert window_in_onedrive(qtbot, workspace, tmp_path).place is None
