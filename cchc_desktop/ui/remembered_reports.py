"""How the appendix was last made on this machine. A habit and no record: lost it costs a few clicks."""

from PySide6.QtCore import QSettings

from cchc_desktop.reports.appendix_options import AppendixOptions, from_json, to_json

_APPENDIX = "report/appendix"


def last_appendix(settings: QSettings) -> AppendixOptions:
    """The options of the last one, for the whole commune; the usual ones before the first."""
    return from_json(str(settings.value(_APPENDIX, "")))


def remember_appendix(settings: QSettings, options: AppendixOptions) -> None:
    """Keep all but the unit."""
    settings.setValue(_APPENDIX, to_json(options))
