"""The design language keeps its promise of contrast, and every state has a shape of its own."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import State
from cchc_desktop.ui.state_icons import state_icon
from cchc_desktop.ui.theme import DARK, LIGHT, Colours
from tests.ui.themed import themed


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance."""
    parts = [part / 255 for part in QColor(colour).toTuple()[:3]]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: Colours) -> None:
    grounds = (scheme.surface, scheme.ground, scheme.selection)
    for text in (scheme.text, scheme.muted, *scheme.states.values()):
        for ground in grounds:
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert contrast(scheme.warning_text, scheme.warning_ground) >= 4.5


def test_states_differ_in_shape_without_colour(qapp: object) -> None:
    drawn = {bytes(state_icon(state, "#000000").toImage().constBits()) for state in State}
    assert len(drawn) == len(State)


@pytest.mark.parametrize("chosen", [0, 2])
def test_a_list_unfolds_below_its_field_whatever_is_chosen(
    qtbot: QtBot, qapp: QApplication, chosen: int
) -> None:
    """Laid over the field, its lines would lie elsewhere after every choice."""
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.addItems(["một", "hai", "ba"])
    combo.setCurrentIndex(chosen)
    with themed(qapp):
        combo.move(100, 100)
        combo.show()
        combo.showPopup()
        first = combo.view().viewport().mapToGlobal(QPoint(0, 0))
        assert first.y() >= combo.mapToGlobal(combo.rect().bottomLeft()).y()
        assert combo.view().visualRect(combo.model().index(0, 0)).height() >= 24
        combo.hidePopup()
