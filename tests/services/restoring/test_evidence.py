"""The files of evidence come back with the workspace."""

import shutil
from pathlib import Path

import pytest

from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.restoring import fetch_evidence, restore_copy
from cchc_desktop.storage.backup import backup_folder, copies
from cchc_desktop.storage.evidence_folder import MARKER
from tests.services.backups import attach, files
from tests.support import NOW, opened


def test_evidence_comes_back_from_either_place_and_is_checked(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    with opened(path) as workspace:
        stored = [attach(workspace, content) for content in (b"%PDF 1", b"%PDF 2", b"%PDF 3")]
        uid = workspace.uid
        back_up_places(path, stick, NOW)
    beside = backup_folder(path) / "minhchung"
    shutil.rmtree(stored[0].parent)
    (beside / stored[0].name).write_bytes(b"%PDF X")  # rotten here, whole on the stick
    (beside / stored[1].name).unlink()
    restored = restore_copy(copies(path)[-1], path, stick, NOW)
    assert restored.evidence_missing == 0
    found = files(stored[0].parent)
    assert uid.encode() in found.pop(MARKER)
    assert found == {
        stored[0].name: b"%PDF 1",
        stored[1].name: b"%PDF 2",
        stored[2].name: b"%PDF 3",
    }


def test_evidence_that_is_nowhere_is_counted(path: Path) -> None:
    with opened(path) as workspace:
        attach(workspace, b"%PDF 1").unlink()
        back_up_places(path, None, NOW)
    assert restore_copy(copies(path)[-1], path, None, NOW).evidence_missing == 1


def test_a_stop_while_evidence_comes_back_replaces_nothing(path: Path) -> None:
    with opened(path) as workspace:
        stored = attach(workspace, b"%PDF 1")
        back_up_places(path, None, NOW)
    stored.unlink()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_evidence(copies(path)[-1], path, None, stop)
    assert files(stored.parent) == {}
