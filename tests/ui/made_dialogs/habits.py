"""What a dialog keeps on this machine."""

from PySide6.QtCore import QSettings

from cchc_desktop.services.workspace import Workspace


def settings_of(workspace: Workspace) -> QSettings:
    """In a file beside the workspace."""
    return QSettings(str(workspace.path.with_suffix(".ini")), QSettings.Format.IniFormat)
