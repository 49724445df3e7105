"""The window's composition root: all is built here by constructor, and nothing is looked up elsewhere."""

import gc
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cchc_desktop.cli.window_words import WindowWords, window_words
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.log_file import start_logging
from cchc_desktop.services.workspace import Workspace, local_now
from cchc_desktop.ui.crash import CrashHandler
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.one_window import FirstWindow, MeetingPlace
from cchc_desktop.ui.opening import open_or_create
from cchc_desktop.ui.remembered import own_file, remember_moved, remember_own_file
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.theme import QT_ARGUMENTS, apply_theme
from cchc_desktop.ui.translation import install_translations
from cchc_desktop.ui.way_on import OpenOther, Restore, WayOn
from cchc_desktop.ui.year_session import YearSession

REFUSED = 1
_RESTORABLE = frozenset({Fault.FILE_MISSING, Fault.FILE_EMPTY, Fault.FILE_FOREIGN, Fault.FILE_DAMAGED})
"""Where a copy in the place of the file would help."""
_PICTURE_SIZE = (1366, 728)
"""An office screen less its task bar."""
_GARBAGE_FROM = 50_000
"""Objects more than before, after which Python looks which are of no use."""


def run(words: Sequence[str]) -> int:
    """Open the window; returns the exit code (1 when the workspace cannot be opened)."""
    arguments = window_words(words)
    app = QApplication(list(QT_ARGUMENTS))
    app.setApplicationDisplayName("CCHC Desktop")
    start_logging()
    install_translations(app)
    apply_theme(app)
    CrashHandler(app).install()
    path: Path = arguments.file or _own_path()
    news = ""
    while True:
        place = None if arguments.is_measured else MeetingPlace(path)
        try:
            opened = _open_window(arguments, path, place)
        except UserError as error:
            offered = error.fault in _RESTORABLE and not arguments.is_measured
            told = _recovered(error, path, may_create=arguments.file is None) if offered else None
            if told is None:
                return _refuse(error, quietly=offered or arguments.is_measured)
            news = told
            continue
        if opened is None:
            return 0
        workspace, window, is_new = opened
        with closing(workspace):
            code = _show(app, window, arguments, place, is_new=is_new, news=news)
        if place is not None:
            place.leave()
        way_on = window.way_on
        if way_on is None:
            return code
        delete(window)  # now: the collector might come to it in the middle of an event of the next window
        try:
            path, news = _go_on(way_on, path)
        except UserError as error:
            news = _sentence(error)


def _show(
    app: QApplication,
    window: MainWindow,
    arguments: WindowWords,
    place: MeetingPlace | None,
    *,
    is_new: bool,
    news: str,
) -> int:
    """Show the window until it is left; `news` is what it says first, `place` where it answers others."""
    if arguments.screenshot is not None:
        window.resize(*_PICTURE_SIZE)
    window.show()
    if news:
        window.bars.messages.say(news)
    if arguments.is_measured:
        window.painted.connect(lambda: _finish_measured(app, window, arguments.screenshot))
    else:
        is_first = is_new and not arguments.sample
        window.painted.connect(lambda: _begin(app, window, place, is_first=is_first))
    return app.exec()


def _begin(app: QApplication, window: MainWindow, place: MeetingPlace | None, *, is_first: bool) -> None:
    """What need not happen before she sees the window, each thing in an event of its own."""
    gc.freeze()  # what a start made stays: nothing is gained by searching it
    gc.set_threshold(_GARBAGE_FROM)
    gc.enable()
    QTimer.singleShot(0, window.wake)
    if is_first:
        QTimer.singleShot(0, window.first_start)
    QTimer.singleShot(0, window.commit_beside)
    QTimer.singleShot(0, lambda: _keep_half_typed(app, window))
    QTimer.singleShot(0, window.take_keyboard)
    if place is not None:
        QTimer.singleShot(0, lambda: FirstWindow(place, window))
    QTimer.singleShot(0, window.back_up)
    QTimer.singleShot(0, window.look_at_place)


def default_path() -> Path:
    """The usual workspace, in plain sight in her documents; its folder is made when missing."""
    from platformdirs import user_documents_path

    return user_documents_path() / "CCHC" / "CCHC.cchc"


