"""What only the window knows, for the diagnostic file: screens, and settings without content."""

import re
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSettings, qVersion
from PySide6.QtGui import QGuiApplication, QScreen

_UID = re.compile("[0-9a-f]{32}")


def window_facts(settings: QSettings) -> dict[str, Any]:
    """Screens, scale and look; of each setting whether it is set, and its value only where it is a time."""
    font = QGuiApplication.font()
    return {
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "screens": [_screen(screen) for screen in QGuiApplication.screens()],
        "dark": QGuiApplication.styleHints().colorScheme().name == "Dark",
        "font_points": font.pointSizeF(),
        "settings": {_UID.sub("*", key): _plain(settings.value(key)) for key in settings.allKeys()},
    }


def _screen(screen: QScreen) -> dict[str, float]:
    return {
        "width": screen.geometry().width(),
        "height": screen.geometry().height(),
        "free_height": screen.availableGeometry().height(),
        "scale": screen.devicePixelRatio(),
        "dots_per_inch": screen.logicalDotsPerInch(),
    }


def _plain(value: object) -> object:
    try:
        return datetime.fromisoformat(str(value)).isoformat()
    except ValueError:
        return "set" if value else "empty"
