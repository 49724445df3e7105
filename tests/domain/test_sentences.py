"""Every expected failure is said in Vietnamese, with nothing of the machine in it."""

import re
import string
from pathlib import Path

import pytest

from cchc_desktop.domain import labels
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import OP_NAMES, Op
from cchc_desktop.domain.sentences import SENTENCES, sentence
from cchc_desktop.domain.text import clean
from cchc_desktop.storage.backup import backup_folder

PROPER_NAMES = {"CCHC", "Excel", "USB", "Zalo"}
UNITS = {"byte"}
_SYLLABLE = re.compile(
    r"(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?", re.IGNORECASE
)


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def said(text: str) -> str:
    """The words of a sentence: no placeholders, no quoted examples such as suffixes of files."""
    return re.sub(r"\{\w+\}|“[^”]*”|\.(cchc|xlsx|pdf|docx)\b", " ", text)


def foreign_words(text: str) -> list[str]:
    """Words of plain letters that are no Vietnamese syllable."""
    words = re.findall(r"[^\W\d_]+", said(text))
    return [
        word
        for word in words
        if word.isascii() and word not in PROPER_NAMES | UNITS and not _SYLLABLE.fullmatch(word)
    ]


def test_every_fault_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Fault)


@pytest.mark.parametrize("fault", Fault)
def test_a_sentence_is_whole_and_vietnamese(fault: Fault) -> None:
    text = SENTENCES[fault]
    assert clean(text, "text") == text
    assert text[0].isupper() or text[0] in "“{"
    assert text.endswith(".")
    assert any(not letter.isascii() for letter in said(text)), text
    assert foreign_words(text) == []
    assert "_" not in said(text)
    assert fault.value not in text


@pytest.mark.parametrize(
    "text", ["Could not open the file.", "Lỗi SQLITE_BUSY.", "TypeError.", "Hãy click vào nút."]
)
def test_foreign_words_are_noticed(text: str) -> None:
    assert foreign_words(text)


@pytest.mark.parametrize("op", Op)
def test_the_name_of_a_step_is_vietnamese(op: Op) -> None:
    assert foreign_words(OP_NAMES[op]) == []
    assert OP_NAMES[op][0].islower()


def test_a_field_is_called_by_its_label() -> None:
    error = UserError(Fault.TEXT_EMPTY, field="max_points")
    assert "“Điểm tối đa”" in sentence(error)
    assert error.field == "max_points"


@pytest.mark.parametrize("fault", Fault)
def test_every_sentence_can_be_said(fault: Fault) -> None:
    values = {name: f"<{name}>" for name in placeholders(SENTENCES[fault])}
    spoken = sentence(UserError(fault, **values))
    assert "{" not in spoken
    assert all(value in spoken for value in values.values())


def test_what_was_typed_is_said_as_typed() -> None:
    assert "“{field} 100%”" in sentence(
        UserError(Fault.POINTS_INVALID, field="max_points", value="{field} 100%")
    )


@pytest.mark.parametrize("fault", [Fault.FILE_EMPTY, Fault.FILE_DAMAGED])
def test_the_folder_of_the_copies_is_called_by_its_name(fault: Fault) -> None:
    path = Path("Tài liệu") / "hồ sơ 2026.cchc"
    assert f"thư mục “{backup_folder(path).name}” cạnh tệp" in sentence(UserError(fault, path=path))


def test_a_pasted_page_is_not_said_again_in_full() -> None:
    assert len(sentence(UserError(Fault.POINTS_INVALID, field="max_points", value="9" * 5000))) < 300


def test_every_vocabulary_has_a_label_for_each_word() -> None:
    tables = [table for name, table in vars(labels).items() if name.isupper() and isinstance(table, dict)]
    for table in tables:
        if table is not labels.FIELDS:
            assert set(table) == set(type(next(iter(table))))
            assert all(clean(label, "text") == label for label in table.values())
