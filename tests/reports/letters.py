"""Letters for the tests of paper."""

from datetime import date

from cchc_desktop.domain.document import Align, Column, Passage, Role, Row, Signature
from cchc_desktop.domain.letter import Letter, Masthead, SmallTable

HEAD = Masthead(("ỦY BAN NHÂN DÂN", "XÃ THỬ NGHIỆM"), "05/UBND-VHXH", "Thử Nghiệm, ngày 05 tháng 01 năm 2026")
OFFICE_HEAD = Masthead(
    ("PHÒNG VĂN HÓA - XÃ HỘI",), "05/VHXH", "Thử Nghiệm, ngày 05 tháng 01 năm 2026", "UBND XÃ THỬ NGHIỆM"
)
SIGNER = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Người Ký Mẫu")
SENTENCE = "Các đơn vị nghiêm túc triển khai, thực hiện các nội dung cải cách hành chính theo quy định. "
TABLE = SmallTable(
    (Column("code", "STT", 14, Align.CENTER), Column("name", "Nội dung", 80), Column("due", "Thời hạn", 30)),
    (Row(("1", "Báo cáo quý", date(2026, 3, 9))), Row(("2", SENTENCE * 3, None))),
)


def paragraphs(*lengths: int) -> tuple[Passage, ...]:
    """Paragraphs of so many sentences."""
    return tuple(Passage(f"Đoạn {n}. " + SENTENCE * length) for n, length in enumerate(lengths, 1))


def letter(body: tuple[Passage | SmallTable, ...] = paragraphs(2), **changes: object) -> Letter:
    facts: dict[str, object] = {
        "title": "Công văn V/v phân công nhiệm vụ",
        "masthead": HEAD,
        "subject": "V/v phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính",
        "addressees": ("Lãnh đạo phòng Kinh tế", "Lãnh đạo Văn phòng HĐND & UBND xã"),
        "body": body,
        "signature": SIGNER,
        "recipients": ("Như trên", "Lưu: VT, VHXH"),
        "dated": date(2026, 1, 5),
        "author": "UBND xã Thử Nghiệm",
    }
    return Letter(**{**facts, **changes})  # type: ignore[arg-type]


def report(**changes: object) -> Letter:
    """A document with the name of its kind, legal bases, headings and a table."""
    body = (
        Passage("I. KẾT QUẢ", Role.HEADING),
        *paragraphs(3, 4),
        TABLE,
        Passage("II. KIẾN NGHỊ", Role.HEADING),
        Passage("Cấp kinh phí", Role.BULLET),
    )
    facts: dict[str, object] = {
        "subject": "",
        "kind": "Báo cáo",
        "summary": "Kết quả thực hiện công tác cải cách hành chính quý I năm 2026",
        "legal_bases": ("Căn cứ Kế hoạch thử số 1", "Căn cứ Kế hoạch thử số 2"),
        "addressees": ("Ủy ban nhân dân thành phố",),
        "masthead": OFFICE_HEAD,
    }
    return letter(**{"body": body, **facts, **changes})  # type: ignore[arg-type]
