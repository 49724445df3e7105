"""The công văn on the page of reports: what is still missing or odd in it, shown, saved as PDF and DOCX."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from cchc_desktop.services.dispatch import save_text, text_of
from cchc_desktop.services.office import office, save_office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.dispatch_form import DispatchForm
from cchc_desktop.ui.year_session import YearSession
from tests.support import clock
from tests.ui.inline import InlineTasks
from tests.ui.report_desk import Desk, shown


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Without a criterion: the công văn needs none."""
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        yield made


def test_it_says_what_is_dotted_and_odd_and_follows_what_is_edited(
    qtbot: QtBot, workspace: Workspace
) -> None:
    session = YearSession(workspace)
    desk = Desk(InlineTasks(), workspace.path.parent)
    form = DispatchForm(session, desk.settings)
    qtbot.addWidget(form)
    assert form.dotted_label.text().startswith("Chưa có tên xã, số công văn, ký hiệu, ngày công văn:")
    assert "Phần kết: “cái cách”, có lẽ là “cải cách”" in form.odd_label.text()
    text = text_of(workspace)
    save_text(workspace, replace(text, closing="Xong./."))
    save_office(workspace, replace(office(workspace), commune="xã A"))
    form.refresh()
    assert "cái cách" not in form.odd_label.text()
    assert "tên xã" not in form.dotted_label.text()


def test_it_is_made_without_a_criterion_and_made_again(qtbot: QtBot, workspace: Workspace) -> None:
    desk = Desk(InlineTasks(), workspace.path.parent)
    maker = shown(qtbot, YearSession(workspace), desk)
    maker.kinds_list.setCurrentRow(1)
    assert maker.problem_label.isHidden()
    maker.preview_button.click()
    (paper,) = desk.previewed
    assert (paper.stem, paper.formats) == ("cong-van-phan-cong-2026", (".pdf", ".docx"))
    assert paper.pdf.startswith(b"%PDF")
    for action in maker.save_button.menu().actions():
        action.trigger()
    assert desk.saved() == ["cong-van-phan-cong-2026.docx", "cong-van-phan-cong-2026.pdf"]
    maker.kinds_list.setCurrentRow(0)
    maker.recent_list.itemActivated.emit(maker.recent_list.item(0))
    assert maker.kinds_list.currentRow() == 1
    assert len(desk.previewed) == 2
