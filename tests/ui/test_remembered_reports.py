"""The appendix is offered as it was last made."""

from pathlib import Path

from PySide6.QtCore import QSettings

from cchc_desktop.reports.appendix_options import AppendixOptions, Arrangement
from cchc_desktop.ui.remembered_reports import last_appendix, remember_appendix


def test_it_is_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    path = str(tmp_path / "window.ini")
    options = AppendixOptions(arrangement=Arrangement.UNIT, columns=("name", "due"), drop_empty=True)
    settings = QSettings(path, QSettings.Format.IniFormat)
    assert last_appendix(settings) == AppendixOptions()
    remember_appendix(settings, options)
    settings.sync()
    assert last_appendix(QSettings(path, QSettings.Format.IniFormat)) == options
