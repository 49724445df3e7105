"""The keyboard alone is enough: every field is reached, named, and no two letters clash."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR
from tests.ui.made_dialogs import files, papers, people, work, years
from tests.ui.themed import themed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc")) as made:
        load_sample(made, YEAR)
        yield made


@pytest.fixture(
    params=[*papers.MADE, *files.MADE, *people.MADE, *work.MADE, *years.MADE],
    ids=lambda maker: maker.__name__,
)
def dialog(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, workspace: Workspace
) -> Iterator[QDialog]:
    maker: Callable[[Workspace], QDialog] = request.param
    with themed(qapp):
        made = maker(workspace)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitActive(made)
        yield made
        made.close()


def visible(dialog: QDialog, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in dialog.findChildren(kind) if widget.isVisible()]


def fields(dialog: QDialog) -> set[QWidget]:
    """What Tab must reach. Of radio buttons it reaches the chosen one; arrows reach the others."""
    return {
        widget
        for widget in visible(dialog, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and (isinstance(widget, QTabBar) or not widget.objectName().startswith("qt_"))
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())
    }


def texts(dialog: QDialog) -> list[str]:
    """What labels and buttons say; in rich text an ampersand marks no letter."""
    return [
        widget.text()
        for widget in (*visible(dialog, QLabel), *visible(dialog, QAbstractButton))
        if isinstance(widget, QLabel | QAbstractButton)
        and not (isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.RichText)
    ]


def test_mnemonics_are_unique_and_can_be_typed(dialog: QDialog) -> None:
    letters = [letter.upper() for text in texts(dialog) for letter in re.findall(r"&(.)", text)]
    assert sorted(letters) == sorted(set(letters))
    assert all(letter.isascii() and letter.isalnum() for letter in letters), letters


def test_tab_reaches_every_field_and_comes_round(dialog: QDialog, qtbot: QtBot) -> None:
    reached: list[QWidget] = []
    while (focused := dialog.focusWidget()) not in reached:
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert set(reached) == fields(dialog)


def test_every_field_has_a_name_for_a_screen_reader(dialog: QDialog) -> None:
    named = {label.buddy() for label in visible(dialog, QLabel) if isinstance(label, QLabel)}
    nameless = [
        field.objectName()
        for field in fields(dialog)
        if not (field.accessibleName() or field in named)
        and not (isinstance(field, QAbstractButton) and field.text())
    ]
    assert nameless == []


def test_no_text_is_cut_off(dialog: QDialog) -> None:
    cut = [
        widget.objectName()
        for kind in (QLabel, QAbstractButton, QComboBox)
        for widget in visible(dialog, kind)
        if not isinstance(widget.parent(), QLineEdit)  # what clears it is Qt's own
        and (
            widget.height() < widget.minimumSizeHint().height()
            or widget.width() < widget.minimumSizeHint().width()
        )
    ]
    assert cut == []
    assert dialog.height() <= 768 - 80
