"""A workspace that cannot be opened: say why, offer the way back, and say what was restored."""

from enum import StrEnum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QMessageBox

from cchc_desktop.domain.copies import Restored
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.restoring import list_copies
from cchc_desktop.services.workspace import local_now
from cchc_desktop.ui.backup_dialog import ask_folder
from cchc_desktop.ui.backup_keeper import second_place
from cchc_desktop.ui.backup_words import when
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.tasks import Tasks


class WayOut(StrEnum):
    """What she chose instead of a copy."""

    LEAVE = auto()
    CREATE = auto()


def ask_way_out(error: UserError, path: Path, settings: QSettings, *, may_create: bool) -> Path | WayOut:
    """Say `error` about `path`; returns the copy to put in its place, or another way out."""
    box = QMessageBox(QMessageBox.Icon.Warning, "CCHC Desktop", sentence(error))
    newest = _newest(path)
    restore = box.addButton(
        QCoreApplication.translate("RefusedStart", "&Khôi phục từ bản sao lưu…"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    create = box.addButton(
        QCoreApplication.translate("RefusedStart", "&Tạo hồ sơ mới"), QMessageBox.ButtonRole.ActionRole
    )
    create.setVisible(may_create)
    leave = box.addButton(
        QCoreApplication.translate("RefusedStart", "Đón&g"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(restore if newest else leave)
    box.setEscapeButton(leave)
    if newest:
        told = QCoreApplication.translate("RefusedStart", "Bản sao lưu mới nhất bên cạnh hồ sơ: {when}.")
        box.setInformativeText(told.format(when=newest))
    box.exec()
    if box.clickedButton() is create:
        return WayOut.CREATE
    return _choose_copy(path, second_place(settings)) if box.clickedButton() is restore else WayOut.LEAVE


def restored_words(restored: Restored, copy: Path) -> str:
    """What the window says first after a restore."""
    told = QCoreApplication.translate("RefusedStart", "Đã khôi phục từ bản sao lưu “{name}”.")
    lines = [told.format(name=copy.name)]
    if restored.kept:
        kept = QCoreApplication.translate("RefusedStart", "Tệp trước đó được giữ tại “{kept}”.")
        lines.append(kept.format(kept=restored.kept))
    if restored.evidence_missing:
        missing = QCoreApplication.translate("RefusedStart", "Còn thiếu {count} tệp tài liệu kiểm chứng.")
        lines.append(missing.format(count=restored.evidence_missing))
    return " ".join(lines)


def say_failed(error: UserError) -> None:
    """Say why a restore did not happen."""
    QMessageBox(QMessageBox.Icon.Warning, "CCHC Desktop", sentence(error)).exec()


def _newest(path: Path) -> str:
    try:
        found = list_copies(path, None)
    except UserError:
        return ""
    return when(found[0].at, local_now()) if found else ""


def _choose_copy(path: Path, second: Path | None) -> Path | WayOut:
    tasks = Tasks()
    dialog = RestoreDialog(path, second, tasks, local_now, None, pick_folder=ask_folder)
    dialog.exec()
    tasks.close()
    return dialog.chosen or WayOut.LEAVE
