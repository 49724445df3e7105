"""The design language, written down once: spacing, text sizes, colours, and the look they give.

Quiet surfaces, one accent, no boxes inside boxes. States have a shape and a word; colour only adds.
All text colours keep a contrast of at least 4.5:1 on their surface, in light and dark (tested).
"""

import sys
from string import Template

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from cchc_desktop import resources
from cchc_desktop.domain.vocabulary import State

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
"""Spacing scale in device-independent pixels."""

TEXT_SMALL, TEXT_BODY, TEXT_TITLE = 9.0, 10.0, 14.0
"""Text sizes in points."""

ROW_HEIGHT = 40
"""Height of a table row in device-independent pixels: two lines of text and air."""


class Colours(Struct, frozen=True):
    """One scheme. Names say what a colour is for."""

    surface: str
    """Tables, forms."""
    ground: str
    """What surrounds them: navigation, bars."""
    line: str
    text: str
    muted: str
    faint: str
    """Words of what cannot be used now."""
    accent: str
    on_accent: str
    selection: str
    warning_ground: str
    warning_text: str
    states: dict[State, str]
    tick: str
    """Icon file of a ticked box, drawn on the accent."""


LIGHT = Colours(
    surface="#ffffff",
    ground="#f4f5f7",
    line="#d9dce1",
    text="#1d2129",
    muted="#5b6270",
    faint="#8b919c",
    accent="#1b5e96",
    on_accent="#ffffff",
    selection="#dceaf6",
    warning_ground="#fff4d6",
    warning_text="#6b4b00",
    states={
        State.NOT_STARTED: "#5b6270",
        State.IN_PROGRESS: "#1b5e96",
        State.WAITING: "#7a4a00",
        State.DONE: "#1c6b37",
        State.OVERDUE: "#b3261e",
        State.NOT_APPLICABLE: "#5b6270",
    },
    tick="tick-on-light.svg",
)

DARK = Colours(
    surface="#1e2126",
    ground="#16181c",
    line="#363b44",
    text="#e8eaee",
    muted="#a9b0bc",
    faint="#6f7682",
    accent="#7db8ea",
    on_accent="#10202f",
    selection="#2b445c",
    warning_ground="#3d3314",
    warning_text="#f2d58a",
    states={
        State.NOT_STARTED: "#a9b0bc",
        State.IN_PROGRESS: "#8cc2f0",
        State.WAITING: "#e8b765",
        State.DONE: "#7fcf98",
        State.OVERDUE: "#ff9d94",
        State.NOT_APPLICABLE: "#a9b0bc",
    },
    tick="tick-on-dark.svg",
)


QT_ARGUMENTS = ("cchc-desktop", "-style", "Fusion")
"""For the `QApplication`: a style asked for here is not wrapped for Python, which takes as long as a page."""


def colours() -> Colours:
    """The colours of the scheme the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def apply_theme(app: QApplication) -> None:
    """Give `app` (made with `QT_ARGUMENTS`) the look, now and when the system turns light or dark."""
    _set_font(app)
    _set_colours(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _set_colours(app))


def _set_font(app: QApplication) -> None:
    # Windows has Segoe UI; elsewhere a shipped face that is sure to hold every Vietnamese letter.
    if sys.platform == "win32":
        family = "Segoe UI"
    else:
        for name in ("Regular", "Bold"):
            QFontDatabase.addApplicationFont(
                str(resources.data_path(f"resources/fonts/LiberationSans-{name}.ttf"))
            )
        family = "Liberation Sans"
    font = QFont(family)
    font.setPointSizeF(TEXT_BODY)
    app.setFont(font)


def _set_colours(app: QApplication) -> None:
    chosen = colours()
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style_sheet(chosen))


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, value in (
        (role.Window, chosen.ground),
        (role.WindowText, chosen.text),
        (role.Base, chosen.surface),
        (role.AlternateBase, chosen.ground),
        (role.Text, chosen.text),
        (role.Button, chosen.ground),
        (role.ButtonText, chosen.text),
        (role.ToolTipBase, chosen.surface),
        (role.ToolTipText, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Highlight, chosen.selection),
        (role.HighlightedText, chosen.text),
        (role.Link, chosen.accent),
        (role.Accent, chosen.accent),
    ):
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.muted))
    return palette


def _style_sheet(chosen: Colours) -> str:
    values: dict[str, object] = {
        "alert": chosen.states[State.OVERDUE],
        "space_xs": SPACE_XS,
        "space_s": SPACE_S,
        "space_m": SPACE_M,
        "space_l": SPACE_L,
        "space_xl": SPACE_XL,
        "text_small": TEXT_SMALL,
        "text_title": TEXT_TITLE,
    }
    values.update(asdict(chosen))
    values["tick"] = resources.data_path(f"resources/icons/{chosen.tick}").as_posix()
    return Template(resources.read_text("resources/ui/theme.qss")).substitute(values)
