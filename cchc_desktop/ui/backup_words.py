"""How old copies are and what is wrong with them, in few words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.copies import PlaceState
from cchc_desktop.domain.errors import Fault, UserError


def when(made: datetime, now: datetime) -> str:
    """The time of a copy as she would say it today."""
    if made.date() == now.date():
        return QCoreApplication.translate("BackupWords", "hôm nay {time}").format(time=f"{made:%H:%M}")
    if made.date() == now.date() - timedelta(days=1):
        return QCoreApplication.translate("BackupWords", "hôm qua {time}").format(time=f"{made:%H:%M}")
    return f"{made:%d/%m/%Y %H:%M}"


def place_words(state: PlaceState, now: datetime) -> str:
    """The age of the newest good copy in a place, and why there is no newer one."""
    age = when(state.made, now) if state.made else QCoreApplication.translate("BackupWords", "chưa có")
    return f"{age} ({reason(state.problem)})" if state.problem else age


def reason(error: UserError) -> str:
    """Why a backup failed, in a few words."""
    if error.fault is Fault.FILE_DAMAGED:
        return QCoreApplication.translate("BackupWords", "hồ sơ bị hỏng, chưa sao lưu được")
    if error.fault is Fault.BACKUP_EVIDENCE_DAMAGED:
        return QCoreApplication.translate("BackupWords", "có tệp tài liệu bị hỏng")
    return QCoreApplication.translate("BackupWords", "chưa sao lưu được: {reason}").format(
        reason=error.args_by_name.get("reason", error.fault)
    )
