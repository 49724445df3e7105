"""No English word meets her, our words can be translated, and compiled files are what their sources make."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6 import __file__ as pyside_file
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.translation import ENGLISH, VIETNAMESE, install_translations

QT_WORDS = Path("resources/i18n/qtbase_vi.ts")
OUR_WORDS = Path("resources/i18n/cchc_en.ts")


def messages(path: Path) -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of each message."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                " ".join(message.find("translation").itertext()).strip(),
            )


def tool(name: str, *arguments: str | Path) -> str:
    """Run a Qt tool of the installed PySide6."""
    program = Path(pyside_file).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    command = [str(program), *(str(argument) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[None]:
    """The window speaks Vietnamese during the test."""
    locale = QLocale()
    before = set(qapp.findChildren(QTranslator))
    install_translations(qapp)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def actions(menu_owner: QLineEdit | QPlainTextEdit) -> set[str]:
    menu = menu_owner.createStandardContextMenu()
    assert menu is not None
    found = {re.sub(r"\t.*", "", action.text()).replace("&", "") for action in menu.findChildren(QAction)}
    menu.deleteLater()
    return found - {""}


MENU = {"Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"}


def test_the_menu_of_a_line_is_vietnamese(qtbot: QtBot, speaking: None) -> None:
    line = QLineEdit("chữ")
    qtbot.addWidget(line)
    assert actions(line) == MENU


def test_the_menu_of_a_text_is_vietnamese(qtbot: QtBot, speaking: None) -> None:
    text = QPlainTextEdit("chữ")
    qtbot.addWidget(text)
    assert actions(text) == MENU


def test_standard_buttons_are_vietnamese(qtbot: QtBot, speaking: None) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    kinds = [kind for kind in QDialogButtonBox.StandardButton if box.addButton(kind) is not None]
    assert len(kinds) == 18
    texts = {button.text() for button in box.buttons()}
    assert {"Đồng ý", "Hủy", "Đóng", "Có", "Không", "Lưu"} <= texts
    assert not {text for text in texts if re.search(r"OK|Yes|No\b|Cancel|Save|Open|Help|Apply|Close", text)}


def test_the_file_dialog_is_vietnamese(qtbot: QtBot, speaking: None) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Xem trong:", "Loại tệp:"} <= labels
    assert QCoreApplication.translate("QFileSystemModel", "Date Modified") == "Ngày sửa"


def test_dates_and_numbers_are_vietnamese(speaking: None) -> None:
    assert QLocale().language() is QLocale.Language.Vietnamese
    assert QLocale().toString(1.5) == "1,5"
    assert QLocale().dayName(date(2026, 11, 23).isoweekday()) == "Thứ Hai"


def test_keys_keep_the_names_printed_on_them(speaking: None) -> None:
    assert QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Enter"
    assert QKeySequence("Alt+Left").toString(QKeySequence.SequenceFormat.NativeText) == "Alt+Trái"


def test_what_we_translate_of_qt_is_what_qt_says(root: Path) -> None:
    """A source Qt no longer has would be a translation nobody sees: the German file knows them all."""
    german = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert german.load(str(Path(folder) / "qtbase_de.qm"))
    unknown = [
        (context, source)
        for context, source, _translation in messages(root / QT_WORDS)
        if not german.translate(context, source)
    ]
    assert unknown == []


def test_mnemonics_of_qt_words_can_be_typed_and_placeholders_stay(root: Path) -> None:
    for context, source, translation in messages(root / QT_WORDS):
        assert translation, (context, source)
        for letter in re.findall(r"&(.)", translation):
            assert letter.isascii(), (context, translation)
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", translation)), (
            context,
            source,
        )


@pytest.mark.parametrize("words", [QT_WORDS, OUR_WORDS], ids=["Qt", "ours"])
def test_the_compiled_file_is_what_the_source_makes(root: Path, tmp_path: Path, words: Path) -> None:
    made = tmp_path / "made.qm"
    tool("lrelease", "-silent", root / words, "-qm", made)
    assert made.read_bytes() == (root / words).with_suffix(".qm").read_bytes()


def our_sources(root: Path) -> list[Path]:
    return [
        *sorted((root / "cchc_desktop" / "ui").glob("*.py")),
        *sorted((root / "resources" / "ui").glob("*.ui")),
    ]


def test_every_word_of_ours_is_in_the_translation(root: Path, tmp_path: Path) -> None:
    """What lupdate finds now is what was translated."""
    found = tmp_path / "found.ts"
    tool(
        "lupdate",
        "-silent",
        "-locations",
        "none",
        "-source-language",
        "vi_VN",
        *our_sources(root),
        "-ts",
        found,
    )
    wanted = {(context, source) for context, source, _translation in messages(found)}
    present = {(context, source): translation for context, source, translation in messages(root / OUR_WORDS)}
    outside = [source for context, source in wanted if not context]
    assert outside == [], "outside a class write QCoreApplication.translate(CONTEXT, TEXT) in full"
    assert wanted - set(present) == set(), "run lupdate and translate, see CONTRIBUTING.md"
    assert set(present) - wanted == set(), "words no screen says any more"
    assert [source for source, translation in present.items() if not translation] == []


def test_mnemonics_of_our_words_can_be_typed(root: Path) -> None:
    """With Alt a keyboard sends the bare letter: "ư" and "đ" are on no key."""
    for context, source, translation in messages(root / OUR_WORDS):
        letters = re.findall(r"&(\w)", source + translation)
        assert all(letter.isascii() for letter in letters), (context, source)


def test_english_keeps_the_placeholders(root: Path) -> None:
    for _context, source, translation in messages(root / OUR_WORDS):
        assert set(re.findall(r"\{\w*\}", source)) == set(re.findall(r"\{\w*\}", translation)), source


def test_english_is_spoken_on_request(qapp: QApplication, speaking: None, qtbot: QtBot) -> None:
    install_translations(qapp, ENGLISH)
    try:
        assert QCoreApplication.translate("CrashDialog", "&Chép chi tiết") == "&Copy details"
    finally:
        qapp.removeTranslator(qapp.findChildren(QTranslator)[-1])


def translated_formats(tree: ast.AST) -> Iterator[int]:
    """Lines where the text to translate is anything but plain text."""
    place = {"tr": 0, "translate": 1}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if getattr(getattr(node.func, "value", None), "id", "") == "painter":
            continue  # it moves what it draws
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        text = node.args[place.get(name, len(node.args)) :][:1]
        if text and not (isinstance(text[0], ast.Constant) and isinstance(text[0].value, str)):
            yield node.lineno


def test_nothing_but_plain_text_is_translated(root: Path) -> None:
    """An f-string never matches what lupdate took out of the source."""
    offenders = [
        f"{path.name}:{line}"
        for path in (root / "cchc_desktop" / "ui").glob("*.py")
        for line in translated_formats(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert offenders == []


def test_an_f_string_would_be_noticed() -> None:
    code = (
        'self.tr("a {b}").format(b=1)\nself.tr(f"a {b}")\nself.tr("%n", "", n)\napp.translate("C", "a" + b)'
    )
    assert list(translated_formats(ast.parse(code))) == [2, 4]


def test_a_language_without_words_is_a_defect(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        install_translations(qapp, "fr")
    assert VIETNAMESE == "vi"


def test_no_enter_key_is_made_from_its_name(root: Path) -> None:
    """In Vietnamese "Ctrl+Return" and "Ctrl+Enter" are one key: two such shortcuts cancel each other."""
    by_name = re.compile(r'QKeySequence\("[^"]*(Return|Enter)"\)|QShortcut\("[^"]*(Return|Enter)"')
    sources = (root / "cchc_desktop" / "ui").glob("*.py")
    assert [path.name for path in sources if by_name.search(path.read_text(encoding="utf-8"))] == []
