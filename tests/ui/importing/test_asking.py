"""What is in doubt is asked before it can be imported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.import_pages import PREVIEW, QUESTIONS
from tests.ui.importing.assistant import DOUBTFUL, Desk, codes, combos, open_book, texts

Book = Callable[..., Path]


def test_questions_are_answered_before_it_can_be_imported(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    assert dialog.result_label.text() == "Còn 2 câu hỏi cần trả lời trước khi nhập."
    assert dialog.focusWidget() is combos(dialog)[0]
    dialog.pages.setCurrentIndex(PREVIEW)
    assert dialog.result_label.text() == "Còn 2 câu hỏi cần trả lời trước khi nhập."
    dialog.pages.setCurrentIndex(QUESTIONS)
    for combo in combos(dialog):
        assert not dialog.import_button.isEnabled()
        assert combo.placeholderText().startswith("Đề xuất: "), "seen before it is taken"
        assert combo.currentIndex() == -1, "a proposal is not an answer"
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
    assert dialog.pages.currentIndex() == PREVIEW
    assert dialog.import_button.isEnabled()
    assert [combo.currentIndex() for combo in combos(dialog)] == [0, 0], "answers stay to be looked at"
    dialog.import_button.click()
    assert "1.3" in codes(workspace)


def test_a_name_with_an_ampersand_is_told_whole(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    row = ["1.9", "Hai đơn vị", 1, "VP HĐND&UBND; P. VHXH"]
    heading = ["STT", "Tiêu chí", "Điểm tối đa", "Đơn vị chủ trì"]
    open_book(dialog, desk, book([heading, row]))
    (asked,) = (one.text() for one in dialog.findChildren(QLabel) if one.text().startswith("Ô D"))
    assert "“VP HĐND&&UBND; P. VHXH”" in asked, "one of them alone is the mark of a key"


def test_all_proposals_are_taken_at_once(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    dialog.accept_button.click()
    assert [combo.currentText().endswith("(đề xuất)") for combo in combos(dialog)] == [True, True]
    assert dialog.import_button.isEnabled()
    assert not dialog.accept_button.isEnabled()


def test_an_answer_can_be_changed_and_the_preview_follows(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    dialog.accept_button.click()
    group = combos(dialog)[0]
    before = texts(dialog, "rows", 5)[4]
    other = next(index for index in range(group.count()) if index != group.currentIndex())
    group.setCurrentIndex(other)
    group.activated.emit(other)
    assert texts(dialog, "rows", 5)[4] != before


def test_the_same_file_again_is_answered_as_before(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    last = [combo.count() - 1 for combo in combos(dialog)]
    for combo, index in zip(combos(dialog), last, strict=True):
        combo.setCurrentIndex(index)
        combo.activated.emit(index)
    dialog.import_button.click()
    open_book(dialog, desk, desk.file or Path())
    assert dialog.pages.currentIndex() == PREVIEW
    assert dialog.result_label.text() == "Không có gì mới so với hồ sơ nên không cần nhập."
    assert [combo.currentIndex() for combo in combos(dialog)] == last
    assert all(combo.currentText().endswith("(như lần trước)") for combo in combos(dialog))
    assert "như lần nhập trước" in " ".join(texts(dialog, "warnings", 2))
    assert dialog.pages.isTabEnabled(QUESTIONS), "an answer can be changed"
    combos(dialog)[1].setCurrentIndex(0)
    combos(dialog)[1].activated.emit(0)
    assert dialog.import_button.isEnabled()