def _own_path() -> Path:
    """Her own workspace: where it was brought, else the usual one.

    On the very first start it is put where no other program has a hand in: documents may be synchronised.
    """
    settings, usual = _settings(), default_path()
    own = own_file(settings)
    if own is not None and _is_or_was(own):
        return own
    if _is_or_was(usual):
        return usual
    from cchc_desktop.services.moving import home_folder

    path = (home_folder() or usual.parent) / usual.name
    remember_own_file(settings, path)
    return path


def _is_or_was(path: Path) -> bool:
    """Whether there is a workspace, or its copies tell that there was one."""
    if path.exists():
        return True
    from cchc_desktop.services.backups import newest_beside

    return newest_beside(path) is not None


def _open_window(
    arguments: WindowWords, path: Path, place: MeetingPlace | None
) -> tuple[Workspace, MainWindow, bool] | None:
    """The workspace, its window, and whether it was made just now. After a UserError nothing is open.

    None when a window that has the workspace came forward instead.
    """
    opened = open_or_create(path, place, sample=arguments.sample, may_create=arguments.file is None)
    if opened is None:
        return None
    workspace, is_new = opened
    try:
        return workspace, _build_window(workspace), is_new
    except UserError:
        workspace.close()
        raise


def _recovered(error: UserError, path: Path, *, may_create: bool) -> str | None:
    """What to tell once a file that could not be opened was restored, or made anew; None to leave."""
    from cchc_desktop.ui.refused_start import WayOut, ask_way_out, say_failed

    is_missing = error.fault is Fault.FILE_MISSING
    chosen = ask_way_out(error, path, _settings(), may_create=may_create and is_missing)
    try:
        if chosen is WayOut.CREATE:
            Workspace.create(path).close()
        elif isinstance(chosen, Path):
            return _put_back(chosen, path)
    except UserError as failure:
        say_failed(failure)
    return None if chosen is WayOut.LEAVE else ""


def _go_on(way: WayOn, path: Path) -> tuple[Path, str]:
    """Do what the window was left for; returns the file to open and what is to be told. Raises UserError.

    `path` is the file that was closed.
    """
    if isinstance(way, Restore):
        return path, _put_back(way.copy, path)
    if isinstance(way, OpenOther):
        return way.path, ""
    from cchc_desktop.services.moving import settle
    from cchc_desktop.storage.draft_file import draft_folder, take_along
    from cchc_desktop.ui.place_watch import moved_words

    settle(way.moved, local_now())
    remember_moved(_settings(), way.uid, way.moved.path)
    take_along(draft_folder(), way.uid, way.moved.old, way.moved.path)
    return way.moved.path, moved_words(way.moved)


def _put_back(copy: Path, path: Path) -> str:
    """Put a copy in the place of the closed workspace; returns what is to be told. Raises UserError."""
    from cchc_desktop.services.restoring import restore_copy
    from cchc_desktop.ui.backup_keeper import second_place
    from cchc_desktop.ui.refused_start import restored_words

    # What is amiss with the copy stood before her when she chose it.
    restored = restore_copy(copy, path, second_place(_settings()), local_now(), anyway=True)
    return restored_words(restored, copy)


def _build_window(workspace: Workspace) -> MainWindow:
    session = YearSession(workspace)
    return MainWindow(session, Tasks(session), _settings())


def _settings() -> QSettings:
    """What this machine remembers of the window."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "CCHC Desktop", "window")


def _keep_half_typed(app: QApplication, window: MainWindow) -> None:
    """Once the window is there: what was half typed is offered, what will be is kept, also at log-off."""
    from cchc_desktop.storage.draft_file import draft_folder
    from cchc_desktop.ui.log_off import LogOff

    window.keep_half_typed(draft_folder(), Tasks(window))
    LogOff(app, window)


def _sentence(error: UserError) -> str:
    from cchc_desktop.domain.sentences import sentence

    return sentence(error)


def _refuse(error: UserError, *, quietly: bool) -> int:
    text = _sentence(error)
    sys.stderr.write(f"{text}\n")
    if not quietly:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox(QMessageBox.Icon.Warning, "CCHC Desktop", text).exec()
    return REFUSED


def _finish_measured(app: QApplication, window: MainWindow, screenshot: Path | None) -> None:
    if screenshot is not None:
        window.wake()
        app.sendPostedEvents()  # what is said only now has its room after that
        if not window.grab().save(str(screenshot)):
            sys.stderr.write(f"Không ghi được ảnh vào “{screenshot}”. Hãy chọn thư mục khác.\n")
            app.exit(REFUSED)
            return
    app.quit()
