"""What went wrong stands out on every screen, in the words of the screen."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import SENTENCES, sentence
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.theme import colours
from cchc_desktop.ui.told_line import ToldLine
from tests.ui.test_names_for_screen_readers import every_page
from tests.ui.themed import themed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


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


def words_of(screen: QWidget) -> set[str]:
    """What labels, buttons and heads of tables say on a screen, and the first rows of these."""
    said = {one.text() for one in (*screen.findChildren(QLabel), *screen.findChildren(QAbstractButton))}
    for table in screen.findChildren(QTableView):
        model = table.model()
        for column in range(model.columnCount() if model is not None else 0):
            said.add(str(model.headerData(column, Qt.Orientation.Horizontal)))
            said.add(str(model.index(0, column).data()) if model.rowCount() else "")
    return {one.replace("&", "").partition(" (")[0].casefold() for one in said}


def told(lines: list[ProblemLine]) -> Iterator[tuple[str, str, set[str]]]:
    """Each field that a form can point to, how a sentence calls it there, and the words of the form."""
    for line in lines:
        for field in {*line._inputs, *line._heads}:
            line.show(UserError(Fault.TEXT_EMPTY, field=field))
            called = line._label.text().partition("“")[2].partition("” còn trống")[0]
            yield field, called, words_of(line._label.window())
            line.clear()


def test_a_sentence_calls_a_field_by_a_word_of_its_screen(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    """“Ngày ban hành” was said of a box called “Ngày văn bản”, “Số lượng” of “Số buổi”."""
    built = list(screens(workspace, tmp_path / "window.ini"))
    for screen in built:
        qtbot.addWidget(screen)
    window = next(one for one in built if isinstance(one, MainWindow))
    window.show()
    every_page(window)
    alive = [one for one in gc.get_objects() if isinstance(one, ProblemLine) and isValid(one._label)]
    named = list(told([one for one in alive if one._label.window() in built]))
    assert len(named) > 120
    strange = {
        (field, called)
        for field, called, words in named
        if not any(one.startswith(called.casefold()) for one in words)
    }
    assert strange == set()
    assert {("issued_on", "Ngày văn bản"), ("decision_number", "Quyết định số")} < {one[:2] for one in named}


def test_what_sentences_send_her_to_is_there(root: Path) -> None:
    """Each button, box, tab, page they name is a text of the window."""
    texts = ET.parse(root / "resources" / "i18n" / "cchc_en.ts").iter("source")
    words = {(one.text or "").replace("&", "").strip("… ") for one in texts}
    named = re.compile(r"\b(?:[Ôô]|[Nn]út|[Tt]hẻ|[Tt]rang|[Mm]ục) (?:“([^”{]+)”|([^“\W][^.,;:()“”{}]*))")
    lost, count = [], 0
    for fault, text in SENTENCES.items():
        for quoted, plain in named.findall(text):
            first = plain.split()
            begun = [quoted.strip("… ")] if quoted else [" ".join(first[: n + 1]) for n in range(len(first))]
            if begun[0][0].isupper():
                count += 1
                lost += [(fault.name, begun[-1])] if not words.intersection(begun) else []
    assert count > 12
    assert lost == []
