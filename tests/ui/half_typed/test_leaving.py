"""What becomes of half-typed text when the window is left, or its side file cannot be used."""

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from cchc_desktop.services import units
from cchc_desktop.services.workspace import Workspace
from tests.support import row
from tests.ui.half_typed.scene import Kept, Start, bar, compose
from tests.ui.hands import retype
from tests.ui.window import DRAFTS, choose, opened_window


def test_closing_asks_nothing_and_loses_nothing(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    first = start()
    compose(qtbot, first, "1.1.1", text="Đang gõ thì về")
    first.show_page(f"unit:{units.all_units(workspace)[0].uid}")
    assert first.close()
    assert [one.typed.texts["text"] for one in kept()] == ["Đang gõ thì về"]
    assert "“Đang gõ thì về”" in bar(start()).text


def test_closing_saves_the_field_it_leaves(qtbot: QtBot, start: Start, workspace: Workspace) -> None:
    window = start()
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, window, "Sáng kiến mới")
    assert window.close()
    assert row(workspace, "1.2").criterion.name == "Sáng kiến mới"


def test_log_off_keeps_a_field_without_saving_it(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, window, "Sáng ki")
    assert window.leaving.keep_now()
    assert [one.typed.texts["name"] for one in kept()] == ["Sáng ki"]
    assert row(workspace, "1.2").criterion.name == "Sáng kiến"
    assert window.isVisible()


def test_what_cannot_be_kept_is_said_and_holds_the_window_once(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    (tmp_path / DRAFTS).write_text("a file where the folder should be", encoding="utf-8")
    window = start()
    compose(qtbot, window, "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: "không giữ được" in window.bars.messages.text)
    assert not window.close()
    assert "đóng lần nữa" in window.bars.messages.text
    assert window.close()


def test_a_damaged_side_file_is_no_hindrance(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, tmp_path: Path
) -> None:
    compose(qtbot, start(), "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    (file,) = (tmp_path / DRAFTS).glob("*.json")
    file.write_bytes(b"\x00" * 100)
    window = start()
    assert window.leaving.half_typed is not None
    assert window.leaving.half_typed.bar is None
    assert window.bars.messages.text == ""


def test_a_window_that_only_reads_leaves_the_side_file_alone(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, tmp_path: Path
) -> None:
    compose(qtbot, start(), "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    with closing(Workspace.open(workspace.path, read_only=True)) as second:
        looking = opened_window(qtbot, second, tmp_path)
        assert looking.leaving.half_typed is None
        assert looking.close()
    assert len(kept()) == 1
