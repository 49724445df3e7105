"""Text in the codes from before Unicode, written the way those keyboards wrote it."""

from pathlib import Path
from unicodedata import normalize

from openpyxl import Workbook as Made
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from cchc_desktop.exchange.legacy_text import TCVN3_LETTERS, VNI_LETTERS, Code, Script

TCVN3 = Script(Code.TCVN3)
TCVN3_CAPITALS = Script(Code.TCVN3, capitals=True)
VNI = Script(Code.VNI)

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
"""Every small letter with or without a mark, but the plain consonants."""

_TO_TCVN3 = {meant: written for written, meant in TCVN3_LETTERS.items()}
_TO_VNI = {
    meant: written for written, meant in VNI_LETTERS.items() if written in (written.lower(), written.upper())
}


def encoded(text: str, script: Script) -> str:
    """`text` as a keyboard of this code writes it; letters it cannot write stay."""
    if script.code is Code.VNI:
        return "".join(_TO_VNI.get(letter, letter) for letter in text)
    small = text.lower() if script.capitals else text
    return "".join(_TO_TCVN3.get(letter, letter) for letter in small)


PHRASE = "Kế hoạch cải cách hành chính của phường"
FONTS = {".VnTime": TCVN3, ".VnTimeH": TCVN3_CAPITALS, "VNI-Times": VNI}


def book_in_old_fonts(path: Path) -> Path:
    """A table whose cells are in all sorts of fonts."""
    book = Made()
    sheet = book.active
    assert sheet is not None
    rows = [
        ("STT", "Tiêu chí", "Điểm", "Ghi chú", ".VnTime"),
        ("I", "Cải cách thể chế", 10, "Đạt", ".VnTimeH"),
        ("1.1", PHRASE, 4, "Thường xuyên", ".VnTime"),
        ("1.2", PHRASE, 6, "Thường xuyên", "VNI-Times"),
        ("1.3", PHRASE, None, "Thường xuyên", "Times New Roman"),
    ]
    for row in rows:
        *values, font = row
        script = FONTS.get(font)
        sheet.append([encoded(one, script) if script and isinstance(one, str) else one for one in values])
        for cell in sheet[sheet.max_row]:
            cell.font = Font(name=font)
    times, old, vni = (InlineFont(rFont=name) for name in ("Times New Roman", ".VnTime", "VNI-Times"))
    sheet["B6"] = CellRichText(
        TextBlock(times, "Kế hoạch "),
        TextBlock(old, encoded("của phường ", TCVN3)),
        TextBlock(vni, encoded("về đào tạo", VNI)),
    )
    sheet["A6"] = "1.4"
    book.save(path)
    return path


EXPECTED = {
    (1, 2): "Tiêu chí",
    (2, 2): "CẢI CÁCH THỂ CHẾ",
    (3, 2): PHRASE,
    (4, 2): PHRASE,
    (5, 2): PHRASE,
    (6, 2): "Kế hoạch của phường về đào tạo",
    (3, 4): "Thường xuyên",
    (4, 4): "Thường xuyên",
}
