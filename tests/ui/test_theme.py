"""The design language keeps its promise of contrast, and every state has a shape of its own."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import State
from cchc_desktop.ui.state_icons import SIZE, chosen_icon, state_icon
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


def test_a_state_is_as_plain_in_a_chosen_row(qapp: object) -> None:
    colour = LIGHT.states[State.OVERDUE]
    chosen = chosen_icon(State.OVERDUE, colour).pixmap(QSize(SIZE, SIZE), QIcon.Mode.Selected)
    assert chosen.toImage() == state_icon(State.OVERDUE, colour).toImage()


def test_a_list_unfolds_below_its_field(qtbot: QtBot, qapp: QApplication) -> None:
    """Laid over the field, its lines would lie elsewhere after every choice."""
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.addItems(["một", "hai"])
    option = QStyleOptionComboBox()
    with themed(qapp):
        combo.show()
        combo.initStyleOption(option)
        assert combo.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, combo) == 0
        assert combo.view().sizeHintForRow(0) >= 24
