"""The window's composition root: all is built here by constructor, and nothing is looked up elsewhere."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from cchc_desktop.cli.parser import VietnameseParser
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.log_file import start_logging
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.crash import CrashHandler
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.theme import QT_ARGUMENTS, apply_theme
from cchc_desktop.ui.translation import install_translations
from cchc_desktop.ui.year_session import YearSession

REFUSED = 1
_PICTURE_SIZE = (1366, 728)
"""An office screen less its task bar."""


def run(words: Sequence[str]) -> int:
    """Open the window; returns the exit code (1 when the workspace cannot be opened)."""
    arguments = _parser().parse_args(words)
    app = QApplication(list(QT_ARGUMENTS))
    app.setApplicationDisplayName("CCHC Desktop")
    start_logging()
    install_translations(app)
    apply_theme(app)
    CrashHandler(app).install()
    path: Path = arguments.file or default_path()
    try:
        workspace, is_new = _open_or_create(path, sample=arguments.sample, may_create=arguments.file is None)
    except UserError as error:
        return _refuse(error, quietly=_is_measured(arguments))
    with closing(workspace):
        window = _build_window(workspace)
        if arguments.screenshot is not None:
            window.resize(*_PICTURE_SIZE)
        window.show()
        if _is_measured(arguments):
            _when_painted(window, lambda: _finish_measured(app, window, arguments.screenshot))
        else:
            if is_new and not arguments.sample:
                QTimer.singleShot(0, window.first_start)
            QTimer.singleShot(0, lambda: _keep_half_typed(app, window))
            QTimer.singleShot(0, window.back_up)
        return app.exec()


def default_path() -> Path:
    """Her own workspace, in plain sight in her documents; its folder is made when missing."""
    from platformdirs import user_documents_path

    return user_documents_path() / "CCHC" / "CCHC.cchc"


def _parser() -> VietnameseParser:
    parser = VietnameseParser(prog="cchc-desktop", description="Mở cửa sổ chương trình.")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="TỆP", help="hồ sơ .cchc (mặc định: Tài liệu/CCHC)"
    )
    parser.add_argument("--sample", action="store_true", help="tạo hồ sơ mới với bộ tiêu chí mẫu")
    parser.add_argument(
        "--quit-when-shown", action="store_true", help="thoát ngay khi cửa sổ hiện xong (để đo)"
    )
    parser.add_argument("--screenshot", type=Path, metavar="TỆP_PNG", help="chụp cửa sổ rồi thoát")
    return parser


def _open_or_create(path: Path, *, sample: bool, may_create: bool) -> tuple[Workspace, bool]:
    """The workspace, and whether it was made just now."""
    if path.exists() or not (sample or may_create):
        return Workspace.open(path), False
    if may_create:
        path.parent.mkdir(parents=True, exist_ok=True)
    workspace = Workspace.create(path)
    if sample:
        from cchc_desktop.services.sample import load_sample

        load_sample(workspace, workspace.today().year)
    return workspace, True


def _build_window(workspace: Workspace) -> MainWindow:
    session = YearSession(workspace)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "CCHC Desktop", "window")
    return MainWindow(session, Tasks(session), settings)


def _keep_half_typed(app: QApplication, window: MainWindow) -> None:
    """Once the window is there: what was half typed is offered, what will be is kept, also at log-off."""
    from cchc_desktop.storage.draft_file import draft_folder
    from cchc_desktop.ui.log_off import LogOff

    window.keep_half_typed(draft_folder(), Tasks(window))
    LogOff(app, window)


def _refuse(error: UserError, *, quietly: bool) -> int:
    text = sentence(error)
    sys.stderr.write(f"{text}\n")
    if not quietly:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox(QMessageBox.Icon.Warning, "CCHC Desktop", text).exec()
    return REFUSED


def _is_measured(arguments: argparse.Namespace) -> bool:
    return arguments.quit_when_shown or arguments.screenshot is not None


def _when_painted(window: MainWindow, then: Callable[[], None]) -> None:
    """Call `then` once the window is on the screen and has painted all of itself."""

    def look() -> None:
        handle = window.windowHandle()
        if handle.isExposed():
            QTimer.singleShot(0, then)
        else:
            QTimer.singleShot(1, look)

    QTimer.singleShot(0, look)


def _finish_measured(app: QApplication, window: MainWindow, screenshot: Path | None) -> None:
    if screenshot is not None and not window.grab().save(str(screenshot)):
        sys.stderr.write(f"Không ghi được ảnh vào “{screenshot}”. Hãy chọn thư mục khác.\n")
        app.exit(REFUSED)
        return
    app.quit()
