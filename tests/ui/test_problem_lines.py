"""What went wrong stands out on every screen, measured before it was shown or not."""

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.theme import colours
from cchc_desktop.ui.told_line import ToldLine
from tests.ui.themed import themed


def problem_lines(screen: QWidget) -> list[QLabel]:
    return [one for one in screen.findChildren(QLabel) if one.property("role") == "problem"]


def test_every_problem_line_has_the_colour_of_what_is_wrong(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path
) -> None:
    with themed(qapp):
        built = list(screens(workspace, tmp_path / "window.ini"))
        for screen in built:
            qtbot.addWidget(screen)
        found = [line for screen in built for line in problem_lines(screen)]
        assert len(found) > 20
        alert = QColor(colours().states[State.OVERDUE])
        pale = [one for one in found if one.palette().color(one.foregroundRole()) != alert]
        assert [type(one.window()).__name__ for one in pale] == []


def test_a_long_word_makes_no_form_wider(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    layout = QVBoxLayout(form)
    label, done, bar = QLabel(form), QLabel(form), MessageBar(form)
    done.setWordWrap(True)
    for one in (label, done, bar):
        layout.addWidget(one)
    problems = ProblemLine(label, {})
    ToldLine(done, problems).tell("a" * 300)
    error = UserError(Fault.FILE_MISSING, path="a" * 300)
    problems.show(error)
    bar.say(sentence(error))
    assert label.text() == bar.text == sentence(error)
    assert layout.minimumSize().width() < 200
