"""The tables of TCVN3 and VNI, and which words are Vietnamese at all."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.exchange.legacy_text import TCVN3_LETTERS, VNI_LETTERS, Script, decode, script_of_font
from cchc_desktop.exchange.syllables import is_syllable, words
from tests.exchange.legacy import SMALL, TCVN3, TCVN3_CAPITALS, VNI, encoded

ASCII = [chr(code) for code in range(0x20, 0x7F)]
CAPITALS = [letter.upper() for letter in SMALL]


def test_the_table_of_tcvn3_is_the_one_of_iconv(require_tool: Callable[[str], str]) -> None:
    command = [require_tool("iconv"), "-f", "TCVN5712-1", "-t", "UTF-8"]
    for written, meant in TCVN3_LETTERS.items():
        found = subprocess.run(command, input=written.encode("latin-1"), capture_output=True, check=True)
        assert found.stdout.decode() == meant


def test_every_letter_has_its_own_code() -> None:
    assert set(TCVN3_LETTERS.values()) == {letter for letter in SMALL if not letter.isascii()} | set(
        "ĂÂÊÔƠƯĐ"
    )
    assert set(VNI_LETTERS.values()) == {letter for letter in SMALL + CAPITALS if not letter.isascii()}
    assert all(is_normalized("NFC", letter) for letter in (*TCVN3_LETTERS.values(), *VNI_LETTERS.values()))


@pytest.mark.parametrize(
    ("written", "script", "meant"),
    [
        ("TiÕng ViÖt, ph\u00adêng", TCVN3, "Tiếng Việt, phường"),
        ("C¶i c¸ch thñ tôc hµnh chÝnh", TCVN3, "Cải cách thủ tục hành chính"),
        ("§¬n vÞ: ¦û ban", TCVN3, "Đơn vị: Ưỷ ban"),
        ("c¶i c¸ch hµnh chÝnh 1.2", TCVN3_CAPITALS, "CẢI CÁCH HÀNH CHÍNH 1.2"),
        ("Tieáng Vieät, Phöôøng", VNI, "Tiếng Việt, Phường"),
        ("kyû luaät, kyõ naêng, Lyù, kî", VNI, "kỷ luật, kỹ năng, Lý, kỵ"),
        ("ÑAØO TAÏO NAÊM", VNI, "ĐÀO TẠO NĂM"),
        ("Ñaøo taïo ôû xaõ, chæ ñaïo", VNI, "Đào tạo ở xã, chỉ đạo"),
    ],
)
def test_known_texts(written: str, script: Script, meant: str) -> None:
    assert decode(written, script) == meant


@given(st.lists(st.sampled_from([*SMALL, *ASCII, *"ĂÂÊÔƠƯĐ"])).map("".join))
def test_tcvn3_comes_back(text: str) -> None:
    assert decode(encoded(text, TCVN3), TCVN3) == text


@given(st.lists(st.sampled_from([*SMALL, *CAPITALS, *ASCII])).map("".join))
def test_tcvn3_in_a_font_of_capitals_comes_back_in_capitals(text: str) -> None:
    assert decode(encoded(text, TCVN3_CAPITALS), TCVN3_CAPITALS) == text.upper()


@given(st.lists(st.sampled_from([*SMALL, *CAPITALS, *ASCII])).map("".join))
def test_vni_comes_back(text: str) -> None:
    assert decode(encoded(text, VNI), VNI) == text


@pytest.mark.parametrize(
    ("font", "script"),
    [
        (".VnTime", TCVN3),
        (".vnarial", TCVN3),
        (".VnTimeH", TCVN3_CAPITALS),
        (".VNTIMEH", TCVN3_CAPITALS),
        ("VNI-Times", VNI),
        ("VNI Helve", VNI),
        ("Times New Roman", None),
        ("VnTimes", None),
        ("", None),
    ],
)
def test_the_font_tells(font: str, script: Script | None) -> None:
    assert script_of_font(font) == script


def test_the_words_of_real_texts_are_syllables(root: Path) -> None:
    text = (root / "tests/data/dispatch_source.txt").read_text(encoding="utf-8")
    text += " ".join(
        str(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted((root / "resources/data").glob("*.json"))
    )
    found = {word for word in words(text) if not is_syllable(word)}
    assert found <= {"HĐND", "QĐ", "NĐ", "ĐT", "Đ", "đ", "·"}


@pytest.mark.parametrize(
    "word",
    [
        "quốc",
        "giếng",
        "gì",
        "gìn",
        "giữ",
        "nghĩa",
        "khuỷu",
        "quỳnh",
        "quỹ",
        "uỷ",
        "ủy",
        "hoà",
        "hòa",
        "yếu",
        "kỹ",
        "kĩ",
        "ĐẶNG",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["bỏo", "cĩ", "kán", "tiõng", "chýnh", "gế", "nghô", "phôc", "hàch", "đđ", "ngãa"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
