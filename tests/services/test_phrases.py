"""Phrases of notes: shipped until she changes them, one step, in her order."""

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import NotePhrases
from cchc_desktop.services.phrases import SHIPPED, phrases, save_phrases
from cchc_desktop.services.workspace import Workspace
from tests.support import logical_dump, refused


def test_those_shipped_stand_until_she_changes_them(workspace: Workspace) -> None:
    assert phrases(workspace) == list(SHIPPED)
    before = logical_dump(workspace.path)
    save_phrases(workspace, " Đã  nhắc lần 2 \r\n\n Hứa gửi …\nĐã nhắc lần 2")
    assert phrases(workspace) == ["Đã nhắc lần 2", "Hứa gửi …"]
    assert workspace.stacks().undoable[-1].name == "sửa câu mẫu nhật ký"
    workspace.undo()
    assert logical_dump(workspace.path) == before
    assert phrases(workspace) == list(SHIPPED)


def test_none_at_all_is_a_choice(workspace: Workspace) -> None:
    save_phrases(workspace, " \n")
    assert phrases(workspace) == []


@pytest.mark.parametrize("text", ["\n".join(SHIPPED), "\n\n".join(f"  {one}" for one in SHIPPED)])
def test_the_same_again_is_no_step(workspace: Workspace, text: str) -> None:
    before = workspace.revision
    save_phrases(workspace, text)
    assert workspace.revision == before
    assert workspace.read.find(NotePhrases) == []


def test_bad_text_is_refused(workspace: Workspace) -> None:
    with refused(Fault.TEXT_CONTROL_CHARACTER):
        save_phrases(workspace, "a\x07")
    with refused(Fault.TEXT_TOO_LONG):
        save_phrases(workspace, "ă" * 20_001)
