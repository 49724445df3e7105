"""Dialogs of the file: where it lies, its copies, what is read into it."""

from PySide6.QtWidgets import QDialog, QWidget

from cchc_desktop.domain.places import Place, Risk
from cchc_desktop.services.moving import Whereabouts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.about_dialog import AboutDialog
from cchc_desktop.ui.backup_dialog import BackupDialog, ask_folder
from cchc_desktop.ui.backup_keeper import BackupKeeper
from cchc_desktop.ui.crash_dialog import CrashDialog
from cchc_desktop.ui.documents_import_dialog import DocumentsImportDialog
from cchc_desktop.ui.folder_dialog import FolderDialog
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.move_dialog import MoveDialog
from cchc_desktop.ui.place_watch import PlaceWatch
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import YEAR
from tests.ui.inline import InlineTasks
from tests.ui.made_dialogs.habits import settings_of


def crash(workspace: Workspace) -> QDialog:
    made = CrashDialog("Traceback", lambda: None)
    made.show_button.click()
    return made


def backups(workspace: Workspace) -> QDialog:
    """With a second place that is not there."""
    keeper = BackupKeeper(workspace, InlineTasks(), settings_of(workspace))
    keeper.choose_second(workspace.path.with_name("USB"))
    return BackupDialog(keeper, InlineTasks())


def restoring(workspace: Workspace) -> QDialog:
    """With one copy."""
    workspace.back_up()
    return RestoreDialog(workspace.path, None, InlineTasks(), workspace.now, pick_folder=ask_folder)


def about(workspace: Workspace) -> QDialog:
    """Of a workspace on a stick."""
    place = PlaceWatch(workspace, InlineTasks(), settings_of(workspace), lambda _way: None, QWidget())
    place.found = Whereabouts(Place(Risk.REMOVABLE), workspace.path.parent)
    return AboutDialog(workspace, InlineTasks(), settings_of(workspace), place)


def move(workspace: Workspace) -> QDialog:
    return MoveDialog(workspace.path, workspace.path.parent, InlineTasks(), workspace.now)


def imported(workspace: Workspace) -> QDialog:
    """A pasted block with an error, a question and a row left out."""
    block = (
        "STT\tTiêu chí\tĐiểm tối đa\tĐơn vị chủ trì\tĐơn vị phối hợp\n"
        "I\tCHỈ ĐẠO, ĐIỀU HÀNH\tx\n1\tKế hoạch\t1\tKT\tcác đơn vị\n\tTổng cộng\t2"
    )
    made = ImportDialog(workspace, YEAR, InlineTasks(), settings_of(workspace), clipboard=lambda: block)
    made.paste_button.click()
    return made


def listed(workspace: Workspace) -> QDialog:
    """A pasted list in an old code with something left out, and a document added."""
    block = "Sè, ký hiÖu\tNgµy ban hµnh\tTrÝch yÕu\n1/KH\t12/01/2026\tB¸o c¸o c¶i c¸ch hµnh chÝnh\nTæng"
    session = YearSession(workspace)
    made = DocumentsImportDialog(session, InlineTasks(), session.view.rows[-1:], clipboard=lambda: block)
    made.paste_button.click()
    made._documents.model.tick({"0"})
    made.add_button.click()
    return made


def folder(workspace: Workspace) -> QDialog:
    """With a file that is sure, one that is not, and a code that no row has."""
    place = workspace.path.with_name("USB")
    place.mkdir()
    for name in ("1.1.1 Kế hoạch.pdf", "ảnh.jpg"):
        place.joinpath(name).write_bytes(b"1")
    made = FolderDialog(YearSession(workspace), InlineTasks(), pick_folder=lambda *_asked: place)
    made.folder_button.click()
    made.files_table.selectRow(1)
    made.code_edit.setText("9.9.9")
    made.code_button.click()
    return made


MADE = (
    crash,
    backups,
    restoring,
    about,
    move,
    imported,
    listed,
    folder,
)
