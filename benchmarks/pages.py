"""How long a page holds the window when first shown: `python -m benchmarks.pages [FILE]` (as of `ten_years`).

Needs a display (Xvfb will do). Milliseconds of the main thread: the call, then the longest event after it.
"""

# ruff: noqa: E402
import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cchc_desktop.ui.lean_imports import import_pyside

import_pyside()  # as the program does, before all else of Qt

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.processes import print_budgets
from benchmarks.ten_years import make
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import CRITERIA, HISTORY, OPEN_POINTS, REPORTS, SCORES
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.theme import QT_ARGUMENTS, apply_theme
from cchc_desktop.ui.translation import install_translations
from cchc_desktop.ui.year_session import YearSession

EVENTS = 100
"""Turns of the event loop, ten milliseconds apart: the background answers in between."""


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def longest_event(app: QApplication) -> float:
    longest = 0.0
    for _turn in range(EVENTS):
        longest = max(longest, milliseconds(app.processEvents))
        time.sleep(0.01)
    return longest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    given: Path | None = parser.parse_args().file
    gc.disable()  # as the program does until its window is painted
    app = QApplication(list(QT_ARGUMENTS))
    install_translations(app)
    apply_theme(app)
    with tempfile.TemporaryDirectory() as folder:
        file = given or Path(folder) / "ten.cchc"
        if not file.exists():
            make(file)
        session = YearSession(Workspace.open(file))
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session, Tasks(session), settings)
        window.resize(1366, 728)
        window.show()
        longest_event(app)
        gc.freeze()
        gc.set_threshold(50_000)  # as the program
        gc.enable()
        window.wake()
        longest_event(app)
        checks = []
        for turn in ("first", "again"):
            for page in (CRITERIA, OPEN_POINTS, SCORES, HISTORY, REPORTS):
                call = milliseconds(lambda page=page: window.show_page(page))  # type: ignore[misc]
                event = longest_event(app)
                print(f"{page:<14}{turn:<8}{call:>8.1f} ms{event:>8.1f} ms")
                checks.append((f"{page}, {turn}: longest, ms", max(call, event), 50.0))
    within = print_budgets(checks)
    sys.stdout.flush()
    os._exit(0 if within else 1)


if __name__ == "__main__":
    main()
