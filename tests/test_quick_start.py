"""What a start leaves for later: each of these once cost it as much as a page."""

import json
import os
import subprocess
import sys

import pytest

from cchc_desktop.services.sample import create_with_sample

SCRIPT = """
import os, sys
from cchc_desktop.__main__ import main

def wrapped(kind):
    return {kind.__name__}.union(*map(wrapped, type.__subclasses__(kind)))

def leave(code):
    modules = list(sys.modules)
    import json, linecache
    from shiboken6 import Shiboken
    read, kinds = list(linecache.cache), sorted(wrapped(Shiboken.Object))
    maps = "/proc/self/maps"
    files = [line.split("/")[-1] for line in open(maps)] if os.path.exists(maps) else []
    print(json.dumps({"modules": modules, "read": read, "wrapped": kinds, "mapped": files}))
    sys.stdout.flush()
    end(code)

end, os._exit = os._exit, leave
main([sys.argv[1], "--quit-when-shown"])
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What was imported, what source was read, which classes of Qt were wrapped to show the sample."""
    home = tmp_path_factory.mktemp("start")
    path = home / "mau.cchc"
    create_with_sample(path, None).close()
    command = [sys.executable, "-c", SCRIPT, str(path)]
    env = {**os.environ, "HOME": str(home), "LOCALAPPDATA": str(home)}
    env |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), str(home))
    found = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True, timeout=60)
    shown: dict[str, list[str]] = json.loads(found.stdout)
    return shown


def test_what_is_not_shown_is_not_imported(started: dict[str, list[str]]) -> None:
    late = ("cchc_desktop.exchange", "cchc_desktop.reports", "cchc_desktop.ui.detail_panel")
    late += ("cchc_desktop.ui.search", "cchc_desktop.ui.backup", "cchc_desktop.services.backups")
    late += ("cchc_desktop.domain.todo", "cchc_desktop.domain.sentences", "cchc_desktop.domain.drafts")
    late += ("cchc_desktop.cli.parser", "cchc_desktop.storage.backup", "cchc_desktop.storage.upgrade")
    late += ("cchc_desktop.storage.log_reader", "cchc_desktop.domain.letter_rules", "cchc_desktop.ui.small")
    late += ("calendar", "_strptime", "json", "locale", "concurrent")
    early = [name for name in started["modules"] if name.startswith(late) or name.endswith("_dialog")]
    assert "cchc_desktop.ui.unit_page" in started["modules"]
    assert early == []


def test_what_libraries_do_not_need_is_not_imported(started: dict[str, list[str]]) -> None:
    """They are made inside as `lean_imports` knows them."""
    idle = {"inspect", "typing_extensions", "zipfile", "base64", "argparse"}
    assert [name for name in started["modules"] if name in idle or name.startswith("shibokensupport")] == []


def test_a_wrong_call_of_qt_is_told_with_what_would_be_right() -> None:
    """The descriptions of functions that the start leaves out come when they are asked for."""
    script = """
from cchc_desktop.ui.lean_imports import import_msgspec, import_pyside
import_pyside()
import_msgspec()
import typing_extensions, zipfile
from PySide6.QtCore import QObject, QTimer
print(QObject.tr.__doc__)
print(hasattr(zipfile, "ZipFile"), hasattr(typing_extensions, "TypedDict"), "feature" in repr(__import__))
QTimer("wrong")
"""
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert told.stdout.splitlines()[-1] == "True True False"
    assert "sourceText: str" in told.stdout
    assert "TypeError: 'PySide6.QtCore.QTimer.__init__' called with wrong argument types" in told.stderr
    assert "QTimer.__init__(parent: PySide6.QtCore.QObject | None = None" in told.stderr


@pytest.mark.parametrize("seldom", ["QWizard", "QMessageBox", "QGradient", "QIcon", "QImage", "QTouchEvent"])
def test_no_class_of_many_enums_is_wrapped(started: dict[str, list[str]], seldom: str) -> None:
    assert "QTableView" in started["wrapped"]
    assert seldom not in started["wrapped"]


def test_no_source_is_read(started: dict[str, list[str]]) -> None:
    assert [file for file in started["read"] if "cchc_desktop" in file] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no file tells what is mapped")
def test_no_picture_is_read_from_a_file(started: dict[str, list[str]]) -> None:
    """For the first one Qt looks into every plugin that reads pictures."""
    assert any("Qt6Widgets" in file for file in started["mapped"])
    assert [file for file in started["mapped"] if "svg" in file.lower()] == []


def test_a_page_of_reports_leaves_the_making_of_them_for_later() -> None:
    script = "import sys, cchc_desktop.ui.reports_page; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60).stdout
    late = {"secrets", "cchc_desktop.services.issued", "cchc_desktop.storage.evidence_store"}
    assert late.isdisjoint(told.split())
